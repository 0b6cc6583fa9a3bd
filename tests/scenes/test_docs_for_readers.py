"""What the pages for parents, school IT and data protection quote is in the game."""

import ast
import re
from functools import cache

import pytest
from playing import ROOT

from game.scenes.class_setup import KEPT
from game.scenes.grown_ups_privacy import FOLDERS

PAGES = ("for-parents", "for-school-it", "privacy", "data-protection")
GETTEXT = ("_", "gettext", "ngettext")
LONGEST_PARENTS = 520  # words that fit on one printed page


def page(name: str) -> str:
    """Read a page; the template for an assessment has words of the school's own in italics."""
    text = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    return text.split("## Template")[0]


@cache
def interface_words() -> frozenset[str]:
    """Give every text that the interface asks a translation for."""
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
    return frozenset(
        word.value
        for call in named
        for word in call.args
        if isinstance(word, ast.Constant) and isinstance(word.value, str)
    )


def quoted(text: str) -> list[str]:
    """Give what stands in italics: the words of a button or of a page's title."""
    bare = re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.DOTALL).replace("**", "")
    return [" ".join(found.split()) for found in re.findall(r"\*([^*]+)\*", bare)]


@pytest.mark.parametrize("name", PAGES)
def test_buttons_that_are_quoted_are_in_the_game(name: str) -> None:
    words = quoted(page(name))
    assert words
    assert not [word for word in words if word not in interface_words()]


def test_the_privacy_page_names_every_file_and_folder() -> None:
    named = set(re.findall(r"^\| `([^`]+)` \|", page("privacy"), re.MULTILINE))
    assert named == {"settings.json", "progress.json", KEPT, *(f"{name}/" for name in FOLDERS)}


def test_the_commands_for_school_it_exist() -> None:
    from game.cli import COMMANDS

    asked = re.findall(r"`main\.py ([a-z]+)", page("for-school-it"))
    assert set(asked) <= set(COMMANDS)
    assert {"demo", "check", "bench", "guide"} <= set(asked)


def test_the_page_for_parents_is_one_page() -> None:
    assert len(page("for-parents").split()) <= LONGEST_PARENTS
