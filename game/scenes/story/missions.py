"""The missions of every story that was met, to be read where a run or a visit ends."""

from game.scenes.story.learned import Learned
from game.ui.corners import sheet_corners
from game.ui.kit import Kit
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import Row, button, colour_row, text_row
from game.ui.scene import Pop, Push
from game.ui.sentence import sentence
from game.ui.sheet import Sheet
from game.view.text import BODY, Style


def missions_rows(kit: Kit, news: Learned, venue: str, width: int) -> list[Row]:
    """Return the button to all missions, where there are more than the headline."""
    if not news.more:
        return []
    label, act = kit.words.gettext("All missions"), lambda: Push(missions_page(kit, news, venue))
    return [button(kit.brush, Role.MISSIONS, label, act, width, icon="note")]


def missions_page(kit: Kit, news: Learned, venue: str) -> Page:
    """Open the page with the mission of every story that was met."""
    return Page(kit, venue, lambda sheet: contents(kit, sheet, news))


def contents(kit: Kit, sheet: Sheet, news: Learned) -> Contents:
    """Say what stands on the page: each story with what to do or to check."""
    _, brush, width = kit.words.gettext, kit.brush, sheet.width
    rows: list[Row] = []
    for title, mission in news.missions:
        rows.append(text_row(brush, title, width, Style(BODY, bold=True)))
        rows.append(colour_row(brush, mission, brush.theme.good, width))
    on = button(brush, Role.ON, _("Go back"), Pop, width, primary=True, icon="back")
    spoken = " ".join(f"{sentence(title)} {mission}" for title, mission in news.missions)
    return Contents(_("Your missions"), [*rows, on], sheet_corners(kit), spoken, Role.ON)
