"""Where the eye is: the design space, how it lies in the window, and the landing dip."""

from dataclasses import dataclass
from functools import cached_property

DESIGN_WIDTH = 1280
DESIGN_HEIGHT = 720
GROUND_FROM_BOTTOM = 130
RUNNER_X = 360
RUNNER_X_FASTEST = 230
FASTEST = 1.5
DIP_PX = 6.0
DIP_S = 0.12


@dataclass(frozen=True)
class DesignSpace:
    """How the 1280x720 design lies in a window; its origin is at the window's bottom left."""

    width: int
    height: int
    zoom: float = 1.0
    """How much larger than to fit everything is drawn; the ground stays in sight."""

    @cached_property
    def scale(self) -> float:
        """Return window px per design px."""
        return min(self.width / DESIGN_WIDTH, self.height / DESIGN_HEIGHT) * self.zoom

    @cached_property
    def design_width(self) -> float:
        """Return how much road the window shows, design px."""
        return self.width / self.scale

    @cached_property
    def top(self) -> float:
        """Return the design y of the window's upper edge: 0 at 16:9, less where more sky shows."""
        return DESIGN_HEIGHT - self.height / self.scale

    def x(self, design_x: float) -> int:
        """Turn a design x into window px."""
        return round(design_x * self.scale)

    def y(self, design_y: float) -> int:
        """Turn a design y (down from 0, ground at 590) into window px."""
        return round((design_y - self.top) * self.scale)

    def up(self, height: float) -> int:
        """Turn a height above the ground into window px from the top."""
        return self.y(DESIGN_HEIGHT - GROUND_FROM_BOTTOM - height)


class Camera:
    """Follows the runner along the road; dips softly on a landing."""

    def __init__(self) -> None:
        self.x = 0.0
        self.zoom = 1.0
        self._dip_s = DIP_S

    def follow(self, runner_x: float, speed: float) -> None:
        """Keep the runner at design x 360, further left above full speed, to see ahead.

        Under a zoom this is the same place of the window.
        """
        ahead = min(max((speed - 1.0) / (FASTEST - 1.0), 0.0), 1.0)
        self.x = runner_x - (RUNNER_X + (RUNNER_X_FASTEST - RUNNER_X) * ahead) / self.zoom

    def land(self) -> None:
        """Begin the dip of a landing."""
        self._dip_s = 0.0

    def tick(self, dt_s: float) -> None:
        """Advance the dip."""
        self._dip_s = min(self._dip_s + dt_s, DIP_S)

    @property
    def dip(self) -> float:
        """Return how far the world is pushed down now, design px."""
        t = self._dip_s / DIP_S
        return DIP_PX * 4 * t * (1 - t) if t < 1 else 0.0
