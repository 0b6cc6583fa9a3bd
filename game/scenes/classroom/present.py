"""The row on which a teacher says how many children are there."""

from collections.abc import Callable

from game.ui.context import Context
from game.ui.roles import Role
from game.ui.rows import Row, option
from game.ui.scene import Change

USUAL = 25
"""Where the number begins."""
MOST = 60


def present_row(context: Context, width: int, present: int, change: Callable[[int], None]) -> Row:
    """Return the row; below one child it says that nobody counted."""
    _ = context.words.gettext

    def adjust(by: int) -> Change | None:
        change((present + (by or 1)) % (MOST + 1) if present else USUAL)
        return None

    value = str(present) if present else _("not said")
    return option(context.brush, Role.PRESENT, _("Children who are here"), value, adjust, width)
