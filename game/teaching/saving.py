"""Files for grown-ups: written whole or not at all, where somebody asked for them."""

import contextlib
import os
import tempfile
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


def report_name(now: datetime, ending: str) -> str:
    """Name a class report's file by when it was saved; no other name is in it."""
    return f"soundcheck-class-{now:%Y-%m-%d-%H%M%S}.{ending}"
