"""Packs of stories: what was dropped into the packs folder, switched on and off here."""

from pathlib import Path

from game.scenario.pack import packs_in
from game.scenes.corners import sheet_corners
from game.scenes.kit import Kit
from game.scenes.page import Contents, Page
from game.scenes.reading import read_stories
from game.scenes.roles import Of, Role
from game.scenes.rows import Row, colour_row, option, words
from game.scenes.scene import Change
from game.scenes.sheet import Sheet


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
    rows: list[Row] = [words(brush, intro.format(folder=where), width)]
    found = packs_in(folder) if folder else []
    rows += [pack_row(kit, sheet, path) for path in found]
    if not found:
        rows.append(words(brush, _("There are no packs yet."), width))
    rows += [
        colour_row(brush, str(problem), brush.theme.nearly, width)
        for problem in kit.library.problems
    ]
    return Contents(_("Packs of stories"), rows, sheet_corners(kit), intro.format(folder=where))


def pack_row(kit: Kit, sheet: Sheet, path: Path) -> Row:
    """Give the row that switches one pack."""
    _ = kit.words.gettext
    off = kit.settings.packs_off
    stories = sum(name.startswith(f"{path.stem}/") for name in kit.library.scenarios)
    count = kit.words.ngettext("{count} story", "{count} stories", stories).format(count=stories)

    def switch(_by: int) -> Change | None:
        if path.name in off:
            off.remove(path.name)
        else:
            off.append(path.name)
        kit.save_settings()
        reload(kit)
        new = contents(kit, sheet)
        sheet.show(new.title, new.rows, new.corners)
        sheet.column.controls.speak()
        return None

    value = _("Off") if path.name in off else f"{_('On')} ({count})"
    return option(kit.brush, Of(Role.PACK, path.name), path.name, value, switch, sheet.width)


def reload(kit: Kit) -> None:
    """Read the stories anew with the packs that are on."""
    kit.take_stories(read_stories(kit))
