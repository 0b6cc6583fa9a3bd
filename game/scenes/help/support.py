"""Get help: whom to tell, and the child helpline of the chosen country."""

from game.scenes.help.reporting import reporting_page
from game.teaching.shared.help_places import place_words, report_places_of
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.country_row import country_row, describe, helpline
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import Row, button, colour_row, text_row
from game.ui.scene import Change, Pop, Push
from game.ui.sheet import Sheet
from game.view.text import LEAD, Style


def support(context: Context) -> Page:
    """Open the help page; that it was opened is never recorded."""
    return Page(context, "corridor", lambda sheet: contents(context, sheet))


def contents(context: Context, sheet: Sheet) -> Contents:
    """Return what stands on the page."""
    _ = context.words.gettext
    brush, width = context.brush, sheet.width
    tell = _(
        "Tell a grown-up you trust: someone at home, someone at school, or another grown-up "
        "you know well. If the first one is busy, tell another. Keep telling until someone helps."
    )
    fault = _("It is never your fault. You can tell even if it was long ago.")
    line = helpline(context)
    call = describe(context, line) if line else _(
        "Choose your country to see a phone line for children. "
        "In danger? Tell a trusted grown-up, or call your emergency number."
    )  # fmt: skip
    places = report_places_of(context.session.library, context.settings.country)
    report = " / ".join(place_words(place, context.today, _) for place in places)
    grown = _("Grown-ups can report here: {places}").format(places=report) if report else ""
    rows: list[Row] = [
        text_row(brush, tell, width, Style(LEAD)),
        colour_row(brush, fault, brush.theme.good, width),
        country_row(context, sheet, lambda sheet: contents(context, sheet)),
        colour_row(brush, call, brush.theme.retry, width),
        *([colour_row(brush, grown, brush.theme.other, width)] if grown else []),
        button(brush, Role.ON, _("Back"), Pop, width, primary=True, icon="back"),
        button(
            brush, Role.REPORT, _("For grown-ups: where to report"), lambda: reporting(context),
            width,
        ),
    ]  # fmt: skip
    corners = sheet_corners(context, only_back=True)
    return Contents(_("Get help"), rows, corners)


def reporting(context: Context) -> Change:
    """Open the page that says where grown-ups can report."""
    return Push(reporting_page(context))
