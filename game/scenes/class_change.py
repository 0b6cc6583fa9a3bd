"""The change of runners in a class: who runs now, what the others do, and with which keys."""

from collections.abc import Callable
from enum import StrEnum

from game.bindings import Act
from game.scenes.corners import help_corners
from game.scenes.kit import Kit
from game.scenes.lesson_page import LessonPage
from game.scenes.page import Contents
from game.scenes.roles import Role
from game.scenes.rows import button, colour_row, words
from game.scenes.scene import Pop
from game.scenes.sheet import Sheet
from game.teaching.class_lesson import ClassLesson
from game.view.text import LEAD, Style

Translate = Callable[[str], str]


class Turn(StrEnum):
    """What comes after a soundcheck."""

    RUNNER = "runner"
    LAST_RUNNER = "last-runner"
    GIG = "gig"


def turn_of(lesson: ClassLesson, gates_left: int) -> Turn:
    """Tell what comes after this soundcheck; so many are still ahead on the road."""
    if lesson.over:
        return Turn.GIG
    return Turn.RUNNER if gates_left else Turn.LAST_RUNNER


def turn_name(turn: Turn, _: Translate) -> str:
    """Name what comes next."""
    return _("To the gig!") if turn is Turn.GIG else _("Next runner, please!")


def turn_words(turn: Turn, _: Translate) -> str:
    """Say who runs now, and what the others do."""
    return {
        Turn.RUNNER: _(
            "The keyboard goes to the next runner. Everybody else claps along with every strum."
        ),
        Turn.LAST_RUNNER: _(
            "The keyboard goes to the last runner. Everybody else claps along. Then the band plays."
        ),
        Turn.GIG: _("Now the band plays. Everybody claps along."),
    }[turn]


def key_words(kit: Kit, turn: Turn) -> str:
    """Name the keys of the runner; nobody runs to the gig."""
    if turn is Turn.GIG:
        return ""
    jump, strum = kit.prompt(Act.JUMP), kit.prompt(Act.STRUM)
    if kit.settings.one_button:
        return kit.words.gettext("Jump: any key. Strumming happens by itself.")
    return kit.words.gettext("Jump: {jump}. Strum: {strum}.").format(jump=jump, strum=strum)


def change_page(kit: Kit, turn: Turn) -> LessonPage:
    """Open the page at a soundcheck that has no story left: the runners change all the same."""

    def contents(sheet: Sheet) -> Contents:
        _, brush = kit.words.gettext, kit.brush
        told, keys = turn_words(turn, _), key_words(kit, turn)
        rows = [words(brush, told, sheet.width, Style(LEAD))]
        if keys:
            rows.append(colour_row(brush, keys, brush.theme.mine, sheet.width))
        label = _("Go on")
        rows.append(button(brush, Role.ON, label, Pop, sheet.width, primary=True, icon="play"))
        corners = lambda panel: help_corners(  # noqa: E731
            kit, panel.right - brush.u(24), panel.y + brush.u(20)
        )
        return Contents(turn_name(turn, _), rows, corners, f"{told} {keys}")

    return LessonPage(kit, "corridor", contents)
