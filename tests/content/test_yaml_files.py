"""Every file of data reads alike with libyaml and with the parser in plain Python."""

from pathlib import Path

import pytest
import yaml

from game.scenario.yaml_tree import LOADER, read_tree

ROOT = Path(__file__).parents[2]
FOLDERS = ("assets", "scenarios", "tests/replays")
FILES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.yaml"))


def test_there_are_files_to_read() -> None:
    assert len(FILES) > 80


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_reads_the_same_without_libyaml(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    plain = yaml.load(text, Loader=yaml.SafeLoader)
    assert plain
    assert plain == yaml.load(text, Loader=LOADER)  # noqa: S506  (a safe one)


@pytest.mark.parametrize("path", sorted((ROOT / "scenarios").rglob("*.yaml")), ids=lambda p: p.stem)
def test_a_story_file_gives_the_same_tree_without_libyaml(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = path.read_text(encoding="utf-8")
    with_libyaml = read_tree(text, marked=True)
    monkeypatch.setattr("game.scenario.yaml_tree.LOADER", yaml.SafeLoader)
    assert read_tree(text, marked=True) == with_libyaml
