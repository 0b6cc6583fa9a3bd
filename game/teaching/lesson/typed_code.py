"""A lesson code while it is entered: words by their letters, or numbers of three digits."""

from game.teaching.lesson.code import beginning_with, next_letters, read
from game.teaching.lesson.plan_code import (
    COUNT,
    DIGITS,
    FEWEST_WORDS,
    MOST_WORDS,
    is_plan,
    number_of,
    word_of,
)
from game.teaching.lesson.words import WORDS

MOST_OFFERED = 20
"""Words that are offered at once; more are narrowed down by another letter."""


class TypedCode:
    """The words that are entered so far, and the letters or digits of the next one."""

    def __init__(self) -> None:
        self.chosen: list[str] = []
        self.begun = ""
        """The letters or digits of the word that is begun."""
        self.by_number = False
        self.wrong = ""
        """What was entered last and begins no word."""

    @property
    def enough(self) -> bool:
        """Whether these may be all words of a code."""
        return not self.begun and len(self.chosen) >= FEWEST_WORDS

    @property
    def full(self) -> bool:
        """Whether no code has more words."""
        return len(self.chosen) >= MOST_WORDS

    @property
    def fits(self) -> bool:
        """Whether the words fit together: they are a code, of the old kind or of the new one."""
        words = self.chosen
        return self.enough and (is_plan(words) or (len(words) == 3 and read(words) is not None))

    @property
    def offers_words(self) -> bool:
        """Whether whole words can be chosen; else letters or digits narrow them down."""
        return not self.by_number and len(beginning_with(self.begun)) <= MOST_OFFERED

    @property
    def offered(self) -> tuple[str, ...]:
        """What can be chosen now: words, or the beginnings of words or of numbers."""
        if self.full:
            return ()
        if self.by_number:
            return tuple(f"{self.begun}{digit}" for digit in "0123456789" if self._counts(digit))
        return beginning_with(self.begun) if self.offers_words else next_letters(self.begun)

    def take(self, text: str) -> None:
        """Take a word, or the beginning of one."""
        self.wrong = ""
        if self.by_number:
            self.begun = text
            word = word_of(text)
        else:
            word = text if self.offers_words else None
            self.begun = text
        if word:
            self.chosen.append(word)
            self.begun = ""

    def type(self, sign: str) -> None:
        """Take a letter or digit from a keyboard; what begins no word is told and left out."""
        if self.full:
            return
        if not self.begun:
            self.by_number = sign.isdecimal()
        self.wrong = ""
        if self.by_number and sign.isdecimal() and self._counts(sign):
            self.take(self.begun + sign)
        elif not self.by_number and beginning_with(self.begun + sign):
            self.begun += sign
        else:
            self.wrong = self.begun + sign

    def close(self) -> None:
        """Take the word that is typed in full, or the only one that begins so."""
        found = beginning_with(self.begun)
        if self.begun and not self.by_number and (self.begun in WORDS or len(found) == 1):
            self.chosen.append(self.begun if self.begun in WORDS else found[0])
            self.begun = ""

    def undo(self) -> None:
        """Take the last letter or word back."""
        self.wrong = ""
        if self.begun:
            self.begun = self.begun[:-1]
        elif self.chosen:
            self.chosen.pop()

    def turn(self) -> None:
        """Enter numbers instead of words, or words again."""
        self.by_number, self.begun = not self.by_number, ""

    @property
    def shown(self) -> str:
        """What is entered so far."""
        done = number_of(self.chosen).split() if self.by_number else self.chosen
        return " ".join([*done, f"{self.begun}…"] if self.begun else done)

    def _counts(self, digit: str) -> bool:
        """Whether a digit leads to a number from 1 to that of the last word."""
        begun = self.begun + digit
        left = DIGITS - len(begun)
        least, most = int(begun + "0" * left), int(begun + "9" * left)
        return left >= 0 and least <= COUNT and most >= 1
