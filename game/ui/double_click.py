"""Tells the second half of a double click from a click that is meant for the page it opened."""

from game.devices import Input, Point

DOUBLE_NS = 500_000_000  # as long as a double click may take
FRAME_NS = 60_000_000  # the most that one frame counts for
NEAR = 24  # design px, between its two halves


class DoubleClick:
    """Loses the second half of a double click where the first half has opened a page."""

    def __init__(self) -> None:
        self._left_ns = 0
        self._place: tuple[int, int] | None = None

    def opened(self) -> None:
        """Note that a page has opened."""
        self._left_ns = DOUBLE_NS

    def wait(self, elapsed_ns: int) -> None:
        """Advance by the time that has passed; a slow frame does not eat the wait up."""
        self._left_ns = max(0, self._left_ns - min(elapsed_ns, FRAME_NS))

    def is_second(self, given: Input, near: int) -> bool:
        """Return whether this press is the second half of a double click, else note where it is."""
        if not isinstance(given, Point) or given.phase != "down":
            return False
        last, self._place = self._place, given.position
        if not self._left_ns or last is None:
            return False
        off = [abs(a - b) for a, b in zip(given.position, last, strict=True)]
        return max(off) <= near
