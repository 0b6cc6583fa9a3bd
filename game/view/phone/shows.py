"""Videos, live shows and calls: a stage at the top of the page, and what is said under it."""

import pygame

from game.scenario.model import Line
from game.view import shapes
from game.view.phone.chat import PAD, TAIL, bubble_of, lay_caption, lay_chat, stacked
from game.view.phone.page import EDGE, NAME, Block, PhonePage, blank
from game.view.phone.post import card
from game.view.phone.signs import sign
from game.view.text import BODY, SMALL, Style
from game.view.theme import Colour

WHITE = (255, 255, 255)
DARK = (29, 24, 48)


def lay_video(page: PhonePage, index: int, line: Line, top: int) -> Block:
    """Lay a video out: its player with what it is called; everything else is a comment."""
    if line.told or page.mine(line) or not (line.picture or index == 0):
        return lay_chat(page, index, line, top)
    brush = page.brush
    inner = page.room - 2 * brush.u(14)
    face = brush.u(44)
    words = brush.text.render(line.text, Style(BODY), brush.theme.ink, inner - face - brush.u(12))
    name = brush.text.render(line.speaker, NAME, brush.theme.soft_ink, inner - face - brush.u(12))
    told = stacked([name, words], 0)
    below = blank((inner, max(face, told.get_height())))
    below.blit(page.art.avatar(line.speaker, face), (0, brush.u(4)))
    below.blit(told, (face + brush.u(12), 0))
    return card(page, index, top, [player(page, line, inner), below])


def player(page: PhonePage, line: Line, width: int) -> pygame.Surface:
    """Draw a video player with the picture, a play sign and how far it has played."""
    brush = page.brush
    shown = page.art.picture(line.picture or "unknown", width)
    screen = blank((width, shown.get_height() + brush.u(30)))
    screen.blit(shapes.rounded(screen.get_size(), brush.u(12), DARK), (0, 0))
    screen.blit(shown, (0, 0))
    arrow = sign("play", brush.u(22), WHITE)
    level = shown.get_height() + brush.u(15)
    screen.blit(arrow, arrow.get_rect(midleft=(brush.u(14), level)))
    line_rect = pygame.Rect(brush.u(50), level - brush.u(3), width - brush.u(68), brush.u(6))
    pygame.draw.rect(screen, page.art.colour("violet-deep"), line_rect, border_radius=brush.u(3))
    line_rect.width //= 3
    pygame.draw.rect(screen, WHITE, line_rect, border_radius=brush.u(3))
    screen.blit(
        shapes.rounded((brush.u(14), brush.u(14)), brush.u(7), WHITE),
        (line_rect.right - brush.u(7), line_rect.centery - brush.u(7)),
    )
    rounded = shapes.rounded(screen.get_size(), brush.u(12), WHITE).copy()
    rounded.blit(screen, (0, 0), None, pygame.BLEND_RGBA_MIN)
    return rounded


def star_of(page: PhonePage) -> str:
    """Name whom a call is about: the first who is neither hero nor app."""
    people = [name for name in page.others if not page.art.is_app(name)]
    return (people or page.others or [page.story.hero])[0]


def star_of_show(page: PhonePage) -> str:
    """Name whose live show it is: one that the narrator opens is the hero's own."""
    return page.story.hero if page.story.scene[0].told else star_of(page)


