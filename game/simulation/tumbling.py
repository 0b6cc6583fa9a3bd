"""What follows a tumble: a dilemma or not, where safe ground is, and when a leg gets easier."""

from collections import Counter
from dataclasses import replace

from game.simulation.pieces import Course, Kind, Leg, Obstacle
from game.simulation.placing import Grid, obstacle_at
from game.simulation.tuning import (
    BEATS_PER_BAR,
    QUIET_S,
    SPACING_BEATS,
    TICKS_PER_SECOND,
    TUMBLES_TO_EASE,
    TUMBLES_TO_REMOVE,
    Assists,
    Level,
    TumbleDilemmas,
)


class Tumbles:
    """The tumbles of a run so far."""

    def __init__(self) -> None:
        self.at: Counter[int] = Counter()  # by obstacle
        self.in_leg: Counter[int] = Counter()
        self.asked = 0

    def count(self, obstacle: Obstacle, leg: int) -> None:
        """Count one more tumble."""
        self.at[obstacle.index] += 1
        self.in_leg[leg] += 1

    def removes(self, obstacle: Obstacle) -> bool:
        """Return whether the obstacle goes away after this tumble."""
        return self.at[obstacle.index] >= TUMBLES_TO_REMOVE

    def eases(self, leg: int) -> bool:
        """Return whether this tumble makes the rest of the leg easier."""
        return self.in_leg[leg] == TUMBLES_TO_EASE

    def may_ask(self, leg: int, ticks_since: int | None, s_to_gate: float, help_: Assists) -> bool:
        """Return whether a dilemma may follow: by the setting, and far enough from others.

        `ticks_since` is the run time since the last dilemma, `s_to_gate` that to the next gate.
        """
        quiet_s = QUIET_S * help_.stretch
        if leg == 0 or help_.tumble_dilemmas is TumbleDilemmas.NONE:
            return False
        if help_.tumble_dilemmas is TumbleDilemmas.ONE and self.asked:
            return False
        if ticks_since is not None and ticks_since < quiet_s * TICKS_PER_SECOND:
            return False
        return s_to_gate >= quiet_s


def safe_beat(obstacle: Obstacle) -> float:
    """Return the beat to go on from: one bar before that of the obstacle's press.

    The press lies before the obstacle, so this is 800 px before it and a little more; it is on
    the same beat of the bar, so course and music meet again.
    """
    return obstacle.beat - BEATS_PER_BAR


def eased(course: Course, leg: Leg, from_x: float) -> tuple[Course, frozenset[int]]:
    """Return the course with the leg one step easier from x on, and the obstacles to take away."""
    grid = Grid(course.bpm, course.px_per_beat)
    obstacles = list(course.obstacles)
    away: set[int] = set()
    last_beat = -float("inf")
    for obstacle in course.obstacles:
        if not leg.start <= obstacle.x < leg.end:
            continue
        if obstacle.x >= from_x:
            if obstacle.beat - last_beat < _easier_spacing(leg.level):
                away.add(obstacle.index)
                continue
            obstacles[obstacle.index] = _smaller(grid, obstacle)
        last_beat = obstacle.beat
    return replace(course, obstacles=tuple(obstacles)), frozenset(away)


def _easier_spacing(level: Level) -> float:
    """Return the least beats between obstacles one step down; below easy, twice the room."""
    if level is Level.EASY:
        return SPACING_BEATS[level] * 2
    return SPACING_BEATS[level.easier]


def _smaller(grid: Grid, obstacle: Obstacle) -> Obstacle:
    """Return the obstacle one step easier, on the same beat and with the same index."""
    easier = obstacle_at(
        grid, obstacle.kind, obstacle.beat, obstacle.level.easier, look=obstacle.look
    )
    if obstacle.kind is Kind.GAP and easier.width > obstacle.width:
        return obstacle
    return replace(easier, index=obstacle.index)
