"""The phone itself: case, bezel, status bar, the app's bar. No clock, and nobody's brand."""

from dataclasses import dataclass, replace

import pygame

from game.view import shapes
from game.view.brush import Brush
from game.view.phone.art import HUES
from game.view.phone.outline import bar
from game.view.phone.page import NAME, PhonePage, mix
from game.view.phone.signs import sign
from game.view.remembered import remembered
from game.view.shapes import code
from game.view.text import SMALL, Style
from game.view.theme import Colour

CASE = 7  # design px, the coloured case round the phone
BEZEL = 8  # design px, the dark edge of the glass
OUTER = 48  # design px, the case's corners
STATUS = 28  # design px
APP_BAR = 58  # design px
GLASS = (29, 24, 48)


@dataclass(frozen=True)
class Device:
    """Where the parts of a phone lie in the window, in real px."""

    rect: pygame.Rect
    screen: pygame.Rect
    bar: pygame.Rect
    page: pygame.Rect


def lay_device(page: PhonePage, rect: pygame.Rect, foot: int) -> Device:
    """Measure a phone in a rectangle; `foot` real px are kept free below the page."""
    brush = page.brush
    inset = 2 * brush.u(CASE + BEZEL)
    screen = rect.inflate(-inset, -inset)
    label = app_label(page, screen.width).get_height() + brush.u(16)
    tall = max(brush.u(APP_BAR), label) + brush.u(STATUS)
    top = pygame.Rect(screen.topleft, (screen.width, tall))
    rest = pygame.Rect(screen.x, top.bottom, screen.width, screen.bottom - top.bottom - foot)
    return Device(rect, screen, top, rest)


def app_name(page: PhonePage) -> str:
    """Return the app's name for the bar; a told page has none."""
    return "" if page.staging.paper else page.story.app or ""


def contact(page: PhonePage) -> str:
    """Return whom messages between two are with; empty where there are more, or it is an app."""
    people = [name for name in page.others if not page.art.is_app(name)]
    return people[0] if page.staging.between_two and people else ""


def app_label(page: PhonePage, width: int) -> pygame.Surface:
    """Write who or what the bar names: a contact, the app, or the story's title."""
    brush, app = page.brush, app_name(page)
    taken = brush.u(16 + 40 + 12) if app else brush.u(16)
    members = brush.u(36) * 3 if page.staging.members else 0
    room = width - taken - members - brush.u(28 + 16 + 12)
    words = contact(page) or app or page.story.title
    return brush.text.render(words, whole_words(brush, words, room), page.look.bar_ink, room)


def whole_words(brush: Brush, words: str, width: int) -> Style:
    """Return the bar's letters in the largest size in which no word is broken."""
    size = NAME.size
    while (
        size > SMALL / 2
        and " ".join(brush.text.wrap(words, replace(NAME, size=size), width)) != words
    ):
        size -= 1
    return replace(NAME, size=size)


def draw_bar(page: PhonePage, screen: pygame.Surface, device: Device) -> None:
    """Paint the status bar and the app's bar."""
    brush, look = page.brush, page.look
    radius = brush.u(OUTER - CASE - BEZEL)
    screen.blit(bar(device.bar.size, radius, look.bar), device.bar)
    draw_status(page, screen, device.bar)
    y = device.bar.y + brush.u(STATUS) + (device.bar.height - brush.u(STATUS)) // 2 - brush.u(3)
    px, pad = brush.u(40), brush.u(16)
    left = device.bar.x + pad
    app = app_name(page)
    if app:
        person, rim = contact(page), brush.u(2)
        icon = page.art.avatar(person, px) if person else page.art.icon(app, px)
        side, round_by = px + 2 * rim, px // 2 + rim if person else brush.u(12)
        tile = shapes.rounded((side, side), round_by, look.bar_ink)
        screen.blit(tile, tile.get_rect(midleft=(left - rim, y)))
        screen.blit(icon, icon.get_rect(midleft=(left, y)))
        left += px + brush.u(12)
    mark = sign(page.staging.sign, brush.u(28), look.bar_ink)
    right = device.bar.right - pad
    screen.blit(mark, mark.get_rect(midright=(right, y)))
    draw_members(page, screen, right - brush.u(38), y)
    name = app_label(page, device.bar.width)
    screen.blit(name, name.get_rect(midleft=(left, y)))
    if look.edge:
        end = device.bar.bottom - 2
        pygame.draw.line(screen, look.edge, (device.bar.x, end), (device.bar.right - 1, end), 2)


def draw_members(page: PhonePage, screen: pygame.Surface, right: int, y: int) -> None:
    """Paint who is in a group, small and overlapping."""
    if not page.staging.members:
        return
    px = page.brush.u(36)
    people = [name for name in page.others if not page.art.is_app(name)][:3]
    for name in reversed(people):
        rim = shapes.rounded((px + 4, px + 4), px, page.look.bar)
        face = page.art.avatar(name, px)
        screen.blit(rim, rim.get_rect(midright=(right + 2, y)))
        screen.blit(face, face.get_rect(midright=(right, y)))
        right -= px * 7 // 10


