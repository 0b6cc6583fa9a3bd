"""The window in two measures: real pixels and the 1280x720 design space."""

from dataclasses import dataclass

DESIGN_SIZE = (1280, 720)


@dataclass(frozen=True)
class Frame:
    """A window size in px; layouts are written in design px and scaled by `u`."""

    size: tuple[int, int]

    @property
    def scale(self) -> float:
        """Real px for one design px; the smaller side decides, so nothing is cut."""
        return min(self.size[0] / DESIGN_SIZE[0], self.size[1] / DESIGN_SIZE[1])

    @property
    def width(self) -> float:
        """The window's width in design px: 1280 or more."""
        return self.size[0] / self.scale

    @property
    def height(self) -> float:
        """The window's height in design px: 720 or more."""
        return self.size[1] / self.scale

    def u(self, design: float) -> int:
        """Turn design px into real px."""
        return round(design * self.scale)
