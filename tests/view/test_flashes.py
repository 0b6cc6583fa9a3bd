"""Nothing flashes: the meter of tools/flashes.py finds flashes, and the game has none.

The figures of whole runs in all six venues are in docs/accessibility.md; here a part is watched.
"""

import pygame
import pytest
from flashes import FPS, Flashes, context_in, watch

from game.app import open_window
from game.commands.gallery import Gallery
from game.frames import FRAME_NS

SECONDS = 2

Colour = tuple[int, int, int]
WHITE, BLACK, GREY, RED = (255, 255, 255), (0, 0, 0), (128, 128, 128), (200, 0, 0)
TOO_DARK_TO_FLASH = (30, 0, 0), (0, 30, 0)


def seen(one: Colour, other: Colour, times_a_second: float, part: float = 1.0) -> Flashes:
    """Watch a part of the screen go to and fro between two colours for a while."""
    screen, flashes = pygame.Surface((640, 360)), Flashes()
    screen.fill(GREY)
    area = screen.get_rect()
    area.width = round(area.width * part)
    for frame in range(SECONDS * FPS):
        screen.fill(other if int(frame * times_a_second * 2 / FPS) % 2 else one, area)
        flashes.look(screen)
    return flashes


def test_the_meter_finds_flashes() -> None:
    assert seen(WHITE, BLACK, 5).too_many
    assert seen(WHITE, BLACK, 5).bright.most == pytest.approx(5, abs=0.5)
    assert seen(WHITE, BLACK, 5, part=0.25).too_many
    assert seen(RED, BLACK, 5, part=0.1).red.worst_part == pytest.approx(0.1, abs=0.02)
    assert seen(RED, BLACK, 5, part=0.1).too_many, "red is stricter"


def test_the_meter_lets_slow_small_and_weak_changes_pass() -> None:
    assert not seen(WHITE, BLACK, 2).too_many
    assert not seen(WHITE, BLACK, 5, part=0.15).too_many
    assert not seen(GREY, (140, 140, 140), 10).too_many
    assert not seen(RED, (220, 20, 20), 10).too_many
    assert not seen(RED, BLACK, 2).red.worst_part


@pytest.mark.measured
def test_eight_seconds_of_the_liveliest_road() -> None:
    flashes = watch("shop", frames=8 * FPS)
    assert flashes.frames == 8 * FPS
    assert not flashes.too_many, str(flashes)


@pytest.mark.measured
def test_five_seconds_of_the_liveliest_gig() -> None:
    screen = open_window(windowed=True, headless=True)
    shots = Gallery(context_in("standard", screen), "stage").shots()
    scene = next(shot.show() for shot in shots if shot.name == "gig")
    scene.enter()
    flashes = Flashes()
    for _frame in range(5 * FPS):
        scene.update(FRAME_NS)
        scene.draw(screen)
        flashes.look(screen)
    assert not flashes.too_many, str(flashes)
