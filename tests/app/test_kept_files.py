"""Nothing that could not be read is written over, and nothing on a disk stops the game."""

import errno
import json
import multiprocessing
import os
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

import pytest
from mutate_files import KINDS, examine, good, library, mutated

from game import kept_file, paths
from game.commands.setup import NO_FOLDER, read_setup
from game.crash_log import write_crash
from game.folder_lock import NAME, FolderLock
from game.kept_file import DamagedError, Kept, KeptFile, read_json
from game.paths import NO_WRITE_TAKES_S, data_folder, remove, sweep, write_whole
from game.progress import Progress, ProgressFile
from game.scenario.loader import load_library
from game.scenario.pack import packs_in
from game.settings import Settings, SettingsFile
from game.teaching.classroom.lesson import ClassLesson, KeptClass
from game.teaching.lesson.lesson import Lesson
from game.teaching.shared.save_places import save_places
from game.teaching.shared.saving import write_new
from game.ui.play_options import PlayOptions

TODAY = date(2026, 11, 24)
DAMAGED = sorted((Path(__file__).parent / "damaged").glob("*.json"))


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try again at once."""
    monkeypatch.setattr(kept_file, "WAITS_S", (0.0, 0.0))


class Disk:
    """Refuses to open files for a number of times, as a virus scanner does."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.refusals = 0
        self.reason = errno.EACCES
        self._open = os.open
        monkeypatch.setattr(os, "open", self.open)

    def open(self, path: Path, flags: int, *others: int) -> int:
        """Open a file, or refuse to read it."""
        if str(path).endswith(".json") and self.refusals:
            self.refusals -= 1
            raise OSError(self.reason, os.strerror(self.reason))
        return self._open(path, flags, *others)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Return a disk that refuses nothing yet."""
    return Disk(monkeypatch)


# Locked for a moment


@pytest.mark.parametrize("reason", [errno.EACCES, errno.EIO, errno.EBUSY])
def test_a_progress_file_that_is_locked_for_a_moment_is_read(
    disk: Disk, tmp_path: Path, reason: int
) -> None:
    path = tmp_path / "progress.json"
    assert ProgressFile(path).save(Progress(notes=500))
    disk.refusals, disk.reason = 2, reason
    file = ProgressFile(path)
    assert file.load().notes == 500
    assert not file.notices


def test_what_is_found_while_progress_is_locked_is_added_to_it(disk: Disk, tmp_path: Path) -> None:
    path = tmp_path / "progress.json"
    before = Progress(notes=500, arrived=["corridor"], picks={"corridor": [0]}, looks=["a"])
    before.history = before.history.new_run().with_result("x", "who", False, TODAY)
    assert ProgressFile(path).save(before)
    disk.refusals = 10_000
    file = ProgressFile(path)
    progress = file.load()
    assert progress == Progress()
    assert "could not be opened" in file.notices[0]
    progress.notes, progress.arrived, progress.picks = 7, ["street"], {"corridor": [2]}
    progress.history = progress.history.new_run().with_result("x", "who", True, TODAY)
    assert file.save(progress) is Kept.UNREAD
    disk.refusals = 0
    assert json.loads(path.read_text())["notes"] == 500, "it was written over"
    assert file.save(progress) is Kept.YES
    for now in (progress, ProgressFile(path).load()):
        assert (now.notes, now.arrived) == (507, ["corridor", "street"])
        assert now.picks == {"corridor": [0, 2]}
        assert now.history.runs == 2
        assert now.history.met["x"].times == 2
        assert "who" in now.history.missed


def test_settings_that_are_locked_come_back_under_what_was_changed(
    disk: Disk, tmp_path: Path
) -> None:
    path = tmp_path / "settings.json"
    assert SettingsFile(path).save(Settings(text_scale=150, mute=True))
    disk.refusals = 10_000
    file = SettingsFile(path)
    settings = file.load()
    assert settings == Settings()
    assert file.notices
    settings.page = "cream"
    assert file.save(settings) is Kept.UNREAD
    disk.refusals = 0
    assert file.save(settings)
    assert settings == Settings(text_scale=150, mute=True, page="cream")
    assert SettingsFile(path).load() == settings


def test_a_class_that_is_locked_is_neither_thrown_away_nor_written_over(
    disk: Disk, tmp_path: Path
) -> None:
    path = tmp_path / "class.json"
    first = ClassLesson.begin(Lesson(seed=2), library(), TODAY, lambda: 0)
    assert KeptClass(path).keep(first)
    disk.refusals = 1
    kept = KeptClass(path)
    assert kept.read(library(), TODAY, lambda: 0) is None
    disk.refusals = 10_000
    assert KeptClass(path).keep(ClassLesson.begin(Lesson(), library(), TODAY, lambda: 0)) is (
        Kept.UNREAD
    )
    disk.refusals = 0
    again = kept.read(library(), TODAY, lambda: 0)
    assert again
    assert again.to_dict() == first.to_dict()


def test_a_damaged_file_that_cannot_be_moved_aside_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "progress.json"
    path.write_text("damaged")
    monkeypatch.setattr(kept_file, "set_aside", lambda _path: None)
    file = ProgressFile(path)
    assert file.load() == Progress()
    assert file.save(Progress(notes=1)) is Kept.UNREAD
    assert path.read_text() == "damaged"


def test_saving_without_having_looked_adds_to_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "progress.json"
    late = ProgressFile(path)
    progress = late.load()
    assert ProgressFile(path).save(Progress(notes=500))
    assert late.save(progress)
    assert ProgressFile(path).load().notes == 500


# What is on the disk


def test_a_pipe_a_folder_and_a_long_file_are_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    makers: list[Callable[[], object]] = [
        path.mkdir,
        lambda: path.write_text('"' + "w" * 2_000_000 + '"'),
    ]
    if hasattr(os, "mkfifo"):
        makers.append(lambda: os.mkfifo(path))
    for number, make in enumerate(makers, 1):
        make()
        file = SettingsFile(path)
        assert file.load() == Settings()
        assert f"settings.damaged-{number}.json" in file.notices[0]
        assert os.path.lexists(tmp_path / f"settings.damaged-{number}.json")
        assert not path.exists()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device")
def test_a_device_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "progress.json").symlink_to("/dev/zero")
    with pytest.raises(DamagedError):
        read_json(tmp_path / "progress.json")
    assert ProgressFile(tmp_path / "progress.json").load() == Progress()


@pytest.mark.parametrize("text", ["NaN", "[Infinity]", "[" * 50_000, "1" * 9_000, '{"a": 1', ""])
def test_what_is_no_plain_data_is_damaged(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text)
    with pytest.raises(DamagedError):
        read_json(tmp_path / "a.json")


@pytest.mark.parametrize("case", DAMAGED, ids=lambda path: path.stem)
def test_files_that_once_stopped_the_game(tmp_path: Path, case: Path) -> None:
    kind = "progress" if case.stem.startswith("progress") else "settings"
    assert examine(kind, case.read_bytes(), tmp_path) == "named and kept aside" or (
        case.stem == "settings-python-name"
    )


def test_words_of_60000_letters_are_no_names(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    long = "w" * 60_000
    path.write_text(json.dumps({"country": long, "keys": {"jump": [long]}, "pad": {long: ["a"]}}))
    file = SettingsFile(path)
    assert file.load() == Settings()
    assert "country, keys, pad" in file.notices[0]


def test_settings_that_are_not_used_are_kept_aside_before_new_ones_are_written(
    tmp_path: Path,
) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"speed": "fast", "mute": true}')
    file = SettingsFile(path)
    settings = file.load()
    assert settings == Settings(mute=True)
    assert "speed" in file.notices[0]
    assert file.save(settings)
    assert (tmp_path / "settings.damaged-1.json").read_text() == '{"speed": "fast", "mute": true}'
    again = SettingsFile(path)
    assert again.load() == settings
    assert not again.notices


@pytest.mark.parametrize("kind", KINDS)
def test_good_files_are_used_whole(tmp_path: Path, kind: str) -> None:
    assert examine(kind, json.dumps(good(kind)).encode(), tmp_path) == "used"


@pytest.mark.parametrize("seed", range(40))
def test_mutated_files_load_and_are_not_lost(tmp_path: Path, seed: int) -> None:
    rng = Random(seed)
    for kind in KINDS:
        examine(kind, mutated(rng, kind), tmp_path)


# No home, no rights


def test_without_a_home_the_game_keeps_nothing_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_home(*_args: object) -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("SOUNDCHECK_DATA", "HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", no_home)
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    monkeypatch.chdir(tmp_path)
    assert data_folder() is None
    setup = read_setup(PlayOptions())
    assert setup.settings == Settings()
    assert setup.settings_file.save(setup.settings), "nobody is told again at every change"
    assert "kept" in write_crash(RuntimeError("oh"))
    assert [place.id for place in save_places(None) if not place.drive] == []
    assert not list(tmp_path.iterdir()), "no folder called ~"
    assert NO_FOLDER in setup.notices


def test_folders_without_rights_are_no_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even root is refused here, who runs tests in a container."""
    (tmp_path / "packs" / "ours").mkdir(parents=True)
    real = os.stat

    def refuse(path: object, *args: object, **options: object) -> os.stat_result:
        if str(tmp_path) in str(path) and str(path) != str(tmp_path / "packs"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path, *args, **options)  # type: ignore[call-overload,no-any-return]

    monkeypatch.setattr(os, "stat", refuse)
    packs = packs_in(tmp_path / "packs")
    assert [path.name for path in packs] == ["ours"]
    (problem,) = load_library([], packs).problems
    assert "not-readable" in problem.rule
    assert ProgressFile(tmp_path / "progress.json").load() == Progress()
    assert SettingsFile(tmp_path / "settings.json").load() == Settings()
    assert not KeptClass(tmp_path / "class.json").there


