"""The buttons in the corner of a story: to hear it again, the settings, a break, help."""

from game.bindings import Act
from game.scenes.settings.options import options
from game.ui.context import Context
from game.ui.control import Control
from game.ui.corners import SIZE, corner, help_corners
from game.ui.roles import Role
from game.ui.scene import Change, Push
from game.ui.telling import Telling


def settings_page(context: Context) -> Change:
    """Open the settings over the story, which waits as it is."""
    return Push(options(context))


def story_corners(context: Context, telling: Telling) -> list[Control]:
    """Return the corner buttons; the story can be heard again where it is read aloud."""
    _, brush = context.words.gettext, context.brush
    right, top, step = brush.frame.size[0] - brush.u(24), brush.u(20), brush.u(SIZE + 14)
    left = right - 3 * step + brush.u(14)

    def hear_again() -> Change | None:
        context.voice.say(telling.told)
        return None

    buttons = [
        corner(
            context,
            Role.OPTIONS,
            _("Settings"),
            "gear",
            (left, top),
            lambda: settings_page(context),
        ),
        *help_corners(context, right, top),
    ]
    if context.settings.read_aloud:
        place = (left - step, top)
        label = _("Hear the story again")
        buttons.insert(0, corner(context, Role.HEAR, label, "again", place, hear_again, Act.STORY))
    return buttons
