"""Plan codes: three to seven words that carry a lesson whole, with its stories and their order.

    settings  story  [story  [story]]  [pack pack]  check

`settings` are minutes, sound, easier words and the letters of the choices; each story is a word by
its number in the list; a lesson with stories of a pack has two words for what stands in the pack.
The last word is worked out from all others, so that a wrong word, or two that changed places, is
noticed. As a number a code has three digits for each word, for those who cannot spell.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.scenario.model import Scenario
from game.teaching.lesson.lesson import MINUTES, MOST_STORIES, SEEDS, Lesson
from game.teaching.lesson.numbers import StoryNumbers, pack_hash, pack_of
from game.teaching.lesson.words import WORDS

COUNT = len(WORDS)
SHIPPED, PACKED = 101, 211
"""What the check words of the two kinds begin with; three-word lesson codes begin with 17."""
SETTINGS = len(MINUTES) * 2 * 2 * SEEDS
PACK_WORDS = 2
FEWEST_WORDS, MOST_WORDS = 3, MOST_STORIES + PACK_WORDS + 2
DIGITS = 3


class Refusal(StrEnum):
    """Why words give no lesson here."""

    NO_CODE = "no-code"
    """A word is wrong, or too few or too many are given."""
    OTHER_EDITION = "other-edition"
    """A story of the code is not in this edition, or has other choices here."""
    NO_PACK = "no-pack"
    """The pack of the code is not switched on here, or another edition of it is."""
    NEWER = "newer"
    """A newer edition of the game made the code."""


class PlanError(Exception):
    """Words that give no lesson here."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


class NoCodeError(Exception):
    """A lesson that no code can carry: of two packs, or with a story without a number."""


@dataclass(frozen=True)
class Shelf:
    """The stories that are here, and the list of numbers."""

    known: Mapping[str, Scenario]
    marks: tuple[str, ...]

    @property
    def packs(self) -> frozenset[str]:
        """The packs that have stories here."""
        return frozenset(pack for name in self.known if (pack := pack_of(name)))


def encode_plan(lesson: Lesson, plan: Sequence[Scenario], shelf: Shelf) -> tuple[str, ...]:
    """Put a lesson with its stories into words; raises NoCodeError."""
    packs = sorted({pack for story in plan if (pack := pack_of(story.id))})
    if not plan or len(plan) > MOST_STORIES or len(packs) > 1:
        raise NoCodeError
    pack = packs[0] if packs else None
    numbers = StoryNumbers(shelf.marks, shelf.known, pack)
    found = [numbers.number(story.id) for story in plan]
    places = [place for place in found if place is not None and place < COUNT]
    if len(places) < len(plan):
        raise NoCodeError
    words = [settings_of(lesson), *places]
    if pack:
        words += divmod(pack_hash(shelf.known, pack), COUNT)
    return tuple(WORDS[word] for word in [*words, check(words, PACKED if pack else SHIPPED)])


def settings_of(lesson: Lesson) -> int:
    """Put what is set into the number of a word."""
    number = lesson.seed - 1
    number = number * len(MINUTES) + MINUTES.index(lesson.minutes)
    return (number * 2 + lesson.sound) * 2 + lesson.easier


def check(words: Iterable[int], begin: int) -> int:
    """Work the last word out from the others."""
    return (begin + sum((place + 2) * word for place, word in enumerate(words))) % COUNT


def decode_plan(words: Sequence[str], shelf: Shelf) -> Lesson:
    """Read a lesson with the stories it names; raises PlanError, and never takes another story."""
    if not is_plan(words):
        raise PlanError(Refusal.NO_CODE)
    first, *rest, _check = (WORDS.index(word) for word in words)
    if first >= SETTINGS:
        raise PlanError(Refusal.NEWER)
    pack = None
    if packed(words):
        rest, hashed = rest[:-PACK_WORDS], rest[-PACK_WORDS] * COUNT + rest[-1]
        pack = next((p for p in shelf.packs if pack_hash(shelf.known, p) == hashed), None)
        if pack is None:
            raise PlanError(Refusal.NO_PACK)
    numbers = StoryNumbers(shelf.marks, shelf.known, pack)
    found = [numbers.name(number) for number in rest]
    names = tuple(name for name in found if name is not None)
    if len(names) < len(found) or len(set(names)) < len(names):
        raise PlanError(Refusal.OTHER_EDITION)
    first, easier = divmod(first, 2)
    first, sound = divmod(first, 2)
    seed, minutes = divmod(first, len(MINUTES))
    return Lesson(
        topics=tuple(dict.fromkeys(shelf.known[name].topic for name in names)),
        longer=shelf.known[names[0]].longer, minutes=MINUTES[minutes], stories=len(names),
        seed=seed + 1, sound=bool(sound), easier=bool(easier), picked=names,
    )  # fmt: skip


def is_plan(words: Sequence[str]) -> bool:
    """Tell whether these are the words of a plan code, whatever is on the shelf."""
    return _checked(words, SHIPPED) or packed(words)


def packed(words: Sequence[str]) -> bool:
    """Tell whether these are the words of a plan code with stories of a pack."""
    return _checked(words, PACKED)


def _checked(words: Sequence[str], begin: int) -> bool:
    """Tell whether the last word belongs to the others."""
    more = PACK_WORDS if begin == PACKED else 0
    if not FEWEST_WORDS + more <= len(words) <= MOST_STORIES + 2 + more:
        return False
    if any(word not in WORDS for word in words):
        return False
    *rest, last = (WORDS.index(word) for word in words)
    return last == check(rest, begin)


def number_of(words: Iterable[str]) -> str:
    """Write a code as a number: three digits for each word, from 001."""
    return " ".join(f"{WORDS.index(word) + 1:0{DIGITS}}" for word in words)


def word_of(digits: str) -> str | None:
    """Return the word that three digits stand for."""
    place = int(digits) - 1 if len(digits) == DIGITS and digits.isdecimal() else -1
    return WORDS[place] if 0 <= place < COUNT else None


def words_of(text: str) -> tuple[str, ...]:
    """Read a code as it is written on a board or on paper: words, or digits by threes."""
    words: list[str] = []
    for part in text.lower().replace("-", " ").replace(",", " ").split():
        digits = part.isdecimal() and len(part) % DIGITS == 0
        pieces = [part[at : at + DIGITS] for at in range(0, len(part), DIGITS)] if digits else []
        words += [word_of(piece) or piece for piece in pieces] or [part]
    return tuple(words)
