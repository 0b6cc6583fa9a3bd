"""What a child meets who plays alone: every story but the careful ones, soon enough."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from game.scenario.deck import Deck, History
from game.scenario.lint.limits import STORIES_A_TOPIC
from game.scenario.loader import load_library
from game.scenario.model import Ages, Scenario, Weight

RUNS = 18
GATES = 3
LIBRARY = load_library([Path(__file__).resolve().parents[2] / "scenarios"])


def met_in(runs: int, ages: Ages) -> list[Scenario]:
    """Play so many runs, one a day, each story understood at once; returns what was met."""
    stories, day, history = LIBRARY.scenarios.values(), date(2026, 11, 28), History()
    met: list[Scenario] = []
    for run in range(runs):
        history = history.new_run()
        deck = Deck(stories, history, day, str(run), ages, gates=GATES)
        for _gate in range(GATES):
            story = deck.next_gate()
            assert story
            met.append(story)
            history = history.with_result(story.id, story.topic, True, day)
        day += timedelta(days=1)
    return met


@pytest.mark.parametrize("ages", Ages)
def test_alone_all_stories_but_the_careful_ones_are_met(ages: Ages) -> None:
    met = {story.id: story for story in met_in(RUNS, ages)}
    of_length = [story for story in LIBRARY.scenarios.values() if story.ages is ages]
    assert set(met) == {s.id for s in of_length if s.weight is not Weight.CAREFUL}
    topics = Counter(story.topic for story in met.values())
    assert set(topics) == set(LIBRARY.topics)
    assert min(topics.values()) >= STORIES_A_TOPIC
