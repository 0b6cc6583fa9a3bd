"""The tour as a player meets it: the map, the comics, the jukebox, the looks."""

import dataclasses
from dataclasses import replace
from typing import Any, cast

import pytest
from playing import Player, open_player

from game.progress import Progress
from game.scenes.run.ready import PreparedRun, make_run
from game.scenes.start.routes import AllRoutes
from game.scenes.start.title import Title
from game.scenes.story.learned import learned
from game.scenes.tour.choose import Choose
from game.scenes.tour.gig import Gig
from game.scenes.tour.looks import LooksScene
from game.scenes.tour.map import TourMap
from game.scenes.tour.solo import SoloMode
from game.settings import Settings
from game.simulation import events
from game.simulation.goals import Tally
from game.simulation.groove import Groove
from game.ui.rows import told_by
from game.ui.scene import Begin, Push, Restart
from game.ui.store import PROGRESS
from game.view.loading import Loader
from game.view.music import Song


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Player:
    """Open the game once for all of these tests, in a small window."""
    return open_player(tmp_path_factory.mktemp("tour"), (800, 450))


@pytest.fixture
def player(opened: Player) -> Player:
    """Return someone who has just come to the title for the first time."""
    before = opened.context
    context = replace(before, session=replace(before.session, progress=Progress()))
    for field in dataclasses.fields(Settings):
        setattr(context.settings, field.name, getattr(Settings(), field.name))
    context.apply_settings()
    opened.stack.apply(Begin(context, Title(context)))
    return opened


def on_map(player: Player, *arrived: str) -> TourMap:
    """Open the map from the title, as someone who has played these venues."""
    player.context.session.progress.arrived = list(arrived)
    player.press("tour")
    scene = player.scene
    assert isinstance(scene, TourMap)
    return scene


def press(player: Player, name: str) -> None:
    """Click a control by its name."""
    player.click(player.place(name))


def set_list(player: Player, venue: str) -> Gig:
    """Return what comes after the show of a gig."""
    return Gig(player.context, ready_for(player, venue), learned(player.context, []))


def ready_for(player: Player, venue: str) -> PreparedRun:
    """Make a run ready whose road is never drawn."""
    context = player.context
    run = make_run(context, venue)
    song = Loader(Song.load(context.assets / "music", venue), threaded=False).finish()
    tally = Tally(context.session.tour.stop(venue).goals, run.course)
    return PreparedRun(
        run, cast("Any", None), song, "ines", venue, tally, Groove(run.course), SoloMode(context)
    )


# The map


def test_only_the_first_stop_is_open_at_first(player: Player) -> None:
    scene = on_map(player)
    assert scene.here.stop.venue == "corridor"
    press(player, "street")
    assert not scene.here.open
    assert "play" not in player.names()
    assert "Play School corridor first" in player.context.voice.last
    press(player, "street")
    assert player.scene is scene, "pressing it again does not play it"


def test_arriving_opens_the_next_stop_and_the_map_waits_there(player: Player) -> None:
    scene = on_map(player, "corridor")
    assert scene.here.stop.venue == "street"
    assert player.focused == "play"
    player.key("return")
    player.wait_for("Choose")
    player.key("return")
    assert player.scene._title == "The band gets ready"


def test_a_runner_kept_from_last_time_sets_off_at_once(player: Player) -> None:
    player.context.session.progress.runner = "leo"
    on_map(player, "corridor")
    press(player, "corridor")
    press(player, "corridor")
    assert player.scene_name == "Loading"


