"""What is heard before it comes: each obstacle once, a beat before its press."""

from collections.abc import Iterator

from game.simulation.phase import Phase
from game.simulation.pieces import Obstacle
from game.simulation.run import Run

CUE_BEATS = 1.0  # of the course, from the cue to the press
REACH_BEATS = 4.0  # no obstacle stands further behind the beat of its press


class Cues:
    """Finds the obstacles whose cue is due; those that a hand set back are heard again."""

    def __init__(self) -> None:
        self._told = 0.0  # up to this beat of a press everything was told

    def due(self, run: Run) -> Iterator[Obstacle]:
        """Yield the obstacles to announce in this tick; strums only where they are pressed."""
        until = run.beat + CUE_BEATS
        since, self._told = min(self._told, until), until
        if run.phase is not Phase.RUNNING:
            return
        for obstacle in run.road.ahead(run.runner.x, REACH_BEATS * run.course.px_per_beat):
            if since < obstacle.beat <= until and not (
                obstacle.smashable and run.assists.one_button
            ):
                yield obstacle
