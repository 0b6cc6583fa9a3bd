"""The bars of both votes: letter, shape and number, so that nothing is told by colour alone."""

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.scenario.model import Choice
from game.scenes.classroom.vote_strip import amount
from game.teaching.classroom.votes import Votes, scale
from game.ui.rows import Row
from game.view import shapes
from game.view.brush import LETTERS, Brush
from game.view.text import BODY, SMALL, Style

BADGE = 54  # design px
PAD = 14  # design px
BARS = 32  # % of the room for words and bars
Translate = Callable[[str], str]


def bar_row(
    brush: Brush, index: int, choice: Choice, both: tuple[Votes, Votes], width: int, _: Translate
) -> Row:
    """Return a choice with its two bars on one scale: the first vote hollow, the second filled."""
    px, pad = brush.u(BADGE), brush.u(PAD)
    bars = (width - px - 4 * pad) * BARS // 100
    beside = width - px - 4 * pad - bars
    text = brush.text.render(choice.text, Style(BODY), brush.theme.ink, beside)
    style = Style(SMALL, bold=True)
    numbers = [close_up(brush, amount(votes, choice.id, _), style) for votes in both]
    needs = text.get_height() - 2 * half_space(brush, Style(BODY))
    tall = numbers[0].get_height()
    height = max(px, needs, 2 * tall + pad // 2) + 2 * brush.u(4)
    room = bars - max(number.get_width() for number in numbers) - pad
    longest = scale(both)

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        brush.plate(screen, rect, brush.theme.other)
        brush.badge(screen, pygame.Rect(rect.x + pad, rect.centery - px // 2, px, px), index)
        screen.blit(text, text.get_rect(midleft=(rect.x + px + 2 * pad, rect.centery)))
        left, top = rect.x + px + 3 * pad + beside, rect.centery - tall - pad // 4
        for turn, (votes, number) in enumerate(zip(both, numbers, strict=True)):
            bar = pygame.Rect(left, top + turn * (tall + pad // 2), 0, tall)
            if longest:
                bar.width = max(brush.u(6), round(room * votes.numbers[choice.id] / longest))
                draw_bar(brush, screen, bar, index, filled=turn == 1)
            screen.blit(number, number.get_rect(midleft=(bar.right + pad // 2, bar.centery)))

    said = _("{letter}, {choice}: first vote {first}, second vote {second}.")
    first, second = (amount(votes, choice.id, _) for votes in both)
    told = said.format(letter=LETTERS[index], choice=choice.text, first=first, second=second)
    return Row(height, paint, told=told)


def half_space(brush: Brush, style: Style) -> int:
    """Return the empty height above the first line of a text, and below its last one."""
    return max(0, (brush.text.line_height(style) - round(brush.text.px(style) * 1.15)) // 2)


def close_up(brush: Brush, words: str, style: Style) -> pygame.Surface:
    """Write a number without the space between lines, so that bars lie close together."""
    whole, edge = brush.text.render(words, style, brush.theme.ink), half_space(brush, style)
    return whole.subsurface((0, edge, whole.get_width(), whole.get_height() - 2 * edge))


def draw_bar(
    brush: Brush, screen: pygame.Surface, bar: pygame.Rect, index: int, *, filled: bool
) -> None:
    """Paint one bar."""
    colour, edge = brush.theme.letters[index], max(2, brush.u(3))
    fill = colour if filled else brush.theme.paper
    radius = min(brush.u(8), bar.width // 2)
    screen.blit(shapes.rounded(bar.size, radius, fill, colour, edge), bar)


@dataclass
class Legend(Row):
    """The row that says which bar is which vote."""

    width: int = 0


def legend_row(brush: Brush, names: tuple[str, str], width: int) -> Legend:
    """Say which bar is which vote."""
    pad, box = brush.u(PAD), brush.u(28)
    room = width // 2 - box - 2 * pad
    words = [brush.text.render(name, Style(SMALL), brush.theme.ink, room) for name in names]

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        left = rect.x
        for turn, picture in enumerate(words):
            place = pygame.Rect(left, rect.centery - box // 2, box, box)
            draw_bar(brush, screen, place, 0, filled=turn == 1)
            screen.blit(picture, picture.get_rect(midleft=(place.right + pad, rect.centery)))
            left = place.right + 3 * pad + picture.get_width()

    taken = sum(box + pad + picture.get_width() for picture in words) + 2 * pad
    height = max(box, *(picture.get_height() for picture in words))
    return Legend(height, paint, width=taken)
