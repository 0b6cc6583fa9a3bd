"""Get help: whom to tell, and the child helpline of the chosen country."""

from collections.abc import Callable
from datetime import timedelta

from game.scenario.model import Helpline
from game.scenes.corners import sheet_corners
from game.scenes.kit import Kit
from game.scenes.page import Contents, Page
from game.scenes.rows import Row, button, colour_row, option, words
from game.scenes.scene import Change, Pop, Push
from game.scenes.sheet import Sheet
from game.view.text import LEAD, Style

OLD = timedelta(days=365)  # after this, a number is shown with a request to check it


def support(kit: Kit) -> Page:
    """Open the help page; that it was opened is never recorded."""
    return Page(kit, "corridor", lambda sheet: contents(kit, sheet))


def contents(kit: Kit, sheet: Sheet) -> Contents:
    """Say what stands on the page."""
    _ = kit.words.gettext
    brush, width = kit.brush, sheet.width
    tell = _(
        "Tell a grown-up you trust: someone at home, someone at school, or another grown-up "
        "you know well. If the first one is busy, tell another. Keep telling until someone helps."
    )
    fault = _("It is never your fault. You can tell even if it was long ago.")
    line = helpline(kit)
    call = describe(kit, line) if line else _(
        "Choose your country to see a phone line for children. "
        "In danger? Tell a trusted grown-up, or call your emergency number."
    )  # fmt: skip
    rows: list[Row] = [
        words(brush, tell, width, Style(LEAD)),
        colour_row(brush, fault, brush.theme.good, width),
        country_row(kit, sheet),
        colour_row(brush, call, brush.theme.retry, width),
        button(brush, "on", _("Back"), Pop, width, primary=True, icon="back"),
        button(
            brush, "report", _("For grown-ups: where to report"), lambda: reporting(kit), width
        ),
    ]  # fmt: skip
    corners = sheet_corners(kit, only_back=True)
    return Contents(_("Get help"), rows, corners, f"{tell} {fault} {call}")


def reporting(kit: Kit) -> Change:
    """Open the page that says where grown-ups can report."""
    from game.scenes.grown_ups import reporting_page  # noqa: PLC0415  (that corner leads here too)

    return Push(reporting_page(kit))


def countries(kit: Kit) -> list[str]:
    """Give the countries with a helpline; the empty name is for elsewhere."""
    return ["", *dict.fromkeys(line.country for line in kit.library.helplines)]


def helpline(kit: Kit) -> Helpline | None:
    """Give the first helpline of the chosen country."""
    chosen = kit.settings.country
    return next((line for line in kit.library.helplines if line.country == chosen), None)


def describe(kit: Kit, line: Helpline) -> str:
    """Put a helpline into words, old entries with a request to check them."""
    _ = kit.words.gettext
    parts = [f"{line.name}: {line.phone}", line.text, line.website, line.who, line.hours]
    parts += [line.languages, line.note]
    if kit.today - line.checked > OLD:
        parts.append(_("Please check this number."))
    return " · ".join(part for part in parts if part)


def country_row(
    kit: Kit, sheet: Sheet, contents_of: Callable[[Sheet], Contents] | None = None
) -> Row:
    """Give the row that chooses the country, on this page or on another one."""
    _ = kit.words.gettext

    def adjust(by: int) -> Change | None:
        names = countries(kit)
        here = names.index(kit.settings.country) if kit.settings.country in names else 0
        kit.settings.country = names[(here + (by or 1)) % len(names)]
        kit.save_settings()
        shown = contents_of(sheet) if contents_of else contents(kit, sheet)
        sheet.show(shown.title, shown.rows, shown.corners)
        line = helpline(kit)
        kit.voice.say(describe(kit, line) if line else _("No country chosen"))
        return None

    value = kit.settings.country or _("Not chosen")
    return option(kit.brush, "country", _("Country"), value, adjust, sheet.width)
