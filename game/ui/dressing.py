"""What screens are dressed in: the brush for a window size, and the scenery behind menus."""

from pathlib import Path

import pygame

from game.settings import Settings
from game.view.brush import Brush
from game.view.frame import Frame
from game.view.text import TextBook
from game.view.theme import theme_for


def make_brush(assets: Path, settings: Settings, size: tuple[int, int], least: int = 100) -> Brush:
    """Make the drawing hand for a window size and the reading options.

    `least` is the text scale, in %, that is never gone below.
    """
    frame, scale = Frame(size), max(least, settings.text_scale)
    book = TextBook(assets / "fonts", frame, scale, settings.face, wide=settings.wide_letters)
    return Brush(frame, theme_for(settings.theme, settings.page), book)


def draw_scenery(assets: Path, brush: Brush, theme: str, venue: str) -> pygame.Surface:
    """Draw a venue's still scenery, or a plain page in high contrast."""
    if theme == "contrast":
        plain = pygame.Surface(brush.frame.size).convert()
        plain.fill(brush.theme.shade)
        return plain
    from game.view.venue import backdrop  # noqa: PLC0415  (after the first frame)

    return backdrop(assets / "art", venue, brush.frame.size)
