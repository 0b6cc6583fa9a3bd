"""Where the music is, in beats, and how far it has run ahead of the course."""

from collections.abc import Callable

from game.view.sheet import BEATS_A_BAR

HOLD_OVER_S = 0.05  # the ear begins to hear a drum as early
JUMP_BEATS = 0.5  # the course never moves as far as this in one frame


class BeatClock:
    """Counts the beats of a song that plays, pauses and goes on."""

    def __init__(self, bpm: float, now: Callable[[], float]) -> None:
        self.beat_s = 60.0 / bpm
        self._now = now
        self._started: float | None = None
        self._halted_at: float | None = None
        self._music, self._course = 0.0, 0.0  # where both were when they last went on together
        self._last_course = 0.0

    @property
    def running(self) -> bool:
        """Whether the music plays just now."""
        return self._started is not None and self._halted_at is None

    @property
    def halted(self) -> bool:
        """Whether the music was started and waits."""
        return self._halted_at is not None

    @property
    def beat(self) -> float:
        """The beats since the start; it counts on through the loops."""
        if self._started is None:
            return 0.0
        until = self._now() if self._halted_at is None else self._halted_at
        return (until - self._started) / self.beat_s

    def start(self) -> None:
        """Begin at beat 0."""
        self._started, self._halted_at = self._now(), None
        self.anchor(0.0)

    def stop(self) -> None:
        """Forget where the music was."""
        self._started = self._halted_at = None

    def halt(self) -> None:
        """Stand still."""
        self._halted_at = self._now()

    def go_on(self) -> None:
        """Count on from where `halt` stopped."""
        if self._started is not None and self._halted_at is not None:
            self._started += self._now() - self._halted_at
            self._halted_at = None

    def seconds_to(self, beat: float) -> float:
        """Return the time until the music is in the same place of a bar as this beat."""
        return ((beat - self.beat) % BEATS_A_BAR) * self.beat_s

    def anchor(self, course_beat: float) -> None:
        """Note that music and course go on together from here."""
        self._music, self._course = self.beat, course_beat
        self._last_course = course_beat

    def ahead_s(self, course_beat: float, speed: float) -> float:
        """Return how long the music must wait for the course, leaving out whole beats.

        A course that jumped (a new count) is taken to be right.
        """
        if not 0 <= course_beat - self._last_course < JUMP_BEATS:
            self.anchor(course_beat)
        self._last_course = course_beat
        ahead = self.beat - self._music - (course_beat - self._course) / speed
        if ahead * self.beat_s <= HOLD_OVER_S:
            return ahead * self.beat_s
        self._music += ahead // 1
        return (ahead % 1) * self.beat_s
