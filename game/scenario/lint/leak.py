"""Whether the wording of the choices gives the safe one away: two small classifiers guess it.

Naive Bayes over words, and over groups of three characters, of the choices' texts alone. Each
story is guessed by what was learned from all the others, so nothing is learned by heart.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from game.scenario.model import Choice, Kind, Scenario

Z_95 = 1.96
"""Standard deviations of a 95 % interval."""
LEAST_SEEN = 5
"""Choices that a word has to be in before it tells anything."""
TOLD = 6
"""Words that are named."""

WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
Features = Callable[[str], frozenset[str]]


def words(text: str) -> frozenset[str]:
    """List the words of a text."""
    return frozenset(WORDS.findall(text.lower()))


def trigrams(text: str) -> frozenset[str]:
    """List the groups of three characters of a text, its ends marked."""
    padded = f" {' '.join(WORDS.findall(text.lower()))} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))


CLASSIFIERS: Mapping[str, Features] = {"words": words, "character trigrams": trigrams}


@dataclass(frozen=True, slots=True)
class Leak:
    """How often a classifier hit a safe choice first; the interval is Wilson's, 95 %."""

    share: float
    low: float
    high: float
    chance: float
    by_kind: Mapping[Kind, tuple[float, int]]
    """Share and number of the stories of each kind."""


class _Counts:
    """In how many safe and other choices each feature is."""

    def __init__(self, choices: Sequence[tuple[bool, frozenset[str]]]) -> None:
        self.choices = Counter(safe for safe, _ in choices)
        self.seen = {
            safe: Counter(f for is_safe, fs in choices if is_safe is safe for f in fs)
            for safe in (True, False)
        }

    def score(self, features: frozenset[str], without: "_Counts") -> float:
        """Return how much more likely some features are in a safe choice; one story is left out."""
        return sum(
            self._log_share(f, True, without) - self._log_share(f, False, without) for f in features
        )

    def _log_share(self, feature: str, safe: bool, without: "_Counts") -> float:
        """Return the logarithm of the share of choices with a feature, add-one smoothed."""
        seen = self.seen[safe][feature] - without.seen[safe][feature]
        return log((seen + 1) / (self.choices[safe] - without.choices[safe] + 2))


def measure(stories: Sequence[Scenario], features: Features) -> Leak:
    """Guess every story from the others; where choices score alike a coin is tossed."""
    prepared = [[(c.safe, features(c.text)) for c in story.choices] for story in stories]
    whole = _Counts([choice for choices in prepared for choice in choices])
    hits = [_hit(choices, whole) for choices in prepared]
    by_kind = {}
    for kind in Kind:
        of_kind = [hit for hit, story in zip(hits, stories, strict=True) if story.kind is kind]
        if of_kind:
            by_kind[kind] = (sum(of_kind) / len(of_kind), len(of_kind))
    chance = sum(sum(c.safe for c in s.choices) / len(s.choices) for s in stories) / len(stories)
    return Leak(sum(hits) / len(hits), *wilson(sum(hits), len(hits)), chance, by_kind)


def _hit(choices: Sequence[tuple[bool, frozenset[str]]], whole: _Counts) -> float:
    """Return how likely the best guess for a story is to be a safe choice."""
    own = _Counts(choices)
    scores = [round(whole.score(features, own), 9) for _, features in choices]
    best = [safe for (safe, _), score in zip(choices, scores, strict=True) if score == max(scores)]
    return sum(best) / len(best)


def wilson(hits: float, tries: int) -> tuple[float, float]:
    """Return the interval in which the true share lies, 95 % sure (Wilson, 1927)."""
    share, square = hits / tries, Z_95**2 / tries
    middle = (share + square / 2) / (1 + square)
    half = Z_95 / (1 + square) * sqrt(share * (1 - share) / tries + square / (4 * tries))
    return max(0.0, middle - half), min(1.0, middle + half)


def telling(stories: Sequence[Scenario]) -> tuple[list[str], list[str]]:
    """Return the words that give a safe choice away, and those of others, with their counts."""
    choices: list[Choice] = [choice for story in stories for choice in story.choices]
    counts = _Counts([(choice.safe, words(choice.text)) for choice in choices])
    nothing = _Counts([])
    seen = counts.seen[True] + counts.seen[False]
    known = sorted(word for word in seen if seen[word] >= LEAST_SEEN)
    ranked = sorted(known, key=lambda word: counts.score(frozenset({word}), nothing))

    def named(found: Sequence[str]) -> list[str]:
        return [f"{w} ({counts.seen[True][w]} of {seen[w]} safe)" for w in found]

    return named(ranked[::-1][:TOLD]), named(ranked[:TOLD])
