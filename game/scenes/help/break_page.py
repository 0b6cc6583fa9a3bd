"""Take a break: a calm page, then on or to the title."""

from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.kept_words import kept_words
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import button, text_row
from game.ui.scene import Pop
from game.ui.sheet import Sheet
from game.view.text import LEAD, Style


def rest(context: Context) -> Page:
    """Open a page on which nothing moves and nothing is asked."""
    return Page(context, "park", lambda sheet: contents(context, sheet))


def contents(context: Context, sheet: Sheet) -> Contents:
    """Return what stands on the page."""
    _ = context.words.gettext
    breath = _("Feet on the floor. Breathe in slowly, and out again. Look at something far away.")
    wait = _("Go on, and everything is as you left it.")
    kept = kept_words(context)
    rows = [
        text_row(context.brush, breath, sheet.width, Style(LEAD)),
        text_row(context.brush, wait, sheet.width),
        *([text_row(context.brush, kept, sheet.width)] if kept else []),
        button(context.brush, Role.ON, _("Go on"), Pop, sheet.width, primary=True, icon="play"),
        button(
            context.brush, Role.TITLE, _("To the title"), context.home, sheet.width, icon="door"
        ),
    ]
    corners = sheet_corners(context, only_back=True)
    return Contents(_("Take a break"), rows, corners)
