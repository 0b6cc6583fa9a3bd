"""Who plays: up to four seats, each a shape in a colour, with progress and help of its own."""

from functools import partial

import pygame

from game.settings import SEATS, Settings
from game.ui.context import Context
from game.ui.control import Control
from game.ui.corners import SIZE
from game.ui.roles import Of, Role
from game.ui.scene import Change, Restart
from game.view import shapes
from game.view.brush import Face
from game.view.text import SMALL, Style

GAP = 12  # design px, between two seats
PAD = 12  # design px, around them
SHAPE = 34  # design px
EMPTY = 110  # of 255, how strongly the shape of a seat is painted that nobody has taken


def sit(context: Context, seat: int) -> Change | None:
    """Let another seat play: what is its own is read anew."""
    if seat == context.settings.seat:
        return None
    context.settings.sit(seat)
    context.apply_settings()
    return Restart(context.routes.opening())


class Seats:
    """The seats on the title, on a plate of their own."""

    def __init__(self, context: Context, middle: int, bottom: int) -> None:
        """Place them; real px."""
        self._context = context
        brush = context.brush
        asked = context.words.gettext("Who plays?")
        self._asked = brush.text.render(asked, Style(SMALL, bold=True), brush.theme.ink)
        size, gap, pad = brush.u(SIZE), brush.u(GAP), brush.u(PAD)
        row = SEATS * size + (SEATS - 1) * gap
        wide = max(row, self._asked.get_width()) + 2 * pad
        tall = self._asked.get_height() + size + 2 * pad
        self.plate = pygame.Rect(0, 0, wide, tall)
        self.plate.midbottom = (middle, bottom)
        left, top = middle - row // 2, self.plate.bottom - pad - size
        self.controls = [
            self._control(seat, pygame.Rect(left + seat * (size + gap), top, size, size))
            for seat in range(SEATS)
        ]

    def _control(self, seat: int, rect: pygame.Rect) -> Control:
        context = self._context
        draw = partial(self._draw_seat, seat)
        return Control(
            Of(Role.SEAT, seat), rect, seat_words(context, seat), partial(sit, context, seat), draw
        )

    def _draw_seat(self, seat: int, screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        context, brush = self._context, self._context.brush
        mine = seat == context.settings.seat
        body = brush.control(screen, rect, face, brush.theme.mine if mine else None)
        shape = shapes.badge(seat, brush.u(SHAPE), brush.theme.letters[seat])
        if not taken(context.settings, seat):
            shape = shape.copy()
            shape.set_alpha(EMPTY)
        screen.blit(shape, shape.get_rect(center=body.center))

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the plate and the question; the seats themselves are controls."""
        brush = self._context.brush
        brush.panel(screen, self.plate)
        top = self.plate.y + brush.u(PAD) // 2
        screen.blit(self._asked, self._asked.get_rect(midtop=(self.plate.centerx, top)))


def taken(settings: Settings, seat: int) -> bool:
    """Return whether somebody plays or has played on a seat."""
    return seat == settings.seat or str(seat) in settings.seats


def seat_words(context: Context, seat: int) -> str:
    """Name a seat, and say whether it plays now."""
    _ = context.words.gettext
    shape = (_("circle"), _("square"), _("triangle"), _("diamond"))[seat]
    if seat == context.settings.seat:
        return _("Seat with the {shape}: plays now").format(shape=shape)
    told = (
        _("Seat with the {shape}")
        if taken(context.settings, seat)
        else _("Free seat with the {shape}")
    )
    return told.format(shape=shape)
