"""The sheet that comes up on a phone: what was done last, and what can be pressed now."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pygame

from game.view import shapes
from game.view.brush import darker
from game.view.phone.page import EDGE, PhonePage, blank, mix
from game.view.phone.signs import sign
from game.view.text import BODY, SMALL, Style
from game.view.theme import Colour

ROW = 50  # design px, the least height of a button
GAP = 7  # design px, between buttons
PAD = 12  # design px, round what a button says
ICON = 28  # design px
RADIUS = 22  # design px, the sheet's upper corners
WHITE = (255, 255, 255)


@dataclass(frozen=True)
class SheetButton:
    """A button on a phone: what it is known by, what stands on it, its small drawing."""

    key: str
    label: str
    icon: str
    pointed_at: bool = False
    """Whether a hint points at it."""


@dataclass(frozen=True)
class Sheet:
    """What can be pressed on a phone, and what the last press brought."""

    buttons: tuple[SheetButton, ...] = ()
    notice: str = ""
    dark: bool = False
    """Whether the screen is dark: the phone was put away."""

    @property
    def keys(self) -> tuple[str, ...]:
        """What its buttons are known by."""
        return tuple(button.key for button in self.buttons)

    @property
    def there(self) -> bool:
        """Whether anything of it is to be seen."""
        return bool(self.buttons or self.notice)


NO_SHEET = Sheet()


@dataclass(frozen=True)
class LaidSheet:
    """A sheet laid out on the page: pictures, and the places of its buttons, px of the page."""

    top: int
    bottom: int
    pictures: tuple[tuple[pygame.Surface, tuple[int, int]], ...]
    dark: bool
    places: Mapping[str, pygame.Rect] = field(default_factory=dict)


def lay_sheet(page: PhonePage, sheet: Sheet, after: int, height: int) -> LaidSheet | None:
    """Lay a sheet out below lines that end at `after`, at the foot of a page of a height."""
    if not sheet.there:
        return None
    brush, gap = page.brush, page.brush.u(GAP)
    notice = [_notice(page, sheet.notice)] if sheet.notice else []
    rows = [_button(page, button) for button in sheet.buttons]
    parts = [*notice, *rows]
    tall = sum(part.get_height() + gap for part in parts) + 2 * brush.u(PAD)
    top = max(after, height - tall)
    y, left = top + brush.u(PAD) + gap, brush.u(EDGE)
    pictures, places = [], {}
    for number, part in enumerate(parts):
        pictures.append((part, (left, y)))
        if number >= len(notice):
            key = sheet.buttons[number - len(notice)].key
            places[key] = pygame.Rect((left, y), part.get_size())
        y += part.get_height() + gap
    return LaidSheet(top, max(y + brush.u(PAD) - gap, height), tuple(pictures), sheet.dark, places)


def draw_sheet(
    page: PhonePage, screen: pygame.Surface, laid: LaidSheet, offset: tuple[int, int]
) -> None:
    """Paint the sheet with its handle; a dark screen shows the last notice alone."""
    brush, look = page.brush, page.look
    rect = pygame.Rect(offset[0], offset[1] + laid.top, page.width, laid.bottom - laid.top)
    if laid.dark:
        screen.fill(page.art.colour("night"), screen.get_clip())
    elif laid.places:
        radius, border = brush.u(RADIUS), max(1, brush.u(2))
        edge = look.edge or mix(look.page, look.bar, 0.5)
        whole = (rect.width, rect.height + radius)
        screen.blit(shapes.rounded(whole, radius, _ground(page), edge, border), rect)
        handle = pygame.Rect(0, 0, brush.u(46), brush.u(5))
        handle.midtop = (rect.centerx, rect.y + brush.u(7))
        pygame.draw.rect(screen, edge, handle, border_radius=handle.height // 2)
    for picture, (x, y) in laid.pictures:
        screen.blit(picture, (x + offset[0], y + offset[1]))


def _ground(page: PhonePage) -> Colour:
    """Return the sheet's own tone: the page's, a little nearer to the app's bar."""
    return page.look.page if page.look.edge else mix(page.look.page, page.look.bar, 0.18)


def _notice(page: PhonePage, text: str) -> pygame.Surface:
    """Draw what the last press brought: a dark pill with a tick, as an app shows it."""
    brush, pad, px = page.brush, page.brush.u(PAD), page.brush.u(ICON)
    words = brush.text.render(text, Style(SMALL, bold=True), WHITE, page.room - px - 3 * pad)
    size = (page.room, max(px, words.get_height()) + brush.u(14))
    fill = page.look.page if page.look.edge else page.art.colour("night-light")
    border = 2 if page.look.edge else 0
    picture = shapes.rounded(size, brush.u(16), fill, page.look.edge, border).copy()
    tick = shapes.icon("tick", px, WHITE)
    picture.blit(tick, tick.get_rect(midleft=(pad, size[1] // 2)))
    picture.blit(words, words.get_rect(midleft=(px + 2 * pad, size[1] // 2)))
    return picture


def _button(page: PhonePage, button: SheetButton) -> pygame.Surface:
    """Draw a button of the sheet: a small drawing on a disc, and what it does."""
    brush, pad, px = page.brush, page.brush.u(PAD), page.brush.u(ICON)
    theme, room = brush.theme, page.room - brush.u(ICON + 10) - 3 * page.brush.u(PAD)
    words = brush.text.render(button.label, Style(BODY, bold=True), theme.ink, room)
    size = (page.room, max(brush.u(ROW), words.get_height() + brush.u(12)))
    edge, border = (theme.sign, 3) if button.pointed_at else (theme.edge, 2)
    picture = blank((size[0], size[1] + brush.u(3)))
    shape = shapes.rounded(size, brush.u(14), darker(theme.control, theme))
    picture.blit(shape, (0, brush.u(3)))
    picture.blit(
        shapes.rounded(size, brush.u(14), theme.control, edge, max(1, brush.u(border))), (0, 0)
    )
    disc = px + brush.u(10)
    fill = theme.paper if page.look.edge else page.look.bar
    round_ = shapes.rounded(
        (disc, disc), disc // 2, fill, page.look.edge, 2 if page.look.edge else 0
    )
    middle = (pad + disc // 2, size[1] // 2)
    picture.blit(round_, round_.get_rect(center=middle))
    drawn = sign(button.icon, px * 8 // 10, page.look.bar_ink)
    picture.blit(drawn, drawn.get_rect(center=middle))
    picture.blit(words, words.get_rect(midleft=(2 * pad + disc, size[1] // 2)))
    return picture
