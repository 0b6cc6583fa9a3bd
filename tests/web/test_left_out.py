"""What a build leaves out is never asked for by what a browser plays."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOAD_ALL = """
import importlib, pkgutil, sys
from importlib.abc import MetaPathFinder

left_out = set(sys.argv[1].split())

class Missing(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name in left_out or name.split(".")[0] in left_out:
            raise ModuleNotFoundError(name)

for name in [name for name in sys.modules if name.split(".")[0] in left_out]:
    del sys.modules[name]
sys.meta_path.insert(0, Missing())
import game.web.start, game.app, game.commands.setup
import game.scenes, game.ui, game.view
packages = (game.scenes, game.ui, game.view)
for package in packages:
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
print("loaded")
"""
LATER = {"PIL", "fpdf", "fontTools"}
"""What only those load who make a PDF or check letters, when they do."""


def test_everything_loads_without_what_a_build_leaves_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools" / "web"))
    from parts import LEFT_OUT_OF_GAME, LEFT_OUT_OF_LIBRARY

    names = {name.removesuffix(".py") for name in LEFT_OUT_OF_LIBRARY}
    names |= {name.strip("/").replace("/", ".") for name in LEFT_OUT_OF_GAME}
    assert len(names) > 20
    done = subprocess.run(
        [sys.executable, "-c", LOAD_ALL, " ".join(names | LATER)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.split() == ["loaded"], done.stderr[-800:]
