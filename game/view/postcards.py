"""Small pictures of venues for the tour's map, and the land below them, drawn in steps."""

from collections.abc import Generator, Iterable
from pathlib import Path

import pygame

from game.assets import needed
from game.view import svg
from game.view.venue import backdrop

LAND = "land"
VAN = "van"
CLOSER = 1.3
"""How much nearer a postcard looks than a whole scene."""


def draw_map(  # noqa: PLR0913  (a map has these parts)
    art: Path,
    window: tuple[int, int],
    van_px: int,
    venues: Iterable[str],
    card: tuple[int, int],
    into: dict[str, pygame.Surface],
) -> Generator[float, None, None]:
    """Draw the land, the van (`van_px` wide) and a postcard a venue; each is put in when ready."""
    path = art / "ui" / "map.svg"
    into[LAND] = covering(path, LAND, window)
    with needed(path):
        box = svg.groups_with_box(path)[VAN]
    into[VAN] = svg.rasterise(path, van_px / box[2], VAN)
    yield 0.2
    names = list(venues)
    for done, venue in enumerate(names, 1):
        into[venue] = postcard(art, venue, card)
        yield 0.2 + 0.8 * done / len(names)
    svg.forget()


def covering(path: Path, group: str, window: tuple[int, int]) -> pygame.Surface:
    """Draw a group so large that it covers a window; what is too much is cut off."""
    with needed(path):
        box = svg.groups_with_box(path)[group]
    picture = svg.rasterise(path, max(window[0] / box[2], window[1] / box[3]) * 1.001, group)
    whole = pygame.Surface(window)
    whole.blit(picture, picture.get_rect(center=whole.get_rect().center))
    return whole.convert() if pygame.display.get_surface() else whole


def postcard(art: Path, venue: str, size: tuple[int, int]) -> pygame.Surface:
    """Draw a venue from a little nearer than the road sees it."""
    near = max(size[0] * CLOSER, size[1] * CLOSER * 16 / 9)
    scene = backdrop(art, venue, (round(near), round(near * 9 / 16)))
    left = (scene.get_width() - size[0]) // 2
    top = round((scene.get_height() - size[1]) * 0.72)
    return scene.subsurface((left, top, *size)).copy()
