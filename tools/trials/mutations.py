"""Files of the game's own, damaged: in their characters, their types, their sizes."""

import json
from collections.abc import Iterator
from copy import deepcopy
from random import Random
from typing import Any

JUNK: tuple[Any, ...] = (
    None, True, False, 0, -1, 2**63, 1e308, -0.5, "", "x", "\x00", "\ud800", "é😀\u202e",
    "__dict__", [], {}, [[]], [None], {"": None}, ["x"] * 3000, {"__dict__": {}},
    {"a": {"b": {"c": []}}},
)  # fmt: skip
NOISE = '"\\{}[]:,0\n\t\x00\ud800é'
WHOLE: tuple[bytes, ...] = (
    b"", b"null", b"[]", b"7", b'"x"', b"{", b"\xff\xfe{\x00}\x00", b"\xef\xbb\xbf{}",
    b"[" * 100_000, b'{"a":' * 5_000, b"9" * 5_000, b"NaN", b"\x00" * 4096,
)  # fmt: skip


def mutated(good: dict[str, Any], luck: Random) -> bytes:
    """Damage a file's contents in one of many ways."""
    kind = luck.random()
    if kind < 0.05:
        return luck.choice(WHOLE)
    if kind < 0.35:
        return noisy(json.dumps(good), luck)
    data = json.loads(json.dumps(good))
    for _time in range(luck.choice((1, 1, 2, 5))):
        damage(data, luck)
    return json.dumps(data).encode("utf-8", "surrogatepass")


def noisy(text: str, luck: Random) -> bytes:
    """Change, drop or add characters, or break off."""
    if luck.random() < 0.2:
        return text[: luck.randrange(len(text))].encode()
    letters = list(text)
    for _time in range(luck.randint(1, 6)):
        at = luck.randrange(len(letters))
        letters[at : at + luck.randint(0, 3)] = luck.choices(NOISE, k=luck.randint(0, 3))
    return "".join(letters).encode("utf-8", "surrogatepass")


def damage(data: Any, luck: Random) -> None:
    """Put something else in one place: a value, a name, one more, a very long word."""
    places = list(containers(data))
    place = luck.choice(places)
    junk = "w" * 60_000 if luck.random() < 0.03 else deepcopy(luck.choice(JUNK))
    if isinstance(place, list):
        place.insert(luck.randint(0, len(place)), junk)
        return
    name = luck.choice([*place, "more"])
    if luck.random() < 0.2 and name in place:
        place[str(luck.choice(JUNK))] = place.pop(name)
    else:
        place[name] = junk


def containers(data: Any) -> Iterator[Any]:
    """Go through everything that holds something."""
    if isinstance(data, dict):
        yield data
        for value in data.values():
            yield from containers(value)
    elif isinstance(data, list):
        yield data
        for value in data:
            yield from containers(value)
