"""The mouse's arrow: out of the way on the road, back as soon as the mouse moves."""

import pygame

from game.devices import Input, Point

STILL_NS = 1_500_000_000
"""So long after the last move the arrow is in the way."""


class Pointer:
    """Shows and hides the arrow."""

    def __init__(self) -> None:
        self._still_ns = 0
        self.shown = True

    def hear(self, given: Input) -> None:
        """Take note of a mouse that moves or is pressed."""
        if isinstance(given, Point) and not given.touch:
            self._still_ns = 0

    def update(self, elapsed_ns: int, *, in_the_way: bool) -> None:
        """Let time pass; `in_the_way` where nothing but the road is pointed at."""
        self._still_ns = self._still_ns + elapsed_ns if in_the_way else 0
        self._show(self._still_ns < STILL_NS)

    def _show(self, shown: bool) -> None:
        if shown != self.shown:
            self.shown = shown
            pygame.mouse.set_visible(shown)
