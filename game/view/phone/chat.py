"""Bubbles: game chat, group chat and direct messages, and what people say beside the phone."""

import pygame

from game.scenario.model import Line
from game.view import shapes
from game.view.phone.outline import bubble
from game.view.phone.page import EDGE, MIDDLE, NAME, Block, PhonePage, blank
from game.view.text import BODY, Style
from game.view.theme import Colour

AVATAR = 46  # design px
TAIL = 11  # design px
PAD = 13  # design px


def lay_chat(page: PhonePage, index: int, line: Line, top: int) -> Block:
    """Lay a line out as a bubble beside its speaker's avatar."""
    if line.told:
        return lay_caption(page, index, line, top)
    brush, mine = page.brush, page.mine(line)
    face = brush.u(AVATAR)
    text = bubble_of(page, index, line, page.room - face - brush.u(8))
    first = page.first_of(index)
    beside = face + brush.u(8) + (0 if first else brush.u(TAIL))
    size = (text.get_width() + beside, max(text.get_height(), face if first else 0))
    picture = blank(size)
    left = page.width - brush.u(EDGE) - size[0] if mine else brush.u(EDGE)
    if first:
        avatar = page.art.avatar(line.speaker, face)
        picture.blit(avatar, (size[0] - face if mine else 0, 0))
    picture.blit(text, (0 if mine else size[0] - text.get_width(), 0))
    root = (size[0] - face if mine else face, brush.u(8))
    aside = size[0] - text.get_width()
    sides = (0, aside) if mine else (aside, 0)
    return Block(index, pygame.Rect((left, top), size), picture, root, sides)


def play_head(page: PhonePage) -> pygame.Surface:
    """Draw the game that is played, over its chat."""
    return page.art.scene(page.art.app(page.story.app or "").scene or "play", page.width)


def bubble_of(
    page: PhonePage, index: int, line: Line, widest: int, side: str = ""
) -> pygame.Surface:
    """Draw a bubble with name, words and picture, at most `widest` px wide."""
    brush, pad, tail = page.brush, page.brush.u(PAD), page.brush.u(TAIL)
    mine = page.mine(line)
    side = side or ("right" if mine else "left")
    room = widest - tail - 2 * pad
    ink = brush.theme.ink
    words = brush.text.render(line.text, Style(BODY), ink, room)
    parts = [words]
    if page.first_of(index):
        parts.insert(0, brush.text.render(line.speaker, NAME, brush.theme.soft_ink, room))
    if line.picture:
        wide = min(room, brush.u(300))
        parts.append(framed(page, page.art.picture(line.picture, wide)))
    inner = stacked(parts, brush.u(2))
    if side in ("left", "right") and not page.first_of(index):
        tail, side = 0, ""
    slant = tail if side != "top" else 0
    size = (inner.get_width() + 2 * pad + slant, inner.get_height() + brush.u(14))
    if side == "top":
        size = (size[0], size[1] + tail)
    fill = brush.theme.mine if mine else other_fill(page)
    radius = brush.u(page.staging.radius)
    picture = bubble(size, radius, fill, tail, side, page.look.edge).copy()
    left = pad + (tail if side == "left" else 0)
    picture.blit(inner, (left, brush.u(7) + (tail if side == "top" else 0)))
    return picture


def other_fill(page: PhonePage) -> Colour:
    """Return the fill of everybody else's bubbles: it stands out from the page."""
    if page.look.edge or sum(page.brush.theme.paper) < MIDDLE:
        return page.brush.theme.other
    return page.brush.theme.control


def framed(page: PhonePage, picture: pygame.Surface) -> pygame.Surface:
    """Round a picture's corners."""
    radius = page.brush.u(10)
    cut = shapes.rounded(picture.get_size(), radius, (255, 255, 255)).copy()
    cut.blit(picture, (0, 0), None, pygame.BLEND_RGBA_MIN)
    return cut


def stacked(parts: list[pygame.Surface], gap: int) -> pygame.Surface:
    """Put pictures under one another, left-aligned."""
    height = sum(part.get_height() + gap for part in parts) - gap
    whole = blank((max(part.get_width() for part in parts), height))
    y = 0
    for part in parts:
        whole.blit(part, (0, y))
        y += part.get_height() + gap
    return whole


def lay_caption(page: PhonePage, index: int, line: Line, top: int) -> Block:
    """Lay out what the narrator says: a calm caption across the page, as in a comic."""
    brush, pad = page.brush, page.brush.u(14)
    words = brush.text.render(line.text, Style(BODY), brush.theme.ink, page.room - 2 * pad)
    parts = [words]
    if line.picture:
        wide = min(page.room - 2 * pad, brush.u(320))
        parts.append(framed(page, page.art.picture(line.picture, wide)))
    inner = stacked(parts, brush.u(4))
    size = (page.room, inner.get_height() + brush.u(16))
    border = 2 if page.look.edge else 0
    picture = shapes.rounded(size, brush.u(6), page.look.caption, page.look.edge, border).copy()
    picture.blit(inner, (pad, brush.u(8)))
    bar = pygame.Rect(0, brush.u(10), brush.u(4), size[1] - brush.u(20))
    pygame.draw.rect(picture, brush.theme.edge, bar, border_radius=brush.u(2))
    rect = pygame.Rect((brush.u(EDGE), top), size)
    return Block(index, rect, picture, (size[0] // 2, 0))


def typing(page: PhonePage, speaker: str) -> tuple[pygame.Surface, pygame.Rect]:
    """Draw the bubble of somebody who is writing; return the place of its three dots too."""
    brush, face, tail = page.brush, page.brush.u(AVATAR), page.brush.u(TAIL)
    body = (brush.u(78) + tail, brush.u(44))
    picture = blank((face + brush.u(8) + body[0], max(face, body[1])))
    mine = speaker == page.story.hero
    fill = brush.theme.mine if mine else other_fill(page)
    side = "right" if mine else "left"
    radius = brush.u(page.staging.radius)
    shape = bubble(body, radius, fill, tail, side, page.look.edge)
    picture.blit(shape, (0 if mine else face + brush.u(8), 0))
    picture.blit(page.art.avatar(speaker, face), (picture.get_width() - face if mine else 0, 0))
    left = 0 if mine else face + brush.u(8) + tail
    return picture, pygame.Rect(left, 0, body[0] - tail, body[1])
