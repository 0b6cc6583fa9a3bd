"""Posts and videos: a card with a picture, and comments under it."""

import pygame

from game.scenario.model import Line
from game.view import shapes
from game.view.phone.chat import AVATAR, framed, lay_chat, other_fill
from game.view.phone.page import EDGE, NAME, Block, PhonePage, blank
from game.view.phone.signs import sign
from game.view.text import BODY, Style
from game.view.theme import Colour


def lay_post(page: PhonePage, index: int, line: Line, top: int) -> Block:
    """Lay the first line out as a post, what follows as comments."""
    if index or line.told or page.mine(line):
        return lay_chat(page, index, line, top)
    brush, pad = page.brush, page.brush.u(14)
    inner = page.room - 2 * pad
    words = brush.text.render(line.text, Style(BODY), brush.theme.ink, inner)
    header = byline(page, line.speaker, inner)
    parts = [header, words]
    if line.picture:
        parts.append(framed(page, page.art.picture(line.picture, inner)))
    parts.append(marks(page, inner))
    return card(page, index, top, parts)


def card(page: PhonePage, index: int, top: int, parts: list[pygame.Surface]) -> Block:
    """Put parts on a card across the page."""
    brush, pad, gap = page.brush, page.brush.u(14), page.brush.u(8)
    height = sum(part.get_height() + gap for part in parts) - gap + 2 * pad - brush.u(4)
    picture = plate(page, (page.room, height), other_fill(page))
    y = pad - brush.u(2)
    for part in parts:
        picture.blit(part, (pad, y))
        y += part.get_height() + gap
    rect = pygame.Rect((brush.u(EDGE), top), (page.room, picture.get_height()))
    return Block(index, rect, picture, (pad, 0))


def plate(
    page: PhonePage, size: tuple[int, int], fill: Colour, radius: float = 16
) -> pygame.Surface:
    """Draw a card's body, with a soft edge below."""
    brush = page.brush
    picture = blank((size[0], size[1] + brush.u(3)))
    if page.look.edge:
        picture.blit(shapes.rounded(size, brush.u(radius), fill, page.look.edge, 2), (0, 0))
        return picture
    shade = shapes.rounded(size, brush.u(radius), page.brush.theme.other)
    picture.blit(shade, (0, brush.u(3)))
    picture.blit(shapes.rounded(size, brush.u(radius), fill), (0, 0))
    return picture


def byline(page: PhonePage, speaker: str, width: int) -> pygame.Surface:
    """Draw who posted something."""
    brush, face = page.brush, page.brush.u(AVATAR)
    name = brush.text.render(speaker, NAME, brush.theme.ink, width - face - brush.u(12))
    picture = blank((width, max(face, name.get_height())))
    picture.blit(page.art.avatar(speaker, face), (0, 0))
    picture.blit(name, (face + brush.u(12), (picture.get_height() - name.get_height()) // 2))
    return picture


def marks(page: PhonePage, width: int) -> pygame.Surface:
    """Draw the row of small signs under a post; nothing is counted."""
    brush, px = page.brush, page.brush.u(26)
    picture = blank((width, px))
    for place, name in enumerate(("heart", "speech", "share")):
        drawn = sign(name, px, brush.theme.soft_ink)
        picture.blit(drawn, (place * (px + brush.u(18)), 0))
    return picture
