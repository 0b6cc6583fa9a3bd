"""The command line as a user meets it: clear lines, right exit codes, no traceback."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.cli import COMMANDS, main
from game.commands import bench

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Done:
    """How a command ended, and what it said."""

    returncode: int | str | None
    stdout: str
    stderr: str


Soundcheck = Callable[..., Done]


@pytest.fixture
def soundcheck(
    drawn_once: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Soundcheck:
    """Run commands in this process, with a data folder of the test's own."""
    monkeypatch.setenv("SOUNDCHECK_DATA", str(tmp_path / "data"))

    def run(*words: str) -> Done:
        try:
            code: int | str | None = main(words)
        except SystemExit as end:  # argparse ends by itself
            code = end.code
        return Done(code, *capsys.readouterr())

    return run


def main_py(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as a user does, in a process of its own."""
    return subprocess.run(
        [sys.executable, "main.py", *words],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False, env=env,
    )  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        ["frobnicate"],
        ["demo", "--venue", "moon"],
        ["play", "--ages", "40"],
        ["screenshots"],
        ["preview"],
        ["screenshots", "out", "--size", "huge"],
    ],
)
def test_wrong_use_is_one_line_and_2(words: list[str], soundcheck: Soundcheck) -> None:
    done = soundcheck(*words)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stdout == ""


def test_every_command_has_help(soundcheck: Soundcheck) -> None:
    listed = soundcheck("--help").stdout
    for command in COMMANDS:
        assert command in listed
        done = soundcheck(command, "--help")
        assert done.returncode == 0, command
        assert "usage" in done.stdout


@pytest.mark.parametrize("answers", ["safe", "random", "unsafe-first"])
def test_the_demo_plays_to_the_gig(answers: str, soundcheck: Soundcheck) -> None:
    done = soundcheck("demo", "--fast", "--headless", "--seed", "7", "--answers", answers)
    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stderr
    assert lines[-1] == "gig reached"
    assert sum(line.startswith("GateOpened") for line in lines) == 3
    chosen = [line.split() for line in lines if line.startswith("chosen")]
    first = {}
    for _word, story, _choice, safety in chosen:
        first.setdefault(story, safety)
    if answers == "unsafe-first":
        assert "safe" not in first.values()
    assert {words[1] for words in chosen if words[3] == "safe"} == set(first)


def test_the_same_seed_is_the_same_run_in_every_process(soundcheck: Soundcheck) -> None:
    words = ("demo", "--fast", "--headless", "--seed", "11")
    here = soundcheck(*words)
    elsewhere = main_py(*words, **os.environ | {"PYTHONHASHSEED": "11"})
    assert elsewhere.returncode == 0, elsewhere.stderr
    assert here.stdout == elsewhere.stdout
    assert "GigReached" in here.stdout


def test_play_without_a_screen_says_so() -> None:
    left_out = ("DISPLAY", "SDL_VIDEODRIVER")
    done = main_py("play", **{key: os.environ[key] for key in os.environ if key not in left_out})
    assert done.returncode == 1
    assert "demo --headless" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_main_ends_with_the_exit_code() -> None:
    done = main_py("demo", "--venue", "moon", **os.environ)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_missing_story_is_named(soundcheck: Soundcheck) -> None:
    done = soundcheck("preview", "no-such.yaml")
    assert done.returncode == 1
    assert "no-such.yaml" in done.stderr
    assert "Traceback" not in done.stderr


def test_preview_shows_what_is_wrong_as_a_picture(tmp_path: Path, soundcheck: Soundcheck) -> None:
    story = tmp_path / "bad.yaml"
    story.write_text("id: bad\ntitle: {\n")
    done = soundcheck("preview", str(story), "--screenshot", str(tmp_path / "out.png"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out.png").stat().st_size > 10_000


def test_screenshots_into_a_file_is_a_clear_line(tmp_path: Path, soundcheck: Soundcheck) -> None:
    (tmp_path / "taken").write_text("a file")
    done = soundcheck("screenshots", str(tmp_path / "taken"), "--scene", "title")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_what_the_bench_draws_can_be_drawn() -> None:
    memory = subprocess.run(
        [sys.executable, "-c", bench.MEMORY],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert memory.stdout.strip().splitlines()[-1].isdigit(), memory.stderr
