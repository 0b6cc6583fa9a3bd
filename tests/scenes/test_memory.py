"""However many venues are played, only the one in play is kept."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from playing import open_player

from game.scenes.run.start_run import setting_off
from game.scenes.tour.solo import SoloMode
from game.simulation.course import VENUES
from game.ui.scene import Replace
from game.view.run_song import RunSong
from game.view.run_view import RunView


@pytest.fixture
def no_chance() -> Iterator[None]:
    """Keep the collector from coming by itself: whether it does is chance."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def alive(kind: type) -> int:
    """Count the objects of a kind that nobody has let go of."""
    return sum(isinstance(one, kind) for one in gc.get_objects())


@pytest.mark.usefixtures("no_chance")
def test_a_venue_left_behind_and_its_song_are_let_go(tmp_path: Path) -> None:
    player = open_player(tmp_path)
    before = alive(RunView), alive(RunSong)
    for venue in VENUES:
        player.stack.apply(
            Replace(setting_off(player.context, SoloMode(player.context), "mika", venue))
        )
        player.wait_for("Running")
        player.frames(30, draw=True)
        assert alive(RunView) - before[0] <= 1
        assert alive(RunSong) - before[1] <= 1
