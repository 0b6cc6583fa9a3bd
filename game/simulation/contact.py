"""What stands in the way: gaps, hurdles, and what a strum smashes."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from math import inf

from game.simulation.hitbox import Box
from game.simulation.obstacles import Form
from game.simulation.pieces import Course, Obstacle
from game.simulation.runner import Runner
from game.simulation.tuning import (
    GAP_DEPTH,
    HITBOX_HEIGHT,
    HITBOX_WIDTH,
    STRUM_HALF_HEIGHT,
    Assists,
)

HALF_WIDTH = HITBOX_WIDTH / 2
BEHIND = 400.0  # px behind the runner after which nothing can matter any more


class Road:
    """The obstacles of a course that are still there, looked at only near the runner."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.smashed: set[int] = set()
        self.removed: set[int] = set()
        self.speed = course.speed  # px a second
        self._first = 0  # the first obstacle that may still matter
        self._quiet = (0.0, 0.0)  # nothing touches the body while its x is between these

    def change(self, course: Course, away: AbstractSet[int]) -> None:
        """Take the course as it is now, without these obstacles."""
        self.course = course
        self.removed |= away

    def remove(self, obstacle: Obstacle) -> bool:
        """Take an obstacle away; False if it was gone already."""
        if obstacle.index in self.smashed | self.removed:
            return False
        self.removed.add(obstacle.index)
        return True

    def rewind(self) -> None:
        """Look from the start again, after the runner was set back."""
        self._first = 0
        self._quiet = (0.0, 0.0)

    def ahead(self, x: float, reach: float) -> Iterator[Obstacle]:
        """Yield the obstacles from just behind x to `reach` px ahead."""
        obstacles = self.course.obstacles
        while self._first < len(obstacles) and obstacles[self._first].right < x - BEHIND:
            self._first += 1
        for index in range(self._first, len(obstacles)):
            obstacle = obstacles[index]
            if obstacle.x > x + reach:
                return
            if index not in self.smashed and index not in self.removed:
                yield obstacle

    def is_quiet(self, x: float) -> bool:
        """Return whether no obstacle is as near to x as the body is wide."""
        start, end = self._quiet
        if start <= x < end:
            return True
        for obstacle in self.ahead(x, self.course.length):
            if obstacle.right > x - HALF_WIDTH:
                self._quiet = (x, obstacle.x - HALF_WIDTH)
                return x < obstacle.x - HALF_WIDTH
        self._quiet = (x, inf)
        return True

    def over_gap(self, x: float) -> bool:
        """Return whether there is no ground under x."""
        if self.is_quiet(x):
            return False
        for obstacle in self.ahead(x, 0.0):
            if obstacle.form is Form.HOLE and obstacle.hit.left < x < obstacle.hit.right:
                return True
        return False

    def tumble(self, runner: Runner, assists: Assists) -> Obstacle | None:
        """Return what the runner falls over or into, if anything."""
        if self.is_quiet(runner.x):
            return None
        left, right = runner.x - HALF_WIDTH, runner.x + HALF_WIDTH
        for obstacle in self.ahead(runner.x, HALF_WIDTH):
            if obstacle.kind.spec.harmless:
                continue
            if obstacle.form is Form.HOLE:
                if runner.y < 0 and _falls_into(obstacle, runner):
                    return obstacle
                continue
            box = obstacle.slim if assists.wide_timing else obstacle.hit
            if box.touches(left, right, runner.y, runner.y + HITBOX_HEIGHT):
                return obstacle
        return None

    def smash(self, runner: Runner, reach: float) -> list[Obstacle]:
        """Smash what a strum wave of this reach, px, touches now."""
        middle = runner.y + HITBOX_HEIGHT / 2
        wave = Box(
            runner.x, runner.x + reach, middle - STRUM_HALF_HEIGHT, middle + STRUM_HALF_HEIGHT
        )
        touched = [
            obstacle
            for obstacle in self.ahead(runner.x, reach)
            if obstacle.smashable and _touch(wave, obstacle.hit)
        ]
        self.smashed.update(obstacle.index for obstacle in touched)
        return touched

    def strum_is_due(self, runner: Runner, beat: float, reach: float) -> bool:
        """Return whether something to smash has come to the beat of its strum."""
        return any(
            obstacle.smashable and obstacle.beat <= beat and obstacle.hit.right > runner.x
            for obstacle in self.ahead(runner.x, reach)
        )

    def next_obstacle(self, x: float) -> Obstacle | None:
        """Return the next obstacle in the way that is not behind x."""
        for obstacle in self.ahead(x, self.course.length):
            if obstacle.hit.right > x and not obstacle.kind.spec.harmless:
                return obstacle
        return None


def no_gaps(_x: float) -> bool:
    """Return False: there is ground everywhere."""
    return False


def _falls_into(gap: Obstacle, runner: Runner) -> bool:
    """Return whether a runner below the ground is deep in the gap or at its far side."""
    if runner.x < gap.hit.left:
        return False
    return runner.y <= -GAP_DEPTH or runner.x >= gap.hit.right - HALF_WIDTH


def _touch(one: Box, other: Box) -> bool:
    """Return whether two boxes overlap."""
    return one.touches(other.left, other.right, other.bottom, other.top)
