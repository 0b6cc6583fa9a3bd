"""A school's reports added up: by story, answer and text; ranges stay ranges."""

import csv
from datetime import date
from pathlib import Path

import pytest

from game.cli import main
from game.scenario.model import Safety
from game.teaching.classroom.record import ClassRecord, Option, StoryVotes
from game.teaching.report.csv_file import report_csv
from game.teaching.report.report import make_report

DAY = date(2026, 11, 23)
KINDS = {"a": Safety.SAFE, "b": Safety.NEARLY, "c": Safety.UNSAFE}


def report(
    folder: Path, name: str, order: str, first: tuple[int, ...], *, title: str = "Frog"
) -> Path:
    """Write the report of a class that saw the choices in this order."""
    options = tuple(
        Option(id=one, letter=letter, text=f"Choice {one}", safety=KINDS[one])
        for letter, one in zip("ABC", order, strict=True)
    )
    story = StoryVotes(id="frog", title=title, topic="Balance", options=options, first=first)
    path = folder / f"{name}.csv"
    path.write_bytes(report_csv(make_report(ClassRecord(stories=(story,)), DAY), str))
    return path


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))


def test_answers_are_added_by_their_ids_and_not_by_their_letters(tmp_path: Path) -> None:
    one = report(tmp_path, "one", "abc", (15, 5, 4))
    other = report(tmp_path, "other", "cba", (0, 8, 16))
    out = tmp_path / "school.csv"
    assert main(["report", "merge", str(one), str(other), str(out)]) == 0
    told = {row["answer_id"]: row for row in rows(out)}
    assert set(told) == set("abc")
    safe = told["a"]
    assert (safe["First vote from"], safe["First vote to"]) == ("30", "38")
    assert safe["First vote classes"] == "2"
    assert (safe["Second vote classes"], safe["Second vote from"]) == ("0", "")


def test_another_wording_and_a_small_class_stay_apart(tmp_path: Path) -> None:
    files = [report(tmp_path, "one", "abc", (15, 5, 4)),
             report(tmp_path, "new", "abc", (15, 5, 4), title="The frog"),
             report(tmp_path, "small", "abc", (3, 2, 1))]  # fmt: skip
    out = tmp_path / "school.csv"
    assert main(["report", "merge", *map(str, files), str(out)]) == 0
    assert [row["First vote classes"] for row in rows(out)] == ["1"] * 6
    assert "small" not in out.read_text(encoding="utf-8-sig"), "no class is named"


@pytest.mark.parametrize(
    "content",
    [b"", b"a,b\r\n1,2\r\n", b"\xff\xfe\x00", b"\x00" * 50, b"x" * 1_000_001],
)
def test_what_is_no_report_ends_with_a_line(
    tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong, out = tmp_path / "wrong.csv", tmp_path / "out.csv"
    wrong.write_bytes(content)
    assert main(["report", "merge", str(wrong), str(out)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not out.exists()


def test_damaged_ranges_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = report(tmp_path, "one", "abc", (15, 5, 4))
    good = path.read_bytes()
    for wrong in (good.replace(b",15,19,", b",19,15,"), good.replace(b",15,19,", b",-1,19,"),
                  good.replace(b",15,19,", b",15,19,,,,")):  # fmt: skip
        assert wrong != good
        path.write_bytes(wrong)
        assert main(["report", "merge", str(path), str(tmp_path / "out.csv")]) == 2
        assert "one.csv" in capsys.readouterr().err


def test_nothing_is_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = report(tmp_path, "one", "abc", (15, 5, 4))
    before = path.read_bytes()
    assert main(["report", "merge", str(path), str(path)]) == 2
    assert path.read_bytes() == before
    assert "already" in capsys.readouterr().err
