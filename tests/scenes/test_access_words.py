"""What is captioned and said on the road, and what presets and the docs promise."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any, cast

import pytest
from playing import ROOT, Player, make_shell

from game.app import open_window
from game.scenario.tour import GoalKind
from game.scenes.run.goals import goal_caption
from game.scenes.run.ready import make_run
from game.scenes.run.words import RoadWords, caption_of
from game.scenes.settings.access import SUMMARY
from game.scenes.settings.presets import PRESETS
from game.settings import Settings
from game.simulation import events
from game.simulation.bot import Bot, answer
from game.simulation.course import TutorialHint
from game.simulation.intent import IDLE
from game.simulation.obstacles import ObstacleKind
from game.view import hud

TAG = cast("Any", SimpleNamespace(index=0, kind=ObstacleKind.CRATE))
CAPTIONED = [
    events.LegStarted(1, 0),
    events.Smashed(1, TAG),
    events.PickTaken(1, TAG),
    events.Tumbled(1, TAG, asks=False),
    events.ObstacleRemoved(1, TAG),
    events.GateReached(1, 0),
    events.GateOpened(1, 0),
    events.GateOpened(1, 1),
    events.GateOpened(1, 2),
    events.GigReached(1),
]


@pytest.mark.parametrize("text_scale", [100, 200])
def test_captions_are_two_lines_of_forty(
    player_with: Callable[..., Player], text_scale: int
) -> None:
    player = player_with(text_scale=text_scale, face="dyslexic")
    context, same = player.context, str
    captions = [caption_of(event, same) for event in CAPTIONED]
    captions += [
        goal_caption((goal,), same) for stop in context.session.tour.stops for goal in stop.goals
    ]
    for caption in captions:
        assert caption
        lines = hud.caption_lines(context.brush, caption, context.brush.frame.size[0])
        assert len(lines) <= 2, lines
        assert all(len(line) <= 40 for line in lines), lines
        assert " ".join(lines) == caption
        assert hud.caption_ns(caption) / 1e9 * 160 / 60 >= len(caption.split()), (
            "160 words a minute"
        )


def test_a_smash_hides_no_other_caption(tmp_path: Path) -> None:
    open_window(windowed=True, headless=True)
    context = make_shell(tmp_path, (1280, 720), False)
    words = RoadWords(context)
    words.on_event(events.GateOpened(1, 0))
    words.on_event(events.Smashed(1, TAG))
    assert words.caption == "[the drums join in]"
    words.tick(10_000_000_000)
    words.on_event(events.Smashed(1, TAG))
    assert words.caption == "[a crash of wood: smashed]"
    assert context.voice.last == "the drums join in."


def test_the_count_and_the_tutorial_are_said_once(tmp_path: Path) -> None:
    open_window(windowed=True, headless=True)
    context = make_shell(tmp_path, (1280, 720), False)
    said: list[str] = []
    context.voice._log = said.append
    words = RoadWords(context)
    for count in (3, 3, 2, 2, 1, 0):
        words.tell(count, None)
    for _frame in range(3):
        words.tell(0, TutorialHint.JUMP)
    assert said == ["3", "2", "1", "Jump over it: press Space"]


def test_presets_set_several_options_and_can_be_taken_back(player: Player) -> None:
    assert [preset.label for preset in PRESETS] == [
        "I read slowly", "One switch", "Calm", "Big and clear", "By ear",
    ]  # fmt: skip
    for preset in PRESETS:
        settings = Settings()
        assert len(preset.values) > 2
        for name, value in preset.values.items():
            settings.set(name, value)
        assert preset.on(settings)
    player.click(player.place("comfort"))
    player.click(player.place("slow"))
    assert player.context.settings.text_scale == 125
    assert player.context.brush.text.text_scale == 125
    assert "I read slowly: On" in player.context.voice.last
    player.key("return")
    assert player.context.settings == replace(Settings(), fullscreen_asked=True)


def test_pause_names_the_goals_how_far_they_are_and_the_controls(player: Player) -> None:
    for _press in range(2):
        player.key("return")
        player.frames(10)
    player.wait_for("Running")
    tally, bot = player.scene._ready.tally, Bot(player.scene.run)
    player.scene._intent = bot.intent
    player.until(lambda: tally.count(GoalKind.SMASH) == 2, frames=4000)
    player.key("p")
    assert player.scene_name == "Pause"
    row = tally.count(GoalKind.ROW)
    told = f"Smash 8 things: 2 of 8. Catch 20 notes in a row: {row} of 20. Find a pick: 0 of 1."
    assert told in player.context.voice.last
    assert "Jump: Space. Strum to smash crates: X." in player.context.voice.last
    tally.reached.add(tally.goals[0].id)
    player.scene.enter()
    assert "Smash 8 things: reached." in player.context.voice.last


def test_the_repeat_key_repeats_and_chooses_nothing(player: Player) -> None:
    player.context.settings.one_button = True
    player.scene.enter()
    said = player.context.voice.last
    player.key("r")
    assert player.scene_name == "Title"
    assert player.context.voice.last == said


def test_the_docs_say_what_the_game_says() -> None:
    text = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
    for _title, lines in SUMMARY:
        for what, where in lines:
            assert f"| {what} | {where} |" in text


def test_every_test_the_docs_name_is_there() -> None:
    text = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:tests|tools)/[\w/]+\.py)(?:::(\w+))?`", text))
    assert len(named) > 15
    for path, test in named:
        source = (ROOT / path).read_text(encoding="utf-8")
        assert f"def {test}(" in source if test else source, f"{path}::{test}"


def test_with_no_tumbles_nobody_has_to_press(player_with: Callable[..., Player]) -> None:
    context = player_with(no_tumble=True).context
    run = make_run(context, "corridor")
    for _tick in range(120 * 300):
        if run.dilemma:
            answer(run.dilemma, "safe", Random(1))
        run.step(IDLE)
    assert run.finished
