"""What takes part in a run besides the player: the demo's bot, and who hears of every event."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.simulation.events import Event
    from game.simulation.intent import Intent
    from game.simulation.run import Run


@dataclass
class RunHooks:
    """Nobody, unless the demo or a test asks for it."""

    pilot: "Callable[[Run], Callable[[], Intent]] | None" = None
    """Who presses on the road in the player's place."""
    listener: "Callable[[Event], None] | None" = None
    """Who hears of every event of a run."""
