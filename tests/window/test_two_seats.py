"""Two children at one laptop take turns in a real window; the power goes; both go on."""

import json
import re
import time
from collections.abc import Callable

import pytest
from window_game import WindowGame

pytestmark = pytest.mark.window

PLACE = re.compile(r"(?: Choice| Line)? \d+ of \d+\.$")
FIRST, SECOND = "Seat with the circle", "Free seat with the square"
WAITS = "Go on with your run"
RUN_S = 300  # to the first story; about 20 on a quiet machine


def go_to(game: WindowGame, words: str) -> None:
    """Go from control to control until one says these words at its end."""
    for _press in range(40):
        if PLACE.sub("", game.last).removesuffix(".").endswith(words):
            return
        before = len(game.said)
        game.key("Tab")
        game.within(lambda: len(game.said) > before, 10)  # noqa: B023  (asked at once)
    raise AssertionError(f"no {words!r} among {game.said[-40:]}")


def sit(game: WindowGame, words: str) -> None:
    """Let another seat play; the title opens anew."""
    go_to(game, words)
    titles = shown(game)
    game.key("Return")
    game.until(lambda: shown(game) > titles)
    time.sleep(0.5)


def shown(game: WindowGame) -> int:
    """Count how often the title was said."""
    return sum(line.startswith("Soundcheck. ") for line in game.said)


def kill(game: WindowGame) -> None:
    """End the game without a word and without clean-up."""
    game.process.kill()
    game.process.wait(10)


def test_two_seats_are_killed_and_resumed(open_game: Callable[..., WindowGame]) -> None:
    game = open_game()
    game.set_off()
    kept = game.data / "kept-run.json"
    game.until(kept.exists, RUN_S)  # it is kept wherever another page opens over it: here a story
    time.sleep(1)
    run = kept.read_text()
    kill(game)
    with game:
        assert any(WAITS in line for line in game.said), "the first seat's run waits"
        sit(game, SECOND)
        assert WAITS not in game.last, "and is nobody else's"
        game.until(lambda: json.loads((game.data / "settings.json").read_text())["seat"] == 1)
        kill(game)
    with game:
        assert not any(WAITS in line for line in game.said), "the second seat plays on"
        sit(game, FIRST)
        game.until(lambda: WAITS in game.last)
        assert kept.read_text() == run
        assert game.printed == ""
