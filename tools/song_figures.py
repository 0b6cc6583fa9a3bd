"""Measure how well running plays along with the song: presses against the music's accents.

    python tools/song_figures.py [--seeds 100] [--json]

The grid is eighths, and a beat of the course is a beat of the music. An eighth's accent is the sum
of the velocities of the drum and lead notes that sound on it (those under 60 and the hats left
out). Presses, free ones included, are 0 or 1 over a leg without its first and last two bars. The
figure of a leg is Pearson's correlation of the two; legs are weighted by their presses.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from statistics import fmean

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tools"), str(ROOT / "tests" / "simulation")]

from score.form import Section  # noqa: E402
from score.forms.songs import FORMS  # noqa: E402
from score.notation import DRUMS, Note  # noqa: E402
from small_run import EmptyDeck, venue  # noqa: E402

from game.simulation.course import VENUES, build_course  # noqa: E402
from game.simulation.intent import IDLE  # noqa: E402
from game.simulation.pieces import Course, Leg  # noqa: E402
from game.simulation.run import Run  # noqa: E402
from game.simulation.tuning import BEATS_PER_BAR, CHUNK_BEATS, Assists, Level  # noqa: E402

EIGHTHS = 2  # a beat
LEFT_OUT_BEATS = 2 * BEATS_PER_BAR  # at both ends of a leg
LEAST_VELOCITY = 60
SOUNDING = {
    "intro": ("hands", "lead"),
    "verse": ("drums", "lead"),
    "build": ("drums", "lead"),
    "chorus": ("drums", "lead"),
}
"""The drums and the lead of each section: in the intro, feet and hands."""
HATS = frozenset(DRUMS[name] for name in ("hat", "pedal", "open"))
ROTATIONS = (1, 2, 3)  # beats
ON_THE_EIGHTH = 0.13  # beats: a swung eighth is still that eighth


@dataclass(frozen=True)
class Fit:
    """How the presses of a leg fit the accents, as they are and moved by some beats."""

    presses: int
    easy: bool
    by_rotation: tuple[float, ...]


@dataclass(frozen=True)
class Figures:
    """The figures of a venue."""

    venue: str
    r_easy: float
    r_others: float
    rotated_least_drop: float
    downbeats: float
    rhythms_least: int
    notes_by_nothing: float
    presses_a_run: float
    longest_rest_beats: float
    shared_chunks: float
    most_of_a_chunk: int


def accents(section: Section) -> list[float]:
    """Return the accent of each eighth of a section, which is a leg."""
    found = [0.0] * (section.bars * BEATS_PER_BAR * EIGHTHS)
    for stem in SOUNDING[section.name]:
        for start, loud in loud_notes(n for part in section.stems[stem] for n in part.notes):
            eighth = round(start * EIGHTHS)
            if abs(start * EIGHTHS - eighth) <= ON_THE_EIGHTH and eighth < len(found):
                found[eighth] += loud
    return found


def loud_notes(notes: Iterable[Note]) -> Iterator[tuple[float, float]]:
    """Yield start and velocity of what is struck or sung; a doubled note counts once."""
    loudest: dict[tuple[float, int], int] = {}
    for note in notes:
        if note.velocity >= LEAST_VELOCITY and note.pitch not in HATS:
            key = (note.start, note.pitch)
            loudest[key] = max(loudest.get(key, 0), note.velocity)
    for (start, _pitch), velocity in loudest.items():
        yield start, velocity


def press_beats(course: Course) -> list[float]:
    """Return the beats of all presses, free ones included."""
    return sorted({*(obstacle.beat for obstacle in course.obstacles), *course.hops})


def pressed(presses: Sequence[float], leg: Leg, course: Course) -> list[float]:
    """Return 1 for each eighth of a leg that asks for a press, else 0."""
    first = leg.start / course.px_per_beat
    size = round((leg.end - leg.start) / course.px_per_beat) * EIGHTHS
    grid = [0.0] * size
    for beat in presses:
        at = round((beat - first) * EIGHTHS)
        if 0 <= at < size:
            grid[at] = 1.0
    return grid


def pearson(xs: Sequence[float], ys: Sequence[float]) -> float:
    """Return Pearson's correlation; 0 where one of them never changes."""
    mean_x, mean_y = fmean(xs), fmean(ys)
    both = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    spread = sum((x - mean_x) ** 2 for x in xs) * sum((y - mean_y) ** 2 for y in ys)
    return both / spread**0.5 if spread else 0.0


