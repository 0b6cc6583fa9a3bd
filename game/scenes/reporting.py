"""Where grown-ups can report, by country."""

from game.scenes.corners import sheet_corners
from game.scenes.countries import countries
from game.scenes.kit import Kit
from game.scenes.page import Contents, Page
from game.scenes.rows import Row, colour_row, words
from game.scenes.sheet import Sheet

VENUE = "backstage"


def reporting_page(kit: Kit) -> Page:
    """Open the page that says where grown-ups can report, the chosen country's places first."""

    def contents(sheet: Sheet) -> Contents:
        _ = kit.words.gettext
        brush, width = kit.brush, sheet.width
        intro = _(
            "Stay calm and thank the child for telling. Do not delete anything unkind before it "
            "is shown to someone. Report here, or to the police where a child is in danger."
        )
        mine = kit.settings.country
        places = sorted(kit.library.report, key=lambda place: place.country != mine)
        rows: list[Row] = [words(brush, intro, width)]
        for place in places:
            told = " · ".join(filter(None, (place.name, place.website, place.note)))
            fill = brush.theme.good if place.country == mine else brush.theme.other
            rows.append(colour_row(brush, f"{place.country}: {told}", fill, width))
        known = {place.country for place in places}
        if mine and mine not in known and mine in countries(kit):
            rows.insert(1, words(brush, _("Your country: {name}").format(name=mine), width))
        return Contents(_("Where to report"), rows, sheet_corners(kit), intro)

    return Page(kit, VENUE, contents)
