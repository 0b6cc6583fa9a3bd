"""A presenter's keys are keys like the others: they work on every screen, and can be changed."""

import pytest
from class_playing import begin, run_on
from playing import Player

from game.bindings import Act, Bindings
from game.scenes.classroom.story_again import StoryAgain
from game.teaching.classroom.flow import ClassStep
from game.ui.scene import Push


def bind(player: Player, act: Act, key: str) -> None:
    """Have a key stand for an act."""
    player.context.settings.keys = {act.value: [key]}
    player.context.devices.bindings = Bindings.stored(player.context.settings.keys, {})


@pytest.mark.parametrize("key", ["page down", "q"])
def test_the_key_that_leads_on_is_the_one_that_it_was_changed_to(player: Player, key: str) -> None:
    begin(player)
    scene = run_on(player, "ClassStory")
    if key != "page down":
        bind(player, Act.ONWARDS, key)
        player.key("page down")
        assert scene.flow.dilemma.shown == 1
    player.key(key)
    assert scene.flow.dilemma.shown == 2


def test_a_clicker_comes_back_from_a_page_of_help_in_a_class(player: Player) -> None:
    begin(player)
    scene = run_on(player, "ClassStory")
    player.key("h")
    assert player.scene is not scene
    for _press in range(6):  # the page is longer than the window
        if player.scene is scene:
            break
        player.key("page down")
    assert player.scene is scene


@pytest.mark.parametrize("key", ["page down", "page up", "escape"])
def test_any_key_of_a_clicker_closes_the_story_that_is_shown_again(
    player: Player, key: str
) -> None:
    begin(player)
    scene = run_on(player, "ClassStory")
    while scene.flow.step is not ClassStep.VOTE_ONE:
        player.key("page down")
    player.stack.apply(Push(StoryAgain(player.context, scene.flow.dilemma)))
    player.key(key)
    assert player.scene is scene


def test_page_up_switches_finishing_in_the_pause_and_page_down_goes_on(player: Player) -> None:
    begin(player)
    scene = run_on(player, "ClassStory")
    player.key(".")
    player.key("page up")
    assert player.scene is not scene
    player.key("page down")
    assert player.scene is scene
    assert scene.note == "The gig comes after this story."
