"""Files for grown-ups: whole or not at all, and never over another."""

import stat
import sys
from datetime import datetime
from pathlib import Path

import pytest

from game.teaching.saving import free_paths, report_name, write_all_whole


def test_files_that_belong_together_are_written_into_new_folders(tmp_path: Path) -> None:
    files = {tmp_path / "a" / "b" / "one.txt": b"one", tmp_path / "c" / "two.txt": b"two"}
    write_all_whole(files)
    assert {path: path.read_bytes() for path in files} == files
    if sys.platform != "win32":
        assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o644}


def test_where_the_second_cannot_be_written_the_first_goes_too(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file, no folder")
    with pytest.raises(OSError, match="taken"):
        write_all_whole({tmp_path / "one.txt": b"one", tmp_path / "taken" / "two.txt": b"two"})
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_files_of_one_number_are_all_new(tmp_path: Path) -> None:
    (tmp_path / "card-1.png").touch()
    (tmp_path / "card-2.pdf").symlink_to(tmp_path / "gone")
    found = free_paths(tmp_path, "card", ("png", "pdf"))
    assert [path.name for path in found] == ["card-3.png", "card-3.pdf"]
    assert free_paths(tmp_path, "other", ("png",)) == [tmp_path / "other-1.png"]


def test_a_report_is_named_by_its_minute_alone() -> None:
    assert report_name(datetime(2026, 11, 23, 9, 5, 7), "csv") == (  # noqa: DTZ001
        "soundcheck-class-2026-11-23-090507.csv"
    )
