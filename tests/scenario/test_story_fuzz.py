"""Hostile files: only stories or clear problems, in little time (tools/fuzz_stories.py: more)."""

import resource
import time
from pathlib import Path

import pytest
import yaml

from game.scenario.lint import check_story
from game.scenario.loader import load_library, parse_scenario
from game.scenario.problems import ScenarioErrors
from game.scenario.yaml_mistakes import TreeError, decode
from game.scenario.yaml_tree import LOADER, read_tree
from tests.scenario.stories import ACTED_STORY, STORY, write_story
from tools.fuzz_stories import TODAY, examine, generate

SEEDS = [text.replace("id: free-gems", "id: fuzz").encode() for text in (STORY, ACTED_STORY)]


def test_a_thousand_files_are_stories_or_problems() -> None:
    for kind, source in generate(1000, 7, SEEDS):
        outcome = examine(kind, source)
        assert "unclear" not in outcome.result, source[:200]
        assert outcome.ms < 500, source[:200]


def test_both_parsers_say_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(source: bytes, loader: object) -> object:
        monkeypatch.setattr("game.scenario.yaml_tree.LOADER", loader)
        try:
            return read_tree(decode(source)).value
        except TreeError as error:
            return error.rule

    for kind, source in generate(200, 11, SEEDS):
        if kind != "noise" and len(source) < 10_000:
            with_libyaml = answer(source, LOADER)
            assert answer(source, yaml.SafeLoader) == with_libyaml, source


def rules_of(source: bytes) -> set[str]:
    """Return the rules that a file breaks."""
    with pytest.raises(ScenarioErrors) as caught:
        check_story(source, Path("fuzz.yaml"), TODAY)
    return {problem.rule for problem in caught.value.problems}


@pytest.mark.parametrize(
    ("source", "rule"),
    [
        (b"", "empty-file"),
        (b"# only a note\n", "empty-file"),
        (b"\x00" * 100, "odd-character"),
        (bytes(range(256)), "not-utf-8"),
        (b"[" * 60_000, "too-deep"),
        (b"{a: " * 15_000, "too-deep"),
        (b"{" * 60, "name-not-text"),
        (b"- " * 30_000, "too-deep"),
        (b"x" * 10_000_000, "too-big"),
        (b"id: a\nid: b\n", "twice"),
        (b"scene:\n\t- Mika: Hi\n", "tab"),
        (b"--- a\n--- b\n", "many-documents"),
        (b"a: &a [b]\nc: *a\n", "special-start"),
        (b"- a\n" * 15_000, "too-long"),
        ("id: fuzz".encode("utf-16"), "not-utf-8"),
        (STORY.encode("utf-16"), "not-utf-8"),
        (b"title: \xed\xa0\x80\n", "not-utf-8"),
    ],
)
def test_what_crashes_other_readers_is_one_clear_problem(source: bytes, rule: str) -> None:
    assert rules_of(source) == {rule}


def test_groups_without_end_are_one_problem_to_every_parser() -> None:
    assert len(rules_of(b"{" * 60_000)) == 1
    assert rules_of(b"{" * 60_000) <= {"name-not-text", "too-deep"}  # some give up by themselves


def test_a_folder_of_hostile_files_leaves_the_good_stories(tmp_path: Path) -> None:
    write_story(tmp_path, "free-gems")
    for number, (_, source) in enumerate(generate(100, 3, SEEDS)):
        (tmp_path / f"hostile-{number}.yaml").write_bytes(source)
    library = load_library([tmp_path])
    assert "free-gems" in library.scenarios
    assert len(library.problems) > 50


def test_a_large_file_is_not_read_into_memory(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as file:
        file.truncate(400_000_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert [problem.rule for problem in load_library([tmp_path]).problems] == ["too-big"]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000


def test_a_story_is_read_in_about_the_time_its_yaml_takes() -> None:
    """1,000 files in 0.15 s where CSafeLoader takes 0.17 s, with room for a busy day."""
    loader = getattr(yaml, "CSafeLoader", None)
    if loader is None:
        pytest.skip("no libyaml")
    source, path = STORY.encode(), Path("free-gems.yaml")

    def best_of(rounds: int, read: object) -> float:
        times = []
        for _ in range(rounds):
            started = time.process_time()
            for _ in range(20):
                read()  # type: ignore[operator]
            times.append(time.process_time() - started)
        return min(times)

    ours = best_of(15, lambda: parse_scenario(source, path))
    theirs = best_of(15, lambda: yaml.load(source, Loader=loader))  # noqa: S506
    assert ours / theirs < 0.15 / 0.17 * 1.5
