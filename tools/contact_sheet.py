"""Pictures to judge the drawings by: strips of a band member's motions, or a venue's props.

python tools/contact_sheet.py band mika out.png [--scale 1.5]
python tools/contact_sheet.py props park out.png
"""

import argparse
import os
from collections.abc import Generator
from pathlib import Path
from typing import TypeVar

import pygame

from game.simulation.obstacles import Form, ObstacleKind
from game.simulation.tuning import HAZARD_PART, Level
from game.view.puppet import Puppet, load_puppet
from game.view.rig import FACES
from game.view.venue import VenueArt, load_venue_art

ART = Path(__file__).parents[1] / "assets" / "art"
PAPER = "#cfc6bd"
LINE = "#9a9088"
COLUMNS = 8
CELL = 190
T = TypeVar("T")


def drained(loading: Generator[float, None, T]) -> T:
    """Run a loading to its end."""
    while True:
        try:
            next(loading)
        except StopIteration as end:
            made: T = end.value
            return made


def band_sheet(name: str, scale: float) -> pygame.Surface:
    """Draw eight frames of every motion, a row each, and the five faces."""
    puppet = drained(load_puppet(ART / "band", name, scale))
    cell = round(CELL * scale)
    names = list(puppet.motions)
    sheet = pygame.Surface((cell * COLUMNS, cell * (len(names) + 1)))
    sheet.fill(PAPER)
    for row, motion in enumerate(names):
        _strip(sheet, puppet, motion, (row + 1) * cell - round(20 * scale), cell)
    for column, face in enumerate(FACES):
        head = puppet.portrait(face, cell, whole=False)
        sheet.blit(head, (column * cell, len(names) * cell))
    return sheet


def _strip(sheet: pygame.Surface, puppet: Puppet, name: str, ground: int, cell: int) -> None:
    pygame.draw.line(sheet, LINE, (0, ground), (sheet.get_width(), ground))
    shown = "run" if name == "strum" else name
    for column in range(COLUMNS):
        last = COLUMNS if puppet.motions[shown].loops else COLUMNS - 1
        strum = column / COLUMNS if name == "strum" else None
        picture, (x, y) = puppet.frame(shown, column / last, strum=strum)
        sheet.blit(picture, (column * cell + cell // 2 - x, ground - y))


def props_sheet(venue_id: str) -> pygame.Surface:
    """Draw a venue's landmarks, hurdles, smashables and gaps before its own scenery."""
    venue = drained(load_venue_art(ART, venue_id, (1280, 720)))
    sheet = pygame.Surface((2300, 380))
    for layer in venue.behind:
        layer.draw(sheet, 300, 0)
    x = 10
    for picture in _props(venue):
        sheet.blit(picture, (x, 370 - picture.get_height()))
        x += picture.get_width() + 16
    return sheet


def _props(venue: VenueArt) -> list[pygame.Surface]:
    pictures = [venue.own_size(name) for name in venue.looks["landmark"]]
    for kind in ObstacleKind:
        for look in range(kind.spec.looks):
            width, height = (side / HAZARD_PART for side in kind.spec.sizes[Level.MEDIUM])
            if kind.spec.form is Form.HOLE:
                pictures.append(venue.gap(kind.value, look, 150))
            else:
                pictures.append(venue.prop(kind.value, look, width, height))
    return pictures


def main() -> None:
    """Read the command line and write one picture."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("kind", choices=("band", "props"))
    parser.add_argument("name")
    parser.add_argument("out", type=Path)
    parser.add_argument("--scale", type=float, default=1.0)
    options = parser.parse_args()
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.display.set_mode((1280, 720))
    if options.kind == "band":
        sheet = band_sheet(options.name, options.scale)
    else:
        sheet = props_sheet(options.name)
    pygame.image.save(sheet, options.out)


if __name__ == "__main__":
    main()
