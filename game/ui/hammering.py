"""Who still hammers on the keys of the road when a screen opens has not read it yet."""

from game.bindings import Act
from game.devices import Press

ROAD_ACTS = frozenset({Act.JUMP, Act.STRUM})
GUARD_NS = 800_000_000  # after an opening, in which the keys of the road do not choose


class Hammering:
    """Tells presses that are meant for the road behind from those for the screen that opened."""

    def __init__(self) -> None:
        self._left_ns = 0

    def opened(self) -> None:
        """Note that a screen or a stage has opened."""
        self._left_ns = GUARD_NS

    def wait(self, elapsed_ns: int) -> None:
        """Advance by the time that has passed."""
        self._left_ns = max(0, self._left_ns - elapsed_ns)

    def is_meant(self, press: Press) -> bool:
        """Return whether a press is meant for the screen; one that is not begins the wait anew."""
        if not self._left_ns or not press.acts & ROAD_ACTS:
            return True
        self._left_ns = GUARD_NS
        return False
