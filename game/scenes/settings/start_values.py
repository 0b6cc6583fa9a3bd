"""Going back to the start values: it asks first, and it can be undone."""

from collections.abc import Callable, Sequence
from dataclasses import fields

from game.settings import Settings
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import Row, button, text_row
from game.ui.scene import Change, Pop, Push
from game.ui.sheet import Sheet

NO_OPTIONS = ("note_seen", "fullscreen_asked", "seat", "seats")
"""What is kept beside the options: what was read and asked, and who else plays."""
ALL = tuple(item.name for item in fields(Settings) if item.name not in NO_OPTIONS)
KEYS = ("keys", "pad")


def reset_rows(
    context: Context,
    width: int,
    label: str,
    names: Sequence[str],
    undone: Callable[[], Change | None],
) -> list[Row]:
    """Return the button that leads back to the start values, and the one that undoes it."""
    _, brush = context.words.gettext, context.brush
    rows = []
    if context.settings.can_undo:
        undo = _("Bring my own settings back")
        rows.append(
            button(brush, Role.UNDO, undo, lambda: undo_reset(context, undone), width, icon="swap")
        )
    ask = lambda: Push(ask_first(context, label, names))  # noqa: E731  (one line of what a press does)
    return [*rows, button(brush, Role.RESET, label, ask, width, icon="again")]


def undo_reset(context: Context, undone: Callable[[], Change | None]) -> Change | None:
    """Bring the player's own values back."""
    context.settings.undo_reset()
    context.apply_settings()
    return undone()


def ask_first(context: Context, label: str, names: Sequence[str]) -> Page:
    """Open the page that asks before anything is put back; *Keep mine* has the focus."""

    def put_back() -> Change:
        context.settings.reset(names)
        context.apply_settings()
        return Pop()

    def contents(sheet: Sheet) -> Contents:
        _, brush, width = context.words.gettext, context.brush, sheet.width
        told = _("Shall everything be as it was at the start? You can bring yours back afterwards.")
        rows = [
            text_row(brush, told, width),
            button(brush, Role.ON, _("Keep mine"), Pop, width, primary=True, icon="tick"),
            button(brush, Role.RESET, label, put_back, width, icon="again"),
        ]
        return Contents(label, rows, sheet_corners(context))

    return Page(context, "corridor", contents)
