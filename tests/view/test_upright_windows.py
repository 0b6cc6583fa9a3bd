"""A window held upright is filled: sky and walls go on above the scenery."""

import pygame
import pytest

from game.paths import shipped
from game.simulation.course import VENUES
from game.view.venue import backdrop


@pytest.mark.parametrize("size", [(384, 512), (188, 406), (640, 360)], ids=str)
@pytest.mark.parametrize("venue", VENUES)
def test_scenery_fills_the_window(venue: str, size: tuple[int, int]) -> None:
    pygame.display.init()
    pygame.display.set_mode(size)
    picture = backdrop(shipped("assets") / "art", venue, size)
    empty = pygame.mask.from_threshold(picture, (0, 0, 0), (1, 1, 1, 255))
    assert empty.count() == 0
