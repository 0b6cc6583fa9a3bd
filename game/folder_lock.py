"""One copy of the game at a time keeps things in a folder; the others play without keeping."""

import contextlib
import errno
import os
import sys
from pathlib import Path
from typing import Protocol

from game.paths import remove

NAME = ".soundcheck-lock"
HELD = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
"""What the system says where another program holds a lock."""
OPENING = os.O_RDWR | os.O_CREAT | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)


class Keeping(Protocol):
    """Decides which copy of the game keeps things in a folder, and hears what has changed there."""

    @property
    def held_elsewhere(self) -> bool:
        """Whether another copy keeps things in the folder."""

    def take(self) -> bool:
        """Return whether this copy may keep things in the folder."""

    def changed(self) -> None:
        """Take note that a file of the folder was written or removed."""

    def release(self) -> None:
        """Let another copy keep things."""


class FolderLock:
    """The system's own lock on a small file: it ends with the program, however that ends."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._handle: int | None = None
        self._refused = False
        self._none_here = False

    @property
    def path(self) -> Path:
        """The file that is locked."""
        return self._folder / NAME

    @property
    def held_elsewhere(self) -> bool:
        """Whether another copy keeps things in the folder; a folder that is not there is free."""
        return os.path.isdir(self._folder) and not self.take()  # noqa: PTH112  (never raises)

    def take(self) -> bool:
        """Return whether this copy may keep things in the folder, which is made for it.

        A disk that knows no locks, or cannot be written, is for all; a copy that was refused
        stays so, for what it knows is no longer what lies on the disk.
        """
        if self._refused or self._none_here or self._handle is not None:
            return not self._refused
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._handle = open_locked(self.path)
        except OSError as error:
            self._refused = isinstance(error, LockedError)
            self._none_here = os.path.isdir(self._folder)  # noqa: PTH112
        return not self._refused

    def changed(self) -> None:
        """Do nothing: the disk has kept it already."""

    def release(self) -> None:
        """Release the lock and remove its file; the next `take` tries again."""
        if self._handle is not None:
            if sys.platform != "win32":
                remove(self.path)  # while nobody else can lock it
            with contextlib.suppress(OSError):
                os.close(self._handle)
            if sys.platform == "win32":
                remove(self.path)  # refused where another copy has it open by now
        self._handle, self._refused, self._none_here = None, False, False


class LockedError(OSError):
    """Another program holds the lock."""


def open_locked(path: Path) -> int:
    """Open a file and lock it; raises LockedError, or OSError where no lock can be had."""
    while True:
        handle = os.open(path, OPENING, 0o600)
        try:
            lock(handle)
            if os.fstat(handle).st_nlink:
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)  # the copy that held it has deleted everything: there may be a new one


def lock(handle: int) -> None:
    """Lock an open file without waiting; raises LockedError, or OSError where that cannot be."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415  (each system has its own)

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except ImportError as error:  # a browser has neither
        raise OSError(errno.ENOSYS, "no locks here") from error
    except OSError as error:
        if error.errno in HELD:
            raise LockedError(error.errno, error.strerror) from error
        raise
