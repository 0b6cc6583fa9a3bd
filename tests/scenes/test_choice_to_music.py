"""Music and story: under a story the music is behind a closed door; then the next section plays."""

from random import Random
from typing import Any

from playing import Player

from game.commands.autoplay import press, wanted
from game.scenes.run.running import Running
from game.scenes.run.start_run import setting_off
from game.scenes.story.scene import DilemmaScene
from game.scenes.tour.solo import SoloMode
from game.simulation.bot import Bot
from game.simulation.phase import Phase
from game.simulation.place_in_song import leg_beat
from game.ui.scene import Push


def at_a_story(player: Player) -> Any:
    """Run to the first story, by the bot; returns the run's screen."""
    player.context.hooks.pilot = lambda run: Bot(run).intent
    player.stack.apply(Push(setting_off(player.context, SoloMode(player.context), "mika")))
    player.wait_for("Running")
    running = player.scene
    player.frames(10)
    assert running._song.plays
    player.until(lambda: isinstance(player.scene, DilemmaScene))
    return running


def test_the_next_section_plays_from_bar_one_after_the_story(player: Player) -> None:
    running = at_a_story(player)
    scene, song = player.scene, running._song
    while not scene.dilemma.done:
        press(player.stack, wanted(scene, "safe", Random(1)))
        assert not song.plays, "the section waits, with the runner"
        assert song._under_story.target == 1.0
    player.key("return")
    assert isinstance(player.scene, Running)
    player.until(lambda: running.run.phase is Phase.COUNTING)
    assert song._under_story.target == 0.0
    player.until(lambda: running.run.phase is Phase.RUNNING)
    player.frames(2)
    assert song.leg == running.run.leg == 1
    assert song.plays
    assert abs(song.beat - leg_beat(running.run)) < 0.2
    assert len(player.context.session.progress.history.met) == 1


def test_a_choice_that_is_not_safe_keeps_the_door_shut(player: Player) -> None:
    running = at_a_story(player)
    scene = player.scene
    for _press in range(40):
        if scene.dilemma.tried:
            break
        press(player.stack, wanted(scene, "unsafe-first", Random(1)))
    assert scene.dilemma.tried
    assert not scene.dilemma.done
    assert running._song._under_story.target == 1.0
    assert running._song.leg == 0
