"""Looks: the same drawings in other colours, bought with notes at fixed prices."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.assets import needed
from game.view.table import read_table

if TYPE_CHECKING:
    from game.view.rig import Rig

Colours = Mapping[str, str]
"""Hex colour of the drawing -> hex colour instead."""
HEX = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True)
class Look:
    """One garment or instrument of a band member in other colours."""

    id: str
    member: str
    name: str
    price: int
    colours: Colours


@dataclass(frozen=True)
class Wardrobe:
    """Every look there is."""

    looks: tuple[Look, ...] = ()

    def of(self, member: str) -> tuple[Look, ...]:
        """Return the looks of a band member."""
        return tuple(look for look in self.looks if look.member == member)

    def find(self, name: str) -> Look | None:
        """Return a look by its id."""
        return next((look for look in self.looks if look.id == name), None)

    def worn(self, wearing: Mapping[str, str]) -> dict[str, Colours]:
        """Return the colours of everybody who wears a look; `wearing` is member -> look."""
        found = {member: self.find(name) for member, name in wearing.items()}
        return {member: look.colours for member, look in found.items() if look}


def load_wardrobe(path: Path) -> Wardrobe:
    """Read looks.yaml."""
    with needed(path):
        entries: list[dict[str, Any]] = read_table(path)["looks"]
        return Wardrobe(
            tuple(
                Look(entry["id"], entry["for"], entry["name"], entry["price"], entry["colours"])
                for entry in entries
            )
        )


def repaint(markup: str, colours: Colours) -> str:
    """Write markup in other colours; each is looked up once, so two may change places."""
    return HEX.sub(lambda found: colours.get(found[0], found[0]), markup)


def recoloured(rig: "Rig", colours: Colours) -> "Rig":
    """Return a band member's rig in other colours."""
    parts = tuple(
        replace(part, markup={face: repaint(text, colours) for face, text in part.markup.items()})
        for part in rig.parts
    )
    return replace(rig, parts=parts, definitions=repaint(rig.definitions, colours))
