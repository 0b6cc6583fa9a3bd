"""A dilemma, told as a reader goes through it."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario.dilemma import Dilemma, DilemmaError, Stage
from game.scenario.model import Ages, Kind, Safety, Scenario, Sign
from tests.scenario.stories import GEMS, choice, line, story

LONGER = story("longer", ages=Ages.LONGER)
SILENT = story("silent", say_it=())
GREEN = story(
    "green",
    ages=Ages.LONGER,
    kind=Kind.GREEN,
    scene=(line("Look, my cake!"),),
    choices=tuple(
        choice(c, s) for c, s in zip("abc", (Safety.SAFE, Safety.SAFE, Safety.NEARLY), strict=True)
    ),
)


def read_scene(dilemma: Dilemma) -> None:
    while dilemma.stage is Stage.SCENE:
        dilemma.next()


def test_a_shorter_story_from_the_first_line_to_the_words_to_say() -> None:
    dilemma = Dilemma(GEMS, "7")
    assert [shown.text for shown in dilemma.lines] == ["I have 500 gems. Want them?"]
    dilemma.next()
    dilemma.next()
    assert dilemma.shown == 3
    assert dilemma.stage is Stage.SCENE
    dilemma.next()
    assert dilemma.stage is Stage.CHOICES
    assert dilemma.choose("tell").feedback.startswith("Good stop!")
    assert dilemma.stage is Stage.FEEDBACK
    assert not dilemma.done
    dilemma.next()
    assert dilemma.stage is Stage.SAY_IT
    assert dilemma.say(1) == "Can you look at a message with me?"
    assert dilemma.done
    assert dilemma.first_try


def test_an_unsafe_choice_comes_back_to_the_choices_and_is_marked() -> None:
    dilemma = Dilemma(GEMS, "7")
    read_scene(dilemma)
    dilemma.choose("accept")
    dilemma.next()
    assert dilemma.stage is Stage.CHOICES
    dilemma.choose("leave")
    dilemma.next()
    assert dilemma.tried == {"accept", "leave"}
    dilemma.choose("tell")
    dilemma.next()
    dilemma.say(0)
    assert dilemma.done
    assert dilemma.first_try is False


def test_a_longer_story_asks_for_signs_and_never_blocks() -> None:
    dilemma = Dilemma(LONGER, "7")
    read_scene(dilemma)
    assert dilemma.stage is Stage.SPOT
    assert not dilemma.tap(None).found
    assert not dilemma.tap(2).found
    result = dilemma.tap(1)
    assert (result.found, result.sign, result.left) == (True, Sign.SECRET, 1)
    assert dilemma.found_signs == {1}
    dilemma.leave_spot()
    assert dilemma.stage is Stage.CHOICES


def test_nothing_feels_off_is_found_in_a_story_without_signs() -> None:
    dilemma = Dilemma(GREEN, "7")
    read_scene(dilemma)
    assert dilemma.tap(None).found


def test_each_safe_choice_of_a_green_story_goes_on() -> None:
    for choice_id in ("a", "b"):
        dilemma = Dilemma(GREEN, "7", spot=False)
        read_scene(dilemma)
        dilemma.choose(choice_id)
        dilemma.next()
        assert dilemma.stage is Stage.SAY_IT


def test_a_hint_opens_the_signs_of_a_shorter_story() -> None:
    dilemma = Dilemma(GEMS, "7")
    read_scene(dilemma)
    dilemma.hint()
    assert dilemma.tap(0).sign is Sign.GIFT
    dilemma.leave_spot()
    assert dilemma.stage is Stage.CHOICES


def test_a_story_without_words_to_say_ends_after_the_feedback() -> None:
    dilemma = Dilemma(SILENT, "7")
    read_scene(dilemma)
    dilemma.choose("tell")
    dilemma.next()
    assert dilemma.done


def test_the_seed_shuffles_the_choices_and_nothing_else_does() -> None:
    orders = {tuple(c.id for c in Dilemma(GEMS, str(seed)).choices) for seed in range(60)}
    assert len(orders) == 6
    assert Dilemma(GEMS, "7").choices == Dilemma(GEMS, "7").choices


def test_a_story_without_a_way_on_is_refused() -> None:
    unsafe = tuple(choice(c, Safety.UNSAFE) for c in "abc")
    with pytest.raises(DilemmaError):
        Dilemma(story("stuck", choices=unsafe), "7")


CALLS: tuple[Callable[[Dilemma, Random], object], ...] = (
    lambda dilemma, _: dilemma.next(),
    lambda dilemma, _: dilemma.next(),
    lambda dilemma, rng: dilemma.tap(rng.choice([None, -1, 0, 1, 2, 99])),
    lambda dilemma, _: dilemma.leave_spot(),
    lambda dilemma, _: dilemma.hint(),
    lambda dilemma, rng: dilemma.choose(rng.choice(["tell", "accept", "leave", "a", "b", "x", ""])),
    lambda dilemma, rng: dilemma.say(rng.choice([-1, 0, 1, 99])),
)


@settings(max_examples=300, deadline=None)
@given(
    told=st.sampled_from([GEMS, LONGER, SILENT, GREEN]),
    spot=st.sampled_from([None, True, False]),
    calls=st.lists(st.integers(0, len(CALLS) - 1), max_size=60),
    seed=st.integers(0, 1000),
)
def test_whatever_is_called_only_a_safe_choice_ends_it(
    told: Scenario, spot: bool | None, calls: list[int], seed: int
) -> None:
    dilemma, rng = Dilemma(told, str(seed), spot), Random(seed)
    chose_safe = False
    for call in calls:
        before = (dilemma.stage, dilemma.tried, dilemma.said)
        try:
            CALLS[call](dilemma, rng)
        except DilemmaError:
            assert (dilemma.stage, dilemma.tried, dilemma.said) == before
        chose_safe |= dilemma.chosen is not None and dilemma.chosen.safe
        assert chose_safe or not dilemma.done
        assert dilemma.done <= (dilemma.chosen is not None and dilemma.chosen.safe)
        if before[0] is Stage.DONE:
            assert dilemma.done
