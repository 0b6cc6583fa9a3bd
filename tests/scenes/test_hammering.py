"""Who hammers on the keys of the road when a screen opens answers nothing and leaves nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from class_playing import VOTES, begin, run_on
from playing import Player
from playing_hands import acted
from screens_all import all_screens, loaded_context

from game.bindings import Act
from game.commands.autoplay import controls_of
from game.devices import Press, Release
from game.frames import FRAME_NS
from game.scenario.dilemma import Stage
from game.scenes.run.running import Running
from game.scenes.story.scene import DilemmaScene
from game.simulation.bot import Bot
from game.teaching.classroom.flow import ClassStep
from game.ui.context import Context
from game.ui.roles import Of, Role
from game.ui.scene import Change, Pop, Replace, Scene

JUMP = frozenset({Act.JUMP, Act.CONFIRM})
STRUM = frozenset({Act.STRUM})
PAUSE_NS = 200_000_000  # 5 Hz
PRESSES = 50  # ten seconds
OTHERWISE = ("grown-making", "code-words", "gig-show")
"""One goes on when its work is done; on one the strum key is a letter; a show is played along."""


def hammer(context: Context, scene: Scene, presses: int = PRESSES) -> list[Change]:
    """Press jump and strum in turn on a screen; return what it asked for."""
    asked: list[Change | None] = []
    for number in range(presses):
        acts, name = ((JUMP, "space"), (STRUM, "x"))[number % 2]
        press = Press(acts, name)
        context.lone.hear(press)  # as the main loop does: who presses two keys has two
        asked += [scene.handle(press), scene.handle(Release(acts, name))]
        asked.append(scene.update(PAUSE_NS))
    return [change for change in asked if change]


def state(scene: Any) -> object:
    """Return all that a press could have changed on a screen."""
    inner = getattr(scene, "inner", scene)
    dilemma = getattr(inner, "dilemma", None) or getattr(getattr(inner, "flow", None), "dilemma", 0)
    read = (dilemma.stage, dilemma.shown, dilemma.tried, dilemma.said) if dilemma else None
    flow = getattr(inner, "flow", None)
    shown = [item.spoken for item in found.items] if (found := controls_of(scene)) else []
    votes = str(getattr(flow, "votes", "")) + str(getattr(flow, "picks", ""))
    return read, getattr(flow, "step", None), getattr(flow, "part", None), votes, shown


def test_hammering_chooses_and_leaves_nothing_on_any_screen(tmp_path: Path) -> None:
    context = loaded_context(tmp_path)
    seen = 0
    for name, scene in all_screens(context):
        if isinstance(scene, Running) or name in OTHERWISE:
            continue
        scene.update(1)  # votes of devices come in by themselves
        before = state(scene)
        assert not hammer(context, scene), name
        assert state(scene) == before, name
        seen += 1
    assert seen > 70


def test_a_pause_for_breath_and_the_same_key_chooses(tmp_path: Path) -> None:
    context = loaded_context(tmp_path)
    scene = next(scene for name, scene in all_screens(context) if name == "dilemma-scene")
    assert isinstance(scene, DilemmaScene)
    hammer(context, scene, 8)
    scene.update(500_000_000)
    assert not hammer(context, scene, 1)
    assert scene.dilemma.shown == 1, "every press lets the wait begin anew"
    scene.update(800_000_000)
    hammer(context, scene, 1)
    assert scene.dilemma.shown == 2


def to_the_gate(player: Player, until: Callable[[], bool]) -> None:
    """Run by a bot while a child hammers on the jump key, until a gate opens."""
    player.scene._intent = Bot(player.scene.run).intent
    while not until():
        strike(player)


def strike(player: Player) -> None:
    """Press jump and strum once each, in a fifth of a second and a little."""
    for key in ("space", "x"):
        player.key(key)
        player.frames(4)


def test_hammering_into_every_gate_and_the_gig_of_a_run(player: Player) -> None:
    player.press("play")
    player.wait_for("Choose")
    player.press("mika")
    player.wait_for("Running")
    gates = 0
    while player.scene_name != "Gig":
        to_the_gate(player, lambda: player.scene_name in ("DilemmaScene", "Gig"))
        if player.scene_name == "Gig":
            break
        gates += 1
        scene = player.scene
        while player.scene is scene and not scene.dilemma.done:
            check_ten_seconds(player)
            answer(player)
        check_ten_seconds(player)
        player.key("return")
        player.wait_for("Running", frames=600)
    assert gates == 3
    check_ten_seconds(player)
    assert player.scene_name == "Gig"


def check_ten_seconds(player: Player) -> None:
    """Hammer for ten seconds: nothing is chosen and nothing left."""
    scene, before = player.scene, state(player.scene)
    for _second in range(50):
        strike(player)
    assert player.scene is scene
    assert state(scene) == before


def answer(player: Player) -> None:
    """Read a stage as a calm child does, by the arrows and the confirming key."""
    dilemma = player.scene.dilemma
    stage, tried = dilemma.stage, dilemma.tried
    while dilemma.stage is stage and dilemma.tried == tried and not dilemma.done:
        if stage is Stage.CHOICES:
            player.press(Of(Role.CHOICE, next(c.id for c in dilemma.choices if c.safe)))
        else:
            player.press(acted(dilemma) or Role.ON)


def test_hammering_goes_through_no_class(player: Player) -> None:
    begin(player)
    for _frame in range(60):
        if isinstance(player.scene, Running):
            break
        player.frames()
    scene = run_on(player, "ClassStory")
    steps = set()
    while player.scene is scene:
        steps.add(scene.flow.step)
        check_ten_seconds(player)
        player.key("page down")
    assert {*VOTES, ClassStep.TALK, ClassStep.REVEAL, ClassStep.FEEDBACK, ClassStep.CHANGE} <= steps


def test_nothing_has_the_focus_before_an_arrow_gives_it(tmp_path: Path) -> None:
    context = loaded_context(tmp_path)
    for name, scene in all_screens(context):
        if name != "dilemma-choices":
            continue
        controls = controls_of(scene)
        assert controls
        assert controls.current is None, name
        scene.update(2_000_000_000)
        for given in (Press(frozenset({Act.CONFIRM}), "a"), Release(frozenset(), "a")):
            assert scene.handle(given) is None
        assert controls.current is None, "nothing acts that has not the focus"
        scene.handle(Press(frozenset({Act.DOWN}), "down"))
        first = controls.current
        assert first
        assert isinstance(first.key, Of)
        assert first.spoken in context.voice.last
        scene.handle(Press(frozenset({Act.CONFIRM}), "a"))
        assert controls.armed == first.key


@pytest.mark.parametrize("change", [Pop, Replace])
def test_a_key_held_while_a_stage_opens_does_not_act_on_it(tmp_path: Path, change: Any) -> None:
    context = loaded_context(tmp_path)
    scene = next(scene for name, scene in all_screens(context) if name == "dilemma-feedback-unsafe")
    assert isinstance(scene, DilemmaScene)
    confirm = frozenset({Act.CONFIRM})
    scene.update(FRAME_NS)
    scene.handle(Press(confirm, "return"))
    scene.next()  # something else has led on meanwhile
    scene.choose(next(c.id for c in scene.dilemma.choices if c.safe))
    opened = scene.dilemma.stage
    assert opened in (Stage.THEN, Stage.FEEDBACK)
    shown = scene.dilemma.then_shown
    asked = scene.handle(Release(confirm, "return"))
    assert not isinstance(asked, change)
    assert (scene.dilemma.stage, scene.dilemma.then_shown) == (opened, shown)
