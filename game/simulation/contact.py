"""What stands in the way: gaps, hurdles, and what a strum smashes."""

from collections.abc import Iterator

from game.simulation.hitbox import Box
from game.simulation.pieces import Course, Kind, Obstacle
from game.simulation.runner import Runner
from game.simulation.tuning import (
    GAP_DEPTH,
    HITBOX_HEIGHT,
    HITBOX_WIDTH,
    STRUM_HALF_HEIGHT,
)

HALF_WIDTH = HITBOX_WIDTH / 2
BEHIND = 400.0  # px behind the runner after which nothing can matter any more


class Road:
    """The obstacles of a course that are still there, looked at only near the runner."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.gone: set[int] = set()  # smashed or removed
        self._first = 0  # the first obstacle that may still matter

    def rewind(self) -> None:
        """Look from the start again, after the runner was set back."""
        self._first = 0

    def ahead(self, x: float, reach: float) -> Iterator[Obstacle]:
        """Yield the obstacles from just behind x to `reach` px ahead."""
        obstacles = self.course.obstacles
        while self._first < len(obstacles) and obstacles[self._first].right < x - BEHIND:
            self._first += 1
        for index in range(self._first, len(obstacles)):
            obstacle = obstacles[index]
            if obstacle.x > x + reach:
                return
            if index not in self.gone:
                yield obstacle

    def over_gap(self, x: float) -> bool:
        """Return whether there is no ground under x."""
        for obstacle in self.ahead(x, 0.0):
            if obstacle.kind is Kind.GAP and obstacle.hit.left < x < obstacle.hit.right:
                return True
        return False

    def tumble(self, runner: Runner) -> Obstacle | None:
        """Return what the runner falls over or into, if anything."""
        left, right = runner.x - HALF_WIDTH, runner.x + HALF_WIDTH
        for obstacle in self.ahead(runner.x, HALF_WIDTH):
            if obstacle.kind is Kind.GAP:
                if runner.y < 0 and _falls_into(obstacle, runner):
                    return obstacle
            elif obstacle.hit.touches(left, right, runner.y, runner.y + HITBOX_HEIGHT):
                return obstacle
        return None

    def strummed(self, runner: Runner, reach: float) -> list[Obstacle]:
        """Return what a strum wave of this reach, px, smashes now."""
        middle = runner.y + HITBOX_HEIGHT / 2
        wave = Box(
            runner.x, runner.x + reach, middle - STRUM_HALF_HEIGHT, middle + STRUM_HALF_HEIGHT
        )
        return [
            obstacle
            for obstacle in self.ahead(runner.x, reach)
            if obstacle.smashable and _touch(wave, obstacle.hit)
        ]

    def next_obstacle(self, x: float) -> Obstacle | None:
        """Return the next obstacle that is not behind x."""
        for obstacle in self.ahead(x, self.course.length):
            if obstacle.hit.right > x:
                return obstacle
        return None


def _falls_into(gap: Obstacle, runner: Runner) -> bool:
    """Return whether a runner below the ground is deep in the gap or at its far side."""
    if runner.x < gap.hit.left:
        return False
    return runner.y <= -GAP_DEPTH or runner.x >= gap.hit.right - HALF_WIDTH


def _touch(one: Box, other: Box) -> bool:
    """Return whether two boxes overlap."""
    return one.touches(other.left, other.right, other.bottom, other.top)
