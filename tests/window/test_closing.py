"""However the game is ended, it ends at once, prints nothing and loses nothing."""

import json
import os
import signal
from collections.abc import Callable

import pytest
from window_game import WindowGame

pytestmark = pytest.mark.window

WAYS: dict[str, tuple[Callable[[WindowGame], None], int]] = {
    "the window's cross": (WindowGame.ask_to_close, 0),
    "SIGTERM": (lambda game: game.process.terminate(), 0),
    "Ctrl-C": (lambda game: os.kill(game.process.pid, signal.SIGINT), 130),
}


def ends_quietly(game: WindowGame, way: str) -> None:
    """End the game and see that it says nothing of it."""
    end, code = WAYS[way]
    end(game)
    assert game.process.wait(15) == code
    assert game.printed == ""


def answer_the_first_gate(game: WindowGame) -> None:
    """Run to the first gate and answer its story."""
    game.wait_for("'s phone")
    for number in range(200):
        if json.loads((game.data / "progress.json").read_text())["history"]["met"]:
            return
        game.key("Return" if number % 2 else str(number // 2 % 4 + 1))
    raise AssertionError(f"the first story was not answered: {game.said[-3:]}")


@pytest.mark.parametrize("way", WAYS)
def test_at_the_title(open_game: Callable[..., WindowGame], way: str) -> None:
    ends_quietly(open_game(), way)


@pytest.mark.parametrize("way", WAYS)
def test_in_a_run_after_a_story(open_game: Callable[..., WindowGame], way: str) -> None:
    game = open_game()
    game.set_off()
    answer_the_first_gate(game)
    ends_quietly(game, way)
    kept = json.loads((game.data / "progress.json").read_text())
    assert len(kept["history"]["met"]) == 1


def test_in_a_story(open_game: Callable[..., WindowGame]) -> None:
    game = open_game()
    game.set_off()
    game.wait_for("'s phone")
    ends_quietly(game, "the window's cross")
