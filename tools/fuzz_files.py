"""Damages settings, progress, key bindings and interrupted classes, and starts the game on them.

    python tools/fuzz_files.py --files 10000 --seed 1

Every file is read, and what was read is used as the game uses it, and written again. With every
hundredth the whole game starts and some of its pages are opened. Nothing may be raised, nothing
may take longer than the limit, and a file that could not be read is still on the disk
afterwards, under its own name or set aside. Ends with 1 where anything else happened.
"""

import argparse
import json
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from trials.world import hold_still, move_in

WORLD = hold_still()

from trials.hands import code_of  # noqa: E402
from trials.mutations import mutated  # noqa: E402
from trials.starts import go, open_session, random_start  # noqa: E402

from game.bindings import KEYS, PAD, REBINDABLE, Bindings  # noqa: E402
from game.progress import Progress, ProgressFile  # noqa: E402
from game.scenario.loader import load_library  # noqa: E402
from game.settings import Settings, SettingsFile  # noqa: E402
from game.teaching.class_lesson import ClassLesson, KeptClass  # noqa: E402
from game.teaching.lesson import Lesson  # noqa: E402

TODAY = date(2026, 11, 27)
LIMIT_MS = 500.0  # of processor time, to read, use and write a file
WHOLE_LIMIT_MS = 10_000.0  # for a whole start with some pages
WHOLE_EVERY = 100  # files
PAGES = ("title", "tour", "keys", "settings", "class", "album", "run")
LIBRARY = load_library([Path(__file__).resolve().parent.parent / "scenarios"])
Read = Callable[[Path], object]


def read_settings(path: Path) -> object:
    """Read settings, ask for every key's name and write them again."""
    file = SettingsFile(path)
    settings = file.load()
    bindings = Bindings.stored(settings.keys, settings.pad)
    for act in REBINDABLE:
        bindings.prompt(act)
        bindings.prompt(act, "pad")
        bindings.conflict(act, "space")
        for name in bindings.keys[act]:
            code_of(name)
    assert file.save(settings)  # noqa: S101  (what was read can be written)
    return SettingsFile(path).load()


def read_progress(path: Path) -> object:
    """Read progress, go on from it and write it again."""
    file = ProgressFile(path)
    progress = file.load()
    progress.arrive("corridor")
    progress.reach("corridor", ["all-notes"])
    progress.read_comic("first")
    progress.buy("red", 1)
    progress.history = progress.history.with_result("golden-frog", "balance", True, TODAY)
    assert file.save(progress)  # noqa: S101
    return file.load()


def read_class(path: Path) -> object:
    """Read an interrupted class and keep it again."""
    kept = KeptClass(path)
    lesson = kept.read(LIBRARY, TODAY, lambda: WORLD.ns)
    if lesson:
        assert kept.keep(lesson)  # noqa: S101
    return lesson


def good_files() -> dict[str, tuple[dict[str, Any], Read, str]]:
    """Return what is damaged: a whole file's contents, who reads it, and its name."""
    progress = Progress(runner="mika", arrived=["corridor", "street"], notes=120)
    progress.picks, progress.goals = {"corridor": [0, 2]}, {"street": ["all-notes"]}
    progress.history = progress.history.with_result("golden-frog", "balance", False, TODAY)
    keys = {str(act): list(names) for act, names in KEYS.items()}
    pads = {str(act): list(names) for act, names in PAD.items()}
    bound = replace(Settings(), keys=keys, pad=pads)
    begun = ClassLesson.begin(Lesson(), LIBRARY, TODAY, lambda: WORLD.ns)
    return {
        "settings": (asdict(Settings()), read_settings, "settings.json"),
        "bindings": ({"keys": keys, "pad": pads}, read_settings, "settings.json"),
        "all settings": (asdict(bound), read_settings, "settings.json"),
        "progress": (progress.to_dict(), read_progress, "progress.json"),
        "class": (begun.to_dict(), read_class, "interrupted-class.json"),
    }


def start_whole(home: Path, seed: int) -> None:
    """Start the game on the files that lie there, and open some pages."""
    luck = Random(seed)
    start = replace(random_start(luck), settings={}, progress=None, hostile=0)
    session = open_session(start, WORLD, home, 1, keep_files=True)
    try:
        session.load()
        go(session, luck.choice(PAGES), luck)
        session.pass_frames(10)
    finally:
        session.close()


def main() -> int:
    """Damage and read; print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    luck, good = Random(asked.seed), good_files()
    failures: Counter[str] = Counter()
    slowest, read = 0.0, Counter[str]()
    for number in range(asked.files):
        kind = luck.choice(list(good))
        contents, reader, name = good[kind]
        source = mutated(contents, luck)
        with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
            data = move_in(Path(folder))
            (data / name).write_bytes(source)
            began = time.process_time()
            try:
                if number % WHOLE_EVERY == 0:
                    start_whole(Path(folder), number)
                    taken_ms = (time.process_time() - began) * 1000
                    if taken_ms > WHOLE_LIMIT_MS:
                        failures[f"{kind}: a start took over {WHOLE_LIMIT_MS / 1000:.0f} s"] += 1
                else:
                    reader(data / name)
                    slowest = max(slowest, (time.process_time() - began) * 1000)
            except Exception as error:  # noqa: BLE001  (any of them is what is looked for)
                where = traceback.extract_tb(error.__traceback__)[-1]
                place = f"{Path(where.filename).name}:{where.lineno}"
                told = f"{kind}: {type(error).__name__} at {place}"
                failures[told] += 1
                if failures[told] == 1:
                    print(f"--- file {number}, {told}: {source[:300]!r}", flush=True)
            if not is_json(source) and not still_there(data, source):
                failures[f"{kind}: overwritten though it could not be read"] += 1
        read[kind] += 1
    print(*(f"{kind}: {count} files" for kind, count in sorted(read.items())), sep="\n")
    print(f"slowest {slowest:.0f} ms (limit {LIMIT_MS:.0f})")
    for told, count in failures.items():
        print(f"failed {count} times: {told}")
    return int(bool(failures) or slowest > LIMIT_MS)


def is_json(source: bytes) -> bool:
    """Tell whether a file is JSON at all."""
    try:
        json.loads(source.decode("utf-8"))
    except (ValueError, RecursionError):
        return False
    return True


def still_there(data: Path, source: bytes) -> bool:
    """Tell whether these bytes still lie somewhere in the folder."""
    return any(path.read_bytes() == source for path in data.rglob("*") if path.is_file())


if __name__ == "__main__":
    sys.exit(main())
