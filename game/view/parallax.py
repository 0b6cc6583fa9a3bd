"""Scenery in layers: each cropped, each tiled along the road at its own share of the speed."""

from collections.abc import Generator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pygame

from game.assets import needed
from game.view import svg
from game.view.camera import DESIGN_HEIGHT, DIP_PX, DesignSpace
from game.view.cutting import Piece, cut_out, holes_in, solid_columns

Span = tuple[int, int]
MARGIN_PX = 2
"""Hidden edges are kept this much longer than a landing's dip, which moves near layers more."""
HIDDEN_PX = 60
"""What a nearer layer may hide is cut into pieces this wide, design px, unless it is solid."""


class Swing(NamedTuple):
    """How the world moves with the music now: aside (-1 to 1) and down (0 to 1)."""

    aside: float
    down: float


STILL = Swing(0.0, 0.0)


@dataclass(frozen=True)
class Cover:
    """Where a layer hides all that is farther: from window y `top` on, on these parts of a tile."""

    top: int
    spans: tuple[Span, ...]
    speed: float
    period: int

    def gaps(self, width: int, camera_px: float) -> list[Span]:
        """Return the stretches of a window this wide that it does not hide."""
        found, seen_to = [], 0
        start = -round(camera_px * self.speed) % self.period - self.period
        for x in range(start, width, self.period):
            for left, right in self.spans:
                if x + right > 0 and x + left < width:
                    if x + left > seen_to:
                        found.append((seen_to, x + left))
                    seen_to = x + right
        if seen_to < width:
            found.append((seen_to, width))
        return found


@dataclass(frozen=True)
class Layer:
    """One tile of scenery, in pieces; `speed` is its share of the road's.

    What is solid is copied; what stands apart from the rest is cut out by itself and run-length
    coded. Each piece has its x in the tile and its window y. Pieces that a nearer
    layer, the `cover`, hides are not drawn.
    """

    pieces: tuple[Piece, ...]
    speed: float
    period: int
    dips: float
    cover: Cover | None = None
    nods: float = 0.0
    """How far it goes down on each beat, window px."""
    sways: float = 0.0
    """How far it goes aside from beat to beat, window px."""

    def draw(
        self,
        surface: pygame.Surface,
        camera_px: float,
        dip_px: float,
        swing: Swing = STILL,
    ) -> None:
        """Repeat the tile across the window; `camera_px` is in window px."""
        width, cover = surface.get_width(), self.cover
        top = cover.top if cover else surface.get_height()
        gaps = cover.gaps(width, camera_px) if cover else []
        aside = round(swing.aside * self.sways)
        start = (aside - round(camera_px * self.speed)) % self.period - self.period
        down = round(dip_px * self.dips + swing.down * self.nods)
        for x in range(start, width, self.period):
            for picture, left, y, solid in self.pieces:
                at, across = x + left, picture.get_width()
                if not -across < at < width:
                    continue
                if y < top:
                    surface.blit(picture, (at, y + down))
                    continue
                seen = [gap for gap in gaps if at < gap[1] and gap[0] < at + across]
                if solid:
                    tall = picture.get_height()
                    for begin, end in seen:
                        first = max(begin, at)
                        surface.blit(picture, (first, y + down), (first - at, 0, end - first, tall))
                elif seen:
                    surface.blit(picture, (at, y + down))


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
    sheets = [_up_to_the_top(sheet, stage.y(0)) for sheet in sheets]
    layers: list[Layer] = []
    hidden_from, cover = stage.height, None
    while sheets:
        sheet = sheets.pop()
        layer, hidden_from = _cut(sheet, hidden_from, cover, stage)
        layers.insert(0, layer)
        cover = _cover(sheet, layer, hidden_from, stage) or cover
        yield 1 - 0.2 * len(sheets) / len(entries)
    return layers


