"""Kills the game while it saves, again and again: what was kept is whole and not older than said.

    python tools/kills.py --kills 100

A second process keeps progress and settings without a pause and says when a save is done; it is
killed (SIGKILL) at a random moment. Then both files have to be whole, and progress at least as
far as the last save that was said to be done. Ends with 1 where one was not.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
LONGEST_S = 0.25
SAVER = """
import sys
from pathlib import Path
from game.progress import Progress, ProgressFile
from game.settings import Settings, SettingsFile
folder = Path(sys.argv[1])
progress, settings = ProgressFile(folder / "progress.json"), SettingsFile(folder / "settings.json")
kept, options = progress.load(), settings.load()
while True:
    kept.notes += 1
    kept.comics = [f"strip {n}" for n in range(kept.notes % 500)]
    options.music = kept.notes % 11 * 10
    if progress.save(kept) and settings.save(options):
        print(kept.notes, flush=True)
"""


def kill_once(folder: Path, after_s: float) -> tuple[int, int]:
    """Let it save and kill it; returns the last save that was said and the one that is kept."""
    saver = subprocess.Popen(
        [sys.executable, "-c", SAVER, str(folder)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert saver.stdout  # noqa: S101
    first = saver.stdout.readline()
    time.sleep(after_s)
    saver.send_signal(signal.SIGKILL)
    said = [first, *saver.stdout.read().splitlines()]
    saver.wait()
    json.loads((folder / "settings.json").read_text(encoding="utf-8"))
    kept = json.loads((folder / "progress.json").read_text(encoding="utf-8"))
    return int(said[-1]), int(kept["notes"])


def main() -> int:
    """Kill and look; print what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    luck, lost = Random(asked.seed), 0
    with tempfile.TemporaryDirectory(prefix="kills-") as name:
        folder = Path(name)
        for number in range(asked.kills):
            try:
                said, kept = kill_once(folder, luck.uniform(0, LONGEST_S))
                lost += kept < said
            except (OSError, ValueError) as error:
                print(f"kill {number}: {error}")
                lost += 1
        left = len(list(folder.glob(".soundcheck-*.part")))
        aside = len(list(folder.glob("*damaged*")))
        print(f"{asked.kills} kills, {kept} saves, {lost} lost or broken, {aside} set aside")
        print(f"{left} files that were not finished lie beside, for the next start to remove")
    return int(bool(lost or aside))


if __name__ == "__main__":
    sys.exit(main())
