"""The rows of a class's set-up that turn children's devices on."""

import sys
from collections.abc import Callable

from game.ui.context import Context
from game.ui.roles import Role
from game.ui.rows import Row, colour_row, explained, option
from game.ui.scene import Change

CAN_SERVE = sys.platform != "emscripten"
"""A browser has neither processes nor sockets."""


def device_rows(
    context: Context, width: int, on: bool, careful: bool, change: Callable[[bool, bool], None]
) -> list[Row]:
    """Return the switch, what it means where it is on, and the one for careful stories."""
    if not CAN_SERVE:
        return []
    _, brush = context.words.gettext, context.brush
    value = _("On") if on else _("Off")

    def switch(_by: int) -> Change | None:
        change(not on, careful)
        return None

    def switch_careful(_by: int) -> Change | None:
        change(on, not careful)
        return None

    row = option(brush, Role.DEVICES, _("Children's devices"), value, switch, width)
    if not on:
        return [row]
    told = _(
        "For this lesson this computer shows stories and takes votes on its local network: any "
        "device with a browser can join. No names, no accounts, nothing leaves the room."
    )
    value = _("On devices, too") if careful else _("Big screen only")
    second = option(brush, Role.CAREFUL, _("Careful stories"), value, switch_careful, width)
    return [*explained(row, colour_row(brush, told, brush.theme.mine, width)), second]
