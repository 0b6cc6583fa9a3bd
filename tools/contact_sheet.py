"""Pictures to judge by: a band member's motions, a venue's props, or all screens of a folder.

python tools/contact_sheet.py band mika out.png --scale 1.5
python tools/contact_sheet.py props park out.png
python tools/contact_sheet.py screens folder/ out.png
"""

import argparse
import os
from collections.abc import Generator, Sequence
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
SCREENS, SCREEN, NAME = 4, (640, 360), 28  # in a row; px
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


def screens_sheet(pictures: Sequence[Path]) -> pygame.Surface:
    """Put pictures of screens side by side, each with its name, four to a row."""
    font = pygame.font.Font(None, 28)
    rows = -(-len(pictures) // SCREENS)
    sheet = pygame.Surface((SCREENS * SCREEN[0], rows * (SCREEN[1] + NAME)))
    sheet.fill(PAPER)
    for place, path in enumerate(pictures):
        x, y = place % SCREENS * SCREEN[0], place // SCREENS * (SCREEN[1] + NAME)
        sheet.blit(font.render(path.stem, True, "black"), (x + 8, y + 4))
        sheet.blit(pygame.transform.smoothscale(pygame.image.load(path), SCREEN), (x, y + NAME))
    return sheet


def main() -> None:
    """Read the command line and write one picture."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("kind", choices=("band", "props", "screens"))
    parser.add_argument("name", help="of a band member or venue, or a folder of pictures")
    parser.add_argument("out", type=Path)
    parser.add_argument("--scale", type=float, default=1.0)
    options = parser.parse_args()
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((1280, 720))
    if options.kind == "band":
        sheet = band_sheet(options.name, options.scale)
    elif options.kind == "props":
        sheet = props_sheet(options.name)
    else:
        sheet = screens_sheet(sorted(Path(options.name).glob("*.png")))
    pygame.image.save(sheet, options.out)


if __name__ == "__main__":
    main()
