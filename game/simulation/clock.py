"""The fixed clock: real time in, whole ticks out."""

from game.simulation.tuning import TICKS_PER_SECOND

TICK_NS = 1_000_000_000 // TICKS_PER_SECOND
MAX_TICKS_PER_FRAME = 10  # a long stall slows the game down instead of jumping ahead


class FixedClock:
    """Counts elapsed time in integer nanoseconds and hands it out as ticks."""

    def __init__(self) -> None:
        self._owed_ns = 0

    def advance(self, elapsed_ns: int, percent: int = 100) -> int:
        """Add a frame's time at `percent` game speed; return the ticks to run now (0 to 10)."""
        self._owed_ns += elapsed_ns * percent // 100
        ticks = self._owed_ns // TICK_NS
        if ticks > MAX_TICKS_PER_FRAME:
            self._owed_ns = 0
            return MAX_TICKS_PER_FRAME
        self._owed_ns -= ticks * TICK_NS
        return ticks

    @property
    def alpha(self) -> float:
        """How far the drawn moment lies between the last two ticks, 0 to 1."""
        return self._owed_ns / TICK_NS

    def reset(self) -> None:
        """Forget owed time, after a pause."""
        self._owed_ns = 0
