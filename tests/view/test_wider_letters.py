"""Wider letters: as much room between them in every face, and no choice out of sight for it."""

from pathlib import Path

import pygame
import pytest

from game.view.faces import DISPLAY, DYSLEXIC, READING, Typeface, letters_of
from game.view.frame import Frame
from game.view.text import WIDE, Style, TextBook
from game.view.theme import PAGES, theme_for

FONTS = Path(__file__).resolve().parents[2] / "assets" / "fonts"
WORDS = "Does it sound right?"
INK = (0, 0, 0)


@pytest.fixture(autouse=True)
def letters() -> None:
    """Have letters to draw."""
    pygame.font.init()


@pytest.mark.parametrize("name", [*READING, *DYSLEXIC, DISPLAY])
@pytest.mark.parametrize("px", [20, 33, 57])
def test_the_room_between_letters_is_the_same_in_every_face(name: str, px: int) -> None:
    close, wide = Typeface(FONTS, name, px), Typeface(FONTS, name, px, WIDE)
    more = wide.size(WORDS)[0] - close.size(WORDS)[0]
    assert more == pytest.approx(0.12 * px * (len(WORDS) - 1), abs=1)
    assert wide.render(WORDS, True, INK).get_size() == wide.size(WORDS)
    ink = wide.render(WORDS, True, INK).get_bounding_rect()
    assert ink.width > close.render(WORDS, True, INK).get_bounding_rect().width + more - 3


@pytest.mark.parametrize("name", [*READING, *DYSLEXIC, DISPLAY])
@pytest.mark.parametrize("words", ["Off", "Turn it off", "fine", "raffle", "five stuffed fish"])
def test_no_letter_is_cut_and_none_lies_on_another(name: str, words: str) -> None:
    wide = Typeface(FONTS, name, 33, WIDE)
    letters = sum(ink_of(wide.render(letter, False, INK)) for letter in words if letter != " ")
    assert ink_of(wide.render(words, False, INK)) == letters


def ink_of(picture: pygame.Surface) -> int:
    """Count the pixels that are drawn."""
    return pygame.mask.from_surface(picture).count()


@pytest.mark.parametrize("name", DYSLEXIC)
@pytest.mark.parametrize("sign", "•×")
def test_a_sign_that_a_face_draws_badly_is_drawn_by_another(name: str, sign: str) -> None:
    shown = Typeface(FONTS, name, 33).render(sign, True, INK)
    other = Typeface(FONTS, READING[DYSLEXIC.index(name)], 33).render(sign, True, INK)
    assert shown.get_size()[0] == other.get_size()[0]


def test_an_accent_stays_on_its_letter() -> None:
    assert letters_of("Zoe\u0308!") == ["Z", "o", "e\u0308", "!"]


def test_headings_have_the_letters_that_were_chosen() -> None:
    for face, names in (("reading", (DISPLAY,)), ("dyslexic", DYSLEXIC)):
        book = TextBook(FONTS, Frame((1280, 720)), face=face)
        assert book.font(Style(30, display=True))._names[0] in names


@pytest.mark.parametrize("page", PAGES)
def test_panels_and_cards_have_the_page_that_was_chosen(page: str) -> None:
    theme = theme_for("standard", page)
    assert theme.paper == PAGES[page]
    assert page == "white" or theme.control == PAGES[page]
