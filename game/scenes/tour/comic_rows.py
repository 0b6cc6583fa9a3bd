"""The words of a comic panel: as rows beside it, and as they are said aloud."""

from game.scenario.tour import Bubble, Panel
from game.ui.context import Context
from game.ui.rows import Row, colour_row, text_row
from game.ui.sentence import said
from game.ui.session import Session
from game.view.text import BODY, Style


def name_of(session: Session, who: str) -> str:
    """Return the name of whoever speaks: one of the cast, or an animal."""
    person = session.library.cast.get(who)
    return person.name if person else who.split("-", maxsplit=1)[0].capitalize()


def bubble(context: Context, say: Bubble) -> str:
    """Return what a bubble says, and who says it."""
    told = context.words.gettext("{name}: {words}")
    return told.format(name=name_of(context.session, say.who), words=say.text)


def script_rows(context: Context, panel: Panel, width: int) -> list[Row]:
    """Return the caption and the bubbles of a panel as rows."""
    brush = context.brush
    rows = [text_row(brush, panel.caption, width, Style(BODY, bold=True))] if panel.caption else []
    for number, say in enumerate(panel.says):
        tint = brush.theme.other if number % 2 else brush.theme.mine
        rows.append(colour_row(brush, bubble(context, say), tint, width))
    return rows


def panel_words(context: Context, panel: Panel) -> str:
    """Return a panel in words: its caption, its picture, and who says what."""
    return said(panel.caption or "", panel.alt, *(bubble(context, say) for say in panel.says))
