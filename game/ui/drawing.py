"""What screens are drawn with: the brush for a window size, and the scenery behind menus."""

from pathlib import Path

import pygame

from game.settings import Settings
from game.view.brush import Brush
from game.view.frame import Frame
from game.view.text import TextBook
from game.view.theme import theme_for

EVERYBODY = 100  # %, where no class reads from the back row
STORY = 115
"""How much larger than instructions a class reads a story, in %."""


class Drawing:
    """The brush and the scenery in force; both follow the settings and the window's size."""

    def __init__(self, assets: Path, settings: Settings, size: tuple[int, int]) -> None:
        self._assets = assets
        self._settings = settings
        self.least_text = EVERYBODY
        """The text scale, in %, that is never gone below: a class reads from the back row."""
        self.brush = self.story_brush = self._brush_for(size)
        """The second one is for what stands on a story's phone."""
        self._scenery: dict[tuple[str, tuple[int, int], str], pygame.Surface] = {}

    def rebuild(self, size: tuple[int, int]) -> None:
        """Make the brush anew for a window size and the options in force."""
        self.brush = self.story_brush = self._brush_for(size)
        if self.least_text > EVERYBODY:
            self.story_brush = self._brush_for(size, STORY)

    def _brush_for(self, size: tuple[int, int], percent: int = 100) -> Brush:
        settings = self._settings
        frame, scale = Frame(size), max(self.least_text, settings.text_scale) * percent // 100
        book = TextBook(
            self._assets / "fonts", frame, scale, settings.face, wide=settings.wide_letters
        )
        return Brush(frame, theme_for(settings.theme, settings.page), book)

    def scenery(self, venue: str) -> pygame.Surface:
        """Return the still scenery of a venue for the window's size, behind a menu."""
        key = (venue, self.brush.frame.size, self._settings.theme)
        if key not in self._scenery:
            self._scenery.clear()
            self._scenery[key] = self._draw_scenery(venue)
        return self._scenery[key]

    def _draw_scenery(self, venue: str) -> pygame.Surface:
        """Draw a venue's still scenery, or a plain page in high contrast."""
        if self._settings.theme == "contrast":
            plain = pygame.Surface(self.brush.frame.size).convert()
            plain.fill(self.brush.theme.shade)
            return plain
        from game.view.venue import backdrop  # noqa: PLC0415  (after the first frame)

        return backdrop(self._assets / "art", venue, self.brush.frame.size)
