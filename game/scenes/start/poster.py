"""The poster on the title: the lettered name over a sheet with Play and the other ways."""

from collections.abc import Callable, Sequence

import pygame

from game.ui.button_bar import BarButton
from game.ui.context import Context
from game.ui.control import Control
from game.ui.rows import Row
from game.view import shapes
from game.view.brush import Face
from game.view.logo import draw_logo
from game.view.text import BODY, TITLE, Style

LEFT = 40  # design px, of the sheet
WIDTH = 548  # design px, the sheet
TOP = 14  # design px, above the logo
FOOT = 22  # design px, below the sheet
OVER = 34  # design px, how far the logo hangs over the sheet
EDGE = 22  # design px, left and right inside the sheet
LOGO = (118, 268)  # design px, the logo's least and greatest height
BIG = 92  # design px, Play
GAP = 12  # design px, between two ways
TAPE = (78, 26)  # design px
INSET = 8  # design px, of the tape's middle from the corner
BIG_STYLE = Style(TITLE, display=True)


def big_button(context: Context, way: BarButton, width: int) -> Row:
    """Return the row of a way to run; the main one is what most people press."""
    brush, primary = context.brush, way.primary
    style = BIG_STYLE if primary else Style(BODY, bold=True)
    room = width - 2 * brush.u(14) - brush.icon_px - brush.u(12)
    least = brush.u(BIG if primary else 64)
    height = max(least, brush.text.height(way.label, style, room) + brush.u(16))

    def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        brush.button(screen, rect, way.label, face, primary=primary, icon=way.icon, style=style)

    control = Control(way.key, pygame.Rect(0, 0, width, height), way.label, way.act, draw)
    return Row(height + brush.u(6), control=control)


def logo_row(context: Context, room: tuple[int, int]) -> Row:
    """Return the logo as a row; what is said of it is said by the screen."""
    logo = draw_logo(context.assets / "art", room)

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        screen.blit(logo, logo.get_rect(midtop=rect.midtop))

    return Row(logo.get_height(), paint)


def tickets(context: Context, ways: Sequence[BarButton], area: pygame.Rect) -> list[Control]:
    """Return the other ways as tickets, two beside each other, from the top of an area."""
    brush, gap = context.brush, context.brush.u(GAP)
    width = (area.width - gap) // 2
    height = max(brush.button_height(way.label, width, icon=True) for way in ways)
    controls = []
    for number, way in enumerate(ways):
        row, column = divmod(number, 2)
        alone = number == len(ways) - 1 and not column
        place = (area.x + column * (width + gap), area.y + row * (height + gap))
        rect = pygame.Rect(place, (area.width if alone else width, height - brush.u(4)))
        controls.append(Control(way.key, rect, way.label, way.act, ticket(context, way)))
    return controls


def ticket(context: Context, way: BarButton) -> Callable[[pygame.Surface, pygame.Rect, Face], None]:
    """Return how a way is painted: a ticket, torn off at both ends."""
    brush = context.brush

    def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        fill, edge = brush.theme.mine, brush.theme.edge
        body = rect.move(0, brush.u(4) if face.pressed else 0)
        screen.blit(shapes.ticket(body.size, fill, edge, max(1, brush.u(2))), body)
        if face.focused:
            brush.ring(screen, body, 14)
        style, px, gap = Style(BODY, bold=True), brush.icon_px, brush.u(12)
        room = body.width - 2 * brush.u(20) - px - gap
        words = brush.text.render(way.label, style, brush.theme.ink, room, centre=True)
        left = body.centerx - (px + gap + words.get_width()) // 2
        screen.blit(shapes.icon(way.icon, px, brush.theme.ink), (left, body.centery - px // 2))
        screen.blit(words, words.get_rect(midleft=(left + px + gap, body.centery)))

    return draw


class Poster:
    """Where the logo and the sheet below it are, and how they are painted."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.sheet = pygame.Rect(0, 0, 1, 1)
        self._logo: pygame.Surface | None = None
        self._logo_for = (0, 0)
        self._place = pygame.Rect(0, 0, 1, 1)

    @property
    def inside(self) -> int:
        """The width for what stands on the sheet, real px."""
        brush = self._context.brush
        return brush.u(WIDTH) - 2 * brush.u(EDGE)

    def panel(self, sheet: pygame.Rect) -> None:
        """Be a plain sheet, without a logo over it."""
        self.sheet, self._logo = sheet, None

    def lay_out(self, height: int) -> pygame.Rect | None:
        """Make room for so much on the sheet, real px; return where it goes, None if it does not.

        The logo takes what is left above it, within its bounds.
        """
        brush = self._context.brush
        over, pad, gap = brush.u(OVER), brush.u(EDGE), brush.u(6)
        left = brush.frame.size[1] - brush.u(TOP) - brush.u(FOOT) - pad - gap - height
        least, most = (brush.u(px) for px in LOGO)
        if left < least:
            return None
        room = (brush.u(WIDTH), min(most, left))
        if self._logo is None or self._logo_for != room:
            self._logo, self._logo_for = draw_logo(self._context.assets / "art", room), room
        spare = max(0, left - room[1]) // 2
        middle = brush.u(LEFT) + brush.u(WIDTH) // 2
        self._place = self._logo.get_rect(midtop=(middle, brush.u(TOP) + spare))
        top = self._place.bottom - over
        self.sheet = pygame.Rect(brush.u(LEFT), top, brush.u(WIDTH), over + gap + height + pad)
        return pygame.Rect(self.sheet.x + pad, self._place.bottom + gap, self.inside, height)

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the sheet, the tape that holds it, and the logo over its upper edge."""
        brush = self._context.brush
        brush.panel(screen, self.sheet)
        if self._logo is None:
            return
        tape = shapes.tape((brush.u(TAPE[0]), brush.u(TAPE[1])))
        corners = self.sheet.inflate(-2 * brush.u(INSET), -2 * brush.u(INSET))
        screen.blit(tape, tape.get_rect(center=corners.bottomright))
        tape = pygame.transform.flip(tape, flip_x=True, flip_y=False)
        screen.blit(tape, tape.get_rect(center=corners.bottomleft))
        screen.blit(self._logo, self._place)
