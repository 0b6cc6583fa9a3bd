"""What stands over the run: notes and picks, the way to the gig, a word of help, captions."""

from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.simulation.tuning import GROOVE_ROW
from game.view import shapes, svg
from game.view.brush import Brush
from game.view.text import BODY, LEAD, SMALL, Style
from game.wrapping import wrap

CAPTION_COLUMNS = 40  # characters a line, as broadcast captions have
CAPTION_NS = 1_200_000_000  # the least time a caption stands
CAPTION_LETTER_NS = 80_000_000  # and for each letter: 150 words a minute, slower than broadcast
NOTE_TOP = 250  # design px, below the tutorial's words
NOTE_WIDTH = 270  # design px: left of where the runner runs


@dataclass(frozen=True)
class Way:
    """How far the run is: everything as a part of the whole way, 0 to 1."""

    progress: float
    gates: tuple[float, ...]
    passed: int


@dataclass(frozen=True)
class Counters:
    """What is counted over the road, and at which side of the window it stands."""

    notes: int
    picks: int
    all_picks: int
    groove: int = 0
    """Presses on their beat, in a row."""
    right: bool = False


def draw_counters(brush: Brush, screen: pygame.Surface, now: Counters) -> None:
    """Draw the plate in an upper corner: notes collected, picks found of all; the groove."""
    plate, (left, top) = (
        counters(brush, now.notes, now.picks, now.all_picks),
        counters_at(brush, now),
    )
    screen.blit(plate, (left, top))
    if now.groove:
        beats = groove_meter(brush, min(now.groove, GROOVE_ROW))
        x = left + plate.get_width() - beats.get_width() if now.right else left
        screen.blit(beats, (x, top + plate.get_height() + brush.u(8)))


def counters_at(brush: Brush, now: Counters) -> tuple[int, int]:
    """Return the plate's top left, real px."""
    plate = counters(brush, now.notes, now.picks, now.all_picks)
    left = brush.frame.size[0] - brush.u(20) - plate.get_width() if now.right else brush.u(20)
    return left, brush.u(20)


