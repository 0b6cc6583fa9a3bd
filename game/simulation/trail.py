"""Where the runner was lately, so that the tape can be wound back."""

from collections import deque
from typing import NamedTuple

from game.simulation.runner import Motion, Runner
from game.simulation.tuning import TICKS_PER_SECOND

TRAIL_TICKS = 8 * TICKS_PER_SECOND
"""As far back as safe ground can lie."""


class Place(NamedTuple):
    """Where the runner was in a tick, and how."""

    x: float
    y: float
    motion: Motion
    age: int  # ticks of the motion

    def hold(self, runner: Runner, tick: int) -> None:
        """Put the runner here for a tick."""
        runner.previous_x, runner.previous_y = runner.x, runner.y
        runner.x, runner.y, runner.motion = self.x, self.y, self.motion
        runner.since = tick - self.age


class Trail:
    """The places of the last seconds."""

    def __init__(self) -> None:
        self._places: deque[Place] = deque(maxlen=TRAIL_TICKS)

    def note(self, runner: Runner, tick: int) -> None:
        """Remember where the runner is."""
        self._places.append(Place(runner.x, runner.y, runner.motion, tick - runner.since))

    def back_to(self, x: float) -> list[Place]:
        """Return the way back to a place on the flat, nearest first; the trail ends with it."""
        way = [place for place in self._places if place.x >= x]
        self._places.clear()
        return [*reversed(way), Place(x, 0.0, Motion.RUN, 0)]
