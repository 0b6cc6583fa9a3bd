"""A few words over whatever screen is open, for a while: something about the machine changed."""

import pygame

from game.view.brush import Brush
from game.view.text import SMALL, Style
from game.view.voice import Voice

SHOWN_NS = 8_000_000_000  # time to read two short sentences twice
WIDTH = 560  # design px, at most


class Banner:
    """What was told last, until its time is over; it takes no input."""

    def __init__(self) -> None:
        self.words = ""
        self._left_ns = 0
        self._told: set[str] = set()

    def tell(self, words: str, voice: Voice) -> None:
        """Show and say these words, once in a session."""
        if words not in self._told:
            self._told.add(words)
            self.show(words)
            voice.add(words)

    def show(self, words: str) -> None:
        """Show these words; who calls has them said."""
        self.words, self._left_ns = words, SHOWN_NS

    def update(self, elapsed_ns: int) -> None:
        """Advance by the time that has passed."""
        self._left_ns = max(0, self._left_ns - elapsed_ns)
        if not self._left_ns:
            self.words = ""

    def draw(self, screen: pygame.Surface, brush: Brush) -> None:
        """Paint the words on a plate at the top, in the middle."""
        if not self.words:
            return
        room = min(brush.u(WIDTH), screen.get_width() - brush.u(48))
        words = brush.text.render(self.words, Style(SMALL, bold=True), brush.theme.ink, room)
        plate = words.get_rect().inflate(brush.u(40), brush.u(24))
        plate.midtop = (screen.get_width() // 2, brush.u(12))
        brush.panel(screen, plate)
        screen.blit(words, words.get_rect(center=plate.center))
