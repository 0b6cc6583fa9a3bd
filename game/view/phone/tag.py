"""The name tag of a found sign, under the line that carries it."""

import pygame

from game.scenario.model import Line
from game.view import shapes
from game.view.brush import Brush
from game.view.phone.family_mark import family_colour
from game.view.phone.page import EDGE, NAME, PhonePage
from game.view.phone.signs import sign
from game.view.theme import Colour


def ring_room(brush: Brush) -> int:
    """Return how far the ring stands off its line, real px."""
    return brush.u(12)


def tag_words(page: PhonePage, line: Line) -> pygame.Surface:
    """Write the sign's name."""
    brush = page.brush
    name = page.sign_name(line.sign) if line.sign else ""
    return brush.text.render(name, NAME, brush.theme.paper, page.room - brush.u(68))


def tag_height(page: PhonePage, line: Line) -> int:
    """Measure a tag, real px."""
    return tag_words(page, line).get_height() + page.brush.u(4)


def tag_colour(page: PhonePage, line: Line) -> Colour:
    """Return the colour of a found sign: its family's."""
    family, theme = page.family(line), page.brush.theme
    return family_colour(page.art, family, theme) if family else theme.sign


def draw_tag(
    page: PhonePage, screen: pygame.Surface, line: Line, place: pygame.Rect, left_of_page: int
) -> None:
    """Paint the tag below a line that stands at `place`."""
    brush = page.brush
    words, family, px = tag_words(page, line), page.family(line), brush.u(22)
    before = brush.u(14) + (px + brush.u(6) if family else 0)
    size = (before + words.get_width() + brush.u(14), words.get_height() + brush.u(4))
    right = left_of_page + page.width - brush.u(EDGE)
    left = max(left_of_page + brush.u(EDGE), min(place.x + brush.u(30), right - size[0]))
    top = place.bottom + ring_room(brush) - brush.u(6)
    screen.blit(shapes.rounded(size, brush.u(8), tag_colour(page, line)), (left, top))
    if family:
        shape = sign(family.shape.value, px, brush.theme.paper)
        screen.blit(shape, (left + brush.u(10), top + (size[1] - px) // 2))
    screen.blit(words, (left + before, top + brush.u(2)))
