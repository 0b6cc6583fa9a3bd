"""Text that runs down the pages: headings, paragraphs, points; what belongs together stays so."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from game.teaching.shared.pdf_paper import (
    A4,
    BODY,
    BOTTOM,
    H1,
    H2,
    H3,
    LEFT,
    TOP,
    WIDTH,
    Paper,
    PdfStyle,
)

GAP = 2.2  # mm between paragraphs


class Flow(Paper):
    """Paper whose `y` moves down, and to the next page when it has to."""

    def __init__(self, fonts: Path, title: str, *, turned: bool = False) -> None:
        super().__init__(fonts, title, turned="landscape" if turned else "portrait")
        self.set_auto_page_break(True, A4[1] - BOTTOM)
        self._fresh = False
        """Whether the page that begins next is already there."""

    def keep_page(self, next_running: str, keep: Callable[[], None]) -> None:
        """Keep this page for later; `keep` goes on to the next page itself."""
        self.running = next_running
        keep()
        self._fresh = True

    def begin(self, running: str, mark: str = "", level: int = 0) -> None:
        """Begin a page; `mark` puts it into the document's outline."""
        self.running = running
        if not self._fresh:
            self.add_page()
        self._fresh = False
        if mark:
            self.start_section(mark, level)

    @contextmanager
    def smaller(self, scale: float, left: float) -> Iterator[None]:
        """Draw an upright page smaller, from `left` mm on, into a page that is turned."""
        with self.local_context():
            right, up = left * self.k, self.h * self.k * (1 - scale)
            self._out(f"{scale:.5f} 0 0 {scale:.5f} {right:.3f} {up:.3f} cm")
            yield

    def need(self, height: float) -> None:
        """Go on to the next page if there is less room than that, in mm."""
        if self.will_page_break(height) and self.y > TOP:
            self.add_page()

    def page_title(self, text: str, follows: float = 20) -> None:
        """Set a title; in the middle of a page it stands apart, and `follows` mm come with it."""
        self.need(self.height(text, H1, WIDTH) + 2 * GAP + follows)
        self.y += 2 * GAP if self.y > TOP else 0
        self.para(text, H1)

    def heading(self, text: str, follows: float = 14) -> None:
        """Set a heading, never at the foot of a page: `follows` mm come with it."""
        self.need(self.height(text, H2, WIDTH) + GAP + follows)
        self.y = self.text_at(text, H2, LEFT, self.y + GAP, WIDTH) + 1

    def small_heading(self, text: str, follows: float = 8) -> None:
        """Set a heading inside a page."""
        self.need(self.height(text, H3, WIDTH) + follows)
        self.y = self.text_at(text, H3, LEFT, self.y + 1, WIDTH) + 0.4

    def para(self, text: str, style: PdfStyle = BODY) -> None:
        """Set a paragraph, on the next page where this one ends."""
        self.y = self.text_at(text, style, LEFT, self.y, WIDTH) + GAP

    def points(self, texts: Sequence[str], style: PdfStyle = BODY) -> None:
        """Set a list, each point kept whole."""
        for text in texts:
            self.need(self.height(text, style, WIDTH - 6))
            self.line_of("•", style, LEFT + 0.5, self.y, 6)
            self.y = self.text_at(text, style, LEFT + 6, self.y, WIDTH - 6) + 1
        self.y += GAP - 1

    def labelled(
        self, label: str, text: str, column: float = 30, style: PdfStyle = BODY, follows: float = 0
    ) -> None:
        """Set a bold word with its text beside it; `follows` mm come on the same page."""
        bold = PdfStyle(style.size, "bold", leading=style.leading)
        beside = WIDTH - column
        height = max(self.height(label, bold, column - 3), self.height(text, style, beside))
        self.need(height + follows)
        top = self.y
        self.text_at(label, bold, LEFT, top, column - 3)
        self.text_at(text, style, LEFT + column, top, beside)
        self.y = top + height + 1
