"""Where a grown-up can have files saved: the game's own folder, or one that is easy to find."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SavePlace:
    """A folder to save in; `id` is game, documents, desktop or downloads."""

    id: str
    folder: Path


def save_places(game_folder: Path | None) -> list[SavePlace]:
    """List the folders there are, the game's own first; nothing is made or written here."""
    from platformdirs import (  # noqa: PLC0415  (only when something is saved)
        user_desktop_path,
        user_documents_path,
        user_downloads_path,
    )

    own = [SavePlace("game", game_folder)] if game_folder else []
    others = (
        SavePlace("documents", user_documents_path()),
        SavePlace("desktop", user_desktop_path()),
        SavePlace("downloads", user_downloads_path()),
    )
    return own + [place for place in others if _is_there(place.folder)]


def _is_there(folder: Path) -> bool:
    """Tell whether a folder can be seen; a drive that is gone is no folder."""
    try:
        return folder.is_dir()
    except OSError:
        return False
