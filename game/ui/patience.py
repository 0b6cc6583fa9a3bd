"""Waiting on the first title for somebody to press anything, once in a session."""

from game.devices import Input, Point, Press, Wheel

WAIT_NS = 15_000_000_000


class Patience:
    """Tells once that nobody has pressed anything for a while; never after a first press."""

    def __init__(self) -> None:
        self._waited_ns = 0
        self._over = False

    def hear(self, given: Input) -> None:
        """Take note of an input; a mouse that only moves is no press."""
        match given:
            case Press() | Wheel() | Point(phase="down"):
                self._over = True

    def wait(self, elapsed_ns: int) -> bool:
        """Let time pass; true once, when it has been long enough."""
        self._waited_ns += elapsed_ns
        if self._over or self._waited_ns < WAIT_NS:
            return False
        self._over = True
        return True
