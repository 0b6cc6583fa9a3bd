"""Faces that stand in for one another: a letter that one lacks is drawn by the next that has it."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from unicodedata import combining

import pygame

from game.assets import AssetError, needed
from game.view.theme import Colour

READING = ("Andika-Regular.ttf", "Andika-Bold.ttf")
DYSLEXIC = ("OpenDyslexic-Regular.ttf", "OpenDyslexic-Bold.ttf")
DISPLAY = "Nunito-ExtraBold.ttf"
SCALES = dict.fromkeys(DYSLEXIC, 0.86)
"""OpenDyslexic draws larger than the others."""
MISDRAWN = dict.fromkeys(DYSLEXIC, "•×")
"""What a face draws badly: a bullet as a large block, a times sign as a speck."""
APART = "\u200c"
"""Between letters it keeps them from being drawn as one (ff, fi); it has no width."""


UNKNOWN = "\uffff"
"""What no face ever has."""


def stand_ins(name: str) -> tuple[str, ...]:
    """Return a face and those that draw what it lacks, of the same weight where there is one."""
    bold = name not in (READING[0], DYSLEXIC[0])
    return tuple(dict.fromkeys((name, READING[bold], DYSLEXIC[bold], DISPLAY)))


class Typeface:
    """A face of one size, with the others behind it; a letter that none has is left out."""

    def __init__(self, folder: Path, name: str, px: int, spacing: float = 0.0) -> None:
        """Open a face in a size; `spacing` is added between letters, in em of that size."""
        self._folder = folder
        self._names = stand_ins(name)
        self._px = px
        self._gap = spacing * px
        self._fonts: dict[str, pygame.Font] = {}
        self._drawn_by: dict[str, str | None] = {}
        """Which face draws a letter; none where no face has it."""

    def size(self, text: str) -> tuple[int, int]:
        """Measure a text on one line, in px."""
        if not self._gap:
            return self._close_size(text)
        width, height = self._close_size(text, apart=True)
        return width + round(self._gap * max(0, len(letters_of(text)) - 1)), height

    def render(self, text: str, smooth: bool, colour: Colour) -> pygame.Surface:
        """Draw a text on one line; of what cannot be seen, a picture without width."""
        if not self._gap or not text:
            return self._close_picture(text, smooth, colour)
        picture = pygame.Surface(self.size(text), pygame.SRCALPHA)
        before = ""
        for number, letter in enumerate(letters_of(text)):
            before += letter
            drawn = self._close_picture(letter, smooth, colour)
            right = self._close_size(before, apart=True)[0] + round(self._gap * number)
            picture.blit(drawn, (right - drawn.get_width(), 0))
        return picture

    def _close_size(self, text: str, *, apart: bool = False) -> tuple[int, int]:
        """Measure a text as the face spaces it; `apart`: without letters that are drawn as one."""
        if self._is_whole(text):
            return self._font(self._names[0]).size(kept_apart(text) if apart else text)
        parts = [(font, kept_apart(part) if apart else part) for font, part in self._parts(text)]
        sizes = [font.size(part) for font, part in parts]
        return sum(width for width, _ in sizes), max([self._height, *(tall for _, tall in sizes)])

    def _close_picture(self, text: str, smooth: bool, colour: Colour) -> pygame.Surface:
        """Draw a text as the face spaces it."""
        parts = [(font, part) for font, part in self._parts(text) if font.size(part)[0]]
        if len(parts) == 1:
            font, part = parts[0]
            return font.render(part, smooth, colour)
        rise = max((font.get_ascent() for font, _ in parts), default=0)
        picture = pygame.Surface(self._close_size(text), pygame.SRCALPHA)
        left = 0
        for font, part in parts:
            picture.blit(font.render(part, smooth, colour), (left, rise - font.get_ascent()))
            left += font.size(part)[0]
        return picture

    @property
    def _height(self) -> int:
        return self._font(self._names[0]).get_height()

    def _parts(self, text: str) -> Iterator[tuple[pygame.Font, str]]:
        """Cut a text where the face changes; what no face has is left out."""
        if self._is_whole(text):
            yield self._font(self._names[0]), text
            return
        drawn = [(name, letter) for letter in text if (name := self._face_of(letter))]
        for name, letters in groupby(drawn, itemgetter(0)):
            yield self._font(name), "".join(letter for _, letter in letters)

    def _is_whole(self, text: str) -> bool:
        """Whether the first face has every letter."""
        return (text.isascii() and text.isprintable()) or all(
            self._face_of(letter) == self._names[0] for letter in set(text)
        )

    def _face_of(self, letter: str) -> str | None:
        """Find the first face that has a letter."""
        if letter not in self._drawn_by:
            able = (
                name
                for name in self._names
                if letter not in MISDRAWN.get(name, "") and has(self._font(name), letter)
            )
            self._drawn_by[letter] = next(able, None)
        return self._drawn_by[letter]

    def _font(self, name: str) -> pygame.Font:
        """Return a font, opened once."""
        if name not in self._fonts:
            self._fonts[name] = self._open(name)
        return self._fonts[name]

    def _open(self, name: str) -> pygame.Font:
        """Open a face; the reading face stands in for another one that cannot be read."""
        try:
            with needed(self._folder / name):
                font = pygame.Font(self._folder / name, round(self._px * SCALES.get(name, 1)))
                font.size("a")  # SDL opens a file that is no font, and fails at its first letter
                return font
        except AssetError:
            if name not in DYSLEXIC:
                raise
            return self._font(READING[DYSLEXIC.index(name)])


def letters_of(text: str) -> list[str]:
    """Cut a text into letters, each with the accents that stand on it."""
    letters: list[str] = []
    for sign in text:
        if letters and combining(sign):
            letters[-1] += sign
        else:
            letters.append(sign)
    return letters


def kept_apart(text: str) -> str:
    """Return a text whose letters are never drawn as one (ff, fi)."""
    return APART.join(letters_of(text))


class Letters:
    """The letters that at least one face of the game draws."""

    def __init__(self, folder: Path) -> None:
        self._fonts = [pygame.Font(folder / name, 16) for name in stand_ins(READING[0])]

    def __contains__(self, letter: object) -> bool:
        return isinstance(letter, str) and any(has(font, letter) for font in self._fonts)


def has(font: pygame.Font, letter: str) -> bool:
    """Whether a font draws a letter as more than its box for letters that it lacks."""
    if letter.isascii() and letter.isprintable():
        return True
    if not (letter.isprintable() or letter.isspace()) or not font.size(letter)[0]:
        return False
    return _pixels(font, letter) != _pixels(font, UNKNOWN)


def _pixels(font: pygame.Font, letter: str) -> bytes:
    """Draw a letter, to be compared; the font's own figures do not tell box from letter."""
    return pygame.image.tobytes(font.render(letter, False, (0, 0, 0), (255, 255, 255)), "RGB")