# Two copies


def hold(folder: Path) -> None:
    """Be a copy of the game that keeps things in a folder, until killed."""
    if not FolderLock(folder).take():
        return
    (folder / "held").touch()
    time.sleep(60)


def test_the_second_copy_keeps_nothing_and_a_killed_one_is_no_hindrance(tmp_path: Path) -> None:
    path = tmp_path / "progress.json"
    assert ProgressFile(path).save(Progress(notes=5))
    first = multiprocessing.get_context("spawn").Process(target=hold, args=(tmp_path,))
    first.start()
    until = time.monotonic() + 30
    while not (tmp_path / "held").exists() and time.monotonic() < until:
        time.sleep(0.01)
    lock = FolderLock(tmp_path)
    assert lock.held_elsewhere
    second = ProgressFile(path, lock)
    progress = second.load()
    progress.notes = 0
    assert second.save(progress) is Kept.TWICE
    kept = KeptClass(tmp_path / "class.json", lock)
    (tmp_path / "class.json").write_text("{}")
    assert not kept.there
    assert not kept.erase()
    assert (tmp_path / "class.json").exists()
    first.kill()
    first.join()
    assert second.save(progress) is Kept.TWICE, "what it knows is old"
    assert ProgressFile(path).load().notes == 5
    third = FolderLock(tmp_path)
    assert third.take()
    third.release()
    assert not (tmp_path / NAME).exists()


