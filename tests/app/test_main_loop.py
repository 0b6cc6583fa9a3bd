"""The one function that makes a frame is the one that the game, the demo and the tests use."""

import argparse
from pathlib import Path

import pygame
import pytest

from game.app import Game, open_window, play
from game.commands import demo
from game.commands.setup import read_setup
from game.devices import Input
from game.frames import FRAME_NS, FrameClock, frames_of
from game.ui.play_options import PlayOptions
from game.ui.scene import Change, Pop, SceneStack


class Counter:
    """A screen that counts what is asked of it, and closes after some frames."""

    def __init__(self, frames: int) -> None:
        self.left, self.drawn = frames, 0
        self.elapsed: list[int] = []

    def enter(self) -> None:
        """Lay nothing out."""

    def leave(self) -> None:
        """Let nothing go."""

    def handle(self, given: Input) -> Change | None:
        """Take no input."""

    def update(self, elapsed_ns: int) -> Change | None:
        """Count a frame."""
        self.elapsed.append(elapsed_ns)
        self.left -= 1
        return None if self.left else Pop()

    def draw(self, screen: pygame.Surface) -> None:
        """Count a picture."""
        self.drawn += 1


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    demo.add_arguments(parser)
    return parser.parse_args(["--seed", "7", "--fast", "--headless"])


@pytest.fixture
def unkept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the player's own files out of it."""
    monkeypatch.setenv("SOUNDCHECK_DATA", str(tmp_path))


@pytest.mark.parametrize(("draw_every", "drawn"), [(1, 8), (3, 2), (0, 0)])
def test_a_screen_gets_a_frame_of_time_each_and_is_drawn(
    unkept: None, draw_every: int, drawn: int
) -> None:
    size = open_window(windowed=True, headless=True).get_size()
    shell = read_setup(PlayOptions(seed=7)).shell(size, keep=False)
    screen = Counter(9)
    game = Game(shell, SceneStack(screen), FrameClock(), draw_every=draw_every)
    assert sum(1 for _frame in frames_of(play(game))) == 9  # the ninth frame closes it
    assert screen.elapsed == [FRAME_NS] * 9
    assert screen.drawn == drawn
    assert game.stack.top is None


def test_what_breaks_the_main_loop_breaks_the_demo(
    unkept: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_game: Game) -> None:
        raise RuntimeError("the main loop is broken")

    monkeypatch.setattr(Game, "frame", broken)
    with pytest.raises(RuntimeError, match="broken"):
        demo.run(options())
