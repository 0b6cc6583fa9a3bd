"""A page of rows on a panel over scenery: the shape of every menu.

Where the rows do not fit they scroll, by key, wheel, button and scan step, and the page shows
that there is more.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.devices import Input, Wheel
from game.scenes.controls import Control
from game.scenes.kit import Kit
from game.scenes.scene import Change
from game.view import shapes
from game.view.brush import Brush, Face
from game.view.text import BODY, TITLE, Style
from game.view.theme import Colour

WIDTH = 880  # design px, the panel at most
MARGIN = 28  # design px, around the panel and inside it
GAP = 14  # design px, between rows
WHEEL = 60  # design px a notch

Painter = Callable[[pygame.Surface, pygame.Rect], None]


@dataclass
class Row:
    """One row of a sheet: how tall it is, how it is painted, and what it does if anything."""

    height: int
    paint: Painter | None = None
    control: Control | None = None


def words(brush: Brush, text: str, width: int, style: Style | None = None) -> Row:
    """Give a row of text."""
    look = style or Style(BODY)
    picture = brush.text.render(text, look, brush.theme.ink, width)
    return Row(picture.get_height(), lambda screen, rect: blit(screen, picture, rect))


def blit(screen: pygame.Surface, picture: pygame.Surface, rect: pygame.Rect) -> None:
    """Paint a picture at a row's top left."""
    screen.blit(picture, rect)


def button(  # noqa: PLR0913  (a button has these parts)
    brush: Brush,
    name: str,
    label: str,
    act: Callable[[], Change | None],
    width: int,
    *,
    primary: bool = False,
    icon: str = "",
) -> Row:
    """Give a row that is a button."""

    def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        brush.button(screen, rect, label, face, primary=primary, icon=icon)

    height = brush.button_height(label, width, icon=bool(icon))
    return Row(height + brush.u(6), control=Control(name, pygame.Rect(0, 0, width, height), label, act, draw))


def option(  # noqa: PLR0913  (an option has these parts)
    brush: Brush,
    name: str,
    label: str,
    value: str,
    adjust: Callable[[int], Change | None],
    width: int,
) -> Row:
    """Give a row with a name and a value that left and right change; pressing goes on round."""
    half = width * 11 // 20
    name_picture = brush.text.render(label, Style(BODY), brush.theme.ink, half - brush.u(20))
    value_width = width - half - brush.u(84)
    value_picture = brush.text.render(
        value, Style(BODY, bold=True), brush.theme.ink, value_width, centre=True
    )
    height = max(brush.u(64), name_picture.get_height(), value_picture.get_height()) + brush.u(8)

    def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        body = brush.control(screen, rect, face)
        screen.blit(name_picture, name_picture.get_rect(midleft=(body.x + brush.u(18), body.centery)))
        middle = body.x + half + (body.width - half) // 2
        screen.blit(value_picture, value_picture.get_rect(center=(middle, body.centery)))
        for icon, x in (("back", body.x + half + brush.u(22)), ("next", body.right - brush.u(22))):
            draw_arrow(brush, screen, icon, (x, body.centery))

    control = Control(
        name, pygame.Rect(0, 0, width, height), f"{label}: {value}", lambda: adjust(0), draw, adjust
    )
    return Row(height + brush.u(6), control=control)


def draw_arrow(brush: Brush, screen: pygame.Surface, way: str, centre: tuple[int, int]) -> None:
    """Draw the small arrow at either side of a value."""
    picture = shapes.icon(way, brush.u(24), brush.theme.soft_ink)
    screen.blit(picture, picture.get_rect(center=centre))


