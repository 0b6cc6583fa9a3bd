"""Files for grown-ups: whole or not at all, and never over another."""

from datetime import datetime
from pathlib import Path

import pytest

from game.teaching.shared import saving
from game.teaching.shared.saving import report_stem, write_new


def test_files_that_belong_together_are_written_into_a_new_folder(tmp_path: Path) -> None:
    files = write_new(tmp_path / "a" / "b", "card", {"png": b"one", "pdf": b"two"})
    assert [path.name for path in files] == ["card-1.png", "card-1.pdf"]
    assert [path.read_bytes() for path in files] == [b"one", b"two"]


def test_where_the_second_cannot_be_written_the_first_goes_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = saving.write_bytes_whole

    def full(path: Path, content: bytes, *, new: bool) -> None:
        if path.suffix == ".pdf":
            raise OSError("the disk is full")
        whole(path, content, new=new)

    monkeypatch.setattr(saving, "write_bytes_whole", full)
    with pytest.raises(OSError, match="full"):
        write_new(tmp_path, "card", {"png": b"one", "pdf": b"two"})
    assert not list(tmp_path.iterdir())


def test_files_of_one_number_are_all_new(tmp_path: Path) -> None:
    (tmp_path / "card-1.png").touch()
    (tmp_path / "card-2.pdf").symlink_to(tmp_path / "gone")
    found = write_new(tmp_path, "card", {"png": b"", "pdf": b""})
    assert [path.name for path in found] == ["card-3.png", "card-3.pdf"]


def test_a_report_is_named_by_when_it_was_saved_alone() -> None:
    assert report_stem(datetime(2026, 11, 23, 9, 5, 7)) == (  # noqa: DTZ001
        "soundcheck-class-2026-11-23-090507"
    )
