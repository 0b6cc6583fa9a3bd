"""The change of runners in a class: who runs now, what the others do, and with which keys."""

from collections.abc import Callable

from game.bindings import Act
from game.teaching.lesson.way import LessonWay, Part
from game.ui.context import Context
from game.ui.corners import only_help
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import button, colour_row, text_row
from game.ui.scene import Pop
from game.ui.sheet import Sheet
from game.view.text import LEAD, Style

Translate = Callable[[str], str]


def coming_words(way: LessonWay, _: Translate) -> str:
    """Say what comes after the open story, where the time or the teacher ends its part with it."""
    if way.next is way.part or not (way.ending or way.part is Part.STORIES):
        return ""
    return {
        Part.STORIES: _("The run comes after this story."),
        Part.GIG: _("The gig comes after this story."),
        Part.ANSWERS: _("The answers come after this story."),
    }.get(way.next, "")


def change_name(comes: Part, _: Translate) -> str:
    """Name what comes after a soundcheck."""
    return _("To the gig!") if comes is Part.GIG else _("Next runner, please!")


def change_words(comes: Part, gates_left: int, _: Translate) -> str:
    """Say who runs now, and what the others do; so many soundchecks are still ahead."""
    if comes is Part.GIG:
        return _("Now the band plays. Everybody claps along.")
    if gates_left:
        return _(
            "The keyboard goes to the next runner. Everybody else claps along with every strum."
        )
    return _(
        "The keyboard goes to the last runner. Everybody else claps along. Then the band plays."
    )


def key_words(context: Context, comes: Part) -> str:
    """Name the keys of the runner; nobody runs to the gig."""
    if comes is Part.GIG:
        return ""
    jump, strum = context.devices.prompt(Act.JUMP), context.devices.prompt(Act.STRUM)
    if context.settings.one_button:
        return context.words.gettext("Jump: any key. Strumming happens by itself.")
    return context.words.gettext("Jump: {jump}. Strum: {strum}.").format(jump=jump, strum=strum)


def change_page(context: Context, gates_left: int) -> Page:
    """Open the page at a soundcheck that has no story left: the runners change all the same."""

    def contents(sheet: Sheet) -> Contents:
        _, brush = context.words.gettext, context.brush
        told = change_words(Part.STORIES, gates_left, _)
        keys = key_words(context, Part.STORIES)
        rows = [
            text_row(brush, told, sheet.width, Style(LEAD)),
            colour_row(brush, keys, brush.theme.mine, sheet.width),
        ]
        label = _("Go on")
        rows.append(button(brush, Role.ON, label, Pop, sheet.width, primary=True, icon="play"))
        return Contents(change_name(Part.STORIES, _), rows, only_help(context))

    return Page(context, "corridor", contents)
