"""Plays the game from outside: keys and mouse by xdotool, what is said read from the speech log."""

import ctypes
import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from virtual_screen import VirtualScreen

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60  # for anything but a whole run, on a busy machine
FRAMES_S = 0.05  # a few frames: time for a press to be taken
QUICK = {"speed": 150, "no_tumble": True, "note_seen": True}
OPTIONS = ("play", "--seed", "7", "--speech-log")
CLIENT_MESSAGE = 33


class ClientMessage(ctypes.Structure):
    """The X event by which a window manager asks a window to close (XClientMessageEvent)."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("room", ctypes.c_long * 24),
    )


class WindowGame:
    """The game in its own process and window."""

    def __init__(
        self,
        screen: VirtualScreen,
        data: Path,
        settings: Mapping[str, object],
        *,
        windowed: bool = True,
    ) -> None:
        """Set the game up; where it is not `windowed` it opens as it was left."""
        self.screen = screen
        self._windowed = ["--windowed"] if windowed else []
        self.data = data
        data.mkdir(exist_ok=True)
        (data / "settings.json").write_text(json.dumps(QUICK | dict(settings)))
        self._log = data.parent / "said.txt"
        self._printed = data.parent / "printed.txt"

    def __enter__(self) -> Self:
        self._log.write_text("")
        with self._printed.open("w") as printed:
            self.process = subprocess.Popen(
                [sys.executable, "main.py", *OPTIONS, str(self._log), *self._windowed],
                cwd=ROOT,
                env=self.screen.env | {"SOUNDCHECK_DATA": str(self.data)},
                stdout=printed,
                stderr=subprocess.STDOUT,
            )
        self.wait_for("Soundcheck. ")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(10)

    @property
    def said(self) -> list[str]:
        """What the game has said so far."""
        return self._log.read_text(encoding="utf-8").splitlines()

    @property
    def last(self) -> str:
        """What the game said last."""
        return (self.said or [""])[-1]

    @property
    def printed(self) -> str:
        """What the game printed; a game that goes well prints nothing."""
        return self._printed.read_text()

    def until(self, condition: Callable[[], bool], patience_s: float = PATIENCE_S) -> None:
        """Wait until something holds; the game must go on meanwhile."""
        end = time.monotonic() + patience_s
        while not condition():
            self.must_run()
            assert time.monotonic() < end, f"still waiting; the game said {self.said[-3:]}"
            time.sleep(FRAMES_S)

    def within(self, condition: Callable[[], bool], seconds: float) -> bool:
        """Wait at most so long until something holds; tells whether it does."""
        end = time.monotonic() + seconds
        while not condition() and time.monotonic() < end:
            self.must_run()
            time.sleep(FRAMES_S)
        return condition()

    def wait_for(self, words: str) -> None:
        """Wait until the game has said some words."""
        self.until(lambda: any(words in line for line in self.said))

    def must_run(self) -> None:
        """See that the game has not ended."""
        assert self.process.poll() is None, self.printed

    def key(self, *names: str) -> None:
        """Tap keys one after another."""
        self.must_run()
        self.screen.xdotool("key", *names)
        time.sleep(FRAMES_S)

    def point(self, x: int, y: int) -> None:
        """Move the mouse."""
        self.must_run()
        self.screen.xdotool("mousemove", str(x), str(y))
        time.sleep(FRAMES_S)

    def click(self, button: int = 1) -> None:
        """Click where the mouse is."""
        self.screen.xdotool("click", str(button))
        time.sleep(FRAMES_S)

    def set_off(self) -> None:
        """Go from the title to the road, by keys; the comic before the first run is read."""
        self.key("Return")
        self.wait_for("Who runs")
        self.key("Return")
        for words in ("We can play in the hall", "no bass", "Somebody's stuck", "I ROLL"):
            self.wait_for(words)
            self.key("Return")
        plain = self.screen.area(600, 100, 80, 500)
        self.until(lambda: self.screen.area(600, 100, 80, 500) != plain)
        time.sleep(1)

    @property
    def window(self) -> int:
        """The window's number."""
        return int(self.screen.xdotool("search", "--pid", str(self.process.pid)).split()[-1])

    def resize(self, width: int, height: int) -> None:
        """Change the window's size, at the screen's top left."""
        self.screen.xdotool("windowmove", str(self.window), "0", "0")
        self.screen.xdotool("windowsize", str(self.window), str(width), str(height))

    def ask_to_close(self) -> None:
        """Do what a window manager does when its cross is pressed."""
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XInternAtom.restype = ctypes.c_ulong
        display = ctypes.c_void_p(x11.XOpenDisplay(self.screen.display.encode()))
        protocols, delete = (
            x11.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")
        )
        message = ClientMessage(
            CLIENT_MESSAGE, 0, 1, display, self.window, protocols, 32, (delete, 0, 0, 0, 0)
        )
        window, mask = ctypes.c_ulong(self.window), ctypes.c_long(0)
        x11.XSendEvent(display, window, 0, mask, ctypes.byref(message))
        x11.XSync(display, 0)
        x11.XCloseDisplay(display)
