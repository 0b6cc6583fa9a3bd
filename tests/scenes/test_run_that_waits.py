"""A run that was left waits: by every way out, over a restart, until it ends or another begins."""

import json
from collections.abc import Callable
from pathlib import Path
from random import Random

import pygame
import pytest
from class_playing import begin
from playing import Player, open_player

from game import kept_file
from game.kept_run import MOST_BYTES, KeptRun, RunFile
from game.scenes.lesson_code.start import read_page
from game.scenes.run.running import Running
from game.scenes.story.scene import DilemmaScene
from game.simulation.bot import Bot, answer
from game.simulation.phase import Phase
from game.simulation.place_in_song import leg_beat
from game.teaching.lesson.code import encode
from game.teaching.lesson.lesson import Lesson
from game.ui.scene import Push

KEPT = "kept-run.json"


def set_off(player: Player, seconds: int = 0) -> Running:
    """Start a run and let a bot run for a time, through whatever opens."""
    player.press("play")
    player.press("mika")
    player.wait_for("Running")
    return run_for(player, seconds)


def run_for(player: Player, seconds: int) -> Running:
    """Let a bot run on for so many seconds of road."""
    scene = player.scene
    scene._intent = Bot(scene.run).intent
    until = scene.run.tick + 120 * seconds
    while scene.run.tick < until:
        if isinstance(player.scene, DilemmaScene):
            answer(player.scene.dilemma, "safe", Random(1))
        player.frames()
    player.until(lambda: player.scene is scene)
    assert isinstance(scene, Running)
    return scene


def to_gate(player: Player) -> DilemmaScene:
    """Run on to the next story."""
    player.scene._intent = Bot(player.scene.run).intent
    player.wait_for("DilemmaScene")
    scene = player.scene
    assert isinstance(scene, DilemmaScene)
    return scene


def reopened(tmp_path: Path) -> Player:
    """Start the game anew with the same files."""
    pygame.event.clear()
    return open_player(tmp_path)


def by_pause(player: Player) -> None:
    """Leave by the pause page."""
    player.key("escape")
    player.press("title")


def by_break(player: Player) -> None:
    """Leave by the page for a break."""
    player.key("f2")
    player.press("title")


def by_break_over_pause(player: Player) -> None:
    """Leave by the page for a break, from the pause page."""
    player.key("escape")
    player.key("f2")
    player.press("title")


def by_closing(player: Player) -> None:
    """Close the window on the road."""
    pygame.event.post(pygame.Event(pygame.QUIT))
    player.frames()
    assert player.scene is None


def by_closing_over_settings(player: Player) -> None:
    """Close the window over the settings, over the pause page."""
    player.key("escape")
    player.press("options")
    by_closing(player)


WAYS_OUT = (by_pause, by_break, by_break_over_pause, by_closing, by_closing_over_settings)


@pytest.mark.parametrize("leave", WAYS_OUT)
def test_every_way_out_keeps_the_run(
    player: Player, tmp_path: Path, leave: Callable[[Player], None]
) -> None:
    before = set_off(player, seconds=38).run
    assert before.gates_passed == 1
    leave(player)
    player = reopened(tmp_path)
    assert player.focused == "resume"
    player.key("return")
    player.wait_for("Running")
    after = player.scene.run
    assert (after.seed, after.gates_passed) == (before.seed, before.gates_passed)
    assert 0 <= before.runner.x - after.runner.x < 4000, "back to a safe bar of the same leg"
    assert after.taken <= before.taken
    assert len(after.taken) > 10
    assert after.phase is Phase.RUNNING
    assert after.runner.on_ground
    assert after.beat % 4 < 0.1
    assert player.scene.count == 3
    tick = after.tick
    player.frames(30)
    assert after.tick == tick, "it is counted in"
    player.frames(200)
    assert after.tick > tick
    song = player.scene._song
    assert song.leg == after.leg
    assert song.beat == pytest.approx(leg_beat(after), abs=0.2)


