"""A page of rows on a panel over scenery: the shape of every menu."""

from collections.abc import Callable, Sequence

import pygame

from game.ui.column import Column
from game.ui.context import Context
from game.ui.control import Control
from game.ui.roles import Key
from game.ui.rows import Row
from game.view.text import TITLE, Style

WIDTH = 900  # design px, the panel at most; wider as far as larger or wider letters need it
MARGIN = 64  # design px, left of the rows; right of them are the buttons that scroll
OUTSIDE = 20  # design px, around the panel
HEAD = 20  # design px, above the title
FOOT = 24  # design px, below the rows
CORNERS = 3 * 76  # design px, kept free for the corner buttons beside the title
TITLE_STYLE = Style(TITLE, display=True)
Corners = Callable[[pygame.Rect], Sequence[Control]]
"""Return the corner buttons of a panel."""


class Sheet:
    """A panel with a title, corner buttons and a column of rows; as tall as it must be."""

    def __init__(self, context: Context, venue: str) -> None:
        self._context = context
        self._venue = venue
        self.title = ""
        self.column = Column(context)
        self.panel = pygame.Rect(0, 0, 1, 1)

    @property
    def _panel_width(self) -> int:
        brush = self._context.brush
        wanted = round(brush.u(WIDTH) * brush.text.widening)
        return min(wanted, brush.frame.size[0] - 2 * brush.u(OUTSIDE))

    @property
    def width(self) -> int:
        """The width of a row, in real px."""
        return self.column.row_width(
            pygame.Rect(0, 0, self._panel_width - self._left - self._right, 1)
        )

    @property
    def _left(self) -> int:
        return self._context.brush.u(MARGIN - 8)

    @property
    def _right(self) -> int:
        return self._context.brush.u(8)

    def _title_width(self) -> int:
        return self._panel_width - self._context.brush.u(MARGIN + CORNERS + 24)

    def show(
        self, title: str, rows: Sequence[Row], corners: Corners, focus: Key | None = None
    ) -> None:
        """Put rows on the page under a title that says what the page is for."""
        self.title = title
        brush = self._context.brush
        tall = max(brush.u(64), brush.text.height(title, TITLE_STYLE, self._title_width()))
        head, foot = brush.u(HEAD) + tall + brush.u(8), brush.u(FOOT)
        most = brush.frame.size[1] - 2 * brush.u(OUTSIDE)
        height = min(most, head + self.column.height_of(rows) + foot)
        self.panel = pygame.Rect(
            (brush.frame.size[0] - self._panel_width) // 2,
            (brush.frame.size[1] - height) // 2,
            self._panel_width,
            height,
        )
        area = pygame.Rect(
            self.panel.x + self._left,
            self.panel.y + head,
            self._panel_width - self._left - self._right,
            height - head - foot,
        )
        self.column.show(area, rows, corners(self.panel), focus)

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the page over its scenery."""
        brush = self._context.brush
        screen.blit(self._context.drawing.scenery(self._venue), (0, 0))
        brush.panel(screen, self.panel)
        title = brush.text.render(self.title, TITLE_STYLE, brush.theme.ink, self._title_width())
        place = title.get_rect(
            topleft=(self.panel.x + brush.u(MARGIN), self.panel.y + brush.u(HEAD))
        )
        place.y += max(0, (brush.u(64) - place.height) // 2)
        screen.blit(title, place)
        self.column.draw(screen)
