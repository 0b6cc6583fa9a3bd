"""`report merge`: the reports of a school's classes, added up."""

import argparse
import sys
from pathlib import Path

from game.teaching.report.merge import Answer, Key, NoReportError, merged_csv, read_report
from game.teaching.shared.saving import write_bytes_whole

MOST_BYTES = 1_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `report`."""
    parser.add_argument("action", choices=("merge",), help="add reports up")
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILES", help="tables (.csv) of class reports"
    )
    parser.add_argument("out", type=Path, metavar="OUT", help="the table (.csv) to write")


def run(arguments: argparse.Namespace) -> int:
    """Add the reports up; a file that is none ends it with one line and 2, and nothing written."""
    out: Path = arguments.out
    if out.suffix.lower() != ".csv":
        return complain(f"{out} does not end in .csv")
    if out in arguments.files or out.exists():
        return complain(f"{out} is there already")
    answers: dict[Key, Answer] = {}
    for path in arguments.files:
        try:
            read_report(content_of(path), answers)
        except OSError as error:
            return complain(f"{path} cannot be read ({error.strerror})")
        except NoReportError as error:
            return complain(f"{path}: {error}")
    try:
        write_bytes_whole(out, merged_csv(answers))
    except OSError as error:
        return complain(f"{out} cannot be written ({error.strerror})")
    print(f"{out}: {len(arguments.files)} reports, {len({key[0] for key in answers})} stories")
    return 0


def content_of(path: Path) -> bytes:
    """Read a file that may be a report; raises OSError and NoReportError."""
    if not path.is_file():
        raise NoReportError("there is no such file")
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise NoReportError("it is too long for a class report")
    return content


def complain(wrong: str) -> int:
    """Say what is wrong in a line and give the exit code."""
    sys.stderr.write(f"soundcheck report: {wrong}\n")
    return 2
