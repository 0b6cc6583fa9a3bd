"""`play`: the game."""

import argparse
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.ui.play_options import PlayOptions

if TYPE_CHECKING:
    from game.frames import Playing
    from game.ui.context import Shell

MESSAGE = (
    "soundcheck: no screen was found. To watch the game play itself without one, use: "
    "main.py demo --headless\n"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "--pack",
        action="append",
        type=Path,
        default=[],
        metavar="P",
        help="a folder or .zip of stories; may be given more than once",
    )
    parser.add_argument("--seed", type=int, help="play the same course and stories again")
    parser.add_argument("--ages", choices=("8-9", "10-12"), help="shorter or longer stories")
    parser.add_argument("--windowed", action="store_true", help="start in a window")
    parser.add_argument(
        "--portable", action="store_true", help="keep settings and progress beside the program"
    )
    parser.add_argument(
        "--speech-log", type=Path, metavar="FILE", help="write what is spoken to a file"
    )
    parser.add_argument("--safe-mode", action="store_true", help="start values, no packs, no sound")


def play_options(options: argparse.Namespace, *, threads: bool = True) -> PlayOptions:
    """Return what was asked for, as the screens see it."""
    return PlayOptions(
        seed=options.seed,
        packs=tuple(options.pack),
        ages=options.ages or "",
        safe_mode=options.safe_mode,
        threads=threads,
        portable=options.portable,
        speech_log=options.speech_log,
    )


def run(options: argparse.Namespace) -> int:
    """Open the window at once, then everything else."""
    from game.app import DisplayMissingError, open_window
    from game.commands.setup import read_setup
    from game.frames import DesktopFrames

    setup = read_setup(play_options(options))
    try:
        screen = open_window(
            windowed=options.windowed or not setup.settings.fullscreen, headless=False
        )
    except DisplayMissingError:
        sys.stderr.write(MESSAGE)
        return 1
    import pygame

    signal.signal(signal.SIGTERM, lambda *_: pygame.event.post(pygame.Event(pygame.QUIT)))
    DesktopFrames().drive(game_of(setup.shell(screen.get_size())))
    return 0


def game_of(shell: "Shell") -> "Playing":
    """Return the game from its opening on; whoever shows its frames drives it."""
    from game.app import play_and_close
    from game.scenes.start.opening import opening
    from game.ui.scene import SceneStack

    return play_and_close(shell, lambda: SceneStack(opening(shell)))
