"""The show of a gig: eight bars to play along with, and no way to fail."""

from collections.abc import Callable
from pathlib import Path

import pytest
from class_playing import open_setup
from playing import Player, open_player
from test_tour import ready_for

from game.scenes.story.learned import learned
from game.scenes.tour.gig import gig, show
from game.scenes.tour.show import GO_ON_FROM, Show
from game.ui.scene import Push
from game.view.song_sheet import BEATS_A_BAR


@pytest.fixture
def on_stage(tmp_path: Path) -> Callable[..., tuple[Player, Show]]:
    """Return a maker of players whose band has just arrived."""

    def arrive(**options: object) -> tuple[Player, Show]:
        player = open_player(tmp_path, **options)
        show = gig(player.context, ready_for(player, "corridor"), [])
        player.stack.apply(Push(show))
        player.until(lambda: not show.waiting)
        return player, show

    return arrive


OnStage = Callable[..., tuple[Player, Show]]


def move_to_beat(show: Show, monkeypatch: pytest.MonkeyPatch, beat: float) -> None:
    """Let the song stand at a beat."""
    monkeypatch.setattr(type(show._stage), "beat", beat)


def test_a_strum_on_the_beat_lifts_the_crowd(
    on_stage: OnStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    player, show = on_stage()
    move_to_beat(show, monkeypatch, 5.1)
    player.key("x")
    assert show.hits == 1
    assert show.cheer > 0
    before = show.cheer
    player.frames(60)
    assert show.cheer < before, "it fades"
    move_to_beat(show, monkeypatch, 5.5)
    player.key("x")
    assert show.hits == 1, "off the beat nothing is lost"


@pytest.mark.parametrize("keys", [("space", "x"), ("space",), ("x",)])
def test_hammering_plays_and_leaves_nothing(on_stage: OnStage, keys: tuple[str, ...]) -> None:
    player, show = on_stage()
    for number in range(400):
        if player.scene is not show:
            break
        player.key(keys[number % len(keys)])
    assert player.scene is show


def test_it_ends_by_itself_and_nothing_has_the_focus_then(on_stage: OnStage) -> None:
    player, _show = on_stage()
    player.wait_for("Gig", frames=3000)
    assert player.focused == ""
    for _time in range(50):
        player.key("space")
    assert player.scene_name == "Gig"


def test_after_two_bars_there_is_a_way_on(on_stage: OnStage) -> None:
    player, show = on_stage()
    player.key("return")
    assert player.scene is show, "not before"
    player.until(lambda: show.gone > GO_ON_FROM * BEATS_A_BAR + 0.1)
    assert player.has("on")
    player.key("return")
    assert player.scene_name == "Gig"


def test_one_switch_plays_along_and_gets_to_the_set_list(on_stage: OnStage) -> None:
    player, show = on_stage(one_button=True)
    assert "Play along" in player.context.voice.last
    player.key("space")
    assert player.scene is show
    player.wait_for("Gig", frames=3000)


def test_each_has_a_bar(on_stage: OnStage) -> None:
    player, show = on_stage()
    stars = set()
    while player.scene is show:
        player.frames()
        stars.add(show.star)
    assert stars == {-1, 0, 1, 2, 3}


def test_a_class_may_have_a_short_gig(tmp_path: Path) -> None:
    player = open_player(tmp_path)
    open_setup(player)
    player.press("short-gig")
    assert player.context.settings.short_gig
    assert "the set list at once" in player.context.voice.last
    again = open_player(tmp_path / "again")
    assert not again.context.settings.short_gig
    page = show(again.context, ready_for(again, "corridor"), learned(again.context, []), short=True)
    again.stack.apply(Push(page))
    assert again.scene_name == "Gig"


def test_back_asks_for_the_way_on_and_the_same_key_that_plays_takes_it(on_stage: OnStage) -> None:
    player, show = on_stage()
    player.key("escape")
    assert player.focused == "on"
    player.frames(60)
    player.key("space")
    assert player.scene_name == "Gig"
    assert show.hits == 0
