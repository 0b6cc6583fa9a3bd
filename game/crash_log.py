"""What went wrong, kept on this machine only, without names of persons, folders or machines."""

import getpass
import platform
import re
import traceback
from pathlib import Path

from game.paths import at_home, data_folder, remove, write_whole

FOLDER = "crash-logs"
FILES = 3
LARGEST_BYTES = 256 * 1024


def write_crash(error: BaseException, folder: Path | None = None) -> str:
    """Write a crash log and say where it is; the newest three are kept."""
    home = data_folder()
    place = folder or (home / FOLDER if home else None)
    if place is None:
        return "There is no folder for a log, so none was kept."
    text = scrub("".join(traceback.format_exception(error)))[-LARGEST_BYTES:]
    try:
        old = sorted(place.glob("crash-*.txt"), key=lambda path: path.stat().st_mtime)
        for path in old[: max(0, len(old) - FILES + 1)]:
            remove(path)
        numbers = [int(path.stem.split("-")[1]) for path in place.glob("crash-[0-9]*.txt")]
        path = place / f"crash-{max(numbers, default=0) + 1}.txt"
        write_whole(path, text)
    except (OSError, ValueError):
        return "The disk could not be written, so no log was kept."
    return f"What happened is kept in {path}."


def scrub(text: str) -> str:
    """Take home folder, user name and host name out of a text."""
    home = at_home(Path.home)
    if home:
        text = text.replace(str(home), "~")
    text = re.sub(r'File "[^"]*?([^"/\\]+[/\\][^"/\\]+)"', r'File ".../\1"', text)
    for name in (user_name(), platform.node()):
        if len(name) > 2:
            text = text.replace(name, "someone")
    return text


def user_name() -> str:
    """Return the account's name, where the system knows one."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
