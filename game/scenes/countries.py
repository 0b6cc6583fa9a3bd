"""The country whose phone lines and report places are shown: chosen here, never found out."""

from collections.abc import Callable
from datetime import timedelta

from game.scenario.model import Helpline
from game.scenes.kit import Kit
from game.scenes.page import Contents
from game.scenes.rows import Row, option
from game.scenes.scene import Change
from game.scenes.sheet import Sheet

OLD = timedelta(days=365)  # after this, a number is shown with a request to check it


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


def country_row(kit: Kit, sheet: Sheet, contents_of: Callable[[Sheet], Contents]) -> Row:
    """Give the row that chooses the country; the page is shown anew."""
    _ = kit.words.gettext

    def adjust(by: int) -> Change | None:
        names = countries(kit)
        here = names.index(kit.settings.country) if kit.settings.country in names else 0
        kit.settings.country = names[(here + (by or 1)) % len(names)]
        kit.save_settings()
        shown = contents_of(sheet)
        sheet.show(shown.title, shown.rows, shown.corners)
        line = helpline(kit)
        kit.voice.say(describe(kit, line) if line else _("No country chosen"))
        return None

    value = kit.settings.country or _("Not chosen")
    return option(kit.brush, "country", _("Country"), value, adjust, sheet.width)
