"""Words as pictures: faces, sizes, wrapping, and a memory of what was drawn."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pygame

from game.view.faces import DISPLAY, DYSLEXIC, READING, Typeface
from game.view.frame import Frame
from game.view.remembered import Remembered
from game.view.theme import Colour
from game.wrapping import Fits, wrap

LINE_SPACING = 1.5  # line to line, in font sizes (British Dyslexia Association style guide)
MAX_LINE_CHARS = 80  # WCAG 2.2, 1.4.8
WIDE = 0.12  # em between wider letters (WCAG 2.2, 1.4.12), the same in every face
MEMORY_WINDOWS = 3  # how many windows' worth of pictures is kept

SAMPLE = "Run to the gig. Make sound choices."  # by its width faces and sizes are compared

BODY = 22  # design px
SMALL = 20
LEAD = 26
TITLE = 38
FACES = {"reading": READING, "dyslexic": DYSLEXIC}


@dataclass(frozen=True)
class Style:
    """How a text looks: size in design px at 100 %, weight, face."""

    size: float = BODY
    bold: bool = False
    display: bool = False


class TextBook:
    """Renders text for one window size and one set of reading options."""

    def __init__(
        self,
        fonts: Path,
        frame: Frame,
        text_scale: int = 100,
        face: str = "reading",
        *,
        wide: bool = False,
    ) -> None:
        self.frame = frame
        self.text_scale = text_scale
        self._fonts_folder = fonts
        self._face = face
        self._wide = wide
        self._fonts: dict[tuple[str, int], Typeface] = {}
        self._pictures = Remembered(MEMORY_WINDOWS)

    def px(self, style: Style) -> int:
        """Return the font size in real px."""
        return max(8, round(style.size * self.frame.scale * self.text_scale / 100))

    def font(self, style: Style) -> Typeface:
        """Return the face of a style in its size, opened once."""
        key = (self._face_of(style), self.px(style))
        if key not in self._fonts:
            self._fonts[key] = Typeface(self._fonts_folder, *key, WIDE if self._wide else 0.0)
        return self._fonts[key]

    def _face_of(self, style: Style) -> str:
        """Name a style's face; who chose letters of their own has headings in them, too."""
        if style.display and self._face == "reading":
            return DISPLAY
        return FACES[self._face][style.bold or style.display]

    @cached_property
    def widening(self) -> float:
        """How much more room words take than in the plain letters at 100 %; never less than 1."""
        plain = TextBook(self._fonts_folder, self.frame).font(Style()).size(SAMPLE)[0]
        return max(1.0, self.font(Style()).size(SAMPLE)[0] / plain)

    def line_height(self, style: Style) -> int:
        """Return the distance from line to line in real px."""
        return round(self.px(style) * LINE_SPACING)

    def wrap(self, text: str, style: Style, width: int) -> list[str]:
        """Break a text into lines of at most `width` real px and 80 characters."""
        paragraphs = text.split("\n")
        return [line for one in paragraphs for line in wrap(one, self.fits(style, width))]

    def fits(self, style: Style, width: int) -> Fits:
        """Return what tells whether a line fits into `width` real px and 80 characters."""
        font = self.font(style)
        return lambda line: len(line) <= MAX_LINE_CHARS and font.size(line)[0] <= width

    def height(self, text: str, style: Style, width: int) -> int:
        """Measure how tall a wrapped text will be, in real px."""
        return len(self.wrap(text, style, width)) * self.line_height(style)

    def render(
        self,
        text: str,
        style: Style,
        colour: Colour,
        width: int | None = None,
        *,
        centre: bool = False,
    ) -> pygame.Surface:
        """Return a picture of the text, wrapped to `width` real px; remembered."""
        key = (text, style, colour, width, centre)
        return self._pictures.picture(
            key, lambda: self._draw(text, style, colour, width, centre=centre)
        )

    def _draw(
        self, text: str, style: Style, colour: Colour, width: int | None, *, centre: bool
    ) -> pygame.Surface:
        font = self.font(style)
        lines = [text] if width is None else self.wrap(text, style, width)
        rows = [font.render(line, True, colour) for line in lines]
        wide = max(row.get_width() for row in rows)
        step = self.line_height(style)
        picture = pygame.Surface((max(1, wide), step * len(rows)), pygame.SRCALPHA)
        for index, row in enumerate(rows):
            left = (wide - row.get_width()) // 2 if centre else 0
            picture.blit(row, (left, index * step + (step - row.get_height()) // 2))
        return picture
