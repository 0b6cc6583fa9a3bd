"""The window on its monitor: how it opens, and how it fills the monitor that it is on."""

import os

import pygame

ACCELERATION = "SDL_FRAMEBUFFER_ACCELERATION"
FALLBACK_SIZE = (1280, 720)


def show_window(size: tuple[int, int], monitor: int = 0) -> pygame.Surface:
    """Show a window, at most as large as the monitor; raises pygame.error."""
    wide, tall = monitor_size(monitor)
    return set_mode((min(size[0], wide), min(size[1], tall)), pygame.RESIZABLE, monitor)


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
