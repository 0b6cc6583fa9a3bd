"""Feeds good, broken and hostile files to what reads settings, progress, bindings and classes.

    python tools/mutate_files.py --count 10000 --seed 1

Each file has to load without an exception into values that can be, to be kept under some name
where it was not used whole, and to be followed by a file that comes back as it was saved. Ends
with 1 where one does not, and prints the file.
"""

import argparse
import copy
import dataclasses
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from game.bindings import KEYS, PAD, Act, Bindings  # noqa: E402
from game.progress import Progress, ProgressFile  # noqa: E402
from game.scenario.library import Library  # noqa: E402
from game.scenario.loader import load_library  # noqa: E402
from game.settings import Settings, SettingsFile, is_valid  # noqa: E402
from game.teaching.classroom.lesson import (  # noqa: E402
    ClassLesson,
    KeptClass,
    dilemma_of,
    open_flow,
)
from game.teaching.lesson.lesson import Lesson  # noqa: E402

TODAY = date(2026, 11, 24)
KINDS = ("settings", "progress", "bindings", "class")
HOSTILE: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2**31, 10**40, 1.5, "", " ", "a", "mika", "corridor", "2026-11-23",
    "9999-12-31", "a\0b", "\ud800", "\u200b", "w" * 60_000, [], {}, [[]], [{}], {"a": {}},
    {"__dict__": {}}, ["a"] * 2_000, {"__class__": "x"}, [None], [1, "a"], "../../x", "💥",
)  # fmt: skip
NAMES = ("__dict__", "__class__", "set", "keys", "version", "", "\0", "\ud800", "x" * 5_000)
BYTES = (b"\0", b"\xff\xfe", b"{", b"]", b'"', b"NaN", b"1e999", b"\\ud800", b"[" * 20_000, b" ")


@cache
def library() -> Library:
    """Return the shipped stories, read once."""
    return load_library([ROOT / "scenarios"])


@cache
def good_class() -> dict[str, Any]:
    """Return a class in the middle of a story, with stories before and after, as plain data."""
    lesson = ClassLesson.begin(Lesson(seed=3), library(), TODAY, lambda: 0, rounds=True)
    story = lesson.stories.next_gate()
    assert story
    flow = open_flow(lesson, dilemma_of(lesson.lesson, story))
    for _step in range(20):
        flow.vote(flow.dilemma.choices[0].id, 3)
        flow.next()
        if flow.finished:
            break
    lesson.finish(flow, "Topic")
    story = lesson.stories.next_gate()
    assert story
    lesson.open = open_flow(lesson, dilemma_of(lesson.lesson, story)).to_dict()
    plain: dict[str, Any] = json.loads(json.dumps(lesson.to_dict()))
    return plain


@cache
def good(kind: str) -> dict[str, Any]:
    """Return what a file of a kind holds after some play."""
    match kind:
        case "class":
            return good_class()
        case "progress":
            progress = Progress(runner="leo", tutorial_done=True, arrived=["corridor"], notes=500)
            progress.picks, progress.goals = {"corridor": [0, 2]}, {"corridor": ["picks"]}
            progress.looks, progress.wearing = ["leo-stars"], {"leo": "leo-stars"}
            for story in list(library().scenarios.values())[:8]:
                later = progress.history.new_run()
                progress.history = later.with_result(story.id, story.topic, False, TODAY)
            return progress.to_dict()
    settings = dataclasses.asdict(Settings(packs_off=["a.zip"], country="UK"))
    if kind == "bindings":
        settings["keys"] = {act.value: list(names) for act, names in KEYS.items()}
        settings["pad"] = {act.value: list(names) for act, names in PAD.items()}
    return settings


def places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Yield everything in plain data: what holds it, and where in it."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    for at, inner in list(pairs):
        yield data, at
        if isinstance(inner, dict | list):
            yield from places(inner)


