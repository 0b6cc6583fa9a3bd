"""From the title to the gig and back, in a real window, with keys only and with the mouse only."""

import itertools
import json
import time
from collections.abc import Callable
from random import Random

import pytest
from window_game import WindowGame

pytestmark = pytest.mark.window

WHOLE_RUN_S = 300  # about 90 on a quiet machine
MASHED = ("space", "x", "Return", "1", "Return", "2", "Return", "3", "Return", "4")
GIG = "You made it to the gig!"
LEAVE_ALONE = ("(tried)", "Skip", "sound right?", "Take a break", "Get help", "Show what")


def back_at_title(game: WindowGame) -> bool:
    """Tell whether the title was shown again after the gig."""
    shown = [line for line in game.said if line.startswith("Soundcheck. ")]
    return at_gig(game) and len(shown) > 1


def at_gig(game: WindowGame) -> bool:
    """Tell whether the gig was reached."""
    return any(GIG in line for line in game.said)


def check_the_run(game: WindowGame) -> None:
    """See that three gates were passed, and that all of it was kept and nothing printed."""
    kept = json.loads((game.data / "progress.json").read_text())
    assert kept["arrived"] == ["corridor"]
    assert len(kept["history"]["met"]) >= 3
    assert game.printed == ""


def test_with_keys_only(open_game: Callable[..., WindowGame]) -> None:
    game = open_game()
    game.set_off()
    keys, end = itertools.cycle(MASHED), time.monotonic() + WHOLE_RUN_S
    while not at_gig(game) and time.monotonic() < end:
        game.key(next(keys))
    game.wait_for(GIG)
    while not back_at_title(game) and time.monotonic() < end:
        game.key("Return")
        time.sleep(1)
    assert back_at_title(game)
    check_the_run(game)


class Mouse:
    """Feels its way with the pointer: what it rests on is said, and clicked if it is wanted."""

    def __init__(self, game: WindowGame) -> None:
        self._game = game
        self._chance = Random(7)
        self._y = 0
        self._misses = True

    def step(self, x: int, wanted: Callable[[str], bool], rest_s: float) -> None:
        """Point at some height, wait for what is said, and click if it is wanted.

        The button that leads on is likely to be where it just was.
        """
        if self._misses or not self._game.last.endswith("Next"):
            self._y = self._chance.randrange(110, 710)
        self._game.point(x, self._y)
        time.sleep(rest_s)
        before = len(self._game.said)
        if wanted(self._game.last):
            self._game.click()
        self._misses = len(self._game.said) == before


def leads_on(said: str) -> bool:
    """Tell whether what the pointer rests on in a story is worth a click.

    A new story says its beginning by itself: what the pointer rests on is not known then.
    """
    begins = said.startswith("Soundcheck: ")
    return not begins and not any(words in said[-50:] for words in LEAVE_ALONE)


def test_with_the_mouse_only(open_game: Callable[..., WindowGame]) -> None:
    game, end = open_game(), time.monotonic() + WHOLE_RUN_S
    mouse = Mouse(game)
    while "Who runs" not in game.last and time.monotonic() < end:
        mouse.step(340, lambda said: said.endswith("Play"), rest_s=0.3)
    game.point(180, 300)
    game.click()
    while not at_gig(game) and time.monotonic() < end:
        mouse.step(1000, leads_on, rest_s=0.05)
        game.screen.xdotool("click", "3")
    game.wait_for(GIG)
    while not back_at_title(game) and time.monotonic() < end:
        mouse.step(300, lambda said: said.endswith("A good place to stop"), rest_s=0.3)
    assert back_at_title(game)
    check_the_run(game)
