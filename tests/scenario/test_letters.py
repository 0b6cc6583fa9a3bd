"""Letters that no face of the game has are named where they stand."""

from pathlib import Path

import pytest

from game.commands.letters import letters_of
from game.paths import shipped
from game.scenario.lint import letter_problems
from tests.scenario.stories import STORY

LETTERS = letters_of(shipped("assets") / "fonts")
PATH = Path("free-gems.yaml")


def places(source: str) -> list[tuple[int, int, object]]:
    """Return where letters are lacking, and which."""
    found = letter_problems(source.encode(), PATH, LETTERS)
    return [(each.line, each.column, each.params["text"]) for each in found]


@pytest.mark.parametrize(
    ("added", "named"),
    [("你好 😀 مرحبا", "你好😀مرحبا"), ("שלום", "שלום"), ("กำ", "กำ"), ("❤", "❤")],
)
def test_letters_that_no_face_has_are_named_at_the_first(added: str, named: str) -> None:
    assert places(STORY.replace("title: Free gems", f"title: Free gems {added}")) == [
        (2, 18, named)
    ]


def test_each_text_is_named_at_its_own_place() -> None:
    source = STORY.replace("- Blaze: I have", "- Bläze😀: I ♥ 你", 1).replace(
        "mission: Check", "mission: >\n  Check\n  😀"
    )
    lines = source.splitlines()
    speaker = next(n for n, line in enumerate(lines, 1) if "Bläze" in line)
    mission = next(n for n, line in enumerate(lines, 1) if line.startswith("  😀"))
    assert places(source) == [(speaker, 10, "😀"), (speaker, 17, "你"), (mission, 3, "😀")]


@pytest.mark.parametrize("text", ["“Çà va?” – naïve…", "Жук ёлка", "ā ē ķ õ ž", "→ ♪ ★ αβγ ½ €"])
def test_letters_that_a_face_has_are_fine(text: str) -> None:
    assert places(STORY.replace("title: Free gems", f"title: {text}")) == []


def test_what_is_only_a_note_to_oneself_may_have_any_letter() -> None:
    assert places(f"# 你好\n{STORY}") == []
