"""The shape of the code: imports go one way, the pure packages stay pure, modules stay short."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LONGEST_MODULE = 300


def python(code: str) -> str:
    """Run code in a fresh interpreter and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.mark.parametrize("package", ["scenario", "simulation", "teaching"])
def test_pure_packages_leave_pygame_unloaded(package: str) -> None:
    code = (
        f"import pkgutil, importlib, sys, game.{package} as p\n"
        "for m in pkgutil.walk_packages(p.__path__, p.__name__ + '.'):\n"
        "    importlib.import_module(m.name)\n"
        "print('pygame' in sys.modules, len([n for n in sys.modules if n.startswith(p.__name__)]))"
    )
    loaded, count = python(code).split()
    assert loaded == "False"
    assert int(count) > 5


@pytest.mark.parametrize("command", ["check", "schema", "new"])
def test_commands_for_writers_leave_pygame_unloaded(command: str) -> None:
    code = (
        f"import sys, game.cli, game.commands.{command} as c, argparse\n"
        "c.add_arguments(argparse.ArgumentParser())\nprint('pygame' in sys.modules)"
    )
    assert python(code) == "False"


def test_the_first_frame_comes_before_pydantic_and_the_mixer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "settings.json").write_text('{"text_scale": 150}')
    monkeypatch.setenv("SOUNDCHECK_DATA", str(tmp_path))
    code = (
        "import os, sys; os.environ['SDL_VIDEODRIVER'] = 'dummy'\n"
        "from game.ui.play_options import PlayOptions\nfrom game.app import open_window\n"
        "from game.commands.setup import read_setup\n"
        "setup = read_setup(PlayOptions(threads=False))\nassert setup.settings.text_scale == 150\n"
        "screen = open_window(windowed=True, headless=True)\n"
        "from game.scenes.start.opening import opening\n"
        "shell = setup.shell(screen.get_size(), keep=False)\n"
        "scene = opening(shell); scene.enter(); scene.draw(screen)\n"
        "import pygame\nprint('pydantic' in sys.modules, bool(pygame.mixer.get_init()))"
    )
    assert python(code).splitlines()[-1] == "False False"


def test_modules_are_short() -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for path in (ROOT / "game").rglob("*.py")
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_MODULE
    }
    assert not long


def test_nothing_that_plays_opens_a_socket_or_the_web() -> None:
    """The network has a package of its own, which import-linter keeps from all that plays."""
    banned = ("import socket", "urllib", "http.client", "requests", "webbrowser", "asyncio.run")
    for path in (ROOT / "game").rglob("*.py"):
        if path.is_relative_to(ROOT / "game" / "network"):
            continue
        source = path.read_text(encoding="utf-8")
        assert not [word for word in banned if word in source], path


def test_screens_save_through_the_store_alone() -> None:
    """Whatever a machine keeps things in, only its store knows."""
    writers = {"game.teaching.shared.saving", "game.folder_lock"}
    writing = {"write_whole", "write_bytes_whole", "remove", "sweep", "set_aside", "write_text"}
    found = []
    for path in (*(ROOT / "game/scenes").rglob("*.py"), *(ROOT / "game/ui").glob("*.py")):
        if path.name == "store.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                names = {alias.name for alias in node.names} if node.module == "game.paths" else ()
                if node.module in writers or writing.intersection(names):
                    found.append(f"{path.name}: {node.module}")
            elif isinstance(node, ast.Attribute) and node.attr in {"write_text", "write_bytes"}:
                found.append(f"{path.name}: {node.attr}")
    assert not found
