"""What a player is told where something could not be kept; nothing where it was."""

from game.i18n import Words
from game.kept_file import Kept


def open_twice(words: Words) -> str:
    """Return the words for another copy of the game that uses the same folder."""
    _ = words.gettext
    return _("The game is open twice. This one keeps nothing: close it and play in the other one.")


def settings_kept(words: Words, kept: Kept) -> str:
    """Return why the settings were not kept."""
    _ = words.gettext
    return not_kept(words, kept, _("This disk cannot be written. Settings will not be kept."))


def progress_kept(words: Words, kept: Kept) -> str:
    """Return why the progress was not kept."""
    _ = words.gettext
    return not_kept(words, kept, _("This disk cannot be written. Progress will not be kept."))


def class_kept(words: Words, kept: Kept) -> str:
    """Return why a class was not kept for going on after an interruption."""
    _ = words.gettext
    return not_kept(words, kept, _("This disk cannot be written. The class is not kept."))


def not_kept(words: Words, kept: Kept, no_disk: str) -> str:
    """Return why something was not kept; `no_disk` is for a disk that cannot be written."""
    _ = words.gettext
    unread = _(
        "A file in the game's folder cannot be opened. It is not written over: what is new is "
        "not kept yet."
    )
    told = {Kept.TWICE: open_twice(words), Kept.UNREAD: unread, Kept.NO_DISK: no_disk}
    return told.get(kept, "")
