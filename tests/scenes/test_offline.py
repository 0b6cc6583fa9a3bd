"""No socket in any mode, and no file outside the data folder and the place that was chosen."""

import os
import subprocess
import sys
from pathlib import Path

from playing import ROOT

SCRIPT = ROOT / "tests" / "scenes" / "playing_offline.py"


def files_of(folder: Path) -> set[str]:
    """Return all files under a folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_every_mode_without_sockets_and_without_stray_files(tmp_path: Path) -> None:
    data, home, temporary, here = (tmp_path / name for name in ("data", "home", "tmp", "here"))
    for folder in (home / "Documents", temporary, here):
        folder.mkdir(parents=True)
    elsewhere = {"HOME": home, "USERPROFILE": home, "TMPDIR": temporary, "TEMP": temporary}
    named = {name: str(folder) for name, folder in elsewhere.items()}
    left_out = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DOCUMENTS_DIR", "XDG_CACHE_HOME")
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    before = files_of(ROOT / "assets") | files_of(ROOT / "scenarios")
    done = subprocess.run(
        [sys.executable, "-B", str(SCRIPT), str(data), str(home)],
        cwd=here, env=kept | named, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    assert files_of(ROOT / "assets") | files_of(ROOT / "scenarios") == before
    assert not files_of(here)
    assert not files_of(temporary)
    assert all(name.startswith("Documents/") for name in files_of(home))
    left = [*data.rglob("*"), *(home / "Documents").iterdir()]
    assert {(path.parent.name, path.suffix) for path in left if path.is_file()} == {
        ("cards", ".png"), ("cards", ".pdf"), ("Documents", ".png"), ("Documents", ".pdf"),
        ("Documents", ".html"), ("Documents", ".csv"), ("certificates", ".png"),
        ("data", ".json"), ("data", ""),
    }  # fmt: skip
    assert not list(data.glob("interrupted-class*"))


def test_the_watch_sees_what_it_must(tmp_path: Path) -> None:
    for code, told in (
        ("import socket; socket.socket()", "a socket was asked for"),
        ("import socket; socket.create_server(('', 0))", "a socket was asked for"),
        (f"open({str(tmp_path / 'stray')!r}, 'w')", "stray"),
        (f"__import__('os').mkdir({str(tmp_path / 'folder')!r})", "folder"),
    ):
        start = SCRIPT.read_text(encoding="utf-8").split("    play()\n")[0]
        script = tmp_path / "script.py"
        script.write_text(f"{start}    {code}\n".replace("parents[2]", "parents[0]"))
        data, home = tmp_path / "data", tmp_path / "home"
        done = subprocess.run(
            [sys.executable, "-B", str(script), str(data), str(home)],
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 1
        assert told in done.stderr.splitlines()[-1], done.stderr
        assert not (tmp_path / "stray").exists()
