"""A class report keeps its numbers through files, and hostile texts stay texts."""

import csv
import io
import json
import re
from copy import deepcopy
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.paths import shipped
from game.scenario.loader import load_library
from game.scenario.model import Safety
from game.teaching.classroom.record import ClassRecord, Option, StoryVotes
from game.teaching.report.csv_file import harmless, report_csv
from game.teaching.report.files import save_report
from game.teaching.report.frameworks import AREAS, STRANDS, aims_of
from game.teaching.report.html import report_html
from game.teaching.report.report import make_report

DAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 10, 15, 2)  # noqa: DTZ001  (the clock on the wall)
HOSTILE = (
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "\t@SUM(A1)",
    "fine;=1+1",
    "\u202e-2+3\u2066",
    "W" * 300,
)


def same(text: str) -> str:
    """Leave a text untranslated."""
    return text


def votes(title: str, first: tuple[int, ...] | None, second: tuple[int, ...] | None) -> StoryVotes:
    """Return a story with three options and these votes."""
    kinds = (Safety.UNSAFE, Safety.SAFE, Safety.NEARLY)
    options = tuple(
        Option(id=letter.lower(), letter=letter, text=f"{title} {letter}"[:500], safety=kind)
        for letter, kind in zip("ABC", kinds, strict=True)
    )
    return StoryVotes(
        id=title, title=title, topic="Balance", options=options,
        first=first, second=second, prompts=(f"Why {title}?",),
    )  # fmt: skip


RECORD = ClassRecord(
    stories=(votes("Frog", (12, 6, 7), (4, 17, 4)), votes("Snail", (3, 20, 2), (0, 25, 0)),
             votes("Bean", None, None))
)  # fmt: skip


def test_a_record_survives_a_file() -> None:
    again = ClassRecord.from_dict(json.loads(json.dumps(RECORD.to_dict())))
    assert again == RECORD
    assert again.with_story(votes("Frog", (1, 2, 3), None)).stories[-1].first == (1, 2, 3)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), 2),
        (("stories",), "none"),
        (("stories", 0, "first"), [1, 2]),
        (("stories", 0, "first", 0), -1),
        (("stories", 0, "first", 0), "3"),
        (("stories", 0, "first", 0), True),
        (("stories", 0, "voters"), 5),
        (("stories", 0, "options", 0, "safety"), "fine"),
        (("stories", 0, "names"), ["Mika"]),
    ],
)
def test_damage_is_a_value_error(path: tuple[str | int, ...], value: object) -> None:
    damaged: object = deepcopy(RECORD.to_dict())
    inner = damaged
    for step in path[:-1]:
        inner = inner[step]  # type: ignore[index]
    inner[path[-1]] = value  # type: ignore[index]
    with pytest.raises(ValueError, match=r"."):
        ClassRecord.from_dict(damaged)


@settings(max_examples=25)
@given(st.recursive(st.none() | st.text() | st.integers(), lambda x: st.lists(x) | st.dictionaries(
    st.sampled_from(["version", "stories", "first"]), x)))  # fmt: skip
def test_any_data_is_a_record_or_a_value_error(data: object) -> None:
    try:
        ClassRecord.from_dict(data)
    except ValueError:
        return
    assert isinstance(data, dict)


def test_the_table_has_ranges_and_gaps() -> None:
    content = report_csv(make_report(RECORD, DAY), same)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    told = [(row["First vote"], row["Second vote"]) for row in rows]
    assert told == [
        ("7 to 13", "0 to 6"), ("0 to 6", "14 to 20"), ("7 to 13", "0 to 6"),
        ("0 to 6", "0 to 6"), ("14 to 20", "21 to 25"), ("0 to 6", "0 to 6"),
        ("", ""), ("", ""), ("", ""),
    ]  # fmt: skip
    assert (rows[1]["second_low"], rows[1]["second_high"]) == ("14", "20")
    assert rows[0]["answer_id"] == "a"
    assert b"10:15" not in content


def test_no_exact_count_is_in_a_report() -> None:
    record = ClassRecord(stories=(votes("Frog", (12, 6, 8), (4, 17, 5)),))
    for content in (
        report_csv(make_report(record, DAY), same).decode("utf-8-sig"),
        report_html(make_report(record, DAY), same, shipped("assets")).decode().split("<main>")[1],
    ):
        assert not {"12", "17"} & set(re.findall(r"\b\d+\b", content))


