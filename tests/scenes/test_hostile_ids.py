"""A pack whose ids are the words by which the game might name its own controls."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playing import ROOT, Player, open_player
from playing_hands import wanted_in
from test_hostile_story import class_story

from game.bindings import Act
from game.scenario.dilemma import Stage
from game.scenario.loader import load_library
from game.scenario.model import Scenario
from game.scenes.classroom.story import ClassStory
from game.scenes.library.preview import Preview
from game.scenes.library.story_stage import story_stage
from game.scenes.run.running import Running
from game.scenes.run.start_run import setting_off
from game.scenes.story.scene import DilemmaScene
from game.scenes.together.scene import TogetherScene
from game.scenes.tour.solo import SoloMode
from game.simulation.bot import Bot
from game.teaching.classroom.flow import ClassStep
from game.teaching.together.flow import Participant, TogetherPart
from game.ui.roles import Of, Role
from game.ui.scene import Push

WORDS = sorted(
    {role.name.lower().replace("_", "-") for role in Role}
    | {act.value for act in Act}
    | {"line", "line-up", "line-0", "say-0", "more-a", "less-on", "pointer", "nobody", "0", "none"}
)
STORY = """\
id: {story}
title: Named like a button
topic: balance
ages: 8-9
weight: light
kind: risk
staging: group-chat
app: Chat
hero: Mika
talk: yes
scene:
  - Mika: One, two, three.
    sign: secret
  - Sana: Four, five, six.
question: What now?
choices:
  - {{id: {ids[0]}, text: Stop, safety: safe, feedback: Good.}}
  - {{id: {ids[1]}, text: Go, safety: unsafe, feedback: Hm., repair: Tell.}}
  - {{id: {ids[2]}, text: Wait, safety: nearly, feedback: Hm.}}
say_it:
  - Can you help me?
mission: Look around.
guide:
  objective: See it.
  discuss:
    - How?
    - Why?
review: {{written: 2026-11-23, checked: 2026-11-23, professional: not-needed}}
"""


@pytest.fixture
def named(tmp_path: Path) -> tuple[Player, list[Scenario], Path]:
    """Open the game with stories whose ids are those words, and no other story."""
    pack = tmp_path / "back"
    pack.mkdir()
    words = [*WORDS, "one", "two"]
    for ids in zip(words[::3], words[1::3], words[2::3], strict=False):
        shared = ids[0] in ("topics", "signs")  # a library's files of these names are no stories
        story = f"no-{ids[0]}" if shared else ids[0]
        (pack / f"{story}.yaml").write_text(STORY.format(story=story, ids=ids), encoding="utf-8")
    library = load_library([ROOT / "scenarios"], [pack])
    assert not library.problems, "\n".join(map(str, library.problems))
    mine = {key: one for key, one in library.scenarios.items() if key.startswith("back/")}
    assert {c.id for one in mine.values() for c in one.choices} >= set(WORDS)
    player = open_player(tmp_path / "data", reduced_motion=True, stories="8-9")
    player.context.session.stories.take(dataclasses.replace(library, scenarios=mine))
    return player, list(mine.values()), pack


def play(player: Player, scene: DilemmaScene) -> Iterator[Stage]:
    """Go through a dilemma by keys: every control of every stage has the focus once."""
    while not scene.dilemma.done:
        stage = scene.dilemma.stage
        for item in player.controls.items:
            player.go_to(item.key, "tab")
            assert player.controls.current is item or player.controls.focus == item.key
        yield stage
        player.press(wanted_in(scene))


def test_alone_every_control_can_have_the_focus(
    named: tuple[Player, list[Scenario], Path],
) -> None:
    player, stories, _pack = named
    for story in stories:
        player.stack.apply(Push(story_stage(player.context, [story])))
        player.frames(2)
        scene = player.scene
        assert isinstance(scene, DilemmaScene)
        assert Stage.CHOICES in set(play(player, scene))
        assert scene.dilemma.chosen or scene.dilemma.done
        player.stack.apply(player.context.home())


def test_in_a_run(named: tuple[Player, list[Scenario], Path]) -> None:
    player = named[0]
    player.stack.apply(
        Push(setting_off(player.context, SoloMode(player.context), "mika", "corridor"))
    )
    player.wait_for("Running")
    bot: Bot | None = None
    while player.scene_name != "Gig":
        scene = player.scene
        if isinstance(scene, Running):
            bot = bot if bot and bot.run is scene.run else Bot(scene.run)
            scene._intent = bot.intent
        if isinstance(scene, DilemmaScene) and player.has(wanted_in(scene)):
            player.press(wanted_in(scene))
        player.frames()
    assert len(player.context.session.progress.history.met) == 3


def test_with_a_class_next_goes_on_and_no_id_does(
    named: tuple[Player, list[Scenario], Path],
) -> None:
    player, stories, _pack = named
    for story in stories:
        scene = class_story(player.context, story)
        player.stack.apply(Push(scene))
        seen = [scene.flow.step]
        for _press in range(40):
            if player.scene is not scene:
                break
            keys = [item.key for item in player.controls.items]
            assert len(set(keys)) == len(keys)
            player.key("page down")
            seen.append(scene.flow.step)
        assert {ClassStep.VOTE_ONE, ClassStep.VOTE_TWO, ClassStep.FEEDBACK} <= set(seen)
        assert not scene.flow.votes[ClassStep.VOTE_ONE].given
        assert isinstance(scene, ClassStory)
        assert scene.flow.finished, story.id


def test_in_together_escape_casts_no_private_vote(
    named: tuple[Player, list[Scenario], Path],
) -> None:
    player, stories, _pack = named
    for story in stories:
        scene = TogetherScene(player.context, [story], "two")
        player.stack.apply(Push(scene))
        while scene.flow.part is not TogetherPart.FIRST:
            player.press(Role.ON)
        player.key("escape")
        assert Participant.CHILD not in scene.flow.picks
        assert player.scene is not scene, "escape leaves"
        player.stack.apply(Push(scene))
        for choice in story.choices[:2]:
            player.press(Of(Role.CHOICE, choice.id))
            if scene.flow.part is TogetherPart.HAND_OVER:
                player.press(Role.ON)
        assert [pick.id for pick in scene.flow.picks.values()] == [c.id for c in story.choices[:2]]
        player.stack.apply(player.context.home())


def test_in_the_preview(named: tuple[Player, list[Scenario], Path]) -> None:
    player, _stories, pack = named
    for path in sorted(pack.glob("*.yaml")):
        scene: Any = Preview(player.context, path)
        player.stack.apply(Push(scene))
        inner = scene.inner
        assert isinstance(inner, DilemmaScene)
        while not inner.dilemma.done:
            player.press(wanted_in(inner))
        player.stack.apply(player.context.home())


def test_keys_and_buttons_can_be_left(player: Player) -> None:
    player.press("options")
    player.press("keys")
    for _control in range(40):
        player.key("tab")
    player.press(Role.BACK)
    assert player.scene_name == "Settings"
