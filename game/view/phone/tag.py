"""The name tag of a found sign, under the line that carries it."""

import pygame

from game.scenario.model import Line
from game.view import shapes
from game.view.brush import Brush
from game.view.phone.page import EDGE, NAME, PhonePage


def ring_room(brush: Brush) -> int:
    """Return how far the ring stands off its line, real px."""
    return brush.u(12)


def tag_words(page: PhonePage, line: Line) -> pygame.Surface:
    """Write the sign's name."""
    brush = page.brush
    name = page.sign_name(line.sign) if line.sign else ""
    return brush.text.render(name, NAME, brush.theme.paper, page.room - brush.u(40))


def tag_height(page: PhonePage, line: Line) -> int:
    """Measure a tag, real px."""
    return tag_words(page, line).get_height() + page.brush.u(4)


def draw_tag(
    page: PhonePage, screen: pygame.Surface, line: Line, place: pygame.Rect, left_of_page: int
) -> None:
    """Paint the tag below a line that stands at `place`."""
    brush = page.brush
    words = tag_words(page, line)
    size = (words.get_width() + brush.u(28), words.get_height() + brush.u(4))
    right = left_of_page + page.width - brush.u(EDGE)
    left = max(left_of_page + brush.u(EDGE), min(place.x + brush.u(30), right - size[0]))
    top = place.bottom + ring_room(brush) - brush.u(6)
    screen.blit(shapes.rounded(size, brush.u(8), brush.theme.sign), (left, top))
    screen.blit(words, (left + brush.u(14), top + brush.u(2)))
