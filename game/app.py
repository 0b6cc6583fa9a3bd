"""The main loop: one coroutine, a fixed clock, a stack of screens.

`play` is awaited frame by frame and sent on by whatever shows the frames (`game/frames.py`).
`Game.frame` is the only place where a frame is made.
"""

import os
import sys
import time
from collections.abc import Callable

import pygame

from game.assets import AssetError
from game.bindings import Act
from game.devices import Closed, Moved, Press, Resized, SoundDevice, UnknownPad
from game.display import (
    ACCELERATION,
    monitor_size,
    set_icon,
    show_first_window,
    show_full_screen,
    show_window,
)
from game.frames import next_frame
from game.pointer import Pointer
from game.ui.context import Shell
from game.ui.scene import Push, Quit, Scene, SceneStack
from game.ui.voice_keys import answer, is_for_the_voice

Clock = Callable[[], int]
"""Returns the time in ns, from any start."""
SETTLE_NS = 250_000_000  # a window is laid out anew once its size has been steady for this long
CAPTION = "Soundcheck"
FIRST_SIZE = (1280, 720)
SMALLEST = (320, 180)  # a smaller window shows the last picture, shrunk; nothing is laid out for it
UNKNOWN_PAD = "This game pad is not known here. The keys, the mouse and touch still work."


class DisplayMissingError(Exception):
    """There is no screen to open a window on."""


def open_window(
    *, windowed: bool, headless: bool, size: tuple[int, int] = FIRST_SIZE
) -> pygame.Surface:
    """Open the window, before anything else is loaded; raises DisplayMissingError."""
    os.environ.setdefault(ACCELERATION, "0")  # software GL is 10 times slower
    if sys.platform == "linux" and "WAYLAND_DISPLAY" not in os.environ:
        # or Wayland complains; Python's tempfile would write a file there to try the folder
        os.environ.setdefault("XDG_RUNTIME_DIR", os.environ.get("TMPDIR", "/tmp"))  # noqa: S108
    os.environ["SDL_VIDEO_X11_WMCLASS"] = CAPTION  # pygame would tell the task bar "main.py"
    if headless:
        os.environ["SDL_VIDEODRIVER"] = "dummy"
        os.environ["SDL_AUDIODRIVER"] = "dummy"
    asked = os.environ.get("SDL_VIDEODRIVER", "")
    try:
        pygame.display.init()
    except pygame.error as error:
        raise DisplayMissingError from error
    pygame.font.init()
    if pygame.display.get_driver() in ("offscreen", "dummy") and asked not in (
        "offscreen",
        "dummy",
    ):
        raise DisplayMissingError
    pygame.display.set_caption(CAPTION)
    set_icon()
    if headless:
        return pygame.display.set_mode(size, pygame.RESIZABLE)
    try:
        return show_first_window(size) if windowed else show_full_screen()
    except pygame.error as error:
        raise DisplayMissingError from error


def the_screen() -> pygame.Surface:
    """Return the window's surface, which changes when the window does."""
    screen = pygame.display.get_surface()
    if screen is None:
        raise DisplayMissingError
    return screen


class Window:
    """Follows the window's size: what was drawn is stretched until the size is steady."""

    def __init__(self, shell: Shell, now: Clock = time.perf_counter_ns) -> None:
        self._shell = shell
        self._now = now
        self._changed_ns: int | None = None
        self._last: pygame.Surface | None = None
        self.monitor = 0
        """The number of the monitor that the window is on."""
        self._full = shell.settings.fullscreen  # as wished; a window may be asked for at the start
        self._windowed_size = FIRST_SIZE
        self._wanted_size: tuple[int, int] | None = None

    def resized(self, scene: Scene | None) -> None:
        """Note that the window has another size; the scene is drawn once more as it was.

        A window forgets its picture when its size changes.
        """
        if self._last is None:
            self._last = pygame.Surface(self._shell.brush.frame.size).convert()
            if scene:
                scene.draw(self._last)
        self._changed_ns = self._now()

    @property
    def settling(self) -> bool:
        """Whether the size changed a moment ago."""
        return self._changed_ns is not None

    def settle(self) -> bool:
        """Stretch the last picture; True once the size is steady and all can be laid out."""
        screen = the_screen()
        if self._last is not None:
            pygame.transform.scale(self._last, screen.get_size(), screen)
        if screen.get_width() < SMALLEST[0] or screen.get_height() < SMALLEST[1]:
            return False
        if self._changed_ns is None or self._now() - self._changed_ns < SETTLE_NS:
            return False
        if self._wanted_size:
            show_window(self._wanted_size, self.monitor)
            self._wanted_size = None
            self._changed_ns = self._now()
            return False
        self._changed_ns = self._last = None
        self._shell.drawing.rebuild(screen.get_size())
        return True

    def follow(self, scene: Scene | None) -> None:
        """Fill the screen or leave it where the option was changed."""
        wished = self._shell.settings.fullscreen
        if wished != self._full and wished != pygame.display.is_fullscreen():
            self.switch(scene)
        self._full = self._shell.settings.fullscreen

    def switch(self, scene: Scene | None) -> None:
        """Change between window and full screen, on the monitor that the window is on.

        The window takes its old size a moment later: asked for both at once, SDL leaves it as
        large as the screen.
        """
        self.resized(scene)
        if pygame.display.is_fullscreen():
            self._wanted_size = self._windowed_size
            show_window(monitor_size(self.monitor), self.monitor)
        else:
            self._windowed_size = the_screen().get_size()
            show_full_screen(self.monitor)
        self._shell.settings.fullscreen = pygame.display.is_fullscreen()
        self._shell.save_settings()


