"""Plays for hours in minutes and watches the memory: every venue, a class, together, the pages.

    python tools/soak.py --hours 2

The game's own clock runs a frame at a time, so two hours are two hours to the game. A round is a
run through each venue by the bot with its stories answered, a while with a class, together and
on the pages; rounds follow until the time is over. Printed is the memory after each part. Ends
with 1 where the memory is over the limit, or still grew by more than a tenth in the second half.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from random import Random

from trials.world import hold_still, memory_mb, move_in

WORLD = hold_still()

from trials.checks import Checks  # noqa: E402
from trials.hands import Hands, click, explore, read  # noqa: E402
from trials.session import Session  # noqa: E402
from trials.starts import Start, go, open_session  # noqa: E402
from trials.way_out import find_way_out  # noqa: E402

from game.commands.autoplay import press, wanted  # noqa: E402
from game.progress import Progress  # noqa: E402
from game.scenes.story.scene import DilemmaScene  # noqa: E402
from game.scenes.tour.gig import Gig  # noqa: E402
from game.settings import Settings  # noqa: E402
from game.simulation.course import VENUES  # noqa: E402
from game.ui.scene import Restart  # noqa: E402

FPS = 60
MOST_MB = 700
GROWS = 1.1  # at most, from the first half to the second
READING_FRAMES = 75
LONGEST_RUN = 20 * 60 * FPS
GIG_FRAMES = 15 * FPS
WHILES = {"class": 8, "together": 5, "story stage": 3, "tour": 1, "settings": 1, "album": 1}
"""Minutes that are spent on what is no run."""


def main() -> int:
    """Play and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--hours", type=float, default=2.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--draw-every", type=int, default=20, help="n-th frame is drawn")
    parser.add_argument("--most-mb", type=int, default=MOST_MB)
    asked = parser.parse_args()
    began = time.process_time()
    seen: list[tuple[float, int]] = []
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        home = Path(folder)
        WORLD.allowed[:] = [home]
        move_in(home)
        WORLD.trespasses()
        session = open_session(first_start(asked.seed), WORLD, home, asked.draw_every)
        session.load()
        checks = Checks(session, WORLD, most_mb=10**6)
        for part in parts(session, checks, Random(asked.seed)):
            hours = session.frames / FPS / 3600
            seen.append((hours, memory_mb()))
            print(f"{hours * 60:6.1f} min  {memory_mb():4} MB  {part}", flush=True)
            if hours >= asked.hours:
                break
        session.close()
    half = seen[-1][0] / 2
    early = max((mb for hours, mb in seen if hours <= half), default=0)
    late = max(mb for hours, mb in seen if hours > half)
    print(
        f"{session.frames} frames in {time.process_time() - began:.0f} s of processor time, "
        f"at most {early} MB in the first half and {late} MB in the second (limit {asked.most_mb})"
    )
    return int(late > asked.most_mb or late > early * GROWS)


def first_start(seed: int) -> Start:
    """Start with every venue reached."""
    progress = Progress(tutorial_done=True, arrived=list(VENUES))
    settings = asdict(Settings()) | {"note_seen": True, "stories": "10-12"}
    return Start(settings, progress.to_dict(), 0, None, (1280, 720), True, "title", seed)


def parts(session: Session, checks: Checks, luck: Random) -> Iterator[str]:
    """Play part after part for ever; yields the name of each that is over."""
    while True:
        for venue in VENUES:
            run_through(session, checks, luck, venue)
            yield f"run: {venue}"
        for way, minutes in WHILES.items():
            spend(session, checks, luck, way, minutes * 60 * FPS)
            yield way


def run_through(session: Session, checks: Checks, luck: Random, venue: str) -> None:
    """Play a venue to its gig, stay there for a while and go back to the title."""
    runner = luck.choice(session.context.session.band.members)
    session.stack.apply(Restart(session.context.routes.run(runner, venue)))
    for frame in range(LONGEST_RUN):
        session.frame()
        checks.frame()
        if isinstance(session.top, Gig):
            break
        if isinstance(session.top, DilemmaScene) and frame % READING_FRAMES == 0:
            press(session.stack, wanted(session.top, "random", luck))
    else:
        raise AssertionError(f"no gig in {venue}, but {session.place}")
    session.pass_frames(GIG_FRAMES)
    find_way_out(session, checks)


def spend(session: Session, checks: Checks, luck: Random, way: str, frames: int) -> None:
    """Go some way and read, explore and click there, going there again from the title."""
    hands, end = Hands(session, luck), session.frames + frames
    while session.frames < end:
        if session.at_title:
            go(session, way, luck)
        for events in luck.choice((read, read, explore, click))(hands):
            session.post(*events)
            session.frame()
            checks.frame()
        if session.top is None:
            raise AssertionError(f"the game closed during {way}")
        session.pass_frames(luck.choice((5, 20, 40)))
    find_way_out(session, checks)


if __name__ == "__main__":
    sys.exit(main())
