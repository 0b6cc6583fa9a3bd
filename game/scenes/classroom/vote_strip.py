"""Where a teacher enters votes: for every choice its letter, fewer, the number, more."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import pygame

from game.bindings import CHOICE_ACTS
from game.teaching.classroom.votes import AMOUNTS, Votes
from game.ui.control import Control
from game.ui.corners import SIZE
from game.ui.roles import Of, Role
from game.ui.scene import Change
from game.view.brush import LETTERS, Brush, Face
from game.view.text import BODY, LEAD, Style

GAP = 8  # design px
BADGE = 44  # design px
COVERED, NOTHING = "••", "–"
"""What stands in the place of a covered number, and where nothing was entered."""
Translate = Callable[[str], str]


@dataclass(frozen=True)
class Stepper:
    """One choice's part of the strip: where its letter and its number stand."""

    index: int
    place: pygame.Rect
    number: str


def amount(votes: Votes, choice_id: str, _: Translate) -> str:
    """Put a choice's votes into words or a number."""
    names = {"none": _("none"), "few": _("few"), "some": _("some"), "most": _("most")}
    count = votes.numbers[choice_id]
    return names[AMOUNTS[count]] if votes.rough else str(count)


def covered_amount(votes: Votes, choice_id: str) -> str:
    """Return what stands in the place of a covered number: whether there is one."""
    return COVERED if votes.numbers[choice_id] else NOTHING


def steppers(
    shown: Callable[[str], str], ids: tuple[str, ...], strip: pygame.Rect, brush: Brush
) -> list[Stepper]:
    """Divide a strip among the choices; `shown` gives what stands between a choice's buttons."""
    gap = brush.u(GAP + 4)
    width = (strip.width - gap * (len(ids) - 1)) // len(ids)
    return [
        Stepper(
            index,
            pygame.Rect(strip.x + index * (width + gap), strip.y, width, strip.height),
            shown(choice_id),
        )
        for index, choice_id in enumerate(ids)
    ]


def stepper_controls(
    brush: Brush,
    parts: list[Stepper],
    ids: tuple[str, ...],
    change: Callable[[str, int], Change | None],
    _: Translate,
) -> list[Control]:
    """Return the buttons for fewer and more; a choice's letter on the keyboard adds one."""
    controls = []
    for part in parts:
        choice_id, letter, size = ids[part.index], LETTERS[part.index], brush.u(SIZE)
        top = part.place.centery - size // 2
        spoken = {COVERED: _("covered"), NOTHING: _("nothing yet")}
        said = f"{letter}: {spoken.get(part.number, part.number)}. "
        for role, label, right, by in (
            (Role.LESS, said + _("Fewer for {letter}").format(letter=letter), False, -1),
            (Role.MORE, said + _("More for {letter}").format(letter=letter), True, 1),
        ):
            left = part.place.right - size if right else part.place.x + brush.u(BADGE + GAP)
            controls.append(
                Control(
                    Of(role, choice_id), pygame.Rect(left, top, size, size), label,
                    partial(change, choice_id, by), partial(draw_sign, brush, by),
                    shortcuts=frozenset({CHOICE_ACTS[part.index]} if right else ()),
                )
            )  # fmt: skip
    return controls


def draw_sign(brush: Brush, by: int, screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
    """Paint the button for fewer or more: a bar, or a cross of two."""
    body = brush.control(screen, rect, face)
    long, thick = body.width * 4 // 10, max(2, brush.u(5))
    flat = pygame.Rect(0, 0, long, thick)
    flat.center = body.center
    screen.fill(brush.theme.ink, flat)
    if by > 0:
        tall = pygame.Rect(0, 0, thick, long)
        tall.center = body.center
        screen.fill(brush.theme.ink, tall)


def draw_steppers(brush: Brush, screen: pygame.Surface, parts: list[Stepper]) -> None:
    """Paint letters and numbers of the strip."""
    for part in parts:
        px = brush.u(BADGE)
        brush.badge(
            screen, pygame.Rect(part.place.x, part.place.centery - px // 2, px, px), part.index
        )
        left = part.place.x + brush.u(BADGE + SIZE + 2 * GAP)
        room = pygame.Rect(left, part.place.y, 0, part.place.height)
        room.width = part.place.right - brush.u(SIZE + GAP) - left
        words = brush.text.render(part.number, fitting(brush, part.number, room), brush.theme.ink)
        screen.blit(words, words.get_rect(center=room.center))


def fitting(brush: Brush, words: str, room: pygame.Rect) -> Style:
    """Return the largest style in which a number or a word fits between its buttons."""
    size = float(LEAD)
    while size > BODY / 2:
        wide, tall = brush.text.font(Style(size, bold=True)).size(brush.text.spread(words))
        if wide <= room.width and tall <= room.height:
            break
        size -= 1
    return Style(size, bold=True)
