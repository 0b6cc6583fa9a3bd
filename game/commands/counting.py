"""A surface that counts what is drawn on it."""

from collections.abc import Iterable
from typing import Any

import pygame


class CountingSurface(pygame.Surface):
    """Counts the pixels of every blit and fill, cut to the window."""

    def __init__(self, like: pygame.Surface) -> None:
        super().__init__(like.get_size(), 0, like)
        self.pixels = 0

    def _count(self, rect: pygame.Rect) -> None:
        seen = rect.clip(self.get_clip())
        self.pixels += seen.width * seen.height

    def blit(
        self, source: pygame.Surface, dest: Any = (0, 0), area: Any = None, special_flags: int = 0
    ) -> pygame.Rect:
        """Blit and count."""
        done = super().blit(source, dest, area, special_flags)
        self._count(done)
        return done

    def fblits(self, blit_sequence: Iterable[Any], special_flags: int = 0, /) -> None:
        """Blit one by one and count."""
        for source, dest, *_rest in blit_sequence:
            self.blit(source, dest, None, special_flags)

    def blits(self, blit_sequence: Iterable[Any], doreturn: int | bool = True) -> Any:
        """Blit one by one and count."""
        rects = [self.blit(*item) for item in blit_sequence]
        return rects if doreturn else None

    def fill(self, color: Any, rect: Any = None, special_flags: int = 0) -> pygame.Rect:
        """Fill and count."""
        done = super().fill(color, rect, special_flags)
        self._count(done)
        return done
