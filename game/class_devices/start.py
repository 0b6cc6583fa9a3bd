"""How the server of a class's devices is started: from a checkout, a wheel or a frozen program."""

import os
import sys
from pathlib import Path

COMMAND = "serve-devices"
CODE = f"import sys; from game.cli import main; sys.exit(main([{COMMAND!r}]))"
CREATE_NO_WINDOW, BELOW_NORMAL_PRIORITY = 0x08000000, 0x00004000
"""Windows alone: no console opens beside the game, and the game comes first."""


def command() -> list[str]:
    """Return the command line; it does not matter from which folder the game was started."""
    if getattr(sys, "frozen", False):
        return [sys.executable, COMMAND]
    return [sys.executable, "-P", "-c", CODE]


def environment() -> dict[str, str]:
    """Return the environment, with everything on the path that this program finds its parts on."""
    here = str(Path(__file__).resolve().parents[2])
    path = [here, *(os.path.abspath(part) for part in sys.path if part)]  # noqa: PTH100  (zip files)
    return os.environ | {"PYTHONPATH": os.pathsep.join(dict.fromkeys(path))}


def flags() -> int:
    """Return what Windows is asked for besides."""
    return CREATE_NO_WINDOW | BELOW_NORMAL_PRIORITY if sys.platform == "win32" else 0
