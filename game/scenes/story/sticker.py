"""The song sticker of a finished story, and how it flies to the set list."""

from collections.abc import Callable
from math import sin

import pygame

from game.ui.column import Column
from game.ui.context import Context
from game.ui.control import Control
from game.ui.roles import Role
from game.ui.scene import Change
from game.view import shapes
from game.view.brush import Brush, Face
from game.view.text import LEAD, Style
from game.view.theme import rgb

FLIGHT_NS = 1_200_000_000
REST = 0.38  # of the flight: the sticker is read before it flies
SMALL = 0.36  # the sticker's size on the set list
PAPER, LINE, TAPE = rgb("fff4e2"), rgb("cdb596"), rgb("52bdb5")
GROUNDS = (rgb("7360b3"), rgb("2c908f"), rgb("b8403f"), rgb("3b74bd"), rgb("8f3a66"))
WHITE = (255, 255, 255)


def go_on(context: Context, act: Callable[[], Change]) -> Control:
    """Return the button that goes on; wherever the window is pressed, it is pressed."""
    brush, label = context.brush, context.words.gettext("Go on")
    whole = pygame.Rect((0, 0), brush.frame.size)
    width = brush.button_width(label, icon=True)
    place = pygame.Rect(0, 0, width, brush.button_height(label, width, icon=True))
    place.midbottom = (whole.width * 3 // 5, whole.bottom - brush.u(40))  # beside phone and list

    def draw(screen: pygame.Surface, _rect: pygame.Rect, face: Face) -> None:
        brush.button(screen, place, label, face, primary=True, icon="next")

    return Control(Role.ON, whole, label, act, draw)


class Sticker:
    """A title on a sticker, drawn over the last picture of its dilemma."""

    def __init__(
        self, context: Context, title: str, column: Column, after: Callable[[], Change]
    ) -> None:
        """Show `title`; `after` is what comes when the sticker has been seen."""
        self._context, self._title, self._column, self._after = context, title, column, after
        self._flown_ns = 0
        self.show()

    def show(self) -> None:
        """Draw it for the window as it is now, and put up the one button, which goes on."""
        context = self._context
        self._still = context.settings.reduced_motion
        self._sticker = draw_sticker(context, self._title, len(self._title))
        self._list = draw_list(context.brush)
        self._column.show(
            pygame.Rect(0, 0, 0, 0), [], [go_on(context, self._after)], Role.ON, top=True
        )

    def tick(self, elapsed_ns: int) -> None:
        """Let it fly on."""
        self._flown_ns += elapsed_ns

    def draw(self, screen: pygame.Surface) -> None:
        """Paint set list and sticker."""
        brush = self._context.brush
        wide, tall = screen.get_size()
        part = 0.0 if self._still else min(1.0, self._flown_ns / FLIGHT_NS)
        rise = 1.0 if self._still else min(1.0, part / 0.25)
        place = self._list.get_rect(right=wide - brush.u(60))
        place.top = round(tall - (1 - (1 - rise) ** 3) * place.height * 0.86)
        screen.blit(self._list, place)
        goal = (place.centerx, place.top + place.height * 42 // 100)
        flown = max(0.0, (part - REST) / (1 - REST))
        eased = flown * flown * (3 - 2 * flown)
        size = 1 - (1 - SMALL) * eased
        middle = (
            round(wide / 2 + (goal[0] - wide / 2) * eased),
            round(tall / 2 + (goal[1] - tall / 2) * eased - sin(eased * 3.14) * brush.u(120)),
        )
        if part < 0.14 and not self._still:
            size *= 0.7 + 0.3 * part / 0.14
        picture = self._sticker
        if size != 1:
            picture = pygame.transform.smoothscale_by(picture, size)
        screen.blit(picture, picture.get_rect(center=middle))


def draw_sticker(context: Context, title: str, number: int) -> pygame.Surface:
    """Draw the sticker: the title on a label with a white rim and a note, a little askew."""
    brush = context.brush
    px, pad = brush.u(64), brush.u(26)
    words = brush.text.render(title, Style(LEAD + 8, display=True), WHITE, brush.u(560))
    width = words.get_width() + px + 3 * pad
    height = max(px, words.get_height()) + pad + brush.u(6)
    rim = brush.u(9)
    size = (width + 2 * rim, height + 2 * rim)
    picture = shapes.rounded(size, brush.u(30), WHITE).copy()
    ground = GROUNDS[number % len(GROUNDS)]
    picture.blit(shapes.rounded((width, height), brush.u(23), ground), (rim, rim))
    disc = shapes.rounded((px, px), px // 2, WHITE)
    picture.blit(disc, disc.get_rect(midleft=(rim + pad, size[1] // 2)))
    note = shapes.icon("note", px * 6 // 10, ground)
    picture.blit(note, note.get_rect(center=(rim + pad + px // 2, size[1] // 2)))
    picture.blit(words, words.get_rect(midleft=(rim + 2 * pad + px, size[1] // 2)))
    return pygame.transform.rotozoom(picture, 3, 1)


def draw_list(brush: Brush) -> pygame.Surface:
    """Draw the set list: a sheet with lines, held by a strip of tape."""
    u = brush.u
    size = (u(250), u(300))
    sheet = shapes.rounded(size, u(10), PAPER).copy()
    pygame.draw.rect(sheet, TAPE, (u(80), 0, u(90), u(26)))
    for row in range(5):
        line = pygame.Rect(u(26), u(74) + row * u(44), u(198) - row % 2 * u(40), u(6))
        pygame.draw.rect(sheet, LINE, line, border_radius=u(3))
    spread = u(12)
    whole = pygame.Surface((size[0] + 2 * spread, size[1] + 2 * spread), pygame.SRCALPHA)
    whole.blit(shapes.shadow(size, u(10), spread), (0, 0))
    whole.blit(sheet, (spread, spread))
    return pygame.transform.rotozoom(whole, -4, 1)
