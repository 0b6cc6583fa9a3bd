"""Lesson codes: three words that set a lesson up at any copy of the game, without a network.

Two words carry topics, story length, minutes, sound and the lesson's number; the third is worked
out from them, so that a wrong word, or two that changed places, is noticed.
"""

from collections.abc import Iterator, Sequence
from itertools import permutations

from game.teaching.lesson.lesson import MINUTES, MOST_STORIES, SEEDS, Lesson
from game.teaching.lesson.words import WORDS

TOPICS = (
    "who-is-there", "private-stuff", "pictures-and-permission", "kind-and-fair", "wobbly-stuff",
    "real-or-fake", "tricks-and-money", "balance", "me-and-my-work", "getting-help",
)  # fmt: skip
"""The topics in the order of the code's bits; new ones may only be added at the end."""
COUNT = len(WORDS)
SCATTER = 100_003
"""Spreads codes of similar lessons over the list; it shares no factor with COUNT."""
MOST_GUESSES = 3
Code = tuple[str, str, str]


class CodeError(Exception):
    """Words that are no lesson code; `guesses` are codes that may have been meant."""

    def __init__(self, guesses: Sequence[Code] = ()) -> None:
        super().__init__("no lesson code")
        self.guesses = tuple(guesses)


def encode(lesson: Lesson) -> Code:
    """Put a lesson into three words."""
    bits = sum(1 << TOPICS.index(topic) for topic in lesson.topics)
    number = bits % (1 << len(TOPICS))
    number = number * 2 + lesson.longer
    number = number * len(MINUTES) + MINUTES.index(lesson.minutes)
    number = number * 2 + lesson.sound
    number = number * SEEDS + lesson.seed - 1
    first, second = divmod(number * SCATTER % COUNT**2, COUNT)
    return WORDS[first], WORDS[second], WORDS[check(first, second)]


def check(first: int, second: int) -> int:
    """Work the third word out from the other two."""
    return (2 * first + 3 * second + 17) % COUNT


def decode(words: Sequence[str]) -> Lesson:
    """Read a lesson from three words; raises CodeError, with what may have been meant."""
    if len(words) != 3 or any(word not in WORDS for word in words):
        raise CodeError
    lesson = read(words)
    if lesson is None:
        raise CodeError(guesses(words))
    return lesson


def read(words: Sequence[str]) -> Lesson | None:
    """Read a lesson from three known words; None where they do not belong together."""
    first, second, third = (WORDS.index(word) for word in words)
    if third != check(first, second):
        return None
    number = (first * COUNT + second) * pow(SCATTER, -1, COUNT**2) % COUNT**2
    number, seed = divmod(number, SEEDS)
    number, sound = divmod(number, 2)
    number, minutes = divmod(number, len(MINUTES))
    bits, longer = divmod(number, 2)
    if bits >= 1 << len(TOPICS):
        return None
    topics = tuple(topic for place, topic in enumerate(TOPICS) if bits >> place & 1)
    return Lesson(topics, bool(longer), MINUTES[minutes], MOST_STORIES, seed + 1, bool(sound))


def guesses(words: Sequence[str]) -> list[Code]:
    """Find codes that may have been meant: words in another order, or one word like another."""
    found: list[Code] = []
    for one, other, third in near(words):
        code = (one, other, third)
        if code not in found and read(code) is not None:
            found.append(code)
        if len(found) == MOST_GUESSES:
            break
    return found


def near(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield codes close to these words, the likeliest first."""
    yield from permutations(words)
    alike = [
        (distance(word, other), place, other)
        for place, word in enumerate(words)
        for other in WORDS
        if other != word and (other[:2] == word[:2] or distance(word, other) <= 2)
    ]
    for _far, place, other in sorted(alike):
        yield tuple(other if here == place else word for here, word in enumerate(words))


def distance(one: str, other: str) -> int:
    """Count the letters to change, add or leave out between two words (Levenshtein)."""
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        before, row[0] = row[0], number
        for place, known in enumerate(other, 1):
            cost = min(row[place] + 1, row[place - 1] + 1, before + (letter != known))
            before, row[place] = row[place], cost
    return row[-1]


def beginning_with(letters: str) -> tuple[str, ...]:
    """Return the words that begin with these letters."""
    return tuple(word for word in WORDS if word.startswith(letters))


def next_letters(letters: str) -> tuple[str, ...]:
    """Return the beginnings, one letter longer, that words have."""
    length = len(letters) + 1
    return tuple(dict.fromkeys(word[:length] for word in beginning_with(letters)))
