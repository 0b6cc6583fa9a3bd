"""The missions of every story that was met, to be read where a run or a visit ends."""

from game.scenes.story.learned import Learned
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import Row, button, colour_row, text_row
from game.ui.scene import Pop, Push
from game.ui.sheet import Sheet
from game.view.text import BODY, Style


def missions_rows(context: Context, news: Learned, venue: str, width: int) -> list[Row]:
    """Return the button to all missions, where there are more than the headline."""
    if not news.more:
        return []
    label, act = (
        context.words.gettext("All missions"),
        lambda: Push(missions_page(context, news, venue)),
    )
    return [button(context.brush, Role.MISSIONS, label, act, width, icon="note")]


def missions_page(context: Context, news: Learned, venue: str) -> Page:
    """Open the page with the mission of every story that was met."""
    return Page(context, venue, lambda sheet: contents(context, sheet, news))


def contents(context: Context, sheet: Sheet, news: Learned) -> Contents:
    """Say what stands on the page: each story with what to do or to check."""
    _, brush, width = context.words.gettext, context.brush, sheet.width
    rows: list[Row] = []
    for title, mission in news.missions:
        rows.append(text_row(brush, title, width, Style(BODY, bold=True)))
        rows.append(colour_row(brush, mission, brush.theme.good, width))
    on = button(brush, Role.ON, _("Go back"), Pop, width, primary=True, icon="back")
    return Contents(_("Your missions"), [*rows, on], sheet_corners(context), Role.ON)
