"""Pause in the middle of a class: go on, change how votes are entered, finish, or end."""

from collections.abc import Callable

from game.bindings import PRESENTER_ACTS, Act
from game.scenes.classroom.correcting import correct_rows
from game.scenes.classroom.keeping import keep_class, kept_class
from game.scenes.classroom.present import present_row
from game.scenes.joining.pause_row import devices_rows
from game.scenes.settings.options import options
from game.teaching.classroom.flow import ClassFlow
from game.teaching.classroom.lesson import ClassLesson
from game.teaching.lesson.way import Part
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import Row, button, option, text_row, with_keys
from game.ui.scene import Change, Pop, Push, Restart, Scene
from game.ui.session import Session
from game.ui.sheet import Sheet

SWITCH_ACTS = (Act.FINISH, Act.BACKWARDS)
"""Switch *Finish after this story* here; a clicker has little more than page up and down."""


def class_pause(
    context: Context,
    lesson: ClassLesson,
    flow: ClassFlow | None,
    at_end: Callable[[], Scene],
) -> Page:
    """Open the pause page of a class; `flow` is the story that stands open.

    `at_end` gives the screen that comes where the class is ended here.
    """

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        brush, width = context.brush, sheet.width
        on, back, finish = (context.devices.prompt(act) for act in PRESENTER_ACTS)
        keys = _("In a story, {on} goes on and {back} goes back.").format(on=on, back=back)
        here = _("Finish after this story: {finish} at any time, or {back} on this page.").format(
            finish=finish, back=back
        )
        go_on = button(brush, Role.ON, _("Go on"), Pop, width, primary=True, icon="play")
        rows = [with_keys(go_on, Act.ONWARDS)]
        if lesson.way.part is not Part.ANSWERS:
            keys = f"{keys} {here}"
            rows += [
                ending_row(context, sheet, lesson, contents),
                *votes_rows(context, sheet, lesson, flow, contents),
                present_row(context, width, lesson.present, lambda number: present(number, sheet)),
            ]
        if flow is None:
            rows.append(button(brush, Role.GIG, _("To the gig now"), to_gig, width, icon="star"))
        rows += [
            *correct_rows(context, width, lesson, kept_class(context)),
            button(
                brush,
                Role.OPTIONS,
                _("Settings"),
                lambda: Push(options(context)),
                width,
                icon="gear",
            ),
            button(brush, Role.END, _("End the class"), end, width, icon="door"),
            *devices_rows(context, width, lesson, keep),
            text_row(brush, keys, width),
        ]
        return Contents(_("Pause"), rows, sheet_corners(context))

    def present(number: int, sheet: Sheet) -> None:
        lesson.present = number
        again(sheet, contents)

    def keep() -> None:
        count_devices(context.session, lesson, flow)
        keep_class(context, lesson, kept_class(context))

    def to_gig() -> Change | None:
        lesson.way.enter(Part.GIG)
        return Pop()

    def end() -> Change | None:
        return Restart(at_end())

    return Page(context, "corridor", contents)


def again(sheet: Sheet, contents: Callable[[Sheet], Contents]) -> None:
    """Lay the page out again and say the changed option."""
    new = contents(sheet)
    sheet.show(new.title, new.rows, new.corners)
    sheet.column.controls.speak()


def count_devices(session: Session, lesson: ClassLesson, flow: ClassFlow | None) -> None:
    """Count votes where devices take part: they never send few, some or most."""
    if session.class_devices.on:
        lesson.rough = False
        if flow:
            flow.count(rough=False)


def votes_rows(
    context: Context,
    sheet: Sheet,
    lesson: ClassLesson,
    flow: ClassFlow | None,
    contents: Callable[[Sheet], Contents],
) -> list[Row]:
    """Return the row that chooses between counting hands and few, some, most, without devices."""
    _ = context.words.gettext
    if context.session.class_devices.on:
        return []

    def switch(_by: int) -> Change | None:
        lesson.rough = not lesson.rough
        if flow:
            flow.count(rough=lesson.rough)
        again(sheet, contents)
        return None

    value = _("few, some, most") if lesson.rough else _("counted")
    return [option(context.brush, Role.VOTES, _("Votes"), value, switch, sheet.width)]


def ending_row(
    context: Context,
    sheet: Sheet,
    lesson: ClassLesson,
    contents: Callable[[Sheet], Contents],
) -> Row:
    """Return the row that lets the class finish after the story that is open; keys do so too."""
    _ = context.words.gettext

    def switch(_by: int) -> Change | None:
        lesson.way.ending = not lesson.way.ending
        again(sheet, contents)
        return None

    value = _("Yes") if lesson.way.ending else _("No")
    label = _("Finish after this story")
    row = option(context.brush, Role.FINISH, label, value, switch, sheet.width)
    return with_keys(row, *SWITCH_ACTS)
