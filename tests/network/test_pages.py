"""The pages on devices look like the game, and say everything in words that can be translated."""

import re
from pathlib import Path

import pytest
from contrast import contrast

from game.network.room import pages
from game.network.room.marks import COLOURS
from game.view.theme import DARK, STANDARD, Theme, rgb

ROOM = Path(pages.__file__).parent
CSS = (ROOM / "static" / "page.css").read_text(encoding="utf-8")
PARTS = ("ink", "soft-ink", "paper", "edge", "control", "focus", "good", "nearly", "mine", "other")
LETTERS = "abcd"


def colours(block: str) -> dict[str, str]:
    """Return the colours that a part of the style sheet names."""
    return dict(re.findall(r"--([a-z-]+): #([0-9a-f]{6});", block))


LIGHT_BLOCK, DARK_BLOCK = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[:2]


@pytest.mark.parametrize(
    ("block", "theme"), [(LIGHT_BLOCK, STANDARD), (DARK_BLOCK, DARK)], ids=["light", "dark"]
)
def test_colours_are_those_of_the_game(block: str, theme: Theme) -> None:
    found = colours(block)
    for part in PARTS:
        assert rgb(found[part]) == getattr(theme, part.replace("-", "_")), part
    for letter, colour in zip(LETTERS, theme.letters, strict=True):
        assert rgb(found[letter]) == colour, letter


@pytest.mark.parametrize("name", [name for name, _code in COLOURS])
def test_a_mark_stands_out_from_paper(name: str) -> None:
    code = dict(COLOURS)[name]
    assert contrast(STANDARD.paper, rgb(code.lstrip("#"))) >= 4.5


@pytest.mark.parametrize("page", sorted((ROOM / "templates").glob("*.html")), ids=lambda p: p.name)
def test_every_word_on_a_page_can_be_translated(page: Path) -> None:
    text = re.sub(
        r"\{[{%#].*?[}%#]\}|<[^>]*>", " ", page.read_text(encoding="utf-8"), flags=re.DOTALL
    )
    assert not re.findall(r"[A-Za-z]{2,}", text)


def test_the_script_has_no_words_of_its_own() -> None:
    script = (ROOM / "static" / "page.js").read_text(encoding="utf-8")
    assert not re.findall(r'"[^"\n]*[a-z]+ [a-z]+ [a-z]+[^"\n]*"', script)
    assert "innerHTML = html" in script
    assert not re.search(r"\beval\b|new Function|document\.write|localStorage|indexedDB", script)
