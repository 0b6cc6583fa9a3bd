"""A venue's art: layers of scenery, and the props that stand on its road."""

from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pygame

from game.assets import needed
from game.view import svg
from game.view.camera import DesignSpace
from game.view.parallax import Layer, load_layers
from game.view.steps import part
from game.view.table import read_table

BIG_PX = 8_000
"""Pictures with more pixels than this are run-length coded: much of them is empty."""


@dataclass
class VenueArt:
    """One venue, alive at one window size; props are drawn when first asked for."""

    folder: Path
    stage: DesignSpace
    behind: list[Layer]
    front: list[Layer]
    looks: dict[str, list[str]]
    plain: dict[str, str]
    light: str
    rim: list[str]
    shared_path: Path
    own: frozenset[str]
    boxes: dict[str, svg.Box]
    _sprites: dict[tuple[str, int, int], pygame.Surface] = field(default_factory=dict)

    def prop(self, kind: str, look: int, width: float, height: float) -> pygame.Surface:
        """Return the picture of what stands or hangs, at the obstacle's own size, design px."""
        names = self.names(kind)
        return self.named(names[look % len(names)], width, height)

    def names(self, kind: str, shared: str = "") -> list[str]:
        """Name the drawings of a kind: the venue's looks, or the one that all venues share."""
        return self.looks.get(kind, [shared or kind])

    def named(self, name: str, width: float, height: float) -> pygame.Surface:
        """Return a prop by its group's name, stretched to a size in design px."""
        key = (name, round(width), round(height))
        if key not in self._sprites:
            size = svg.pixels(width, height, self.stage.scale)
            picture = svg.stretched(self._drawing(name), name, size)
            big = size[0] * size[1] > BIG_PX
            self._sprites[key] = svg.coded(picture) if big else picture
        return self._sprites[key]

    def own_size(self, name: str) -> pygame.Surface:
        """Return a prop at the size it is drawn in."""
        _, _, width, height = self.boxes[name]
        return self.named(name, width, height)

    def _drawing(self, name: str) -> Path:
        """Return the drawing that holds a prop: the venue's own, or the one all venues share."""
        return self.folder / "props.svg" if name in self.own else self.shared_path

    def gap(self, kind: str, look: int, width: float) -> pygame.Surface:
        """Return a hole in the road: its two edges as drawn, the middle as wide as it must be."""
        names = self.names(kind)
        name = names[look % len(names)]
        key = (name, round(width), 0)
        if key not in self._sprites:
            self._sprites[key] = self._dig(name, width)
        return self._sprites[key]

    def _dig(self, name: str, width: float) -> pygame.Surface:
        """Put a hole together: its two edges, and its middle as often as there is room."""
        left, right = (svg.uncoded(self.own_size(f"{name}-{end}")) for end in ("left", "right"))
        _, _, own_width, height = self.boxes[f"{name}-middle"]
        between = width - self.boxes[f"{name}-left"][2] - self.boxes[f"{name}-right"][2]
        times = max(1, round(between / own_width))
        size = svg.pixels(width, height, self.stage.scale)
        room = size[0] - left.get_width() - right.get_width()
        hole = pygame.Surface(size, pygame.SRCALPHA)
        for number in range(times):
            start, end = (room * n // times for n in (number, number + 1))
            piece = svg.stretched(
                self._drawing(f"{name}-middle"), f"{name}-middle", (end - start, size[1])
            )
            hole.blit(piece, (left.get_width() + start, 0))
        hole.blit(left, (0, 0))
        hole.blit(right, (size[0] - right.get_width(), 0))
        return svg.coded(svg.converted(hole))


def describe(folder: Path) -> dict[str, Any]:
    """Read venue.yaml: which layers, how fast, and the names of the props."""
    path = folder / "venue.yaml"
    with needed(path):
        found = read_table(path)
        for name in ("layers", "looks", "plain", "light", "rim"):
            found[name]
    return found


def load_venue_art(
    art_folder: Path, venue_id: str, size: tuple[int, int], zoom: float = 1.0
) -> Generator[float, None, VenueArt]:
    """Rasterise a venue's layers for a window size, in steps."""
    folder = art_folder / "venues" / venue_id
    entries = describe(folder)
    stage = DesignSpace(*size, zoom)
    path = folder / "layers.svg"
    behind = yield from part(load_layers(path, stage, entries["layers"]), 0.0, 0.8)
    front = yield from part(load_layers(path, stage, entries.get("front", [])), 0.8, 1.0)
    own = svg.groups_with_box(folder / "props.svg")
    shared_path = art_folder / "road.svg"
    venue = VenueArt(
        folder=folder,
        stage=stage,
        behind=behind,
        front=front,
        looks=entries["looks"],
        plain=entries["plain"],
        light=entries["light"],
        rim=entries["rim"],
        shared_path=shared_path,
        own=frozenset(own),
        boxes={**svg.groups_with_box(shared_path), **own},
    )
    yield 1.0
    return venue


def backdrop(art_folder: Path, venue_id: str, size: tuple[int, int]) -> pygame.Surface:
    """Return a still picture of a venue's scenery, for menus."""
    loading = load_venue_art(art_folder, venue_id, size)
    surface = pygame.Surface(size)
    while True:
        try:
            next(loading)
        except StopIteration as end:
            venue: VenueArt = end.value
            break
    for layer in [*venue.behind, *venue.front]:
        layer.draw(surface, 420 * venue.stage.scale, 0)
    return surface.convert() if pygame.display.get_surface() else surface
