"""docs/writing-scenarios.md says what the game does."""

import re
from datetime import date
from pathlib import Path

import pytest

from game.scenario.do_steps import OFFERED, step_words
from game.scenario.lint import check_story, lint_story
from game.scenario.lint_words import LINT_WORDS
from game.scenario.loader import load_shared, parse_scenario
from game.scenario.messages import FORMAT_WORDS
from game.scenario.model import DoStep, Line, Safety, Scenario, Sign, Staging
from tests.scenario.stories import STORY, story

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "writing-scenarios.md").read_text(encoding="utf-8")
ROWS = {
    rule: [cell.strip() for cell in row.strip("|").split("|")][1:]
    for row in PAGE.splitlines()
    if row.startswith("| `")
    for rule in re.findall("`([a-z0-9-]+)`", row.split("|")[1])
}
SHARED = load_shared([ROOT / "scenarios"], [])
TODAY = date(2026, 11, 24)


def test_every_rule_has_a_wrong_and_a_right_example() -> None:
    for rule in {**FORMAT_WORDS, **LINT_WORDS}:
        assert rule in ROWS, rule
        assert all(ROWS[rule][-2:]) or rule == "syntax"


def test_the_page_names_no_rule_that_there_is_not() -> None:
    parts = {*Scenario.model_fields, *Line.model_fields, *map(str, Safety), *map(str, DoStep)}
    assert set(ROWS) - set(FORMAT_WORDS) - set(LINT_WORDS) <= parts


def test_each_staging_has_a_picture_of_what_it_offers() -> None:
    shown = re.findall(r"!\[[^\]]+\]\(pictures/do-([a-z-]+?)(?:-menu)?\.png\)", PAGE)
    assert set(shown) == set(map(str, Staging))
    for name in re.findall(r"\]\((pictures/[^)]+)\)", PAGE):
        assert (ROOT / "docs" / name).stat().st_size < 100_000


def test_the_whole_story_of_the_page_passes_every_check() -> None:
    (example,) = re.findall("```yaml\n(id: free-gems\n.*?)```", PAGE, re.DOTALL)
    path = Path("who-is-there/free-gems.yaml")
    known = (tuple(SHARED.topics), SHARED.grown_ups)
    assert check_story(example.encode(), path, TODAY, *known)[1] == []


@pytest.mark.parametrize("block", re.findall("```yaml\n((?!id:).*?)```", PAGE, re.DOTALL))
def test_every_piece_of_a_story_can_be_used(block: str) -> None:
    names = set(re.findall(r"^(\w+):", block, re.MULTILINE))
    source = STORY.replace("ages: 8-9", "ages: 10-12")
    for name in names:
        source = re.sub(rf"^{name}:.*?^(?=\w)", "", source, flags=re.MULTILINE | re.DOTALL)
    if "text" in names:
        block = block.replace("text:", "mission:")
        source = re.sub(r"^mission:.*\n", "", source, flags=re.MULTILINE)
    assert parse_scenario((source + block).encode(), Path("free-gems.yaml"))


def test_the_page_names_every_topic_staging_and_sign() -> None:
    for word in (*SHARED.topics, *Staging, *Sign):
        assert f"`{word}`" in PAGE


def test_the_page_names_every_drawn_picture() -> None:
    drawn = (ROOT / "assets" / "art" / "phone" / "pictures").glob("*.svg")
    for name in {path.stem for path in drawn} - {"unknown"}:
        assert f"`{name}`" in PAGE


@pytest.mark.parametrize("step", DoStep)
def test_the_page_says_what_each_step_is_called_and_where_it_can_be_done(step: DoStep) -> None:
    label, where = ROWS[str(step)]
    assert label == step_words(step, str).label
    everywhere = tuple(f"`{staging}`" for staging in Staging if staging in OFFERED[step])
    assert where == ("everywhere" if len(everywhere) == len(Staging) else ", ".join(everywhere))


@pytest.mark.parametrize(
    "rule", [rule for rule in ROWS if rule.startswith("avoid-") or rule in ("idiom", "unfit-word")]
)
def test_the_examples_of_phrases_break_their_rule_and_do_not(rule: str) -> None:
    bad, good = ROWS[rule][-2:]

    def rules_of(text: str) -> set[str]:
        return {finding.rule for finding in lint_story(story("x", mission=text), TODAY)}

    assert rule in rules_of(bad)
    assert not {"idiom", "unfit-word"} & rules_of(good)
    assert not {each for each in rules_of(good) if each.startswith("avoid-")}
