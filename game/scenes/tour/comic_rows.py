"""The words of a comic panel: as rows beside it, and as they are said aloud."""

from game.scenario.tour import Panel
from game.ui.context import Context
from game.ui.rows import Row, colour_row, text_row
from game.view.text import BODY, Style


def name_of(context: Context, who: str) -> str:
    """Return the name of whoever speaks: one of the cast, or an animal."""
    person = context.session.library.cast.get(who)
    return person.name if person else who.split("-", maxsplit=1)[0].capitalize()


def script_rows(context: Context, panel: Panel, width: int) -> list[Row]:
    """Return the caption and the bubbles of a panel as rows."""
    brush = context.brush
    rows = [text_row(brush, panel.caption, width, Style(BODY, bold=True))] if panel.caption else []
    for number, say in enumerate(panel.says):
        tint = brush.theme.other if number % 2 else brush.theme.mine
        rows.append(colour_row(brush, f"{name_of(context, say.who)}: {say.text}", tint, width))
    return rows


def said(context: Context, panel: Panel) -> str:
    """Say a panel: its caption, its picture in words, and who says what."""
    parts = [panel.caption or "", panel.alt]
    parts += [f"{name_of(context, say.who)}: {say.text}" for say in panel.says]
    return " ".join(part for part in parts if part)