@lru_cache(maxsize=4)
def counters(brush: Brush, notes: int, picks: int, all_picks: int) -> pygame.Surface:
    """Paint the plate of notes and picks; it changes only when one is found."""
    number = brush.text.render(str(notes), Style(LEAD, display=True), brush.theme.ink)
    found = brush.text.render(f"{picks}/{all_picks}", Style(LEAD, display=True), brush.theme.ink)
    px, pad, small = brush.grown(30), brush.u(14), brush.grown(26)
    slots = small + brush.u(8) + found.get_width()
    width = pad * 4 + px + max(number.get_width(), brush.u(44)) + slots
    plate = plate_of(brush, (width, max(brush.grown(56), number.get_height() + brush.u(8))))
    middle = plate.get_height() // 2
    plate.blit(shapes.icon("note", px, brush.theme.ink), (pad, middle - px // 2))
    plate.blit(number, number.get_rect(midleft=(pad + px + brush.u(8), middle)))
    icon = shapes.icon("pick", small, brush.theme.primary if picks else brush.theme.edge)
    plate.blit(icon, icon.get_rect(midleft=(width - pad - slots, middle)))
    plate.blit(found, found.get_rect(midright=(width - pad, middle)))
    return svg.coded(plate)


@lru_cache(maxsize=GROOVE_ROW + 1)
def groove_meter(brush: Brush, row: int) -> pygame.Surface:
    """Paint a place for each of eight presses on their beat; all of them full say so by a star."""
    px, pad = brush.grown(16), brush.u(10)
    plate = plate_of(brush, (pad * 2 + GROOVE_ROW * px, px + pad * 2))
    full = row == GROOVE_ROW
    for place in range(GROOVE_ROW):
        size = px if full else px * 3 // 4 if place < row else px // 2
        colour = brush.theme.primary if place < row else brush.theme.edge
        dot = shapes.icon("star", size, colour) if full else shapes.badge(0, size, colour)
        plate.blit(dot, dot.get_rect(center=(pad + place * px + px // 2, plate.get_height() // 2)))
    return svg.coded(plate)


def plate_of(brush: Brush, size: tuple[int, int]) -> pygame.Surface:
    """Return an empty plate to paint on."""
    theme = brush.theme
    return shapes.rounded(size, brush.u(18), theme.paper, theme.edge, brush.u(2)).copy()


def counter_target(brush: Brush, now: Counters) -> tuple[int, int]:
    """Return the place to which collected notes fly, real px."""
    left, top = counters_at(brush, now)
    tall = counters(brush, now.notes, now.picks, now.all_picks).get_height()
    return left + brush.u(14) + brush.grown(15), top + tall // 2


def draw_way(brush: Brush, screen: pygame.Surface, way: Way) -> None:
    """Draw the way to the gig: a line, its gates, and where the runner is."""
    width = min(brush.u(420), screen.get_width() // 3)
    road, ran, signs = way_pictures(brush, width, way.gates, way.passed)
    plate = road.get_rect(midtop=(screen.get_width() // 2, brush.u(20)))
    left, here = plate.x + brush.u(24), round(width * way.progress)
    screen.blit(road, plate)
    screen.blit(ran, (left, plate.centery - brush.u(4)), (0, 0, max(brush.u(8), here), brush.u(8)))
    screen.blit(signs, plate)
    dot = shapes.badge(0, brush.grown(22), brush.theme.focus)
    screen.blit(dot, dot.get_rect(center=(left + here, plate.centery)))


@lru_cache(maxsize=4)
def way_pictures(
    brush: Brush, width: int, gates: tuple[float, ...], passed: int
) -> tuple[pygame.Surface, pygame.Surface, pygame.Surface]:
    """Paint what changes only at a gate: the way, the part that is run, the signs along it."""
    theme, bar = brush.theme, (width, brush.u(8))
    road = plate_of(brush, (width + brush.u(48), brush.grown(44)))
    middle = road.get_height() // 2
    road.blit(shapes.rounded(bar, brush.u(4), theme.other), (brush.u(24), middle - brush.u(4)))
    ran = shapes.rounded(bar, brush.u(4), theme.edge)
    signs = pygame.Surface(road.get_size(), pygame.SRCALPHA)
    for index, gate in enumerate(gates):
        done = index < passed
        icon = shapes.icon("tick" if done else "gate", brush.grown(24), theme.ink)
        back = shapes.badge(0, brush.grown(30), theme.good if done else theme.paper)
        centre = (brush.u(24) + round(width * gate), middle)
        signs.blit(back, back.get_rect(center=centre))
        signs.blit(icon, icon.get_rect(center=centre))
    star = shapes.icon("star", brush.grown(30), theme.ink)
    signs.blit(star, star.get_rect(center=(brush.u(24) + width, middle)))
    return svg.coded(road), ran, svg.coded(signs)


def draw_word(
    brush: Brush, screen: pygame.Surface, word: str, centre_y: int, *, big: bool = False
) -> None:
    """Draw a word on a plate in the middle of the window: a lesson, or the stick count."""
    style = Style(120, display=True) if big else Style(LEAD, bold=True)
    picture = brush.text.render(
        word, style, brush.theme.ink, screen.get_width() * 3 // 5, centre=True
    )
    plate = picture.get_rect().inflate(brush.u(48), brush.u(20))
    if big:
        plate = pygame.Rect(0, 0, max(plate.size), max(plate.size))
    plate.center = (screen.get_width() // 2, centre_y)
    plate.top = max(plate.top, brush.u(20) + brush.grown(44) + brush.u(8))  # below the way
    screen.blit(
        shapes.rounded(plate.size, brush.u(24), brush.theme.paper, brush.theme.edge, brush.u(2)),
        plate,
    )
    screen.blit(picture, picture.get_rect(center=plate.center))


def caption_ns(words: str) -> int:
    """Return how long a caption stands, so that there is time to read it."""
    return CAPTION_NS + CAPTION_LETTER_NS * len(words)


def caption_lines(brush: Brush, words: str, room: int) -> list[str]:
    """Break a caption into lines of at most 40 characters and `room` real px, as even as can be."""
    fits = brush.text.fits(caption_style(), room)

    def lines(columns: int) -> list[str]:
        return wrap(words, lambda line: len(line) <= columns and fits(line))

    widest = lines(CAPTION_COLUMNS)
    least = max(len(words) // len(widest), *map(len, words.split()), 1)
    narrower = map(lines, range(least, CAPTION_COLUMNS))
    return next((even for even in narrower if len(even) == len(widest)), widest)


def caption_style() -> Style:
    """Return the style of captions."""
    return Style(BODY, bold=True)


def draw_caption(brush: Brush, screen: pygame.Surface, words: str) -> None:
    """Draw a caption for a sound at the bottom of the window."""
    lines = "\n".join(caption_lines(brush, words, screen.get_width() - brush.u(60)))
    picture = brush.text.render(
        lines, caption_style(), brush.theme.ink, screen.get_width(), centre=True
    )
    plate = picture.get_rect().inflate(brush.u(28), brush.u(8))
    plate.midbottom = (screen.get_width() // 2, screen.get_height() - brush.u(18))
    screen.blit(
        shapes.rounded(plate.size, brush.u(12), brush.theme.paper, brush.theme.edge, brush.u(2)),
        plate,
    )
    screen.blit(picture, picture.get_rect(center=plate.center))


def draw_note(brush: Brush, screen: pygame.Surface, words: str) -> None:
    """Draw a small note at the left edge, below the tutorial's words and behind the runner."""
    style, pad = Style(SMALL - 4, bold=True), brush.u(12)
    picture = brush.text.render(words, style, brush.theme.ink, brush.u(NOTE_WIDTH))
    plate = picture.get_rect().inflate(2 * pad, pad)
    plate.topleft = (brush.u(20), brush.u(NOTE_TOP))
    screen.blit(
        shapes.rounded(plate.size, brush.u(12), brush.theme.paper, brush.theme.edge, brush.u(2)),
        plate,
    )
    screen.blit(picture, picture.get_rect(center=plate.center))
