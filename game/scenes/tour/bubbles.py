"""Speech bubbles of a comic panel: placed above the heads, in reading order, with tails."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.scenario.tour import Bubble
from game.view import shapes
from game.view.brush import Brush
from game.view.comic_art import Drawn
from game.view.shapes import code
from game.view.text import BODY, Style
from game.view.theme import Theme

WIDTHS = (400, 320, 260, 210)  # design px, a bubble at most; narrower ones are tried later
PAD = 14  # design px, inside a bubble
GAP = 14  # design px, between bubbles
STEP = 16  # design px, a later bubble hangs a little lower
TAIL = 26  # design px, the least there is between a bubble and a head
STYLE = Style(BODY)


@dataclass(frozen=True)
class Placed:
    """A bubble in its panel: where it is, where its tail points, and its words as a picture."""

    rect: pygame.Rect
    tip: tuple[int, int]
    words: pygame.Surface


def place_bubbles(brush: Brush, says: Sequence[Bubble], panel: Drawn) -> list[Placed] | None:
    """Find places for the bubbles of a panel, or None when they would hide somebody."""
    tries = (place_so_wide(brush, says, panel, brush.u(wide)) for wide in WIDTHS)
    return next((placed for placed in tries if placed is not None), None)


def place_so_wide(
    brush: Brush, says: Sequence[Bubble], panel: Drawn, widest: int
) -> list[Placed] | None:
    """Find places for bubbles of at most a width."""
    gap, pad = brush.u(GAP), brush.u(PAD)
    heads = [head.inflate(0, brush.u(TAIL)) for head in panel.heads]
    inside = panel.picture.get_rect().inflate(-gap, -gap)
    placed: list[Placed] = []
    for number, say in enumerate(says):
        words = brush.text.render(say.text, STYLE, brush.theme.ink, widest - 2 * pad, centre=True)
        rect = pygame.Rect(0, 0, words.get_width() + 2 * pad, words.get_height() + pad)
        tip = panel.mouths[say.who]
        rect.midtop = (tip[0], gap + brush.u(STEP) * number)
        side = -1 if number < len(says) / 2 else 1
        found = free_place(rect, side, inside, heads, [one.rect for one in placed])
        if found is None:
            return None
        placed.append(Placed(found, pointed(found, tip, brush.u(20)), words))
    return placed


def pointed(rect: pygame.Rect, tip: tuple[int, int], reach: int) -> tuple[int, int]:
    """Return the tail of a bubble that hangs beside a head."""
    if rect.bottom < tip[1]:
        return tip
    return (rect.right + reach if rect.centerx < tip[0] else rect.x - reach, rect.bottom + reach)


def free_place(
    rect: pygame.Rect,
    side: int,
    panel: pygame.Rect,
    heads: Sequence[pygame.Rect],
    before: Sequence[pygame.Rect],
) -> pygame.Rect | None:
    """Find the place nearest to a head where a bubble hides nobody and reads after the others."""
    taken = [other.inflate(panel.x * 2, panel.x * 2) for other in before]
    for step in range(0, panel.width, 10):
        for way in (side, -side):
            tried = rect.move(way * step, 0)
            free = tried.collidelist(heads) < 0 and tried.collidelist(taken) < 0
            if free and panel.contains(tried) and all(tried.x > other.x for other in before):
                return tried
    return None


def draw_bubbles(
    brush: Brush, screen: pygame.Surface, corner: tuple[int, int], placed: Sequence[Placed]
) -> None:
    """Paint the bubbles of a panel whose upper left corner is at `corner`."""
    for one in placed:
        body = balloon(brush, one)
        screen.blit(body, (corner[0] + one.rect.x, corner[1] + one.rect.y))
        words = one.words.get_rect(center=one.rect.center).move(corner)
        screen.blit(one.words, words)


def balloon(brush: Brush, one: Placed) -> pygame.Surface:
    """Draw a bubble with its tail, which ends a little above the head."""
    across = max(brush.u(34), min(one.rect.width - brush.u(34), one.tip[0] - one.rect.x))
    away = (one.tip[0] - one.rect.x - across, one.tip[1] - brush.u(6) - one.rect.bottom)
    down = max(brush.u(10), min(away[1], brush.u(46)))
    aside = round(away[0] * down / max(1, away[1])) if away[1] > 0 else 0
    return balloon_shape(
        one.rect.size, (across, max(-brush.u(60), min(aside, brush.u(60))), down),
        brush.u(22), brush.u(2), brush.theme,
    )  # fmt: skip


def balloon_shape(
    size: tuple[int, int], tail: tuple[int, int, int], radius: int, border: int, theme: Theme
) -> pygame.Surface:
    """Draw a rounded shape with a pointed tail: where it begins, how far aside, how far down."""
    wide, tall = size
    across, aside, down = tail
    half = max(6, radius * 6 // 10)
    tip = f"{across + aside} {tall - border + down}"
    path = f"M {across - half} {tall - 2 * border} L {tip} L {across + half} {tall - 2 * border} Z"
    box = (
        f'<rect x="{border}" y="{border}" width="{wide - 2 * border}"'
        f' height="{tall - 2 * border}" rx="{radius}"'
    )
    stroke = f'stroke="{code(theme.edge)}" stroke-width="{2 * border}" stroke-linejoin="round"'
    fill = f'fill="{code(theme.paper)}"'
    body = f'{box} {fill} {stroke}/><path d="{path}" {fill} {stroke}/>{box} {fill}/>'
    body += f'<path d="{path}" {fill}/>'
    return shapes.picture(wide, tall + down + border, body)
