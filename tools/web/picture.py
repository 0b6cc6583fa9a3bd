"""What is seen before anything is loaded: the title's scenery, and the game's icon."""

import io
import os
import sys
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import pygame
from PIL import Image

from game.paths import shipped
from game.scenes.start.title import VENUE
from game.view.vector import load_svg
from game.view.venue import backdrop

SIZE = (960, 540)
QUALITY = 60
ICON = Path(__file__).parent / "page" / "icon.svg"
ICON_SIZES = (180, 192, 512)


def first_picture() -> bytes:
    """Return the title's scenery as a small WebP."""
    pygame.display.init()
    pygame.display.set_mode(SIZE)
    scenery = backdrop(shipped("assets") / "art", VENUE, SIZE)
    image = Image.frombytes("RGB", SIZE, pygame.image.tobytes(scenery, "RGB"))
    return saved(image, "WEBP", quality=QUALITY, method=6)


def icon(pixels: int) -> bytes:
    """Return the icon as a PNG, so many pixels wide."""
    drawn = load_svg(ICON.read_bytes(), (pixels, pixels))
    image = Image.frombytes("RGBA", drawn.get_size(), pygame.image.tobytes(drawn, "RGBA"))
    return saved(image.convert("RGB"), "PNG", optimize=True)


def saved(image: Image.Image, kind: str, **how: object) -> bytes:
    """Return an image's file."""
    file = io.BytesIO()
    image.save(file, kind, **how)
    return file.getvalue()
