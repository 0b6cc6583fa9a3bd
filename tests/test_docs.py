"""The pages for developers name files, folders and tools that are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
PATH = re.compile(r"`((?:game|tests|tools|scenarios|assets|docs)/[\w./-]*?)/?(?:::\w+)?[` ]")
IN_GAME = re.compile(r"`((?:scenes|ui|view|simulation|scenario|teaching)/[\w/]+(?:\.py|/))`")
LINK = re.compile(r"\]\(((?!https?:)[^)#]+)")


def page_id(page: Path) -> str:
    """Return a page's name as a test shows it."""
    return page.stem


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_files_and_links_of_a_page_are_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = [ROOT / path for path in PATH.findall(text) if "ID" not in Path(path).parts[-1]]
    named += [ROOT / "game" / path for path in IN_GAME.findall(text)]
    linked = [page.parent / path for path in LINK.findall(text)]
    assert not [str(path) for path in named + linked if not path.exists()]


def test_the_map_lists_every_room() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    (listing,) = re.findall(r"```\n(main.py.*?)```", text, re.DOTALL)
    folders = set(re.findall(r"^ +(\w+)/", listing, re.MULTILINE))
    there = {path.parent.name for path in (ROOT / "game").rglob("*/__init__.py")} - {"game"}
    assert folders == there
    files = re.findall(r"^  (\w+\.py)", listing, re.MULTILINE)
    assert not [name for name in files if not (ROOT / "game" / name).exists()]


def test_every_tool_is_described() -> None:
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    assert not [tool.name for tool in (ROOT / "tools").glob("*.py") if tool.name not in text]


def test_every_picture_is_shown_and_they_are_small() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    pages = "".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs").glob("*.md"))
    pictures = sorted((ROOT / "docs" / "pictures").iterdir())
    of_readme = [path.stem for path in pictures if f"docs/pictures/{path.name}" in readme]
    assert of_readme == ["dilemma", "run", "title"]
    others = [path for path in pictures if path.stem not in of_readme]
    assert all(f"](pictures/{path.name})" in pages for path in others)
    assert sum(path.stat().st_size for path in pictures) < 1_500_000
