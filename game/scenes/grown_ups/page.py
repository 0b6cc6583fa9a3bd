"""For grown-ups: behind the gate, everything that a teacher or a parent sets up or looks up."""

from collections.abc import Callable
from functools import partial

from game.scenes.classroom.setup import class_setup
from game.scenes.grown_ups.guide import guide_page
from game.scenes.grown_ups.privacy import delete_page, privacy_page
from game.scenes.grown_ups.progress import progress_page
from game.scenes.grown_ups.saved import saved_page
from game.scenes.help.reporting import reporting_page
from game.scenes.lesson_code.start import code_maker
from game.scenes.settings.packs import packs
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import Row, button, option
from game.ui.scene import Change, Push, Scene
from game.ui.sheet import Sheet

VENUE = "backstage"


def grown_ups(context: Context) -> Page:
    """Open the corner for grown-ups."""
    return Page(context, VENUE, lambda sheet: corner_contents(context, sheet))


def corner_contents(context: Context, sheet: Sheet) -> Contents:
    """Return what stands on the page."""
    _ = context.words.gettext
    brush, width = context.brush, sheet.width
    ways: tuple[tuple[Role, str, Callable[[Context], Scene], str], ...] = (
        (Role.CLASS, _("With a class"), class_setup, "star"),
        (Role.CODE, _("Make a lesson code"), code_maker, "note"),
        (Role.PROGRESS, _("Progress"), progress_page, "tick"),
        (Role.PACKS, _("Packs of stories"), packs, "star-empty"),
        (Role.GUIDE, _("Guide to print"), guide_page, "comic"),
        (Role.SAVED, _("Saved files: reports, cards, certificates"), saved_page, "tick"),
        (Role.REPORTING, _("Where to report"), reporting_page, "heart"),
        (Role.PRIVACY, _("Privacy: what is kept, and where"), privacy_page, "lock"),
        (Role.DELETE, _("Delete everything"), delete_page, "again"),
    )
    rows = [
        button(brush, role, label, partial(open_page, context, page), width, icon=icon)
        for role, label, page, icon in ways
    ]
    rows.insert(3, careful_row(context, sheet))
    return Contents(_("For grown-ups"), rows, sheet_corners(context))


def open_page(context: Context, page: Callable[[Context], Scene]) -> Change:
    """Open a page from the corner."""
    return Push(page(context))


def careful_row(context: Context, sheet: Sheet) -> Row:
    """Return the row that lets careful stories into solo play."""
    _ = context.words.gettext

    def switch(_by: int) -> Change | None:
        context.settings.careful_stories = not context.settings.careful_stories
        context.save_settings()
        new = corner_contents(context, sheet)
        sheet.show(new.title, new.rows, new.corners)
        sheet.column.controls.speak()
        return None

    value = _("On") if context.settings.careful_stories else _("Off")
    label = _("Careful stories when a child plays alone")
    return option(context.brush, Role.CAREFUL, label, value, switch, sheet.width)
