"""Paper: an A4 page with fonts, lines of text and breaks where a reader expects them."""

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from fpdf import FPDF
from fpdf.enums import MethodReturnValue
from fpdf.fonts import TTFFont

from game.assets import needed

Grey = int
Drawn = Literal["D", "F"]
"""Whether a shape is an outline or filled."""
INK, SOFT, RULE, TINT, WHITE = 30, 95, 150, 236, 255  # greys, 0 black to 255 white
LEFT, RIGHT, TOP, BOTTOM = 20.0, 190.0, 22.0, 276.0  # mm
A4 = (210.0, 297.0)  # mm
WIDTH = RIGHT - LEFT
POINT = 25.4 / 72  # mm
UNITS = 1000
"""A letter's width is given in thousandths of the size."""
FACES = {
    "text": "Andika-Regular.ttf",
    "bold": "Andika-Bold.ttf",
    "display": "Nunito-ExtraBold.ttf",
}
MISSING = "?"
"""Stands for a letter that the fonts do not have."""


@dataclass(frozen=True, slots=True)
class PdfStyle:
    """How words are set; size in points, leading in sizes."""

    size: float = 10.5
    face: str = "text"
    grey: Grey = INK
    leading: float = 1.36

    @property
    def line(self) -> float:
        """The height of a line, in mm."""
        return self.size * self.leading * POINT


BODY = PdfStyle()
BOLD = PdfStyle(face="bold")
SMALL = PdfStyle(9, grey=SOFT)
H1 = PdfStyle(24, "display", leading=1.2)
H2 = PdfStyle(14, "display", leading=1.25)
H3 = PdfStyle(11, "display", leading=1.3)
SHEET = PdfStyle(13, leading=1.4)
SHEET_BOLD = PdfStyle(13, "bold", leading=1.4)


