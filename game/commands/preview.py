"""`preview`: one story in the game, read again whenever its file is saved."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.scenes.library.preview import Preview
    from game.ui.context import Context

SETTLED_FRAMES = 90


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the story's file")
    parser.add_argument("--screenshot", type=Path, metavar="OUT.png", help="save a picture instead")


def run(options: argparse.Namespace) -> int:
    """Open the story in a window, or save a picture of its question and choices."""
    from game.app import DisplayMissingError, open_window, play_and_close
    from game.commands.play import MESSAGE
    from game.commands.setup import read_setup
    from game.frames import DesktopFrames

    if not options.file.is_file():
        sys.stderr.write(f"soundcheck: there is no file {options.file}\n")
        return 1
    try:
        screen = open_window(windowed=True, headless=bool(options.screenshot))
    except DisplayMissingError:
        sys.stderr.write(MESSAGE)
        return 1
    from game.scenes.library.preview import Preview
    from game.scenes.start.opening import open_now
    from game.ui.play_options import PlayOptions
    from game.ui.scene import SceneStack

    setup = read_setup(PlayOptions(safe_mode=True, threads=False))
    context = open_now(setup.shell(screen.get_size(), keep=False))
    scene = Preview(context, options.file)
    if options.screenshot:
        return save(context, scene, options.screenshot)
    DesktopFrames().drive(play_and_close(context, lambda: SceneStack(scene, context)))
    return 0


def save(context: "Context", scene: "Preview", out: Path) -> int:
    """Save a picture of the story at its choices, or of the page of problems."""
    import pygame

    from game.app import the_screen
    from game.commands.autoplay import press
    from game.frames import FRAME_NS
    from game.ui.roles import Role
    from game.ui.scene import SceneStack

    stack = SceneStack(scene)
    story = scene.reading.story
    for _line in range(len(story.scene) + 1 if story else 0):
        press(stack, Role.ON)
    for _frame in range(SETTLED_FRAMES):
        scene.update(FRAME_NS)
    scene.draw(the_screen())
    try:
        pygame.image.save(the_screen(), out)
    except (OSError, pygame.error) as error:
        sys.stderr.write(f"soundcheck: the picture cannot be saved: {error}\n")
        return 1
    context.voice.close()
    print(out)
    return 0
