"""The browser's frames: the game is sent on when the browser shows one."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.frames import Playing
from game.web.pace import Pace
from game.web.page import Page

SHORTEST_S = 0.0145
"""A frame that comes sooner after the last one is let pass: some screens show 144 a second."""


@dataclass
class Watch:
    """What the page is told while frames are made."""

    ready: Callable[[], bool]
    """Whether the game shows more than that it is loading."""
    tell: Callable[[BaseException], str]
    """Words what goes wrong."""
    shown: bool = False


class BrowserFrames:
    """Is called back for each frame; `drive` returns while the game still runs."""

    def __init__(
        self, page: Page, pace: Pace, watch: Watch, now: Callable[[], float] = time.perf_counter
    ) -> None:
        self._page = page
        self._pace = pace
        self._watch = watch
        self._now = now
        self._last_s = -1.0
        self._game: Playing | None = None

    def drive(self, game: Playing) -> None:
        """Ask for the frames."""
        self._game = game
        self._page.frames(self.frame)

    def frame(self) -> bool:
        """Make a frame, where it is time for one; False once the game has ended."""
        began = self._now()
        if began - self._last_s < SHORTEST_S:
            return True
        self._last_s = began
        goes_on = self._sent_on()
        if self._watch.shown:
            self._pace.took(self._now() - began)
        elif goes_on and self._watch.ready():
            self._watch.shown = True
            self._page.shown()
        return goes_on

    def _sent_on(self) -> bool:
        """Send the game on; False where it has ended."""
        assert self._game is not None  # noqa: S101  (set by drive)
        self._fit()
        try:
            self._game.send(None)
        except StopIteration:
            self._page.over()
            return False
        except BaseException as error:  # noqa: BLE001  (the last stop, as on the command line)
            self._page.failed(self._watch.tell(error))
            return False
        return True

    def _fit(self) -> None:
        """Draw in the shape of the window."""
        size = tuple(self._page.size(self._pace.pixels))
        if size != pygame.display.get_window_size():
            pygame.display.set_mode(size)
