"""What was saved in the game's folder: class reports, cards, certificates and guides."""

from pathlib import Path

from game.i18n import Words
from game.scenes.classroom.reports import FOLDER as REPORTS
from game.scenes.grown_ups.guide import FOLDER as GUIDES
from game.scenes.together.card import FOLDER as CARDS
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.rows import Row, colour_row, text_row
from game.ui.sheet import Sheet

VENUE = "backstage"
CERTIFICATES = "certificates"
MOST = 3  # names shown of each kind, the newest ones


def saved_page(context: Context) -> Page:
    """Open the page that says what was saved, and where it is."""
    return Page(context, VENUE, lambda sheet: contents(context, sheet))


def contents(context: Context, sheet: Sheet) -> Contents:
    """Return what stands on the page."""
    _ = context.words.gettext
    brush, width, folder = context.brush, sheet.width, context.store.folder
    title = _("Saved files")
    if folder is None:
        told = _("Nothing is kept in this game.")
        return Contents(title, [text_row(brush, told, width)], sheet_corners(context))
    kinds = (
        (_("Class reports"), REPORTS),
        (_("Take-home cards"), CARDS),
        (_("Certificates"), CERTIFICATES),
        (_("Guides"), GUIDES),
    )
    told = _("They are in these folders. Open them with your computer's own file window.")
    rows: list[Row] = [text_row(brush, told, width)]
    for name, inside in kinds:
        text = f"{name}: {names_in(context.words, folder / inside)}\n{folder / inside}"
        rows.append(colour_row(brush, text, brush.theme.mine, width))
    elsewhere = _("What you saved in another place is not listed here.")
    rows.append(text_row(brush, elsewhere, width))
    return Contents(title, rows, sheet_corners(context))


def names_in(words: Words, folder: Path) -> str:
    """Return the names of a folder's newest files, and how many more there are."""
    _ = words.gettext
    names = newest(folder)
    if not names:
        return _("none yet")
    more = len(names) - MOST
    rest = words.ngettext("{count} more", "{count} more", more).format(count=more)
    return ", ".join([*names[:MOST], *([rest] if more > 0 else [])])


def newest(folder: Path) -> list[str]:
    """List the files of a folder, the newest first; none where it cannot be read."""
    try:
        found = [(path.stat().st_mtime, path.name) for path in folder.iterdir() if path.is_file()]
    except OSError:
        return []
    return [name for _when, name in sorted(found, reverse=True) if not name.startswith(".")]
