"""Holds presses until a tick takes them, so that none is lost or counted twice."""

from game.devices import Point
from game.simulation.intent import Intent

LONG_NS = 1_500_000_000  # held twice as long as any jump: with one switch, this means pause


class Latch:
    """The presses since the last tick."""

    def __init__(self) -> None:
        self._intent = Intent()
        self._held: set[str] = set()
        self._held_ns = 0

    def jump(self, by: str) -> None:
        """Note a jump press; `by` names the key or finger, whose release ends it."""
        self._held.add(by)
        self._intent = Intent(True, False, self._intent.strum, self._intent.skip)

    def let_go(self, by: str) -> None:
        """Note that a key or finger was lifted; only a jump's own matters."""
        if by in self._held:
            self._held.discard(by)
            now = self._intent
            self._intent = Intent(now.jump, True, now.strum, now.skip)

    def point(self, point: Point, *, jumps: bool) -> None:
        """Note a finger or a mouse button on the road: it jumps, or it strums."""
        by = f"finger {point.finger} {point.button}"
        if point.phase == "up":
            self.let_go(by)
        elif point.phase == "down" and jumps:
            self.jump(by)
        elif point.phase == "down":
            self.strum()

    def held_long(self, elapsed_ns: int) -> bool:
        """Advance; return True once a jump's key has been held much longer than a jump takes."""
        self._held_ns = self._held_ns + elapsed_ns if self._held else 0
        return self._held_ns > LONG_NS

    def strum(self) -> None:
        """Note a strum press."""
        now = self._intent
        self._intent = Intent(now.jump, now.release, True, now.skip)

    def skip(self) -> None:
        """Note the wish to skip an obstacle."""
        now = self._intent
        self._intent = Intent(now.jump, now.release, now.strum, True)

    def take(self) -> Intent:
        """Hand the presses to a tick and forget them."""
        intent, self._intent = self._intent, Intent()
        return intent

    def let_all_go(self) -> None:
        """Lift every key, when another screen opens."""
        for by in tuple(self._held):
            self.let_go(by)
        self._intent = Intent(release=self._intent.release)
