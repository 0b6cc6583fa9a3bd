"""What pressing changes on a phone: what was closed is gone, what was turned off shows it.

A window that was told no has nothing more to ask.
"""

from collections.abc import Callable, Collection, Sequence

from game.scenario.kinds import DoStep
from game.scenario.model import Line

Gettext = Callable[[str], str]

CLEARS = frozenset({DoStep.CLOSE, DoStep.LEAVE, DoStep.HANG_UP, DoStep.TAKE_DOWN})
"""Steps after which nothing is left of what stood on the phone."""


def lines_after(
    lines: Sequence[Line], hero: str, done: Collection[DoStep], _: Gettext
) -> tuple[Line, ...]:
    """Return what is left of the lines on a phone after some steps."""
    if CLEARS & set(done):
        return ()
    if DoStep.DECLINE in done:
        asked = {line.speaker for line in lines if line.button}
        lines = [line for line in lines if line.speaker not in asked]
    if DoStep.DELETE in done:
        own = [index for index, line in enumerate(lines) if line.speaker == hero]
        lines = [line for index, line in enumerate(lines) if index not in own[-1:]]
    if DoStep.SETTING_OFF in done:
        lines = [_turned_off(line, _) for line in lines]
    return tuple(lines)


def _turned_off(line: Line, _: Gettext) -> Line:
    """Return a row of the settings as it is afterwards: off, or for friends alone."""
    changed = {"On": _("Off"), "Everyone": _("Friends")}
    if line.setting is None or line.setting not in changed:
        return line
    return line.model_copy(update={"setting": changed[line.setting]})
