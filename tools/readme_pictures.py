"""Makes the pictures of the README anew: title, dilemma, and three seconds of a run that move.

    python tools/readme_pictures.py            # into docs/pictures

No window is opened. The seed is fixed, so the pictures change only when the game does.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import pygame
from PIL import Image

from game.app import open_window
from game.commands.gallery import Gallery
from game.commands.screenshots import gallery_context, settle, usual_options
from game.frames import FRAME_NS
from game.simulation.bot import Bot
from game.ui.scene import Scene

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
SIZE = (1280, 720)
STILL_SIZE = (960, 540)
STRIP_SIZE = (480, 270)
STILLS = {"title": "title", "dilemma-choices": "dilemma"}
"""Screens of the gallery, each with the name of its picture."""
VENUE = "park"
STRIP_STARTS = 0.2  # part of the course that has been run by then
STRIP_FRAMES = 45
FRAMES_A_PICTURE = 4  # of 60 a second
PICTURE_MS = round(1000 * FRAMES_A_PICTURE / 60)


def picture(screen: pygame.Surface, size: tuple[int, int]) -> Image.Image:
    """Return what is on the screen, made smaller."""
    pixels = pygame.image.tobytes(screen, "RGB")
    return Image.frombytes("RGB", screen.get_size(), pixels).resize(size, Image.Resampling.LANCZOS)


def stills(gallery: Gallery, screen: pygame.Surface) -> Iterator[tuple[str, Image.Image]]:
    """Draw each screen that is shown at rest."""
    for shot in gallery.shots():
        if shot.name in STILLS:
            scene = shot.show()
            scene.enter()
            settle(scene)
            scene.draw(screen)
            yield STILLS[shot.name], picture(screen, STILL_SIZE)


def strip(scene: Scene, screen: pygame.Surface) -> Iterator[Image.Image]:
    """Play a run and draw every fourth frame of it."""
    scene.enter()
    for _picture in range(STRIP_FRAMES):
        for _frame in range(FRAMES_A_PICTURE):
            scene.update(FRAME_NS)
        scene.draw(screen)
        yield picture(screen, STRIP_SIZE)


def main() -> None:
    """Draw the pictures and save them."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=PICTURES)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    screen = open_window(windowed=True, headless=True, size=SIZE)
    options = usual_options()
    context = gallery_context(options, SIZE)
    context.hooks.pilot = lambda run: Bot(run).intent
    gallery = Gallery(context, VENUE)
    for name, image in stills(gallery, screen):
        image.save(folder / f"{name}.webp", quality=88, method=6)
    first, *others = strip(gallery.run(STRIP_STARTS), screen)
    first.save(
        folder / "run.webp",
        save_all=True,
        append_images=others,
        duration=PICTURE_MS,
        loop=0,
        quality=70,
        method=6,
    )
    for path in sorted(folder.iterdir()):
        print(f"{path} {path.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
