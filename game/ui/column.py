"""Rows in a part of the window: they scroll where they do not fit, and show that there is more.

They scroll by key, wheel, button and scan step.
"""

from collections.abc import Callable, Sequence

import pygame

from game.devices import Input, Point, Wheel
from game.ui.context import Context
from game.ui.control import Control
from game.ui.roles import Key, Role
from game.ui.rows import Row, told_by
from game.ui.scene import Change
from game.ui.sentence import said
from game.ui.tuning import new_controls, tune
from game.view.brush import Face

GAP = 14  # design px, between rows
WHEEL = 60  # design px a notch
ARROW = 52  # design px, the buttons that scroll
EDGE = 8  # design px, room around the rows for the focus ring


class Column:
    """Lays rows out in an area, scrolls them, and takes input for them and for other controls."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.controls = new_controls(context)
        self.area = pygame.Rect(0, 0, 1, 1)
        self.rows: list[Row] = []
        self._places: list[int] = []
        self._scroll = 0
        self._content = 0
        self._first: list[Control] = []
        self._others: list[Control] = []
        self.on_focus: Callable[[], None] = lambda: None
        """Called when input or time has moved the focus."""
        self.gutter = True
        """Whether room is kept beside the rows for the buttons that scroll."""

    def row_width(self, area: pygame.Rect) -> int:
        """Return the width of a row in an area; the scroll buttons stand beside it."""
        beside = self._context.brush.u(ARROW + 8) if self.gutter else 0
        return area.width - 2 * self._context.brush.u(EDGE) - beside

    def height_of(self, rows: Sequence[Row]) -> int:
        """Measure how tall rows are together, in real px."""
        gap = self._context.brush.u(GAP)
        return 2 * self._context.brush.u(EDGE) + sum(row.height + gap for row in rows) - gap

    def show(  # noqa: PLR0913  (what stands where, and where the reader is)
        self,
        area: pygame.Rect,
        rows: Sequence[Row],
        others: Sequence[Control] = (),
        focus: Key | None = None,
        *,
        top: bool = False,
        first: Sequence[Control] = (),
        waits: bool = False,
    ) -> None:
        """Put rows in an area; `top` forgets the scrolling, `waits` is told by `Controls.show`.

        `first` and `others` are controls outside the area that are read before and after it.
        """
        tune(self._context, self.controls)
        self.area = area
        self.rows, self._first, self._others = list(rows), list(first), list(others)
        gap, y = self._context.brush.u(GAP), self._context.brush.u(EDGE)
        self._places = []
        for row in rows:
            self._places.append(y)
            y += row.height + gap
        self._content = y - gap + self._context.brush.u(EDGE) if rows else 0
        self._scroll = 0 if top else self._scroll
        self._clamp()
        self.controls.show(self._controls(), focus, waits=waits)
        if focus:
            self._reveal()
        elif self._hidden(self.controls.current):
            self.controls.show(self.controls.items, Role.SCROLL_DOWN)

    def _controls(self) -> list[Control]:
        edge = self._context.brush.u(EDGE)
        items = []
        for row, place in zip(self.rows, self._places, strict=True):
            if row.control:
                row.control.rect.topleft = (self.area.x + edge, self.area.y + place - self._scroll)
                row.control.clip = self.area
                items.append(row.control)
        return self._first + items + self._arrows() + self._others

    def _arrows(self) -> list[Control]:
        """Return the buttons that scroll, where there is more."""
        _ = self._context.words.gettext
        arrows = []
        if self._scroll > 0:
            arrows.append(self._arrow(Role.SCROLL_UP, _("Show what is above"), self.area.top))
        if self._scroll < self._limit:
            bottom = self.area.bottom - self._context.brush.u(ARROW + 6)
            arrows.append(self._arrow(Role.SCROLL_DOWN, _("Show what is below"), bottom))
        return arrows

    def _arrow(self, key: Role, label: str, top: int) -> Control:
        brush, way = self._context.brush, "down" if key is Role.SCROLL_DOWN else "up"
        size = brush.u(ARROW)
        rect = pygame.Rect(self.area.right - size, top, size, size)
        step = self.area.height * 6 // 10 * (1 if way == "down" else -1)

        def act() -> Change | None:
            self.scroll(step)
            self._go_on_from(key)
            return None

        def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
            brush.button(screen, rect, "", face, icon=way)

        return Control(key, rect, label, act, draw)

    @property
    def _limit(self) -> int:
        return max(0, self._content - self.area.height) if self.rows else 0

    def _clamp(self) -> None:
        self._scroll = max(0, min(self._scroll, self._limit))

    @property
    def scrolled(self) -> bool:
        """Whether something stands above what is seen."""
        return self._scroll > 0

    def introduce(self, title: str = "", also: str = "") -> None:
        """Say what the rows show, under a title, what else is seen, and the focused control."""
        self.controls.speak(said(title, told_by(self.rows), also))

    def scroll(self, by: int) -> None:
        """Move the rows by real px; positive shows what is below."""
        self._scroll += by
        self._clamp()
        self.controls.show(self._controls())

    def start_above(self) -> None:
        """Begin rows that scroll at their top, with the focus on the way down."""
        self.scroll(-self._scroll)
        self.controls.show(self.controls.items, Role.SCROLL_DOWN)

    def _go_on_from(self, arrow: Role) -> None:
        """Find a place for the focus where nothing more is to be shown that way, and say it.

        It goes to the way on, else to the arrow back; never to an answer.
        """
        if self.controls.current is None:
            back = Role.SCROLL_UP if arrow is Role.SCROLL_DOWN else Role.SCROLL_DOWN
            keys = [item.key for item in self.controls.items]
            self.controls.focus_on(Role.ON if Role.ON in keys else back)

    def _reveal(self) -> None:
        """Scroll so that the focused row is seen whole, or its top where it is too tall."""
        if self.controls.current is None or self.controls.current not in self._inside:
            return
        rect, edge = self.controls.current.rect, self._context.brush.u(12)
        if rect.bottom > self.area.bottom - edge:
            by = min(rect.bottom - self.area.bottom + edge, rect.top - self.area.top - edge)
            self.scroll(by)
        elif rect.top < self.area.top + edge:
            self.scroll(rect.top - self.area.top - edge)

    def _hidden(self, item: Control | None) -> bool:
        """Return whether a row's control lies wholly below what is seen."""
        return item is not None and item in self._inside and item.rect.top >= self.area.bottom

    def handle(self, given: Input) -> Change | None:
        """Take an input."""
        if isinstance(given, Wheel):
            self.scroll(round(-given.steps * self._context.brush.u(WHEEL)))
            return None
        before = self.controls.focus
        change = self.controls.handle(given)
        if self.controls.focus != before and not isinstance(given, Point):
            self._reveal()  # under a pointer nothing slides away
        if self.controls.focus != before:
            self.on_focus()
        return change

    def update(self, elapsed_ns: int) -> None:
        """Advance the scan."""
        before = self.controls.focus
        self.controls.update(elapsed_ns)
        if self.controls.focus != before:
            self._reveal()
            self.on_focus()

    @property
    def _inside(self) -> list[Control]:
        """The controls of the rows, which move as they scroll."""
        count = sum(row.control is not None for row in self.rows)
        return self.controls.items[len(self._first) : len(self._first) + count]

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the rows, cut at the area's edges, then the other controls."""
        screen.set_clip(self.area)
        self._paint_rows(screen)
        screen.set_clip(None)
        inside = self._inside
        for control in self.controls.items:
            if control in inside:
                continue
            control.draw(screen, control.rect, self.controls.face(control))

    def _paint_rows(self, screen: pygame.Surface) -> None:
        edge = self._context.brush.u(EDGE)
        width = self.row_width(self.area)
        for row, place in zip(self.rows, self._places, strict=True):
            rect = pygame.Rect(
                self.area.x + edge, self.area.y + place - self._scroll, width, row.height
            )
            if row.paint and rect.colliderect(self.area):
                row.paint(screen, rect)
        for control in sorted(self._inside, key=lambda item: item is self.controls.current):
            if control.rect.inflate(20, 20).colliderect(self.area):
                control.draw(screen, control.rect, self.controls.face(control))
