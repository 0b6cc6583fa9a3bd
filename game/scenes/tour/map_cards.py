"""A stop of the tour as a postcard, and what there is to say about it."""

from dataclasses import dataclass

import pygame

from game.i18n import Words
from game.scenario.tour import Stop
from game.ui.context import Context
from game.ui.session import Session
from game.view import shapes
from game.view.brush import Brush, Face
from game.view.text import LEAD, SMALL, Style

PICKS = 3
PAD = 8  # design px, the card's paper round its picture
VEIL = 120  # of 255, over the picture of a stop that is not open


@dataclass(frozen=True)
class Standing:
    """How far the player has come at a stop."""

    number: int
    stop: Stop
    open: bool
    played: bool
    first: str
    """The stop to play first, where this one is not open."""
    picks: int
    goals: frozenset[str]


def standing(session: Session, stop: Stop) -> Standing:
    """Return how far the player has come at a stop."""
    tour, progress = session.tour, session.progress
    before = tour.before(stop.venue)
    return Standing(
        number=tour.stops.index(stop) + 1,
        stop=stop,
        open=tour.is_open(stop.venue, progress.arrived),
        played=stop.venue in progress.arrived,
        first=before.name if before else "",
        picks=min(PICKS, len(progress.picks.get(stop.venue, ()))),
        goals=frozenset(progress.goals.get(stop.venue, ())),
    )


def state_words(words: Words, here: Standing) -> str:
    """Return how things stand at a stop, in words."""
    _ = words.gettext
    if not here.open:
        return _("Play {name} first").format(name=here.first)
    return _("Played") if here.played else _("Open")


def spoken(words: Words, here: Standing) -> str:
    """Return what a card shows, in words."""
    _ = words.gettext
    text = _("{number}. {name}. {state}. Picks: {picks} of 3. Goals: {goals} of 3.")
    return text.format(
        number=here.number,
        name=here.stop.name,
        state=state_words(words, here),
        picks=here.picks,
        goals=len(here.goals),
    )


@dataclass(frozen=True)
class CardStyle:
    """What all cards share: how names look, and how large the small signs are, real px."""

    name: Style
    sign: int


@dataclass(frozen=True)
class MapCard:
    """A card to draw."""

    here: Standing
    style: CardStyle
    picture: pygame.Surface | None
    chosen: bool


