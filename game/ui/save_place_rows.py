"""Choosing where something is saved, saying how it went, and showing the folder."""

from collections.abc import Callable
from pathlib import Path

from game.i18n import Words
from game.show_folder import show_folder
from game.teaching.shared.save_places import SavePlace
from game.ui.context import Context
from game.ui.roles import Role
from game.ui.rows import Row, button, colour_row, option, text_row
from game.ui.scene import Change


class Places:
    """The places to save in, and the chosen one; nothing is remembered after the page."""

    def __init__(self, context: Context, inside: str) -> None:
        """Find the places; the game's own is a folder `inside` its data folder."""
        self.all: list[SavePlace] = context.store.places(inside)
        self._number = 0
        self.saved_in: Path | None = None
        """The folder in which something was saved from this page."""

    @property
    def chosen(self) -> SavePlace | None:
        """The place in force."""
        return self.all[self._number] if self.all else None

    @property
    def folder(self) -> Path | None:
        """The folder in force."""
        return self.chosen.folder if self.chosen else None

    def step(self, by: int) -> None:
        """Take the next place, or the one before."""
        if self.all:
            self._number = (self._number + by) % len(self.all)


def place_name(words: Words, place: SavePlace) -> str:
    """Return a place's name as its owner knows it."""
    _ = words.gettext
    if place.drive:
        return _("Drive {name}").format(name=place.drive)
    return {
        "game": _("The game's folder"),
        "documents": _("Documents"),
        "desktop": _("Desktop"),
        "downloads": _("Downloads"),
        "browser": _("This browser's downloads"),
    }[place.id]


def place_rows(
    context: Context, width: int, places: Places, changed: Callable[[], None]
) -> list[Row]:
    """Return the row that chooses the place, and its folder in full."""
    _ = context.words.gettext
    if places.chosen is None:
        return [text_row(context.brush, _("There is no folder to save in."), width)]

    def adjust(by: int) -> Change | None:
        places.step(by or 1)
        changed()
        return None

    name = place_name(context.words, places.chosen)
    row = option(context.brush, Role.PLACE, _("Save in"), name, adjust, width)
    if not places.chosen.opens:
        return [row]
    return [row, text_row(context.brush, str(places.folder), width)]


def told_rows(
    context: Context, width: int, places: Places, told: str, again: Callable[[str], None]
) -> list[Row]:
    """Return how saving went, and where something was saved the button that shows the folder.

    `again` lays the page out with other words in the place of `told`.
    """
    if not told:
        return []
    told = as_seen(context.words, places, told)
    theme, folder = context.brush.theme, places.saved_in
    tint = theme.good if folder else theme.nearly
    rows: list[Row] = [colour_row(context.brush, told, tint, width)]

    def show() -> Change | None:
        if folder:
            words_now = shown_words(context.words, folder)
            again(words_now)
            context.voice.say(words_now)
        return None

    if folder and places.chosen and places.chosen.opens:
        label = context.words.gettext("Open the folder")
        rows.append(button(context.brush, Role.FOLDER, label, show, width, icon="door"))
    return rows


def as_seen(words: Words, places: Places, told: str) -> str:
    """Return what is told of a save, without a folder that its owner cannot look into."""
    place, folder = places.chosen, places.saved_in
    if place is None or folder is None or place.opens:
        return told
    return told.replace(f"{folder}/", "").replace(str(folder), place_name(words, place))


def shown_words(words: Words, folder: Path) -> str:
    """Open a folder in the computer's file window; return what to say of it."""
    _ = words.gettext
    if show_folder(folder):
        return _("The folder opens in another window: {folder}").format(folder=folder)
    told = _("The folder could not be opened from here. Look for it yourself: {folder}")
    return told.format(folder=folder)


def not_saved(words: Words, error: OSError) -> str:
    """Return the words for a save that failed, and what to do."""
    _ = words.gettext
    told = _("Nothing was saved: this place cannot be written ({reason}). Choose another place.")
    return told.format(reason=error.strerror or _("no reason was given"))
