"""Finding the player who has one switch only, so that nobody else has to set the game up.

Nobody presses anything on the first title: the focus begins to move by itself, and any one key
chooses what it is on. It goes on like this until a second key is used. It never begins, or ends
for good, where a mouse or a finger is: whoever has one needs no moving focus.

Who pressed nothing because there was much to read has not asked for this. So a press chooses what
had the focus for a second at least: in the first second after a step still the one before.
"""

from game.bindings import MENU_ACTS, VOICE_ACTS, Act
from game.devices import Input, Point, Press, Wheel

WAIT_NS = 15_000_000_000  # without any press, before the focus moves by itself
STEP_S = 3.0  # a second longer than the set *One switch*, for the second that does not count
JITTER = 8  # real px that a mouse moves when somebody touches the table
VOICE = frozenset(VOICE_ACTS)
MOVES = frozenset(MENU_ACTS) - {Act.CONFIRM}


class LoneSwitch:
    """Notices that nobody presses, and then that only ever one key is pressed."""

    def __init__(self) -> None:
        self._waited_ns = 0
        self._key = ""
        self._over = False
        self._pointer: tuple[int, int] | None = None
        self.scanning = False

    @property
    def step_s(self) -> float:
        """Seconds a control keeps the focus; 0: it does not move by itself."""
        return STEP_S if self.scanning else 0.0

    def wait(self, elapsed_ns: int) -> None:
        """Advance the wait on the title."""
        self._waited_ns += elapsed_ns
        if self._waited_ns >= WAIT_NS and not self._over:
            self.scanning = True

    def hear(self, given: Input) -> None:
        """Take note of an input; where a mouse stood when the window opened is none."""
        match given:
            case Press(acts=acts) if acts & VOICE:
                pass  # who has it read aloud may still have one switch
            case Press(name=name, acts=acts) if self.scanning and not acts & MOVES:
                self._key = self._key or name
                self._end(over=name != self._key)
            case Press() | Wheel():
                self._end(over=True)
            case Point(phase=phase, position=position, touch=touch):
                self._end(over=phase != "move" or touch or self._moved(position))

    def _moved(self, position: tuple[int, int]) -> bool:
        """Return whether the mouse has left the place where it was first."""
        first = self._pointer = self._pointer or position
        return max(abs(a - b) for a, b in zip(first, position, strict=True)) > JITTER

    def _end(self, *, over: bool) -> None:
        """Leave the focus where it is from now on, if this was more than a switch can do."""
        if over:
            self._over, self.scanning = True, False