def card_style(context: Context, width: int) -> CardStyle:
    """Return the look of cards of a width: the longest name stands on one line."""
    brush = context.brush
    room, size = width - 2 * brush.u(PAD), float(LEAD)
    names = [stop.short for stop in context.session.tour.stops]

    def widest(style: Style) -> int:
        return max(brush.text.font(style).size(name)[0] for name in names)

    while size > SMALL / 2 and widest(Style(size, display=True)) > room:
        size -= 1
    return CardStyle(Style(size, display=True), min(sign_px(brush), (room - brush.u(30)) // 6))


def draw_card(
    context: Context, screen: pygame.Surface, rect: pygame.Rect, face: Face, card: MapCard
) -> None:
    """Paint a postcard: the venue, its number and name, picks and goals."""
    brush, here, style = context.brush, card.here, card.style
    fill = brush.theme.nearly if card.chosen else None
    body = brush.control(screen, rect, face, fill, radius=12)
    window = view_of(brush, body, style)
    name = brush.text.render(here.stop.short, style.name, brush.theme.ink)
    foot = body.bottom - brush.u(PAD) - style.sign
    draw_view(context, screen, window, here, card.picture)
    screen.blit(name, name.get_rect(midbottom=(body.centerx, foot + brush.u(2))))
    draw_found(brush, screen, pygame.Rect(window.x, foot, window.width, style.sign), here)
    draw_number(brush, screen, window.topleft, here)


def view_of(brush: Brush, card: pygame.Rect, style: CardStyle) -> pygame.Rect:
    """Return the part of a card that shows the venue."""
    pad = brush.u(PAD)
    name = brush.text.line_height(style.name)
    tall = card.height - 2 * pad - style.sign - name + brush.u(2)
    return pygame.Rect(card.x + pad, card.y + pad, card.width - 2 * pad, max(1, tall))


def sign_px(brush: Brush) -> int:
    """Return the size of the small signs; they grow with the text, up to half again."""
    return round(brush.u(24) * min(brush.text.text_scale, 150) / 100)


def draw_view(
    context: Context,
    screen: pygame.Surface,
    window: pygame.Rect,
    here: Standing,
    picture: pygame.Surface | None,
) -> None:
    """Paint the venue's picture; a stop that is not open lies in the dusk, under a lock."""
    brush = context.brush
    if picture is None:
        screen.fill(brush.theme.other, window)
    else:
        part = pygame.Rect((0, 0), window.size)
        part.midbottom = picture.get_rect().midbottom
        screen.blit(picture, window, part)
    if here.open:
        return
    veil = pygame.Surface(window.size)
    veil.fill(brush.theme.shade)
    veil.set_alpha(VEIL)
    screen.blit(veil, window)
    draw_lock(context, screen, window, here)


def draw_lock(
    context: Context, screen: pygame.Surface, window: pygame.Rect, here: Standing
) -> None:
    """Paint the lock and, where there is room, what to play first."""
    brush = context.brush
    words, style = state_words(context.words, here), Style(SMALL)
    width = window.width - brush.u(28)
    lines = brush.text.wrap(words, style, width)
    text = brush.text.render(words, style, brush.theme.ink, width, centre=True)
    lock = brush.u(26)
    plate = pygame.Rect(0, 0, text.get_width() + brush.u(20), text.get_height() + brush.u(4))
    cut = " ".join(lines) != words or len(lines) > 2  # a word in pieces is harder than none
    if cut or plate.height + lock + brush.u(24) > window.height:
        plate = pygame.Rect(0, 0, lock + brush.u(20), lock + brush.u(20))
        plate.center = window.center
        brush.plate(screen, plate, brush.theme.paper)
        screen.blit(
            shapes.icon("lock", lock, brush.theme.ink), plate.move(brush.u(10), brush.u(10))
        )
        return
    plate.midbottom = (window.centerx, window.bottom - brush.u(8))
    brush.plate(screen, plate, brush.theme.paper)
    screen.blit(text, text.get_rect(center=plate.center))
    middle = (window.centerx, (window.y + plate.y) // 2)
    sign = shapes.icon("lock", lock, brush.theme.ink)
    round_plate = pygame.Rect(0, 0, lock + brush.u(16), lock + brush.u(16))
    round_plate.center = middle
    brush.plate(screen, round_plate, brush.theme.paper, radius=round_plate.width / 2)
    screen.blit(sign, sign.get_rect(center=middle))


def draw_found(brush: Brush, screen: pygame.Surface, row: pygame.Rect, here: Standing) -> None:
    """Paint three places for picks and three for goals."""
    px, gap = row.height, brush.u(4)
    names = ["pick" if n < here.picks else "pick-empty" for n in range(PICKS)]
    names += ["star" if goal.id in here.goals else "star-empty" for goal in here.stop.goals]
    space = min(brush.u(14), max(0, row.width - 6 * px - 4 * gap))
    x = row.centerx - (6 * px + 4 * gap + space) // 2
    for number, name in enumerate(names):
        screen.blit(shapes.icon(name, px, brush.theme.ink), (x, row.y))
        x += px + (space if number == PICKS - 1 else gap)


def draw_number(
    brush: Brush, screen: pygame.Surface, corner: tuple[int, int], here: Standing
) -> None:
    """Paint the stop's number on its picture, with a tick once it was played."""
    px = brush.u(38)
    place = pygame.Rect(corner[0] - brush.u(16), corner[1] - brush.u(16), px, px)
    theme = brush.theme
    done = here.played
    screen.blit(shapes.rounded(place.size, px // 2, theme.paper, theme.edge, brush.u(2)), place)
    if done:
        sign = shapes.icon("tick", round(px * 0.66), theme.ink)
        screen.blit(sign, sign.get_rect(center=place.center))
        return
    size = px / brush.frame.scale / (brush.text.text_scale / 100) * 0.56
    digit = brush.text.render(str(here.number), Style(size, display=True), theme.ink)
    screen.blit(digit, digit.get_rect(center=place.center))
