"""Where the music is, in beats."""

from collections.abc import Callable


class BeatClock:
    """Counts the beats of a song that plays, waits and goes on."""

    def __init__(self, bpm: float, now: Callable[[], float]) -> None:
        self.beat_s = 60.0 / bpm
        self._now = now
        self._started: float | None = None
        self._halted_at: float | None = None

    @property
    def running(self) -> bool:
        """Whether the music plays just now."""
        return self._started is not None and self._halted_at is None

    @property
    def halted(self) -> bool:
        """Whether the music was started and stands still."""
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

    def stop(self) -> None:
        """Forget where the music was."""
        self._started = self._halted_at = None

    def halt(self) -> None:
        """Stand still until `go_on`."""
        if self.running:
            self._halted_at = self._now()

    def go_on(self) -> None:
        """Count on from where `halt` stopped."""
        if self._started is not None and self._halted_at is not None:
            self._started += self._now() - self._halted_at
            self._halted_at = None
