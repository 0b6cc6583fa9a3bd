"""Every story and table reads alike once a build has turned it into JSON."""

import json
from pathlib import Path

import pytest
import yaml

from game.scenario.json_tree import json_tree
from game.scenario.parse import parse_tree
from game.scenario.table import TableError, read_table
from game.scenario.tree import MOST_VALUES
from game.scenario.yaml_mistakes import MOST_DEPTH

ROOT = Path(__file__).parents[2]
STORIES = sorted((ROOT / "scenarios").rglob("*.yaml"))
TABLES = sorted((ROOT / "assets").rglob("*.yaml"))


def as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_file_gives_the_same_tree_from_json(path: Path) -> None:
    wanted = parse_tree(path.read_bytes(), path).value
    tree = json_tree(as_json(wanted))
    assert tree is not None or path.name == "settled.yaml"  # longer than any story may be
    assert tree is None or tree.value == wanted


@pytest.mark.parametrize("path", TABLES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_table_gives_the_same_values_from_json(path: Path) -> None:
    wanted = read_table(path.read_bytes())
    assert wanted
    assert read_table(as_json(wanted).encode()) == wanted


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1}',
        '{"a": null}',
        '{"a": "b", "a": "c"}',
        '{"a": "two\\nlines"}',
        '{"a": "\\u0041"}',
        '{"a": "\u200b"}',
        "{a: b}",
        "a: b",
        '"text"',
        "[" * 60_000,
        "[" * (MOST_DEPTH + 1) + "]" * (MOST_DEPTH + 1),
        as_json(["x"] * (MOST_VALUES + 1)),
    ],
    ids=lambda text: text[:20],
)
def test_what_yaml_might_read_otherwise_is_left_to_it(text: str) -> None:
    assert json_tree(text) is None


def test_json_is_as_deep_and_as_long_as_a_story_may_be() -> None:
    deep = "[" * MOST_DEPTH + '"x"' + "]" * MOST_DEPTH
    assert json_tree(deep) is not None
    assert json_tree(as_json(["x"] * MOST_VALUES)) is not None


@pytest.mark.parametrize("source", [b"{a: b}", b"[a, b]"])
def test_a_table_may_begin_like_json(source: bytes) -> None:
    assert read_table(source) == yaml.safe_load(source)


@pytest.mark.parametrize("source", [b"{", b"a: [", b"\x00"])
def test_a_table_that_cannot_be_read_is_one_kind_of_error(source: bytes) -> None:
    with pytest.raises(TableError):
        read_table(source)