def fits(form: Sequence[Section], course: Course) -> Iterator[Fit]:
    """Yield how each leg fits."""
    presses = press_beats(course)
    edge = LEFT_OUT_BEATS * EIGHTHS
    for leg, section in zip(course.legs, form, strict=True):
        strong = accents(section)[edge:-edge]
        grid = pressed(presses, leg, course)[edge:-edge]
        if strong and sum(grid):
            turns = [grid[-n * EIGHTHS :] + grid[: -n * EIGHTHS] for n in ROTATIONS]
            found = tuple(pearson(turn, strong) for turn in (grid, *turns))
            yield Fit(round(sum(grid)), leg.level is Level.EASY, found)


def weighted(found: Sequence[Fit], rotation: int = 0) -> float:
    """Return the mean of some fits, by their presses."""
    total = sum(fit.presses for fit in found)
    return sum(fit.by_rotation[rotation] * fit.presses for fit in found) / total if total else 0.0


def rhythms(course: Course) -> set[tuple[float, ...]]:
    """Return the distinct rhythms of presses in two bars."""
    found: dict[int, list[float]] = {}
    for beat in press_beats(course):
        bars, place = divmod(beat, CHUNK_BEATS)
        found.setdefault(int(bars), []).append(place)
    return {tuple(places) for places in found.values()}


def longest_rest(course: Course) -> float:
    """Return the most beats between two presses, but for the two bars either side of a gate."""
    longest = 0.0
    for leg in course.legs:
        start = leg.start / course.px_per_beat + LEFT_OUT_BEATS
        end = leg.end / course.px_per_beat - LEFT_OUT_BEATS
        inside = [beat for beat in press_beats(course) if start <= beat <= end]
        longest = max(longest, *(b - a for a, b in pairwise([start, *inside, end])))
    return longest


def taken_by_nothing(course: Course) -> int:
    """Return how many notes a runner takes who never presses and never tumbles."""
    run = Run(course, EmptyDeck(), 1, Assists(no_tumble=True))
    while not run.finished:
        run.step(IDLE)
    return len(run.taken)


def figures(venue_id: str, seeds: int) -> Figures:
    """Measure a venue over some seeds."""
    place, form = venue(venue_id), FORMS[venue_id]
    courses = [build_course(place, seed) for seed in range(seeds)]
    every = [fit for course in courses for fit in fits(form, course)]
    easy, others = [f for f in every if f.easy], [f for f in every if not f.easy]
    presses = [press_beats(course) for course in courses]
    shared = {chunk.id for chunk in place.shared}
    few = courses[: max(1, seeds // 10)]
    return Figures(
        venue=venue_id,
        r_easy=weighted(easy),
        r_others=weighted(others),
        rotated_least_drop=min(weighted(every) - weighted(every, n) for n in (1, 2, 3)),
        downbeats=fmean(beat % BEATS_PER_BAR == 0 for beats in presses for beat in beats),
        rhythms_least=min(len(rhythms(course)) for course in courses),
        notes_by_nothing=sum(map(taken_by_nothing, few)) / sum(len(c.notes) for c in few),
        presses_a_run=fmean(map(len, presses)),
        longest_rest_beats=max(map(longest_rest, courses)),
        shared_chunks=fmean(name in shared for course in courses for name in course.chunks),
        most_of_a_chunk=max(course.chunks.count(n) for course in courses for n in course.chunks),
    )


ROWS = {
    "r_easy": "r, easy legs",
    "r_others": "r, other legs",
    "rotated_least_drop": "least loss when moved by 1, 2, 3 beats",
    "downbeats": "presses on a downbeat",
    "rhythms_least": "distinct two-bar rhythms, least of a run",
    "notes_by_nothing": "notes got by pressing nothing",
    "presses_a_run": "presses a run",
    "longest_rest_beats": "longest time without a press (gates apart), beats",
    "shared_chunks": "chunks that all venues share",
    "most_of_a_chunk": "one chunk at most, times a run",
}
PERCENT = ("downbeats", "notes_by_nothing", "shared_chunks")


def table(found: Sequence[Figures]) -> Iterator[str]:
    """Yield the figures as a table."""
    yield f"| | {' | '.join(one.venue for one in found)} |"
    yield "|---" * (len(found) + 1) + "|"
    for name, title in ROWS.items():
        cells = [_cell(name, getattr(one, name)) for one in found]
        yield f"| {title} | {' | '.join(cells)} |"


def _cell(name: str, value: float) -> str:
    """Return a figure as text."""
    if name in PERCENT:
        return f"{value:.0%}"
    return f"{value:.2f}" if abs(value) < 2 and name.startswith(("r_", "rot")) else f"{value:g}"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found = [figures(venue_id, options.seeds) for venue_id in VENUES]
    if options.json:
        print(json.dumps([asdict(one) for one in found], indent=1))
    else:
        print("\n".join(table(found)))


if __name__ == "__main__":
    main()
