"""Choosing where something is saved, and saying how it went."""

from collections.abc import Callable
from pathlib import Path

from game.scenes.kit import Kit
from game.scenes.roles import Role
from game.scenes.rows import Row, option, words
from game.scenes.scene import Change
from game.teaching.save_places import SavePlace, save_places


class Places:
    """The places to save in, and the chosen one; nothing is remembered after the page."""

    def __init__(self, kit: Kit, inside: str, wanted: str = "game") -> None:
        """Find the places; the game's own is a folder `inside` its data folder."""
        own = kit.data_folder / inside if kit.data_folder else None
        self.all: list[SavePlace] = save_places(own)
        self._chosen = wanted

    @property
    def chosen(self) -> SavePlace | None:
        """The place in force: the chosen one, else the first there is."""
        wanted = (place for place in self.all if place.id == self._chosen)
        return next(wanted, self.all[0] if self.all else None)

    @property
    def folder(self) -> Path | None:
        """The folder in force."""
        return self.chosen.folder if self.chosen else None

    def step(self, by: int) -> None:
        """Take the next place, or the one before."""
        if self.chosen:
            here = self.all.index(self.chosen)
            self._chosen = self.all[(here + by) % len(self.all)].id


def place_name(kit: Kit, place: SavePlace) -> str:
    """Name a place as its owner knows it."""
    _ = kit.words.gettext
    return {
        "game": _("The game's folder"),
        "documents": _("Documents"),
        "desktop": _("Desktop"),
        "downloads": _("Downloads"),
    }[place.id]


def place_rows(kit: Kit, width: int, places: Places, changed: Callable[[], None]) -> list[Row]:
    """Give the row that chooses the place, and its folder in full."""
    _ = kit.words.gettext
    if places.chosen is None:
        return [words(kit.brush, _("There is no folder to save in."), width)]

    def adjust(by: int) -> Change | None:
        places.step(by or 1)
        changed()
        return None

    name = place_name(kit, places.chosen)
    return [
        option(kit.brush, Role.PLACE, _("Save in"), name, adjust, width),
        words(kit.brush, str(places.folder), width),
    ]


def not_saved(kit: Kit, error: OSError) -> str:
    """Say that nothing was saved, and what to do."""
    _ = kit.words.gettext
    told = _("Nothing was saved: this place cannot be written ({reason}). Choose another place.")
    return told.format(reason=error.strerror or _("no reason was given"))
