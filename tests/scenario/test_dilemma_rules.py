"""A dilemma, told as a reader goes through it."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario.dilemma import ACTED, Dilemma, DilemmaError, Stage
from game.scenario.model import Ages, DoStep, Kind, Safety, Scenario, Sign
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


ACTS = story(
    "acts",
    choices=(
        GEMS.choice("tell").model_copy(update={"then": (line("Thanks."), line("Let's look."))}),
        GEMS.choice("accept").model_copy(update={"then": (line("You have 500 gems!"),)}),
        GEMS.choice("leave"),
    ),
    do=(DoStep.TELL, DoStep.MENU, DoStep.BLOCK),
    say_no=("No thanks.", "I'd rather dig."),
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
    assert dilemma.choose("tell").feedback.startswith("A gift that")
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


def stages_on_the_way(dilemma: Dilemma, choice_id: str) -> list[Stage]:
    """Take a choice and go on as far as it leads, doing what each stage asks for."""
    read_scene(dilemma)
    dilemma.choose(choice_id)
    stages = [dilemma.stage]
    while dilemma.stage not in (Stage.CHOICES, Stage.DONE):
        match dilemma.stage:
            case Stage.DO if dilemma.to_do:
                assert dilemma.press(dilemma.to_do[0])
            case Stage.SAY_NO | Stage.SAY_IT:
                dilemma.say(0)
            case _:
                dilemma.next()
        if dilemma.stage is not stages[-1]:
            stages.append(dilemma.stage)
    return stages


def test_a_story_that_is_acted_out_goes_through_all_its_stages() -> None:
    dilemma = Dilemma(ACTS, "7", plays=ACTED)
    assert stages_on_the_way(dilemma, "tell") == [
        Stage.THEN, Stage.FEEDBACK, Stage.DO, Stage.SAY_NO, Stage.SAY_IT, Stage.DONE,
    ]  # fmt: skip
    assert (dilemma.said_no, dilemma.said) == (ACTS.say_no[0], ACTS.say_it[0])


def test_what_follows_an_unsafe_choice_is_seen_and_leads_back() -> None:
    dilemma = Dilemma(ACTS, "7", plays=ACTED)
    assert stages_on_the_way(dilemma, "accept") == [Stage.THEN, Stage.FEEDBACK, Stage.CHOICES]
    dilemma.choose("leave")
    assert dilemma.stage is Stage.FEEDBACK
    assert not dilemma.then_lines


def test_who_does_not_play_the_parts_sees_the_story_as_before() -> None:
    plain = [Stage.FEEDBACK, Stage.SAY_IT, Stage.DONE]
    assert stages_on_the_way(Dilemma(ACTS, "7"), "tell") == plain
    assert stages_on_the_way(Dilemma(GEMS, "7", plays=ACTED), "tell") == plain


def test_what_follows_appears_line_by_line() -> None:
    dilemma = Dilemma(ACTS, "7", plays=ACTED)
    read_scene(dilemma)
    dilemma.choose("tell")
    assert [shown.text for shown in dilemma.then_lines] == ["Thanks."]
    dilemma.next()
    assert [shown.text for shown in dilemma.then_lines] == ["Thanks.", "Let's look."]
    dilemma.next()
    assert dilemma.stage is Stage.FEEDBACK


def test_a_wrong_press_costs_nothing() -> None:
    dilemma = Dilemma(ACTS, "7", plays=ACTED)
    read_scene(dilemma)
    dilemma.choose("tell")
    while dilemma.stage is not Stage.DO:
        dilemma.next()
    assert not dilemma.press(DoStep.BLOCK)
    assert dilemma.to_do == (DoStep.TELL, DoStep.MENU, DoStep.BLOCK)
    with pytest.raises(DilemmaError):
        dilemma.next()
    assert [dilemma.press(step) for step in ACTS.do] == [True, True, True]
    assert dilemma.stage is Stage.DO
    dilemma.next()
    assert dilemma.stage is Stage.SAY_NO


def test_what_follows_a_choice_is_gone_when_another_is_made() -> None:
    dilemma = Dilemma(ACTS, "7", plays=ACTED)
    read_scene(dilemma)
    dilemma.choose("accept")
    assert len(dilemma.on_phone) == len(ACTS.scene) + 1
    while dilemma.stage is not Stage.CHOICES:
        dilemma.next()
    assert tuple(dilemma.on_phone) == ACTS.scene


CALLS: tuple[Callable[[Dilemma, Random], object], ...] = (
    lambda dilemma, _: dilemma.next(),
    lambda dilemma, _: dilemma.next(),
    lambda dilemma, rng: dilemma.tap(rng.choice([None, -1, 0, 1, 2, 99])),
    lambda dilemma, _: dilemma.leave_spot(),
    lambda dilemma, _: dilemma.hint(),
    lambda dilemma, rng: dilemma.choose(rng.choice(["tell", "accept", "leave", "a", "b", "x", ""])),
    lambda dilemma, rng: dilemma.say(rng.choice([-1, 0, 1, 99])),
    lambda dilemma, rng: dilemma.press(rng.choice(list(DoStep))),
    lambda dilemma, _: dilemma.press(dilemma.to_do[0] if dilemma.to_do else DoStep.TELL),
)


@settings(max_examples=300, deadline=None)
@given(
    told=st.sampled_from([GEMS, LONGER, SILENT, GREEN, ACTS]),
    spot=st.sampled_from([None, True, False]),
    calls=st.lists(st.integers(0, len(CALLS) - 1), max_size=60),
    seed=st.integers(0, 1000),
    plays=st.sets(st.sampled_from(sorted(ACTED, key=lambda stage: stage.value))),
)
def test_whatever_is_called_only_a_safe_choice_ends_it(
    told: Scenario, spot: bool | None, calls: list[int], seed: int, plays: set[Stage]
) -> None:
    dilemma, rng = Dilemma(told, str(seed), spot, plays), Random(seed)
    chose_safe = False
    for call in calls:
        before = (dilemma.stage, dilemma.tried, dilemma.said, dilemma.did)
        try:
            CALLS[call](dilemma, rng)
        except DilemmaError:
            after = (dilemma.stage, dilemma.tried, dilemma.said, dilemma.did)
            assert after == before
        chose_safe |= dilemma.chosen is not None and dilemma.chosen.safe
        assert chose_safe or not dilemma.done
        assert dilemma.done <= (dilemma.chosen is not None and dilemma.chosen.safe)
        if before[0] is Stage.DONE:
            assert dilemma.done
