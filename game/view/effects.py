"""Baked pictures of everything small that the run throws about."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.view import svg
from game.view.particles import fading

SHARDS = ("shard-plank", "shard-box", "shard-mesh", "shard-bolt")
DUST_STEPS = (1.0, 1.25, 1.4, 1.2, 0.9, 0.55)
RING_STEPS = 7
SOLID = 150
"""A line is drawn round what is this opaque at least, not round its shadow."""


@dataclass(frozen=True)
class Effects:
    """Pictures for notes, picks, dust, sparks, shards, the strum's ring and shadows."""

    notes: list[pygame.Surface]
    pick: pygame.Surface
    spark: list[pygame.Surface]
    burst: list[pygame.Surface]
    dust: list[pygame.Surface]
    shards: list[list[pygame.Surface]]
    ring: list[pygame.Surface]
    reach: pygame.Surface
    shadows: list[pygame.Surface]


def load_effects(art_folder: Path, scale: float) -> Generator[float, None, Effects]:
    """Rasterise and bake them, in steps."""
    path = art_folder / "effects.svg"

    def one(name: str, size: float = 1.0) -> pygame.Surface:
        return svg.rasterise(path, scale * size, name)

    notes = [one("note-one"), one("note-two")]
    yield 0.2
    dust = [one("dust", size) for size in DUST_STEPS]
    yield 0.4
    shards = [fading(one(name), 3) for name in SHARDS]
    yield 0.6
    ring = [one(f"ring-{step + 1}") for step in range(RING_STEPS)]
    reach = one("reach")
    for picture in (*ring, reach):
        svg.coded(picture)
    yield 0.9
    return Effects(
        notes=notes,
        pick=one("pick"),
        spark=[one("spark", size) for size in (1.0, 1.2, 0.9, 0.6, 0.35)],
        burst=fading(one("burst"), 3),
        dust=dust,
        shards=shards,
        ring=ring,
        reach=reach,
        shadows=[one("shadow", size) for size in (1.0, 0.85, 0.7, 0.55)],
    )


def outlined(
    picture: pygame.Surface, colour: pygame.Color, width: int
) -> tuple[pygame.Surface, int]:
    """Return a picture with a line round it, and how much wider it grew on each side."""
    mask = pygame.mask.from_surface(picture, SOLID)
    shape = mask.to_surface(setcolor=colour, unsetcolor=(0, 0, 0, 0))
    size = (picture.get_width() + 2 * width, picture.get_height() + 2 * width)
    out = pygame.Surface(size, pygame.SRCALPHA)
    slant = max(1, round(width * 0.7))
    for dx, dy in ((width, 0), (-width, 0), (0, width), (0, -width)):
        out.blit(shape, (width + dx, width + dy))
    for dx, dy in ((slant, slant), (-slant, slant), (slant, -slant), (-slant, -slant)):
        out.blit(shape, (width + dx, width + dy))
    out.blit(svg.uncoded(picture), (width, width))
    return svg.converted(out), width
