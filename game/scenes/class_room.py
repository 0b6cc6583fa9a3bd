"""What a story with a class asks of its lesson."""

from typing import Protocol

import pygame

from game.scenes.class_change import Turn
from game.scenes.scene import Change, Scene
from game.teaching.class_flow import ClassFlow


class Room(Protocol):
    """What a story asks of its lesson."""

    @property
    def turn(self) -> Turn:
        """What comes after this story."""

    @property
    def note(self) -> str:
        """Words on what comes after this story, where that was asked for; else empty."""

    @property
    def goes_back(self) -> bool:
        """Whether there is a story before this one to go back to."""

    def behind(self, screen: pygame.Surface) -> None:
        """Paint what stands behind the story."""

    def head(self, name: str) -> str:
        """Give the head of a step."""

    def keep(self, flow: ClassFlow) -> None:
        """Keep the class after a step."""

    def back(self) -> ClassFlow | None:
        """Give the story before this one."""

    def swap(self) -> ClassFlow | Change | None:
        """Give another story in the place of the open one, or what comes instead."""

    def finish(self, flow: ClassFlow) -> Change:
        """Keep the votes of a story that is done; gives what comes next."""

    def finish_after_this_one(self) -> str:
        """Let no story come after this one, or not after all; say which."""

    def pause(self) -> Scene:
        """Give the pause page."""
