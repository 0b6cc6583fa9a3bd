"""The country whose phone lines and report places are shown: chosen here, never found out."""

from collections.abc import Callable

from game.scenario.model import Helpline
from game.teaching.shared.help_places import helplines_of, line_words
from game.ui.kit import Kit
from game.ui.page import Contents
from game.ui.roles import Role
from game.ui.rows import Row, option
from game.ui.scene import Change
from game.ui.sheet import Sheet


def countries(kit: Kit) -> list[str]:
    """Return the countries with a helpline; the empty name is for elsewhere."""
    return ["", *dict.fromkeys(line.country for line in kit.library.helplines)]


def helpline(kit: Kit) -> Helpline | None:
    """Return the first helpline of the chosen country."""
    return next(iter(helplines_of(kit.library, kit.settings.country)), None)


def describe(kit: Kit, line: Helpline) -> str:
    """Put a helpline into words, old entries with a request to check them."""
    return line_words(line, kit.today, kit.words.gettext)


def country_row(kit: Kit, sheet: Sheet, contents_of: Callable[[Sheet], Contents]) -> Row:
    """Return the row that chooses the country; the page is shown anew."""
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
    return option(kit.brush, Role.COUNTRY, _("Country"), value, adjust, sheet.width)
