"""The reader's side of a dilemma's screen: what is in sight, and what can be done."""

from typing import Protocol

from game.scenario.dilemma import Dilemma
from game.scenario.model import DoStep
from game.scenes.story.acting import Acting
from game.ui.context import Context
from game.ui.scene import Change


class DilemmaActions(Protocol):
    """What the rows and buttons beside the phone need; the dilemma's screen is one."""

    context: Context
    dilemma: Dilemma
    acting: Acting
    """What was pressed on the phone."""
    word: str
    """What the last tap on a line brought."""
    word_good: bool

    @property
    def two_pages(self) -> bool:
        """Whether phone and answers are two pages."""

    @property
    def shows_answers(self) -> bool:
        """Whether the words beside the phone are on the screen."""

    @property
    def shows_phone(self) -> bool:
        """Whether the phone is on the screen."""

    def next(self) -> Change | None:
        """Show the next line, or leave the feedback."""

    def tap(self, index: int | None) -> Change | None:
        """Point at a line that may not feel right."""

    def leave_spot(self) -> Change | None:
        """Go on to the choices."""

    def hint(self) -> Change | None:
        """Look for signs before choosing."""

    def choose(self, choice_id: str) -> Change | None:
        """Make a choice."""

    def press(self, step: DoStep | None) -> Change | None:
        """Press a button of the phone; None is one that belongs to a trick."""

    def say(self, index: int) -> Change | None:
        """Choose the words to say to a friend or to a grown-up."""

    def look_again(self) -> Change | None:
        """Turn between phone and answers, where they are two pages."""

    def skip(self) -> Change | None:
        """Take another story instead."""
