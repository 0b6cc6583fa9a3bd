"""The one palette that every drawing takes its colours from."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.assets import needed
from game.view.table import read_table


@dataclass(frozen=True)
class Palette:
    """Named colours, each name as `group.colour`, each value a `#rrggbb` text."""

    colours: Mapping[str, str]

    def __getitem__(self, name: str) -> pygame.Color:
        """Return one colour by its full name, `KeyError` when the palette has none."""
        return pygame.Color(self.colours[name])


def load_palette(art_folder: Path) -> Palette:
    """Read `palette.yaml`: groups of named colours."""
    path = art_folder / "palette.yaml"
    with needed(path):
        groups = read_table(path)
        palette = Palette(
            {
                f"{group}.{name}": str(value)
                for group, colours in groups.items()
                for name, value in colours.items()
            }
        )
        for name in palette.colours:
            palette[name]
    return palette
