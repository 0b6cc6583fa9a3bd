"""`screenshots`: every screen as a picture, to be looked at."""

import argparse
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from game.settings import CHOICES, TEXT_SCALES

if TYPE_CHECKING:
    from game.ui.context import Context
    from game.ui.scene import Scene

MOST_FRAMES = 5000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    from game.simulation.course import VENUES

    parser.add_argument("folder", type=Path, metavar="DIR", help="where the pictures go")
    parser.add_argument("--size", default="1280x720", metavar="WxH", help="the window's size")
    parser.add_argument("--theme", choices=("standard", "dark", "contrast"), default="standard")
    parser.add_argument("--text-scale", type=int, choices=TEXT_SCALES, default=100)
    parser.add_argument("--letters", choices=CHOICES["face"], default="reading")
    parser.add_argument("--wide-letters", action="store_true")
    parser.add_argument("--page", choices=CHOICES["page"], default="white")
    parser.add_argument(
        "--scene", default="", metavar="NAME", help="only screens whose name starts so"
    )
    parser.add_argument("--venue", choices=VENUES, default=VENUES[0])
    parser.add_argument(
        "--stretched", action="store_true", help="words 40 %% longer, to test layouts"
    )


def usual_options(*words: str) -> argparse.Namespace:
    """Return the command's options with their usual values, but for what `words` ask."""
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return parser.parse_args([".", *words])


def run(options: argparse.Namespace) -> int:
    """Draw the screens without a window and save them."""
    size = re.fullmatch(r"(\d{3,4})x(\d{3,4})", options.size)
    if not size:
        sys.stderr.write(f"soundcheck: --size is {options.size!r}; write it as 1280x720\n")
        return 2
    from game.app import open_window

    screen = open_window(windowed=True, headless=True, size=(int(size[1]), int(size[2])))
    import pygame

    from game.commands.gallery import Gallery

    context = gallery_context(options, screen.get_size())
    try:
        options.folder.mkdir(parents=True, exist_ok=True)
        for shot in Gallery(context, options.venue).shots():
            if not shot.name.startswith(options.scene):
                continue
            scene = shot.show()
            scene.enter()
            if not shot.name.startswith("run"):
                settle(scene)
            scene.draw(screen)
            path = options.folder / f"{shot.name}.png"
            pygame.image.save(screen, path)
            print(path)
    except (OSError, pygame.error) as error:
        sys.stderr.write(f"soundcheck: the pictures cannot be saved: {error}\n")
        return 1
    return 0


def settle(scene: "Scene") -> None:
    """Run the screen until slides and turns are at rest and nothing is loading."""
    from game.commands.gallery import SETTLED_FRAMES
    from game.frames import FRAME_NS

    frames = 0
    while frames < SETTLED_FRAMES or (getattr(scene, "waiting", False) and frames < MOST_FRAMES):
        scene.update(FRAME_NS)
        frames += 1


def gallery_context(options: argparse.Namespace, size: tuple[int, int]) -> "Context":
    """Make a context that keeps nothing, with everything loaded."""
    from game.commands.setup import Setup
    from game.i18n import StretchedWords
    from game.scenes.start.opening import open_now
    from game.settings import Settings, SettingsFile
    from game.ui.play_options import PlayOptions

    settings = Settings(
        text_scale=options.text_scale,
        theme=options.theme,
        face=options.letters,
        wide_letters=options.wide_letters,
        page=options.page,
        note_seen=True,
    )
    wanted = PlayOptions(seed=7, safe_mode=True, threads=False)
    shell = Setup(wanted, settings, SettingsFile(None)).shell(size, keep=False)
    return open_now(replace(shell, words=StretchedWords()) if options.stretched else shell)
