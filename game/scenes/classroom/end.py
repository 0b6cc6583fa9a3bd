"""The end of a class: where to get help, then the report, kept only where the teacher saves it."""

from game.scenes.classroom.reports import report_page
from game.teaching.classroom.lesson import ClassLesson, KeptClass
from game.ui.context import Context
from game.ui.corners import only_help
from game.ui.country_row import country_row, describe, helpline
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import Row, button, colour_row, text_row
from game.ui.scene import Change, Replace
from game.ui.sheet import Sheet


def signposting(context: Context, lesson: ClassLesson, kept: KeptClass) -> Page:
    """Open the page that says where help is, at the end of every class; devices are emptied."""
    context.session.class_devices.end()

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        brush, width = context.brush, sheet.width
        tell = _(
            "Something on your mind? Tell a grown-up you trust. Keep telling until someone helps."
        )
        fault = _("It is never your fault.")
        line = helpline(context)
        rows: list[Row] = [
            text_row(brush, tell, width),
            colour_row(brush, fault, brush.theme.good, width),
        ]
        call = describe(context, line) if line else ""
        if call:
            rows.append(colour_row(brush, call, brush.theme.retry, width))
        rows += [
            button(brush, Role.ON, _("Go on"), to_report, width, primary=True, icon="next"),
            country_row(context, sheet, contents),
        ]
        return Contents(_("Where to get help"), rows, only_help(context))

    def to_report() -> Change | None:
        return Replace(report_page(context, lesson, kept))

    return Page(context, "corridor", contents)