def test_an_encore_is_offered_where_the_band_has_played(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = on_map(player, "corridor")
    assert "encore" not in player.names()
    press(player, "corridor")
    press(player, "encore")
    assert player.controls.current.spoken.startswith("Encore: on")
    player.context.session.progress.runner = "mika"
    asked: list[bool] = []
    monkeypatch.setattr(AllRoutes, "run", lambda *_a, encore: asked.append(encore) or scene)
    press(player, "play")
    assert asked == [True]


def test_the_map_says_what_a_stop_holds(player: Player) -> None:
    player.context.session.progress.goals = {"corridor": ["smash-8"]}
    player.context.session.progress.picks = {"corridor": [0, 2]}
    on_map(player, "corridor")
    press(player, "corridor")
    assert "Smash 8 things: reached." in player.context.voice.last
    card = player.control("corridor")
    assert "Picks: 2 of 3. Goals: 1 of 3." in card.spoken


def test_one_switch_goes_round_the_whole_map(player: Player) -> None:
    player.context.settings.one_button = True
    on_map(player, "corridor")
    seen = set()
    for _step in range(20):
        player.controls.update(int(player.controls.scan_s * 1_000_000_000))
        seen |= {*player.controls.lit, player.controls.focus}
    assert seen == {item.key for item in player.controls.items if item.scan}


def test_play_on_the_title_goes_to_the_next_stop(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    player.context.session.progress.arrived = ["corridor", "street"]
    player.key("return")
    player.wait_for("Choose")
    went: list[str] = []
    monkeypatch.setattr(AllRoutes, "run", lambda _self, _who, venue, **_k: went.append(venue))
    player.scene._start("ines")
    assert went == ["park"]


# After a gig


def test_goals_picks_and_notes_are_kept_at_the_gig(player: Player) -> None:
    from game.scenes.run.goals import keep_run

    ready = ready_for(player, "corridor")
    ready.run.taken.update(range(30))
    for note in ready.run.course.notes[:20]:
        ready.tally.on_event(events.NoteTaken(1, note), 0)
    keep_run(player.context, ready)
    progress = player.context.session.progress
    assert (progress.arrived, progress.notes) == (["corridor"], 30)
    assert progress.goals == {"corridor": ["row-20"]}
    ready.tally.reached.clear()
    keep_run(player.context, ready)
    assert progress.goals == {"corridor": ["row-20"]}, "a goal once reached stays reached"


def test_the_gig_shows_the_best_groove(player: Player) -> None:
    ready = ready_for(player, "corridor")
    assert "groove" not in told_at_the_gig(player, ready)
    ready.groove.best = 12
    assert "Best groove: 12 in a row on the beat" in told_at_the_gig(player, ready)


def told_at_the_gig(player: Player, ready: PreparedRun) -> str:
    scene = Gig(player.context, ready, learned(player.context, []))
    scene.enter()
    return told_by(scene.column.rows)


def test_the_gig_leads_on_through_a_comic_to_the_next_stop(player: Player) -> None:
    player.stack.apply(Push(set_list(player, "corridor")))
    assert player.names()[0] == "stop", "a good place to stop comes first"
    press(player, "next-stop")
    player.wait_for("Comic")
    press(player, "skip")
    assert player.scene_name == "Loading"
    player.stack.apply(Push(set_list(player, "corridor")))
    press(player, "next-stop")
    assert player.scene_name == "Loading", "a comic that was seen does not come again by itself"


def test_the_last_gig_offers_no_next_stop(player: Player) -> None:
    player.stack.apply(Push(set_list(player, "stage")))
    assert "next-stop" not in player.names()


# The comics


def test_a_comic_comes_before_the_first_run_and_one_press_skips_it(player: Player) -> None:
    player.key("return")
    player.wait_for("Choose")
    player.key("return")
    player.wait_for("Comic")
    assert player.scene._strip is player.context.session.tour.opening()
    press(player, "skip")
    assert player.scene._title == "The band gets ready"
    player.stack.apply(Restart(Title(player.context)))
    player.key("return")
    assert player.scene_name != "Comic", "it was seen"


def test_who_has_played_before_gets_no_comic_of_the_beginning(player: Player) -> None:
    player.context.session.progress.arrived.append("corridor")
    player.stack.apply(Push(Choose(player.context)))
    player.key("return")
    assert player.scene._title == "The band gets ready"
    assert player.context.session.progress.comics == []


@pytest.mark.parametrize("text_scale", [100, 200])
def test_a_comic_is_read_at_ones_own_pace_by_key(player: Player, text_scale: int) -> None:
    player.context.settings.text_scale = text_scale
    player.context.apply_settings()
    player.scene.enter()
    player.context.session.progress.runner = "mika"
    scene = on_map(player, "corridor")
    press(player, "corridor")
    for key in ["tab"] * 20:
        if player.focused == "comic":
            break
        player.key(key)
    assert player.focused == "comic"
    player.key("return")
    player.wait_for("Comic")
    player.frames(60)
    assert player.scene.shown == 0, "nothing turns by itself"
    assert "Mika: They clapped!" in player.context.voice.last
    player.key("return")
    assert player.scene.shown == 1
    press(player, "back-panel")
    assert player.scene.shown == 0
    for _panel in range(4):
        press(player, "next")
        player.frames(3, draw=True)
    assert player.scene is scene
    assert player.context.session.progress.comics == ["how-the-socks-got-loud"]


def test_speech_bubbles_hide_nobody(player: Player) -> None:
    from game.scenes.tour.comic import comic

    strip = player.context.session.tour.strips[1]
    player.stack.apply(Push(comic(player.context, strip)))
    player.until(lambda: player.scene._loader is None)
    player.frames(1, draw=True)
    assert not player.scene.script
    for number, placed in player.scene._placed.items():
        heads = player.scene._drawn[number].heads
        assert placed is not None
        assert not any(one.rect.collidelist(heads) >= 0 for one in placed)


# The jukebox


def test_the_jukebox_plays_what_was_reached_without_a_sound_device(player: Player) -> None:
    on_map(player, "corridor", "street")
    press(player, "jukebox")
    assert player.scene.venue == "street"
    press(player, "drums")
    press(player, "play")
    player.until(lambda: player.scene.song is not None)
    assert player.scene.song.playing == {"bass", "guitar", "keys", "lead", "sparkle"}
    assert "drums" not in player.scene.caption()
    player.frames(2, draw=True)
    song = player.scene.song
    player.key("escape")
    assert song.beat() == 0, "leaving ends the music"


def test_the_jukebox_is_empty_before_the_first_gig(player: Player) -> None:
    on_map(player)
    press(player, "jukebox")
    assert "play" not in player.names()
    player.frames(1, draw=True)


# The looks


def test_a_look_is_bought_worn_and_given_back_for_all_its_notes(player: Player) -> None:
    progress = player.context.session.progress
    progress.notes, progress.runner = 220, "mika"
    before = player.context.session.band.portrait("mika", "happy", 200)
    player.stack.apply(Push(LooksScene(player.context)))
    press(player, "mika-blue-guitar")
    assert (progress.notes, progress.wearing) == (20, {"mika": "mika-blue-guitar"})
    after = player.context.session.band.portrait("mika", "happy", 200)
    assert after.get_buffer().raw != before.get_buffer().raw
    stored = (player.context.store.folder / PROGRESS).read_text(encoding="utf-8")
    assert "mika-blue-guitar" in stored
    press(player, "mika-violet-denim")
    assert progress.notes == 20, "notes that do not reach buy nothing"
    press(player, "own")
    assert progress.wearing == {}
    press(player, "mika-blue-guitar")
    assert progress.notes == 20, "a look is paid for once"
    press(player, "give-back")
    assert (progress.notes, progress.looks, progress.wearing) == (220, [], {})
