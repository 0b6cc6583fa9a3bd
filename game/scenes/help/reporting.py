"""Where grown-ups can report, by country."""

from game.teaching.shared.help_places import helplines_of, line_words, place_words, report_places_of
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.country_row import country_row
from game.ui.page import Contents, Page
from game.ui.rows import Row, colour_row, text_row
from game.ui.sheet import Sheet

VENUE = "backstage"


def reporting_page(context: Context) -> Page:
    """Open the page that says where grown-ups can report, the chosen country's places first."""

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        brush, width = context.brush, sheet.width
        intro = _(
            "Stay calm and thank the child for telling. Keep unkind words as proof. Never save, "
            "send on or search for a worrying picture: report it. Where a child is in danger, "
            "call the emergency number."
        )
        mine = report_places_of(context.session.library, context.settings.country)
        others = [place for place in context.session.library.report if place not in mine]
        rows: list[Row] = [text_row(brush, intro, width), country_row(context, sheet, contents)]
        for place in (*mine, *others):
            fill = brush.theme.good if place in mine else brush.theme.other
            told = f"{place.country}: {place_words(place, context.today, _)}"
            rows.append(colour_row(brush, told, fill, width))
        for line in helplines_of(context.session.library, context.settings.country):
            told = _("For children: {line}").format(line=line_words(line, context.today, _))
            rows.insert(2 + len(mine), colour_row(brush, told, brush.theme.retry, width))
        return Contents(_("Where to report"), rows, sheet_corners(context))

    return Page(context, VENUE, contents)
