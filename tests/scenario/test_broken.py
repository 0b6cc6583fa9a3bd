"""Every rule of the format has a file that breaks it, named after it: `rule--variant.yaml`.

The first line of each says where the problem is, as `# line:column`.
"""

import re
from pathlib import Path

import pytest
import yaml

from game.scenario.loader import parse_scenario
from game.scenario.messages import FORMAT_WORDS, PACK_WORDS
from game.scenario.problems import Problem, ScenarioErrors
from game.scenario.yaml_tree import LOADER

BROKEN = sorted((Path(__file__).parent / "broken").glob("*.yaml"))

TOPICS = ("who-is-there", "real-or-fake", "balance")

WITHOUT_A_NAME = {"unknown", "bullet--field", "curly-quotes--name"}
"""Where a name is wrong, the right one is missing."""

TESTED_ELSEWHERE = {
    "not-readable": "test_story_loader.py: a file on disk",
    "no-file": "test_story_loader.py: a file on disk",
    "document": "test_documents.py: other files",
    "almost-yaml": "test_documents.py: a file's name",
    "no-folder": "test_story_loader.py: a folder on disk",
    "too-big": "test_story_fuzz.py: made there",
    "id-twice": "test_story_loader.py: two files",
    "sign-family": "test_sign_families.py: signs.yaml",
    "number": "test_story_loader.py: cast.yaml",
    "syntax": "a net below the others",
}


def rule_of(path: Path) -> str:
    return path.stem.split("--")[0]


def problems_of(path: Path) -> tuple[Problem, ...]:
    with pytest.raises(ScenarioErrors) as caught:
        parse_scenario(path.read_bytes(), path.with_name(f"{rule_of(path)}.yaml"), TOPICS)
    return caught.value.problems


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_rule_is_named_at_its_place(path: Path) -> None:
    source = path.read_bytes()
    line, column = re.match(rb"# (\d+):(\d+)", source).groups()  # type: ignore[union-attr]
    found = [(problem.rule, problem.line, problem.column) for problem in problems_of(path)]
    assert (rule_of(path), int(line), int(column)) in found


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_the_parser_in_plain_python_says_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_libyaml = [(problem.rule, problem.line) for problem in problems_of(path)]
    monkeypatch.setattr("game.scenario.yaml_tree.LOADER", yaml.SafeLoader)
    assert [(problem.rule, problem.line) for problem in problems_of(path)] == with_libyaml


class Mute(LOADER):  # type: ignore[misc]
    """A parser without words: it only says where it stopped."""

    def get_event(self) -> object:
        """Parse on, and keep quiet about what is wrong."""
        try:
            return super().get_event()
        except yaml.MarkedYAMLError as error:
            error.context = error.problem = error.note = None
            raise


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_no_rule_depends_on_the_parsers_words(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_words = problems_of(path)
    monkeypatch.setattr("game.scenario.yaml_tree.LOADER", Mute)
    assert problems_of(path) == with_words


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_nothing_else_is_wrong_with_it(path: Path) -> None:
    rules = {problem.rule for problem in problems_of(path)}
    by_the_way = {"missing"} if path.stem in WITHOUT_A_NAME else set()
    assert rules - by_the_way == {rule_of(path)}


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_the_message_speaks_to_a_teacher(path: Path) -> None:
    for problem in problems_of(path):
        assert str(problem).startswith(f"{problem.path}:{problem.line}:{problem.column}: error: ")
        assert len(problem.message) > 20
        assert not re.search(
            r"\b(scalar|mapping|sequence|token|parse|dict|str|null)\b", problem.message
        )


def test_every_rule_has_its_broken_file() -> None:
    named = {rule_of(path) for path in BROKEN}
    assert named | set(TESTED_ELSEWHERE) == set(FORMAT_WORDS) - set(PACK_WORDS)
