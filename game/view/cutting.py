"""Cuts a layer's picture into pieces, so that little of what is empty or hidden is drawn."""

from collections.abc import Iterator

import pygame

from game.view import svg

OPAQUE = 253
"""Alpha above this counts as solid."""
APART_PX = 16
"""Things that stand at least this far from each other are cut out one by one."""
COARSE = 8
"""Where a thing is best cut in two is looked for on a picture this much smaller."""
SAVED_PX = 4_500
"""A cut must leave out this many empty pixels: another piece to draw costs as much."""
NARROW_PX = 24
"""Narrower solid stretches are not worth a piece of their own."""
Piece = tuple[pygame.Surface, int, int, bool]
"""A picture, its x in the tile, its window y, and whether it has no hole."""


def holes_in(picture: pygame.Surface) -> pygame.Mask:
    """Return where one sees through a picture."""
    holes = pygame.mask.from_surface(picture, OPAQUE)
    holes.invert()
    return holes


def cut_out(
    picture: pygame.Surface, holes: pygame.Mask, band: pygame.Rect, window_y: int, step: int
) -> list[Piece]:
    """Take a band out of a picture: what is solid, and the rest thing by thing.

    What is not solid is cut into pieces at most `step` px wide.
    """
    pieces, done = [], band.left
    for left, right in [*solid_columns(holes, band), (band.right, band.right)]:
        for x in range(done, left, step):
            rest = pygame.Rect(x, band.y, min(step, left - x), band.height)
            pieces += [
                (svg.coded(picture.subsurface(box).copy()), box.x, window_y + box.y, False)
                for box in _boxes(picture.subsurface(rest), rest)
            ]
        if right > left:
            part = picture.subsurface((left, band.y, right - left, band.height))
            solid = part.convert() if pygame.display.get_surface() else part.copy()
            pieces.append((solid, left, window_y + band.y, True))
        done = right
    return pieces


def solid_columns(holes: pygame.Mask, band: pygame.Rect) -> list[tuple[int, int]]:
    """Return the stretches of a band, left and right px, that have no hole."""
    column = pygame.Mask((1, band.height), fill=True)
    spans, left = [], None
    for x in range(band.left, band.right + 1):
        solid = x < band.right and not holes.overlap(column, (x, band.top))
        if solid and left is None:
            left = x
        if not solid and left is not None:
            if x - left >= NARROW_PX:
                spans.append((left, x))
            left = None
    return spans


def _boxes(part: pygame.Surface, at: pygame.Rect) -> Iterator[pygame.Rect]:
    """Yield the boxes of what is seen in a part of a picture, in the whole picture's px."""
    for thing in _things(part):
        for box in _tight(part, thing):
            yield box.move(at.topleft)


def _things(picture: pygame.Surface) -> list[pygame.Rect]:
    """Find what stands apart along the road, from left to right."""
    found: list[pygame.Rect] = []
    rects = pygame.mask.from_surface(picture, 0).get_bounding_rects()
    for rect in sorted(rects, key=lambda one: one.left):
        if found and rect.left < found[-1].right + APART_PX:
            found[-1].union_ip(rect)
        else:
            found.append(rect.copy())
    return found


def _tight(picture: pygame.Surface, thing: pygame.Rect) -> Iterator[pygame.Rect]:
    """Yield the boxes of a thing, cut in two for as long as that leaves out much that is empty."""
    own = picture.subsurface(thing)
    size = (-(-thing.width // COARSE), -(-thing.height // COARSE))
    padded = pygame.Surface((size[0] * COARSE, size[1] * COARSE), pygame.SRCALPHA)
    padded.blit(own, (0, 0))
    coarse = pygame.transform.smoothscale(padded, size)
    for box in _halved(coarse, coarse.get_rect()):
        area = pygame.Rect(*(edge * COARSE for edge in box)).clip(own.get_rect())
        seen = own.subsurface(area).get_bounding_rect()
        if seen.size != (0, 0):
            yield seen.move(area.topleft).move(thing.topleft)


def _halved(coarse: pygame.Surface, box: pygame.Rect) -> list[pygame.Rect]:
    """Cut a box in two where most is saved, and its halves again."""
    best, halves = SAVED_PX / COARSE**2, None
    for one, other in _cuts(box):
        saved = _seen(coarse, box) - _seen(coarse, one) - _seen(coarse, other)
        if saved > best:
            best, halves = saved, (one, other)
    if halves is None:
        return [box]
    return [part for half in halves for part in _halved(coarse, half)]


def _cuts(box: pygame.Rect) -> Iterator[tuple[pygame.Rect, pygame.Rect]]:
    """Yield each pair of halves of a box, parted along the road or by height."""
    for x in range(1, box.width):
        yield (
            pygame.Rect(box.x, box.y, x, box.height),
            pygame.Rect(box.x + x, box.y, box.width - x, box.height),
        )
    for y in range(1, box.height):
        yield (
            pygame.Rect(box.x, box.y, box.width, y),
            pygame.Rect(box.x, box.y + y, box.width, box.height - y),
        )


def _seen(coarse: pygame.Surface, box: pygame.Rect) -> int:
    """Return the size of what is not empty in a box."""
    seen = coarse.subsurface(box).get_bounding_rect()
    return seen.width * seen.height
