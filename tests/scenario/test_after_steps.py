"""What pressing changes on a phone."""

import pytest

from game.scenario.after_steps import CLEARS, lines_after
from game.scenario.model import DoStep, Line

LINES = (
    Line(speaker="Leo", text="My uncle sleeps!"),
    Line(speaker="Kofi", text="Did he say yes?"),
    Line(speaker="Leo", text="Oh."),
)
ROWS = (
    Line(speaker="Picpond", text="Who can see this page?", setting="Everyone"),
    Line(speaker="Picpond", text="Show my town", setting="On"),
    Line(speaker="Picpond", text="Colour", setting="Blue"),
)


@pytest.mark.parametrize("step", sorted(CLEARS))
def test_what_was_closed_left_or_taken_down_is_gone(step: DoStep) -> None:
    assert lines_after(LINES, "Leo", [step], str) == ()


def test_the_last_message_of_ones_own_is_deleted() -> None:
    assert lines_after(LINES, "Leo", [DoStep.MENU, DoStep.DELETE], str) == LINES[:2]
    assert lines_after(LINES, "Mika", [DoStep.DELETE], str) == LINES


def test_a_setting_shows_that_it_was_turned_off() -> None:
    after = lines_after(ROWS, "Ines", [DoStep.SETTING_OFF], str)
    assert [line.setting for line in after] == ["Friends", "Off", "Blue"]


def test_a_window_that_was_told_no_is_gone_and_the_friend_beside_it_stays() -> None:
    window = Line(speaker="Passalong", text="BigToe wants to send you a picture.", button="Yes")
    again = Line(speaker="Passalong", text="BigToe is waiting.")
    friend = Line(speaker="Teo", text="But the TOE!")
    assert lines_after((window, again, friend), "Mika", [DoStep.DECLINE], str) == (friend,)
    assert lines_after(LINES, "Leo", [DoStep.DECLINE], str) == LINES


def test_other_steps_leave_the_phone_as_it_is() -> None:
    others = set(DoStep) - CLEARS - {DoStep.DELETE, DoStep.SETTING_OFF}
    assert lines_after(LINES, "Leo", others, str) == LINES
