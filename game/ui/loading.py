"""A moment of loading: the first frame at once, a bar where it takes over half a second."""

from collections.abc import Callable, Generator
from typing import Generic, TypeVar

import pygame

from game.devices import Input
from game.ui.context import Shell
from game.ui.scene import Change
from game.view.loading import Loader
from game.view.text import Style

T = TypeVar("T")
BAR_AFTER_NS = 500_000_000
STILL_PAGE_BUDGET_S = 0.1  # a page on which nothing moves but its bar


class Loading(Generic[T]):
    """Shows a calm page while steps run, then goes where `then` says."""

    def __init__(
        self,
        shell: Shell,
        title: str,
        steps: Callable[[], Generator[float, None, T]],
        then: Callable[[T], Change],
    ) -> None:
        self._shell = shell
        self._title = title
        self._steps = steps
        self._then = then
        self._loader: Loader[T] | None = None
        self._waited_ns = 0

    def enter(self) -> None:
        """Start the work, once."""
        if self._loader is None:
            self._shell.voice.say(f"{self._title}.")
            self._loader = Loader(
                self._steps(),
                threaded=self._shell.options.threads,
                budget_s=STILL_PAGE_BUDGET_S,
            )

    def leave(self) -> None:
        """Nothing is held here."""

    def handle(self, given: Input) -> Change | None:
        """Take no input while loading."""
        del given
        return None

    def update(self, elapsed_ns: int) -> Change | None:
        """Do a share of the work, or go on when it is done."""
        self._waited_ns += elapsed_ns
        assert self._loader is not None  # noqa: S101  (made by enter)
        self._loader.tick()
        return self._then(self._loader.result) if self._loader.done else None

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the page, and the bar once the wait is felt."""
        brush = self._shell.brush
        screen.fill(brush.theme.shade)
        words = brush.text.render(self._title, Style(48, display=True), (255, 255, 255))
        centre = screen.get_rect().center
        screen.blit(words, words.get_rect(center=(centre[0], centre[1] - brush.u(30))))
        if self._waited_ns > BAR_AFTER_NS and self._loader:
            self._draw_bar(screen, self._loader.progress)

    def _draw_bar(self, screen: pygame.Surface, progress: float) -> None:
        brush = self._shell.brush
        bar = pygame.Rect(0, 0, brush.u(420), brush.u(16))
        bar.center = (screen.get_width() // 2, screen.get_height() // 2 + brush.u(34))
        pygame.draw.rect(screen, brush.theme.edge, bar, border_radius=brush.u(8))
        bar.width = max(brush.u(16), round(bar.width * progress))
        pygame.draw.rect(screen, brush.theme.primary, bar, border_radius=brush.u(8))
