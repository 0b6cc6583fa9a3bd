"""Files of plain data that the game keeps: the one reader of JSON, and what is never lost.

Nothing that could not be read is written over. What is locked for a moment is tried again, at the
start with a little time and before it would be written; what is damaged is moved aside first.
"""

import json
import os
import stat
import time
from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from typing import NoReturn, TypeVar

from game.folder_lock import Keeping
from game.paths import remove, set_aside, write_whole

MOST_BYTES = 1_000_000
"""Fifty times what a player who has met every story keeps."""
WAITS_S = (0.05, 0.1, 0.2, 0.4)
"""How long a file that cannot be opened is waited for: a virus scanner or a sync holds it."""
READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
T = TypeVar("T")


class Kept(Enum):
    """How keeping a file went; true where it was kept."""

    YES = auto()
    NO_DISK = auto()
    """The disk cannot be written."""
    TWICE = auto()
    """Another copy of the game keeps things in this folder."""
    UNREAD = auto()
    """What lies there could not be read, so it was not written over."""

    def __bool__(self) -> bool:
        return self is Kept.YES


class Trouble(Enum):
    """Why a file that is there was not read."""

    LOCKED = auto()
    """The system did not let us open it."""
    DAMAGED = auto()
    """It is not what the game has written."""


class DamagedError(ValueError):
    """A file's content cannot have been written by the game."""


def read_json(path: Path, most: int = MOST_BYTES) -> object:
    """Read plain data; raises OSError where it cannot be opened, DamagedError where it is none.

    Only regular files are opened: a pipe would keep the game waiting for ever.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise DamagedError("not a regular file")
    with os.fdopen(os.open(path, READING), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise DamagedError("not a regular file")
        content = file.read(most + 1)
    if len(content) > most:
        raise DamagedError("too long")
    try:
        found: object = json.loads(content.decode("utf-8"), parse_constant=refuse)
    except (ValueError, RecursionError) as error:
        raise DamagedError(str(error)) from error
    return found


def refuse(name: str) -> NoReturn:
    """Refuse NaN and the infinities, which are no JSON."""
    raise DamagedError(f"{name} is not a number")


class KeptFile:
    """One file of plain data; without a path nothing is kept, and nobody is told."""

    def __init__(self, path: Path | None, lock: Keeping | None = None) -> None:
        self.path = path
        self.lock = lock
        self.trouble: Trouble | None = None
        """Why the file was not read, if it was not."""
        self.aside = ""
        """The name under which a damaged file is kept now."""
        self._known = False
        """Whether what lies on the disk was read or written here."""
        self._spoilt = False
        """Whether what lies on the disk is to be kept under another name."""

    @property
    def twice(self) -> bool:
        """Whether another copy of the game keeps this file."""
        return self.lock is not None and self.lock.held_elsewhere

    @property
    def unread(self) -> bool:
        """Whether something is there that was neither read nor written here."""
        return self.path is not None and not self._known and os.path.lexists(self.path)

    def load(self, parse: Callable[[object], T], *, patient: bool = True) -> T | None:
        """Read the file; None where it is not there, or `trouble` says why it was not read.

        `parse` raises ValueError for what cannot be. `patient` waits for a file that is locked.
        """
        self.trouble, self.aside = None, ""
        if self.path is None:
            return None
        try:
            found = parse(read_patiently(self.path, WAITS_S if patient else ()))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError:
            self.trouble = Trouble.LOCKED
            return None
        except (ValueError, RecursionError):
            self.trouble = Trouble.DAMAGED
            self._move_aside()
            return None
        self._known = True
        return found

    def spoil(self) -> None:
        """Mark the file to be kept under another name before the next one is written."""
        self._spoilt = True

    def save(self, data: object) -> Kept:
        """Write plain data whole, unless something unread is there."""
        if self.path is None:
            return Kept.YES
        if self.lock and not self.lock.take():
            return Kept.TWICE
        if self.unread:
            self.load(lambda _data: None, patient=False)
        if self._spoilt:
            self._move_aside()
        if self.unread:
            return Kept.UNREAD
        try:
            write_whole(self.path, json.dumps(data, indent=1) + "\n")
        except OSError:
            return Kept.NO_DISK
        self._known = True
        self._changed()
        return Kept.YES

    def remove(self) -> bool:
        """Remove the file; False where it is still there."""
        self._known = False
        gone = self.path is None or (not self.twice and remove(self.path))
        self._changed()
        return gone

    def _changed(self) -> None:
        if self.lock:
            self.lock.changed()

    def _move_aside(self) -> None:
        """Keep what lies there under another name; another copy's file stays where it is."""
        self._known = False
        aside = set_aside(self.path) if self.path and not self.twice else None
        self.aside = aside.name if aside else ""
        self._spoilt = aside is None and self._spoilt
        self._changed()


def read_patiently(path: Path, waits_s: tuple[float, ...]) -> object:
    """Read plain data, and try again where it cannot be opened; raises as `read_json`."""
    for wait_s in waits_s:
        try:
            return read_json(path)
        except (FileNotFoundError, NotADirectoryError):
            raise
        except OSError:
            time.sleep(wait_s)
    return read_json(path)
