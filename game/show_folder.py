"""Shows a folder in the computer's own file window."""

import os
import subprocess
import sys
import threading
from pathlib import Path

WAIT_S = 0.3
"""How long an opener has to say that it cannot; one that can may stay."""


def show_folder(folder: Path) -> bool:
    """Ask the system to open a folder, beside the game; False where it says that it cannot."""
    try:
        if sys.platform == "win32":
            os.startfile(folder)  # noqa: S606  (the system chooses its file window)
            return True
        opener = "open" if sys.platform == "darwin" else "xdg-open"
        return started([opener, str(folder)])
    except OSError:  # no such program, no such folder
        return False


def started(command: list[str]) -> bool:
    """Start a program that outlives the game; False where it fails at once. Raises OSError."""
    process = subprocess.Popen(  # noqa: S603  (the system's opener and a folder of this program)
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return process.wait(WAIT_S) == 0
    except subprocess.TimeoutExpired:
        threading.Thread(target=process.wait, daemon=True).start()  # until it ends by itself
        return True
