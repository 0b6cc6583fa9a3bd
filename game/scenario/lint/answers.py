"""Ways to be right without reading the story, and how often they work."""

from collections.abc import Callable, Collection, Mapping, Sequence

from game.scenario.lint.phrases import POLITE, REFUSES, grown_up
from game.scenario.model import Choice, Scenario

Score = Callable[[int, Choice], float]
"""How much a bot wants a choice at a place of the file; it takes one of those it wants most."""


def names_grown_up(choice: Choice, grown_ups: Collection[str]) -> bool:
    """Whether a choice's text speaks of a grown-up."""
    return grown_up(frozenset(grown_ups)).search(choice.text) is not None


def safe_is_longest(story: Scenario) -> bool:
    """Whether a safe choice is the longest, or as long as the longest."""
    longest = max(len(choice.text) for choice in story.choices)
    return any(choice.safe and len(choice.text) == longest for choice in story.choices)


def bots(grown_ups: Collection[str]) -> Mapping[str, Score]:
    """Return the bots and what each of them wants."""
    adult = grown_up(frozenset(grown_ups))
    return {
        "longest": lambda _, choice: len(choice.text),
        "first": lambda place, _: -place,
        "most polite": lambda _, choice: len(POLITE.findall(choice.text)),
        "grown-up": lambda _, choice: bool(adult.search(choice.text)),
        "refusing": lambda _, choice: bool(REFUSES.search(choice.text)),
    }


def hit_rate(stories: Sequence[Scenario], wants: Score) -> float:
    """Return how often a bot is right at the first try; among equals it tosses a coin."""
    return sum(_chance(story, wants) for story in stories) / max(1, len(stories))


def _chance(story: Scenario, wants: Score) -> float:
    """Return how likely a bot is to take a safe choice."""
    scores = [wants(place, choice) for place, choice in enumerate(story.choices)]
    pairs = zip(story.choices, scores, strict=True)
    best = [choice for choice, score in pairs if score == max(scores)]
    return sum(choice.safe for choice in best) / len(best)
