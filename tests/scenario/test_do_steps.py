"""What can be pressed on a phone: every step somewhere, in its own words, in a right order."""

import pytest

from game.scenario.do_steps import (
    OFFERED,
    buttons,
    needs_menu,
    offered,
    other_apps,
    step_words,
    wrong_button,
)
from game.scenario.lint import phrases
from game.scenario.lint.acting_rules import lint_acting
from game.scenario.lint.limits import LIMITS
from game.scenario.lint.reading import read
from game.scenario.model import Ages, DoStep, Sign, Staging
from tests.scenario.stories import line, story

SHOWN = [(step, words) for step in DoStep for words in [step_words(step, str)]]


def test_every_step_is_offered_somewhere_and_telling_everywhere() -> None:
    assert set(OFFERED) == set(DoStep)
    assert all(OFFERED.values())
    assert all(DoStep.TELL in offered(staging) for staging in Staging)


def test_every_step_has_words_of_its_own() -> None:
    for part in ("label", "done", "not_now"):
        assert len({getattr(words, part) for _, words in SHOWN}) == len(DoStep)


@pytest.mark.parametrize("words", [words for _, words in SHOWN], ids=[str(s) for s, _ in SHOWN])
def test_the_words_are_for_the_youngest_and_blame_nobody(words: object) -> None:
    texts = [str(getattr(words, part)) for part in ("label", "done", "not_now")]
    limits = LIMITS[Ages.SHORTER]
    assert read(texts).longest <= limits.sentence_most
    assert len(texts[0].split()) <= 5
    for pattern in (*phrases.AVOID.values(), phrases.UNFIT, phrases.IDIOMS, phrases.BRANDS):
        assert not any(pattern.search(text) for text in texts)


def test_the_words_go_through_gettext() -> None:
    assert step_words(DoStep.MUTE, str.upper).label == "MUTE"
    assert wrong_button(str.upper).isupper()
    assert other_apps(str.upper).isupper()


@pytest.mark.parametrize("staging", Staging)
@pytest.mark.parametrize("odd", [False, True], ids=["offered", "as a careless file has it"])
def test_the_next_step_can_always_be_pressed(staging: Staging, odd: bool) -> None:
    steps = [*DoStep, *DoStep] if odd else list(offered(staging))
    for number, step in enumerate(steps):
        seen = buttons(staging, steps[:number], steps[number:])
        assert step in seen
        assert len(set(seen)) == len(seen)
    assert buttons(staging, steps, ()) == ()


def test_what_stands_in_the_menu_is_seen_while_it_is_open() -> None:
    closed = buttons(Staging.GAME_CHAT, [], [DoStep.MENU, DoStep.REPORT])
    opened = buttons(Staging.GAME_CHAT, [DoStep.MENU], [DoStep.REPORT])
    assert DoStep.MENU in closed
    assert DoStep.REPORT not in closed
    assert {DoStep.REPORT, DoStep.BLOCK, DoStep.MUTE} <= set(opened)
    assert DoStep.TELL not in opened


@pytest.mark.parametrize("staging", Staging)
def test_whatever_is_offered_can_be_done(staging: Staging) -> None:
    for step in offered(staging):
        menu = (DoStep.MENU,) if needs_menu(step, staging) else ()
        steps = (*menu, step) if step is not DoStep.MENU else (DoStep.MENU, DoStep.MUTE)
        if step is DoStep.MENU and DoStep.MUTE not in offered(staging):
            steps = (DoStep.MENU, DoStep.REPORT)
        told = story("x", staging=staging, do=steps, scene=(line("Boo.", Sign.UNKIND),))
        assert {each.rule for each in lint_acting(told)} <= {"do-block"}, step
