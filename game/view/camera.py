"""Where the eye is: the design space, how it lies in the window, and the landing dip."""

from dataclasses import dataclass
from functools import cached_property

DESIGN_WIDTH = 1280
DESIGN_HEIGHT = 720
GROUND = 590.0
"""Design y of the line the runner runs on."""
NEAR = 1.12
"""How much closer than to fit everything a run is seen."""
LOW_PX = 58.0
"""How much of the design's foot is left below the window at that zoom."""
FULL_SPEED, FAST_SPEED = 110, 130
"""In %: up to the first a run is seen close by; from the second on from afar, to see ahead."""
RUNNER_X = 360
RUNNER_X_FASTEST = 230
FASTEST = 1.5
DIP_PX = 6.0
DIP_S = 0.12


def nearness(speed: int, *, encore: bool) -> float:
    """Return how close a run is seen at a speed in %: at least 1.5 s of road lie ahead."""
    if encore:
        return 1.0
    away = (speed - FULL_SPEED) / (FAST_SPEED - FULL_SPEED)
    return NEAR - (NEAR - 1.0) * min(max(away, 0.0), 1.0)


@dataclass(frozen=True)
class DesignSpace:
    """How the 1280x720 design lies in a window; it begins at the window's left edge.

    The closer it is, the less is seen below the road.
    """

    width: int
    height: int
    zoom: float = 1.0
    """How much larger than to fit everything is drawn; the ground stays in sight."""

    @cached_property
    def bottom(self) -> float:
        """Return the design y of the window's lower edge."""
        return DESIGN_HEIGHT - LOW_PX * min((self.zoom - 1.0) / (NEAR - 1.0), 1.0)

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
        return self.bottom - self.height / self.scale

    def x(self, design_x: float) -> int:
        """Turn a design x into window px."""
        return round(design_x * self.scale)

    def y(self, design_y: float) -> int:
        """Turn a design y (down from 0, ground at 590) into window px."""
        return round((design_y - self.top) * self.scale)

    def up(self, height: float) -> int:
        """Turn a height above the ground into window px from the top."""
        return self.y(GROUND - height)


class Camera:
    """Follows the runner along the road; dips softly on a landing."""

    def __init__(self) -> None:
        self.x = 0.0
        self.zoom = 1.0
        self._dip_s = DIP_S

    def follow(self, runner_x: float, speed: float) -> None:
        """Keep the runner at x 360 of the window, further left the faster or closer it is."""
        ahead = min(max((speed * self.zoom - 1.0) / (FASTEST - 1.0), 0.0), 1.0)
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
