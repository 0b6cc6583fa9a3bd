"""The command line as a user meets it: clear lines, right exit codes, no traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def soundcheck(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as a user would."""
    return subprocess.run(
        [sys.executable, "main.py", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env=os.environ | env,
    )


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
def test_wrong_use_is_one_line_and_2(words: list[str]) -> None:
    done = soundcheck(*words)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stdout == ""


def test_every_command_has_help() -> None:
    from game.cli import COMMANDS

    listed = soundcheck("--help").stdout
    for command in COMMANDS:
        assert command in listed
        done = soundcheck(command, "--help")
        assert done.returncode == 0, command
        assert "usage" in done.stdout


@pytest.mark.parametrize("answers", ["safe", "random", "unsafe-first"])
def test_the_demo_plays_to_the_gig(answers: str) -> None:
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


def test_the_same_seed_is_the_same_run() -> None:
    runs = [soundcheck("demo", "--fast", "--headless", "--seed", "11").stdout for _ in range(2)]
    assert runs[0] == runs[1]
    assert "GigReached" in runs[0]


def test_play_without_a_screen_says_so() -> None:
    env = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "SDL_VIDEODRIVER")
    }
    done = subprocess.run(
        [sys.executable, "main.py", "play"],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False, env=env,
    )  # fmt: skip
    assert done.returncode == 1
    assert "demo --headless" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_missing_story_is_named() -> None:
    done = soundcheck("preview", "no-such.yaml")
    assert done.returncode == 1
    assert "no-such.yaml" in done.stderr
    assert "Traceback" not in done.stderr


def test_preview_shows_what_is_wrong_as_a_picture(tmp_path: Path) -> None:
    story = tmp_path / "bad.yaml"
    story.write_text("id: bad\ntitle: {\n")
    done = soundcheck("preview", str(story), "--screenshot", str(tmp_path / "out.png"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out.png").stat().st_size > 10_000


def test_screenshots_into_a_file_is_a_clear_line(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    done = soundcheck("screenshots", str(tmp_path / "taken"), "--scene", "title")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
