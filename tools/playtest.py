"""Have simulated players run every venue, and print how often they tumble.

    python tools/playtest.py 10

Each player presses beside the beat by a normal distribution (its mean is how late they are), holds
a jump for a while, sometimes does not press at all, and sometimes presses the wrong key. They
learn nothing and see nothing coming, so a real player of the same hands does better.
"""

import argparse
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "simulation")]

from small_run import SmallDeck, play, venue  # noqa: E402

from game.simulation.bot import Bot  # noqa: E402
from game.simulation.course import VENUES, build_course  # noqa: E402
from game.simulation.events import DilemmaOpened, Eased, NoteTaken, Stumbled, Tumbled  # noqa: E402
from game.simulation.intent import Intent  # noqa: E402
from game.simulation.run import Run  # noqa: E402
from game.simulation.tuning import TICKS_PER_SECOND, Assists  # noqa: E402


@dataclass(frozen=True)
class Hands:
    """How a player presses: seconds late, seconds of spread, part forgotten, part mixed up."""

    name: str
    late_s: float
    spread_s: float
    forgets: float
    mixes_up: float
    held_s: float
    assists: Assists = field(default_factory=Assists)


PLAYERS = (
    Hands("grown-up who plays games", 0.00, 0.04, 0.01, 0.01, 0.15),
    Hands("child of 12", 0.02, 0.06, 0.02, 0.02, 0.13),
    Hands("child of 10", 0.04, 0.08, 0.03, 0.04, 0.12),
    Hands("child of 8", 0.05, 0.11, 0.06, 0.08, 0.10),
    Hands("reacts 0.2 s late", 0.20, 0.05, 0.02, 0.02, 0.12),
    Hands("reacts late, wider timing", 0.20, 0.05, 0.02, 0.02, 0.12, Assists(wide_timing=True)),
    Hands("child of 8, half speed", 0.05, 0.11, 0.06, 0.08, 0.10, Assists(speed=0.5)),
    Hands("child of 8, one button", 0.05, 0.11, 0.06, 0.0, 0.10, Assists(one_button=True)),
)


class Player(Bot):
    """A bot with a player's hands."""

    def __init__(self, run: Run, hands: Hands, seed: int) -> None:
        # In real seconds the hands are the same at every speed: in run time they are not.
        super().__init__(run, seed=seed, held_s=hands.held_s * hands.assists.speed)
        self.hands = hands
        self.luck = Random(f"{seed}:hands")

    def _error_beats(self) -> float:
        """Return how far beside the beat the next press falls."""
        error_s = self.luck.gauss(self.hands.late_s, self.hands.spread_s)
        return error_s * self.hands.assists.speed * self.run.course.bpm / 60

    def intent(self) -> Intent:
        """Press what a bot would, or forget it, or mix it up."""
        intent = super().intent()
        if not (intent.jump or intent.strum):
            return intent
        luck = self.luck.random()
        if luck < self.hands.forgets:
            return Intent()
        if luck < self.hands.forgets + self.hands.mixes_up:
            return Intent(jump=intent.strum, strum=intent.jump)
        return intent


def main() -> None:
    """Play and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("runs", type=int, nargs="?", default=10, help="of each player and venue")
    runs = max(1, parser.parse_args().runs)
    heads = ("tumbles a run (most)", "stumbles", "0-1", "runs eased", "stories", "notes", "time")
    print(f"| player | venue | {' | '.join(heads)} |")
    print("|---|---|---|---|---|---|---|---|---|")
    for hands in PLAYERS:
        for venue_id in VENUES:
            print(row(hands, venue_id, runs))


def row(hands: Hands, venue_id: str, runs: int) -> str:
    """Play some runs and sum them up."""
    tumbles, seconds = [], 0.0
    names: Counter[str] = Counter()
    notes = 0
    for seed in range(runs):
        run = Run(build_course(venue(venue_id), seed), SmallDeck(), seed, hands.assists)
        events = play(run, Player(run, hands, seed))
        names.update(type(event).__name__ for event in events)
        tumbles.append(sum(isinstance(event, Tumbled) for event in events))
        seconds += run.tick / TICKS_PER_SECOND / hands.assists.speed
        notes += len(run.course.notes)
    few = sum(n <= 1 for n in tumbles) / runs
    stories = names[DilemmaOpened.__name__] / runs
    return (
        f"| {hands.name} | {venue_id} | {sum(tumbles) / runs:.1f} ({max(tumbles)}) | "
        f"{names[Stumbled.__name__] / runs:.1f} | {few:.0%} | "
        f"{names[Eased.__name__] / runs:.1f} | {stories:.1f} | "
        f"{names[NoteTaken.__name__] / notes:.0%} | {seconds / runs:.0f} s |"
    )


if __name__ == "__main__":
    main()
