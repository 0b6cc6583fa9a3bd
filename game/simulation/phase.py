"""What a run is doing."""

from enum import Enum, auto


class Phase(Enum):
    """The phases of a run; a dilemma is open in STOPPING (a gate) or DOWN (a tumble)."""

    RUNNING = auto()
    STOPPING = auto()  # on the line of a gate or the gig, coming down from a jump
    DOWN = auto()  # lying after a tumble
    HELPED = auto()  # on safe ground, until the music is where the course goes on
    COUNTING = auto()  # 3-2-1 after a dilemma
    AT_GIG = auto()
