"""A story with a class: what it asks of its lesson, and what its parts ask of it."""

from typing import Protocol

import pygame

from game.scenes.classroom.host import ClassHost
from game.scenes.classroom.voting import Voting
from game.scenes.story.acting import Acting
from game.teaching.classroom.flow import ClassFlow
from game.ui.context import Context
from game.ui.scene import Change, Scene


class StoryHost(Protocol):
    """What a story asks of its lesson."""

    host: ClassHost
    """Who keeps the class, and knows what comes next."""

    @property
    def gates_left(self) -> int:
        """How many soundchecks are still ahead after this one."""

    @property
    def goes_back(self) -> bool:
        """Whether there is a story before this one to go back to."""

    def behind(self, screen: pygame.Surface) -> None:
        """Paint what stands behind the story."""

    def head(self, name: str) -> str:
        """Return the head of a step."""

    def keep(self, flow: ClassFlow) -> None:
        """Keep the class after a step."""

    def back(self) -> ClassFlow | None:
        """Return the story before this one."""

    def swap(self) -> ClassFlow | Change | None:
        """Return another story in the place of the open one, or what comes instead."""

    def finish(self, flow: ClassFlow) -> Change:
        """Keep the votes of a story that is done; returns what comes next."""

    def finish_after_this_one(self) -> str:
        """Let no story come after this one, or not after all; say which."""

    def pause(self) -> Scene:
        """Return the pause page."""


class ClassStoryView(Protocol):
    """The open step of a story, as its rows, its words and its foot see it."""

    context: Context
    flow: ClassFlow
    room: StoryHost
    """What surrounds the story."""
    acting: Acting
    """What was pressed on the phone."""
    size: float
    """The size of the words, design px."""
    news: str
    """What the last press brought, where nothing else shows it; else empty."""
    told: int
    """How many lines on the phone were said before."""
    voting: Voting
    """How the open vote is entered."""

    @property
    def present(self) -> int:
        """How many children are there; 0 where it was not said."""

    @property
    def note(self) -> str:
        """Words on what comes after this story, where that was asked for; else empty."""

    @property
    def head(self) -> str:
        """The head of the screen: which story it is, and the step."""

    @property
    def goes_back(self) -> bool:
        """Whether there is a step or a story before this one."""

    @property
    def legend_at_foot(self) -> bool:
        """Whether the legend of the bars stands at the foot instead of above them."""

    def next(self) -> Change | None:
        """Take one step on."""

    def back(self) -> Change | None:
        """Take one step back."""

    def skip(self) -> Change | None:
        """Take another story instead."""

    def vote(self, choice_id: str, by: int) -> Change | None:
        """Count one more or one fewer."""

    def undo(self) -> Change | None:
        """Take the last change of the votes back."""

    def read_again(self) -> Change | None:
        """Show the whole story once more."""

    def look(self) -> Change | None:
        """Uncover the counts, or cover them."""

    def choose(self, choice_id: str) -> Change | None:
        """Look at what follows a choice."""

    def say(self, index: int) -> Change | None:
        """Say the words to a friend, or to a grown-up, together."""
