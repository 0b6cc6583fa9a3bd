"""Where the music is while the runner waits, so that course and music meet on a bar again."""

from math import ceil

from game.simulation.pieces import Course
from game.simulation.tuning import BEATS_PER_BAR, COUNT_BEATS, TICKS_PER_SECOND


class SongBeat:
    """Counts the beats of the music in ticks; whole bars apart from the beats of the course."""

    def __init__(self, course: Course) -> None:
        self.beat = 0.0
        self.a_tick = course.bpm / 60 / TICKS_PER_SECOND
        self.resume = 0.0  # the beat on which the runner goes on

    def advance(self) -> None:
        """Advance the music by a tick."""
        self.beat += self.a_tick

    def wait_for(self, course_beat: float, at_least_s: float) -> None:
        """Wait for the beat of the bar that the course has at this place."""
        soon = self.beat - 2 * self.a_tick  # a tick late is still on the beat
        earliest = soon + at_least_s * TICKS_PER_SECOND * self.a_tick
        bars = ceil((earliest - course_beat) / BEATS_PER_BAR)
        self.resume = course_beat + bars * BEATS_PER_BAR

    def rewind(self, course_beat: float, in_s: float) -> None:
        """Go on from this beat in some seconds; the music is silent until then."""
        self.resume = course_beat
        self.beat = course_beat - in_s * TICKS_PER_SECOND * self.a_tick

    def count_into(self, course_beat: float) -> None:
        """Count the last beats before this one; the music was somewhere else in the meantime."""
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
