"""How many pixels are drawn: as many as this machine draws 60 times a second."""

from collections.abc import Callable

LEVELS = (1280 * 720, 1120 * 630, 960 * 540)
"""Pixels a frame; the browser stretches the picture to the window."""
FRAMES = 40
"""How many frames are judged together."""
AT_FIRST = 3
"""How many times the picture may change its size at once: the first two seconds."""
TOO_SLOW_S = 0.0135
"""What a frame may take, so that the browser can show it in time."""


class Pace:
    """Judges how long frames take, and goes down a level where most of them take too long.

    It does so on the title, where nothing moves that has to be drawn anew at another size. What is
    found later is for the next visit.
    """

    def __init__(self, level: int = 0, lowered: Callable[[int], None] | None = None) -> None:
        """Begin at a level; `lowered` is told of a lower one."""
        self.level = self._wanted = min(max(0, level), len(LEVELS) - 1)
        self._lowered = lowered
        self._took: list[float] = []
        self._judged = 0

    @property
    def pixels(self) -> int:
        """How many pixels are drawn."""
        return LEVELS[self.level]

    def took(self, seconds: float) -> None:
        """Take note of how long a frame took."""
        self._took.append(seconds)
        if len(self._took) == FRAMES:
            self._judge()

    def _judge(self) -> None:
        usual = sorted(self._took)[FRAMES // 2]
        self._took.clear()
        self._judged += 1
        if usual <= TOO_SLOW_S or self._wanted == len(LEVELS) - 1:
            return
        self._wanted += 1
        if self._judged <= AT_FIRST:
            self.level = self._wanted
        if self._lowered:
            self._lowered(self._wanted)
