"""Draws, decodes and reads each of the game's own files once for all tests of a process.

A test may change what it gets: drawings are copies, sounds are new ones made of the same samples.
Only a puppet's baked frames are shared, as nothing ever draws on them.
"""

import os
from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable
from functools import lru_cache
from pathlib import Path
from typing import Any, Generic, TypeVar

import pygame
import pytest

from game.scenario import loader
from game.scenario.model import Scenario
from game.scenario.parse import MOST_PROBLEMS
from game.view import puppet, svg

MOST_BYTES = 96_000_000
"""Of drawings and of samples, each: two venues and their songs, at the usual window size."""
Kept = TypeVar("Kept")


class Cupboard(Generic[Kept]):
    """Keeps what was made last, up to MOST_BYTES."""

    def __init__(self, weigh: Callable[[Kept], int]) -> None:
        self._weigh = weigh
        self._kept: OrderedDict[Hashable, Kept] = OrderedDict()
        self._bytes = 0

    def get(self, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """Return what was made of a key, or make it."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        made = self._kept[key] = make()
        self._bytes += self._weigh(made)
        while self._bytes > MOST_BYTES:
            _key, oldest = self._kept.popitem(last=False)
            self._bytes -= self._weigh(oldest)
        return made


def _surface_bytes(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height() * surface.get_bytesize()


def keep_drawings(patch: pytest.MonkeyPatch) -> None:
    """Rasterise a document once a size."""
    drawn = Cupboard(_surface_bytes)
    plain = svg.draw

    def draw(source: bytes, size: tuple[int, int]) -> pygame.Surface:
        window = bool(pygame.display.get_surface())
        return drawn.get((source, size, window), lambda: plain(source, size)).copy()

    patch.setattr(svg, "draw", draw)


def keep_puppets(patch: pytest.MonkeyPatch) -> None:
    """Read a band member's drawing once, and bake a frame once a size and look."""
    baked: Cupboard[tuple[puppet.Frame, puppet.Rig]] = Cupboard(lambda it: _surface_bytes(it[0][0]))
    worn: dict[Hashable, puppet.Rig] = {}
    bake, recolour = puppet.Puppet._bake, puppet.recoloured

    def once(self: puppet.Puppet, key: Any) -> puppet.Frame:
        window = bool(pygame.display.get_surface())
        of = (id(self.rig), self.scale, self.looks_left, window, key)
        frame, _rig = baked.get(of, lambda: (bake(self, key), self.rig))
        return frame

    def recoloured(rig: puppet.Rig, colours: puppet.Colours) -> puppet.Rig:
        look = (id(rig), frozenset(colours.items()))
        if look not in worn:
            worn[look] = recolour(rig, colours)
        return worn[look]

    patch.setattr(puppet, "load_rig", lru_cache(maxsize=None)(puppet.load_rig))
    patch.setattr(puppet, "recoloured", recoloured)
    patch.setattr(puppet.Puppet, "_bake", once)


def keep_samples(patch: pytest.MonkeyPatch) -> None:
    """Decode a sound once a format of the mixer."""
    samples: Cupboard[bytes] = Cupboard(len)
    plain = pygame.mixer.Sound

    class Sound(plain):  # type: ignore[misc, valid-type]
        """A sound made of samples that are already there."""

        def __init__(self, file: Path | None = None, *, buffer: bytes | None = None) -> None:
            key = (file, pygame.mixer.get_init())
            made = buffer or samples.get(key, lambda: plain(file).get_raw())
            super().__init__(buffer=made)

    patch.setattr(pygame.mixer, "Sound", Sound)


def keep_stories(patch: pytest.MonkeyPatch) -> None:
    """Read a story's text once; what is read of it cannot be changed."""
    kept = lru_cache(maxsize=None)(loader.parse_scenario)

    def parse(
        source: bytes, path: Path, topics: Collection[str] = (), most: int = MOST_PROBLEMS
    ) -> Scenario:
        return kept(source, path, tuple(topics), most)

    patch.setattr(loader, "parse_scenario", parse)


def wait_for_no_disk(patch: pytest.MonkeyPatch) -> None:
    """Leave it to the system when what is written reaches the disk."""
    patch.setattr(os, "fsync", lambda _handle: None)
