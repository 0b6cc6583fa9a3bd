"""The window is resized, filled, shrunk and hidden while the game goes on."""

import time
from collections.abc import Callable

import pytest
from window_game import WindowGame

pytestmark = pytest.mark.window

SCREEN = (1920, 1080)
DARK = (30, 30, 60)


def drawn_to(game: WindowGame, width: int, height: int) -> bool:
    """Return whether the picture reaches into the corners of a window of that size."""
    corners = ((2, 2), (width - 3, 2), (width - 3, height - 3), (2, height - 3))
    return all(game.screen.pixel(x, y) > DARK for x, y in corners)


@pytest.mark.parametrize("size", [(640, 360), (1024, 768), (1900, 800)])
def test_a_run_and_its_story_follow_the_window(
    open_game: Callable[..., WindowGame], size: tuple[int, int]
) -> None:
    game = open_game(size=SCREEN)
    game.resize(1280, 720)
    game.set_off()
    game.resize(*size)
    game.until(lambda: drawn_to(game, *size))
    game.wait_for("'s phone")
    game.resize(1280, 720)
    game.until(lambda: drawn_to(game, 1280, 720))
    before = len(game.said)
    game.key("Return")
    game.until(lambda: len(game.said) > before)
    assert game.printed == ""


def test_the_picture_stays_while_the_window_is_dragged(
    open_game: Callable[..., WindowGame],
) -> None:
    game = open_game(size=SCREEN)
    for width in range(1280, 800, -60):
        game.resize(width, width * 9 // 16)
        time.sleep(0.1)
        assert game.screen.pixel(100, 60) != (0, 0, 0)
    game.until(lambda: drawn_to(game, width, width * 9 // 16))
    assert game.printed == ""


def test_full_screen_and_back(open_game: Callable[..., WindowGame]) -> None:
    game = open_game(size=SCREEN)
    game.key("F11")
    game.until(lambda: f"{SCREEN[0]}x{SCREEN[1]}" in geometry(game))
    game.until(lambda: game.screen.pixel(SCREEN[0] - 3, SCREEN[1] - 3) > DARK)
    assert '"fullscreen": true' in (game.data / "settings.json").read_text()
    game.key("F11")
    game.until(lambda: "1280x720" in geometry(game))
    assert '"fullscreen": false' in (game.data / "settings.json").read_text()
    assert game.printed == ""


def geometry(game: WindowGame) -> str:
    """Return the window's place and size, as xdotool prints them."""
    return game.screen.xdotool("getwindowgeometry", str(game.window))


def test_a_window_of_a_few_pixels_and_a_hidden_one(open_game: Callable[..., WindowGame]) -> None:
    game = open_game()
    for width, height in ((120, 70), (8, 8), (1, 1)):
        game.resize(width, height)
        time.sleep(0.5)
    game.resize(1280, 720)
    game.until(lambda: drawn_to(game, 1280, 720))
    window = str(game.window)
    game.screen.xdotool("windowunmap", window)
    time.sleep(0.3)
    game.screen.xdotool("windowmap", window, "windowfocus", window)
    game.key("Return")
    game.wait_for("Who runs")
    assert game.printed == ""
