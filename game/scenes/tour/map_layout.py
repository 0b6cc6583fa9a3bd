"""Where the cards of the tour's map stand, and the road that winds from one to the next."""

from dataclasses import dataclass
from itertools import pairwise

import pygame

from game.view import shapes
from game.view.brush import Brush
from game.view.palette import Palette
from game.view.text import Style

SNAKE = ((0, 0), (0, 1), (1, 1), (1, 0), (2, 0), (2, 1))
"""The column and row of each stop: down, across, up, across, down."""
LARGE_TEXT = 150  # %, from here on the panel beside the map is wider
TITLE_SIZES = (38, 34, 30, 26, 22)


@dataclass(frozen=True)
class MapLayout:
    """The parts of the map's screen, in real px."""

    title: pygame.Rect
    cards: tuple[pygame.Rect, ...]
    buttons: pygame.Rect
    panel: pygame.Rect

    @property
    def road(self) -> list[tuple[int, int]]:
        """The middle of every card, which the road goes through."""
        return [card.center for card in self.cards]


def lay_out(brush: Brush, title: str, count: int) -> MapLayout:
    """Share the window out: the panel on the right, cards in a snake, buttons below them."""
    wide, tall = brush.frame.size
    edge = brush.u(24)
    large = brush.text.text_scale >= LARGE_TEXT
    panel_width = min(brush.u(500 if large else 408), wide * 2 // 5)
    top = brush.u(96)
    panel = pygame.Rect(wide - edge - panel_width, top, panel_width, tall - top - brush.u(20))
    room = panel.x - 2 * edge
    style = title_style(brush, title, room - brush.u(40))
    font = brush.text.font(style)
    size = (font.size(title)[0] + brush.u(40), brush.u(60))
    head = pygame.Rect((edge, brush.u(20)), size)
    below = 0 if large else brush.u(68)
    buttons = pygame.Rect(edge, tall - brush.u(24) - below, room, below)
    area = pygame.Rect(edge, top, room, buttons.y - brush.u(14) - top)
    return MapLayout(head, tuple(card_place(brush, area, n) for n in range(count)), buttons, panel)


def title_style(brush: Brush, title: str, room: int) -> Style:
    """Return the largest style in which the title stands on one line."""
    for size in TITLE_SIZES:
        style = Style(size * 100 / max(100, brush.text.text_scale * 0.7), display=True)
        if brush.text.font(style).size(title)[0] <= room:
            return style
    return style


def card_place(brush: Brush, area: pygame.Rect, number: int) -> pygame.Rect:
    """Return the place of a card; columns stand a little higher and lower in turns."""
    column, row = SNAKE[number % len(SNAKE)]
    wide, tall = area.width // 3, area.height // 2
    sway = brush.u(10)
    card = pygame.Rect(0, 0, min(wide - brush.u(80), brush.u(300)), tall - brush.u(70))
    card.center = (area.x + wide * column + wide // 2, area.y + tall * row + tall // 2)
    card.y += sway if (column + row) % 2 else -sway
    return card


def draw_road(
    size: tuple[int, int], stops: list[tuple[int, int]], width: int, palette: Palette
) -> pygame.Surface:
    """Draw the road through the stops, with a dashed line along its middle."""
    path = f"M {stops[0][0]} {stops[0][1]} " + " ".join(
        f"C {bend(here, there)} {there[0]} {there[1]}" for here, there in pairwise(stops)
    )
    lines = (
        ("park.path-shade", width + width // 3, ""),
        ("paper.base", width, ""),
        ("park.path-shade", max(2, width // 8), f' stroke-dasharray="{width // 2} {width // 2}"'),
    )
    body = "".join(
        f'<path d="{path}" fill="none" stroke="{palette.colours[name]}" stroke-width="{wide}"'
        f' stroke-linecap="round" stroke-linejoin="round"{dash}/>'
        for name, wide, dash in lines
    )
    return shapes.picture(*size, body)


def bend(here: tuple[int, int], there: tuple[int, int]) -> str:
    """Return the control points of a road between two stops, which leaves the cards in a curve."""
    (x, y), (to_x, to_y) = here, there
    if abs(to_x - x) > abs(to_y - y):  # across: out at the foot or head of the cards
        lift = (to_x - x) // 4
        return f"{x + (to_x - x) // 3} {y + lift} {x + (to_x - x) * 2 // 3} {to_y - lift}"
    aside = (to_y - y) // 4
    return f"{x - aside} {y + (to_y - y) // 3} {to_x + aside} {y + (to_y - y) * 2 // 3}"
