"""The country whose phone lines and report places are shown: chosen here, never found out."""

from collections.abc import Callable

from game.scenario.model import Helpline
from game.teaching.shared.help_places import helplines_of, line_words
from game.ui.context import Context
from game.ui.page import Contents
from game.ui.roles import Role
from game.ui.rows import Row, option
from game.ui.scene import Change
from game.ui.session import Session
from game.ui.sheet import Sheet


def countries(session: Session) -> list[str]:
    """Return the countries with a helpline; the empty name is for elsewhere."""
    return ["", *dict.fromkeys(line.country for line in session.library.helplines)]


def helpline(context: Context) -> Helpline | None:
    """Return the first helpline of the chosen country."""
    return next(iter(helplines_of(context.session.library, context.settings.country)), None)


def describe(context: Context, line: Helpline) -> str:
    """Put a helpline into words, old entries with a request to check them."""
    return line_words(line, context.today, context.words.gettext)


def country_row(context: Context, sheet: Sheet, contents_of: Callable[[Sheet], Contents]) -> Row:
    """Return the row that chooses the country; the page is shown anew."""
    _ = context.words.gettext

    def adjust(by: int) -> Change | None:
        names = countries(context.session)
        here = names.index(context.settings.country) if context.settings.country in names else 0
        context.settings.country = names[(here + (by or 1)) % len(names)]
        context.save_settings()
        shown = contents_of(sheet)
        sheet.show(shown.title, shown.rows, shown.corners)
        line = helpline(context)
        if line:
            context.voice.say(describe(context, line))
        else:
            sheet.column.controls.speak()
        return None

    value = context.settings.country or _("Not chosen")
    return option(context.brush, Role.COUNTRY, _("Country"), value, adjust, sheet.width)
