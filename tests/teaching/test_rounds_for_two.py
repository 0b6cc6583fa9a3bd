"""Which stories two read: in ten rounds none comes twice too early, and topics and weights turn."""

from functools import cache

import pytest

from game.paths import shipped
from game.scenario.loader import load_library
from game.scenario.model import Scenario, Weight
from game.teaching.together.round import STORIES, RoundDeck, minutes

ROUNDS = 10
LENGTHS = ("8-9", "10-12")


@cache
def stories() -> dict[str, Scenario]:
    """Read the shipped stories once."""
    return dict(load_library([shipped("scenarios")]).scenarios)


def ten_rounds(
    seed: int, ages: str, *, careful: bool, count: int = STORIES
) -> list[list[Scenario]]:
    """Draw ten rounds, each after what was met in those before."""
    met: list[str] = []
    rounds = []
    for number in range(ROUNDS):
        deck = RoundDeck(stories().values(), met, f"{seed}-{number}", ages)
        rounds.append(deck.round(count, careful=careful))
        for story in rounds[-1]:
            met = [*(name for name in met if name != story.id), story.id]
    return rounds


def check(seed: int, ages: str, *, careful: bool) -> None:
    """Hold ten rounds to what a family is told."""
    rounds = ten_rounds(seed, ages, careful=careful)
    drawn = [story for one in rounds for story in one]
    fit = {s.id for s in stories().values() if s.ages == ages}
    fit = {i for i in fit if careful or stories()[i].weight is not Weight.CAREFUL}
    seen: set[str] = set()
    for story in drawn:
        assert story.ages == ages
        assert story.id not in seen or seen >= fit, f"{story.id} came twice too early"
        seen.add(story.id)
    assert len({story.topic for one in rounds[:5] for story in one}) >= 7
    for one in rounds:
        weights = [story.weight for story in one]
        assert len({story.id for story in one}) == STORIES
        assert weights[0] is not Weight.CAREFUL
        assert weights[-1] is not Weight.CAREFUL
        assert weights.count(Weight.CAREFUL) <= careful
    usual = {story.weight for one in rounds[:2] for story in one}
    assert {Weight.LIGHT, Weight.MEDIUM} <= usual


@pytest.mark.parametrize("careful", [False, True])
@pytest.mark.parametrize("ages", LENGTHS)
def test_ten_rounds_of_a_few_seeds(ages: str, careful: bool) -> None:
    for seed in range(25):
        check(seed, ages, careful=careful)


@pytest.mark.measured
@pytest.mark.parametrize("careful", [False, True])
@pytest.mark.parametrize("ages", LENGTHS)
def test_ten_rounds_of_2000_seeds(ages: str, careful: bool) -> None:
    for seed in range(2000):
        check(seed, ages, careful=careful)


@pytest.mark.parametrize("ages", LENGTHS)
def test_the_first_story_of_all_is_light_and_medium_ones_follow(ages: str) -> None:
    for seed in range(25):
        first, second, _third = ten_rounds(seed, ages, careful=False)[0]
        assert [first.weight, second.weight] == [Weight.LIGHT, Weight.MEDIUM]


@pytest.mark.parametrize("ages", LENGTHS)
def test_a_round_of_one_is_never_careful_and_turns_as_well(ages: str) -> None:
    rounds = ten_rounds(3, ages, careful=True, count=1)
    drawn = [story for one in rounds for story in one]
    assert len({story.id for story in drawn}) == ROUNDS
    assert Weight.CAREFUL not in {story.weight for story in drawn}


@pytest.mark.parametrize("ages", LENGTHS)
def test_a_skipped_story_is_swapped_for_another_one(ages: str) -> None:
    deck = RoundDeck(stories().values(), [], "1", ages)
    drawn = deck.round(STORIES, careful=True)
    swapped = deck.swap()
    assert swapped
    assert swapped not in drawn
    assert swapped.weight is not Weight.CAREFUL


@pytest.mark.parametrize("ages", LENGTHS)
def test_the_minutes_that_are_named_are_about_so(ages: str) -> None:
    three = [minutes(one) for one in ten_rounds(1, ages, careful=True)]
    assert all(13 <= so_many <= 17 for so_many in three)
    assert {minutes(one) for one in ten_rounds(1, ages, careful=False, count=1)} <= {4, 5, 6}


def test_without_stories_a_round_is_empty() -> None:
    deck = RoundDeck([], ["gone"], "1", "8-9")
    assert deck.round(STORIES, careful=True) == []
    assert not deck.has_careful
    assert deck.swap() is None
