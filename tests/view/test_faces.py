"""Letters are drawn by the face that has them; none can stop the game."""

import pygame
import pytest

from game.commands.letters import letters_of
from game.paths import shipped
from game.view.faces import DISPLAY, DYSLEXIC, READING, Letters, Typeface
from game.view.frame import Frame
from game.view.text import Style, TextBook

FONTS = shipped("assets") / "fonts"
NAMES = (*READING, *DYSLEXIC, DISPLAY)
UNSEEN = ["", "\u200b\u200e", "\u0301", "\ufe0f", "\u00ad", "\0", "\ud800", "😀", "你好", "\u2066"]
BLACK = (0, 0, 0)


@pytest.fixture(autouse=True)
def fonts() -> None:
    pygame.font.init()


def ink(picture: pygame.Surface) -> int:
    """Count the pixels that are drawn on."""
    return pygame.mask.from_surface(picture).count()


@pytest.mark.parametrize("text", UNSEEN)
@pytest.mark.parametrize("name", NAMES)
def test_what_cannot_be_drawn_is_left_out(name: str, text: str) -> None:
    face = Typeface(FONTS, name, 30)
    if text != "\u0301":
        assert face.size(text)[0] == 0
        assert ink(face.render(text, True, BLACK)) == 0
    with_letters = face.render(f"a{text}b", True, BLACK)
    assert ink(with_letters) > 0
    if text != "\u0301":
        assert with_letters.get_width() == face.render("ab", True, BLACK).get_width()


@pytest.mark.parametrize("text", [*UNSEEN, "a\tb\nc", "你" * 500])
@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("reading", ["reading", "dyslexic"])
def test_any_text_can_be_wrapped_and_drawn(reading: str, wide: bool, text: str) -> None:
    book = TextBook(FONTS, Frame((1280, 720)), 100, reading, wide=wide)
    for style in (Style(), Style(bold=True), Style(38, display=True)):
        assert book.render(text, style, BLACK, 300).get_width() <= 300
        assert book.height(text, style, 300) > 0
        book.render(text, style, BLACK)


@pytest.mark.parametrize("letter", "→♥★αЖ✓♪")
@pytest.mark.parametrize("name", NAMES)
def test_a_letter_of_another_face_is_drawn(name: str, letter: str) -> None:
    face = Typeface(FONTS, name, 30)
    assert ink(face.render(letter, True, BLACK)) > 0
    assert face.render(f"a{letter}", True, BLACK).get_width() == face.size(f"a{letter}")[0]


def test_the_game_draws_just_the_letters_that_check_knows() -> None:
    letters = letters_of(FONTS)
    able = Letters(FONTS)
    asked = "aé→♥★αЖ✓♪āķõž–“…€½😀你مא❤กⅣ中"
    assert {letter for letter in asked if letter in able} == letters & set(asked)
