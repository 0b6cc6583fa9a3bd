"""What is kept, where and why; and deleting all of it, with two presses."""

from pathlib import Path

from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.keeping_words import open_twice
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import Row, button, colour_row, text_row
from game.ui.scene import Change, Restart
from game.ui.sheet import Sheet
from game.view.text import LEAD, Style

VENUE = "backstage"
NAMED = 3
"""Files that could not be deleted and are named."""


def privacy_page(context: Context) -> Page:
    """Open the page that says what is kept."""

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        brush, width = context.brush, sheet.width
        never = _(
            "The game never goes online. It never asks for a name, an age, a school, a photo, "
            "a voice or typed words."
        )
        devices = _(
            "Children's devices, only where a grown-up turns them on for a lesson: this computer "
            "shows pages on its own local network. A random key for each device is kept until "
            "the lesson ends; no device's address, and nothing of what a child chose."
        )
        where = (
            str(context.store.folder)
            if context.store.folder
            else _("(nothing is kept in this game)")
        )
        kept = (
            _("Settings, with the country chosen in Get help: so that the game starts as you "
              "left it. Up to four seats have their own; a seat is a shape and has no name."),
            _("Progress of each seat: which stories were met, on which day, whether the first "
              "choice was a sound one, and which come back; the stops, notes and looks. So that "
              "the game goes on where it was."),
            _("Together: which stories two have met, and the mission that they agreed on last. "
              "So that other stories come next. Never what either of them chose or said."),
            _("A run that was left: its road, presses and stories, until it reaches the gig or "
              "another one is started."),
            _("Certificates, cards, guides and class reports: only the ones that you save. A "
              "report holds counts, small ones left out."),
            _("Packs of stories: those that you put there."),
            _("An interrupted class: until it goes on or is thrown away."),
            _("Crash logs: without your name or folders, so that a fault can be mended."),
        )  # fmt: skip
        elsewhere = _(
            "Cards, guides and reports that you saved in another place stay there. Delete them "
            "yourself."
        )
        rows: list[Row] = [
            colour_row(brush, never, brush.theme.good, width),
            text_row(brush, _("Everything is in this folder:"), width, Style(LEAD, display=True)),
            text_row(brush, where, width),
            text_row(brush, _("What is kept there, and why"), width, Style(LEAD, display=True)),
            *(text_row(brush, one, width) for one in kept),
            text_row(brush, devices, width),
            text_row(brush, elsewhere, width),
        ]
        return Contents(_("Privacy"), rows, sheet_corners(context))

    return Page(context, VENUE, contents)


def delete_page(context: Context) -> Page:
    """Open the page that deletes everything, with a second press."""
    pressed: list[bool] = []

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        brush, width = context.brush, sheet.width
        told = _(
            "This deletes settings, the progress of all seats, runs that wait, certificates, "
            "cards, guides, class reports, packs and logs in the game's folder. It cannot be "
            "undone. What you saved in another place stays there."
        )
        label = _("Press again to delete everything") if pressed else _("Delete everything")
        rows: list[Row] = [text_row(brush, told, width)]
        if context.store.held_elsewhere:
            rows.append(colour_row(brush, open_twice(context.words), brush.theme.nearly, width))
        if pressed:
            rows.append(colour_row(brush, _("Are you sure?"), brush.theme.nearly, width))
        rows.append(button(brush, Role.DELETE, label, lambda: press(sheet), width, icon="again"))
        return Contents(_("Delete everything"), rows, sheet_corners(context))

    def press(sheet: Sheet) -> Change | None:
        if context.store.held_elsewhere:
            sheet.column.controls.speak(open_twice(context.words))
            return None
        if not pressed:
            pressed.append(True)
            new = contents(sheet)
            sheet.show(new.title, new.rows, new.corners, Role.DELETE)
            sheet.column.introduce()
            return None
        return start_afresh(context)

    return Page(context, VENUE, contents)


def start_afresh(context: Context) -> Change:
    """Delete everything and open the game as on the first day."""
    store, settings = context.store, context.settings
    left = store.delete_all()
    settings.forget()
    store.notices.clear()
    if left:
        store.note(left_words(context, left))
    context.take_effect()
    return Restart(context.routes.opening())


def left_words(context: Context, left: list[Path]) -> str:
    """Return what could not be deleted, and where it is."""
    _ = context.words.gettext
    told = _("Some files could not be deleted: {names}. Delete them yourself in {folder}")
    names = ", ".join(path.name for path in left[:NAMED])
    return told.format(names=names, folder=context.store.folder)
