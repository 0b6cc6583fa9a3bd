"""The options of all stories without their stories, for a reader to guess the safe one by.

    python tools/options_only.py --seed 11 > options.txt
    python tools/options_only.py --seed 11 --guesses guesses.txt

Stories and options are shuffled by the seed; no title, scene or question is shown. Guesses are
letters in the order of the list, with spaces between. Their score is printed by kind beside chance,
and after it each story whose guess was not a safe choice.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from game.paths import shipped  # noqa: E402
from game.scenario.loader import load_library  # noqa: E402
from game.scenario.model import Choice, Kind, Scenario  # noqa: E402

LETTERS = "abcdef"
Sheet = Sequence[tuple[Scenario, Sequence[Choice]]]


def shuffled(stories: Sequence[Scenario], seed: int) -> Sheet:
    """Return the stories with their choices, all in an order of the seed's own."""
    random = Random(seed)
    order = random.sample(stories, len(stories))
    return [(story, random.sample(story.choices, len(story.choices))) for story in order]


def options(sheet: Sheet) -> Iterator[str]:
    """Yield a line for each story."""
    for number, (_, choices) in enumerate(sheet, 1):
        texts = (f"{letter}) {c.text}" for letter, c in zip(LETTERS, choices, strict=False))
        yield f"{number}. {' | '.join(texts)}"


def score(sheet: Sheet, guesses: Sequence[str]) -> Iterator[str]:
    """Yield how many guesses are safe choices, by kind, and the others by story."""
    chosen = [
        (story, choices[LETTERS.index(guess)])
        for (story, choices), guess in zip(sheet, guesses, strict=True)
    ]
    for kind in (*Kind, None):
        of_kind = [(s, c) for s, c in chosen if kind in (s.kind, None)]
        hits = sum(choice.safe for _, choice in of_kind)
        chance = sum(sum(c.safe for c in s.choices) / len(s.choices) for s, _ in of_kind)
        shares = f"{hits / len(of_kind):.0%} (chance {chance / len(of_kind):.0%})"
        yield f"{kind or 'all':8} {hits:>3} of {len(of_kind):<3} {shares}"
    yield from (f"  {s.id} ({s.kind}): {c.text} [{c.safety}]" for s, c in chosen if not c.safe)


def main() -> int:
    """Print the options, or the score of guesses."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--guesses", type=Path, help="a file of letters")
    given = parser.parse_args()
    stories = list(load_library([shipped("scenarios")]).scenarios.values())
    sheet = shuffled(stories, given.seed)
    if given.guesses is None:
        print("\n".join(options(sheet)))
        return 0
    guesses = given.guesses.read_text(encoding="utf-8").split()
    if len(guesses) != len(sheet):
        sys.stderr.write(f"{len(guesses)} guesses for {len(sheet)} stories\n")
        return 1
    print("\n".join(score(sheet, guesses)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
