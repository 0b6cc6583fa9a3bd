"""What was drawn is remembered within a bound, and the bound holds what a screen shows."""

import pygame

from game.app import open_window
from game.commands.gallery import Gallery
from game.commands.screenshots import gallery_context, usual_options
from game.view import shapes
from game.view.remembered import Remembered

SIZE = (1280, 720)
PICTURE = (400, 300)
BYTES = PICTURE[0] * PICTURE[1] * 4


def test_remembered_pictures_stay_within_their_bound() -> None:
    open_window(windowed=True, headless=True, size=SIZE)
    memory = Remembered(windows=1)
    for number in range(50):
        memory.picture(number, lambda: pygame.Surface(PICTURE))
        assert memory.held <= SIZE[0] * SIZE[1] * 4
    assert memory.held > SIZE[0] * SIZE[1] * 4 - BYTES


def test_the_picture_least_used_is_drawn_anew() -> None:
    open_window(windowed=True, headless=True, size=SIZE)
    memory = Remembered(windows=1)
    room = SIZE[0] * SIZE[1] * 4 // BYTES
    first = [memory.picture(number, lambda: pygame.Surface(PICTURE)) for number in range(room)]
    memory.picture(0, lambda: pygame.Surface(PICTURE))
    memory.picture("more", lambda: pygame.Surface(PICTURE))
    assert memory.picture(0, lambda: pygame.Surface(PICTURE)) is first[0]
    assert memory.picture(1, lambda: pygame.Surface(PICTURE)) is not first[1]


def test_a_screen_that_stands_still_draws_no_shape_anew() -> None:
    screen = open_window(windowed=True, headless=True, size=SIZE)
    wanted = usual_options("--text-scale", "200")
    context = gallery_context(wanted, screen.get_size())
    for shot in Gallery(context, "corridor").shots():
        scene = shot.show()
        scene.enter()
        scene.draw(screen)
        drawn = shapes.MEMORY.drawn
        scene.draw(screen)
        assert shapes.MEMORY.drawn == drawn, shot.name
