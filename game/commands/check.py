"""Checks story files: `file:line:column: severity: rule: message`, one line each."""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from game.commands.letters import letters_of
from game.paths import shipped
from game.scenario.checking import Drawn, Report, check
from game.scenario.problems import Severity
from game.scenario.stats import table

PAUSE_S = 0.5
"""How often a watched folder is looked at."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `check`."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", type=Path, help="story files, folders or packs (zip)"
    )
    parser.add_argument("--strict", action="store_true", help="fail on warnings too")
    parser.add_argument("--watch", action="store_true", help="check again whenever a file is saved")
    parser.add_argument("--stats", action="store_true", help="print the library in figures")
    parser.add_argument("--today", metavar="DATE", type=_day, help="check as if it were this day")


def run(arguments: argparse.Namespace) -> int:
    """Check once, or until stopped; returns 1 where something has to be mended."""
    home = _from_here(shipped("scenarios"))
    paths: list[Path] = arguments.paths or [home]
    missing = [path for path in paths if not path.exists()]
    if missing:
        sys.stderr.write(f"soundcheck check: there is no {missing[0]}\n")
        return 2
    if not arguments.watch:
        return check_once(paths, home, arguments)
    for _ in changes(paths):
        check_once(paths, home, arguments)
        print(f"-- {time.strftime('%H:%M:%S')}, waiting for a file to be saved (Ctrl-C ends)")
        sys.stdout.flush()
    return 0


def check_once(paths: Sequence[Path], home: Path, arguments: argparse.Namespace) -> int:
    """Check, print what was found and return the exit code."""
    report = check(paths, arguments.today or date.today(), home, drawn())
    for problem in report.problems:
        print(problem)
    if arguments.stats:
        print(
            *table(report.stories, tuple(report.shared.topics), report.shared.grown_ups), sep="\n"
        )
    print(summary(report))
    return int(report.fails(arguments.strict))


def drawn() -> Drawn:
    """Return what the game can draw."""
    assets = shipped("assets")
    pictures = (assets / "art" / "phone" / "pictures").glob("*.svg")
    return Drawn([path.stem for path in pictures], letters_of(assets / "fonts"))


def summary(report: Report) -> str:
    """Count stories, errors and warnings in a line."""
    errors = sum(problem.severity is Severity.ERROR for problem in report.problems)
    warnings = len(report.problems) - errors
    counts = [(len(report.stories), "good file"), (errors, "error"), (warnings, "warning")]
    told = ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts)
    return f"{told}, {len(report.known)} known to be mended" if report.known else told


def changes(paths: Sequence[Path]) -> Iterator[None]:
    """Yield at once, and again whenever a file below the paths has changed."""
    seen = None
    while True:
        now = snapshot(paths)
        if now != seen:
            seen = now
            yield
        time.sleep(PAUSE_S)


def snapshot(paths: Sequence[Path]) -> frozenset[tuple[Path, int, int]]:
    """Note every file below the paths with its time and size."""
    files = (file for path in paths for file in ([path] if path.is_file() else path.rglob("*")))
    return frozenset((file, *_stamp(file)) for file in files)


def _from_here(path: Path) -> Path:
    """Shorten a path that lies below the working folder."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _stamp(file: Path) -> tuple[int, int]:
    """Return a file's time and size; a file can be gone by now."""
    try:
        stat = file.stat()
    except OSError:
        return (0, 0)
    return (stat.st_mtime_ns, stat.st_size)


def _day(text: str) -> date:
    """Read a date from the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date; write 2026-11-23") from None
