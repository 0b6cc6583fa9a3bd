"""Where phone, bandmate and panel stand, for a window and a text size."""

from dataclasses import dataclass

import pygame

from game.view.brush import Brush

TWO_PAGES_FROM = 150  # % text: phone and answers do not fit side by side
EDGE = 24  # design px, from the window's edge
TOP = 96  # design px, below the corner buttons
ABOVE = 6  # design px, from the window's top to what stands beside the corner buttons
CORNERS = 4 * 74  # design px, what the corner buttons take
MATE_ROOM = 236  # design px, what is seen of the bandmate beside the phone
PHONE = (396, 780)  # design px at most
TABLET = (640, 780)
WIDEST = 1420  # design px, phone and panel together
MATE_HEIGHT = 540  # design px
PAD = 14  # design px, inside the panel, above and below
SIDE = 16  # design px, inside the panel, left and right


@dataclass(frozen=True)
class Layout:
    """Real px: the phone, the room for the panel, where the bandmate's feet are.

    Where the answers have the page to themselves, lesser buttons stand `above` the panel.
    """

    phone: pygame.Rect
    room: pygame.Rect
    mate: tuple[int, int] | None
    mate_height: int
    above: pygame.Rect | None = None


def lay_out(brush: Brush, *, two_pages: bool, answers: bool) -> Layout:
    """Place everything; with large text the phone is a tablet, or only the answers are seen."""
    wide, tall = brush.frame.size
    edge, top = brush.u(EDGE), brush.u(TOP)
    used = min(wide, brush.u(WIDEST))
    left = (wide - used) // 2
    right = left + used - edge
    phone_width, phone_height = (brush.u(part) for part in (TABLET if two_pages else PHONE))
    phone_height = min(phone_height, tall - brush.u(32))
    if two_pages:
        phone = pygame.Rect(left + edge, (tall - phone_height) // 2, phone_width, phone_height)
        start = left + edge if answers else phone.right + brush.u(24)
        room = pygame.Rect(start, top, right - start, tall - edge - top)
        free = right - start - brush.u(CORNERS)
        above = pygame.Rect(start, brush.u(ABOVE), free, top - brush.u(2 * ABOVE))
        return Layout(phone, room, None, 0, above if answers else None)
    phone = pygame.Rect(
        left + brush.u(MATE_ROOM), (tall - phone_height) // 2, phone_width, phone_height
    )
    start = phone.right + brush.u(28)
    room = pygame.Rect(start, top, right - start, tall - edge - top)
    feet = (left + brush.u(10), min(tall - brush.u(10), phone.bottom + brush.u(4)))
    return Layout(phone, room, feet, brush.u(MATE_HEIGHT))


def panel_for(brush: Brush, room: pygame.Rect, content: int) -> pygame.Rect:
    """Return a panel as tall as its content, in the middle of its room."""
    height = min(room.height, content + 2 * brush.u(PAD))
    panel = pygame.Rect(room.x, 0, room.width, height)
    panel.centery = room.centery
    return panel
