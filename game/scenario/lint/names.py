"""Names that sound alike: a small phonetic key after Lawrence Philips's Metaphone (1990).

Other than there, the vowels stay, front ones apart from back ones: first names are short.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from game.scenario.model import NARRATOR, Scenario
from game.scenario.texts import child_texts

NAME = re.compile(r"(?<![.!?…:\"“'] )(?<![\"“'‘(])(?<!^)\b[A-Z][a-z]+(?: [A-Z][a-z]+)*\b")
"""A word (or several) with a capital letter that does not begin a sentence."""

SOUNDS = (
    (r"^(?:wr|rh)", "r"),
    (r"^(?:kn|gn|pn)", "n"),
    (r"^wh", "w"),
    (r"^x", "s"),
    (r"ph", "f"),
    (r"tch|ch|sch|sh", "x"),
    (r"gh(?![aeiouy])", ""),
    (r"dg(?=[eiy])|g(?=[eiy])", "j"),
    (r"c(?=[eiy])|z", "s"),
    (r"ck|c|q", "k"),
    (r"mb$", "m"),
    (r"(?<=[aeiouy])h(?![aeiouy])", ""),
    (r"(?<=[^aeiouy])e$", ""),
    (r"[eiy]+[aeiouy]*", "e"),
    (r"[aou]+[aeiouy]*", "a"),
    (r"(.)\1+", r"\1"),
)
"""What is written, and how it sounds; in this order."""


def sound(name: str) -> str:
    """Return a key for a name's sound; names that sound alike have the same key."""
    heard = re.sub(r"[^a-z]", "", name.lower())
    for written, spoken in SOUNDS:
        heard = re.sub(written, spoken, heard)
    return heard


def names_of(story: Scenario) -> set[str]:
    """Collect who speaks in a story or is spoken of."""
    names = {story.hero, *(line.speaker for line in story.scene)} - {NARRATOR}
    for told in child_texts(story):
        names.update(NAME.findall(told.text))
    return {re.sub(r"[^A-Za-z ]", "", name).strip() for name in names} - {""}


def alike(stories: Sequence[Scenario]) -> Iterator[tuple[str, str]]:
    """Find pairs of names in some stories that are two names to the eye and one to the ear."""
    by_sound: dict[str, set[str]] = defaultdict(set)
    for story in stories:
        for name in names_of(story):
            by_sound[sound(name)].add(name)
    for names in by_sound.values():
        yield from combinations(sorted(names), 2)
