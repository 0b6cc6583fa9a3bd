"""What a run is doing."""

from enum import Enum, auto


class Phase(Enum):
    """The phases of a run; a dilemma is open in STOPPING (a gate) or HELPED (after a tumble)."""

    RUNNING = auto()
    LESSON = auto()  # before what the tutorial teaches, until it is done
    STOPPING = auto()  # on the line of a gate or the gig, coming down from a jump
    DOWN = auto()  # lying after a tumble
    REWINDING = auto()  # the tape is wound back to safe ground
    HELPED = auto()  # on safe ground, for as long as a hand takes
    WAITING = auto()  # a gate opened by itself: until the music is where the course goes on
    COUNTING = auto()  # 3-2-1 after a dilemma
    AT_GIG = auto()
