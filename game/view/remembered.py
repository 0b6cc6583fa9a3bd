"""Pictures that were drawn before: the least used are let go once they hold too much memory."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock
from typing import ParamSpec

import pygame

P = ParamSpec("P")
PIXEL_BYTES = 4
LEAST_BYTES = 1_000_000


class Remembered:
    """Pictures by what they show; together they hold no more than so many windows would.

    The bound grows with the window, as what is drawn for it does.
    """

    def __init__(self, windows: float) -> None:
        self._windows = windows
        self._lock = Lock()  # what is loaded beside the game draws too
        self._pictures: OrderedDict[Hashable, pygame.Surface] = OrderedDict()
        self.held = 0
        """What the pictures hold, in bytes."""
        self.drawn = 0
        """How many pictures have been drawn, those let go and drawn again among them."""

    def picture(self, key: Hashable, draw: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Return the picture of a key, drawn now if it is not remembered."""
        with self._lock:
            if key in self._pictures:
                self._pictures.move_to_end(key)
                return self._pictures[key]
        made = draw()
        self._keep(key, made)
        return made

    def _keep(self, key: Hashable, made: pygame.Surface) -> None:
        with self._lock:
            self.drawn += 1
            self.held += weight(made) - self._weight_of(key)
            self._pictures[key] = made
            while self.held > self.most and len(self._pictures) > 1:
                self.held -= weight(self._pictures.popitem(last=False)[1])

    def _weight_of(self, key: Hashable) -> int:
        """Return what a key's picture takes, if another thread has drawn it meanwhile."""
        return weight(self._pictures[key]) if key in self._pictures else 0

    @property
    def most(self) -> int:
        """How many bytes the pictures may hold now."""
        window = pygame.display.get_surface()
        size = window.get_size() if window else (1280, 720)
        return max(LEAST_BYTES, round(self._windows * size[0] * size[1] * PIXEL_BYTES))


def weight(picture: pygame.Surface) -> int:
    """Return how many bytes a picture's pixels take."""
    return picture.get_pitch() * picture.get_height()


def remembered(
    memory: Remembered,
) -> Callable[[Callable[P, pygame.Surface]], Callable[P, pygame.Surface]]:
    """Wrap a drawing function so that it looks into a memory first; its arguments are the key."""

    def around(draw: Callable[P, pygame.Surface]) -> Callable[P, pygame.Surface]:
        @wraps(draw)
        def look(*args: P.args, **kwargs: P.kwargs) -> pygame.Surface:
            key = (draw.__name__, args, *sorted(kwargs.items()))
            return memory.picture(key, lambda: draw(*args, **kwargs))

        return look

    return around
