"""The window opens wherever it can, and fills the monitor it is on."""

import os
from collections.abc import Callable
from pathlib import Path

import pygame
import pytest
from class_playing import open_setup
from playing import Player

from game import display
from game.app import DisplayMissingError, open_window
from game.ui.roles import Of, Role

MONITORS = [(1600, 900), (1280, 1024)]
Asked = tuple[tuple[int, int], int, int]


class System:
    """A desktop that may refuse to open a window; remembers what was asked: size, flags, where."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, opens: Callable[[int], bool]) -> None:
        self.asked: list[Asked] = []
        self._opens = opens
        self._open = pygame.display.set_mode
        monkeypatch.setattr(pygame.display, "set_mode", self.set_mode)
        monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: MONITORS)
        monkeypatch.setattr(pygame.display, "get_num_displays", lambda: len(MONITORS))

    def set_mode(
        self, size: tuple[int, int], flags: int = 0, *, display: int = 0
    ) -> pygame.Surface:
        """Open a window as this system can."""
        self.asked.append((size, flags, display))
        if not self._opens(flags):
            raise pygame.error("no window")
        return self._open(size, flags)


@pytest.fixture
def no_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the dummy driver stand for a real one, before the game has said how to draw."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.delenv(display.ACCELERATION, raising=False)


def on_monitor(player: Player, monitor: int) -> None:
    """Drag the window to another monitor."""
    pygame.event.post(pygame.Event(pygame.WINDOWDISPLAYCHANGED, display_index=monitor))
    player.frames()


@pytest.mark.usefixtures("no_hint")
def test_a_system_that_needs_acceleration_gets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    system = System(monkeypatch, lambda _flags: display.ACCELERATION not in os.environ)
    open_window(windowed=True, headless=False)
    assert len(system.asked) == 2
    assert pygame.display.get_caption()[0] == "Soundcheck"


@pytest.mark.usefixtures("no_hint")
def test_no_window_at_all_is_one_known_error(monkeypatch: pytest.MonkeyPatch) -> None:
    System(monkeypatch, lambda _flags: False)
    with pytest.raises(DisplayMissingError):
        open_window(windowed=False, headless=False)


@pytest.mark.usefixtures("no_hint")
def test_a_system_that_refuses_full_screen_shows_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    System(monkeypatch, lambda flags: not flags & pygame.FULLSCREEN)
    open_window(windowed=False, headless=False)
    assert not pygame.display.is_fullscreen()


def test_full_screen_takes_the_monitor_of_the_window_at_its_own_size(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = System(monkeypatch, lambda _flags: True)
    on_monitor(player, 1)
    player.key("f11")
    assert system.asked == [(MONITORS[1], pygame.FULLSCREEN, 1)]
    assert player.context.settings.fullscreen
    player.key("f11")
    assert system.asked[1][2] == 1
    assert not player.context.settings.fullscreen


def test_a_monitor_that_has_gone_is_not_asked_for(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = System(monkeypatch, lambda _flags: True)
    on_monitor(player, 2)
    player.key("f11")
    assert system.asked == [(MONITORS[0], pygame.FULLSCREEN, 0)]


def test_a_refused_full_screen_is_not_kept_as_one(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    System(monkeypatch, lambda flags: not flags & pygame.FULLSCREEN)
    player.key("f11")
    assert not pygame.display.is_fullscreen()
    assert not player.context.settings.fullscreen


FULL = Of(Role.SETTING, "fullscreen")


def test_the_option_fills_the_screen_and_leaves_it(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = System(monkeypatch, lambda _flags: True)
    player.press("options")
    player.press(FULL)
    assert system.asked == [(MONITORS[0], pygame.FULLSCREEN, 0)]
    assert pygame.display.is_fullscreen()
    player.until(lambda: player.control(FULL).spoken.endswith("On"))
    player.frames(60)  # what is pressed while the window changes is not taken
    player.press(FULL)
    player.frames(2)
    assert not pygame.display.is_fullscreen()


def test_an_option_that_the_system_refuses_says_so(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    System(monkeypatch, lambda flags: not flags & pygame.FULLSCREEN)
    player.press("options")
    player.press(FULL)
    player.until(lambda: player.control(FULL).spoken.endswith("Off"))


@pytest.mark.parametrize("full", [True, False])
def test_a_teacher_is_asked_once_whether_a_lesson_fills_the_screen(
    player_with: Callable[..., Player], monkeypatch: pytest.MonkeyPatch, full: bool
) -> None:
    player = player_with(fullscreen_asked=False)
    System(monkeypatch, lambda _flags: True)
    open_setup(player)
    player.press("start")
    assert player.scene_name == "Full screen?"
    player.press("on" if full else "window")
    player.frames(2)
    assert player.scene_name == "Before we start"
    assert pygame.display.is_fullscreen() is full
    player.frames(60)
    player.key("f11")  # it can still be changed, and is not asked again
    player.frames(60)
    player.stack.apply(player.context.home())
    open_setup(player)
    player.press("start")
    assert player.scene_name == "Before we start"


@pytest.mark.parametrize(
    ("monitor", "window"),
    [
        ((1920, 1080), (1280, 720)),
        ((1366, 768), (1195, 672)),
        ((1280, 1024), (1264, 711)),
        ((1024, 768), (1008, 567)),
    ],
)
def test_a_window_fits_the_desktop_with_its_title_bar(
    monitor: tuple[int, int], window: tuple[int, int]
) -> None:
    assert display.fitting((1280, 720), monitor) == window


def test_a_missing_icon_is_no_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(display, "shipped", lambda _name: tmp_path)
    display.set_icon()


def test_the_pointer_is_out_of_the_way_on_the_road(player: Player) -> None:
    assert pygame.mouse.get_visible()
    player.press("play")
    player.key("return")
    player.wait_for("Running")
    player.frames(3 * 60)
    assert not pygame.mouse.get_visible()
    player.mouse(pygame.MOUSEMOTION, (400, 300))
    assert pygame.mouse.get_visible()
    player.frames(3 * 60)
    assert not pygame.mouse.get_visible()
    player.key("escape")
    player.frames(2)
    assert pygame.mouse.get_visible()
