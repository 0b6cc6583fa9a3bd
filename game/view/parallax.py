"""Scenery in layers: each cropped, each tiled along the road at its own share of the speed."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pygame

from game.assets import needed
from game.view import svg
from game.view.camera import DESIGN_HEIGHT, DIP_PX, DesignSpace

OPAQUE = 253
"""Alpha above this counts as solid."""
APART_PX = 16
"""Things that stand at least this far from each other are cut out one by one."""
Piece = tuple[pygame.Surface, int, int]
MARGIN_PX = 2
"""Hidden edges are kept this much longer than a landing's dip, which moves near layers more."""


@dataclass(frozen=True)
class Layer:
    """One tile of scenery, in pieces; `speed` is its share of the road's.

    Bands without a hole are copied; what stands apart from the rest is cut out by itself and
    run-length coded. Each piece has its x in the tile and its window y.
    """

    pieces: tuple[Piece, ...]
    speed: float
    period: int
    dips: float

    def draw(self, surface: pygame.Surface, camera_px: float, dip_px: float) -> None:
        """Repeat the tile across the window; `camera_px` is in window px."""
        start = -round(camera_px * self.speed) % self.period - self.period
        down = round(dip_px * self.dips)
        for x in range(start, surface.get_width(), self.period):
            for picture, left, y in self.pieces:
                if -picture.get_width() < x + left < surface.get_width():
                    surface.blit(picture, (x + left, y + down))


@dataclass
class _Sheet:
    """A layer's picture before it is cut into bands: its window y, and its entry in the list."""

    picture: pygame.Surface
    y: int
    entry: dict[str, Any]


def load_layers(
    path: Path, stage: DesignSpace, entries: list[dict[str, Any]]
) -> Generator[float, None, list[Layer]]:
    """Rasterise the layers that venue.yaml lists, far to near, in steps.

    What nearer layers always hide is left out.
    """
    sheets = []
    for done, entry in enumerate(entries):
        with needed(path):
            sheets.append(_rasterise(path, stage, entry))
        yield 0.8 * (done + 1) / len(entries)
    layers: list[Layer] = []
    hidden_from = stage.height
    while sheets:
        sheet = sheets.pop()
        layer, hidden_from = _cut(sheet, hidden_from, stage)
        layers.insert(0, layer)
        yield 1 - 0.2 * len(sheets) / len(entries)
    return layers


def _rasterise(path: Path, stage: DesignSpace, entry: dict[str, Any]) -> _Sheet:
    """Draw one layer, only as high as the window shows and a landing's dip uncovers.

    It fills whole pixels, so that no tile's seam and no edge lets what is behind shine through.
    """
    root, name = svg.read(path), str(entry["group"])
    x, y, width, height = svg.numbers(svg.group(root, name).get("data-box", ""))
    top, bottom = max(y, stage.top - DIP_PX), min(y + height, DESIGN_HEIGHT)
    size = (max(1, stage.x(width)), max(1, stage.y(bottom) - stage.y(top)))
    picture = svg.fitted(root, name, (x, top, width, bottom - top), size)
    return _Sheet(picture, stage.y(top), entry)


def _cut(sheet: _Sheet, hidden_from: int, stage: DesignSpace) -> tuple[Layer, int]:
    """Cut a sheet into bands; tell also from which window y on it hides all behind it.

    An entry's `cut` (design y) parts a band whose lower things stand apart from each other.
    """
    picture, y = sheet.picture, sheet.y
    width = picture.get_width()
    tall = min(picture.get_height(), hidden_from + stage.x(DIP_PX) + MARGIN_PX - y)
    holes = pygame.mask.from_surface(picture, OPAQUE)
    holes.invert()
    rects = holes.get_bounding_rects()
    first = min((rect.top for rect in rects), default=tall)
    last = max((rect.bottom for rect in rects), default=0)
    if rects and last - first >= tall:
        first, last = 0, tall
    reaches = y + picture.get_height() >= hidden_from
    hides = y + last if rects and reaches else (y if reaches else hidden_from)
    bands: list[Piece] = []
    parted = min(max(stage.y(float(sheet.entry.get("cut", -DESIGN_HEIGHT))) - y, first), last)
    for start, end, whole in (
        (0, first, True),
        (first, parted, False),
        (parted, last, False),
        (last, tall, True),
    ):
        rows = min(end, tall) - min(start, tall)
        if rows > 0 and (rects or whole):
            bands += _band(picture, pygame.Rect(0, start, width, rows), y, whole=whole)
        if not rects:
            break
    entry = sheet.entry
    speed = float(entry.get("speed", 1.0))
    layer = Layer(tuple(bands), speed, width, float(entry.get("dips", 1.0)))
    return layer, min(hidden_from, hides)


def _band(picture: pygame.Surface, rect: pygame.Rect, y: int, *, whole: bool) -> list[Piece]:
    """Take a band out of a picture: in one piece, or thing by thing without the room between."""
    part = picture.subsurface(rect)
    if whole:
        solid = part.convert() if pygame.display.get_surface() else part.copy()
        return [(solid, 0, y + rect.y)]
    return [
        (svg.coded(part.subsurface(box).copy()), box.x, y + rect.y + box.y) for box in _things(part)
    ]


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
