"""check, new and schema, as they are typed."""

import argparse
import json
import re
from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from game.commands import check, new, schema
from game.paths import shipped
from game.scenario.checking import check as check_paths
from game.scenario.loader import load_shared, parse_scenario
from game.scenario.model import Ages
from game.scenario.schema import FILE_NAME, json_schema
from game.scenario.template import template
from tests.scenario.stories import STORY, write_story

TODAY = date(2026, 11, 24)
TOPICS = tuple(load_shared([shipped("scenarios")], []).topics)


def run(command: object, *words: str | Path) -> int:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)  # type: ignore[attr-defined]
    return int(command.run(parser.parse_args(list(map(str, words)))))  # type: ignore[attr-defined]


def test_a_good_story_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_story(tmp_path, "free-gems")
    assert run(check, path, "--strict", "--today", "2026-11-24") == 0
    assert capsys.readouterr().out == "1 good file, 0 errors, 0 warnings\n"


def test_an_error_is_a_line_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_story(tmp_path, "free-gems", weight="hevy")
    assert run(check, path) == 1
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith(f"{path}:5:9: error: word: “hevy” is not one of the words")


def test_a_warning_fails_only_when_strict(tmp_path: Path) -> None:
    path = write_story(tmp_path, "free-gems", mission="This is a piece of cake.")
    assert run(check, path, "--today", "2026-11-24") == 0
    assert run(check, path, "--today", "2026-11-24", "--strict") == 1


def test_dates_and_readers_due_never_fail(tmp_path: Path) -> None:
    path = write_story(tmp_path, "free-gems")
    path.write_text(STORY.replace("professional: not-needed", "professional: needed"))
    assert run(check, path, "--strict", "--today", "2036-01-01") == 0


def test_what_is_not_there_is_a_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(check, "nowhere.yaml") == 2
    assert capsys.readouterr().err == "soundcheck check: there is no nowhere.yaml\n"


def test_a_wrong_day_is_a_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(check, "--today", "tomorrow")
    assert ended.value.code == 2
    assert "'tomorrow' is not a date" in capsys.readouterr().err


def test_a_folder_is_checked_together_and_in_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(12):
        write_story(tmp_path, f"gems-{number}")
    assert run(check, tmp_path, "--stats", "--today", "2026-11-24") == 1
    out = capsys.readouterr().out
    assert f"{tmp_path}:1:1: error: kind-share: 0.0% of the stories are friend ones" in out
    assert re.search(r"^who-is-there +12 +12 +0 +12 ", out, re.MULTILINE)


def test_a_pack_is_checked_by_its_files(tmp_path: Path) -> None:
    write_story(tmp_path / "ours", "free-gems", topic="who-is-their")
    report = check_paths([tmp_path / "ours"], TODAY, shipped("scenarios"))
    assert [problem.rule for problem in report.problems] == ["topic"]


def test_a_helpline_that_was_not_looked_at_for_a_year_is_named(tmp_path: Path) -> None:
    helplines = tmp_path / "helplines.yaml"
    helplines.write_text(
        "helplines:\n  - country: UK\n    name: Childline\n    phone: 0800 1111\n"
        "    source: childline.org.uk\n    checked: 2025-01-01\n"
    )
    (problem,) = check_paths([helplines], TODAY, shipped("scenarios")).problems
    assert (problem.rule, problem.line) == ("helpline-due", 6)


def test_a_helpline_without_a_source_is_named(tmp_path: Path) -> None:
    helplines = tmp_path / "helplines.yaml"
    helplines.write_text(
        "helplines:\n  - country: UK\n    name: Childline\n    phone: 0800 1111\n"
        f"    checked: {TODAY}\n"
    )
    (problem,) = check_paths([helplines], TODAY, shipped("scenarios")).problems
    assert (problem.rule, problem.line) == ("helpline-source", 2)


def test_watching_notices_a_saved_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "PAUSE_S", 0)
    path = write_story(tmp_path, "free-gems")
    turns = check.changes([tmp_path])
    assert list(islice(turns, 1)) == [None]
    path.write_text(STORY + "# saved again\n")
    assert next(turns) is None
    path.unlink()
    assert next(turns) is None


@pytest.mark.parametrize("ages", list(Ages))
@pytest.mark.parametrize("topic", TOPICS)
def test_every_template_passes_every_check(tmp_path: Path, topic: str, ages: Ages) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(template(topic, ages, "mine", TODAY, "x"), encoding="utf-8")
    report = check_paths([path], TODAY, shipped("scenarios"))
    assert report.problems == ()
    assert report.stories[0].topic == topic


def test_the_easy_version_of_the_template_can_be_used(tmp_path: Path) -> None:
    text = template("balance", Ages.LONGER, "mine", TODAY, "x")
    story, easy = text.split("# easy:")
    used = story + "easy:" + easy.replace("\n#", "\n")
    assert parse_scenario(used.encode(), Path("mine.yaml")).easy
    path = tmp_path / "mine.yaml"
    path.write_text(used)
    assert check_paths([path], TODAY, shipped("scenarios")).problems == ()


def test_new_writes_a_file_and_never_over_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "stories" / "my-frog.yaml"
    assert run(new, path, "--topic", "balance", "--ages", "10-12") == 0
    first = path.read_text().splitlines()[0]
    assert first == f"# yaml-language-server: $schema={(shipped('scenarios') / FILE_NAME).as_uri()}"
    assert run(check, path, "--strict") == 0
    capsys.readouterr()
    assert run(new, path) == 2
    assert "is already there" in capsys.readouterr().err


def test_new_prints_without_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(new, "--topic", "balance") == 0
    assert "topic: balance\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--topic", "balanse"], "Did you mean balance?"),
        (["My Frog.yaml"], "call it small-letters-and-dashes.yaml"),
        (["frog.txt"], "call it small-letters-and-dashes.yaml"),
    ],
)
def test_a_wrong_use_of_new_is_told_in_a_line(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(new, *words) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


def test_the_schema_beside_the_stories_is_the_printed_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(schema) == 0
    kept = (shipped("scenarios") / FILE_NAME).read_text(encoding="utf-8")
    assert json.loads(capsys.readouterr().out) == json.loads(kept)


def test_the_schema_knows_every_field_of_the_format() -> None:
    built = json_schema(("balance",))
    assert set(parse_scenario(STORY.encode(), Path("free-gems.yaml")).model_fields_set) <= set(
        built["properties"]
    )
    assert built["properties"]["topic"]["enum"] == ["balance"]
    lines = built["properties"]["scene"]["items"]["properties"]
    assert {"sign", "picture", "alt", "setting", "button"} <= set(lines)
    assert "gift" in lines["sign"]["enum"]
    assert built["properties"]["choices"]["items"]["required"] == [
        "id",
        "text",
        "safety",
        "feedback",
    ]
