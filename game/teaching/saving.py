"""Files for grown-ups: written whole or not at all, where somebody asked for them."""

import contextlib
import os
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from game import paths

PLAIN_RIGHTS = 0o644
"""What was saved on purpose is for everyone on the computer."""


def write_bytes_whole(path: Path, content: bytes) -> None:
    """Write a file for a grown-up whole, or leave the old one; raises OSError."""
    paths.write_bytes_whole(path, content, PLAIN_RIGHTS)


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
        free = [folder / f"{stem}-{number}.{ending}" for ending in endings]
        if not any(os.path.lexists(path) for path in free):
            return free
        number += 1


def report_name(now: datetime, ending: str) -> str:
    """Name a class report's file by when it was saved; no other name is in it."""
    return f"soundcheck-class-{now:%Y-%m-%d-%H%M%S}.{ending}"
