"""A file of the game is damaged: what was asked for cannot be shown, the rest can."""

from game.assets import AssetError
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import button, colour_row, text_row
from game.ui.scene import Pop
from game.ui.sheet import Sheet
from game.view.text import LEAD, Style


def damaged(context: Context, error: AssetError) -> Page:
    """Open the page that names the file, over the title."""

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        brush, width = context.brush, sheet.width
        calm = _("This part of Soundcheck cannot be shown. It is not your fault. Play another one!")
        why = _("For grown-ups: {name} is missing or damaged. Please install Soundcheck again.")
        named = why.format(name=error.name)
        rows = [
            text_row(brush, calm, width, Style(LEAD)),
            colour_row(brush, named, brush.theme.other, width),
            button(brush, Role.ON, _("To the title"), Pop, width, primary=True, icon="door"),
        ]
        return Contents(_("Something is missing"), rows, sheet_corners(context))

    return Page(context, "corridor", contents)
