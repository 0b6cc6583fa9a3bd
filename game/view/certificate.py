"""The certificate: a page to print, with an empty line for a pen."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.view import shapes
from game.view.brush import Brush
from game.view.frame import Frame
from game.view.text import BODY, LEAD, SMALL, Style, TextBook
from game.view.theme import STANDARD

SIZE = (1754, 1240)  # A4 on its side at 150 dots an inch
INK, LINE, GOLD = STANDARD.ink, STANDARD.edge, STANDARD.primary
WHITE = (255, 255, 255)


@dataclass(frozen=True)
class Award:
    """What the certificate says; every line is in the player's language already."""

    title: str
    given_to: str
    told: str
    songs_title: str
    songs: Sequence[str]
    say_title: str
    say: str


def draw_certificate(fonts: Path, award: Award, band: Sequence[pygame.Surface]) -> pygame.Surface:
    """Paint the page, in real px of `SIZE`; `band` are standing pictures."""
    frame = Frame(SIZE)
    brush = Brush(frame, STANDARD, TextBook(fonts, frame))
    page = pygame.Surface(SIZE)
    page.fill(WHITE)
    _border(brush, page)
    y = _centred(brush, page, award.title, Style(64, display=True), brush.u(64))
    y = _centred(brush, page, award.given_to, Style(LEAD), y + brush.u(2))
    y = _name_line(brush, page, y + brush.u(62))
    y = _centred(brush, page, award.told, Style(LEAD, bold=True), y + brush.u(10))
    _lists(brush, page, award, y + brush.u(14))
    _stand(brush, page, band)
    return page


def _border(brush: Brush, page: pygame.Surface) -> None:
    outer = page.get_rect().inflate(-brush.u(40), -brush.u(40))
    page.blit(shapes.ring(outer.size, brush.u(28), GOLD, brush.u(10)), outer)
    inner = outer.inflate(-brush.u(30), -brush.u(30))
    page.blit(shapes.ring(inner.size, brush.u(18), INK, brush.u(2)), inner)
    note = shapes.icon("note", brush.u(64), INK)
    for left in (brush.u(80), SIZE[0] - brush.u(144)):
        page.blit(note, (left, brush.u(76)))


def _centred(brush: Brush, page: pygame.Surface, text: str, style: Style, top: int) -> int:
    picture = brush.text.render(text, style, INK, SIZE[0] - brush.u(320), centre=True)
    page.blit(picture, picture.get_rect(midtop=(SIZE[0] // 2, top)))
    return top + picture.get_height()


def _name_line(brush: Brush, page: pygame.Surface, y: int) -> int:
    width = brush.u(560)
    line = pygame.Rect((SIZE[0] - width) // 2, y, width, brush.u(3))
    pygame.draw.rect(page, LINE, line)
    return y


def _lists(brush: Brush, page: pygame.Surface, award: Award, top: int) -> None:
    """Put the songs on the left and the words to say on the right."""
    width = brush.u(330)
    columns = (
        (brush.u(110), award.songs_title, "\n".join(f"– {song}" for song in award.songs)),
        (SIZE[0] - brush.u(110) - width, award.say_title, award.say),
    )
    for left, title, words in columns:
        head = brush.text.render(title, Style(BODY, display=True), INK, width)
        body = brush.text.render(words, Style(SMALL), INK, width)
        page.blit(head, (left, top))
        page.blit(body, (left, top + head.get_height() + brush.u(4)))


def _stand(brush: Brush, page: pygame.Surface, band: Sequence[pygame.Surface]) -> None:
    """Stand the band along the foot of the page."""
    ground = SIZE[1] - brush.u(66)
    space = SIZE[0] * 46 // 100
    for index, picture in enumerate(band):
        centre = (SIZE[0] - space) // 2 + space * (2 * index + 1) // (2 * len(band))
        page.blit(picture, picture.get_rect(midbottom=(centre, ground)))
