"""The take-home card as a picture, laid out like its PDF."""

from functools import cache

import pygame

from game.assets import needed
from game.teaching.together.card import TakeHomeCard
from game.teaching.together.card_layout import (
    EDGE,
    FRAME,
    MARK,
    PAD,
    PAGE,
    POINT,
    CardBox,
    CardPlan,
    CardText,
    lay_out,
)
from game.ui.context import Context
from game.ui.session import Session
from game.view import shapes
from game.view.faces import DISPLAY, READING, Typeface
from game.view.theme import STANDARD, Colour
from game.view.vector import load_svg

SIZE = (1240, 1754)  # px, A5 at 212 dots an inch
SCALE = SIZE[0] / PAGE[0]  # px a mm
FILES = {"text": READING[0], "bold": READING[1], "display": DISPLAY}
FILLS = {
    "say": STANDARD.mine,
    "check": STANDARD.nearly,
    "promise": STANDARD.good,
    "agree": STANDARD.paper,
    "help": STANDARD.other,
}
INK, PAPER = "#1e1e1e", "#ffffff"  # the colours in the drawings that are repainted
HEAD_PX = 112  # a band member's face
HEAD_CUT = 100  # px of it that are shown; below are hands


def px(mm: float) -> int:
    """Turn mm into px of the picture."""
    return round(mm * SCALE)


def draw_card(context: Context, card: TakeHomeCard) -> pygame.Surface:
    """Paint the card, with the band looking on."""

    @cache
    def font(face: str, size: float) -> Typeface:
        return Typeface(context.assets / "fonts", FILES[face], px(size * POINT))

    def measure(text: str, face: str, size: float) -> float:
        return font(face, size).size(text)[0] / SCALE

    plan: CardPlan = lay_out(card, measure)
    page = pygame.Surface(SIZE)
    page.fill((255, 255, 255))
    _frame(page)
    _band(context.session, page)
    for box in plan.boxes:
        _plate(context, page, box)
    for rule in plan.rules:
        line = pygame.Rect(px(rule.x), px(rule.y), px(rule.width), px(0.35))
        page.fill(STANDARD.soft_ink, line)
    for words in (plan.title, *plan.words):
        _set(page, words, font(words.face, words.size))
    return page


def _frame(page: pygame.Surface) -> None:
    size = (px(PAGE[0] - 2 * FRAME), px(PAGE[1] - 2 * FRAME))
    page.blit(shapes.ring(size, px(6), STANDARD.primary, px(1.4)), (px(FRAME), px(FRAME)))


def _band(session: Session, page: pygame.Surface) -> None:
    """Put the band's faces beside the title."""
    right = px(PAGE[0] - EDGE - PAD)
    for index, member in enumerate(reversed(session.band.members)):
        face = session.band.head(member, HEAD_PX)
        if face:
            place = (right - (index + 1) * HEAD_PX, px(EDGE - 0.6))
            page.blit(face, place, (0, 0, HEAD_PX, HEAD_CUT))


def _plate(context: Context, page: pygame.Surface, box: CardBox) -> None:
    size = (px(box.width), px(box.height))
    fill: Colour = FILLS[box.mark]
    page.blit(shapes.rounded(size, px(4), fill, STANDARD.edge, px(0.3)), (px(box.x), px(box.y)))
    mark = card_mark(context, box.mark, px(MARK), STANDARD.ink)
    page.blit(mark, (px(box.x + PAD), px(box.y + (box.height - MARK) / 2)))


def card_mark(context: Context, name: str, size: int, ink: Colour | None = None) -> pygame.Surface:
    """Return the small drawing of a part of the card, `size` px square."""
    path = context.assets / "templates" / f"card-{name}.svg"
    with needed(path):
        drawing = path.read_text(encoding="utf-8")
    if ink is None:
        drawing = drawing.replace(PAPER, shapes.code(context.brush.theme.paper))
    inked = drawing.replace(INK, shapes.code(ink or context.brush.theme.ink))
    with needed(path):
        return load_svg(inked.encode(), (size, size))


def _set(page: pygame.Surface, words: CardText, font: Typeface) -> None:
    line = font.render(words.text, True, STANDARD.ink)
    drop = (px(words.height) - line.get_height()) // 2
    page.blit(line, (px(words.x), px(words.y) + drop))
