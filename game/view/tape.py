"""The tape that is wound back after a tumble: pale streaks and two arrows; or a calm fade."""

from dataclasses import dataclass, field

import pygame

from game.simulation.tuning import REWIND_S
from game.view.camera import DesignSpace

STREAKS = ((0.13, 5, 70), (0.31, 2, 90), (0.46, 9, 46), (0.62, 3, 84), (0.77, 6, 60), (0.93, 2, 90))
"""Where across the window's height a streak begins, its thickness in design px, its alpha."""
RISES = 0.35
"""How far the streaks climb while the tape is wound back, in window heights."""
ARROW_PX = 56.0
PAPER, INK = "#fff4e2", "#241b3a"


@dataclass
class Tape:
    """What is seen of a rewind; drawn over the road, under the counters."""

    stage: DesignSpace
    age_s: float = REWIND_S
    came_from: tuple[float, float] = (0.0, 0.0)
    goes_to: float = 0.0
    _pictures: dict[str, pygame.Surface] = field(default_factory=dict)

    def begin(self, came_from: tuple[float, float], goes_to: float) -> None:
        """Wind back from a place (x, y on the road) to one on the flat."""
        self.age_s, self.came_from, self.goes_to = 0.0, came_from, goes_to

    def tick(self, dt_s: float) -> None:
        """Advance by the time that has passed."""
        self.age_s = min(self.age_s + dt_s, REWIND_S)

    @property
    def runs(self) -> bool:
        """Whether it is being wound back."""
        return self.age_s < REWIND_S

    @property
    def still(self) -> tuple[float, float]:
        """Where the runner is shown when nothing moves: where it fell, then on safe ground."""
        return self.came_from if self.age_s < REWIND_S / 2 else (self.goes_to, 0.0)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the streaks, and the arrows that say what happens."""
        height, t = surface.get_height(), self.age_s / REWIND_S
        for start, thick, alpha in STREAKS:
            y = round(((start - RISES * t) % 1.0) * height)
            surface.blit(self._streak(surface.get_width(), thick, alpha), (0, y))
        arrows = self._arrows()
        surface.blit(arrows, arrows.get_rect(center=(surface.get_width() // 2, height // 4)))

    def fade(self, surface: pygame.Surface) -> None:
        """Go dark and come back, once."""
        veil = self._pictures.setdefault("veil", pygame.Surface(surface.get_size()))
        veil.fill(INK)
        veil.set_alpha(round(255 * (1 - abs(2 * self.age_s / REWIND_S - 1))))
        surface.blit(veil, (0, 0))

    def _streak(self, width: int, thick: int, alpha: int) -> pygame.Surface:
        key = f"{thick} {alpha}"
        if key not in self._pictures:
            streak = pygame.Surface((width, max(1, self.stage.x(thick))))
            streak.fill(PAPER)
            streak.set_alpha(alpha)
            self._pictures[key] = streak
        return self._pictures[key]

    def _arrows(self) -> pygame.Surface:
        """Return two arrows that point back."""
        if "arrows" not in self._pictures:
            side, rim = self.stage.x(ARROW_PX), self.stage.x(6)
            picture = pygame.Surface((2 * side + 2 * rim, side + 2 * rim), pygame.SRCALPHA)
            for colour, grown in ((INK, rim), (PAPER, 0)):
                for left in (rim, rim + side):
                    points = [
                        (left - grown, rim + side // 2),
                        (left + side - rim // 2 + grown // 2, rim - grown),
                        (left + side - rim // 2 + grown // 2, rim + side + grown),
                    ]
                    pygame.draw.polygon(picture, colour, points)
            self._pictures["arrows"] = picture
        return self._pictures["arrows"]
