"""Stories from before they could be acted out, kept as they were: they load and play as then."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from game.scenario.dilemma import ACTED, Dilemma, Stage
from game.scenario.loader import parse_scenario
from game.scenario.model import Scenario

STAGINGS = 10
"""How many there were before."""
STORIES = sorted((Path(__file__).parent / "before").glob("*.yaml"))


def load(path: Path) -> Scenario:
    return parse_scenario(path.read_bytes(), path)


def test_every_staging_of_then_is_among_them() -> None:
    assert len({load(path).staging for path in STORIES}) == STAGINGS


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_an_old_story_says_what_its_file_says(path: Path) -> None:
    raw: dict[str, Any] = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - texts
    told = load(path)
    assert [(line.speaker, line.text) for line in told.scene] == [
        next(iter(line.items())) for line in raw["scene"]
    ]
    texts = [choice.model_dump(include=set(given)) for choice, given in both(told, raw)]
    assert texts == raw["choices"]
    assert list(told.say_it) == raw.get("say_it", [])
    assert (told.title, told.question, told.mission) == (
        raw["title"], raw["question"], raw["mission"],
    )  # fmt: skip
    assert told.do == told.say_no == ()
    assert not any(choice.then for choice in told.choices)


def both(told: Scenario, raw: dict[str, Any]) -> list[tuple[Any, dict[str, str]]]:
    """Put each choice beside what its file says."""
    return list(zip(told.choices, raw["choices"], strict=True))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_an_old_story_plays_no_new_stage(path: Path) -> None:
    for told in (load(path), load(path).worded(easy=True)):
        for choice in told.choices:
            dilemma = Dilemma(told, "7", spot=False, plays=ACTED)
            while dilemma.stage is Stage.SCENE:
                dilemma.next()
            dilemma.choose(choice.id)
            assert dilemma.stage is Stage.FEEDBACK
            dilemma.next()
            after = Stage.SAY_IT if told.say_it else Stage.DONE
            assert dilemma.stage is (after if choice.safe else Stage.CHOICES)
