"""Record tests/replays anew, after the movement or the courses were changed on purpose.

    python tools/record_replays.py

The runs use the small stories of tests/simulation/small_run.py, so that an edited story of the
library does not change a replay.
"""

import argparse
import sys
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "simulation")]

from small_run import SmallDeck, venue  # noqa: E402

from game.simulation.bot import Answers, Bot, answer  # noqa: E402
from game.simulation.course import build_course  # noqa: E402
from game.simulation.recording import Recorder  # noqa: E402
from game.simulation.replay import describe  # noqa: E402
from game.simulation.run import Run  # noqa: E402
from game.simulation.tuning import Assists, TumbleDilemmas  # noqa: E402


@dataclass(frozen=True)
class Take:
    """One run to record."""

    name: str
    venue: str
    seed: int
    error_s: float = 0.0
    held_s: float | None = None
    encore: bool = False
    tutorial: bool = False
    answers: Answers = Answers.SAFE
    assists: Assists = field(default_factory=Assists)
    later: Assists | None = None  # the help from the middle of the run on


TAKES = (
    Take("first-run-with-tutorial", "corridor", 1, 0.05, tutorial=True),
    Take("corridor-by-taps", "corridor", 2, 0.08, held_s=0.1),
    Take("street-clumsy", "street", 3, 0.3, answers=Answers.UNSAFE_FIRST),
    Take("park-perfect", "park", 4),
    Take("shop-one-button", "shop", 5, 0.1, assists=Assists(one_button=True)),
    Take("backstage-encore", "backstage", 6, 0.08, encore=True),
    Take(
        "stage-help-in-the-middle",
        "stage",
        7,
        0.25,
        answers=Answers.RANDOM,
        assists=Assists(tumble_dilemmas=TumbleDilemmas.EVERY),
        later=Assists(speed=1.5, wide_timing=True, tap_is_full_jump=True),
    ),
    Take("no-tumble", "street", 8, 0.5, assists=Assists(no_tumble=True, speed=0.5)),
)


def record(take: Take) -> dict[str, Any]:
    """Play a run and return its replay with what happened."""
    course = build_course(venue(take.venue), take.seed, take.encore, take.tutorial)
    run = Run(course, SmallDeck(), take.seed, take.assists)
    recorder = Recorder(run)
    bot = Bot(run, take.error_s, take.seed, held_s=take.held_s)
    random = Random(f"{take.seed}:answers")
    events = []
    while not run.finished:
        if take.later is not None and run.progress > 0.5:
            run.assists = take.later
        events += recorder.step(bot.intent())
        if run.dilemma is not None and not run.dilemma.done:
            answer(run.dilemma, take.answers, random)
    replay = recorder.replay(encore=take.encore, tutorial=take.tutorial, answers=take.answers)
    return {**replay.to_dict(), "events": [describe(event) for event in events]}


def main() -> None:
    """Record every take."""
    argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0]).parse_args()
    for take in TAKES:
        path = ROOT / "tests" / "replays" / f"{take.name}.yaml"
        values = record(take)
        path.write_text(yaml.safe_dump(values, sort_keys=False, width=100), encoding="utf-8")
        tumbles = sum("Tumbled" in line for line in values["events"])
        print(f"{path.name}: {len(values['events'])} events, {tumbles} tumbles")


if __name__ == "__main__":
    main()
