"""A page of rows on a panel over scenery: the shape of every menu."""

from collections.abc import Sequence

import pygame

from game.scenes.column import Column
from game.scenes.controls import Control
from game.scenes.kit import Kit
from game.scenes.rows import Row
from game.view.text import TITLE, Style

WIDTH = 900  # design px, the panel at most
MARGIN = 28  # design px, inside the panel
OUTSIDE = 20  # design px, around the panel
CORNERS = 3 * 76  # design px, kept free for the corner buttons beside the title
TITLE_STYLE = Style(TITLE, display=True)


class Sheet:
    """A panel with a title, corner buttons and a column of rows."""

    def __init__(self, kit: Kit, venue: str) -> None:
        self._kit = kit
        self._venue = venue
        self.title = ""
        self.column = Column(kit)

    @property
    def panel(self) -> pygame.Rect:
        """The panel, in real px."""
        brush = self._kit.brush
        width = min(brush.u(WIDTH), brush.frame.size[0] - 2 * brush.u(OUTSIDE))
        height = brush.frame.size[1] - 2 * brush.u(OUTSIDE)
        return pygame.Rect((brush.frame.size[0] - width) // 2, brush.u(OUTSIDE), width, height)

    @property
    def width(self) -> int:
        """The width of a row, in real px."""
        return self.column.row_width(self._area(0))

    def _area(self, head: int) -> pygame.Rect:
        """Give the part of the panel below a head of `head` real px."""
        brush, panel = self._kit.brush, self.panel
        left = panel.x + brush.u(MARGIN - 8)
        bottom = panel.bottom - brush.u(MARGIN - 8)
        return pygame.Rect(
            left, panel.y + head, panel.right - brush.u(14) - left, bottom - panel.y - head
        )

    def _title_width(self) -> int:
        return self.panel.width - self._kit.brush.u(2 * MARGIN + CORNERS)

    def show(
        self, title: str, rows: Sequence[Row], corners: Sequence[Control] = (), focus: str = ""
    ) -> None:
        """Put rows on the page under a title that says what the page is for."""
        self.title = title
        brush = self._kit.brush
        tall = brush.text.height(title, TITLE_STYLE, self._title_width())
        head = brush.u(20) + max(brush.u(64), tall) + brush.u(10)
        self.column.show(self._area(head), rows, corners, focus)

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the page over its scenery."""
        brush = self._kit.brush
        screen.blit(self._kit.scenery(self._venue), (0, 0))
        brush.panel(screen, self.panel)
        title = brush.text.render(self.title, TITLE_STYLE, brush.theme.ink, self._title_width())
        screen.blit(title, (self.panel.x + brush.u(MARGIN), self.panel.y + brush.u(20)))
        self.column.draw(screen)
