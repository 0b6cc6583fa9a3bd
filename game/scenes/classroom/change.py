"""The change of runners in a class: who runs now, what the others do, and with which keys."""

from collections.abc import Callable
from enum import StrEnum

from game.bindings import Act
from game.teaching.classroom.lesson import ClassLesson
from game.ui.context import Context
from game.ui.corners import help_corners
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import button, colour_row, text_row
from game.ui.scene import Pop
from game.ui.sheet import Sheet
from game.view.text import LEAD, Style

Translate = Callable[[str], str]


class WhatsNext(StrEnum):
    """What comes after a soundcheck."""

    RUNNER = "runner"
    LAST_RUNNER = "last-runner"
    GIG = "gig"


def turn_of(lesson: ClassLesson, gates_left: int) -> WhatsNext:
    """Tell what comes after this soundcheck; so many are still ahead on the road."""
    if lesson.over:
        return WhatsNext.GIG
    return WhatsNext.RUNNER if gates_left else WhatsNext.LAST_RUNNER


def turn_name(turn: WhatsNext, _: Translate) -> str:
    """Name what comes next."""
    return _("To the gig!") if turn is WhatsNext.GIG else _("Next runner, please!")


def turn_words(turn: WhatsNext, _: Translate) -> str:
    """Say who runs now, and what the others do."""
    return {
        WhatsNext.RUNNER: _(
            "The keyboard goes to the next runner. Everybody else claps along with every strum."
        ),
        WhatsNext.LAST_RUNNER: _(
            "The keyboard goes to the last runner. Everybody else claps along. Then the band plays."
        ),
        WhatsNext.GIG: _("Now the band plays. Everybody claps along."),
    }[turn]


def key_words(context: Context, turn: WhatsNext) -> str:
    """Name the keys of the runner; nobody runs to the gig."""
    if turn is WhatsNext.GIG:
        return ""
    jump, strum = context.devices.prompt(Act.JUMP), context.devices.prompt(Act.STRUM)
    if context.settings.one_button:
        return context.words.gettext("Jump: any key. Strumming happens by itself.")
    return context.words.gettext("Jump: {jump}. Strum: {strum}.").format(jump=jump, strum=strum)


def change_page(context: Context, turn: WhatsNext) -> Page:
    """Open the page at a soundcheck that has no story left: the runners change all the same."""

    def contents(sheet: Sheet) -> Contents:
        _, brush = context.words.gettext, context.brush
        told, keys = turn_words(turn, _), key_words(context, turn)
        rows = [text_row(brush, told, sheet.width, Style(LEAD))]
        if keys:
            rows.append(colour_row(brush, keys, brush.theme.mine, sheet.width))
        label = _("Go on")
        rows.append(button(brush, Role.ON, label, Pop, sheet.width, primary=True, icon="play"))
        corners = lambda panel: help_corners(  # noqa: E731
            context, panel.right - brush.u(24), panel.y + brush.u(20)
        )
        return Contents(turn_name(turn, _), rows, corners)

    return Page(context, "corridor", contents)
