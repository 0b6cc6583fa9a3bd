"""Print the press windows of every chunk, at every venue's tempo and every speed setting.

    python tools/press_windows.py            # all of it, as a Markdown table
    python tools/press_windows.py --write    # put it into docs/movement.md

A window is how long a press passes, in real milliseconds: `earliest..latest` from the beat at
100 % speed, then the whole window at 50, 75, 100, 125 and 150 %.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from game.simulation.chunk import Chunk  # noqa: E402
from game.simulation.course import VENUES, build_course, grid_of, load_venue  # noqa: E402
from game.simulation.placing import Grid  # noqa: E402
from game.simulation.tuning import LEAST_WINDOW_S, TICK_S, Assists, Level  # noqa: E402
from game.simulation.windows import Window, chunk_windows, least_window_s  # noqa: E402

COURSES = ROOT / "assets" / "courses"
SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5)
START, END = "<!-- press windows -->\n", "<!-- end of press windows -->\n"


def lines() -> Iterator[str]:
    """Yield the table, a venue at a time; raise SystemExit when a window is too small."""
    for venue_id in VENUES:
        for encore in (False, True):
            venue = load_venue(COURSES, venue_id)
            grid = grid_of(venue, encore)
            hardest = max(leg.level for leg in build_course(venue, 1, encore).legs)
            yield f"\n### {venue.name}{', encore' if encore else ''}: {grid.speed:.0f} px/s\n\n"
            percent = " | ".join(f"{speed:.0%}" for speed in SPEEDS)
            yield f"| chunk | level | press on beat | ms from the beat | {percent} |\n"
            yield "|---|---|---|---|" + "---|" * len(SPEEDS) + "\n"
            for chunk in (*venue.shared, *venue.own):
                if chunk.level <= hardest:
                    yield from rows(chunk, grid)


def rows(chunk: Chunk, grid: Grid) -> Iterator[str]:
    """Yield the rows of a chunk."""
    by_speed = {speed: chunk_windows(chunk, grid, Assists(speed=speed)) for speed in SPEEDS}
    for place, (step, usual) in enumerate(by_speed[1.0]):
        found = {speed: windows[place][1] for speed, windows in by_speed.items()}
        spans = " | ".join(f"{1000 * found[speed].real_s(speed):.0f}" for speed in SPEEDS)
        name = chunk.id if place == 0 else ""
        level = chunk.level.name.lower() if place == 0 else ""
        yield (
            f"| {name} | {level} | {step.hazard} {step.beat:g} | "
            f"{1000 * usual.first * TICK_S:.0f}..{1000 * usual.last * TICK_S:.0f} | {spans} |\n"
        )
        check(chunk, found)


def check(chunk: Chunk, found: dict[float, Window]) -> None:
    """Stop when a window is smaller than its level allows."""
    for speed, window in found.items():
        if window.real_s(speed) < least_window_s(chunk.level, speed):
            raise SystemExit(f"{chunk.id}: {window} is too small at {speed:.0%}")


def main() -> None:
    """Print or write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="put it into docs/movement.md")
    write = parser.parse_args().write
    table = "".join(lines())
    least = ", ".join(f"{level.name.lower()} {LEAST_WINDOW_S[level]:.2f} s" for level in Level)
    if not write:
        print(table)
        print(f"Every window is at least as long as its level asks at 100 % ({least}).")
        return
    page = ROOT / "docs" / "movement.md"
    text = page.read_text(encoding="utf-8")
    before, rest = text.split(START)
    page.write_text(before + START + table + "\n" + END + rest.split(END)[1], encoding="utf-8")


if __name__ == "__main__":
    main()
