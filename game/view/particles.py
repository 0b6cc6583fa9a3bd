"""Small things that fly for a moment: dust, sparks, shards. Pictures are baked beforehand."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

MOST = 160
"""More than this at once and the oldest go."""


@dataclass(slots=True)
class Particle:
    """One flying thing, in design px of the road; `strip` shows it from young to old."""

    strip: Sequence[pygame.Surface]
    x: float
    y: float
    vx: float
    vy: float
    life_s: float
    gravity: float = 0.0
    bounces: int = 0
    age_s: float = 0.0

    def tick(self, dt_s: float) -> bool:
        """Fly on; tell whether it still lives."""
        self.age_s += dt_s
        self.vy -= self.gravity * dt_s
        self.x += self.vx * dt_s
        self.y += self.vy * dt_s
        if self.bounces > 0 and self.y < 0 and self.vy < 0:
            self.bounces -= 1
            self.y, self.vy, self.vx = 0.0, -self.vy * 0.45, self.vx * 0.6
        elif self.gravity and self.y < 0 and self.vy < 0:
            self.y, self.vy, self.vx, self.gravity = 0.0, 0.0, 0.0, 0.0
        return self.age_s < self.life_s

    @property
    def picture(self) -> pygame.Surface:
        """Return how it looks at its age."""
        place = int(self.age_s / self.life_s * len(self.strip))
        return self.strip[min(place, len(self.strip) - 1)]


@dataclass(slots=True)
class Flight:
    """A taken note on its way to the counter, in window px."""

    picture: pygame.Surface
    start: tuple[float, float]
    end: tuple[float, float]
    life_s: float = 0.45
    age_s: float = 0.0

    def tick(self, dt_s: float) -> bool:
        """Fly on; tell whether it is still under way."""
        self.age_s += dt_s
        return self.age_s < self.life_s

    @property
    def place(self) -> tuple[int, int]:
        """Return where it is: eased, in a bow."""
        t = min(self.age_s / self.life_s, 1.0)
        eased = t * t * (3 - 2 * t)
        x = self.start[0] + (self.end[0] - self.start[0]) * eased
        y = self.start[1] + (self.end[1] - self.start[1]) * (eased * eased)
        return round(x), round(y)


class Particles:
    """All that flies."""

    def __init__(self) -> None:
        self.flying: list[Particle] = []
        self.flights: list[Flight] = []

    def add(self, particle: Particle) -> None:
        """Add one particle."""
        self.flying.append(particle)
        if len(self.flying) > MOST:
            del self.flying[0]

    def tick(self, dt_s: float) -> None:
        """Advance by the time that has passed."""
        self.flying = [one for one in self.flying if one.tick(dt_s)]
        self.flights = [one for one in self.flights if one.tick(dt_s)]

    def clear(self) -> None:
        """Take everything out of the air."""
        self.flying.clear()
        self.flights.clear()


def fading(picture: pygame.Surface, steps: int) -> list[pygame.Surface]:
    """Bake a picture's fading: full for half its life, then fainter and fainter."""
    strip = [picture] * steps
    for step in range(1, steps + 1):
        fainter = picture.copy()
        shade = round(255 * (1 - step / (steps + 1)))
        fainter.fill((255, 255, 255, shade), special_flags=pygame.BLEND_RGBA_MULT)
        strip.append(fainter)
    return strip
