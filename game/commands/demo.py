"""`demo`: the game plays itself to the gig, one line an event."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import islice
from random import Random
from typing import TYPE_CHECKING

from game.bindings import Act
from game.commands.play import add_arguments as add_play_arguments
from game.commands.play import play_options
from game.devices import Closed, Devices, Input, Press, Resized
from game.scenes.tour.solo import SoloMode

if TYPE_CHECKING:
    from game.simulation.events import Event
    from game.ui.context import Shell
    from game.ui.scene import Scene, SceneStack

READING_FRAMES = 75  # a watcher's time to see each step of a dilemma
LONGEST_FRAMES = 60 * 60 * 20  # twenty minutes of play


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    from game.simulation.course import VENUES

    add_play_arguments(parser)
    parser.add_argument("--venue", choices=VENUES, default=VENUES[0], help="where to run")
    parser.add_argument("--answers", choices=("safe", "random", "unsafe-first"), default="safe")
    parser.add_argument("--fast", action="store_true", help="do not wait for the clock")
    parser.add_argument("--headless", action="store_true", help="open no window")


def run(options: argparse.Namespace) -> int:
    """Play to the gig; 0 when it is reached."""
    from game.app import DisplayMissingError, open_window
    from game.commands.setup import read_setup

    setup = read_setup(play_options(options, threads=False))
    try:
        screen = open_window(windowed=True, headless=options.headless)
    except DisplayMissingError:
        options.headless = True
        screen = open_window(windowed=True, headless=True)
    shell = setup.shell(screen.get_size(), keep=False)
    shell.hooks.listener = tell
    demo = Demo(shell, options)
    reached = demo.play()
    shell.voice.close()
    print("gig reached" if reached else "stopped before the gig", flush=True)
    return 0 if reached else 1


def tell(event: "Event") -> None:
    """Print an event on a line."""
    print(describe(event), flush=True)


def describe(event: "Event") -> str:
    """Put an event into words: its name and what belongs to it."""
    from game.simulation.pieces import Note, Obstacle, Pick

    parts = [type(event).__name__]
    for item in fields(event):
        value = getattr(event, item.name)
        shown = value.index if isinstance(value, Note | Obstacle | Pick) else value
        parts.append(f"{item.name}={shown}")
    return " ".join(parts)


class Watching(Devices):
    """The devices of somebody who only watches: the window can be closed, sized and filled."""

    def read(self, size: tuple[int, int]) -> Iterator[Input]:
        """Yield what is left to a watcher of everything that happened since the last call."""
        for given in super().read(size):
            match given:
                case Closed() | Resized():
                    yield given
                case Press(acts=acts) if Act.FULLSCREEN in acts:
                    yield given


class Demo:
    """A bot on the road and in the dilemmas, through the same screens as a player."""

    def __init__(self, shell: "Shell", options: argparse.Namespace) -> None:
        from game.simulation.bot import Bot

        self._shell = replace(shell, devices=Watching(shell.devices.bindings))
        self._options = options
        self._random = Random(f"{options.seed}:answers")
        self._waited = 0
        shell.hooks.pilot = lambda run: Bot(run).intent

    def play(self) -> bool:
        """Play from the opening to the gig; True when it was reached."""
        from game.app import Game, play
        from game.frames import FrameClock, frames_of, paced
        from game.scenes.tour.gig import Gig
        from game.ui.scene import SceneStack

        unseen = self._options.fast and self._options.headless
        game = Game(
            self._shell, SceneStack(self._opening()), FrameClock(), draw_every=0 if unseen else 1
        )
        frames = frames_of(play(game))
        for _frame in islice(frames if self._options.fast else paced(frames), LONGEST_FRAMES):
            if isinstance(game.stack.top, Gig):
                return True
            self._answer(game.stack)
        return False

    def _opening(self) -> "Scene":
        """Return the opening that leads into a run instead of to the title."""
        from game.scenes.run.start_run import setting_off
        from game.scenes.start.opening import load
        from game.ui.loading import Loading
        from game.ui.scene import Begin
        from game.ui.session import Session

        shell, options = self._shell, self._options

        def set_off(read: Session) -> Begin:
            context, members = shell.opened(read), read.band.members
            runner = members[(options.seed or 0) % len(members)]
            return Begin(context, setting_off(context, SoloMode(context), runner, options.venue))

        return Loading(shell, "Soundcheck", lambda: load(shell), set_off)

    def _answer(self, stack: "SceneStack") -> None:
        """Press the next button of a dilemma, when it is time."""
        from game.commands.autoplay import press, said, wanted
        from game.scenes.story.scene import DilemmaScene

        scene = stack.top
        if not isinstance(scene, DilemmaScene):
            return
        self._waited += 1
        if self._waited < READING_FRAMES and not self._options.fast:
            return
        self._waited = 0
        key = wanted(scene, self._options.answers, self._random)
        for line in said(scene, key):
            print(line, flush=True)
        if not press(stack, key):
            sys.stderr.write(f"soundcheck demo: there is no {key} to press\n")
