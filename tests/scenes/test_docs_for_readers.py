"""What the pages for teachers, parents, school IT and data protection quote is in the game."""

import ast
import re
from functools import cache

import pytest
from playing import ROOT

from game.paths import FOLDERS
from game.ui.store import CLASSES, KEPT_CLASS, KEPT_RUN, PROGRESS, SETTINGS

PAGES = (
    "for-teachers",
    "class-devices",
    "for-parents",
    "for-school-it",
    "privacy",
    "data-protection",
)
GETTEXT = ("_", "gettext", "ngettext")
LONGEST_PARENTS = 520  # words that fit on one printed page
LONGEST_TEACHERS = 820  # words that are read in about three minutes and a half
NOT_OF_THE_GAME = {"page down", "page up", "Careful", "Education for a Connected World"}
"""What is in italics for another reason."""


def page(name: str) -> str:
    """Read a page; the template for an assessment has words of the school's own in italics."""
    text = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    return text.split("## Template")[0]


@cache
def interface_words() -> frozenset[str]:
    """Return every text that the interface asks a translation for."""
    calls = (
        node
        for path in (ROOT / "game").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    )
    named = (
        call
        for call in calls
        if getattr(call.func, "id", getattr(call.func, "attr", "")) in GETTEXT
    )
    on_devices = (
        word
        for path in (ROOT / "game").rglob("templates/*.html")
        for word in re.findall(r'_\("([^"]+)"\)', path.read_text(encoding="utf-8"))
    )
    return frozenset(
        word.value
        for call in named
        for word in call.args
        if isinstance(word, ast.Constant) and isinstance(word.value, str)
    ) | frozenset(on_devices)


def quoted(text: str) -> list[str]:
    """Return what stands in italics: the words of a button or of a page's title."""
    bare = re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.DOTALL).replace("**", "")
    return [" ".join(found.split()) for found in re.findall(r"\*([^*]+)\*", bare)]


@pytest.mark.parametrize("name", PAGES)
def test_buttons_that_are_quoted_are_in_the_game(name: str) -> None:
    words = quoted(page(name))
    assert words
    assert not [word for word in words if word not in interface_words() | NOT_OF_THE_GAME]


def test_minutes_keys_and_pages_on_the_page_for_teachers_are_true() -> None:
    from game.bindings import KEYS, Act
    from game.teaching.lesson.lesson import CLOSING_MINUTES, FITTING

    told = page("for-teachers")
    assert (KEYS[Act.ONWARDS], KEYS[Act.BACKWARDS]) == (("page down",), ("page up",))
    assert {".", "p"} <= set(KEYS[Act.PAUSE])
    assert KEYS[Act.FINISH] == ("f",)
    assert "F: *Finish after this story*" in told
    assert CLOSING_MINUTES == 5
    assert "five minutes for the gig" in " ".join(told.split())
    assert FITTING[20] == 1, "one story has to be read beforehand"
    steps = told.split("## Your first lesson")[1].split("##")[0]
    assert sum(map(int, re.findall(r"\((\d) minutes?\)", steps))) == 5
    assert len([word for word in told.split() if re.search(r"\w", word)]) <= LONGEST_TEACHERS


def test_the_privacy_page_names_every_file_and_folder() -> None:
    named = set(re.findall(r"^\| `([^`]+)` \|", page("privacy"), re.MULTILINE))
    files = {SETTINGS, PROGRESS, KEPT_CLASS, KEPT_RUN, CLASSES}
    assert named == files | {f"{name}/" for name in FOLDERS}


def test_the_commands_for_school_it_exist() -> None:
    from game.cli import COMMANDS

    asked = re.findall(r"`main\.py ([a-z][a-z-]*)", page("for-school-it"))
    assert set(asked) <= set(COMMANDS)
    assert {"demo", "check", "bench", "guide"} <= set(asked)


def test_the_page_for_parents_is_one_page() -> None:
    assert len(page("for-parents").split()) <= LONGEST_PARENTS
