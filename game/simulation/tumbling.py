"""What follows a tumble: a dilemma or not, where safe ground is, and when a leg gets easier."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf

from game.scenario.model import Scenario
from game.simulation.obstacles import Form
from game.simulation.pieces import Course, Leg, Obstacle
from game.simulation.placing import Grid, obstacle_at
from game.simulation.runner import Runner
from game.simulation.trail import Place
from game.simulation.tuning import (
    BEATS_PER_BAR,
    FALL_S,
    QUIET_AFTER_S,
    QUIET_BEFORE_S,
    REWIND_S,
    SPACING_BEATS,
    TICKS_PER_SECOND,
    TUMBLES_TO_EASE,
    TUMBLES_TO_REMOVE,
    Assists,
    Level,
    TumbleDilemmas,
)

FALL_TICKS = round(FALL_S * TICKS_PER_SECOND)
REWIND_TICKS = round(REWIND_S * TICKS_PER_SECOND)


@dataclass(frozen=True, slots=True)
class Fall:
    """A tumble that is not over: what over, the story that follows, and the way back."""

    obstacle: Obstacle
    story: Scenario | None
    began: int  # tick
    way: Sequence[Place] = ()

    def lies(self, tick: int) -> bool:
        """Return whether the runner still lies there."""
        return tick < self.began + FALL_TICKS

    def wind_back(self, runner: Runner, tick: int) -> bool:
        """Put the runner where the tape is: slow, fast, slow; tell whether it is safe ground."""
        t = min((tick - self.began - FALL_TICKS) / REWIND_TICKS, 1.0)
        self.way[round(t * t * (3 - 2 * t) * (len(self.way) - 1))].hold(runner, tick)
        return t >= 1.0


class Tumbles:
    """The tumbles of a run so far."""

    def __init__(self) -> None:
        self.at: Counter[int] = Counter()  # by obstacle
        self.in_leg: Counter[int] = Counter()
        self.stumbles: Counter[int] = Counter()  # by obstacle
        self.asked = 0
        self.quiet_ticks = inf  # of running, since the last dilemma closed

    def count(self, obstacle: Obstacle, course: Course, leg: Leg, assists: Assists) -> bool:
        """Count one more tumble in a leg; tell whether a dilemma may follow."""
        self.at[obstacle.index] += 1
        self.in_leg[leg.index] += 1
        since_s = self.quiet_ticks / TICKS_PER_SECOND
        to_gate_s = (leg.end - course.x(safe_beat(obstacle))) / course.speed
        return self.may_ask(leg.index, since_s, to_gate_s, assists)

    def eases(self, leg: int) -> bool:
        """Return whether a leg gets easier: by the second tumble in it, and by each one more."""
        return self.in_leg[leg] >= TUMBLES_TO_EASE

    def steps_before(self, leg: int) -> int:
        """Return how many steps easier a leg begins: as many as the one before was made."""
        steps = self.in_leg[leg - 1] - TUMBLES_TO_EASE + 1
        return min(max(steps, 0), Level.HARD)

    def clears(self, course: Course, obstacle: Obstacle) -> list[Obstacle]:
        """Return what goes away after this tumble: all in the safe bar, and what was too hard."""
        safe_x = course.x(safe_beat(obstacle))
        too_hard = self.at[obstacle.index] >= TUMBLES_TO_REMOVE
        return [
            other for other in course.obstacles[: obstacle.index + too_hard] if other.right > safe_x
        ]

    def may_ask(self, leg: int, since_s: float, to_gate_s: float, assists: Assists) -> bool:
        """Return whether a dilemma may follow: by the setting, and far enough from others.

        `since_s` is the running time since the last dilemma, `to_gate_s` that to the next gate.
        """
        match assists.tumble_dilemmas:
            case TumbleDilemmas.NONE:
                return False
            case TumbleDilemmas.ONE if self.asked:
                return False
        quiet = (since_s / QUIET_AFTER_S, to_gate_s / QUIET_BEFORE_S)
        return leg > 0 and min(quiet) >= assists.stretch


def is_stumble(obstacle: Obstacle) -> bool:
    """Return whether what the runner clips clatters over: an easy hurdle or crate."""
    return obstacle.level is Level.EASY and obstacle.form is Form.STANDING


def safe_beat(obstacle: Obstacle) -> float:
    """Return the beat to go on from: that of the last bar with a clear bar before the press.

    The song goes on from there, too, so that course and music are never apart.
    """
    return (obstacle.beat // BEATS_PER_BAR - 1) * BEATS_PER_BAR


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