def mutated(rng: Random, kind: str) -> bytes:
    """Change good data in a few places, as data or as bytes."""
    data = copy.deepcopy(good(kind))
    if kind == "bindings":
        data = {"keys": data["keys"], "pad": data["pad"]}
    for _change in range(rng.randint(0, 4)):
        found = list(places(data))
        if found:
            change_at(rng, *rng.choice(found), values=[inside[at] for inside, at in found])
    source = bytearray(json.dumps(data).encode())
    for _change in range(rng.choice((0, 0, 0, 1, 3))):
        at = rng.randrange(len(source) + 1)
        source[at : at + rng.randint(0, 30)] = rng.choice(BYTES)
    return bytes(source)


def change_at(rng: Random, inside: Any, at: Any, values: list[Any]) -> None:
    """Put something hostile, something like it from elsewhere or nothing where a value was."""
    value = copy.deepcopy(rng.choice(HOSTILE))
    match rng.randrange(8):
        case 0:
            del inside[at]
        case 1 if isinstance(inside, dict):
            inside[rng.choice(NAMES)] = inside.pop(at)
        case 2 if isinstance(inside, list):
            inside.insert(0, value)
        case 3:
            inside[at] = value
        case _:
            like = [other for other in values if type(other) is type(inside[at])]
            inside[at] = copy.deepcopy(rng.choice(like))


def load_settings(path: Path) -> tuple[bool, Callable[[], bool]]:
    """Load settings and bindings; return whether all was used, and what saves and compares."""
    file = SettingsFile(path)
    settings = file.load()
    for name, value in vars(settings).items():
        assert name.startswith("_") or is_valid(name, value), name
    bindings = Bindings.stored(settings.keys, settings.pad)
    assert all(len(bindings.prompt(act)) < 60 for act in Act)
    return (
        not file.notices,
        lambda: bool(file.save(settings)) and (SettingsFile(path).load() == settings),
    )


def load_progress(path: Path) -> tuple[bool, Callable[[], bool]]:
    """Load progress; return whether all was used, and what saves and compares."""
    file = ProgressFile(path)
    progress = file.load()
    return (
        not file.notices,
        lambda: bool(file.save(progress)) and (ProgressFile(path).load() == progress),
    )


def load_class(path: Path) -> tuple[bool, Callable[[], bool]]:
    """Load a class and its open story; return whether it was used, and what saves and compares."""
    kept = KeptClass(path)
    lesson = kept.read(library(), TODAY, lambda: 0)
    if lesson is None:
        return False, lambda: not path.exists()
    if lesson.stories.left:
        story = lesson.stories.next_gate()
        assert story
        open_flow(lesson, dilemma_of(lesson.lesson, story)).next()
    plain = lesson.to_dict()

    def same() -> bool:
        again = bool(kept.keep(lesson)) and KeptClass(path).read(library(), TODAY, lambda: 0)
        return bool(again) and again.to_dict() == plain

    return True, same


LOADERS = {"progress": load_progress, "class": load_class}


def examine(kind: str, source: bytes, folder: Path) -> str:
    """Load a file and say what it came to; raises AssertionError where something is lost."""
    path = folder / f"{kind}.json"
    path.write_bytes(source)
    used, saves = LOADERS.get(kind, load_settings)(path)
    assert saves(), "what was saved does not come back"
    if not used:
        assert any(p.read_bytes() == source for p in folder.iterdir()), "the file is lost"
    for left in folder.iterdir():
        left.unlink()
    return "used" if used else "named and kept aside"


def main() -> int:
    """Run the fuzzing and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    rng, found, slowest = Random(arguments.seed), Counter[tuple[str, str]](), 0.0
    with tempfile.TemporaryDirectory() as name:
        for number in range(arguments.count):
            kind = KINDS[number % len(KINDS)]
            source = mutated(rng, kind)
            started = time.process_time()
            try:
                found[kind, examine(kind, source, Path(name))] += 1
            except Exception:
                print(f"file {number}, {kind}: {source[:2000]!r}")
                raise
            slowest = max(slowest, time.process_time() - started)
    for (kind, result), count in sorted(found.items()):
        print(f"{kind:10}{result:24}{count:>6} files")
    print(f"slowest {slowest * 1000:.0f} ms of processor time")
    return 0


if __name__ == "__main__":
    sys.exit(main())
