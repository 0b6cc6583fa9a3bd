"""What follows a tumble: a dilemma or not, where safe ground is, and when a leg gets easier."""

from collections import Counter
from dataclasses import dataclass, replace

from game.scenario.model import Scenario
from game.simulation.pieces import Course, Leg, Obstacle
from game.simulation.placing import Grid, obstacle_at
from game.simulation.tuning import (
    BEATS_PER_BAR,
    QUIET_S,
    SPACING_BEATS,
    TUMBLES_TO_EASE,
    TUMBLES_TO_REMOVE,
    Assists,
    Level,
    TumbleDilemmas,
)


@dataclass(frozen=True, slots=True)
class Fall:
    """A tumble that is not over: what over, the story that follows, when the hand comes."""

    obstacle: Obstacle
    story: Scenario | None
    until: int  # tick


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

    def eases(self, leg: int) -> bool:
        """Return whether this tumble makes the rest of the leg easier."""
        return self.in_leg[leg] == TUMBLES_TO_EASE

    def clears(self, course: Course, obstacle: Obstacle) -> list[Obstacle]:
        """Return what goes away after this tumble: all in the safe bar, and what was too hard."""
        safe_x = course.x(safe_beat(obstacle))
        too_hard = self.at[obstacle.index] >= TUMBLES_TO_REMOVE
        return [
            other for other in course.obstacles[: obstacle.index + too_hard] if other.right > safe_x
        ]

    def may_ask(self, leg: int, quiet_s: float, assists: Assists) -> bool:
        """Return whether a dilemma may follow: by the setting, and far enough from others.

        `quiet_s` is the running time to the nearest other dilemma, before or after.
        """
        match assists.tumble_dilemmas:
            case TumbleDilemmas.NONE:
                return False
            case TumbleDilemmas.ONE if self.asked:
                return False
        return leg > 0 and quiet_s >= QUIET_S * assists.stretch


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
        if not leg.start <= obstacle.x < leg.end or obstacle.kind.spec.harmless:
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
    if easier.width > obstacle.width:  # a chunk's own gap may be narrower than its level's
        return obstacle
    return replace(easier, index=obstacle.index)
