"""Boxes that touch or do not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A box in px: left and right along the road, bottom and top above the ground."""

    left: float
    right: float
    bottom: float
    top: float

    def part(self, part: float) -> "Box":
        """Return a part of the box in its middle, on the same bottom."""
        aside = (self.right - self.left) * (1 - part) / 2
        top = self.bottom + (self.top - self.bottom) * part
        return Box(self.left + aside, self.right - aside, self.bottom, top)

    def touches(self, left: float, right: float, bottom: float, top: float) -> bool:
        """Return whether the other box overlaps this one; sharing an edge is not touching."""
        return self.left < right and left < self.right and self.bottom < top and bottom < self.top