class Game:
    """The open screens in their window, made frame by frame."""

    def __init__(
        self,
        shell: Shell,
        stack: SceneStack,
        now: Clock = time.perf_counter_ns,
        *,
        draw_every: int = 1,
    ) -> None:
        """Play `stack` by the clock `now`; every n-th frame is drawn, with 0 none."""
        self.stack = stack
        self._shell = shell
        self._now = now
        self._draw_every = draw_every
        self._frames = 0
        self._window = Window(shell, now)
        self.pointer = Pointer()
        self._before = now()
        self._failed = False

    def frame(self) -> None:
        """Make one frame.

        A file of the game that cannot be used ends what was asked for, and the title comes back;
        before the title, and where two frames on end go wrong, AssetError is raised.
        """
        try:
            self._frame()
            self._failed = False
        except AssetError as error:
            opened = self.stack.opened
            if self._failed or opened is None:
                raise
            self._failed = True
            self.stack.apply(opened.home())
            self.stack.apply(Push(opened.routes.damaged(error)))

    def _frame(self) -> None:
        """Take what was pressed, let the time since the last frame pass, and draw."""
        now, shell, stack, window = self._now(), self._shell, self.stack, self._window
        elapsed_ns, self._before = now - self._before, now
        take_inputs(shell, stack, window, self.pointer)
        self.pointer.update(elapsed_ns, in_the_way=getattr(stack.top, "HIDES_POINTER", False))
        shell.banner.update(elapsed_ns)
        shell.sound.update(elapsed_ns)
        screen = the_screen()
        if screen.get_size() != shell.brush.frame.size and not window.settling:
            window.resized(stack.top)
        if window.settling:
            if window.settle() and stack.top:
                stack.top.enter()
        elif stack.top:
            stack.apply(stack.top.update(elapsed_ns))
        window.follow(stack.top)
        self._draw(the_screen())

    def _draw(self, screen: pygame.Surface) -> None:
        self._frames += 1
        if not self._draw_every or self._frames % self._draw_every:
            return
        if self.stack.top and not self._window.settling:
            self.stack.top.draw(screen)
            self._shell.banner.draw(screen, self._shell.brush)
        pygame.display.flip()


async def play(game: Game) -> None:
    """Play until the last screen is closed or the window is."""
    while game.stack.top:
        await next_frame()
        game.frame()


async def play_and_close(shell: Shell, opened: Callable[[], SceneStack]) -> None:
    """Open the first screens and play; what the game holds open is closed, however it ends."""
    try:
        await play(Game(shell, opened()))
    finally:
        shell.voice.close()
        shell.store.close()
        pygame.quit()


def take_inputs(shell: Shell, stack: SceneStack, window: Window, pointer: Pointer) -> None:
    """Pass the frame's inputs to the top screen."""
    for given in shell.devices.read(shell.brush.frame.size):
        pointer.hear(given)
        shell.lone.hear(given)
        shell.offer.hear(given)
        match given:
            case Closed():
                stack.apply(Quit())
            case SoundDevice():
                shell.sound.take(given)
            case UnknownPad():
                words = shell.words.gettext(UNKNOWN_PAD)
                shell.banner.tell(words, shell.voice)
            case Moved(monitor):
                window.monitor = monitor
            case Resized(size) if size != shell.brush.frame.size:
                window.resized(stack.top)
            case Press() if for_every_screen(given, shell, stack.top, window):
                pass
            case _ if stack.top and not window.settling:
                stack.apply(stack.top.handle(given))


def for_every_screen(press: Press, shell: Shell, scene: Scene | None, window: Window) -> bool:
    """Take a press that does the same on every screen; tell whether it was one."""
    if Act.FULLSCREEN in press.acts:
        window.switch(scene)
    elif is_for_the_voice(press, scene):
        answer(shell, press, scene)
    else:
        return False
    return True
