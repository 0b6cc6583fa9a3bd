"""Where files can be saved: a folder that is easy to find, a stick, or the game's own folder."""

import getpass
import os
import string
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from game.paths import at_home

MOST_DRIVES = 6
REMOVABLE = 2
"""What Windows calls a drive that can be taken out."""


@dataclass(frozen=True, slots=True)
class SavePlace:
    """A folder to save in; `id` is documents, desktop, downloads, game, browser or a drive's."""

    id: str
    folder: Path
    drive: str = ""
    """The name of a drive that can be taken out."""
    opens: bool = True
    """Whether its owner can look into it as a folder; a browser's downloads are its own affair."""


def save_places(game_folder: Path | None) -> list[SavePlace]:
    """List the folders there are, the game's own last; nothing is made or written here."""
    from platformdirs import (  # noqa: PLC0415  (only when something is saved)
        user_desktop_path,
        user_documents_path,
        user_downloads_path,
    )

    finders = {
        "documents": user_documents_path,
        "desktop": user_desktop_path,
        "downloads": user_downloads_path,
    }
    homes = ((name, at_home(find)) for name, find in finders.items())
    places = [SavePlace(name, folder) for name, folder in homes if folder and _is_there(folder)]
    drives = [SavePlace(f"drive {path}", path, path.name or str(path)) for path in drives_in()]
    own = [SavePlace("game", game_folder)] if game_folder else []
    return [*places, *drives[:MOST_DRIVES], *own]


def drives_in() -> Iterator[Path]:
    """Find the drives that can be taken out and written."""
    if sys.platform == "win32":
        yield from _windows_drives()
        return
    for folder in _mount_folders():
        try:
            entries = sorted(folder.iterdir())
        except OSError:
            continue
        yield from (
            entry for entry in entries if os.path.ismount(entry) and os.access(entry, os.W_OK)
        )


def _mount_folders() -> list[Path]:
    """Return where the system shows drives that are plugged in."""
    if sys.platform == "darwin":
        return [Path("/Volumes")]
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        return [Path("/media")]
    return [Path("/run/media", user), Path("/media", user), Path("/media")]


def _windows_drives() -> list[Path]:
    """Find the drives that Windows calls removable."""
    import ctypes  # noqa: PLC0415  (Windows alone)

    kind_of: Callable[[str], int] = getattr(ctypes, "windll").kernel32.GetDriveTypeW  # noqa: B009
    roots = [f"{letter}:\\" for letter in string.ascii_uppercase]
    return [Path(root) for root in roots if kind_of(root) == REMOVABLE and _is_there(Path(root))]


def _is_there(folder: Path) -> bool:
    """Return whether a folder can be seen; a drive that is gone is no folder."""
    return os.path.isdir(folder)  # noqa: PTH112  (never raises)
