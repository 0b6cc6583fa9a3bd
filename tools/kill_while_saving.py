"""Kills the game's writer in the middle of saving, again and again, and looks what is left.

    python tools/kill_while_saving.py --kills 100 --seed 1

A program of its own saves settings, progress and reports without a pause; it is killed at a random
moment. Afterwards each file has to be one that was saved whole, none older than the last one that
the program had done with; what a kill leaves behind has to go at the next start, and the lock of
the killed copy has to be free. Ends with 1 where that is not so.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from game.folder_lock import FolderLock  # noqa: E402
from game.paths import NO_WRITE_TAKES_S, PART, sweep  # noqa: E402
from game.progress import ProgressFile  # noqa: E402
from game.settings import RATES, Settings, SettingsFile  # noqa: E402
from game.teaching.shared.saving import write_new  # noqa: E402

LONGEST_S = 0.4
"""How long a program saves at most before it is killed."""


@dataclass
class Found:
    """What the kills left behind."""

    kills: int = 0
    saves: int = 0
    parts: int = 0


def keep_saving(folder: Path) -> None:
    """Save all there is with a rising number, and print each number once it is kept."""
    lock = FolderLock(folder)
    settings_file = SettingsFile(folder / "settings.json", lock)
    file = ProgressFile(folder / "progress.json", lock)
    settings, progress = settings_file.load(), file.load()
    while True:
        progress.notes += 1
        settings.voice_rate = RATES[progress.notes % len(RATES)]
        if not (file.save(progress) and settings_file.save(settings)):
            sys.exit("nothing could be saved")
        write_new(folder / "reports", "report", {"txt": b"whole" * 2_000})
        print(progress.notes, flush=True)


def kill_once(folder: Path, rng: Random, found: Found) -> None:
    """Let a program save, kill it, and look; raises AssertionError where something is lost."""
    before = ProgressFile(folder / "progress.json").load().notes
    command = [sys.executable, __file__, "--save", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout
        first = program.stdout.readline()
        time.sleep(rng.uniform(0, LONGEST_S))
        program.kill()
        lines = [first, *program.stdout.read().splitlines()]
    whole = [int(line) for line in lines if line.strip()]
    lock = FolderLock(folder)
    assert lock.take(), "the lock of a killed copy is not free"
    file, settings_file = (
        ProgressFile(folder / "progress.json", lock),
        SettingsFile(folder / "settings.json", lock),
    )
    notes = file.load().notes
    settings: Settings = settings_file.load()
    lock.release()
    assert not file.notices + settings_file.notices, "a file is damaged"
    assert notes in (whole[-1], whole[-1] + 1), f"{notes} notes after {whole[-1]}"
    assert settings.voice_rate in (RATES[whole[-1] % len(RATES)], RATES[notes % len(RATES)])
    for report in (folder / "reports").glob("report-*.txt"):
        assert report.read_bytes() == b"whole" * 2_000, "half a report"
        report.unlink()
    found.kills, found.saves = found.kills + 1, found.saves + notes - before
    found.parts += swept(folder)


def swept(folder: Path) -> int:
    """Count the parts that the kill left, and see that they go once they are old."""
    places = [folder, folder / "reports"]
    parts = [part for place in places for part in place.glob(PART)]
    sweep(places)
    assert all(part.exists() for part in parts), "a part was removed that may be in work"
    old = time.time() - NO_WRITE_TAKES_S - 60
    for part in parts:
        os.utime(part, (old, old))
    sweep(places)
    assert not any(part.exists() for part in parts), "a part stays for ever"
    return len(parts)


def main() -> int:
    """Kill as often as is asked for and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--save", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.save:
        keep_saving(arguments.save)
    rng, found = Random(arguments.seed), Found()
    with tempfile.TemporaryDirectory() as name:
        for _kill in range(arguments.kills):
            kill_once(Path(name), rng, found)
    print(
        f"{found.kills} kills, {found.saves} saves, no file damaged or older than the last save; "
        f"{found.parts} parts left behind, all removed at the next start"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