def draw_status(page: PhonePage, screen: pygame.Surface, place: pygame.Rect) -> None:
    """Paint signal and battery, and the small camera between them; a phone without a clock."""
    brush, ink = page.brush, page.look.bar_ink
    y = place.y + brush.u(15)
    px = brush.u(19)
    signal, wave = sign("signal", px, ink), sign("wave", px, ink)
    battery = sign("battery", brush.u(24), ink)
    screen.blit(signal, signal.get_rect(midleft=(place.x + brush.u(24), y)))
    screen.blit(wave, wave.get_rect(midleft=(place.x + brush.u(48), y)))
    screen.blit(battery, battery.get_rect(midright=(place.right - brush.u(22), y)))
    eye = pygame.Rect(0, 0, brush.u(64), brush.u(16))
    eye.center = (place.centerx, y - brush.u(1))
    screen.blit(shapes.rounded(eye.size, eye.height // 2, GLASS), eye)


def draw_foot(page: PhonePage, screen: pygame.Surface, device: Device) -> None:
    """Paint the strip below the page, where the buttons that scroll stand."""
    foot = pygame.Rect(device.page.bottomleft, (device.page.width, 0))
    foot.height = device.screen.bottom - foot.top
    if foot.height <= 0:
        return
    look, brush = page.look, page.brush
    screen.fill(mix(look.page, brush.theme.other, 0.6), foot)
    screen.fill(look.edge or brush.theme.other, (foot.x, foot.y, foot.width, brush.u(2)))


def draw_frame(page: PhonePage, screen: pygame.Surface, device: Device) -> None:
    """Paint case and bezel over the screen's edges, which rounds its corners."""
    art, brush = page.art, page.brush
    hue = HUES.get(page.story.hero.lower(), "blue")
    tones = (art.colour(f"{hue}-light"), art.colour(hue), art.colour(f"{hue}-shade"))
    if page.look.edge:
        tones = (page.look.edge, page.look.edge, page.look.edge)
    sizes = (brush.u(CASE), brush.u(BEZEL), brush.u(OUTER))
    screen.blit(frame(device.rect.size, sizes, tones), device.rect)


def draw_shadow(page: PhonePage, screen: pygame.Surface, device: Device) -> None:
    """Paint the soft shadow behind the phone, and its buttons at the side."""
    brush, spread = page.brush, page.brush.u(11)
    shade = shapes.shadow(device.rect.size, brush.u(OUTER), spread)
    screen.blit(shade, (device.rect.x - spread, device.rect.y - spread // 2))
    hue = HUES.get(page.story.hero.lower(), "blue")
    tone = page.look.edge or page.art.colour(f"{hue}-deep")
    for top, tall in ((150, 74), (244, 44)):
        button = pygame.Rect(
            device.rect.right - brush.u(4), device.rect.y + brush.u(top), brush.u(9), brush.u(tall)
        )
        pygame.draw.rect(screen, tone, button, border_radius=brush.u(4))


@remembered(shapes.MEMORY)
def frame(
    size: tuple[int, int], sizes: tuple[int, int, int], tones: tuple[Colour, Colour, Colour]
) -> pygame.Surface:
    """Draw case and bezel with the screen cut out of them."""
    w, h = size
    case, bezel, outer = sizes
    light, base, shade = tones
    inner = outer - case
    hole = outer - case - bezel
    inset = case + bezel
    lip = max(1, case // 3)
    return shapes.picture(
        w,
        h,
        f'<path fill-rule="evenodd" fill="{code(shade)}" d="{box(0, 0, w, h, outer)}'
        f' {box(case + 1, case + 1, w - 2 * case - 2, h - 2 * case - 2, inner)}"/>'
        f'<path fill-rule="evenodd" fill="{code(base)}" d="{box(0, 0, w - lip, h - lip, outer)}'
        f' {box(case + 1, case + 1, w - 2 * case - 2, h - 2 * case - 2, inner)}"/>'
        f'<path fill-rule="evenodd" fill="{code(light)}" d="{box(0, 0, w - lip, h - lip, outer)}'
        f' {box(lip, lip, w - 2 * lip, h - 2 * lip, outer - lip)}"/>'
        f'<path fill-rule="evenodd" fill="{code(GLASS)}"'
        f' d="{box(case, case, w - 2 * case, h - 2 * case, inner)}'
        f' {box(inset, inset, w - 2 * inset, h - 2 * inset, hole)}"/>',
    )


def box(x: float, y: float, w: float, h: float, r: float) -> str:
    """Write a rounded rectangle as a path, so that one can be cut out of another."""
    k = 0.4477 * r  # a quarter circle as one curve: r less 0.5523 r
    return (
        f"M{x + r} {y} H{x + w - r} C{x + w - k} {y} {x + w} {y + k} {x + w} {y + r}"
        f" V{y + h - r} C{x + w} {y + h - k} {x + w - k} {y + h} {x + w - r} {y + h}"
        f" H{x + r} C{x + k} {y + h} {x} {y + h - k} {x} {y + h - r}"
        f" V{y + r} C{x} {y + k} {x + k} {y} {x + r} {y} Z"
    )
