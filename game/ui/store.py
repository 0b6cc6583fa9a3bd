"""Where things are kept and saved; a desktop keeps them as files in one folder."""

import contextlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from game.folder_lock import NAME as LOCK
from game.folder_lock import Keeping
from game.kept_file import KeptFile
from game.paths import FOLDERS, of_seat, remove, sweep
from game.settings import SettingsFile

if TYPE_CHECKING:
    from game.kept_run import RunFile
    from game.progress import ProgressFile
    from game.teaching.classroom.lesson import KeptClass
    from game.teaching.shared.save_places import SavePlace

SETTINGS = "settings.json"
PROGRESS = "progress.json"
KEPT_RUN = "kept-run.json"
KEPT_CLASS = "interrupted-class.json"
CLASSES = "classes.json"
FILES = (
    "settings*.json", "progress*.json", "interrupted-class*.json", "kept-run*.json",
    "classes*.json", ".*.part", LOCK,
)  # fmt: skip
"""Every file that the game writes beside its folders; nothing else is touched."""


class Store(Protocol):
    """Keeps the player's things, and saves what a grown-up asks for."""

    settings_file: SettingsFile
    notices: list[str]
    """Things the player should know: a file that was set aside, a pack that was left out."""

    @property
    def folder(self) -> Path | None:
        """Where everything is kept; None keeps nothing."""

    @property
    def packs_folder(self) -> Path | None:
        """Where packs of stories can be dropped."""

    @property
    def held_elsewhere(self) -> bool:
        """Whether another copy of the game keeps things here."""

    def note(self, notice: str) -> None:
        """Add a notice, if it is one, unless it was given before."""

    def progress_file(self, seat: int = 0) -> "ProgressFile":
        """Return the file of a seat's progress."""

    def run_file(self, seat: int = 0) -> "RunFile":
        """Return the file of a seat's run that waits."""

    def class_file(self) -> "KeptClass":
        """Return the file of an interrupted class."""

    def classes_file(self) -> KeptFile:
        """Return the file of which class has played what."""

    def places(self, inside: str) -> "list[SavePlace]":
        """List where something can be saved; the game's own place has the name `inside`."""

    def write_new(self, folder: Path, stem: str, contents: Mapping[str, bytes]) -> list[Path]:
        """Save files that belong together, all or none, under new names; raises OSError."""

    def sweep(self) -> None:
        """Remove what a kill left half written."""

    def delete_all(self) -> list[Path]:
        """Delete what the game has kept; returns what is left of it."""

    def close(self) -> None:
        """Let another copy of the game keep things."""


class DesktopStore:
    """Keeps things in a folder of this computer, one copy of the game at a time."""

    def __init__(
        self,
        folder: Path | None,
        settings_file: SettingsFile,
        lock: Keeping | None = None,
        notices: Iterable[str] = (),
    ) -> None:
        """Keep things in a folder; None keeps nothing."""
        self.folder = folder
        self.settings_file = settings_file
        self.notices = list(notices)
        self._lock = lock

    def _inside(self, name: str) -> Path | None:
        return self.folder / name if self.folder else None

    def _of_seat(self, name: str, seat: int) -> Path | None:
        path = self._inside(name)
        return of_seat(path, seat) if path else None

    @property
    def packs_folder(self) -> Path | None:
        """Where packs of stories can be dropped."""
        return self._inside("packs")

    @property
    def held_elsewhere(self) -> bool:
        """Whether another copy of the game keeps things here."""
        return self._lock is not None and self._lock.held_elsewhere

    def note(self, notice: str) -> None:
        """Add a notice, if it is one, unless it was given before."""
        if notice and notice not in self.notices:
            self.notices.append(notice)

    def progress_file(self, seat: int = 0) -> "ProgressFile":
        """Return the file of a seat's progress."""
        from game.progress import ProgressFile  # noqa: PLC0415  (after the first frame)

        return ProgressFile(self._of_seat(PROGRESS, seat), self._lock)

    def run_file(self, seat: int = 0) -> "RunFile":
        """Return the file of a seat's run that waits."""
        from game.kept_run import RunFile  # noqa: PLC0415  (after the first frame)

        return RunFile(self._of_seat(KEPT_RUN, seat), self._lock)

    def class_file(self) -> "KeptClass":
        """Return the file of an interrupted class."""
        from game.teaching.classroom.lesson import KeptClass  # noqa: PLC0415  (classes alone)

        return KeptClass(self._inside(KEPT_CLASS), self._lock)

    def classes_file(self) -> KeptFile:
        """Return the file of which class has played what."""
        return KeptFile(self._inside(CLASSES), self._lock)

    def places(self, inside: str) -> "list[SavePlace]":
        """List the folders that can be saved in, the game's own last."""
        from game.teaching.shared.save_places import save_places  # noqa: PLC0415  (saving alone)

        return save_places(self._inside(inside))

    def write_new(self, folder: Path, stem: str, contents: Mapping[str, bytes]) -> list[Path]:
        """Save files that belong together, all or none, under new names; raises OSError."""
        from game.teaching.shared.saving import write_new  # noqa: PLC0415  (saving alone)

        return write_new(folder, stem, contents)

    def sweep(self) -> None:
        """Remove what a kill left half written."""
        if self.folder:
            sweep([self.folder, *(self.folder / name for name in FOLDERS)])

    def delete_all(self) -> list[Path]:
        """Delete what the game has kept; returns what is left of it."""
        self.close()  # its file is deleted too
        if self.folder is None:
            return []
        written = [path for pattern in FILES for path in self.folder.glob(pattern)]
        found = [*(self.folder / name for name in FOLDERS), *written]
        left = [path for path in found if not remove(path)]
        with contextlib.suppress(OSError):
            self.folder.rmdir()  # only where it is empty
        return left

    def close(self) -> None:
        """Let another copy of the game keep things."""
        if self._lock:
            self._lock.release()
