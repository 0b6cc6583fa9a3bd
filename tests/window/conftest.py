"""A game in a real window on a virtual screen; skipped where Xvfb or xdotool is missing."""

import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from virtual_screen import VirtualScreen, missing_programs
from window_game import WindowGame


@pytest.fixture
def open_game(tmp_path: Path) -> Iterator[Callable[..., WindowGame]]:
    """Open the game with options set; the screen and the game end with the test."""
    if missing := missing_programs():
        pytest.skip(f"needs {' and '.join(missing)}")
    signal.signal(signal.SIGINT, signal.default_int_handler)  # what we start hears Ctrl-C, too
    with ExitStack() as stack:

        def start(
            *, size: tuple[int, int] = (1280, 720), windowed: bool = True, **settings: object
        ) -> WindowGame:
            screen = stack.enter_context(VirtualScreen(tmp_path, size))
            game = WindowGame(screen, tmp_path / "data", settings, windowed=windowed)
            return stack.enter_context(game)

        yield start
