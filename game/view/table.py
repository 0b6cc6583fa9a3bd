"""The tables of the drawings and the music, as they came with the game."""

from pathlib import Path
from typing import Any

from game.assets import needed
from game.scenario.table import read_table as read_source


def read_table(path: Path) -> dict[str, Any]:
    """Return the values of a table; raises AssetError."""
    with needed(path):
        table: dict[str, Any] = read_source(path.read_bytes())
    return table
