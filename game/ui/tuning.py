"""Controls that follow the player's settings: the scan, and the rest after a selection."""

from game.ui.context import Shell
from game.ui.controls import PAUSE_NS, Controls


def new_controls(shell: Shell) -> Controls:
    """Return an empty set of controls that follows the player's settings."""
    controls = Controls(shell.voice, shell.words, sound=shell.sound.play, lone=shell.lone)
    tune(shell, controls)
    return controls


def tune(shell: Shell, controls: Controls) -> None:
    """Set the scan and the rest after a selection as the player wants them."""
    settings = shell.settings
    controls.scan_s = float(settings.scan_seconds) if settings.one_button else 0.0
    controls.rest_ns = PAUSE_NS if settings.selection_pause else 0
