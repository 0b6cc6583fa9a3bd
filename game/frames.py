"""When the next frame is: the game waits for it, and whoever drives the game says when.

The game is one coroutine that awaits `next_frame()` once a frame and asks nothing else of where
it runs. A desktop, the demo and the tests send it on, each at its own pace; a browser can with
the frames that it shows.
"""

from collections.abc import Coroutine, Generator, Iterator
from typing import Any, Protocol

import pygame

FPS = 60
FRAME_NS = 1_000_000_000 // FPS

Playing = Coroutine[Any, Any, None]
"""The game while it is played."""


class NextFrame:
    """Awaited once a frame."""

    def __await__(self) -> Generator[None, None, None]:
        yield


def next_frame() -> NextFrame:
    """Wait for the next frame."""
    return NextFrame()


class Frames(Protocol):
    """Sends a game on from frame to frame, at the pace of whatever shows it."""

    def drive(self, game: Playing) -> None:
        """Send the game on until it ends.

        What it promises, wherever it runs:

        - The game is sent on once for each picture that can be shown, about 60 times a second,
          and never while it makes a frame. It may be sent on less often, or not for a while (a
          tab that is not seen): the game reads its own clock and makes up for a short time only.
        - The frame is made inside the sending: when `send` returns, the picture has been flipped.
        - It ends when the game does (`StopIteration`). What the game raises is raised by `drive`,
          or is told where that has returned already; the game is not sent on after that.
        - Where it stops before that, the game is closed, so that what it had opened is closed.

        `drive` may return while the game still runs: a browser only asks for the first frame
        here and is called back for the others. What has to be done at the end is therefore done
        by the game itself, never after `drive`.
        """


def frames_of(game: Playing) -> Iterator[None]:
    """Send the game on, a frame at each step, until it ends; it is closed where this stops."""
    try:
        while True:
            game.send(None)
            yield
    except StopIteration:
        return
    finally:
        game.close()


def paced(frames: Iterator[None]) -> Iterator[None]:
    """Go through frames no faster than they are shown."""
    clock = pygame.Clock()
    for _frame in frames:
        yield
        clock.tick(FPS)


class DesktopFrames:
    """Sends a game on 60 times a second, and returns when it is over."""

    def drive(self, game: Playing) -> None:
        """Send the game on until it ends."""
        for _frame in paced(frames_of(game)):
            pass


class FrameClock:
    """A clock that goes on by a frame each time it is asked, however long a frame takes."""

    def __init__(self) -> None:
        self._ns = 0

    def __call__(self) -> int:
        """Return the time in ns, a frame later than the last time."""
        self._ns += FRAME_NS
        return self._ns
