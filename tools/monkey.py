"""Plays at random through every screen, by the devices and the real main loop.

    python tools/monkey.py --frames 1000000 --seeds 10
    python tools/monkey.py --frames 100000 --failing-disk 0.3

Each seed is a row of starts: settings, progress, packs, ages, window and a way into the game at
random, then hands that read, mash, slap, click, tap and push a stick. In every frame this must
hold: no exception, no gate passed and no story over without a safe choice, no closing but by
the door, nothing written outside the folders, memory bounded. An arrow brings the focus to
something that is seen, and from where the hands stop there is a way out to the title.

With a failing disk, reads and writes below the game's folders fail that often (full, locked,
broken, read-only); what is kept has to be whole all the same.

What fails is printed with its seed, its start and the last inputs; `--seed 3 --start 17` plays
it again, the same in every frame. Ends with 1 where anything failed.
"""

import argparse
import json
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from trials.world import ROOT, hold_still, memory_mb, move_in

WORLD = hold_still()

import pygame  # noqa: E402
from trials.checks import BrokenRule, Checks, moves_focus  # noqa: E402
from trials.hands import Hands  # noqa: E402
from trials.session import Session  # noqa: E402
from trials.starts import Start, go, open_session, random_start  # noqa: E402
from trials.way_out import find_way_out  # noqa: E402

MOST_MB = 700
DRAW_EVERY = 40
LONGEST = (300, 900, 2500, 6000)  # frames that the hands play


@dataclass
class Tally:
    """What a monkey has seen and found."""

    frames: int = 0
    starts: int = 0
    ways_out: int = 0
    peak_mb: int = 0
    places: set[str] = field(default_factory=set)
    failures: dict[str, int] = field(default_factory=dict)


def main() -> int:
    """Play the seeds and print what they came to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--frames", type=int, default=20_000, help="of all seeds together")
    parser.add_argument("--seeds", type=int, default=1, help="how many")
    parser.add_argument("--seed", type=int, default=1, help="the first")
    parser.add_argument("--start", type=int, help="play this start of the seed alone")
    parser.add_argument("--draw-every", type=int, default=DRAW_EVERY, help="n-th frame is drawn")
    parser.add_argument("--failing-disk", type=float, default=0.0, help="how often, 0 to 1")
    parser.add_argument("--failures", type=int, default=20, help="stop after so many")
    parser.add_argument("--most-mb", type=int, default=MOST_MB, help="of memory")
    asked = parser.parse_args()
    tally = Tally()
    for seed in range(asked.seed, asked.seed + asked.seeds):
        play_seed(seed, asked, tally)
    print(
        f"{tally.frames} frames, {tally.starts} starts, {tally.ways_out} ways out, "
        f"{len(tally.places)} kinds of screens, at most {tally.peak_mb} MB"
    )
    for words, count in tally.failures.items():
        print(f"failed {count} times: {words}")
    return int(bool(tally.failures))


def play_seed(seed: int, asked: argparse.Namespace, tally: Tally) -> None:
    """Play one seed's share of the frames, or one start of it."""
    until = tally.frames + asked.frames // asked.seeds
    began, frames = time.process_time(), tally.frames
    numbers = iter([asked.start]) if asked.start is not None else iter(range(10**9))
    for number in numbers:
        enough = sum(tally.failures.values()) >= asked.failures
        if enough or (tally.frames >= until and asked.start is None):
            break
        play_start(seed, number, asked, tally)
    rate = (tally.frames - frames) / max(0.1, time.process_time() - began)
    print(
        f"seed {seed}: {tally.frames - frames} frames at {rate:.0f} a second, {memory_mb()} MB,"
        f" {sum(tally.failures.values())} failures so far",
        flush=True,
    )


def play_start(seed: int, number: int, asked: argparse.Namespace, tally: Tally) -> None:
    """Play one start; what fails is printed and counted."""
    luck = Random(f"{seed}:{number}")
    WORLD.luck, WORLD.ns = Random(f"{seed}:{number}:luck"), 0
    start = random_start(luck)
    tally.starts += 1
    session: Session | None = None
    with tempfile.TemporaryDirectory(prefix="monkey-") as folder:
        home = Path(folder)
        WORLD.allowed[:] = [home]
        move_in(home)
        WORLD.trespasses()  # a home is made outside of the game
        try:
            session = open_session(start, WORLD, home, asked.draw_every)
            WORLD.fail(asked.failing_disk, f"{seed}:{number}:disk")
            for place in play(session, start, luck, asked.most_mb, tally):
                tally.places.add(place)
            WORLD.fail(0, "")
            check_kept(home)
        except Exception as error:  # noqa: BLE001  (any of them is what the monkey looks for)
            told = told_of(error)
            tally.failures[told] = tally.failures.get(told, 0) + 1
            if tally.failures[told] == 1:
                print_failure(seed, number, start, session, error)
        finally:
            WORLD.fail(0, "")
            tally.frames += session.frames if session else 1
            if session:
                session.close()
    WORLD.trespasses()  # the folder's own end


def play(session: Session, start: Start, luck: Random, most_mb: int, tally: Tally) -> Iterator[str]:
    """Play a start to its way out; yields the places it comes to."""
    checks = Checks(session, WORLD, most_mb)
    go(session, start.way, luck)
    hands = iter(Hands(session, luck))
    for _frame in range(luck.choice(LONGEST)):
        if not press(session, checks, next(hands)):
            return
        tally.peak_mb = max(tally.peak_mb, checks.peak_mb)
        yield session.place
    session.post(pygame.Event(pygame.MOUSEMOTION, pos=(1, 1), touch=False, rel=(0, 0), buttons=()))
    find_way_out(session, checks)
    tally.ways_out += 1


def check_kept(home: Path) -> None:
    """See that what the game keeps is whole, whatever the disk did."""
    for path in (home / "data").glob("*.json"):
        if "damaged" not in path.name:
            json.loads(path.read_text(encoding="utf-8"))


def press(session: Session, checks: Checks, events: list[pygame.Event]) -> bool:
    """Make a frame with these events; False once the game is over."""
    arrows = [e for e in events if e.type == pygame.KEYDOWN and moves_focus(acts_of(session, e))]
    before = session.controls.current if session.controls else None
    place = session.top
    session.post(*events)
    going = session.frame()
    checks.frame()
    if arrows and going and session.top is place:
        checks.focus_given()
        now = session.controls.current if session.controls else None
        if before and now and now.spoken != before.spoken:
            checks.focus_seen()
    return going


def acts_of(session: Session, event: pygame.Event) -> frozenset:
    """Return what a key stands for."""
    return session.context.devices.bindings.acts(pygame.key.name(event.key))


def told_of(error: Exception) -> str:
    """Say what went wrong, and where in the game's code."""
    steps = traceback.extract_tb(error.__traceback__)
    of_game = [step for step in steps if (ROOT / "game") in Path(step.filename).parents]
    where = steps[-1] if isinstance(error, BrokenRule) else (of_game or steps)[-1]
    words = error.strerror if isinstance(error, OSError) else error
    return f"{type(error).__name__}: {words} ({Path(where.filename).name}:{where.lineno})"


def print_failure(
    seed: int, number: int, start: Start, session: Session | None, error: Exception
) -> None:
    """Print all that is needed to play it again."""
    print(f"\n--- seed {seed}, start {number}: {told_of(error)}")
    print(f"again: python tools/monkey.py --seed {seed} --start {number}")
    print(start)
    print(*(session.inputs if session else []), sep="\n")
    print("".join(traceback.format_exception(error)), flush=True)


if __name__ == "__main__":
    sys.exit(main())
