"""Playing with others: with a lesson code, with a class, and the corner for grown-ups."""

from game.scenes.grown_ups.gate import gate
from game.scenes.grown_ups.page import grown_ups
from game.scenes.lesson_code.start import code_entry
from game.scenes.together.start import start_together
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import Row, button, text_row
from game.ui.scene import Push
from game.ui.sheet import Sheet

VENUE = "corridor"


def others(context: Context) -> Page:
    """Open the page of ways to play with others."""

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        brush, width = context.brush, sheet.width
        intro = _("At home: you and a grown-up choose in private, then look together.")
        told = _("In a lesson? Your teacher has the words or the number for you.")
        rows: list[Row] = [
            text_row(brush, intro, width),
            button(
                brush, Role.TOGETHER, _("Together with a grown-up"),
                lambda: Push(start_together(context)),
                width, primary=True, icon="heart",
            ),
            text_row(brush, told, width),
            button(
                brush, Role.CODE, _("Lesson code"), lambda: Push(code_entry(context)), width,
                icon="note",
            ),
            button(
                brush, Role.GROWN_UPS, _("For grown-ups (class, guide, privacy)"),
                lambda: Push(gate(context, grown_ups)), width, icon="lock",
            ),
        ]  # fmt: skip
        return Contents(_("With others"), rows, sheet_corners(context))

    return Page(context, VENUE, contents)
