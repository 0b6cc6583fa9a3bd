"""Finishing early, gates without a story, and what a class is told about the way on."""

from pathlib import Path

import pygame
import pytest
from class_playing import Screen, begin, open_setup, run_on, story
from playing import Player, open_player
from recording import Listener
from test_access_devices import Gamepad

from game.scenes.run.running import Running
from game.teaching.classroom.flow import ClassStep
from game.teaching.lesson.lesson import MINUTE_NS

RUNNERS = "Next runner, please!"


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    return Screen(monkeypatch)


def with_one_story(player: Player) -> None:
    """Begin a lesson of one story."""
    open_setup(player)
    player.go_to("minutes")
    player.key("return")
    player.stack.apply(player.control("start").act())
    player.key("page down")
    player.wait_for("Running")


def test_runners_change_at_every_gate_with_or_without_a_story(
    screen: Screen, player: Player
) -> None:
    with_one_story(player)
    run_on(player, "ClassStory")
    assert "Story 1 of 1" in screen.words(player)
    story(player)
    told = []
    for _gate in range(2):
        run_on(player, RUNNERS)
        told += [
            words for words in screen.words(player) if words.startswith(("The keyboard", "Jump"))
        ]
        gates = player.stack._scenes[-2].run.gates_passed
        player.key("page down")
        assert isinstance(player.scene, Running)
        assert player.scene.run.gates_passed == gates
    assert "to the next runner" in told[0]
    assert told[1] == "Jump: Space. Strum: X."
    assert "to the last runner" in told[2]
    run_on(player, "Gig")


def test_finish_on_the_road_by_f_is_shown_and_can_be_taken_back(
    screen: Screen, player: Player
) -> None:
    begin(player)
    player.context.voice.speak_with(listener := Listener(), None)
    note = "The gig comes after the next story. (F: not yet)"
    assert note not in screen.words(player)
    player.key("f")
    assert note in screen.words(player)
    assert note in listener.heard
    player.key("f")
    assert note not in screen.words(player)
    assert "The run goes on as planned." in listener.heard
    player.key("f")
    run_on(player, "ClassStory")
    assert "Last story" in screen.words(player)
    assert "The gig comes after this story." in screen.words(player)
    steps = story(player)
    assert steps[-1] is ClassStep.CHANGE
    player.wait_for("Gig", frames=1500)


@pytest.mark.parametrize("way", ["mouse", "pad", "presenter"])
def test_finish_on_the_road_without_a_keyboard(screen: Screen, player: Player, way: str) -> None:
    begin(player)
    if way == "presenter":
        player.key(".")
        player.key("page up")
        player.key("page down")
    elif way == "pad":
        pad = Gamepad(player)
        pad.plug_in()
        pad.tap(pygame.CONTROLLER_BUTTON_START)
        pad.choose("finish")
        pad.choose("on")
    else:
        player.click(player.place("pause"))
        player.click(player.place("finish"))
        player.click(player.place("on"))
    assert player.scene_name == "Running"
    assert "The gig comes after the next story. (F: not yet)" in screen.words(player)


def test_finish_can_be_taken_back_in_a_story(screen: Screen, player: Player) -> None:
    begin(player)
    run_on(player, "ClassStory")
    player.key("f")
    assert "Last story" in screen.words(player)
    assert "The gig comes after this story." in player.context.voice.last
    player.key("f")
    assert "Story 1 of 3" in screen.words(player)
    story(player)
    run_on(player, "ClassStory")


def test_with_no_story_left_finishing_early_means_the_next_gate(
    screen: Screen, player: Player
) -> None:
    with_one_story(player)
    run_on(player, "ClassStory")
    story(player)
    player.key("f")
    assert "The gig comes at the next soundcheck. (F: not yet)" in screen.words(player)
    run_on(player, "Gig")
    assert len(player.scene._ready.run.course.gates) > player.scene._ready.run.gates_passed


def test_no_story_opens_when_only_the_minutes_for_the_gig_are_left(
    screen: Screen, player: Player
) -> None:
    begin(player)
    player.scene._ready.mode.lesson.time.before_ns = 35 * MINUTE_NS
    player.wait_for("Show", frames=10)
    player.wait_for("Gig", frames=1500)


def test_a_class_that_is_late_keeps_its_open_story_when_it_is_resumed(
    screen: Screen, player: Player, tmp_path: Path
) -> None:
    begin(player)
    lesson = player.scene._ready.mode.lesson
    scene = run_on(player, "ClassStory")
    lesson.time.before_ns = 35 * MINUTE_NS
    player.key("page down")
    again = open_player(tmp_path)
    open_setup(again)
    again.click(again.place("resume"))
    again.wait_for("ClassStory", frames=600)
    assert again.scene.flow.dilemma.scenario.id == scene.flow.dilemma.scenario.id
    assert "Last story" in screen.words(again)
    story(again)
    again.wait_for("Gig", frames=1500)
