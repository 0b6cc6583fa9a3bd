"""Press windows: how early and how late a press may be and still pass, found by running it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from game.simulation.chunk import Chunk, ChunkStep
from game.simulation.contact import Road
from game.simulation.intent import IDLE, Intent
from game.simulation.obstacles import ObstacleKind
from game.simulation.pieces import Course
from game.simulation.placing import Grid, obstacle_at
from game.simulation.runner import Runner
from game.simulation.tuning import (
    HITBOX_WIDTH,
    LEAST_WINDOW_S,
    TICK_S,
    TICKS_PER_SECOND,
    Assists,
    Level,
)

FURTHEST_S = 0.7  # no press further from its beat is tried
RUN_UP_S = FURTHEST_S + 0.05  # road before the first press of a row
NEIGHBOUR_BEATS = 3.0  # from here on the runner has landed and the strum is ready again


@dataclass(frozen=True, slots=True)
class RowPress:
    """A hazard in a row of hazards: its beat counts from the row's first press."""

    beat: float
    kind: ObstacleKind
    level: Level
    part: float | None = None


@dataclass(frozen=True, slots=True)
class PressWindow:
    """The first and the last tick that pass, from the press on the beat (0)."""

    first: int
    last: int

    def real_s(self, speed: float) -> float:
        """Return how long the window lasts for a player at this speed setting, in seconds."""
        return (self.last - self.first + 1) * TICK_S / speed


class ImpassableError(Exception):
    """A press right on the beat does not pass."""


def chunk_windows(
    chunk: Chunk, grid: Grid, assists: Assists | None = None
) -> list[tuple[ChunkStep, PressWindow]]:
    """Return the window of every hazard, the others pressed on their beats."""
    return [
        (step, window(*row_of(chunk, step), grid, assists or Assists())) for step in chunk.hazards
    ]


def row_of(chunk: Chunk, step: ChunkStep) -> tuple[tuple[RowPress, ...], int]:
    """Return the hazards near a hazard, and its place among them; no others narrow its window."""
    row = [near for near in chunk.hazards if abs(near.beat - step.beat) < NEIGHBOUR_BEATS]
    presses = tuple(
        RowPress(near.beat - row[0].beat, near.hazard, chunk.level, near.part)
        for near in row
        if near.hazard
    )
    return presses, row.index(step)


@cache
def window(row: tuple[RowPress, ...], which: int, grid: Grid, assists: Assists) -> PressWindow:
    """Return the window of one hazard of a row; raise ImpassableError if the beat fails."""
    offsets = [0] * len(row)
    if not passes(row, offsets, grid, assists):
        raise ImpassableError(f"{row[which]} at {grid}")
    return PressWindow(
        -_furthest(row, which, -1, grid, assists), _furthest(row, which, 1, grid, assists)
    )


def _furthest(row: tuple[RowPress, ...], which: int, way: int, grid: Grid, assists: Assists) -> int:
    """Return how many ticks a press may stray this way, by halving."""
    good, bad = 0, round(FURTHEST_S * TICKS_PER_SECOND)
    while bad - good > 1:
        middle = (good + bad) // 2
        if passes_with(row, which, way * middle, grid, assists):
            good = middle
        else:
            bad = middle
    return good


def passes_with(
    row: Sequence[RowPress], which: int, offset: int, grid: Grid, assists: Assists
) -> bool:
    """Return whether the row is passed with one press this many ticks off its beat."""
    return passes(row, [offset * (place == which) for place in range(len(row))], grid, assists)


def passes(row: Sequence[RowPress], offsets: Sequence[int], grid: Grid, assists: Assists) -> bool:
    """Return whether the row is passed with full jumps pressed this many ticks off the beat."""
    start = RUN_UP_S * grid.bpm / 60
    course = _short_course(row, start, grid)
    road, runner = Road(course), Runner()
    intents = _intents(row, offsets, start, grid)
    end = course.obstacles[-1].right + HITBOX_WIDTH
    tick = 0
    while runner.x < end or not runner.on_ground:
        tick += 1
        intent = intents.get(tick, IDLE)
        runner.step(intent, tick, grid.speed, road.over_gap, assists)
        if runner.strum_active_s > 0:
            road.smash(runner, assists.strum_reach)
        if road.tumble(runner, assists) is not None:
            return False
    return True


def _intents(
    row: Sequence[RowPress], offsets: Sequence[int], start: float, grid: Grid
) -> dict[int, Intent]:
    """Return the presses by tick; the row starts on the beat `start`."""
    intents: dict[int, Intent] = {}
    for press, offset in zip(row, offsets, strict=True):
        tick = round((start + press.beat) * 60 / grid.bpm * TICKS_PER_SECOND) + offset
        before = intents.get(tick, IDLE)
        smash = press.kind.spec.smashable
        intents[tick] = Intent(jump=before.jump or not smash, strum=before.strum or smash)
    return intents


def _short_course(row: Sequence[RowPress], start: float, grid: Grid) -> Course:
    """Return a road with nothing but the row on it."""
    obstacles = tuple(
        obstacle_at(grid, p.kind, start + p.beat, p.level, part=p.part, index=index)
        for index, p in enumerate(row)
    )
    return Course(
        venue="",
        bpm=grid.bpm,
        px_per_beat=grid.px_per_beat,
        length=float("inf"),
        gates=(),
        obstacles=obstacles,
        notes=(),
        picks=(),
        hops=(),
        legs=(),
        lessons=(),
        chunks=(),
    )


def least_window_s(level: Level, speed: float) -> float:
    """Return the least real time a window must last; above 100 % all of time is shorter."""
    return LEAST_WINDOW_S[level] / max(1.0, speed)
