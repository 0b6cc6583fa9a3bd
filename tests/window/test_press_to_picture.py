"""A jump is on the screen within two frames of the key."""

import statistics
from collections.abc import Callable

import pytest
from press_to_picture import FRAME_MS, GOAL_FRAMES, SETTINGS, measure
from window_game import WindowGame

pytestmark = pytest.mark.window


def test_a_jump_is_seen_within_two_frames(open_game: Callable[..., WindowGame]) -> None:
    game = open_game(**(SETTINGS | {"speed": 100}))
    game.set_off()
    taken = measure(game.screen, presses=8)
    assert len(taken) == 8
    assert statistics.median(taken) <= GOAL_FRAMES * FRAME_MS
