"""Scenery in layers: each cropped, each tiled along the road at its own share of the speed."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pygame

from game.view import svg
from game.view.camera import DESIGN_HEIGHT, Stage

OPAQUE = 253
"""Alpha above this counts as solid."""
MARGIN_PX = 8
"""Hidden edges are kept this long, for a landing's dip moves near layers more than far ones."""


@dataclass(frozen=True)
class Layer:
    """One tile of scenery in bands below each other; `speed` is its share of the road's.

    Bands without a hole are copied, those with holes are run-length coded. Each is a surface
    and its window y.
    """

    bands: tuple[tuple[pygame.Surface, int], ...]
    speed: float
    period: int
    dips: float

    def draw(self, surface: pygame.Surface, camera_px: float, dip_px: float) -> None:
        """Repeat the tile across the window; `camera_px` is in window px."""
        start = -round(camera_px * self.speed) % self.period - self.period
        down = round(dip_px * self.dips)
        for x in range(start, surface.get_width(), self.period):
            if x + self.period > 0:
                for band, y in self.bands:
                    surface.blit(band, (x, y + down))


@dataclass
class _Sheet:
    """A layer's picture before it is cut into bands: its window y, and its entry in the list."""

    picture: pygame.Surface
    y: int
    entry: dict[str, Any]


def load_layers(
    path: Path, stage: Stage, entries: list[dict[str, Any]]
) -> Generator[float, None, list[Layer]]:
    """Rasterise the layers that venue.yaml lists, far to near, in steps.

    What nearer layers always hide is left out.
    """
    sheets = []
    for done, entry in enumerate(entries):
        sheets.append(_rasterise(path, stage, entry))
        yield 0.8 * (done + 1) / len(entries)
    layers: list[Layer] = []
    hidden_from = stage.height
    while sheets:
        sheet = sheets.pop()
        layer, hidden_from = _cut(sheet, hidden_from)
        layers.insert(0, layer)
        yield 1 - 0.2 * len(sheets) / len(entries)
    return layers


def _rasterise(path: Path, stage: Stage, entry: dict[str, Any]) -> _Sheet:
    """Draw one layer, only as high as the window shows."""
    root = svg.read(path)
    element = svg.group(root, str(entry["group"]))
    x, y, width, height = svg.numbers(element.get("data-box", ""))
    top, bottom = max(y, stage.top), min(y + height, DESIGN_HEIGHT)
    inner = svg.definitions(root) + svg.markup(element)
    source = svg.document(inner, (x, top, width, bottom - top))
    return _Sheet(
        svg.draw(source, svg.pixels(width, bottom - top, stage.scale)), stage.y(top), entry
    )


def _cut(sheet: _Sheet, hidden_from: int) -> tuple[Layer, int]:
    """Cut a sheet into bands; tell also from which window y on it hides all behind it."""
    picture, y = sheet.picture, sheet.y
    width = picture.get_width()
    tall = min(picture.get_height(), hidden_from + MARGIN_PX - y)
    holes = pygame.mask.from_surface(picture, OPAQUE)
    holes.invert()
    rects = holes.get_bounding_rects()
    first = min((rect.top for rect in rects), default=tall)
    last = max((rect.bottom for rect in rects), default=0)
    if rects and last - first >= tall:
        first, last = 0, tall
    reaches = y + picture.get_height() >= hidden_from
    hides = y + last if rects and reaches else (y if reaches else hidden_from)
    bands = []
    for start, end, whole in ((0, first, True), (first, last, False), (last, tall, True)):
        rows = min(end, tall) - min(start, tall)
        if rows > 0 and (rects or whole):
            bands += _band(picture, pygame.Rect(0, start, width, rows), y, whole=whole)
        if not rects:
            break
    entry = sheet.entry
    speed = float(entry.get("speed", 1.0))
    layer = Layer(tuple(bands), speed, width, float(entry.get("dips", 1.0)))
    return layer, min(hidden_from, hides)


def _band(
    picture: pygame.Surface, rect: pygame.Rect, y: int, *, whole: bool
) -> list[tuple[pygame.Surface, int]]:
    """Take a band out of a picture, without its empty rows."""
    part = picture.subsurface(rect)
    if whole:
        solid = part.convert() if pygame.display.get_surface() else part.copy()
        return [(solid, y + rect.y)]
    box = part.get_bounding_rect()
    if not box.height:
        return []
    kept = part.subsurface((0, box.y, rect.width, box.height)).copy()
    return [(svg.coded(kept), y + rect.y + box.y)]
