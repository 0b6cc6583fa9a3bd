"""Press windows: every chunk is passable, with room, at every venue and speed setting."""

from collections.abc import Iterator
from functools import cache
from itertools import product
from math import ceil

import pytest
from small_run import venue

from game.simulation.chunk import Chunk
from game.simulation.course import VENUES, Level, Venue, build_course, grid_of
from game.simulation.obstacles import HAZARDS, ObstacleKind
from game.simulation.placing import Grid
from game.simulation.tuning import COYOTE_S, LEAST_WINDOW_S, TICK_S, Assists
from game.simulation.windows import (
    ImpassableError,
    RowPress,
    chunk_windows,
    least_window_s,
    passes,
    passes_with,
    row_of,
    window,
)

# The other encores lie between these in speed; tools/press_windows.py proves them as well.
ROADS = [(v, False) for v in VENUES] + [("corridor", True), ("stage", True)]


def hardest(venue_id: str, encore: bool) -> Level:
    """Return the hardest level that a venue's courses use."""
    return max(leg.level for leg in build_course(venue(venue_id), 1, encore).legs)


def every_chunk(here: Venue) -> Iterator[Chunk]:
    """Yield every chunk at every level."""
    yield from here.shared
    for chunk in here.own:
        yield from map(chunk.at, Level)


@cache
def passes_by(row: tuple[RowPress, ...], which: int, grid: Grid, ticks: int) -> bool:
    """Return whether presses up to so many ticks before and after the beat pass."""
    return all(passes_with(row, which, offset, grid, Assists()) for offset in (-ticks, 0, ticks))


@pytest.mark.parametrize(("venue_id", "encore"), ROADS)
def test_every_chunk_has_its_least_window_around_the_beat(venue_id: str, encore: bool) -> None:
    here, grid = venue(venue_id), grid_of(venue(venue_id), encore)
    for chunk in every_chunk(here):
        if chunk.level <= hardest(venue_id, encore):
            ticks = ceil((LEAST_WINDOW_S[chunk.level] / TICK_S - 1) / 2)
            for step in chunk.hazards:
                assert passes_by(*row_of(chunk, step), grid, ticks), (chunk.id, step)


@pytest.mark.parametrize("speed", [0.5, 1.0, 1.5])
def test_other_speeds_only_scale_time(speed: float) -> None:
    """Slower is wider for the player; faster is shorter in proportion and not more."""
    here = venue("corridor")
    for chunk in every_chunk(here):
        if chunk.level <= Level.MEDIUM:
            for _, found in chunk_windows(chunk, grid_of(here), Assists(speed=speed)):
                assert found.real_s(speed) >= least_window_s(chunk.level, speed)


@pytest.mark.parametrize("bpm", [96, 112, 132])
@pytest.mark.parametrize(("one", "other"), list(product(HAZARDS, HAZARDS)))
def test_an_early_or_late_press_leaves_the_next_one_possible(
    bpm: float, one: ObstacleKind, other: ObstacleKind
) -> None:
    """Two beats apart, the closest there is: wherever the first press falls in its window."""
    grid = Grid(bpm, 200)
    level = Level.HARD if bpm >= 112 else Level.MEDIUM
    beats = 2 if bpm >= 112 else 3
    row = (RowPress(0, one, level), RowPress(beats, other, level))
    first = window(row, 0, grid, Assists())
    for offset in (first.first, 0, first.last):
        passing = [
            late for late in range(-24, 25, 6) if passes(row, (offset, late), grid, Assists())
        ]
        assert len(passing) * 6 * TICK_S >= LEAST_WINDOW_S[level] - 6 * TICK_S, (offset, passing)


def test_a_strum_one_beat_after_a_jump() -> None:
    for bpm in (112, 132):
        row = (
            RowPress(0, ObstacleKind.HURDLE, Level.HARD),
            RowPress(1, ObstacleKind.AMP, Level.HARD),
        )
        found = window(row, 1, Grid(bpm, 200), Assists())
        assert found.real_s(1.0) >= LEAST_WINDOW_S[Level.HARD]


def test_the_window_ends_where_it_says() -> None:
    grid, row = Grid(96, 200), (RowPress(0, ObstacleKind.HURDLE, Level.EASY),)
    found = window(row, 0, grid, Assists())
    inside = [passes(row, [offset], grid, Assists()) for offset in range(-40, 41)]
    assert inside == [found.first <= offset <= found.last for offset in range(-40, 41)]


def test_coyote_time_widens_a_gap_at_its_end() -> None:
    grid, row = Grid(96, 200), (RowPress(0, ObstacleKind.GAP, Level.EASY),)
    usual = window(row, 0, grid, Assists())
    wide = window(row, 0, grid, Assists(wide_timing=True))
    assert wide.first == usual.first
    assert (wide.last - usual.last) * TICK_S == pytest.approx(0.25 - COYOTE_S, abs=0.01)


def test_what_cannot_be_passed_is_named() -> None:
    row = (
        RowPress(0, ObstacleKind.HURDLE, Level.HARD),
        RowPress(0.5, ObstacleKind.HURDLE, Level.HARD),
    )
    with pytest.raises(ImpassableError, match="hurdle"):
        window(row, 1, Grid(96, 200), Assists())
