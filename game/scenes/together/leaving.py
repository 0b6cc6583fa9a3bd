"""Leaving a careful story in the middle: it is asked first, and the story's safe end is shown."""

from collections.abc import Callable

from game.i18n import Words
from game.scenario.model import Scenario
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import Row, button, colour_row, text_row
from game.ui.scene import Change, Pop
from game.ui.sheet import Sheet

VENUE = "park"


def safe_end(words: Words, story: Scenario) -> str:
    """Say how a story ends well, and that one can always tell."""
    _ = words.gettext
    safe = next(choice for choice in story.choices if choice.safe)
    told = _("This is how “{title}” ends well: {choice}. {feedback}").format(
        title=story.title, choice=safe.text.rstrip("."), feedback=safe.feedback
    )
    tell = _("You can stop and tell. It's never your fault.")
    return f"{told} {tell}"


def leaving_page(context: Context, story: Scenario, leave: Callable[[], Change]) -> Page:
    """Ask whether to stop here."""

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        brush, width = context.brush, sheet.width
        told = _("You can stop here. Nobody has to finish a story.")
        ends = safe_end(context.words, story)
        rows: list[Row] = [
            text_row(brush, told, width),
            colour_row(brush, ends, brush.theme.good, width),
            button(
                brush, Role.ON, _("Go on with the story"), Pop, width, primary=True, icon="play"
            ),
            button(brush, Role.STOP, _("Stop here"), leave, width, icon="leaf"),
        ]
        return Contents(_("Stop here?"), rows, sheet_corners(context), Role.ON)

    return Page(context, VENUE, contents)
