"""Packs of stories: what was dropped into the packs folder, switched on and off here."""

from pathlib import Path

from game.scenario.library import Library
from game.scenario.pack import packs_in
from game.ui.corners import sheet_corners
from game.ui.kit import Kit
from game.ui.page import Contents, Page
from game.ui.reading import read_stories
from game.ui.roles import Of, Role
from game.ui.rows import Row, colour_row, option, text_row
from game.ui.scene import Change
from game.ui.sheet import Sheet

MOST_REMARKS = 40
"""Rows of remarks; each is a picture of its own."""


def packs(kit: Kit) -> Page:
    """Open the page of packs."""
    return Page(kit, "shop", lambda sheet: contents(kit, sheet))


def contents(kit: Kit, sheet: Sheet) -> Contents:
    """Say what stands on the page."""
    _ = kit.words.gettext
    brush, width = kit.brush, sheet.width
    folder = kit.packs_folder
    where = str(folder) if folder else _("(nothing is kept in this game)")
    intro = _("Put a folder or a .zip of stories here, then start the game again: {folder}")
    rows: list[Row] = [text_row(brush, intro.format(folder=where), width)]
    found = packs_in(folder) if folder else []
    if found:
        rows.append(first_row(kit, sheet))
        where_to = _(
            "Each story stands in the album under its topic. Our stories first: they come first in "
            "runs and classes, shorter or longer as the player has it. A first story stays a light "
            "one. Lesson codes have no stories of packs."
        )
        rows.append(text_row(brush, where_to, width))
    rows += [pack_row(kit, sheet, path) for path in found]
    if not found:
        rows.append(text_row(brush, _("There are no packs yet."), width))
    problems = kit.library.problems
    rows += [
        colour_row(brush, str(problem), brush.theme.nearly, width)
        for problem in problems[:MOST_REMARKS]
    ]
    if len(problems) > MOST_REMARKS:
        count = len(problems) - MOST_REMARKS
        more = kit.words.ngettext("and {count} more", "and {count} more", count)
        rows.append(text_row(brush, more.format(count=count), width))
    return Contents(_("Packs of stories"), rows, sheet_corners(kit), intro.format(folder=where))


def pack_row(kit: Kit, sheet: Sheet, path: Path) -> Row:
    """Return the row that switches one pack."""
    _ = kit.words.gettext
    off = kit.settings.packs_off
    stories = stories_of(kit.library, path)
    count = kit.words.ngettext("{count} story", "{count} stories", stories).format(count=stories)

    def switch(_by: int) -> Change | None:
        if path.name in off:
            off.remove(path.name)
        else:
            off.append(path.name)
        return switched(kit, sheet)

    value = _("Off") if path.name in off else f"{_('On')} ({count})"
    return option(kit.brush, Of(Role.PACK, path.name), path.name, value, switch, sheet.width)


def first_row(kit: Kit, sheet: Sheet) -> Row:
    """Return the row that brings the packs' stories before all others."""
    _ = kit.words.gettext

    def switch(_by: int) -> Change | None:
        kit.settings.packs_first = not kit.settings.packs_first
        return switched(kit, sheet)

    value = _("On") if kit.settings.packs_first else _("Off")
    return option(kit.brush, Role.FIRST, _("Our stories first"), value, switch, sheet.width)


def stories_of(library: Library, path: Path) -> int:
    """Count the stories that a pack brings; of two packs of one name the second brings none."""
    mine = [name for name, opened in library.packs.items() if opened == path]
    return sum(story.startswith(f"{name}/") for name in mine for story in library.scenarios)


def switched(kit: Kit, sheet: Sheet) -> Change | None:
    """Keep what was switched, read the stories anew and say it."""
    kit.save_settings()
    kit.take_stories(read_stories(kit))
    new = contents(kit, sheet)
    sheet.show(new.title, new.rows, new.corners)
    sheet.column.controls.speak()
    return None
