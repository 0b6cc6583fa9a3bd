"""The band members who can be drawn, and what is remembered of their pictures."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    from game.view.phone import PhoneArt
    from game.view.puppet import Puppet

MOST_PORTRAITS = 12


class Band:
    """Standing pictures and faces of the band, in the looks they wear."""

    def __init__(self, puppets: dict[str, "Puppet"], art: Path) -> None:
        """Take the band's puppets, in the order of the cast; `art` is assets/art."""
        self._puppets = puppets
        self._art = art
        self._portraits: dict[tuple[str, str, int], pygame.Surface] = {}

    @property
    def members(self) -> tuple[str, ...]:
        """The band members who can be drawn, in the order of the cast."""
        return tuple(self._puppets)

    def change_clothes(self, puppets: dict[str, "Puppet"]) -> None:
        """Go on with band members in other looks."""
        self._puppets.update(puppets)
        self._portraits.clear()

    def portrait(self, member: str, face: str, height: int) -> pygame.Surface:
        """Return a standing picture of a band member, `height` real px tall; remembered."""
        key = (member, face, height)
        if key not in self._portraits:
            if len(self._portraits) > MOST_PORTRAITS:
                self._portraits.clear()
            self._portraits[key] = self._puppets[member].portrait(face, height)
        return self._portraits[key]

    def head(self, member: str, px: int) -> pygame.Surface | None:
        """Return a band member's face for an avatar, `px` square; None for anybody else."""
        return self._puppets[member].head(px) if member in self._puppets else None

    @cached_property
    def phone_art(self) -> "PhoneArt":
        """The drawings on the phones."""
        from game.view.phone import PhoneArt  # noqa: PLC0415  (after the first frame)

        return PhoneArt(self._art, self.head)
