"""The band joins: who has come in at a gate runs behind the runner, on the runner's own path."""

from bisect import bisect_left
from collections.abc import Generator, Iterable, Sequence
from itertools import islice
from math import pi, sin

from game.simulation.events import Event, GateOpened, Rewound
from game.simulation.run import Run
from game.simulation.runner import Motion
from game.simulation.tuning import TICK_S
from game.view.bandmate import BESIDE_PX
from game.view.puppet import Frame, Puppet
from game.view.steps import part

BEHIND_BEATS = 0.4
"""How far behind one another they run."""
ARCH_PX = 205.0
"""Behind the line of a gate a newcomer waits, in the arch."""
RUN_STEPS = 20
"""How many pictures of a run are enough for those who run behind."""
CHEER_STEPS = 4
HOP_PX, HOP_TICKS = 70.0, 54
"""How high and how long a newcomer leaps out of the gate."""
MOST_PLACES = 400
AIR = (Motion.JUMP, Motion.FALL)


class Path:
    """Where the runner's feet were along the road, by x; a rewind takes its end back."""

    def __init__(self) -> None:
        self._x: list[float] = []
        self._feet: list[tuple[float, Motion, int]] = []

    def note(self, run: Run) -> None:
        """Remember where the runner is."""
        runner = run.runner
        while self._x and self._x[-1] >= runner.x:
            self._x.pop()
            self._feet.pop()
        self._x.append(runner.x)
        self._feet.append((max(runner.y, 0.0), runner.motion, run.tick - runner.since))
        if len(self._x) > 2 * MOST_PLACES:
            del self._x[:MOST_PLACES], self._feet[:MOST_PLACES]

    def at(self, x: float) -> tuple[float, Motion, int]:
        """Return the height of the feet at a place, the motion and its age in ticks."""
        place = bisect_left(self._x, x)
        return self._feet[place] if 0 < place < len(self._feet) else (0.0, Motion.RUN, 0)


class Followers:
    """Those who have joined, the first right behind the runner; only seen, never in the way."""

    def __init__(self, puppets: Sequence[Puppet]) -> None:
        self._puppets = puppets
        self._path = Path()
        self._waits: dict[int, tuple[float, int]] = {}  # by number: where one stands, since when

    def bake(self) -> Generator[float, None, None]:
        """Draw their pictures ahead of time, yielding progress from 0 to 1."""
        for number, puppet in enumerate(self._puppets):
            parts = len(self._puppets)
            yield from part(_baked(puppet), number / parts, (number + 1) / parts)

    def react(self, events: Iterable[Event], run: Run) -> None:
        """Follow the runner for a tick; a gate that opens lets the next one in."""
        self._path.note(run)
        for event in events:
            match event:
                case GateOpened(gate=gate):
                    self._waits[gate] = run.course.gates[gate] + ARCH_PX, run.tick
                case Rewound(beat=beat) if run.gates_passed:  # the first of them lends a hand
                    self._waits[0] = run.course.x(beat) + BESIDE_PX, run.tick - HOP_TICKS

    def seen(self, run: Run, x: float) -> list[tuple[Frame, float, float]]:
        """Return the picture of each who has joined, and its place on the road; last one first.

        Who lends a hand is drawn elsewhere.
        """
        apart = BEHIND_BEATS * run.course.px_per_beat
        helping = run.runner.motion is Motion.HELP_UP
        seen = []
        for number, puppet in enumerate(islice(self._puppets, run.gates_passed)):
            place = x - apart * (number + 1)
            stands, since = self._waits.get(number, (place, 0))
            if number == 0 and helping:
                continue
            if place < stands:
                seen.append(_waiting(puppet, stands, run.tick - since))
                continue
            self._waits.pop(number, None)
            seen.append(self._running(puppet, run, place))
        return seen[::-1]

    def _running(self, puppet: Puppet, run: Run, place: float) -> tuple[Frame, float, float]:
        """Return who runs at a place as the runner ran there, or stands where the runner stands."""
        if run.runner.x == run.runner.previous_x:
            return puppet.frame("idle", 0.0), place, 0.0
        y, motion, age = self._path.at(place)
        if motion in AIR:
            name, phase = motion.value, age * TICK_S / puppet.motions[motion.value].seconds
        else:
            cycle = place / puppet.motions["run"].distance
            name, phase = "run", round(cycle * RUN_STEPS) / RUN_STEPS
        return puppet.frame(name, phase), place, y


def _waiting(puppet: Puppet, place: float, ticks: int) -> tuple[Frame, float, float]:
    """Return who has burst out of the gate and cheers until the runner comes by."""
    hop = HOP_PX * sin(pi * min(ticks / HOP_TICKS, 1.0))
    cycle = ticks * TICK_S / puppet.motions["cheer"].seconds
    return puppet.frame("cheer", round(cycle * CHEER_STEPS) / CHEER_STEPS), place, hop


def _baked(puppet: Puppet) -> Generator[float, None, None]:
    for step in range(RUN_STEPS):
        puppet.frame("run", step / RUN_STEPS)
        yield 0.5 * step / RUN_STEPS
    yield from part(puppet.bake(*(motion.value for motion in AIR)), 0.5, 0.95)
    puppet.frame("idle", 0.0)
    for step in range(CHEER_STEPS):
        puppet.frame("cheer", step / CHEER_STEPS)
