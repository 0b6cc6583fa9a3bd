"""The bandmate who stands on safe ground with a helping hand after a tumble."""

from collections.abc import Generator

from game.view.puppet import Frame, Puppet

BESIDE_PX = 74.0
"""How far beside the runner a bandmate stands who helps."""


class Bandmate:
    """Waits on safe ground, holds out a hand, and stays behind when the runner goes on."""

    def __init__(self, puppet: Puppet) -> None:
        self._lends = puppet
        self._waits = Puppet(puppet.rig, puppet.motions, puppet.scale)
        self._waits.looks_left = True
        self._place: float | None = None
        self._since_s = 0.0

    def bake(self) -> Generator[float, None, None]:
        """Draw all pictures ahead of time, yielding progress from 0 to 1."""
        yield from self._lends.bake("lend")
        self._waits.frame("idle", 0.0)

    def tick(self, dt_s: float) -> None:
        """Advance by the time that has passed."""
        self._since_s += dt_s

    def wait(self, safe_x: float) -> None:
        """Stand beside the place where the runner will be helped up."""
        self._place = safe_x + BESIDE_PX

    def seen(self, left: float, *, helping: bool) -> tuple[Frame, float] | None:
        """Return the picture and the place on the road; None where it lies behind `left`."""
        if self._place is None or self._place < left - BESIDE_PX:
            return None
        if not helping:
            return self._waits.frame("idle", 0.0), self._place
        phase = self._since_s / self._lends.motions["lend"].seconds
        return self._lends.frame("lend", phase), self._place
