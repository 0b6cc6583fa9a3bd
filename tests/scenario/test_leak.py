"""Two small classifiers guess the safe choice from its wording, and say how sure they are."""

from random import Random

import pytest

from game.scenario.lint.leak import CLASSIFIERS, measure, telling, trigrams, wilson, words
from game.scenario.model import Choice, Kind, Safety, Scenario
from tests.scenario.stories import choice, story

VERBS = ("sing", "dig", "hop", "draw", "swim", "jump", "cook", "read")


def library(safe: str, other: str, count: int = 60) -> list[Scenario]:
    """Make stories of random words, with one phrase in safe choices and one in the others."""
    random = Random("leak")

    def one(number: int) -> Choice:
        text = " ".join(random.sample(VERBS, 3))
        safety = Safety.NEARLY if number else Safety.SAFE
        return choice(f"c{number}", safety, text=f"{text} {other if number else safe}".strip())

    return [
        story(f"s{n}", kind=list(Kind)[n % 4], choices=tuple(one(number) for number in range(3)))
        for n in range(count)
    ]


@pytest.mark.parametrize("name", CLASSIFIERS)
def test_a_word_that_gives_the_answer_away_is_found(name: str) -> None:
    found = measure(library("and tell", "because"), CLASSIFIERS[name])
    assert found.share == 1
    assert found.low > 0.9
    assert set(found.by_kind) == set(Kind)


@pytest.mark.parametrize("name", CLASSIFIERS)
def test_words_that_are_in_all_choices_tell_nothing(name: str) -> None:
    found = measure(library("because", "because"), CLASSIFIERS[name])
    assert found.chance == pytest.approx(1 / 3)
    assert found.low < found.chance < found.high


def test_a_story_is_not_guessed_by_what_it_says_itself() -> None:
    unlike = [
        story(
            f"s{n}",
            choices=(
                choice("a", Safety.SAFE, text=f"safe{n}"),
                choice("b", Safety.NEARLY, text=f"other{n}"),
                choice("c", Safety.NEARLY, text=f"third{n}"),
            ),
        )
        for n in range(20)
    ]
    assert measure(unlike, words).share == pytest.approx(1 / 3)


def test_the_words_that_tell_are_named_with_their_counts() -> None:
    safe, other = telling(library("tell", "because"))
    assert safe[0] == "tell (60 of 60 safe)"
    assert other[0] == "because (0 of 120 safe)"


def test_the_interval_is_the_known_one() -> None:
    assert wilson(45, 70) == pytest.approx((0.526, 0.745), abs=0.001)  # Wilson, 1927
    assert wilson(0, 10) == pytest.approx((0, 0.278), abs=0.001)


def test_trigrams_know_where_a_text_ends() -> None:
    assert trigrams("So, no!") == {" so", "so ", "o n", " no", "no "}