def test_words_instead_of_hands_are_told_as_words() -> None:
    rough = votes("Frog", None, (4, 17, 4)).model_copy(
        update={"first_amounts": ("few", "most", "none")}
    )
    report = make_report(ClassRecord(stories=(rough,)), DAY)
    rows = list(csv.DictReader(io.StringIO(report_csv(report, same).decode("utf-8-sig"))))
    assert [row["First vote"] for row in rows] == ["few", "most", "none"]
    assert rows[0]["first_low"] == ""
    page = report_html(report, same, shipped("assets")).decode()
    assert "nobody counted" in page


def test_a_vote_of_few_is_left_out_by_one_word() -> None:
    report = make_report(ClassRecord(stories=(votes("Frog", (3, 2, 1), None),)), DAY)
    page = report_html(report, same, shipped("assets")).decode()
    table = report_csv(report, same).decode("utf-8-sig")
    assert page.count("left out") == 4
    assert table.count("left out") == 3
    assert "withheld" not in page + table


def test_a_report_says_what_a_story_is_for() -> None:
    library = load_library([Path(__file__).resolve().parents[2] / "scenarios"])
    for story in library.scenarios.values():
        aims = aims_of(story, library)
        assert aims.objective
        assert aims.strand in STRANDS.values(), story.topic
        assert aims.area in AREAS.values(), story.topic
    story = library.scenarios["frog-film"]
    told = votes("Frog", (9, 8, 8), None).model_copy(update={"id": "frog-film"})
    page = report_html(
        make_report(ClassRecord(stories=(told,)), DAY, library), same, shipped("assets")
    ).decode()
    assert "Education for a Connected World: Privacy and security, ages 7-11" in page
    assert "DigComp: 4 Safety" in page
    assert "to be written by hand: ____" in page.replace("</p>", "")


def test_the_page_says_what_to_come_back_to() -> None:
    page = report_html(make_report(RECORD, DAY), same, shipped("assets")).decode()
    before, after = page.split("Story by story")
    assert "Why Frog?" in before
    assert "Why Snail?" not in before
    assert "After the talk at least half did." in after
    assert "No votes were counted." in after
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")


def test_hostile_texts_stay_texts() -> None:
    record = ClassRecord(stories=tuple(votes(title, (9, 8, 7), (3, 3, 18)) for title in HOSTILE))
    report = make_report(record, DAY)
    page = report_html(report, same, shipped("assets")).decode()
    assert "<script" not in page
    table = report_csv(report, same).decode("utf-8-sig")
    for unseen in "\u202e\u2066\t":
        assert unseen not in table
        assert unseen == "\t" or unseen not in page
    for separator in ",;":
        for row in csv.reader(io.StringIO(table, newline=""), delimiter=separator):
            assert not [cell for cell in row if cell.strip()[:1] in tuple("=+-@")]
    assert "W" * 300 in table


@settings(max_examples=40)
@given(st.text("=+-@;ab \"'", max_size=20))
def test_no_cell_begins_a_formula(text: str) -> None:
    for part in harmless(text.strip()).split(";"):
        assert part.strip()[:1] not in tuple("=+-@")
    if not set(text) & set("=+-@"):
        assert harmless(text) == text


def test_both_files_are_saved_with_a_time_and_no_name(tmp_path: Path) -> None:
    files = save_report(make_report(RECORD, DAY), tmp_path / "reports", NOW, same)
    assert [path.name for path in files] == [
        "soundcheck-class-2026-11-23-101502-1.html",
        "soundcheck-class-2026-11-23-101502-1.csv",
    ]
    assert sorted((tmp_path / "reports").iterdir()) == sorted(files)


def test_a_second_report_in_the_same_second_leaves_the_first(tmp_path: Path) -> None:
    first = save_report(make_report(RECORD, DAY), tmp_path, NOW, same)
    before = [path.read_bytes() for path in first]
    second = save_report(make_report(ClassRecord(), DAY), tmp_path, NOW, same)
    assert len({*first, *second}) == 4
    assert [path.read_bytes() for path in first] == before
    assert second[0].read_bytes() != before[0]
