"""Band members who stand on a page, to one scale."""

from collections.abc import Sequence

import pygame

from game.ui.context import Context
from game.ui.session import Session

SITTING = 0.62  # width to height: somebody this wide sits
SEATED = 0.86  # and is drawn this much smaller
LEAST = 150  # design px: with less room nobody stands there
MOST = 270
GAP = 22


def standing(session: Session, member: str, face: str, tall: int) -> pygame.Surface:
    """Return a band member with a face; who sits is drawn smaller, to the others' scale."""
    first = session.band.portrait(member, "thinking", tall)
    sits = first.get_width() > first.get_height() * SITTING
    return session.band.portrait(member, face, round(tall * SEATED) if sits else tall)


def paint_mates(
    context: Context, screen: pygame.Surface, members: Sequence[str], face: str, free: pygame.Rect
) -> None:
    """Paint band members at the lower right of free room; nobody where there is too little."""
    brush = context.brush
    tall = min(free.height, brush.u(MOST))
    if tall < brush.u(LEAST):
        return
    pictures = [standing(context.session, member, face, tall) for member in members]
    right = free.right
    for picture in reversed(pictures):
        place = picture.get_rect(bottomright=(right, free.bottom))
        if place.x < free.x:
            return
        screen.blit(picture, place)
        right = place.x - brush.u(GAP)
