"""A broken rule at a place inside a file's tree, before it becomes a Problem with a line."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.scenario.tree import Loc


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken rule where `loc` leads; `of_name`: at the name before the colon."""

    loc: Loc
    rule: str
    params: Mapping[str, object] = field(default_factory=dict)
    of_name: bool = False
