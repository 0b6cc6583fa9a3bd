"""The window on its monitor: how it opens, and how it fills the monitor that it is on."""

import contextlib
import os

import pygame

from game.paths import shipped
from game.view.vector import load_svg

ACCELERATION = "SDL_FRAMEBUFFER_ACCELERATION"
FALLBACK_SIZE = (1280, 720)
ICON_PX = 64
BESIDE = (16, 96)
"""What a desktop needs beside a window, px: its borders; its title, and a bar of the desktop's."""


def set_icon() -> None:
    """Give the window its icon; without the drawing it has the system's."""
    with contextlib.suppress(OSError, pygame.error):
        drawing = shipped("assets") / "art" / "ui" / "icon.svg"
        pygame.display.set_icon(load_svg(drawing.read_bytes(), (ICON_PX, ICON_PX)))


def show_window(size: tuple[int, int], monitor: int = 0) -> pygame.Surface:
    """Show a window, at most as large as the monitor; raises pygame.error."""
    wide, tall = monitor_size(monitor)
    return set_mode((min(size[0], wide), min(size[1], tall)), pygame.RESIZABLE, monitor)


def show_first_window(size: tuple[int, int]) -> pygame.Surface:
    """Show a window that fits the monitor with its title bar; raises pygame.error."""
    return show_window(fitting(size, monitor_size(0)))


def fitting(size: tuple[int, int], monitor: tuple[int, int]) -> tuple[int, int]:
    """Return a window's size, smaller in its shape where a desktop has no room for it."""
    room = (monitor[0] - BESIDE[0], monitor[1] - BESIDE[1])
    smaller = min(1.0, room[0] / size[0], room[1] / size[1])
    return (round(size[0] * smaller), round(size[1] * smaller))


def show_full_screen(monitor: int = 0) -> pygame.Surface:
    """Fill a monitor at its own size: a size of another monitor's would switch its picture mode.

    Where that fails a window is shown; raises pygame.error where that fails too.
    """
    try:
        return set_mode(monitor_size(monitor), pygame.FULLSCREEN, monitor)
    except pygame.error:
        return show_window(FALLBACK_SIZE)


def monitor_size(monitor: int) -> tuple[int, int]:
    """Return a monitor's size; the first one's where that monitor has gone meanwhile."""
    sizes = pygame.display.get_desktop_sizes()
    return sizes[monitor if monitor < len(sizes) else 0]


def set_mode(size: tuple[int, int], flags: int, monitor: int) -> pygame.Surface:
    """Open or change the window; a second try lets SDL draw as it likes.

    Without acceleration is ten times faster where there is only software GL, but Wayland itself
    can show no picture that way.
    """
    monitor = monitor if monitor < pygame.display.get_num_displays() else 0
    try:
        return pygame.display.set_mode(size, flags, display=monitor)
    except pygame.error:
        if os.environ.pop(ACCELERATION, None) is None:
            raise
    caption = pygame.display.get_caption()
    pygame.display.quit()
    pygame.display.init()
    pygame.display.set_caption(*caption)
    return pygame.display.set_mode(size, flags, display=monitor)
