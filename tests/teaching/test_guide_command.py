"""`guide` writes a whole file or says in a line why not; playing never loads its libraries."""

import os
import re
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


def ended_with(words: list[str]) -> int | str | None:
    """Return the exit code; argparse ends by itself."""
    try:
        return main(words)
    except SystemExit as end:
        return end.code


def test_a_pack_comes_into_the_guide(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = tmp_path / "my-school"
    pack.mkdir()
    shipped = next((ROOT / "scenarios" / "balance").glob("*.yaml")).read_text(encoding="utf-8")
    old = next(line for line in shipped.splitlines() if line.startswith("title:"))
    mine = re.sub("(?m)^id:.*$", "id: mine", shipped.replace(old, "title: The school's own <b>"))
    (pack / "mine.yaml").write_text(mine, encoding="utf-8")
    (pack / "odd.yaml").write_text("id: odd\n", encoding="utf-8")
    out = tmp_path / "out.html"
    assert main(["guide", str(out), "--topic", "balance", "--pack", str(pack)]) == 0
    assert "The school&#39;s own &lt;b&gt;" in out.read_text(encoding="utf-8")
    lines = capsys.readouterr().err.splitlines()
    assert lines, "a story that cannot be read is named"
    assert all("left out" in line and "odd.yaml" in line for line in lines)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_bar_on_a_terminal_and_plain_lines_in_a_pipe(tmp_path: Path) -> None:
    import pty

    words = [sys.executable, "main.py", "guide", str(tmp_path / "a.pdf"), "--topic", "balance"]
    ours, theirs = pty.openpty()
    done = subprocess.run(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=theirs, check=True)
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    parts = [int(part) for part in re.findall(r"(\d+)%", shown)]
    assert len(parts) > 5
    assert parts == sorted(parts)
    assert parts[-1] == 100
    assert done.stdout.decode().splitlines() == [str(tmp_path / "a.pdf")]


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        (["out.doc"], "ends neither in .pdf nor in .html"),
        (["missing/out.pdf"], "there is no folder"),
        (["folder.html"], "is a folder"),
        (["out.pdf", "--topic", "privat-stuff"], "Did you mean private-stuff?"),
        (["out.pdf", "--pack", "no-such-pack"], "there is no such pack"),
        (["out.pdf", "--pack", "broken.zip"], "not a zip that can be opened"),
        (["out.pdf", "--frobnicate"], "unrecognized arguments"),
        ([], "required: OUT.pdf|OUT.html"),
    ],
)
def test_a_wrong_use_is_one_line_and_2(
    words: list[str], wrong: str, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder.html").mkdir()
    (tmp_path / "broken.zip").write_bytes(b"PK no zip")
    assert ended_with(["guide", *words]) == 2
    assert not (tmp_path / "out.pdf").exists()
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
    monkeypatch.setattr("game.teaching.shared.saving.os.fsync", full)
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