def test_a_run_that_comes_back_ends_like_one_that_was_never_left(
    player: Player, tmp_path: Path
) -> None:
    scene = set_off(player, seconds=36)
    by_break(player)
    player.press("resume")
    player.wait_for("Running")
    assert player.scene.run.seed == scene.run.seed
    run_for(player, 20)
    by_pause(player)
    player = reopened(tmp_path)
    player.press("resume")
    player.wait_for("Running")
    scene = player.scene
    scene._intent = Bot(scene.run).intent
    for _frame in range(60 * 60 * 4):
        if player.scene_name == "Gig":
            break
        if isinstance(player.scene, DilemmaScene):
            answer(player.scene.dilemma, "safe", Random(1))
        player.frames()
    progress = player.context.session.progress
    assert progress.notes == len(scene.run.taken) > 100
    assert progress.arrived == ["corridor"]
    assert len(progress.history.met) == 3
    assert all(met.times == 1 for met in progress.history.met.values())
    assert len(scene._recorder.met) == 3
    assert all(one.story.title in player.context.voice.last for one in scene._recorder.met)
    assert not (tmp_path / KEPT).exists()
    player.press("stop")
    assert "resume" not in player.names()


def test_an_open_story_opens_again_from_its_start(player: Player, tmp_path: Path) -> None:
    set_off(player)
    scene = to_gate(player)
    story, gates = scene.dilemma.scenario.id, 0
    player.key("return")
    player.key("return")
    by_break(player)
    player = reopened(tmp_path)
    player.press("resume")
    player.wait_for("DilemmaScene")
    assert player.scene.dilemma.scenario.id == story
    assert player.scene.dilemma.shown == 1
    answer(player.scene.dilemma, "safe", Random(1))
    player.wait_for("Running")
    run = player.scene.run
    player.until(lambda: run.gates_passed == gates + 1 and run.phase is Phase.RUNNING)


def test_a_story_taken_instead_of_another_is_there_again(player: Player, tmp_path: Path) -> None:
    set_off(player)
    scene = to_gate(player)
    while "skip" not in player.names():
        player.key("return")
    player.click(player.place("skip"))
    story = scene.dilemma.scenario.id
    by_closing(player)
    player = reopened(tmp_path)
    player.press("resume")
    player.wait_for("DilemmaScene")
    assert player.scene.dilemma.scenario.id == story


def test_left_in_the_count_after_a_story_it_is_not_asked_again(
    player: Player, tmp_path: Path
) -> None:
    set_off(player)
    story = to_gate(player).dilemma.scenario.id
    answer(player.scene.dilemma, "unsafe-first", Random(1))
    player.wait_for("Running")
    player.frames(3)
    by_pause(player)
    player = reopened(tmp_path)
    player.press("resume")
    player.wait_for("Running")
    run = player.scene.run
    player.until(lambda: run.phase is Phase.RUNNING and run.gates_passed == 1)
    (met,) = player.scene._recorder.met
    assert (met.story.id, met.first_try) == (story, False)
    assert player.context.session.progress.history.met[story].times == 1


def test_a_new_run_is_asked_about_and_leaves_what_was_earned(
    player: Player, tmp_path: Path
) -> None:
    scene = set_off(player, seconds=36)
    notes, picks = len(scene.run.taken), sorted(scene.run.picks)
    by_pause(player)
    player.press("play")
    player.press("mika")
    assert player.scene_name == "Your run waits"
    assert player.focused == "resume"
    assert f"{notes} notes" in player.context.voice.last
    player.press("new-run")
    player.wait_for("Running")
    assert not (tmp_path / KEPT).exists()
    progress = player.context.session.progress
    assert progress.notes == notes
    assert progress.picks["corridor"] == picks
    assert progress.tutorial_done
    assert not player.scene.run.course.lessons, "the first stretch is not shown twice"


def test_a_run_that_no_longer_fits_leaves_what_was_earned(player: Player, tmp_path: Path) -> None:
    scene = set_off(player, seconds=38)
    by_closing(player)
    path = tmp_path / KEPT
    kept = json.loads(path.read_text())
    kept["told"][0]["story"] = "a-story-that-is-gone"
    path.write_text(json.dumps(kept))
    player = reopened(tmp_path)
    player.press("resume")
    player.wait_for("A new run, then")
    assert f"{len(scene.run.taken)} notes" in player.context.voice.last
    assert player.context.session.progress.notes == len(scene.run.taken)
    assert player.context.session.progress.tutorial_done
    player.press("on")
    assert "resume" not in player.names()
    assert not path.exists()


def damage(kept: dict[str, object], name: str, value: object) -> str:
    """Return a kept run with something else in the place of a value."""
    return json.dumps({**kept, name: value})


