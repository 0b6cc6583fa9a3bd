"""What a player is told where something could not be kept; nothing where it was."""

from game.i18n import Words
from game.kept_file import Kept


def open_twice(words: Words) -> str:
    """Say that another copy of the game keeps things in the same folder."""
    _ = words.gettext
    return _("The game is open twice. This one keeps nothing: close it and play in the other one.")


def settings_kept(words: Words, kept: Kept) -> str:
    """Say why the settings were not kept."""
    _ = words.gettext
    return not_kept(words, kept, _("This disk cannot be written. Settings will not be kept."))


def progress_kept(words: Words, kept: Kept) -> str:
    """Say why the progress was not kept."""
    _ = words.gettext
    return not_kept(words, kept, _("This disk cannot be written. Progress will not be kept."))


def class_kept(words: Words, kept: Kept) -> str:
    """Say why a class was not kept for going on after an interruption."""
    _ = words.gettext
    return not_kept(words, kept, _("This disk cannot be written. The class is not kept."))


def not_kept(words: Words, kept: Kept, no_disk: str) -> str:
    """Say why something was not kept; `no_disk` says it for a disk that cannot be written."""
    _ = words.gettext
    unread = _(
        "A file in the game's folder cannot be opened. It is not written over: what is new is "
        "not kept yet."
    )
    told = {Kept.TWICE: open_twice(words), Kept.UNREAD: unread, Kept.NO_DISK: no_disk}
    return told.get(kept, "")
