"""Whether a lesson fills the screen: a teacher is asked once, and the answer is remembered."""

from collections.abc import Callable

from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import button, text_row
from game.ui.scene import Change, Push, Replace, Scene
from game.ui.sheet import Sheet


def asked_first(context: Context, then: Callable[[], Scene]) -> Change:
    """Go on to a screen; where nobody was asked yet, by way of the question."""
    settings = context.settings
    if settings.fullscreen or settings.fullscreen_asked:
        return Push(then())
    return Push(question(context, then))


def question(context: Context, then: Callable[[], Scene]) -> Page:
    """Open the page that asks; either answer goes on."""

    def answer(*, full: bool) -> Change:
        context.settings.fullscreen, context.settings.fullscreen_asked = full, True
        context.save_settings()
        return Replace(then())

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        brush, width = context.brush, sheet.width
        told = _("A class sees most where the lesson fills the screen. F11 changes it at any time.")
        rows = [
            text_row(brush, told, width),
            button(
                brush, Role.ON, _("Fill the screen"), lambda: answer(full=True), width,
                primary=True, icon="play",
            ),
            button(
                brush, Role.WINDOW, _("Stay in this window"), lambda: answer(full=False), width
            ),
        ]  # fmt: skip
        return Contents(_("Full screen?"), rows, sheet_corners(context))

    return Page(context, "corridor", contents)
