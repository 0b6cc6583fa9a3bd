"""Something to focus and press."""

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.bindings import Act
from game.ui.roles import Key
from game.ui.scene import Change
from game.view.brush import Face

Draw = Callable[[pygame.Surface, pygame.Rect, Face], None]


@dataclass(eq=False)
class Control:
    """Something to focus and press: where it is, what it says, what it does."""

    key: Key
    rect: pygame.Rect
    spoken: str
    act: Callable[[], Change | None]
    draw: Draw
    adjust: Callable[[int], Change | None] | None = None
    shortcuts: frozenset[Act] = frozenset()
    scan: bool = True
    clip: pygame.Rect | None = None
    """What can be seen of it, where it scrolls; a pointer finds it only there."""

    def is_at(self, position: tuple[int, int]) -> bool:
        """Return whether a pointer is on what can be seen of it."""
        seen = self.rect.clip(self.clip) if self.clip else self.rect
        return seen.collidepoint(position)


def nothing() -> Change | None:
    """Do nothing: the act of a control that only shows or adjusts."""
    return None
