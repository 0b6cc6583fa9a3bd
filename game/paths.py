"""Where the game reads its shipped files and keeps the player's, and how those are written."""

import contextlib
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

APP_NAME = "Soundcheck"
PACKAGE = Path(__file__).resolve().parent
OWNER_ALONE = 0o600
"""The rights of a file that nobody else on the computer needs."""
PART = ".soundcheck-*.part"
"""What a file is called until it is whole."""
NO_WRITE_TAKES_S = 300
"""A part that is older was left by a program that was killed."""
FOLDERS = ("certificates", "cards", "class-reports", "crash-logs", "guides", "packs")
"""The folders in the data folder that the game writes to, or that stories are dropped into."""
BINARY = getattr(os, "O_BINARY", 0)


def shipped(name: str) -> Path:
    """Return the folder `name` ("scenarios" or "assets") that came with the game.

    An installed wheel carries it inside the package, a checkout beside it.
    """
    inside = PACKAGE / "_shipped" / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def data_folder(*, portable: bool = False) -> Path | None:
    """Return the folder for settings and progress, which is not made here; None without a home.

    `portable` puts it beside the program, so that it travels on a USB stick. The environment's
    SOUNDCHECK_DATA names another one.
    """
    if named := os.environ.get("SOUNDCHECK_DATA"):
        return Path(named)
    if portable:
        return PACKAGE.parent / "soundcheck-data"
    from platformdirs import user_data_path  # noqa: PLC0415  (portable play needs no look-up)

    return at_home(lambda: user_data_path(APP_NAME, appauthor=False, roaming=True))


def of_seat(path: Path, seat: int) -> Path:
    """Return the file of a seat: the first one has the name itself, the others a number."""
    return path if seat == 0 else path.with_stem(f"{path.stem}-{seat + 1}")


def at_home(find: Callable[[], Path]) -> Path | None:
    """Return a folder in the player's home; None where the system knows of no home."""
    try:
        folder = find()
    except (OSError, RuntimeError, KeyError):
        return None
    return folder if folder.is_absolute() else None  # "~" stays as it is without a home


def write_whole(path: Path, text: str) -> None:
    """Write a text of the game's own whole; its folder is made. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_bytes_whole(path, text.encode("utf-8"))


def write_bytes_whole(
    path: Path, content: bytes, rights: int = OWNER_ALONE, *, new: bool = False
) -> None:
    """Write a file so that it is either the old one or the new one, never half of each.

    The system's umask takes from the rights. Raises OSError (no such folder, full disk, no
    rights); the old file is then untouched. `new` raises FileExistsError where there is one.
    """
    part = path.with_name(PART.replace("*", os.urandom(8).hex()))
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, rights)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if new:
            put_beside(part, path)
        else:
            part.replace(path)
    except BaseException:
        remove(part)
        raise
    sync_folder(path.parent)


def put_beside(part: Path, path: Path) -> None:
    """Rename a written part to its final name; raises FileExistsError where that is taken."""
    if sys.platform == "win32":
        part.rename(path)  # refuses a name that is taken
        return
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:  # a stick that knows no links
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        part.rename(path)
    else:
        part.unlink()


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
        if not os.path.lexists(aside):
            with contextlib.suppress(OSError):
                return path.rename(aside)
            return None
    return None


def remove(path: Path) -> bool:
    """Remove a file, or a folder with all that is in it; False where something is left."""
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
            return not os.path.lexists(path)
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def sweep(folders: Iterable[Path]) -> None:
    """Remove the parts that a kill left in folders; one that is being written stays."""
    for folder in folders:
        with contextlib.suppress(OSError):
            for part in folder.glob(PART):
                if abs(time.time() - part.lstat().st_mtime) > NO_WRITE_TAKES_S:
                    remove(part)
