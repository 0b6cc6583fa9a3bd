"""Settings and progress: nothing is lost, nothing damaged stops the game."""

import json
import multiprocessing
import os
import stat
import time
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest

from game.crash_log import FILES, write_crash
from game.progress import Progress, ProgressFile
from game.settings import Settings, SettingsFile, is_valid, values_of

TODAY = date(2026, 11, 23)


def played() -> Progress:
    """Return the progress of somebody who has played."""
    progress = Progress(runner="leo", tutorial_done=True, arrived=["corridor"], notes=12)
    progress.picks["corridor"] = [0, 2]
    progress.history = progress.history.new_run().with_result(
        "free-gems", "who-is-there", False, TODAY
    )
    return progress


def test_progress_comes_back_as_it_was(tmp_path: Path) -> None:
    file = ProgressFile(tmp_path / "progress.json")
    assert file.save(played())
    assert file.load() == played()
    assert not file.notices


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "{",
        "[]",
        "null",
        '{"version": 99}',
        '{"version": 1}',
        "\x00\x01",
        "[" * 100_000,
        '{"version": 1, "history": {"version": 1, "met": 5}}',
        '{"version": 1, "history": {"version": 1}, "notes": "many"}',
        '{"version": 1, "history": {"version": 1}, "picks": {"corridor": [[1]]}}',
    ],
)
def test_a_damaged_file_is_set_aside_and_named(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "progress.json"
    path.write_text(damage, encoding="utf-8")
    file = ProgressFile(path)
    assert file.load() == Progress()
    aside = tmp_path / "progress.damaged-1.json"
    assert aside.read_text(encoding="utf-8") == damage
    assert "progress.damaged-1.json" in file.notices[0]
    assert file.save(played())
    assert ProgressFile(path).load() == played()


def test_a_file_that_is_not_utf8_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b"\xff\xfe{}")
    file = SettingsFile(path)
    assert file.load() == Settings()
    assert file.notices
    assert (tmp_path / "settings.damaged-1.json").exists()


def test_wrong_values_keep_the_start_value(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(
        json.dumps({"text_scale": 150, "speed": 1000, "mute": "yes", "unknown": 1, "page": "cream"})
    )
    settings = SettingsFile(path).load()
    assert (settings.text_scale, settings.speed, settings.mute) == (150, 100, False)
    assert settings.page == "cream"


def test_every_option_has_values_to_step_through() -> None:
    for name, start in asdict(Settings()).items():
        if isinstance(start, dict | list) or name == "country":
            continue
        assert start in values_of(name), name
        assert all(is_valid(name, value) for value in values_of(name)), name


def test_a_failed_write_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "progress.json"
    file = ProgressFile(path)
    assert file.save(Progress(notes=3))
    old = path.read_text()

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert not file.save(played())
    assert path.read_text() == old
    assert [p.name for p in tmp_path.iterdir()] == ["progress.json"]


def test_a_folder_that_cannot_be_made_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert not ProgressFile(tmp_path / "file" / "progress.json").save(played())
    assert not SettingsFile(tmp_path / "file" / "settings.json").save(Settings())


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs rights to be refused")
def test_a_read_only_folder_is_no_crash(tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert not ProgressFile(tmp_path / "progress.json").save(played())
    finally:
        tmp_path.chmod(stat.S_IRWXU)


def keep_saving(path: Path) -> None:
    """Save again and again, until killed."""
    progress = played()
    file = ProgressFile(path)
    while True:
        progress.notes += 1
        file.save(progress)


def test_a_process_killed_while_saving_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "progress.json"
    for _round in range(5):
        process = multiprocessing.get_context("spawn").Process(target=keep_saving, args=(path,))
        process.start()
        until = time.monotonic() + 20
        while not path.exists() and time.monotonic() < until:
            time.sleep(0.01)
        time.sleep(0.05)
        process.kill()
        process.join()
        file = ProgressFile(path)
        assert file.load().notes >= 13
        assert not file.notices


def test_crash_logs_tell_no_names_and_stay_few(tmp_path: Path) -> None:
    for number in range(FILES + 3):
        write_crash(RuntimeError(f"{number} in {Path.home()}/secret/story.yaml"), tmp_path)
    logs = sorted(tmp_path.glob("crash-*.txt"))
    assert len(logs) == FILES
    for log in logs:
        text = log.read_text()
        assert str(Path.home()) + "/" not in text
        assert "RuntimeError" in text
