"""The numbers of stories in lesson codes, from a list that only ever grows.

A number stands for a story with its choices in the order of its file, because the letters of the
choices are shuffled from that order: a story whose choices change gets a new number, and a code
with the old one is refused instead of giving other letters.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from game.scenario.model import Scenario
from game.teaching.lesson.words import WORDS

LIST = "lesson-numbers.txt"
MOST = len(WORDS)
"""A code has a word for each story."""
COMMENT = "#"


def mark_of(story: Scenario) -> str:
    """Return what a number stands for: the story and the order of its choices."""
    return " ".join([story.id, *(choice.id for choice in story.choices)])


def read_marks(folder: Path) -> tuple[str, ...]:
    """Read the list, a line for each number from 0; none where there is no list."""
    try:
        text = (folder / LIST).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ()
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return tuple(line for line in lines if line and not line.startswith(COMMENT))


def unnumbered(stories: Iterable[Scenario], marks: Iterable[str]) -> list[str]:
    """Return what the list does not have yet, in the order of the stories' ids."""
    known = set(marks)
    return [m for m in sorted(mark_of(s) for s in stories if "/" not in s.id) if m not in known]


class StoryNumbers:
    """Finds the number of a story and the story of a number; those of one pack count from above."""

    def __init__(
        self, marks: Iterable[str], known: Mapping[str, Scenario], pack: str | None = None
    ) -> None:
        """Take the list and the stories that are here, with those of a pack by its name."""
        here = {mark_of(story): name for name, story in known.items()}
        found = ((number, here.get(mark)) for number, mark in enumerate(marks))
        self._names = {number: name for number, name in found if name is not None}
        for place, name in enumerate(pack_stories(known, pack)):
            self._names[MOST - 1 - place] = name
        self._numbers = {name: number for number, name in self._names.items()}

    def number(self, name: str) -> int | None:
        """Return the number of a story; None where it has none."""
        return self._numbers.get(name)

    def name(self, number: int) -> str | None:
        """Return the story of a number; None where it is not here."""
        return self._names.get(number)


def pack_of(name: str) -> str | None:
    """Return the pack that a story is from, by the story's id."""
    return name.split("/", maxsplit=1)[0] if "/" in name else None


def pack_stories(known: Mapping[str, Scenario], pack: str | None) -> list[str]:
    """Return the stories of a pack, by id."""
    return sorted(name for name in known if pack is not None and pack_of(name) == pack)


def pack_hash(known: Mapping[str, Scenario], pack: str) -> int:
    """Return a number for all that stands in a pack, whatever its folder is called."""
    digest = sha256()
    for name in pack_stories(known, pack):
        story = known[name].model_copy(update={"id": name.split("/", 1)[1]})
        digest.update(story.model_dump_json().encode())
    return int.from_bytes(digest.digest()[:8], "big") % MOST**2
