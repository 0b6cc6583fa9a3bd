"""The game's own YAML tables, by the C parser where there is one: a run waits for them."""

from pathlib import Path
from typing import Any

import yaml

from game.assets import needed

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_table(path: Path) -> dict[str, Any]:
    """Return the values of a table; raises AssetError."""
    with needed(path), path.open(encoding="utf-8") as file:
        table: dict[str, Any] = yaml.load(file, Loader=LOADER)  # noqa: S506  (a safe one)
    return table