class Sheet:
    """Lays rows out on a panel, scrolls them, and takes input for them."""

    def __init__(self, kit: Kit, venue: str) -> None:
        self._kit = kit
        self._venue = venue
        self.controls = kit.controls()
        self._rows: list[Row] = []
        self._places: list[int] = []
        self._scroll = 0
        self._content = 0
        self._title = ""
        self._corners: list[Control] = []

    @property
    def panel(self) -> pygame.Rect:
        """The panel, in real px."""
        brush = self._kit.brush
        width = min(brush.u(WIDTH), brush.frame.size[0] - 2 * brush.u(20))
        height = brush.frame.size[1] - 2 * brush.u(20)
        return pygame.Rect((brush.frame.size[0] - width) // 2, brush.u(20), width, height)

    @property
    def width(self) -> int:
        """The width of a row, in real px."""
        return self.panel.width - 2 * self._kit.brush.u(MARGIN) - self._kit.brush.u(56)

    @property
    def view(self) -> pygame.Rect:
        """The part of the panel in which the rows are seen."""
        brush, panel = self._kit.brush, self.panel
        head = brush.u(20) + max(brush.u(64), self._title_height()) + brush.u(14)
        return pygame.Rect(
            panel.x + brush.u(MARGIN) - brush.u(8),
            panel.y + head,
            self.width + brush.u(16),
            panel.height - head - brush.u(MARGIN - 10),
        )

    def _title_width(self) -> int:
        return self.panel.width - 2 * self._kit.brush.u(MARGIN) - 3 * self._kit.brush.u(76)

    def _title_height(self) -> int:
        return self._kit.brush.text.height(self._title, title_style(), self._title_width())

    def show(
        self, title: str, rows: Sequence[Row], corners: Sequence[Control] = (), focus: str = ""
    ) -> None:
        """Put rows on the page under a title that says what the page is for."""
        self._kit.tune(self.controls)
        self._title = title
        self._rows = list(rows)
        self._corners = list(corners)
        gap, top = self._kit.brush.u(GAP), self._kit.brush.u(8)
        self._places = []
        for row in rows:
            self._places.append(top)
            top += row.height + gap
        self._content = top
        self._clamp()
        self.controls.show(self._controls(), focus)
        if focus:
            self._reveal()

    def _controls(self) -> list[Control]:
        items = []
        for row, place in zip(self._rows, self._places, strict=True):
            if row.control:
                row.control.rect.topleft = (
                    self.view.x + self._kit.brush.u(8),
                    self.view.y + place - self._scroll,
                )
                items.append(row.control)
        items += self._arrows()
        return items + self._corners

    def _arrows(self) -> list[Control]:
        """Give the buttons that scroll, where there is more."""
        _ = self._kit.words.gettext
        arrows = []
        if self._scroll > 0:
            arrows.append(self._arrow("up", _("Show what is above"), self.view.top))
        if self._scroll < self._limit:
            bottom = self.view.bottom - self._kit.brush.u(56)
            arrows.append(self._arrow("down", _("Show what is below"), bottom))
        return arrows

    def _arrow(self, way: str, label: str, top: int) -> Control:
        brush = self._kit.brush
        size = brush.u(52)
        rect = pygame.Rect(self.panel.right - brush.u(MARGIN) - size + brush.u(10), top, size, size)
        step = self.view.height * 6 // 10 * (1 if way == "down" else -1)

        def act() -> Change | None:
            self.scroll(step)
            return None

        def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
            brush.button(screen, rect, "", face, icon=way)

        return Control(f"scroll-{way}", rect, label, act, draw)

    @property
    def _limit(self) -> int:
        return max(0, self._content - self.view.height)

    def _clamp(self) -> None:
        self._scroll = max(0, min(self._scroll, self._limit))

    def scroll(self, by: int) -> None:
        """Move the rows by real px; positive shows what is below."""
        self._scroll += by
        self._clamp()
        self.controls.show(self._controls())

    def _reveal(self) -> None:
        """Scroll so that the focused row is seen whole."""
        current = self.controls.current
        if current is None or current.name.startswith("scroll-") or current in self._corners:
            return
        edge = self._kit.brush.u(12)
        if current.rect.top < self.view.top + edge:
            self.scroll(current.rect.top - self.view.top - edge)
        elif current.rect.bottom > self.view.bottom - edge:
            self.scroll(current.rect.bottom - self.view.bottom + edge)

    def handle(self, given: Input) -> Change | None:
        """Take an input for the rows."""
        if isinstance(given, Wheel):
            self.scroll(round(-given.steps * self._kit.brush.u(WHEEL)))
            return None
        before = self.controls.focus
        change = self.controls.handle(given)
        if self.controls.focus != before:
            self._reveal()
        return change

    def update(self, elapsed_ns: int) -> None:
        """Let the scan move on."""
        before = self.controls.focus
        self.controls.update(elapsed_ns)
        if self.controls.focus != before:
            self._reveal()

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the page over its scenery."""
        brush = self._kit.brush
        screen.blit(self._kit.scenery(self._venue), (0, 0))
        brush.panel(screen, self.panel)
        title = brush.text.render(self._title, title_style(), brush.theme.ink, self._title_width())
        screen.blit(title, (self.panel.x + brush.u(MARGIN), self.panel.y + brush.u(20)))
        screen.set_clip(self.view.inflate(brush.u(8), 0))
        self._paint_rows(screen)
        screen.set_clip(None)
        for control in self.controls.items[self._inside :]:
            control.draw(screen, control.rect, self.controls.face(control))

    @property
    def _inside(self) -> int:
        return sum(row.control is not None for row in self._rows)

    def _paint_rows(self, screen: pygame.Surface) -> None:
        left = self.view.x + self._kit.brush.u(8)
        for row, place in zip(self._rows, self._places, strict=True):
            rect = pygame.Rect(left, self.view.y + place - self._scroll, self.width, row.height)
            if row.paint and rect.colliderect(self.view):
                row.paint(screen, rect)
        inside = self.controls.items[: self._inside]
        for control in sorted(inside, key=lambda item: item is self.controls.current):
            if control.rect.inflate(20, 20).colliderect(self.view):
                control.draw(screen, control.rect, self.controls.face(control))


def title_style() -> Style:
    """Give the style of a page's title."""
    return Style(TITLE, display=True)


def colour_row(brush: Brush, text: str, fill: Colour, width: int) -> Row:
    """Give a row of text on a tinted plate."""
    pad = brush.u(16)
    picture = brush.text.render(text, Style(BODY), brush.theme.ink, width - 2 * pad)

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        brush.plate(screen, rect, fill)
        screen.blit(picture, (rect.x + pad, rect.y + pad))

    return Row(picture.get_height() + 2 * pad, paint)

