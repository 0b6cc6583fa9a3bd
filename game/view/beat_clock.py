"""Where the music is, in beats, and how far it has run ahead of the course."""

from collections.abc import Callable

from game.view.song_sheet import BEATS_A_BAR

BEHIND_BEATS = 0.15  # as far behind as this is in time: music cannot catch up


class BeatClock:
    """Counts the beats of a song that plays, waits and goes on."""

    def __init__(self, bpm: float, now: Callable[[], float]) -> None:
        self.beat_s = 60.0 / bpm
        self._now = now
        self._started: float | None = None
        self._halted_at: float | None = None
        self._wait_until: float | None = None

    @property
    def running(self) -> bool:
        """Whether the music plays just now."""
        return self._started is not None and self._halted_at is None

    @property
    def halted(self) -> bool:
        """Whether the music was started and stands still."""
        return self._halted_at is not None

    @property
    def waited(self) -> bool:
        """Whether a wait is over."""
        return self._wait_until is not None and self._now() >= self._wait_until

    @property
    def beat(self) -> float:
        """The beats since the start; it counts on through the loops."""
        if self._started is None:
            return 0.0
        until = self._now() if self._halted_at is None else self._halted_at
        return (until - self._started) / self.beat_s

    def start(self) -> None:
        """Begin at beat 0."""
        self._started, self._halted_at, self._wait_until = self._now(), None, None

    def stop(self) -> None:
        """Forget where the music was."""
        self._started = self._halted_at = self._wait_until = None

    def halt(self, wait_s: float | None = None) -> None:
        """Stand still, for some time or until `go_on`."""
        if self.running:
            self._halted_at = self._now()
        self._wait_until = None if wait_s is None else self._now() + wait_s

    def go_on(self) -> None:
        """Count on from where `halt` stopped."""
        if self._started is not None and self._halted_at is not None:
            self._started += self._now() - self._halted_at
            self._halted_at = self._wait_until = None

    def seconds_to(self, beat: float) -> float:
        """Return the time until the music is in the same place of a bar as this beat."""
        return ((beat - self.beat) % BEATS_A_BAR) * self.beat_s

    def ahead_s(self, course_beat: float, speed: float) -> float:
        """Return how long the music must wait to meet a beat of the course again."""
        ahead = (self.beat - course_beat / speed) % 1.0
        return 0.0 if ahead > 1.0 - BEHIND_BEATS else ahead * self.beat_s
