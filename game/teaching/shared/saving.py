"""Files for grown-ups: written whole or not at all, where somebody asked for them."""

import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from game import paths

FOR_ALL = 0o666
"""What was saved on purpose is for all whom the system's umask lets read it."""


def write_bytes_whole(path: Path, content: bytes, *, new: bool = False) -> None:
    """Write a file for a grown-up whole, or leave the old one; raises OSError.

    `new` raises FileExistsError where there is an old one. Parts that a kill left in the folder
    go.
    """
    paths.sweep([path.parent])
    paths.write_bytes_whole(path, content, FOR_ALL, new=new)


def write_new(folder: Path, stem: str, contents: Mapping[str, bytes]) -> list[Path]:
    """Write files that belong together, all or none, by their endings; the folder is made.

    They get the lowest number at which none of their names is taken, so nothing is overwritten,
    whoever saves at the same time. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    number = 1
    while True:
        files = {folder / f"{stem}-{number}.{ending}": made for ending, made in contents.items()}
        if not any(os.path.lexists(path) for path in files) and write_all_new(files):
            return list(files)
        number += 1


def write_all_new(files: Mapping[Path, bytes]) -> bool:
    """Write files, all or none; False where a name was taken meanwhile. Raises OSError."""
    written: list[Path] = []
    try:
        for path, content in files.items():
            write_bytes_whole(path, content, new=True)
            written.append(path)
    except BaseException as error:
        for path in written:
            paths.remove(path)
        if isinstance(error, FileExistsError):
            return False
        raise
    return True


def report_stem(now: datetime) -> str:
    """Return the name of a class report's file: when it was saved, and no other name."""
    return f"soundcheck-class-{now:%Y-%m-%d-%H%M%S}"
