"""Words as pictures: faces, sizes, wrapping, and a memory of what was drawn."""

from dataclasses import dataclass
from pathlib import Path

import pygame

from game.assets import AssetError, needed
from game.view.frame import Frame
from game.view.remembered import Remembered
from game.view.theme import Colour

LINE_SPACING = 1.5  # line to line, in font sizes (British Dyslexia Association style guide)
MAX_LINE_CHARS = 80  # WCAG 2.2, 1.4.8
HAIR_SPACE = "\u200a"
MEMORY_WINDOWS = 3  # how many windows' worth of pictures is kept

BODY = 22  # design px
SMALL = 20
LEAD = 26
TITLE = 38
FACES = {
    "reading": ("Andika-Regular.ttf", "Andika-Bold.ttf"),
    "dyslexic": ("OpenDyslexic-Regular.ttf", "OpenDyslexic-Bold.ttf"),
}
DISPLAY = "Nunito-ExtraBold.ttf"


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
        self._fonts: dict[tuple[str, int], pygame.Font] = {}
        self._pictures = Remembered(MEMORY_WINDOWS)

    def px(self, style: Style) -> int:
        """Give the font size in real px."""
        return max(8, round(style.size * self.frame.scale * self.text_scale / 100))

    def font(self, style: Style) -> pygame.Font:
        """Give the font for a style, opened once."""
        name = DISPLAY if style.display else FACES[self._face][style.bold]
        key = (name, self.px(style))
        if key not in self._fonts:
            size = key[1]
            if self._face == "dyslexic" and not style.display:
                size = round(size * 0.86)  # OpenDyslexic draws larger than Andika
            self._fonts[key] = self._open(name, size)
        return self._fonts[key]

    def _open(self, name: str, size: int) -> pygame.Font:
        """Open a face; the reading face stands in for another one that cannot be read."""
        try:
            with needed(self._fonts_folder / name):
                font = pygame.Font(self._fonts_folder / name, size)
                font.size("a")  # SDL opens a file that is no font, and fails at its first letter
                return font
        except AssetError:
            if name not in FACES["dyslexic"]:
                raise
            return self._open(FACES["reading"][FACES["dyslexic"].index(name)], size)

    def spread(self, text: str) -> str:
        """Put a hair space between letters, where the reader wants wider letters."""
        return HAIR_SPACE.join(text) if self._wide else text

    def line_height(self, style: Style) -> int:
        """Give the distance from line to line in real px."""
        return round(self.px(style) * LINE_SPACING)

    def wrap(self, text: str, style: Style, width: int) -> list[str]:
        """Break a text into lines of at most `width` real px and 80 characters."""
        font = self.font(style)
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split():
                longer = f"{line} {word}" if line else word
                fits = font.size(self.spread(longer))[0] <= width and len(longer) <= MAX_LINE_CHARS
                if fits or not line:
                    line = longer
                else:
                    lines.append(line)
                    line = word
            lines.append(line)
        return [part for line in lines for part in self._cut(line, font, width)]

    def _cut(self, line: str, font: pygame.Font, width: int) -> list[str]:
        """Cut a single word that is wider than the space, so that it is never clipped."""
        parts: list[str] = []
        while len(line) > 1 and font.size(self.spread(line))[0] > width:
            end = len(line) - 1
            while end > 1 and font.size(self.spread(line[:end]))[0] > width:
                end -= 1
            parts.append(line[:end])
            line = line[end:]
        return [*parts, line]

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
        """Give a picture of the text, wrapped to `width` real px; remembered."""
        key = (text, style, colour, width, centre)
        return self._pictures.picture(
            key, lambda: self._draw(text, style, colour, width, centre=centre)
        )

    def _draw(
        self, text: str, style: Style, colour: Colour, width: int | None, *, centre: bool
    ) -> pygame.Surface:
        font = self.font(style)
        lines = [text] if width is None else self.wrap(text, style, width)
        rows = [font.render(self.spread(line), True, colour) for line in lines]
        wide = max(row.get_width() for row in rows)
        step = self.line_height(style)
        picture = pygame.Surface((max(1, wide), step * len(rows)), pygame.SRCALPHA)
        for index, row in enumerate(rows):
            left = (wide - row.get_width()) // 2 if centre else 0
            picture.blit(row, (left, index * step + (step - row.get_height()) // 2))
        return picture
