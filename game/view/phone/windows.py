"""Pop-ups, settings and the narrated page: lines that are not said in a chat."""

import pygame

from game.scenario.model import Line
from game.view import shapes
from game.view.brush import darker
from game.view.phone.chat import framed, lay_caption, lay_chat, other_fill, stacked
from game.view.phone.page import EDGE, NAME, Block, PhonePage, blank, mix
from game.view.phone.post import card, plate
from game.view.phone.signs import sign
from game.view.text import BODY, LEAD, Style
from game.view.theme import Colour

WHITE = (255, 255, 255)
CROSS, TRICK = "cross", "trick"
"""What can be pressed in a window: its real cross, and the button that it wants to be pressed."""


def lay_pop_up(page: PhonePage, index: int, line: Line, top: int) -> Block:
    """Lay an app's words out as a window with its button; people stay in bubbles."""
    if line.told or page.mine(line) or not from_app(page, line):
        return lay_chat(page, index, line, top)
    brush, pad = page.brush, page.brush.u(16)
    width = page.room - brush.u(12)
    inner = width - 2 * pad
    parts = []
    if line.picture:
        parts.append(framed(page, page.art.picture(line.picture, inner)))
    look = Style(BODY, bold=True)
    parts.append(brush.text.render(line.text, look, brush.theme.ink, inner, centre=True))
    if line.button:
        parts.append(drawn_button(page, line.button, inner))
    bar = title_bar(page, line.speaker, width)
    height = sum(part.get_height() for part in parts) + brush.u(12) * (len(parts) - 1)
    size = (width, bar.get_height() + height + brush.u(30))
    picture = plate(page, size, other_fill(page), 18)
    picture.blit(bar, (0, 0))
    y = bar.get_height() + brush.u(14)
    for part in parts:
        place = picture.blit(part, ((width - part.get_width()) // 2, y))
        y += part.get_height() + brush.u(12)
    rect = pygame.Rect((brush.u(EDGE + 6), top), picture.get_size())
    cross = pygame.Rect(width - bar.get_height(), 0, bar.get_height(), bar.get_height())
    spots = ((CROSS, cross), *(((TRICK, place),) if line.button else ()))
    return Block(index, rect, picture, (width // 2, size[1] // 2), spots=spots)


def from_app(page: PhonePage, line: Line) -> bool:
    """Return whether the phone itself says it, and not somebody."""
    return page.art.is_app(line.speaker) or line.speaker == page.story.app or bool(line.button)


def title_bar(page: PhonePage, speaker: str, width: int) -> pygame.Surface:
    """Draw a window's upper edge: who sends it, and the sign to close it."""
    brush, px = page.brush, page.brush.u(36)
    name = brush.text.render(speaker, NAME, page.look.bar_ink, width - px - brush.u(92))
    height = max(brush.u(52), name.get_height() + brush.u(12))
    from game.view.phone.outline import bar as bar_shape  # noqa: PLC0415

    picture = bar_shape((width, height), brush.u(18), page.look.bar).copy()
    picture.blit(page.art.avatar(speaker, px), (brush.u(12), (height - px) // 2))
    picture.blit(name, (px + brush.u(24), (height - name.get_height()) // 2))
    cross = sign("close", brush.u(26), page.look.bar_ink)
    picture.blit(cross, cross.get_rect(midright=(width - brush.u(14), height // 2)))
    if page.look.edge:
        pygame.draw.line(picture, page.look.edge, (0, height - 2), (width, height - 2), 2)
    return picture


def drawn_button(page: PhonePage, label: str, width: int) -> pygame.Surface:
    """Draw the button of a pop-up: a picture of one, it cannot be pressed."""
    brush = page.brush
    fill: Colour = page.look.bar if page.look.edge else page.art.colour("green-deep")
    words = brush.text.render(label, Style(BODY, bold=True), WHITE, width - brush.u(60))
    size = (min(width, words.get_width() + brush.u(72)), words.get_height() + brush.u(16))
    picture = blank((size[0], size[1] + brush.u(4)))
    radius, border = brush.u(14), 2 if page.look.edge else 0
    base = shapes.rounded(size, radius, darker(fill, brush.theme))
    picture.blit(base, (0, brush.u(4)))
    picture.blit(shapes.rounded(size, radius, fill, page.look.edge, border), (0, 0))
    picture.blit(words, words.get_rect(center=(size[0] // 2, size[1] // 2)))
    return picture


def lay_setting(page: PhonePage, index: int, line: Line, top: int) -> Block:
    """Lay a setting out as a row with its value; people stay in bubbles."""
    if line.told or page.mine(line) or not (from_app(page, line) or line.setting):
        return lay_chat(page, index, line, top)
    brush = page.brush
    inner = page.room - 2 * brush.u(14)
    px = brush.u(30)
    words = brush.text.render(line.text, Style(BODY), brush.theme.ink, inner - px - brush.u(12))
    row = blank((inner, max(px, words.get_height())))
    row.blit(shapes.icon("gear", px, brush.theme.soft_ink), (0, brush.u(2)))
    row.blit(words, (px + brush.u(12), 0))
    parts = [row]
    if line.picture:
        parts.append(framed(page, page.art.picture(line.picture, inner)))
    if line.setting:
        parts.append(value_row(page, line.setting, inner))
    return card(page, index, top, parts)


def value_row(page: PhonePage, value: str, width: int) -> pygame.Surface:
    """Draw a setting's value: a field with a switch at its end, to the left where it is off."""
    brush = page.brush
    words = brush.text.render(value, Style(BODY, bold=True), brush.theme.ink, width - brush.u(110))
    size = (width, words.get_height() + brush.u(16))
    border = max(1, brush.u(2))
    picture = shapes.rounded(size, brush.u(12), page.look.page, brush.theme.edge, border).copy()
    picture.blit(words, (brush.u(16), brush.u(8)))
    track = (brush.u(56), brush.u(30))
    place = pygame.Rect((0, 0), track)
    place.midright = (width - brush.u(12), size[1] // 2)
    turned_off = value in (page.words("Off"), page.words("Friends"))
    fill = page.look.bar if not (page.look.edge or turned_off) else brush.theme.edge
    picture.blit(shapes.rounded(track, track[1] // 2, fill), place)
    knob = brush.u(22)
    disc = shapes.rounded((knob, knob), knob // 2, brush.theme.control)
    middle = place.x + brush.u(15) if turned_off else place.right - brush.u(15)
    picture.blit(disc, disc.get_rect(center=(middle, place.centery)))
    return picture


def profile_head(page: PhonePage) -> pygame.Surface:
    """Draw the head of a profile: a band of the app's colour, the hero's face and name."""
    brush, width, face = page.brush, page.width, page.brush.u(88)
    name = brush.text.render(
        page.story.hero, Style(LEAD, display=True), brush.theme.ink, width - brush.u(40)
    )
    height = brush.u(18) + face + name.get_height()
    picture = blank((width, height))
    band = pygame.Rect(0, 0, width, brush.u(16) + face // 2)
    pygame.draw.rect(picture, mix(page.look.bar, page.look.page, 0.55), band)
    rim = shapes.rounded((face + brush.u(10),) * 2, face, page.look.page)
    middle = (width // 2, brush.u(14) + face // 2)
    picture.blit(rim, rim.get_rect(center=middle))
    picture.blit(page.art.avatar(page.story.hero, face), (middle[0] - face // 2, brush.u(14)))
    picture.blit(name, name.get_rect(midtop=(width // 2, brush.u(16) + face)))
    return picture


def lay_story(page: PhonePage, index: int, line: Line, top: int) -> Block:
    """Lay a line out on a narrated page: told as plain text, said beside a face."""
    brush, pad, face = page.brush, page.brush.u(10), page.brush.u(48)
    if line.told and line.picture:
        return lay_caption(page, index, line, top)
    if line.told:
        words = brush.text.render(line.text, Style(BODY), brush.theme.ink, page.room - 2 * pad)
        rect = pygame.Rect((brush.u(EDGE) + pad, top), words.get_size())
        return Block(index, rect, words, (0, 0))
    room = page.room - face - brush.u(14) - pad
    said = brush.text.render(f"“{line.text}”", Style(BODY), brush.theme.ink, room)
    parts = [brush.text.render(line.speaker, NAME, brush.theme.soft_ink, room), said]
    if line.picture:
        parts.append(framed(page, page.art.picture(line.picture, min(room, brush.u(300)))))
    text = stacked(parts, 0)
    picture = blank((text.get_width() + face + brush.u(14), max(face, text.get_height())))
    picture.blit(page.art.avatar(line.speaker, face), (0, brush.u(6)))
    picture.blit(text, (face + brush.u(14), 0))
    rect = pygame.Rect((brush.u(EDGE) + pad, top), picture.get_size())
    return Block(index, rect, picture, (face, brush.u(10)))


def story_head(page: PhonePage) -> pygame.Surface:
    """Draw the illustration over a narrated page: who is in the story, in a room."""
    brush, width = page.brush, page.width
    inner = width - 2 * brush.u(EDGE)
    scene = page.art.scene("room", inner)
    picture = blank((width, scene.get_height() + brush.u(EDGE)))
    framed_scene = framed(page, scene)
    people = [page.story.hero, *(n for n in page.others if not page.art.is_app(n))][:4]
    face = scene.get_height() * 64 // 100
    step = face + brush.u(10)
    left = inner // 2 - (step * (len(people) - 1) + face) // 2
    for place, name in enumerate(people):
        framed_scene.blit(
            page.art.avatar(name, face),
            (left + place * step, scene.get_height() - face - brush.u(6)),
        )
    picture.blit(framed_scene, (brush.u(EDGE), brush.u(EDGE)))
    return picture
