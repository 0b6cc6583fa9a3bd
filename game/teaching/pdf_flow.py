"""Text that runs down the pages: headings, paragraphs, points; what belongs together stays so."""

from collections.abc import Callable, Sequence

from game.teaching.pdf_paper import (
    BODY,
    BOTTOM,
    H1,
    H2,
    H3,
    LEFT,
    TOP,
    WIDTH,
    Paper,
    Style,
)

GAP = 2.2  # mm between paragraphs


class Flow:
    """A place on the paper that moves down, and to the next page when it has to."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.y = TOP
        self._fresh = False
        """Whether the page that begins next is already there."""

    def keep_page(self, next_running: str, keep: Callable[[], None]) -> None:
        """Keep this page for later; `keep` goes on to the next page itself."""
        self.paper.running = next_running
        keep()
        self._fresh = True

    def page(self, running: str, mark: str = "", level: int = 0) -> None:
        """Begin a page; `mark` puts it into the document's outline."""
        self.paper.running = running
        if not self._fresh:
            self.paper.add_page()
        self._fresh = False
        self.y = TOP
        if mark:
            self.paper.start_section(mark, level)

    def need(self, height: float) -> None:
        """Go on to the next page if there is less room than that, in mm."""
        if self.y + height > BOTTOM and self.y > TOP:
            self.page(self.paper.running)

    def title(self, text: str) -> None:
        """Set a page's title."""
        self.y = self.paper.text_at(text, H1, LEFT, self.y, WIDTH) + GAP

    def heading(self, text: str, follows: float = 14) -> None:
        """Set a heading, never at the foot of a page: `follows` mm come with it."""
        height = self.paper.height(text, H2, WIDTH)
        self.need(height + GAP + follows)
        self.y = self.paper.text_at(text, H2, LEFT, self.y + GAP, WIDTH) + 1

    def para(self, text: str, style: Style = BODY, indent: float = 0) -> None:
        """Set a paragraph."""
        lines = self.paper.wrapped(text, style, WIDTH - indent)
        self._lines(lines, style, LEFT + indent)
        self.y += GAP

    def points(self, texts: Sequence[str], style: Style = BODY, mark: str = "•") -> None:
        """Set a list, each point kept whole."""
        for number, text in enumerate(texts, 1):
            lines = self.paper.wrapped(text, style, WIDTH - 6)
            self.need(len(lines) * style.line)
            self.paper.line_of(mark or f"{number}.", style, LEFT + 0.5, self.y, 6)
            self._lines(lines, style, LEFT + 6)
            self.y += 1
        self.y += GAP - 1

    def labelled(self, label: str, text: str, column: float = 30, style: Style = BODY) -> None:
        """Set a bold word with its text beside it."""
        bold = Style(style.size, "bold", leading=style.leading)
        words = self.paper.wrapped(label, bold, column - 3)
        lines = self.paper.wrapped(text, style, WIDTH - column)
        self.need(max(len(words), len(lines)) * style.line)
        top = self.y
        self.paper.lines_at(words, bold, LEFT, top)
        self.paper.lines_at(lines, style, LEFT + column, top)
        self.y = top + max(len(words), len(lines)) * style.line + 1

    def small_heading(self, text: str, follows: float = 8) -> None:
        """Set a heading inside a page."""
        lines = self.paper.wrapped(text, H3, WIDTH)
        self.need(len(lines) * H3.line + follows)
        self.y = self.paper.lines_at(lines, H3, LEFT, self.y + 1) + 0.4

    def _lines(self, lines: Sequence[str], style: Style, x: float) -> None:
        """Set lines, on the next page where this one ends."""
        for line in lines:
            self.need(style.line)
            self.paper.line_of(line, style, x, self.y)
            self.y += style.line
