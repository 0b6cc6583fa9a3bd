"""The cards of a dilemma: a choice with its letter in a shape, words to say, feedback."""

from collections.abc import Callable

import pygame

from game.bindings import CHOICE_ACTS
from game.scenario.model import Choice
from game.ui.control import Control
from game.ui.roles import Of, Role
from game.ui.rows import Row
from game.ui.scene import Change
from game.view import shapes
from game.view.brush import LETTERS, Brush, Face
from game.view.phone.signs import sign
from game.view.text import BODY, LEAD, SMALL, Style
from game.view.theme import Colour

BADGE = 54  # design px
PAD = 16  # design px
LOWEST = 78  # design px, the height of a card


def card(  # noqa: PLR0913  (a card has these parts)
    brush: Brush,
    index: int,
    choice: Choice,
    width: int,
    tried: str,
    act: Callable[[], Change | None],
) -> Row:
    """Return the card of one choice; `tried` is the word on one chosen before, or empty."""
    px, pad = brush.u(BADGE), brush.u(PAD)
    text = brush.text.render(choice.text, Style(BODY), brush.theme.ink, width - px - 3 * pad)
    mark = tried_mark(brush, tried) if tried else None
    block = text.get_height() + (mark.get_height() if mark else 0)
    height = max(block + brush.u(18), brush.u(LOWEST))

    def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        body = brush.control(screen, rect, face, brush.theme.other if tried else None)
        place = pygame.Rect(body.x + pad, body.centery - px // 2, px, px)
        brush.badge(screen, place, index)
        top = body.centery - block // 2
        screen.blit(text, (place.right + pad, top))
        if mark:
            screen.blit(mark, (place.right + pad, top + text.get_height()))

    said = f"{LETTERS[index]}. {choice.text}" + (f" ({tried})" if tried else "")
    control = Control(
        Of(Role.CHOICE, choice.id), pygame.Rect(0, 0, width, height), said, act, draw,
        shortcuts=frozenset({CHOICE_ACTS[index]}),
    )  # fmt: skip
    return Row(height + brush.u(4), control=control)


def tried_mark(brush: Brush, word: str) -> pygame.Surface:
    """Write that a choice was tried, with a sign."""
    words = brush.text.render(word, Style(SMALL, bold=True), brush.theme.soft_ink)
    px = brush.u(22)
    picture = pygame.Surface(
        (words.get_width() + px + brush.u(8), words.get_height()), pygame.SRCALPHA
    )
    again = shapes.icon("again", px, brush.theme.soft_ink)
    picture.blit(again, (0, (words.get_height() - px) // 2))
    picture.blit(words, (px + brush.u(8), 0))
    return picture


def banner(brush: Brush, text: str, icon: str, tones: tuple[Colour, Colour], width: int) -> Row:
    """Return the heading of a feedback: an icon on a disc and the words, on a tinted plate."""
    fill, strong = tones
    px, pad = brush.u(56), brush.u(14)
    style = Style(LEAD + 4, display=True)
    words = brush.text.render(text, style, brush.theme.ink, width - px - 3 * pad)

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        brush.plate(screen, rect, fill, 18)
        disc = shapes.rounded((px, px), px // 2, strong)
        middle = (rect.x + pad + px // 2, rect.centery)
        screen.blit(disc, disc.get_rect(center=middle))
        drawn = shapes.icon(icon, px * 6 // 10, brush.theme.paper)
        screen.blit(drawn, drawn.get_rect(center=middle))
        screen.blit(words, words.get_rect(midleft=(rect.x + 2 * pad + px, rect.centery)))

    return Row(max(px, words.get_height()) + 2 * brush.u(12), paint, told=text)


def chosen_card(brush: Brush, index: int, text: str, width: int) -> Row:
    """Return the card that was chosen, small: its letter and its words."""
    px, pad = brush.u(38), brush.u(12)
    words = brush.text.render(text, Style(BODY, bold=True), brush.theme.ink, width - px - 2 * pad)

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        brush.badge(screen, pygame.Rect(rect.x + pad // 2, rect.y + brush.u(1), px, px), index)
        screen.blit(
            words,
            (
                rect.x + px + pad + pad // 2,
                rect.y + (px - brush.text.line_height(Style(BODY))) // 2,
            ),
        )

    return Row(max(px, words.get_height()), paint, told=f"{LETTERS[index]}. {text}")


def repair_plate(brush: Brush, label: str, text: str, width: int) -> Row:
    """Return the way to put it right: a plate of its own with a heart and a heading."""
    px, pad = brush.u(40), brush.u(14)
    room = width - px - 3 * pad
    title = brush.text.render(label, Style(BODY, bold=True), brush.theme.ink, room)
    words = brush.text.render(text, Style(BODY), brush.theme.ink, room)

    def paint(screen: pygame.Surface, rect: pygame.Rect) -> None:
        brush.plate(screen, rect, brush.theme.good)
        heart = shapes.icon("heart", px, brush.theme.letters[2])
        screen.blit(heart, (rect.x + pad, rect.y + pad))
        left = rect.x + 2 * pad + px
        screen.blit(title, (left, rect.y + brush.u(10)))
        screen.blit(words, (left, rect.y + brush.u(10) + title.get_height()))

    height = title.get_height() + words.get_height() + brush.u(20)
    return Row(height, paint, told=f"{label}\n{text}")


def speech_card(
    brush: Brush, index: int, text: str, width: int, act: Callable[[], Change | None]
) -> Row:
    """Return words to say to a grown-up, on a card with a speech mark."""
    px, pad = brush.u(40), brush.u(PAD)
    words = brush.text.render(f"“{text}”", Style(BODY), brush.theme.ink, width - px - 3 * pad)
    height = max(words.get_height() + brush.u(20), brush.u(LOWEST))

    def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        body = brush.control(screen, rect, face)
        mark = sign("speech", px, brush.theme.letters[0])
        screen.blit(mark, mark.get_rect(midleft=(body.x + pad, body.centery)))
        screen.blit(words, words.get_rect(midleft=(body.x + 2 * pad + px, body.centery)))

    control = Control(Of(Role.SAY, index), pygame.Rect(0, 0, width, height), text, act, draw)
    return Row(height + brush.u(4), control=control)
