"""Where phone, hero and panel stand in Together, and the picture behind the panel."""

from dataclasses import dataclass

import pygame

from game.scenes.story.layout import EDGE, MATE_HEIGHT, TOP, TWO_PAGES_FROM, lay_out
from game.scenes.story.mate import EMOTE, Mate, top_of
from game.scenes.story.paint import backdrop
from game.teaching.together.flow import IN_PRIVATE, TogetherFlow, TogetherPart
from game.ui.band_figures import standing
from game.ui.context import Context
from game.ui.drawing import Drawing
from game.ui.session import Session
from game.view.brush import Brush

VENUE = "park"
MATE_ROOM = 300  # design px, for the hero beside a panel
GAP = 28  # design px, between hero and panel
WIDEST = 900  # design px, a panel whose lines hold at most 80 characters
WIDTHS = {
    TogetherPart.HAND_OVER: 640,
    TogetherPart.SAY_NO: 720,
    TogetherPart.SAY_IT: 720,
    TogetherPart.ANSWER: 720,
}
"""Design px of a panel with fewer words."""
HEADS = 6  # so many heads tall at least: above, nothing but the head is painted
WITH_PHONE = (*IN_PRIVATE, TogetherPart.REVEAL, TogetherPart.FEEDBACK, TogetherPart.TALK)
"""Where the phone stays in sight as long as there is room for it."""


@dataclass(frozen=True)
class StagePlaces:
    """Real px: room for the panel, the phone if it is shown, room for the hero if there is any."""

    room: pygame.Rect
    phone: pygame.Rect | None = None
    mate: pygame.Rect | None = None


def places(brush: Brush, flow: TogetherFlow) -> list[StagePlaces]:
    """Return the ways to place everything, the fullest first; the last has room for most words."""
    large, part = brush.text.text_scale >= TWO_PAGES_FROM, flow.part
    if flow.on_phone:
        return [with_phone(brush, large=large)]
    bare = without_phone(brush, part, mate=False)
    if large:
        return [bare]
    fuller = [with_phone(brush, large=False)] if part in WITH_PHONE else []
    return [*fuller, without_phone(brush, part, mate=True), bare]


def with_phone(brush: Brush, *, large: bool) -> StagePlaces:
    """Place everything as in a dilemma; with large text the phone is a tablet and nobody stands."""
    layout = lay_out(brush, two_pages=large, answers=False)
    if layout.mate is None:
        return StagePlaces(layout.room, layout.phone)
    left, feet = layout.mate
    mate = pygame.Rect(left, feet - layout.mate_height, 0, layout.mate_height)
    mate.width = layout.phone.left - brush.u(16) - left
    return StagePlaces(layout.room, layout.phone, mate)


def without_phone(brush: Brush, part: TogetherPart, *, mate: bool) -> StagePlaces:
    """Place the panel, with the hero beside it or alone, in the middle of the window."""
    wide, tall = brush.frame.size
    beside = brush.u(MATE_ROOM + GAP) if mate else 0
    wanted = brush.u(WIDTHS.get(part, WIDEST) * brush.text.text_scale / 100)
    width = min(wanted, wide - 2 * brush.u(EDGE) - beside)
    left, top = (wide - beside - width) // 2, brush.u(TOP)
    room = pygame.Rect(left + beside, top, width, tall - brush.u(EDGE) - top)
    if not mate:
        return StagePlaces(room)
    height = brush.u(MATE_HEIGHT)
    feet = tall - brush.u(26)
    return StagePlaces(room, None, pygame.Rect(left, feet - height, brush.u(MATE_ROOM), height))


class Backdrop:
    """The picture behind the panel; painted anew only when something on it changed."""

    def __init__(self) -> None:
        self._park: pygame.Surface | None = None
        self._park_key: tuple[object, ...] = ()
        self._picture: pygame.Surface | None = None
        self._key: tuple[object, ...] = ()

    def draw(
        self, screen: pygame.Surface, context: Context, place: StagePlaces, hero: str, face: str
    ) -> None:
        """Paint the park, blurred, and whose story it is where there is room."""
        key = (context.brush, place, hero, face)
        if self._picture is None or key != self._key:
            self._picture, self._key = self._painted(context, place, hero, face), key
        screen.blit(self._picture, (0, 0))

    def _painted(
        self, context: Context, place: StagePlaces, hero: str, face: str
    ) -> pygame.Surface:
        key = (context.brush.frame.size, context.brush.theme)
        if self._park is None or key != self._park_key:
            self._park = backdrop(
                lambda screen: blit_park(context.drawing, screen),
                context.brush.frame.size,
                context.brush.theme,
                context.brush.theme.edge,
            )
            self._park_key = key
        picture, member = self._park.copy(), mate_for(context.session, hero)
        if place.mate and member:
            mate = hero_in(context, place, place.mate, member, face)
            mate.draw(picture)
            paint_emote(picture, mate)
        return picture


def blit_park(drawing: Drawing, screen: pygame.Surface) -> None:
    """Paint the park."""
    screen.blit(drawing.scenery(VENUE), (0, 0))


def mate_for(session: Session, hero: str) -> str:
    """Return the band member whose story it is, else the runner; nobody without a band."""
    known = [
        name
        for name in (hero.lower(), session.progress.runner, *session.band.members)
        if name in session.band.members
    ]
    return known[0] if known else ""


def hero_in(
    context: Context, place: StagePlaces, room: pygame.Rect, member: str, face: str
) -> Mate:
    """Return a band member as large as the room allows; beside a panel nothing is behind it."""
    tall, right = room.height, place.room.x
    if place.phone:
        right = place.phone.x
    else:
        wide = standing(context.session, member, face, tall).get_width()
        tall = tall if wide <= room.width else tall * room.width // wide
    spare = max(0, room.width - standing(context.session, member, face, tall).get_width())
    left = room.x + (0 if place.phone else spare // 2)
    return Mate(context, member, face, (left, room.bottom), tall, right)


def paint_emote(stage: pygame.Surface, mate: Mate) -> None:
    """Paint what the hero feels, in a bubble that begins at the head."""
    brush, portrait = mate.context.brush, mate.portrait(mate.face)
    place = mate.place_of(portrait)
    emote = mate.context.session.band.phone_art.emote(mate.face, brush.u(EMOTE))
    right = place.left + top_of(portrait, HEADS).right + brush.u(40)
    right = min(right, mate.right - brush.u(8))
    stage.blit(emote, emote.get_rect(bottomright=(right, place.top + brush.u(10))))