class Paper(FPDF):
    """The document; `y` runs down the page in mm."""

    def __init__(
        self,
        fonts: Path,
        title: str,
        page: tuple[float, float] = A4,
        turned: Literal["portrait", "landscape"] = "portrait",
    ) -> None:
        """Take fonts and title; `page` is width and height in mm as the sheet stands."""
        super().__init__(turned, unit="mm", format=page)
        self.set_auto_page_break(auto=False)
        self.c_margin = 0
        self.set_title(title)
        self.foot = title
        self.set_lang("en")
        self.set_creator("Soundcheck")
        self.running = ""
        """What stands at the top of each page."""
        logging.getLogger("fontTools.subset").setLevel(logging.ERROR)  # its chatter is no news
        for face, file in FACES.items():
            with needed(fonts / file):
                self.add_font(face, fname=fonts / file)
        self._widths = {face: cast(TTFFont, self.fonts[face]).cw for face in FACES}

    def header(self) -> None:
        """Set the running title of a new page."""
        if self.page_no() > 1:
            self.line_of(self.running, SMALL, LEFT, 12)
        self.y = TOP

    def footer(self) -> None:
        """Set the title and the number at the foot of a page that is full."""
        if self.page_no() > 1:
            self.line_of(self.foot, SMALL, LEFT, 284)
            self.line_of(str(self.page_no()), SMALL, LEFT, 284, WIDTH, "R")

    def width_of(self, text: str, style: PdfStyle) -> float:
        """Return how wide a text is, in mm."""
        widths = self._widths[style.face]
        return sum(widths[ord(letter)] for letter in text) * style.size * POINT / UNITS

    def height(self, text: str, style: PdfStyle, width: float) -> float:
        """Return how high a text in a column of that width will be, in mm."""
        self._use(style)
        known = self.known(text, style)
        height = self.multi_cell(
            width, style.line, known, dry_run=True, output=MethodReturnValue.HEIGHT
        )
        return cast(float, height)

    def line_of(  # noqa: PLR0913  (a line on paper has these parts)
        self, text: str, style: PdfStyle, x: float, y: float, width: float = 0, align: str = "L"
    ) -> None:
        """Set one line; the paper's own `y` stays where it was."""
        self._use(style)
        before = self.y
        self.set_xy(x, y)
        self.cell(width or RIGHT - x, style.line, self.known(text, style), align=align)
        self.y = before

    def text_at(  # noqa: PLR0913  (as above)
        self, text: str, style: PdfStyle, x: float, y: float, width: float, align: str = "L"
    ) -> float:
        """Set a text in a column of that width, move `y` to its bottom and return it."""
        self._use(style)
        self.set_xy(x, y)
        known = self.known(text, style)
        self.multi_cell(width, style.line, known, align=align, new_x="LEFT", new_y="NEXT")
        return self.y

    def box(  # noqa: PLR0913  (a box has these parts)
        self, x: float, y: float, width: float, height: float, *, fill: Grey = WHITE,
        edge: Grey | None = None, radius: float = 2,
    ) -> None:  # fmt: skip
        """Draw a rounded box in mm, filled, with an edge if asked for."""
        self.set_fill_color(fill)
        if edge is not None:
            self.set_draw_color(edge)
            self.set_line_width(0.35)
        self.rect(x, y, width, height, style="F" if edge is None else "DF",
                  round_corners=radius > 0, corner_radius=radius)  # fmt: skip

    def rule(self, x: float, y: float, width: float, grey: Grey = RULE, thick: float = 0.3) -> None:
        """Draw a level line."""
        self.set_draw_color(grey)
        self.set_line_width(thick)
        self.line(x, y, x + width, y)

    def badge(self, letter: str, x: float, y: float, size: float = 6.4, fill: Grey = INK) -> None:
        """Draw a choice's letter in its shape, as in the game."""
        self.set_fill_color(fill)
        self._shape(letter, x, y, size, "F")
        self._letter(letter, x, y, size, PdfStyle(size * 1.55, "display", WHITE, 1))

    def outlined(self, letter: str, x: float, y: float, size: float, thick: float) -> None:
        """Draw a choice's letter, large, in the outline of its shape: it takes little ink."""
        self.set_draw_color(INK)
        self.set_line_width(thick)
        self._shape(letter, x, y, size, "D")
        part = 1.65 if letter in "CD" else 1.95
        self._letter(letter, x, y, size, PdfStyle(size * part, "display", INK, 1))

    def _shape(self, letter: str, x: float, y: float, size: float, style: Drawn) -> None:
        """Draw the shape behind a letter: circle, square, triangle, diamond."""
        middle = x + size / 2
        match letter:
            case "A":
                self.ellipse(x, y, size, size, style=style)
            case "B":
                corner = max(0.8, size / 30)
                self.rect(x, y, size, size, style=style, round_corners=True, corner_radius=corner)
            case "C":
                self.polygon([(middle, y - 0.4), (x + size + 0.7, y + size), (x - 0.7, y + size)],
                             style=style)  # fmt: skip
            case _:
                reach = size / 2 + 0.7
                across, down = (middle - reach, middle + reach), y + size / 2
                self.polygon([(middle, down - reach), (across[1], down), (middle, down + reach),
                              (across[0], down)], style=style)  # fmt: skip

    def _letter(self, letter: str, x: float, y: float, size: float, style: PdfStyle) -> None:
        """Set a letter in the middle of its shape; a triangle's middle lies low."""
        drop = size / 2 - style.line / 2 + (size * 0.12 if letter == "C" else 0)
        self.line_of(letter, style, x, y + drop, size, "C")

    def _use(self, style: PdfStyle) -> None:
        self.set_font(style.face, size=style.size)
        self.set_text_color(style.grey)

    def known(self, text: str, style: PdfStyle) -> str:
        """Replace letters that the font does not have."""
        letters = self._widths[style.face]
        return "".join(c if ord(c) in letters else MISSING for c in text)
