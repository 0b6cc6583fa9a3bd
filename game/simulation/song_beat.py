"""Where the music is while the runner waits: it counts into the beat on which it goes on."""

from math import ceil

from game.simulation.pieces import Course
from game.simulation.tuning import COUNT_BEATS, TICKS_PER_SECOND


class SongBeat:
    """Counts beats in ticks; a leg's music is where its course is, so a wait is only a count."""

    def __init__(self, course: Course) -> None:
        self.beat = 0.0
        self.a_tick = course.bpm / 60 / TICKS_PER_SECOND
        self.resume = 0.0  # the beat on which the runner goes on

    def advance(self) -> None:
        """Advance the music by a tick."""
        self.beat += self.a_tick

    def wait_for(self, course_beat: float, seconds: float) -> None:
        """Wait so long, then go on at this beat of the course."""
        self.resume = course_beat
        self.beat = course_beat - seconds * TICKS_PER_SECOND * self.a_tick

    def count_into(self, course_beat: float) -> None:
        """Count the last beats before this one."""
        self.resume = course_beat
        self.beat = course_beat - COUNT_BEATS

    @property
    def late(self) -> float:
        """Return how many beats ago the waiting was over; negative while it goes on."""
        return self.beat - self.resume

    @property
    def ticks_left(self) -> int:
        """Return how many ticks of waiting are left."""
        return max(ceil(-self.late / self.a_tick - 1e-6), 0)

    @property
    def count(self) -> int:
        """Return how many beats are left, the begun one included."""
        return max(ceil(-self.late - 1e-6), 0)
