"""How much memory a long session takes: every venue is played through again and again.

A bot plays each venue to its gig through the game's own screens, dilemmas included, without a
window, a clock or the player's files. The memory is read at each gig, where band, stage and song
are all alive. See docs/speed.md.
"""

import argparse
import re
import sys
import time
from pathlib import Path
from random import Random
from typing import cast

from game.app import Game, open_window, play
from game.commands.autoplay import press, wanted
from game.commands.setup import read_setup
from game.frames import FrameClock, frames_of
from game.scenes.run.start_run import setting_off
from game.scenes.start.opening import opening
from game.scenes.start.title import Title
from game.scenes.story.scene import DilemmaScene
from game.scenes.tour.comic import comic
from game.scenes.tour.gig import Gig
from game.scenes.tour.map import TourMap
from game.scenes.tour.solo import SoloMode
from game.simulation.bot import Bot
from game.simulation.course import VENUES
from game.ui.context import Context, Shell
from game.ui.loading import Loading
from game.ui.play_options import PlayOptions
from game.ui.scene import Push, SceneStack

DRAWN = 6  # every so many frames one is drawn
GIG_FRAMES = 240
STATUS = Path("/proc/self/status")


def memory_mb() -> float:
    """Read how much memory this process holds (VmRSS), MB."""
    found = re.search(r"VmRSS:\s+(\d+)", STATUS.read_text())
    return int(found[1]) / 1024 if found else 0.0


class Session:
    """Somebody who plays on and on."""

    def __init__(self, shell: Shell) -> None:
        self._random = Random("memory")
        shell.hooks.pilot = lambda run: Bot(run).intent
        self._stack = SceneStack(opening(shell))
        game = Game(shell, self._stack, FrameClock(), draw_every=DRAWN)
        self._loop = frames_of(play(game))
        self._until(Title)
        self.context = cast("Context", self._stack.opened)

    def _until(self, kind: type) -> None:
        while not isinstance(self._stack.top, kind):
            self._frame()

    def _frame(self) -> None:
        stack = self._stack
        if isinstance(stack.top, DilemmaScene):
            press(stack, wanted(stack.top, "random", self._random))
        next(self._loop)
        if isinstance(stack.top, Loading) or getattr(stack.top, "waiting", False):
            time.sleep(0.002)  # the loading thread's turn

    def play(self, venue: str, runner: str) -> float:
        """Play a venue to its gig and go home by the map; return the memory at the gig, MB."""
        context, stack = self.context, self._stack
        stack.apply(Push(setting_off(context, SoloMode(context), runner, venue)))
        self._until(Gig)
        for _frame in range(GIG_FRAMES):
            self._frame()
        held = memory_mb()
        strip = context.session.tour.strip_after(venue)
        if strip:
            stack.apply(Push(comic(context, strip, context.home)))
            self._frames_of(60)
        stack.apply(context.home())
        stack.apply(Push(TourMap(context)))
        self._frames_of(60)
        stack.apply(context.home())
        return held

    def _frames_of(self, count: int) -> None:
        for _frame in range(count):
            self._frame()


def main() -> int:
    """Play every venue so many times and print the memory at each gig."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=2, help="how often all venues are played")
    parser.add_argument("--size", default="1280x720", metavar="WxH", help="the window's size")
    parser.add_argument("--most", type=float, help="end with 1 if there was more, MB")
    wanted_options = parser.parse_args()
    if not STATUS.exists():
        sys.stderr.write("memory.py reads /proc, which this system does not have\n")
        return 2
    width, height = (int(part) for part in wanted_options.size.split("x"))
    screen = open_window(windowed=True, headless=True, size=(width, height))
    session = Session(read_setup(PlayOptions(seed=7)).shell(screen.get_size(), keep=False))
    members = session.context.session.band.members
    print(f"title               {memory_mb():6.1f} MB", flush=True)
    highest = 0.0
    for number in range(wanted_options.rounds):
        for index, venue in enumerate(VENUES):
            held = session.play(venue, members[(number + index) % len(members)])
            highest = max(highest, held)
            print(f"{number + 1}. {venue:16} {held:6.1f} MB", flush=True)
    print(f"highest             {highest:6.1f} MB")
    return int(wanted_options.most is not None and highest > wanted_options.most)


if __name__ == "__main__":
    sys.exit(main())
