"""Files for grown-ups: written whole or not at all, where somebody asked for them."""

import contextlib
import os
import tempfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from game.paths import sync_folder

PLAIN_RIGHTS = 0o644
"""A guide is for everyone on the computer; temporary files are for their owner alone."""


def write_bytes_whole(path: Path, content: bytes) -> None:
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
        part.chmod(PLAIN_RIGHTS)
        part.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    sync_folder(path.parent)


def write_all_whole(files: Mapping[Path, bytes]) -> None:
    """Write files that belong together, all or none; raises OSError. Folders are made."""
    written: list[Path] = []
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            write_bytes_whole(path, content)
            written.append(path)
    except BaseException:
        for path in written:
            with contextlib.suppress(OSError):
                path.unlink()
        raise


def free_paths(folder: Path, stem: str, endings: Sequence[str]) -> list[Path]:
    """Give paths with the lowest number at which none of them is taken: nothing is overwritten."""
    number = 1
    while True:
        paths = [folder / f"{stem}-{number}.{ending}" for ending in endings]
        if not any(os.path.lexists(path) for path in paths):
            return paths
        number += 1


def report_name(now: datetime, ending: str) -> str:
    """Name a class report's file by when it was saved; no other name is in it."""
    return f"soundcheck-class-{now:%Y-%m-%d-%H%M%S}.{ending}"
