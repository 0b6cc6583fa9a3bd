"""`guide` writes a whole file or says in a line why not; playing never loads its libraries."""

import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import main

ROOT = Path(__file__).resolve().parents[2]


def test_a_page_and_a_pdf_of_one_topic(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, start in (("a.pdf", b"%PDF-"), ("b.HTML", b"<!doctype html>")):
        assert main(["guide", str(tmp_path / name), "--topic", "me-and-my-work"]) == 0
        assert (tmp_path / name).read_bytes().startswith(start)
    out, err = capsys.readouterr()
    assert out.splitlines() == [str(tmp_path / "a.pdf"), str(tmp_path / "b.HTML")]
    assert not err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "b.HTML"]


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        (["out.doc"], "ends neither in .pdf nor in .html"),
        (["missing/out.pdf"], "there is no folder"),
        (["folder.html"], "is a folder"),
        (["out.pdf", "--topic", "privat-stuff"], "Did you mean private-stuff?"),
    ],
)
def test_a_wrong_use_is_one_line_and_2(
    words: list[str], wrong: str, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder.html").mkdir()
    assert main(["guide", *words]) == 2
    err = capsys.readouterr().err
    assert wrong in err
    assert err.count("\n") == 1


def test_what_cannot_be_written_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    out = tmp_path / "out.html"
    out.write_text("old")
    monkeypatch.setattr("game.teaching.saving.os.fsync", full)
    assert main(["guide", str(out), "--topic", "balance"]) == 2
    assert "No space left on device" in capsys.readouterr().err
    assert out.read_text() == "old"
    assert list(tmp_path.iterdir()) == [out]


def test_playing_loads_neither_pdf_nor_templates() -> None:
    code = (
        "import sys, pkgutil, importlib, game.cli, game.scenes as s\n"
        "for m in pkgutil.iter_modules(s.__path__):\n"
        "    importlib.import_module('game.scenes.' + m.name)\n"
        "import game.commands.play, game.commands.guide\n"
        "print([n for n in ('fpdf', 'jinja2', 'PIL', 'fontTools') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