def test_what_cannot_be_read_is_set_aside_with_a_kind_word(player: Player, tmp_path: Path) -> None:
    set_off(player, seconds=5)
    by_closing(player)
    path = tmp_path / KEPT
    text = path.read_text()
    kept = json.loads(text)
    contents = [
        "", "{", "[]", "null", text[:200], "[" * 60_000, "\x00" * 100, " " * (MOST_BYTES + 1),
        damage(kept, "version", 0), damage(kept, "version", 2), damage(kept, "intents", "7x"),
        damage(kept, "intents", "999999999999999999j"), damage(kept, "intents", "9" * 9000 + "j"),
        damage(kept, "x", "nan"), damage(kept, "assists", [[0, {"speed": 0}]]),
        damage(kept, "assists", [[0, {"speed": 1e999}]]), damage(kept, "told", [{"story": 7}]),
        damage(kept, "runner", "../../x"), damage(kept, "start", {**kept["start"], "venue": "/"}),
        damage(kept, "earned", {**kept["earned"], "notes": 10**9}), damage(kept, "more", 1),
    ]  # fmt: skip
    for number, content in enumerate(contents, 1):
        path.write_text(content)
        file = RunFile(path)
        file.load()
        assert file.run is None, content[:80]
        assert "A new one is fine" in file.notices[0]
        assert len(list(tmp_path.glob("kept-run.damaged-*.json"))) == number
    path.write_text("{")
    player = reopened(tmp_path)
    assert "resume" not in player.names()
    assert "could not be read" in player.context.voice.last


def test_what_cannot_be_opened_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / KEPT
    path.write_text("somebody has it open")

    whole = kept_file.read_json

    def locked(opened: Path) -> object:
        if opened == path:
            raise PermissionError
        return whole(opened)

    monkeypatch.setattr(kept_file, "read_json", locked)
    monkeypatch.setattr(kept_file, "WAITS_S", (0.0,))
    player = open_player(tmp_path)
    assert "could not be opened" in player.context.voice.last
    set_off(player, seconds=5)
    by_pause(player)
    assert "resume" in player.names(), "it waits in memory"
    assert path.read_text() == "somebody has it open"


def test_a_start_that_leads_elsewhere_never_stops_the_game(player: Player, tmp_path: Path) -> None:
    set_off(player, seconds=38)
    by_closing(player)
    path = tmp_path / KEPT
    text = path.read_text()
    for change in ({"venue": "moon"}, {"seed": "other"}, {"encore": True}):
        kept = json.loads(text)
        kept["start"] |= change
        path.write_text(json.dumps(kept))
        player = reopened(tmp_path)
        player.press("resume")
        player.wait_for("A new run, then")


def test_a_disk_that_cannot_be_written_is_said(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_given: object) -> None:
        raise OSError

    monkeypatch.setattr("game.kept_file.write_whole", fails)
    set_off(player, seconds=5)
    player.key("f2")
    assert "until the game is closed" in player.context.voice.last
    player.press("title")
    player.press("resume")
    player.wait_for("Running")


def test_the_page_for_a_break_says_what_is_so(player: Player) -> None:
    player.key("f2")
    assert "run" not in player.context.voice.last.split("as you left it.")[1]
    player.key("escape")
    set_off(player, seconds=5)
    player.key("f2")
    assert "Your run is kept" in player.context.voice.last
    player.press("title")
    player.press("resume")
    player.wait_for("Running")


def test_lessons_neither_keep_nor_offer_a_run(player: Player, tmp_path: Path) -> None:
    begin(player)
    player.frames(300)
    player.key("f2")
    assert "The class is kept" in player.context.voice.last
    player.press("title")
    assert "resume" not in player.names()
    player.stack.apply(Push(read_page(player.context, encode(Lesson(seed=3)))))
    player.press("on")
    player.wait_for("Running")
    player.frames(300)
    player.key("f2")
    assert "nothing is kept" in player.context.voice.last
    player.press("title")
    assert "resume" not in player.names()
    assert not (tmp_path / KEPT).exists()


def test_a_lesson_leaves_a_run_that_waits_alone(player: Player, tmp_path: Path) -> None:
    set_off(player, seconds=5)
    by_pause(player)
    before = (tmp_path / KEPT).read_bytes()
    begin(player)
    player.frames(300)
    player.stack.apply(player.context.home())
    assert (tmp_path / KEPT).read_bytes() == before
    assert "resume" in player.names()


def test_what_is_kept_is_bounded_and_holds_nothing_else(player: Player, tmp_path: Path) -> None:
    set_off(player, seconds=45)
    by_pause(player)
    text = (tmp_path / KEPT).read_text()
    assert len(text) < 20_000
    assert set(json.loads(text)) == set(KeptRun.model_fields)
