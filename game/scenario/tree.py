"""What stands in a file: plain texts, lists and groups, and where each of them stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from game.scenario.yaml_mistakes import Place

Plain = str | list[Any] | dict[str, Any]
Loc = tuple[str | int, ...]
MOST_VALUES = 1000
"""A story has about 60; more than this only slows the game down."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The values of a file, where each stands, and where its name stands."""

    value: Plain
    places: Mapping[Loc, Place] = field(default_factory=dict)
    names: Mapping[Loc, Place] = field(default_factory=dict)

    def place(self, loc: Loc, of_name: bool = False) -> Place:
        """Find where a value or its name stands; for what is missing: where it would belong."""
        if of_name and loc in self.names:
            return self.names[loc]
        while loc and loc not in self.places:
            loc = loc[:-1]
        return self.places.get(loc, (0, 0))
