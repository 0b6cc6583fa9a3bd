"""A level that walks to its target."""

from dataclasses import dataclass


@dataclass
class Fade:
    """A level and where it goes, both 0 to 1."""

    level: float = 0.0
    target: float = 0.0

    def walk(self, up: float, down: float) -> None:
        """Go at most `up` towards a higher target, or `down` towards a lower one."""
        if self.level < self.target:
            self.level = min(self.target, self.level + up)
        else:
            self.level = max(self.target, self.level - down)


SPOKEN_OVER = 0.22  # about -13 dB: there, and quieter than a voice reading aloud
BACK_S = 0.6


class Room:
    """How far music steps back while something is said."""

    def __init__(self) -> None:
        self._fade = Fade(1.0, 1.0)

    @property
    def level(self) -> float:
        """How much of the music is left, 0 to 1."""
        return self._fade.level

    def make(self, spoken: bool) -> None:
        """Step back at once, or begin to return."""
        self._fade.target = SPOKEN_OVER if spoken else 1.0
        if spoken:
            self._fade.level = SPOKEN_OVER

    def tick(self, dt_s: float) -> None:
        """Return gently."""
        self._fade.walk(dt_s / BACK_S, 1.0)
