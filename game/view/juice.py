"""What the run's events look like: dust, sparks, shards, the strum's ring, the hold, the dip."""

from collections.abc import Iterable, Sequence
from random import Random

import pygame

from game.simulation.events import (
    Event,
    GateOpened,
    Jumped,
    Landed,
    NoteTaken,
    PickTaken,
    Smashed,
    Strummed,
    Tumbled,
)
from game.simulation.pieces import Obstacle
from game.view.camera import Camera, DesignSpace
from game.view.effects import Effects
from game.view.particles import Flight, Particle, Particles

RING_S = 0.26
HOLD_S = 0.05
CATCH_UP_S = 0.14
TOPPLE_S = 1.3
STEP_PX = 100.0
"""A foot comes down every half cycle of the run, 100 px of road."""

Placed = tuple[pygame.Surface, tuple[int, int]]


class Juice:
    """Feedback that is only seen; with reduced motion only what tells stays."""

    def __init__(self, effects: Effects, stage: DesignSpace) -> None:
        self.effects, self.stage = effects, stage
        self.particles = Particles()
        self.counter_point = (stage.width - stage.x(90), stage.x(48))
        self.reduced_motion = False
        self.camera = Camera()
        self.ring_s = RING_S
        self.hold_s = 0.0
        self.lag = 0.0
        self._held_at: float | None = None
        self._last_step = 0
        self._chance = Random("dust")  # only for the eye, never for the run

    def tick(self, dt_s: float) -> None:
        """Advance the effects; during a hold only the hold itself."""
        self.camera.tick(dt_s)
        if self.hold_s > 0:
            self.hold_s -= dt_s
            return
        self.ring_s = min(self.ring_s + dt_s, RING_S)
        self.particles.tick(dt_s)
        self.lag *= max(0.0, 1 - dt_s / CATCH_UP_S * 2)

    def shown_x(self, x: float) -> float:
        """Return where the runner is shown: it waits during a hold and catches up after it."""
        if self.hold_s > 0 and not self.reduced_motion:
            if self._held_at is None:
                self._held_at = x - self.lag
            self.lag = x - self._held_at
        else:
            self._held_at = None
        return x - self.lag

    def react(self, events: Iterable[Event], x: float) -> None:
        """Answer what happened; `x` is where the runner is on the road."""
        for event in events:
            match event:
                case Strummed():
                    self.ring_s = 0.0
                case Smashed(obstacle=obstacle):
                    self._smash(obstacle)
                case NoteTaken(note=note):
                    self._take(self.effects.notes[note.index % 2], note.x, note.y)
                case PickTaken(pick=pick):
                    self._take(self.effects.pick, pick.x, pick.y)
                case Landed() if not self.reduced_motion:
                    self.camera.land()
                    self._puff(x, 6, 90)
                case Jumped():
                    self._puff(x - 8, 4, 60)
                case Tumbled():
                    self._puff(x + 20, 7, 110)
                case GateOpened():
                    self._celebrate(x + 168)
                case _:
                    pass

    def run_over(self, x: float) -> None:
        """Leave dust where a foot comes down."""
        step = int(x // STEP_PX)
        if step != self._last_step:
            self._last_step = step
            self._puff(x - 14, 2, 26)

    def _puff(self, x: float, count: int, spread: float) -> None:
        if self.reduced_motion:
            return
        for _ in range(count):
            aside = self._chance.uniform(-1, 1)
            self.particles.add(
                Particle(
                    self.effects.dust,
                    x + aside * 8,
                    4,
                    aside * spread - 30,
                    self._chance.uniform(10, 60),
                    self._chance.uniform(0.28, 0.46),
                    60,
                )
            )

    def _smash(self, obstacle: Obstacle) -> None:
        middle = obstacle.y + obstacle.height / 2
        self.particles.add(Particle(self.effects.burst, obstacle.centre, middle, 0, 0, 0.16))
        if self.reduced_motion:
            return
        self.hold_s = HOLD_S
        for number in range(10):
            self.particles.add(
                Particle(
                    self.effects.shards[number % len(self.effects.shards)],
                    obstacle.centre + self._chance.uniform(-24, 24),
                    middle + self._chance.uniform(-20, 26),
                    self._chance.uniform(40, 380),
                    self._chance.uniform(120, 520),
                    self._chance.uniform(0.8, 1.2),
                    1500,
                    bounces=2,
                )
            )

    def topple(self, strip: Sequence[pygame.Surface], x: float) -> None:
        """Let something clatter over that was clipped; it is left behind."""
        self._puff(x, 6, 120)
        pushed = (0.0, 0.0) if self.reduced_motion else (150.0, 300.0)
        self.particles.add(Particle(strip, x, 0, *pushed, TOPPLE_S, 1700, bounces=2))

    def groove(self, x: float, y: float, *, lifted: bool) -> None:
        """Let sparks fly from the feet for a press on its beat, more of them for a whole row."""
        if self.reduced_motion:
            self.particles.add(Particle([self.effects.spark[0]], x, y + 6, 0, 0, 0.18))
            return
        for number in range(9 if lifted else 5):
            self.particles.add(
                Particle(
                    self.effects.spark,
                    x + self._chance.uniform(-26, 26),
                    y + self._chance.uniform(2, 14),
                    self._chance.uniform(-190, 120),
                    self._chance.uniform(90, 300 if lifted else 220),
                    0.36 + 0.03 * number,
                    700,
                )
            )

    def _take(self, picture: pygame.Surface, x: float, y: float) -> None:
        if self.reduced_motion:
            return
        for _ in range(4):
            self.particles.add(
                Particle(
                    self.effects.spark,
                    x,
                    y,
                    self._chance.uniform(-120, 160),
                    self._chance.uniform(-60, 160),
                    self._chance.uniform(0.2, 0.36),
                )
            )
        start = (self.stage.x(x - self.camera.x), self.stage.up(y))
        self.particles.flights.append(Flight(picture, start, self.counter_point))

    def _celebrate(self, x: float) -> None:
        if self.reduced_motion:
            return
        for _ in range(18):
            self.particles.add(
                Particle(
                    self.effects.spark,
                    x + self._chance.uniform(-110, 110),
                    self._chance.uniform(120, 280),
                    self._chance.uniform(-60, 60),
                    self._chance.uniform(-20, 160),
                    self._chance.uniform(0.5, 0.9),
                    300,
                )
            )

    def pictures(self, dip: int) -> list[Placed]:
        """Return everything that flies along the road, as pictures with their places."""
        left, stage = self.camera.x, self.stage
        placed = []
        for one in self.particles.flying:
            picture = one.picture
            x = stage.x(one.x - left) - picture.get_width() // 2
            placed.append((picture, (x, stage.up(one.y) - picture.get_height() // 2 + dip)))
        return placed

    def flights(self) -> list[Placed]:
        """Return the taken notes on their way to the counter."""
        return [(one.picture, one.place) for one in self.particles.flights]

    def wave(self, x: float, y: float) -> Placed | None:
        """Return the strum's ring at its age, its place so that it opens ahead of the runner."""
        if self.ring_s >= RING_S:
            return None
        if self.reduced_motion:
            picture = self.effects.reach
        else:
            strip = self.effects.ring
            picture = strip[min(int(self.ring_s / RING_S * len(strip)), len(strip) - 1)]
        place = (
            self.stage.x(x - self.camera.x + 16),
            self.stage.up(y + 62) - picture.get_height() // 2,
        )
        return picture, place