def _rasterise(path: Path, stage: DesignSpace, entry: dict[str, Any]) -> _Sheet:
    """Draw one layer, only as high as the window shows and a landing's dip uncovers.

    It fills whole pixels, so that no tile's seam and no edge lets what is behind shine through.
    """
    root, name = svg.read(path), str(entry["group"])
    x, y, width, height = svg.numbers(svg.group(root, name).get("data-box", ""))
    top, bottom = max(y, stage.top - DIP_PX), min(y + height, stage.bottom)
    size = (max(1, stage.x(width)), max(1, stage.y(bottom) - stage.y(top)))
    picture = svg.fitted(root, name, (x, top, width, bottom - top), size)
    return _Sheet(picture, stage.y(top), entry)


def _up_to_the_top(sheet: _Sheet, sky_from: int) -> _Sheet:
    """Go on with the upper edge of a sky or a wall: a window held upright shows more of it."""
    picture, above = sheet.picture, sheet.y
    width, height = picture.get_size()
    edge = picture.subsurface((0, 0, width, 1))
    if not 0 < above <= sky_from or pygame.mask.from_surface(edge, 254).count() < width:
        return sheet
    whole = pygame.Surface((width, above + height), pygame.SRCALPHA)
    whole.blit(pygame.transform.scale(edge, (width, above)), (0, 0))
    whole.blit(picture, (0, above))
    return replace(sheet, picture=svg.converted(whole), y=0)


def _cut(
    sheet: _Sheet, hidden_from: int, cover: Cover | None, stage: DesignSpace
) -> tuple[Layer, int]:
    """Cut a sheet into bands; tell also from which window y on it hides all behind it."""
    picture, y, entry = sheet.picture, sheet.y, sheet.entry
    width = picture.get_width()
    seen = hidden_from + stage.x(DIP_PX) + MARGIN_PX - y
    tall = max(0, min(picture.get_height(), seen))
    holes = holes_in(picture)
    rects = holes.get_bounding_rects()
    first = min((rect.top for rect in rects), default=tall)
    last = max((rect.bottom for rect in rects), default=0)
    reaches = y + picture.get_height() >= hidden_from
    hides = y + last if rects and reaches else (y if reaches else hidden_from)
    covered = cover.top - y if cover else tall
    solid_from = _hides_from(entry, stage) - y
    edges = (first, last, covered, solid_from)
    rows = sorted({0, *(min(max(row, 0), tall) for row in edges), tall})
    pieces: list[Piece] = []
    for start, end in pairwise(rows):
        band = pygame.Rect(0, start, width, end - start)
        step = stage.x(HIDDEN_PX) if start >= covered else width
        pieces += cut_out(picture, holes, band, y, step)
    speed = float(entry.get("speed", 1.0))
    nods, sways = (float(entry.get(way, 0.0)) * stage.scale for way in ("nods", "sways"))
    dips = float(entry.get("dips", 1.0))
    layer = Layer(tuple(pieces), speed, width, dips, cover, nods, sways)
    return layer, min(hidden_from, hides)


def _hides_from(entry: dict[str, Any], stage: DesignSpace) -> int:
    """Return the window y from which a layer's solid parts hide much: its `hides`, design y."""
    return stage.y(float(entry.get("hides", -DESIGN_HEIGHT)))


def _cover(sheet: _Sheet, layer: Layer, hidden_from: int, stage: DesignSpace) -> Cover | None:
    """Return what a layer hides, if its entry says from which height."""
    if "hides" not in sheet.entry:
        return None
    top = max(_hides_from(sheet.entry, stage), sheet.y)
    tall = min(hidden_from - sheet.y, sheet.picture.get_height()) - (top - sheet.y)
    if tall <= 0:
        return None
    band = pygame.Rect(0, top - sheet.y, layer.period, tall)
    spans = solid_columns(holes_in(sheet.picture), band)
    return Cover(top + stage.x(DIP_PX) + MARGIN_PX, tuple(spans), layer.speed, layer.period)
