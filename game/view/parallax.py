"""Scenery in layers: each cropped, each tiled along the road at its own share of the speed."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pygame

from game.view import svg
from game.view.camera import DESIGN_HEIGHT, Stage


@dataclass(frozen=True)
class Layer:
    """One tile of scenery; `speed` is its share of the road's, `top` its window y."""

    surface: pygame.Surface
    speed: float
    top: int
    period: int
    dips: float

    def draw(self, surface: pygame.Surface, camera_px: float, dip_px: float) -> None:
        """Repeat the tile across the window; `camera_px` is in window px."""
        x = -round(camera_px * self.speed) % self.period - self.period
        y = self.top + round(dip_px * self.dips)
        width = surface.get_width()
        while x < width:
            if x + self.surface.get_width() > 0:
                surface.blit(self.surface, (x, y))
            x += self.period


def load_layers(
    path: Path, stage: Stage, entries: list[dict[str, Any]]
) -> Generator[float, None, list[Layer]]:
    """Rasterise the layers that venue.yaml lists, one a step, only as high as the window."""
    layers = []
    for done, entry in enumerate(entries):
        layers.append(_layer(path, stage, entry))
        yield (done + 1) / len(entries)
    return layers


def _layer(path: Path, stage: Stage, entry: dict[str, Any]) -> Layer:
    root = svg.read(path)
    element = svg.group(root, str(entry["group"]))
    x, y, width, height = svg.numbers(element.get("data-box", ""))
    top = max(y, stage.top)
    bottom = min(y + height, DESIGN_HEIGHT)
    source = svg.document(
        svg.definitions(root) + svg.markup(element), (x, top, width, bottom - top)
    )
    size = svg.pixels(width, bottom - top, stage.scale)
    surface = svg.draw(source, size)
    opaque = bool(entry.get("opaque"))
    shift = 0
    if opaque:
        surface = surface.convert() if pygame.display.get_surface() else surface
    else:
        box = surface.get_bounding_rect()
        box = pygame.Rect(0, box.y, surface.get_width(), box.height)
        surface = surface.subsurface(box).copy()
        shift = box.y
        if not entry.get("soft"):
            surface = svg.coded(surface)
    return Layer(
        surface=surface,
        speed=float(entry.get("speed", 1.0)),
        top=stage.y(top) + shift,
        period=surface.get_width(),
        dips=float(entry.get("dips", 1.0 if entry.get("speed", 1.0) else 0.0)),
    )
