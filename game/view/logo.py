"""The game's name as it is lettered by hand: drawn once a width, spoken by its name."""

from pathlib import Path

import pygame

from game.assets import needed
from game.view import svg

DRAWING = "logo.svg"
NAME = "logo"


def draw_logo(art: Path, room: tuple[int, int]) -> pygame.Surface:
    """Return the logo as large as it fits into a room of real px; `art` is assets/art."""
    path = art / "ui" / DRAWING
    with needed(path):
        box = svg.groups_with_box(path)[NAME]
    return svg.rasterise(path, min(room[0] / box[2], room[1] / box[3]), NAME)
