"""Whoever shows the frames drives the game, and the game closes what it holds open."""

from collections.abc import Callable
from pathlib import Path

import pytest
from scenes.playing import open_window

from game.app import play_and_close
from game.commands.play import game_of
from game.commands.setup import read_setup
from game.frames import DesktopFrames, Frames, Playing, frames_of, next_frame
from game.ui.context import Shell
from game.ui.play_options import PlayOptions
from game.ui.scene import SceneStack


class Page:
    """A browser's page: it calls back when it wants the next frame."""

    def __init__(self) -> None:
        self._wanted: list[Callable[[], None]] = []

    def ask_for_a_frame(self, call: Callable[[], None]) -> None:
        """Remember whom to call."""
        self._wanted.append(call)

    def show(self, frames: int) -> int:
        """Show some frames; return how many were wanted."""
        for shown in range(frames):
            if not self._wanted:
                return shown
            self._wanted.pop()()
        return frames


class PageFrames:
    """Sends a game on whenever a page shows a frame."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def drive(self, game: Playing) -> None:
        """Ask for the first frame, and in each for the next."""
        frames = frames_of(game)

        def send_on() -> None:
            if next(frames, self) is not self:
                self._page.ask_for_a_frame(send_on)

        self._page.ask_for_a_frame(send_on)


async def three_frames(seen: list[str]) -> None:
    """Play for three frames, and say that it is over."""
    try:
        for number in range(3):
            await next_frame()
            seen.append(f"frame {number}")
    finally:
        seen.append("closed")


PLAYED = ["frame 0", "frame 1", "frame 2", "closed"]


def test_a_desktop_returns_when_the_game_is_over() -> None:
    seen: list[str] = []
    desktop: Frames = DesktopFrames()
    desktop.drive(three_frames(seen))
    assert seen == PLAYED


def test_a_page_is_called_back_until_the_game_is_over() -> None:
    seen: list[str] = []
    page = Page()
    frames: Frames = PageFrames(page)
    frames.drive(three_frames(seen))
    assert seen == []  # driving has returned; the game is still to come
    assert page.show(60) == 4  # nothing is asked for after the end
    assert seen == PLAYED


def test_a_game_that_is_sent_on_no_longer_is_closed() -> None:
    seen: list[str] = []
    frames = frames_of(three_frames(seen))
    next(frames)
    next(frames)
    frames.close()  # type: ignore[attr-defined]  (a generator's)
    assert seen == ["frame 0", "closed"]


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Return what is there before the first frame."""
    monkeypatch.setenv("SOUNDCHECK_DATA", str(tmp_path))
    size = open_window(windowed=True, headless=True).get_size()
    return read_setup(PlayOptions(seed=7, threads=False)).shell(size)


def test_what_breaks_a_game_leaves_nothing_open(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[str] = []
    monkeypatch.setattr(shell.voice, "close", lambda: closed.append("voice"))
    monkeypatch.setattr(shell.store, "close", lambda: closed.append("store"))

    def broken() -> SceneStack:
        raise RuntimeError("no screen")

    with pytest.raises(RuntimeError, match="no screen"):
        DesktopFrames().drive(play_and_close(shell, broken))
    assert closed == ["voice", "store"]


def test_the_whole_game_opens_in_a_page(shell: Shell) -> None:
    page = Page()
    PageFrames(page).drive(game_of(shell))
    assert page.show(20) == 20
