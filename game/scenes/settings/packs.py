"""Packs of stories: what was dropped into the packs folder, switched on and off here."""

from pathlib import Path

from game.scenario.library import Library
from game.scenario.pack import packs_in
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.reading import read_stories
from game.ui.roles import Of, Role
from game.ui.rows import Row, colour_row, option, text_row
from game.ui.scene import Change
from game.ui.sheet import Sheet

MOST_REMARKS = 40
"""Rows of remarks; each is a picture of its own."""


def packs(context: Context) -> Page:
    """Open the page of packs."""
    return Page(context, "shop", lambda sheet: contents(context, sheet))


def contents(context: Context, sheet: Sheet) -> Contents:
    """Return what stands on the page."""
    _ = context.words.gettext
    brush, width = context.brush, sheet.width
    folder = context.store.packs_folder
    where = str(folder) if folder else _("(nothing is kept in this game)")
    intro = _("Put a folder or a .zip of stories here, then start the game again: {folder}")
    rows: list[Row] = [text_row(brush, intro.format(folder=where), width)]
    found = packs_in(folder) if folder else []
    if found:
        rows.append(first_row(context, sheet))
        where_to = _(
            "Each story stands in the album under its topic. Our stories first: they come first in "
            "runs and classes, shorter or longer as the player has it. A first story stays a light "
            "one. Lesson codes have no stories of packs."
        )
        rows.append(text_row(brush, where_to, width))
    rows += [pack_row(context, sheet, path) for path in found]
    if not found:
        rows.append(text_row(brush, _("There are no packs yet."), width))
    problems = context.session.library.problems
    rows += [
        colour_row(brush, str(problem), brush.theme.nearly, width)
        for problem in problems[:MOST_REMARKS]
    ]
    if len(problems) > MOST_REMARKS:
        count = len(problems) - MOST_REMARKS
        more = context.words.ngettext("and {count} more", "and {count} more", count)
        rows.append(text_row(brush, more.format(count=count), width))
    return Contents(_("Packs of stories"), rows, sheet_corners(context))


def pack_row(context: Context, sheet: Sheet, path: Path) -> Row:
    """Return the row that switches one pack."""
    _ = context.words.gettext
    off = context.settings.packs_off
    stories = stories_of(context.session.library, path)
    count = context.words.ngettext("{count} story", "{count} stories", stories).format(
        count=stories
    )

    def switch(_by: int) -> Change | None:
        if path.name in off:
            off.remove(path.name)
        else:
            off.append(path.name)
        return switched(context, sheet)

    value = _("Off") if path.name in off else f"{_('On')} ({count})"
    return option(context.brush, Of(Role.PACK, path.name), path.name, value, switch, sheet.width)


def first_row(context: Context, sheet: Sheet) -> Row:
    """Return the row that brings the packs' stories before all others."""
    _ = context.words.gettext

    def switch(_by: int) -> Change | None:
        context.settings.packs_first = not context.settings.packs_first
        return switched(context, sheet)

    value = _("On") if context.settings.packs_first else _("Off")
    return option(context.brush, Role.FIRST, _("Our stories first"), value, switch, sheet.width)


def stories_of(library: Library, path: Path) -> int:
    """Count the stories that a pack brings; of two packs of one name the second brings none."""
    mine = [name for name, opened in library.packs.items() if opened == path]
    return sum(story.startswith(f"{name}/") for name in mine for story in library.scenarios)


def switched(context: Context, sheet: Sheet) -> Change | None:
    """Keep what was switched, read the stories anew and say it."""
    context.save_settings()
    context.session.stories.take(read_stories(context))
    new = contents(context, sheet)
    sheet.show(new.title, new.rows, new.corners)
    sheet.column.controls.speak()
    return None
