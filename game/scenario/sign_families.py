"""The families of signs: which signs belong together, how they look, and a line of their rhyme."""

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from pydantic import Field

from game.scenario.fields import Id, Text, Word
from game.scenario.findings import Finding
from game.scenario.model import Sign, Value


class Shape(StrEnum):
    """What is drawn beside the signs of a family."""

    STAR = "star"
    MOON = "moon"
    KEY = "key"
    BOLT = "bolt"
    DROP = "drop"


class SignFamily(Value):
    """Signs that are alike; the colour is a name of the palette, `group.colour`."""

    id: Id
    name: Word
    colour: Word
    shape: Shape
    rhyme: Text
    signs: tuple[Sign, ...] = Field(min_length=1, max_length=16)


class SignsFile(Value):
    """What stands in signs.yaml."""

    families: tuple[SignFamily, ...] = Field(min_length=4, max_length=5)


def shape_families(raw: Any, _most: int) -> tuple[Any, list[Finding]]:
    """Leave the families as they are, and say which signs are in none of them or in two."""
    return raw, list(_misplaced(raw))


def _misplaced(raw: Any) -> Iterator[Finding]:
    """Find signs without a family, and those with more than one; bears half-broken files."""
    families = raw.get("families") if isinstance(raw, dict) else None
    if not isinstance(families, list):
        return
    lists = [family.get("signs") for family in families if isinstance(family, dict)]
    counts = Counter(sign for signs in lists if isinstance(signs, list) for sign in map(str, signs))
    for sign in Sign:
        if counts[sign] != 1:
            yield Finding(("families",), "sign-family", {"sign": sign, "count": counts[sign]}, True)
