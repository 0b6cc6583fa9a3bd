"""What is kept, where and why; and deleting all of it, with two presses."""

import contextlib
import shutil
from pathlib import Path

from game.scenes.corners import sheet_corners
from game.scenes.kit import Kit
from game.scenes.page import Contents, Page
from game.scenes.roles import Role
from game.scenes.rows import Row, button, colour_row, words
from game.scenes.scene import Change, Restart
from game.scenes.sheet import Sheet
from game.view.text import LEAD, Style

VENUE = "backstage"
FILES = ("settings*.json", "progress*.json", "interrupted-class*.json", "kept-run*.json", ".*.part")
FOLDERS = ("certificates", "cards", "class-reports", "crash-logs", "guides", "packs")
"""Everything that the game writes or that is dropped into its folder; nothing else is touched."""


def privacy_page(kit: Kit) -> Page:
    """Open the page that says what is kept."""

    def contents(sheet: Sheet) -> Contents:
        _ = kit.words.gettext
        brush, width = kit.brush, sheet.width
        never = _(
            "The game never goes online. It never asks for a name, an age, a school, a photo, "
            "a voice or typed words."
        )
        where = str(kit.data_folder) if kit.data_folder else _("(nothing is kept in this game)")
        kept = (
            _("Settings, with the country chosen in Get help: so that the game starts as you "
              "left it."),
            _("Progress: which stories were met, on which day, whether the first choice was a "
              "sound one, and which come back; the stops, notes and looks. So that the game goes "
              "on where it was."),
            _("A run that was left: its road, presses and stories, until it reaches the gig or "
              "another one is started."),
            _("Certificates, cards, guides and class reports: only the ones that you save. A "
              "report holds counts, small ones left out."),
            _("Packs of stories: those that you put there."),
            _("An interrupted class: until it goes on or is thrown away."),
            _("Crash logs: without names and folders of yours, so that a fault can be mended."),
        )  # fmt: skip
        elsewhere = _(
            "Cards, guides and reports that you saved in another place stay there. Delete them "
            "yourself."
        )
        rows: list[Row] = [
            colour_row(brush, never, brush.theme.good, width),
            words(brush, _("Everything is in this folder:"), width, Style(LEAD, display=True)),
            words(brush, where, width),
            words(brush, _("What is kept there, and why"), width, Style(LEAD, display=True)),
            *(words(brush, one, width) for one in kept),
            words(brush, elsewhere, width),
        ]
        return Contents(_("Privacy"), rows, sheet_corners(kit), f"{never} {' '.join(kept)}")

    return Page(kit, VENUE, contents)


def delete_page(kit: Kit) -> Page:
    """Open the page that deletes everything, with a second press."""
    pressed: list[bool] = []

    def contents(sheet: Sheet) -> Contents:
        _ = kit.words.gettext
        brush, width = kit.brush, sheet.width
        told = _(
            "This deletes settings, progress, a run that waits, certificates, cards, guides, class "
            "reports, packs and logs in the game's folder. It cannot be undone. What you saved in "
            "another place stays there."
        )
        label = _("Press again to delete everything") if pressed else _("Delete everything")
        rows: list[Row] = [words(brush, told, width)]
        if pressed:
            rows.append(colour_row(brush, _("Are you sure?"), brush.theme.nearly, width))
        rows.append(button(brush, Role.DELETE, label, lambda: press(sheet), width, icon="again"))
        return Contents(_("Delete everything"), rows, sheet_corners(kit), told)

    def press(sheet: Sheet) -> Change | None:
        if not pressed:
            pressed.append(True)
            new = contents(sheet)
            sheet.show(new.title, new.rows, new.corners, Role.DELETE)
            sheet.column.controls.speak(kit.words.gettext("Are you sure?"))
            return None
        return start_afresh(kit)

    return Page(kit, VENUE, contents)


def start_afresh(kit: Kit) -> Change:
    """Delete everything and open the game as on the first day."""
    left = delete_all(kit.data_folder) if kit.data_folder else 0
    kit.settings.reset()
    kit.settings.note_seen = False
    kit.notices.clear()
    if left:
        kit.note(kit.words.gettext("Some files could not be deleted. Look into the folder."))
    kit.set_voice()
    kit.set_volumes()
    kit.rebind()
    kit.dress(kit.brush.frame.size)
    return Restart(kit.ways.opening())


def delete_all(folder: Path) -> int:
    """Delete what the game has written; gives how many of its files are left."""
    for name in FOLDERS:
        shutil.rmtree(folder / name, ignore_errors=True)
    for path in written(folder):
        with contextlib.suppress(OSError):
            path.unlink()
    left = len(written(folder)) + sum((folder / name).exists() for name in FOLDERS)
    with contextlib.suppress(OSError):
        folder.rmdir()  # only where it is empty
    return left


def written(folder: Path) -> list[Path]:
    """Find the files that the game wrote itself."""
    return [path for pattern in FILES for path in folder.glob(pattern)]
