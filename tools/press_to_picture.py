"""Measure how long a jump takes from the key to the picture, through a real window.

    .venv/bin/python tools/press_to_picture.py [--presses 50]

The game runs on a virtual screen in high contrast, where nothing but the runner stands before a
plain wall. The jump key is pressed by XTEST; the clock stops when the pixels above the runner's
head change in the server's own picture. Figures are in frames of 1/60 s; the goal is 2.
"""

import argparse
import ctypes
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from virtual_screen import VirtualScreen, missing_programs

ROOT = Path(__file__).resolve().parents[1]
FRAME_MS = 1000 / 60
GOAL_FRAMES = 2
SETTINGS = {
    "theme": "contrast",
    "reduced_motion": True,
    "no_tumble": True,
    "note_seen": True,
    "captions": False,
}
HEAD_X, HEAD_WIDTH = 330, 60  # px, where the runner's head is at 1280x720
HIGHEST, LOWEST = 330, 500  # px from the top: a jump's height, and below the head on the ground
STANDING = (425, 470)  # px from the top, between which the head is while the feet are down
STEADY_S = 0.1  # the head is on its way neither up nor down for this long before a press
ABOVE = 5  # px above the head's highest place in that time; running bobs less
RISE = 30  # px that the head must go on to rise, or it was not a jump that was seen
LONGEST_S = 0.25
GIVE_UP_S = 240
ON = ("Return", "1", "Return", "2", "Return", "3", "Return", "4")  # keys that end any dilemma


class Keyboard:
    """Presses keys by XTEST from inside this process, where starting a program would be slow."""

    def __init__(self, display: str) -> None:
        self._x11 = ctypes.CDLL("libX11.so.6")
        self._xtest = ctypes.CDLL("libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))
        self._x11.XStringToKeysym.restype = ctypes.c_ulong

    def send(self, name: str, *, down: bool) -> None:
        """Press a key or let it go."""
        symbol = ctypes.c_ulong(self._x11.XStringToKeysym(name.encode()))
        code = self._x11.XKeysymToKeycode(self._display, symbol)
        self._xtest.XTestFakeKeyEvent(self._display, code, int(down), ctypes.c_ulong(0))
        self._x11.XSync(self._display, 0)

    def tap(self, name: str) -> None:
        """Press a key and let it go."""
        self.send(name, down=True)
        time.sleep(0.03)
        self.send(name, down=False)


def head_top(screen: VirtualScreen) -> int | None:
    """Find the highest row of the runner; None where none stands before the plain wall."""
    wall = screen.row(HEAD_X, HIGHEST, HEAD_WIDTH)
    if wall != wall[:4] * HEAD_WIDTH:
        return None
    rows = range(HIGHEST, LOWEST)
    return next((y for y in rows if screen.row(HEAD_X, y, HEAD_WIDTH) != wall), None)


def standing(screen: VirtualScreen) -> int | None:
    """Watch the head for a moment; its highest row, or None unless the feet stay down."""
    until, highest = time.perf_counter() + STEADY_S, LOWEST
    while time.perf_counter() < until:
        top = head_top(screen)
        if top is None or not STANDING[0] <= top <= STANDING[1]:
            return None
        highest = min(highest, top)
        time.sleep(0.004)
    return highest


def one_press(screen: VirtualScreen, keyboard: Keyboard, top: int) -> float | None:
    """Jump and return the ms until it was seen; None if what was seen was no jump."""
    before = screen.row(HEAD_X, top - ABOVE, HEAD_WIDTH)
    began = time.perf_counter()
    keyboard.send("space", down=True)
    took = None
    while took is None and time.perf_counter() - began < LONGEST_S:
        if screen.row(HEAD_X, top - ABOVE, HEAD_WIDTH) != before:
            took = (time.perf_counter() - began) * 1000
        time.sleep(0.0001)
    time.sleep(0.12)
    now = head_top(screen)
    keyboard.send("space", down=False)
    return took if now is not None and now < top - RISE else None


def measure(screen: VirtualScreen, presses: int) -> list[float]:
    """Jump again and again along the road; ms for each press."""
    keyboard, chance = Keyboard(screen.display), random.Random(7)
    taken: list[float] = []
    seen, until, key = time.monotonic(), time.monotonic() + GIVE_UP_S, 0
    while len(taken) < presses and time.monotonic() < until:
        top = standing(screen)
        if top is not None:
            time.sleep(chance.uniform(0, 2 * FRAME_MS / 1000))
            took = one_press(screen, keyboard, top)
            taken += [took] if took is not None else []
            seen = time.monotonic()
        elif time.monotonic() - seen > 3:
            keyboard.tap(ON[key % len(ON)])
            key += 1
            time.sleep(0.2)
    return taken


def report(taken: list[float]) -> int:
    """Print the figures; 0 when nearly all presses meet the goal."""
    frames = sorted(ms / FRAME_MS for ms in taken)
    if not frames:
        sys.stderr.write("no jump was seen\n")
        return 1
    p90 = frames[len(frames) * 9 // 10]
    print(f"presses {len(frames)}")
    for name, value in (("median", statistics.median(frames)), ("p90", p90), ("max", frames[-1])):
        print(f"{name:7} {value:.2f} frames ({value * FRAME_MS:.1f} ms)")
    return 0 if p90 <= GOAL_FRAMES else 1


def main() -> int:
    """Open the game on a virtual screen, set off, and measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--presses", type=int, default=50)
    options = parser.parse_args()
    if missing := missing_programs():
        sys.stderr.write(f"needs {' and '.join(missing)}\n")
        return 2
    with tempfile.TemporaryDirectory() as name, VirtualScreen(Path(name)) as screen:
        folder = Path(name)
        (folder / "settings.json").write_text(json.dumps(SETTINGS))
        env = screen.env | {"SOUNDCHECK_DATA": name}
        command = [sys.executable, "main.py", "play", "--windowed", "--seed", "7"]
        game = subprocess.Popen(command, cwd=ROOT, env=env)
        try:
            taken = measure(screen, options.presses)
        finally:
            game.terminate()
            game.wait(10)
    return report(taken)


if __name__ == "__main__":
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    sys.exit(main())
