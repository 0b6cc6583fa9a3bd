"""The gig of a lesson: a presenter's keys go on from it."""

import pygame

from game.devices import Input
from game.scenes.tour.gig import Gig
from game.ui.button_bar import by_presenter
from game.ui.scene import Change


class LessonGig:
    """A gig that a clicker can leave."""

    def __init__(self, gig: Gig) -> None:
        self.inner = gig

    @property
    def waiting(self) -> bool:
        """Whether the stage is still being drawn."""
        return self.inner.waiting

    def enter(self) -> None:
        """Lay the screen out."""
        self.inner.enter()

    def leave(self) -> None:
        """Let go of held buttons and let the music rest."""
        self.inner.leave()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        presented, change = by_presenter(given, self.inner.column.controls)
        return change if presented else self.inner.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Let the band play on."""
        return self.inner.update(elapsed_ns)

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the stage, then the panel."""
        self.inner.draw(screen)
