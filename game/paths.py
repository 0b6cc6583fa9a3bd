"""Where the game reads its shipped files and keeps the player's."""

import contextlib
import os
import sys
import tempfile
from pathlib import Path

APP_NAME = "Soundcheck"
PACKAGE = Path(__file__).resolve().parent
OWNER_ALONE = 0o600
"""The rights of a file that nobody else on the computer needs."""


def shipped(name: str) -> Path:
    """Give the folder `name` ("scenarios" or "assets") that came with the game.

    An installed wheel carries it inside the package, a checkout beside it.
    """
    inside = PACKAGE / "_shipped" / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def data_folder(*, portable: bool = False) -> Path:
    """Name the folder for settings and progress; it is not made here.

    `portable` puts it beside the program, so that it travels on a USB stick. The environment's
    SOUNDCHECK_DATA names another one.
    """
    if named := os.environ.get("SOUNDCHECK_DATA"):
        return Path(named)
    if portable:
        return PACKAGE.parent / "soundcheck-data"
    from platformdirs import user_data_path  # noqa: PLC0415  (portable play needs no look-up)

    return user_data_path(APP_NAME, appauthor=False, roaming=True)


def write_whole(path: Path, text: str) -> None:
    """Write a text of the game's own whole; its folder is made. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_bytes_whole(path, text.encode("utf-8"))


def write_bytes_whole(path: Path, content: bytes, rights: int = OWNER_ALONE) -> None:
    """Write a file so that it is either the old one or the new one, never half of each.

    Raises OSError (no such folder, full disk, no rights); the old file is then untouched.
    """
    handle, name = tempfile.mkstemp(prefix=".soundcheck-", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(rights)
        part.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Ask the disk to keep a rename, where the system can."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def set_aside(path: Path) -> Path | None:
    """Rename a damaged file so that it is kept and out of the way; None if that fails."""
    for number in range(1, 100):
        aside = path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")
        if not aside.exists():
            with contextlib.suppress(OSError):
                return path.rename(aside)
            return None
    return None
