"""Which stories come to two at home, round after round: the figures in docs/for-two.md.

    python tools/rounds_of_two.py --seeds 2000

Ten rounds in a row are drawn with each seed, each after what was met in those before. It ends with
1 where a story comes twice while one that fits is new, or a careful one comes unasked.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.paths import shipped
from game.scenario.loader import load_library
from game.scenario.model import Scenario
from game.teaching.together.round import STORIES, RoundDeck, is_careful

ROUNDS = 10
FIVE = 5
LENGTHS = {"8-9": "shorter", "10-12": "longer"}


@dataclass
class Figures:
    """What many families would have seen."""

    twice: int = 0
    """Stories that came again while one that fits was new."""
    careful: int = 0
    unasked: int = 0
    """Careful stories, and those that nobody had accepted."""
    topics: int = 99
    """Topics in the first five rounds, in the worst case."""


def ten_rounds(
    known: Mapping[str, Scenario], seed: int, ages: str, careful: bool
) -> list[list[Scenario]]:
    """Draw ten rounds in a row."""
    met: list[str] = []
    rounds = []
    for number in range(ROUNDS):
        deck = RoundDeck(known.values(), met, f"{seed}-{number}", ages)
        rounds.append(deck.round(STORIES, careful=careful))
        for story in rounds[-1]:
            met = [*(name for name in met if name != story.id), story.id]
    return rounds


def count(
    figures: Figures, rounds: Sequence[Sequence[Scenario]], fit: set[str], careful: bool
) -> None:
    """Add the rounds of one seed."""
    seen: set[str] = set()
    for story in (story for one in rounds for story in one):
        figures.twice += story.id in seen and not seen >= fit
        seen.add(story.id)
        figures.careful += is_careful(story)
        figures.unasked += is_careful(story) and not careful
    topics = {story.topic for one in rounds[:FIVE] for story in one}
    figures.topics = min(figures.topics, len(topics))


def main() -> int:
    """Read the arguments and print a row for each length, with careful stories and without."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=2000)
    wanted = parser.parse_args()
    known = load_library([shipped("scenarios")]).scenarios
    print("| stories | careful ones | came twice too early | careful, unasked | topics in five "
          "rounds, at least |\n|---|---|---|---|---|")  # fmt: skip
    wrong = 0
    for ages, name in LENGTHS.items():
        for careful in (False, True):
            fit = {
                s.id for s in known.values() if s.ages == ages and (careful or not is_careful(s))
            }
            figures = Figures()
            for seed in range(wanted.seeds):
                count(figures, ten_rounds(known, seed, ages, careful), fit, careful)
            wrong += figures.twice + figures.unasked
            accepted = (
                f"{figures.careful / wanted.seeds:.1f} in ten rounds" if careful else "not today"
            )
            found = (name, accepted, figures.twice, figures.unasked, figures.topics)
            print(f"| {' | '.join(map(str, found))} |")
    return min(1, wrong)


if __name__ == "__main__":
    sys.exit(main())
