"""Prove every chunk passable: print its press windows at every tempo and speed setting.

    python tools/press_windows.py            # print the tables
    python tools/press_windows.py --write    # put them into docs/movement.md, press-windows.md

A window is how long a press passes, in real milliseconds for the player. The program stops with
an error where one is smaller than its level allows.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from game.simulation.chunk import Chunk  # noqa: E402
from game.simulation.course import VENUES, build_course, grid_of, load_venue  # noqa: E402
from game.simulation.obstacles import HAZARDS  # noqa: E402
from game.simulation.placing import Grid  # noqa: E402
from game.simulation.tuning import TICK_S, Assists, Level  # noqa: E402
from game.simulation.windows import (  # noqa: E402
    PressWindow,
    RowPress,
    least_window_s,
    row_of,
    window,
)

NAMES = dict(
    zip(
        VENUES,
        ("School corridor", "Street", "Park", "Music shop", "Backstage", "The Golden Drumstick"),
        strict=True,
    )
)
SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5)
START, END = "<!-- least windows -->\n", "<!-- end of least windows -->\n"
HEAD = """# Press windows of every chunk

Written by `python tools/press_windows.py --write`; what it means is in
[movement.md](movement.md). A row is a hazard among those near it (in brackets, with the beats
between them), in how many chunks it stands so, the earliest and the latest press that passes at
100 % speed (ms from the beat), and how long the window is for the player at each speed setting
(ms). All others are pressed on their beats, with full-height jumps.
"""


@dataclass(frozen=True)
class Found:
    """The windows of one hazard, among those near it, at every speed."""

    road: str
    row: tuple[RowPress, ...]
    which: int
    chunks: int
    windows: dict[float, PressWindow]

    @property
    def level(self) -> Level:
        """Return how hard the chunk is."""
        return self.row[self.which].level

    @property
    def hazard(self) -> str:
        """Return the kind of hazard."""
        return str(self.row[self.which].kind)

    @property
    def words(self) -> str:
        """Return the hazard, and in brackets what is near it."""
        here = self.row[self.which].beat
        near = [
            f"{press.kind} {press.beat - here:+g}"
            for number, press in enumerate(self.row)
            if number != self.which
        ]
        return f"{self.hazard} ({', '.join(near)})" if near else self.hazard

    def ms(self, speed: float) -> float:
        """Return the window at this speed setting in real ms."""
        return 1000 * self.windows[speed].real_s(speed)

    def check(self) -> None:
        """Stop the program when a window is smaller than its level allows."""
        for speed, found in self.windows.items():
            if found.real_s(speed) < least_window_s(self.level, speed):
                raise SystemExit(f"{self.road}, {self.words}: {found} at {speed:.0%}")


def all_windows() -> Iterator[Found]:
    """Find the windows of every chunk at every level, wherever a course may use it."""
    for venue_id in VENUES:
        for encore in (False, True):
            venue = load_venue(ROOT / "assets" / "courses", venue_id)
            grid = grid_of(venue, encore)
            hardest = max(leg.level for leg in build_course(venue, 1, encore).legs)
            road = f"{NAMES[venue_id]}{', encore' if encore else ''} ({grid.speed:.0f} px/s)"
            levels = [level for level in Level if level <= hardest]
            own = [chunk.at(level) for chunk in venue.own for level in levels]
            yield from of_chunks(road, [*venue.shared, *own], grid)


def of_chunks(road: str, chunks: Iterable[Chunk], grid: Grid) -> Iterator[Found]:
    """Find the windows of the hazards of some chunks; those that stand alike once."""
    alike = Counter(row_of(chunk, step) for chunk in chunks for step in chunk.hazards)
    order = sorted(
        alike, key=lambda key: (key[0][key[1]].level, str(key[0][key[1]].kind), str(key))
    )
    for row, which in order:
        windows = {speed: window(row, which, grid, Assists(speed=speed)) for speed in SPEEDS}
        found = Found(road, row, which, alike[row, which], windows)
        found.check()
        yield found


def full_table(all_found: Iterable[Found]) -> Iterator[str]:
    """Yield every window, a road at a time."""
    road = ""
    for found in all_found:
        if found.road != road:
            road = found.road
            percent = " | ".join(f"{speed:.0%}" for speed in SPEEDS)
            yield f"\n## {road}\n\n| level | hazard | chunks | from the beat | {percent} |\n"
            yield "|---|---|---|---|" + "---|" * len(SPEEDS) + "\n"
        usual = found.windows[1.0]
        yield (
            f"| {found.level.name.lower()} | {found.words} | {found.chunks} | "
            f"{1000 * usual.first * TICK_S:.0f}..{1000 * usual.last * TICK_S:.0f} | "
            f"{' | '.join(f'{found.ms(speed):.0f}' for speed in SPEEDS)} |\n"
        )


def least_table(all_found: Iterable[Found]) -> Iterator[str]:
    """Yield the least windows of each road by level and hazard, at 50, 100 and 150 %."""
    least: dict[tuple[str, Level], dict[str, list[Found]]] = defaultdict(lambda: defaultdict(list))
    for found in all_found:
        least[found.road, found.level][found.hazard].append(found)
    kinds = list(map(str, HAZARDS))
    yield f"| road | level | {' | '.join(kinds)} |\n|---|---|{'---|' * len(kinds)}\n"
    for (road, level), by_kind in sorted(least.items(), key=lambda item: _place(item[0])):
        cells = [_least(by_kind[kind]) for kind in kinds]
        yield f"| {road} | {level.name.lower()} | {' | '.join(cells)} |\n"


def _place(key: tuple[str, Level]) -> tuple[bool, float, Level]:
    """Return where a row stands: encores last, then by speed and level."""
    road, level = key
    return "encore" in road, float(road.split("(")[1].split()[0]), level


def _least(found: list[Found]) -> str:
    """Return the least of some windows at 50, 100 and 150 %, ms."""
    if not found:
        return "-"
    return " / ".join(f"{min(one.ms(speed) for one in found):.0f}" for speed in (0.5, 1.0, 1.5))


def main() -> None:
    """Print or write the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="put them into docs/")
    write = parser.parse_args().write
    found = list(all_windows())
    full, least = "".join(full_table(found)), "".join(least_table(found))
    if not write:
        print(full, least, sep="\n")
        return
    (ROOT / "docs" / "press-windows.md").write_text(HEAD + full, encoding="utf-8")
    page = ROOT / "docs" / "movement.md"
    text = page.read_text(encoding="utf-8")
    before, rest = text.split(START)
    page.write_text(before + START + least + END + rest.split(END)[1], encoding="utf-8")


if __name__ == "__main__":
    main()
