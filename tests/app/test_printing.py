"""What a command prints reaches any terminal, file or pipe, or ends quietly."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NARROW = [
    {"PYTHONIOENCODING": "cp1252"},
    {"PYTHONIOENCODING": "ascii"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a story whose errors have letters of everywhere."""
    path = tmp_path_factory.mktemp("stories") / "ölbild.yaml"
    path.write_text("id: 余暇 Ω\ntitle: “Жук”: 😀\n", encoding="utf-8")
    path.with_name("two.yaml").write_text("id: 余暇\ntitle: Ж\n", encoding="utf-8")
    return path.parent


@pytest.mark.parametrize("env", NARROW, ids=lambda env: next(iter(env.values())))
@pytest.mark.parametrize("command", ["check", "schema", "--help", "new", "stats", "guide"])
def test_no_letter_stops_a_command(
    story: Path, tmp_path: Path, command: str, env: dict[str, str]
) -> None:
    words = {
        "check": ["check", str(story)],
        "stats": ["check", "--stats", "scenarios/balance"],
        "guide": ["guide", str(tmp_path / "no-such-folder-Ж" / "out.html")],
    }
    done = subprocess.run(
        [sys.executable, "main.py", *words.get(command, [command])],
        cwd=ROOT,
        capture_output=True,
        check=False,
        env=os.environ | env | {"SOUNDCHECK_DATA": str(tmp_path)},
    )
    assert b"went wrong" not in done.stderr
    assert b"Traceback" not in done.stderr
    assert done.returncode == {"check": 1, "guide": 2}.get(command, 0)
    assert not (tmp_path / "crash-logs").exists()


@pytest.mark.parametrize("words", [["check", "tests/scenario/broken"], ["schema"], ["--help"]])
def test_a_pipe_that_is_closed_ends_it_quietly(words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "main.py", *words],
        cwd=ROOT,
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
def test_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "main.py", "--help"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith(b"soundcheck: nothing more can be printed")
    assert done.stderr.count(b"\n") == 1


def test_without_a_terminal_commands_print_into_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    from game.cli import main

    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["--help"]) == 0
    assert main(["frobnicate"]) == 2
