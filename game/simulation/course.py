"""Courses: a venue's chunks, strung together by a seed and laid out on its beat grid."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from game.simulation import tuning
from game.simulation.chunk import Chunk, CourseError, read_shared, read_venue
from game.simulation.pieces import (
    Course,
    Leg,
    LessonStretch,
    Note,
    Obstacle,
    Pick,
    TutorialHint,
)
from game.simulation.placing import Grid, air_beats, notes_of, obstacle_at, picks_of
from game.simulation.planning import Shape, Slot, fill, needs_of_slots
from game.simulation.tuning import BARS_PER_CHUNK, BEATS_PER_BAR, Level

__all__ = [
    "VENUES",
    "Course",
    "CourseError",
    "Leg",
    "Level",
    "Note",
    "Obstacle",
    "Pick",
    "TutorialHint",
    "Venue",
    "build_course",
    "load_venue",
]

VENUES = ("corridor", "street", "park", "shop", "backstage", "stage")
"""Every venue in the order of the tour, by the name of its files."""


@dataclass(frozen=True, slots=True)
class Venue:
    """A place to run through, and all the chunks its courses may use."""

    id: str
    bpm: float
    leg_bars: tuple[int, ...]
    hardest: Level
    breather: int
    shared: tuple[Chunk, ...]
    own: tuple[Chunk, ...]


def load_venue(folder: Path, venue_id: str) -> Venue:
    """Read a venue from the folder of courses; raise CourseError."""
    file = read_venue(folder, venue_id)
    return Venue(
        id=venue_id,
        bpm=file.bpm,
        leg_bars=file.bars,
        hardest=file.hardest,
        breather=file.breather,
        shared=read_shared(folder),
        own=file.chunks,
    )


def build_course(
    venue: Venue,
    seed: int | str,
    encore: bool = False,
    tutorial: bool = False,
) -> Course:
    """Build the course of a seed; the tutorial is the first leg of the very first run."""
    random = Random(f"{seed}:course")
    grid = grid_of(venue, encore)
    shape = Shape(venue.hardest, venue.breather, venue.leg_bars, encore, tutorial)
    slots = fill(needs_of_slots(shape, random), venue.shared, venue.own, random, met_all=encore)
    return _lay_out(venue, grid, slots, random)


def grid_of(venue: Venue, encore: bool = False) -> Grid:
    """Return the beat grid; an encore has longer beats, as far as the road can be seen."""
    if not encore:
        return Grid(venue.bpm, tuning.PX_PER_BEAT)
    furthest = tuning.FASTEST_PX_PER_S * 60 / venue.bpm
    return Grid(venue.bpm, min(tuning.ENCORE_PX_PER_BEAT, furthest))


def _lay_out(venue: Venue, grid: Grid, slots: Sequence[Slot], random: Random) -> Course:
    """Put every chunk on the road."""
    leg_bars = venue.leg_bars
    ends = [grid.x(sum(leg_bars[: leg + 1]) * BEATS_PER_BAR) for leg in range(len(leg_bars))]
    obstacles = _obstacles(grid, slots, random)
    levels = {slot.leg: slot.leg_level for slot in slots}
    starts = [0.0, *ends[:-1]]
    return Course(
        venue=venue.id,
        bpm=venue.bpm,
        px_per_beat=grid.px_per_beat,
        length=ends[-1],
        gates=tuple(ends[:-1]),
        obstacles=obstacles,
        notes=_notes(grid, slots, obstacles),
        picks=_picks(grid, slots),
        hops=tuple(
            slot.beat + step.beat
            for slot in slots
            for step in slot.chunk.steps
            if step.hazard is None
        ),
        legs=tuple(
            Leg(leg, start, end, levels.get(leg, Level.EASY))
            for leg, (start, end) in enumerate(zip(starts, ends, strict=True))
        ),
        lessons=_lessons(grid, slots),
        chunks=tuple(slot.chunk.id for slot in slots),
    )


def _obstacles(grid: Grid, slots: Sequence[Slot], random: Random) -> tuple[Obstacle, ...]:
    """Return all obstacles in the order of the road, each with a look of its own."""
    obstacles = []
    for slot in slots:
        for step in slot.chunk.steps:
            if step.hazard:
                look = random.randrange(step.hazard.spec.looks)
                beat = slot.beat + step.beat
                level = slot.chunk.level
                obstacles.append(
                    obstacle_at(grid, step.hazard, beat, level, look=look, part=step.part)
                )
    obstacles.sort(key=lambda obstacle: obstacle.x)
    return tuple(replace(obstacle, index=index) for index, obstacle in enumerate(obstacles))


def _notes(grid: Grid, slots: Sequence[Slot], obstacles: Sequence[Obstacle]) -> tuple[Note, ...]:
    """Return all notes in the order of the road; none under a jump, none in an obstacle."""
    notes: list[Note] = []
    landed = 0.0  # the beat of the landing from the chunk before
    for slot in slots:
        notes += notes_of(grid, slot.chunk, slot.beat, landed)
        jumps = [slot.beat + step.beat for step in slot.chunk.steps if step.jumps]
        landed = jumps[-1] + air_beats(grid) if jumps else 0.0
    smashables = [o for o in obstacles if o.smashable]
    notes = [n for n in notes if not any(o.holds(n.x, n.y) for o in smashables)]
    notes.sort(key=lambda note: (note.x, note.degree))
    return tuple(replace(note, index=index) for index, note in enumerate(notes))


def _picks(grid: Grid, slots: Sequence[Slot]) -> tuple[Pick, ...]:
    """Return the picks of the slots that may show one."""
    picks = [pick for s in slots if s.pick for pick in picks_of(grid, s.chunk, s.beat)]
    return tuple(replace(pick, index=index) for index, pick in enumerate(picks))


def _lessons(grid: Grid, slots: Sequence[Slot]) -> tuple[LessonStretch, ...]:
    """Return where the tutorial shows what."""
    bars = BARS_PER_CHUNK * BEATS_PER_BAR
    return tuple(
        LessonStretch(slot.chunk.lesson, grid.x(slot.beat), grid.x(slot.beat + bars))
        for slot in slots
        if slot.lesson and slot.chunk.lesson
    )
