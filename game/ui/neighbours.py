"""Where the focus goes from a place on the screen, to the left or to the right."""

from collections.abc import Sequence

import pygame


def neighbour(places: Sequence[pygame.Rect], start: int, way: int) -> int | None:
    """Find the nearest place to the left (-1) or right (1); other heights count double."""
    here = places[start]
    best: tuple[float, int] | None = None
    for index, there in enumerate(places):
        gap = edge_gap(here, there, way)
        if index == start or gap is None:
            continue
        score = gap + 2 * abs(there.centery - here.centery)
        if best is None or score < best[0]:
            best = (score, index)
    return best[1] if best else None


def edge_gap(here: pygame.Rect, there: pygame.Rect, way: int) -> int | None:
    """Return the distance to a place on the left (-1) or right (1); None if it is not there."""
    gap = there.left - here.right if way > 0 else here.left - there.right
    beyond = (there.centerx - here.centerx) * way
    overlap = min(here.width, there.width) // 2
    return max(0, gap) if beyond > 0 and gap > -overlap else None


def in_one_row(here: pygame.Rect, there: pygame.Rect) -> bool:
    """Return whether two controls stand side by side in one row."""
    return here.top == there.top and here.height == there.height


def following(
    places: Sequence[pygame.Rect], start: int | None, by: int, row: pygame.Rect | None = None
) -> int:
    """Find the next place in reading order, round and round; past what stands in one `row`."""
    here = -1 if start is None else start
    order = [(here + by * step) % len(places) for step in range(1, len(places) + 1)]
    return next((i for i in order if row is None or not in_one_row(row, places[i])), order[0])
