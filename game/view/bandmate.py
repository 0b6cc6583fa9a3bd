"""The bandmate who comes running with a helping hand after a tumble."""

from collections.abc import Generator

from game.view.puppet import Frame, Puppet
from game.view.steps import part

BESIDE_PX = 74.0
"""How far beside the runner a bandmate stands who helps."""
COMES_FROM_PX = 230.0
"""How far beyond that place the bandmate is first seen."""
COMES_S = 0.28
RUN_STEPS = 10
"""How many pictures of the run are enough for the few steps there."""


class Bandmate:
    """Runs in from ahead, holds out a hand, and stays behind when the runner goes on."""

    def __init__(self, puppet: Puppet) -> None:
        self._lends = puppet
        self._runs = Puppet(puppet.rig, puppet.motions, puppet.scale)
        self._runs.looks_left = True
        self._place: float | None = None
        self._since_s = 0.0
        self._hand_out = False

    def bake(self) -> Generator[float, None, None]:
        """Draw all pictures ahead of time, yielding progress from 0 to 1."""
        yield from part(self._lends.bake("lend"), 0.0, 0.6)
        for step in range(RUN_STEPS):
            self._runs.frame("run", step / RUN_STEPS)
            yield 0.6 + 0.4 * step / RUN_STEPS
        self._runs.frame("idle", 0.0)

    def tick(self, dt_s: float) -> None:
        """Advance by the time that has passed."""
        self._since_s += dt_s

    def help(self, x: float, *, helping: bool, still: bool) -> None:
        """Set where on the road the runner is, and whether a hand is wanted.

        With `still` the bandmate is there at once.
        """
        if helping and not self._hand_out:
            self._place, self._since_s = x + BESIDE_PX, COMES_S if still else 0.0
        self._hand_out = helping

    def seen(self, left: float) -> tuple[Frame, float] | None:
        """Return the picture and the place on the road; None once it lies behind `left`."""
        if self._place is None or self._place < left - BESIDE_PX:
            self._place = None
            return None
        if not self._hand_out:
            return self._runs.frame("idle", 0.0), self._place
        if self._since_s < COMES_S:
            away = (1 - self._since_s / COMES_S) ** 2 * COMES_FROM_PX
            phase = -away / self._runs.motions["run"].distance
            return self._runs.frame("run", round(phase * RUN_STEPS) / RUN_STEPS), (
                self._place + away
            )
        phase = self._since_s / self._lends.motions["lend"].seconds
        return self._lends.frame("lend", phase), self._place
