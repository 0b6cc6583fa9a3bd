"""A safe choice reaches the music as soon as the story is over."""

from random import Random
from typing import Any

from playing import Player

from game.commands.autoplay import press, wanted
from game.scenes.run.running import GATE_STEMS, Running
from game.scenes.run.start_run import setting_off
from game.scenes.story.scene import DilemmaScene
from game.scenes.tour.solo import SoloMode
from game.simulation.bot import Bot
from game.simulation.phase import Phase
from game.ui.scene import Push


def at_a_story(player: Player) -> Any:
    """Run to the first story, by the bot; returns the run's screen."""
    player.context.hooks.pilot = lambda run: Bot(run).intent
    player.stack.apply(Push(setting_off(player.context, SoloMode(player.context), "mika")))
    player.wait_for("Running")
    running = player.scene
    player.until(lambda: isinstance(player.scene, DilemmaScene))
    return running


def brought(running: Running) -> set[str]:
    """Return the stems that gates have brought in."""
    return set(GATE_STEMS) & running._song.playing


def test_the_stem_of_a_gate_comes_in_when_its_story_is_over(player: Player) -> None:
    running = at_a_story(player)
    assert brought(running) == set()
    scene = player.scene
    while not scene.dilemma.done:
        press(player.stack, wanted(scene, "safe", Random(1)))
        assert brought(running) == set()
    player.key("return")
    assert isinstance(player.scene, Running)
    assert running.run.phase is not Phase.COUNTING  # it still waits for the music's bar
    assert brought(running) == {GATE_STEMS[0]}
    assert len(player.context.session.progress.history.met) == 1


def test_a_choice_that_is_not_safe_brings_nothing(player: Player) -> None:
    running = at_a_story(player)
    scene = player.scene
    for _press in range(40):
        if scene.dilemma.tried:
            break
        press(player.stack, wanted(scene, "unsafe-first", Random(1)))
    assert scene.dilemma.tried
    assert not scene.dilemma.done
    assert brought(running) == set()