def live_head(page: PhonePage) -> pygame.Surface:
    """Draw the stage of a live show with its star, and a calm sign that it is live."""
    brush, width = page.brush, page.width
    scene = page.art.scene("stage", width)
    picture = blank((width, scene.get_height() + brush.u(16)))
    picture.fill(DARK)
    picture.blit(scene, (0, 0))
    face = scene.get_height() * 76 // 100
    star = page.art.avatar(star_of_show(page), face)
    picture.blit(star, star.get_rect(midbottom=(width // 2, scene.get_height() + brush.u(4))))
    tag = chip(page, page.words("Live"), "live", page.art.colour("red-shade"))
    picture.blit(tag, (brush.u(EDGE), brush.u(10)))
    return picture


def chip(page: PhonePage, label: str, icon: str, fill: Colour) -> pygame.Surface:
    """Draw a small label with a sign before it."""
    brush = page.brush
    if brush.theme.paper == (0, 0, 0):
        fill = brush.theme.paper  # 7:1 in high contrast
    words = brush.text.render(label, NAME, WHITE)
    px = brush.u(20)
    size = (words.get_width() + px + brush.u(26), words.get_height() + brush.u(2))
    picture = shapes.rounded(size, brush.u(10), fill).copy()
    picture.blit(sign(icon, px, WHITE), (brush.u(10), (size[1] - px) // 2))
    picture.blit(words, (px + brush.u(16), (size[1] - words.get_height()) // 2))
    return picture


def lay_live(page: PhonePage, index: int, line: Line, top: int) -> Block:
    """Lay out what the star says under the stage, and what watchers write."""
    if line.told or line.speaker != star_of_show(page) or page.mine(line):
        return lay_chat(page, index, line, top)
    return spoken_block(page, index, line, top)


def spoken_block(page: PhonePage, index: int, line: Line, top: int) -> Block:
    """Lay out a line that is said in the show: a bubble in the middle, its tail upwards."""
    words = bubble_of(page, index, line, page.room, "top")
    left = (page.width - words.get_width()) // 2
    rect = pygame.Rect((left, top), words.get_size())
    return Block(index, rect, words, (rect.width // 2, 0))


def call_head(page: PhonePage) -> pygame.Surface:
    """Draw a video call: who calls, the own small picture, and the call's buttons."""
    brush, width = page.brush, page.width
    height = min(brush.u(236), width * 236 // 386)
    picture = blank((width, height))
    picture.fill(page.art.colour("night"))
    caller = star_of(page)
    known = page.art.is_known(caller)
    if known:
        room = page.art.scene("room", height * 384 // 112)
        picture.blit(room, room.get_rect(midbottom=(width // 2, height)))
    face = height * 58 // 100
    if not known:
        for out, tone in ((38, "night-light"), (18, "violet-deep")):
            disc = face + 2 * brush.u(out)
            ring = shapes.rounded((disc, disc), disc // 2, page.art.colour(tone))
            picture.blit(ring, ring.get_rect(center=(width // 2, height * 40 // 100)))
    star = page.art.avatar(caller, face)
    picture.blit(star, star.get_rect(center=(width // 2, height * 40 // 100)))
    call_buttons(page, picture)
    own = brush.u(62)
    frame = shapes.rounded((own + brush.u(8), own + brush.u(8)), brush.u(37), WHITE)
    corner = (width - brush.u(EDGE) - frame.get_width(), brush.u(EDGE))
    picture.blit(frame, corner)
    picture.blit(
        page.art.avatar(page.story.hero, own), (corner[0] + brush.u(4), corner[1] + brush.u(4))
    )
    return picture


def call_buttons(page: PhonePage, picture: pygame.Surface) -> None:
    """Draw the three round buttons of a call along the lower edge."""
    brush, width, height = page.brush, *picture.get_size()
    px = brush.u(44)
    colours = (page.art.colour("night-light"), page.art.colour("red-shade"))
    for place, (name, fill) in enumerate(
        (("mic", colours[0]), ("hang-up", colours[1]), ("camera", colours[0]))
    ):
        disc = shapes.rounded((px, px), px // 2, fill)
        middle = (width // 2 + (place - 1) * brush.u(66), height - px // 2 - brush.u(10))
        picture.blit(disc, disc.get_rect(center=middle))
        drawn = sign(name, px * 6 // 10, WHITE)
        picture.blit(drawn, drawn.get_rect(center=middle))


def lay_call(page: PhonePage, index: int, line: Line, top: int) -> Block:
    """Lay out what is said in a call as bubbles; the app's own words as a notice."""
    if line.told:
        return lay_caption(page, index, line, top)
    if not page.art.is_app(line.speaker):
        return lay_chat(page, index, line, top)
    brush, pad = page.brush, page.brush.u(PAD + TAIL)
    words = brush.text.render(
        line.text, Style(SMALL, bold=True), WHITE, page.room - 2 * pad, centre=True
    )
    size = (page.room, words.get_height() + brush.u(16))
    border = 2 if page.look.edge else 0
    fill = page.look.bar
    picture = shapes.rounded(size, brush.u(22), fill, page.look.edge, border).copy()
    picture.blit(words, ((size[0] - words.get_width()) // 2, brush.u(8)))
    return Block(index, pygame.Rect((brush.u(EDGE), top), size), picture, (size[0] // 2, 0))
