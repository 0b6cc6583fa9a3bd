"""`demo`: the game plays itself to the gig, one line an event."""

import argparse
import sys
import time
from dataclasses import fields
from random import Random
from typing import TYPE_CHECKING

from game.commands.play import add_arguments as add_play_arguments

if TYPE_CHECKING:
    import pygame

    from game.scenes.kit import Kit
    from game.scenes.scene import SceneStack
    from game.simulation.events import Event

FRAME_NS = 1_000_000_000 // 60
READING_FRAMES = 75  # a watcher's time to see each step of a dilemma
LONGEST_FRAMES = 60 * 60 * 20  # twenty minutes of play


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what can be asked for."""
    from game.simulation.course import VENUES

    add_play_arguments(parser)
    parser.add_argument("--venue", choices=VENUES, default=VENUES[0], help="where to run")
    parser.add_argument("--answers", choices=("safe", "random", "unsafe-first"), default="safe")
    parser.add_argument("--fast", action="store_true", help="do not wait for the clock")
    parser.add_argument("--headless", action="store_true", help="open no window")


def run(options: argparse.Namespace) -> int:
    """Play to the gig; 0 when it is reached."""
    from game.app import DisplayMissingError, open_window
    from game.commands.setup import make_kit

    setup = make_kit(options)
    try:
        screen = open_window(windowed=True, headless=options.headless)
    except DisplayMissingError:
        options.headless = True
        screen = open_window(windowed=True, headless=True)
    kit = setup.kit(screen.get_size(), keep=False, threads=False)
    kit.listener = tell
    demo = Demo(kit, options)
    reached = demo.play(screen)
    kit.voice.close()
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


class Demo:
    """A bot on the road and in the dilemmas, through the same screens as a player."""

    def __init__(self, kit: "Kit", options: argparse.Namespace) -> None:
        from game.simulation.bot import Bot

        self._kit = kit
        self._options = options
        self._random = Random(f"{options.seed}:answers")
        self._waited = 0
        kit.pilot = lambda run: Bot(run).intent

    def play(self, screen: "pygame.Surface") -> bool:
        """Play from the opening to the gig; True when it was reached."""
        from game.scenes.gig import Gig
        from game.scenes.loading import Loading
        from game.scenes.opening import arrive, load
        from game.scenes.scene import Replace, SceneStack
        from game.scenes.setting_off import setting_off

        kit, options = self._kit, self._options

        def first() -> Replace:
            runner = kit.band[(options.seed or 0) % len(kit.band)]
            return Replace(setting_off(kit, runner, options.venue))

        opening = Loading(
            kit, "Soundcheck", lambda: load(kit), lambda got: (arrive(kit, got), first())[1]
        )
        stack = SceneStack(opening)
        for _frame in range(LONGEST_FRAMES):
            if not self._frame(stack, screen):
                return False
            if isinstance(stack.top, Gig):
                return True
        return False

    def _frame(self, stack: "SceneStack", screen: "pygame.Surface") -> bool:
        """Play one frame; False when the window was closed."""
        import pygame

        from game.devices import Closed

        began = time.perf_counter()
        if any(isinstance(given, Closed) for given in self._kit.devices.read(screen.get_size())):
            return False
        if stack.top is None:
            return False
        self._answer(stack)
        if stack.top:
            stack.apply(stack.top.update(FRAME_NS))
        if stack.top and not (self._options.fast and self._options.headless):
            stack.top.draw(screen)
            pygame.display.flip()
        if not self._options.fast:
            time.sleep(max(0.0, FRAME_NS / 1e9 - (time.perf_counter() - began)))
        return True

    def _answer(self, stack: "SceneStack") -> None:
        """Press the next button of a dilemma, when it is time."""
        from game.commands.autoplay import press, said, wanted
        from game.scenes.dilemma import DilemmaScene

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
            sys.stderr.write(f"the demo finds no {key} to press\n")