def test_a_disk_without_locks_is_for_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from game import folder_lock

    def no_locks(_handle: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(folder_lock, "lock", no_locks)
    lock = FolderLock(tmp_path)
    assert not lock.held_elsewhere
    assert KeptFile(tmp_path / "a.json", lock).save({}) is Kept.YES


def test_a_disk_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    lock = FolderLock(tmp_path / "file")
    assert not lock.held_elsewhere
    assert KeptFile(tmp_path / "file" / "a.json", lock).save({}) is Kept.NO_DISK


# Writing and removing


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
@pytest.mark.parametrize(("umask", "rights"), [(0o022, 0o644), (0o077, 0o600), (0o027, 0o640)])
def test_the_umask_is_honoured(tmp_path: Path, umask: int, rights: int) -> None:
    before = os.umask(umask)
    try:
        (path,) = write_new(tmp_path, "report", {"csv": b"a"})
        write_whole(tmp_path / "own.json", "{}")
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == rights
    assert (tmp_path / "own.json").stat().st_mode & 0o777 == 0o600


def test_a_name_that_is_taken_meanwhile_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a-1.txt").write_text("another copy's")
    real = os.path.lexists
    blind = [True]

    def lexists(path: Path) -> bool:
        return real(path) and not (blind and blind.pop())

    monkeypatch.setattr(os.path, "lexists", lexists)
    (path,) = write_new(tmp_path, "a", {"txt": b"mine"})
    assert path.name == "a-2.txt"
    assert (tmp_path / "a-1.txt").read_text() == "another copy's"
    assert len(list(tmp_path.iterdir())) == 2


def test_a_stick_that_knows_no_links_is_written_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_args: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    for _time in range(2):
        write_new(tmp_path, "a", {"txt": b"mine"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a-1.txt", "a-2.txt"]


def test_only_old_parts_of_the_games_own_are_swept(tmp_path: Path) -> None:
    old, young, other = (
        tmp_path / n for n in (".soundcheck-1.part", ".soundcheck-2.part", "a.part")
    )
    for path in (old, young, other):
        path.write_text("half")
    then = time.time() - NO_WRITE_TAKES_S - 5
    for path in (old, other):
        os.utime(path, (then, then))
    sweep([tmp_path, tmp_path / "nowhere"])
    assert sorted(path.name for path in tmp_path.iterdir()) == [young.name, other.name]


def test_what_cannot_be_removed_is_told_not_raised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"
    path.write_text("{}")

    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(errno.EACCES, "in use")

    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", refuse)
        patch.setattr(Path, "unlink", refuse)
        assert not remove(path)
        assert not KeptClass(path).erase()
    assert KeptClass(path).erase()
    assert remove(path)
    assert not path.exists()


def test_files_are_removed_in_one_place_only() -> None:
    root = Path(paths.__file__).parent
    words = (".unlink(", "rmtree(", "os.remove(")
    found = [
        str(path.relative_to(root))
        for path in root.rglob("*.py")
        if any(word in path.read_text(encoding="utf-8") for word in words)
    ]
    assert found == ["paths.py"]


def test_kept_json_is_read_in_one_place_only() -> None:
    root = Path(paths.__file__).parent
    found = [
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if "json.load" in path.read_text(encoding="utf-8")
    ]
    shipped = ["scenario/json_tree.py", "scenario/table.py"]
    sent = ["network/room/app.py"]  # what a device sends is never a file
    assert sorted(found) == ["kept_file.py", *sent, *shipped]


class Noted:
    """Keeps things, and counts what it hears."""

    def __init__(self) -> None:
        self.heard = 0
        self.held_elsewhere = False

    def take(self) -> bool:
        """Return whether this copy may keep things."""
        return not self.held_elsewhere

    def changed(self) -> None:
        """Count a change."""
        self.heard += 1

    def release(self) -> None:
        """Do nothing."""


def test_whoever_keeps_the_folder_hears_of_every_change(tmp_path: Path) -> None:
    keeping, path = Noted(), tmp_path / "things.json"
    file = KeptFile(path, keeping)
    assert file.save({"a": 1})
    assert keeping.heard == 1
    assert file.remove()
    assert keeping.heard == 2
    keeping.held_elsewhere = True
    assert file.save({"a": 2}) is Kept.TWICE
    assert not path.exists()
    assert keeping.heard == 2
