"""Where the music of a run is: a leg is a section, and the runner's beat is the music's."""

from game.simulation.phase import Phase
from game.simulation.run import Run


def leg_beat(run: Run) -> float | None:
    """Return the beats run in this leg, which is where its music is; None while standing."""
    if run.phase is not Phase.RUNNING:
        return None
    return (run.runner.x - run.course.legs[run.leg].start) / run.course.px_per_beat
