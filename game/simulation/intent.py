"""What the player wants in one tick, whatever the device."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Intent:
    """The presses since the last tick; `skip` asks to take the next obstacle away."""

    jump: bool = False
    release: bool = False
    strum: bool = False
    skip: bool = False


IDLE = Intent()
