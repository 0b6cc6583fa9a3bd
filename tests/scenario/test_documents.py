"""What is no plain text, or has an ending too many, is called by its name in one line."""

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from game.scenario.checking import check
from game.scenario.loader import load_library
from game.scenario.problems import Problem
from tests.scenario.stories import STORY, write_story

TODAY = date(2026, 11, 24)


def zipped(name: str, data: bytes = b"x") -> bytes:
    """Make a zip with one entry, stored as it is."""
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr(name, data)
    return whole.getvalue()


DOCUMENTS = {
    "docx": zipped("word/document.xml"),
    "odt": zipped("mimetype", b"application/vnd.oasis.opendocument.text"),
    "rtf": b"{\\rtf1\\ansi id: free-gems}",
    "pdf": b"%PDF-1.7\n",
    "doc": b"\xd0\xcf\x11\xe0" + b"\0" * 100,
}


def problems_of(path: Path) -> list[Problem]:
    return list(check([path], TODAY, path.parent).problems)


@pytest.mark.parametrize("ending", DOCUMENTS)
@pytest.mark.parametrize("size", [1, 1000])
def test_a_document_with_the_name_of_a_story_is_called_by_its_kind(
    tmp_path: Path, ending: str, size: int
) -> None:
    path = tmp_path / "gems.yaml"
    path.write_bytes(DOCUMENTS[ending] + b" " * 100 * size)
    (problem,) = problems_of(path)
    assert problem.rule == "document"
    assert ending in str(problem.params["kind"]).lower()


@pytest.mark.parametrize("ending", DOCUMENTS)
def test_a_document_is_called_by_its_name(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"gems.{ending.upper()}"
    path.write_bytes(DOCUMENTS[ending])
    (problem,) = problems_of(path)
    assert (problem.rule, ending in problem.message.lower()) == ("document", True)


def test_a_document_among_stories_is_only_pointed_out(tmp_path: Path) -> None:
    write_story(tmp_path, "free-gems")
    (tmp_path / "more.docx").write_bytes(DOCUMENTS["docx"])
    (tmp_path / "handout.pdf").write_bytes(DOCUMENTS["pdf"])
    report = check([tmp_path], TODAY, tmp_path)
    (problem,) = (each for each in report.problems if each.rule == "document")
    assert problem.path.name == "more.docx"
    assert not report.fails(strict=False)


@pytest.mark.parametrize("ending", [".yaml.txt", ".yml.TXT", ".yaml.docx", ".yaml.rtf"])
def test_an_ending_too_many_is_named_with_the_right_name(tmp_path: Path, ending: str) -> None:
    (tmp_path / "p").mkdir()
    path = tmp_path / "p" / f"free-gems{ending}"
    path.write_bytes(STORY.encode())
    archive = tmp_path / "p.zip"
    archive.write_bytes(zipped(path.name, STORY.encode()))
    for place in (path, path.parent, archive):
        (problem,) = problems_of(place)
        assert problem.rule == "almost-yaml"
        assert problem.message.endswith(f"free-gems{ending.rsplit('.', 1)[0]}.")
    for pack in (path.parent, archive):
        assert [each.rule for each in load_library([], [pack]).problems] == ["almost-yaml"]


def test_yaml_of_another_kind_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "compose.yaml"
    path.write_text("version: '3'\nservices:\n  web: {image: nginx}\nvolumes: {}\n")
    (problem,) = problems_of(path)
    assert problem.rule == "other-yaml"


@pytest.mark.parametrize("text", ["id: free-gems\n", "Title: Gems\nTopik: x\nHero: Mika\n"])
def test_the_beginning_of_a_story_is_no_other_kind(tmp_path: Path, text: str) -> None:
    path = tmp_path / "free-gems.yaml"
    path.write_text(text)
    assert {"missing"} <= {problem.rule for problem in problems_of(path)}
