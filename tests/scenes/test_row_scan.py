"""A focus that moves by itself: it waits for the voice, and goes by rows where there is much."""

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest
from one_switch import SECOND, OneSwitch
from playing import Player
from playing_hands import wanted_in
from screens_all import loaded_context

from game.scenario.dilemma import Stage
from game.scenes.lesson_code.start import code_entry
from game.scenes.story.scene import DilemmaScene
from game.settings import SCAN_SECONDS
from game.teaching.lesson.code import encode
from game.teaching.lesson.lesson import MINUTES, Lesson
from game.ui.control import Control
from game.ui.roles import Of, Role
from game.ui.row_scan import MANY, RowScan, rows_of
from game.ui.scene import Push
from game.ui.tuning import new_controls

FRAME_NS = 1_000_000_000 // 60


def grid(count: int, columns: int) -> list[Control]:
    """Return controls in rows of so many."""
    return [
        Control(
            Of(Role.WORD, number),
            pygame.Rect(50 * (number % columns), 50 * (number // columns), 40, 40),
            str(number),
            lambda: None,
            lambda *_where: None,
        )
        for number in range(count)
    ]


def keys(*numbers: int) -> tuple[Of, ...]:
    return tuple(Of(Role.WORD, number) for number in numbers)


def test_what_stands_side_by_side_is_a_row_and_long_lists_go_by_fives() -> None:
    assert rows_of(grid(7, 3)) == [keys(0, 1, 2), keys(3, 4, 5), keys(6)]
    assert [len(row) for row in rows_of(grid(12, 1))] == [5, 5, 2]


def test_a_row_lights_up_is_gone_into_and_left_again() -> None:
    scan, items = RowScan(), grid(6, 3)
    focus = scan.step(items, None)
    assert scan.lit == keys(0, 1, 2)
    focus = scan.step(items, focus)
    assert (focus, scan.lit) == (Of(Role.WORD, 3), keys(3, 4, 5))
    assert scan.go_in()
    assert not scan.lit
    assert not scan.go_in(), "the next press chooses"
    for number in (4, 5):
        focus = scan.step(items, focus)
        assert focus == Of(Role.WORD, number)
        assert not scan.lit
    focus = scan.step(items, focus)
    assert scan.lit == keys(3, 4, 5), "a row that is let pass lights up again as a whole"
    scan.step(items, focus)
    assert scan.lit == keys(0, 1, 2)


class SlowVoice:
    """A voice that speaks until it is told to be through."""

    busy = True

    def say(self, _text: str) -> None:
        """Speak."""

    add = say

    def close(self) -> None:
        """Fall silent."""


@pytest.mark.parametrize("scan_seconds", SCAN_SECONDS)
def test_a_step_begins_when_the_words_end(tmp_path: Path, scan_seconds: str) -> None:
    context = loaded_context(tmp_path)
    context.settings.one_button, context.settings.scan_seconds = True, scan_seconds
    controls = new_controls(context)
    context.voice.speak_with(voice := SlowVoice(), None)
    controls.show(grid(MANY, 3))
    for _frame in range(30 * SECOND):
        controls.update(FRAME_NS)
    assert controls.focus == Of(Role.WORD, 0)
    voice.busy = False
    for _frame in range(round(float(scan_seconds) * SECOND) - 2):
        controls.update(FRAME_NS)
    assert controls.focus == Of(Role.WORD, 0)
    for _frame in range(6):
        controls.update(FRAME_NS)
    assert controls.focus == Of(Role.WORD, 1)


def test_a_lesson_code_takes_less_than_three_minutes(player_with: Callable[..., Player]) -> None:
    player = player_with(one_button=True, scan_seconds="2")
    child = OneSwitch(player, voice=True)
    for lesson in (Lesson(seed=7), Lesson(seed=431, longer=True, minutes=MINUTES[-1])):
        player.stack.apply(player.context.home())
        while child.voice.busy:
            child.wait()
        began = child.seconds
        picker = code_entry(player.context)
        player.stack.apply(Push(picker))
        for number, word in enumerate(encode(lesson)):
            while len(picker.code.chosen) == number and player.scene is picker:
                wanted = next(text for text in picker.code.offered if word.startswith(text))
                child.choose(Of(Role.WORD, wanted))
        child.choose(Role.ON)
        assert player.scene_name == "Your lesson"
        assert child.seconds - began < 180
        assert not child.voice.cut
        while child.voice.busy:
            child.wait()


def test_the_first_sound_choice_of_a_run_takes_at_most_ninety_seconds(
    player_with: Callable[..., Player],
) -> None:
    player = player_with(one_button=True, scan_seconds="2", no_tumble=True)
    child = OneSwitch(player)
    child.choose("play")
    child.choose("mika")
    player.wait_for("Running")
    began = child.seconds
    while not isinstance(player.scene, DilemmaScene):
        child.wait()
    scene = player.scene
    while scene.dilemma.stage is not Stage.FEEDBACK:
        child.choose(wanted_in(scene))
    assert scene.dilemma.chosen
    assert scene.dilemma.chosen.safe
    assert child.seconds - began <= 90
