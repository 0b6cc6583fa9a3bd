"""`guide`: the teacher's and parents' pack as a PDF or a web page."""

import argparse
import sys
from collections.abc import Generator, Sequence
from datetime import date
from pathlib import Path

from game.i18n import Words
from game.paths import shipped
from game.scenario.library import Library
from game.scenario.loader import load_library
from game.scenario.problems import did_you_mean
from game.teaching.guide.file import ENDINGS, write_guide
from game.teaching.guide.parts import Part, Wish
from game.teaching.lesson.lesson import MINUTES

BAR = 30
"""How many signs long the bar is."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `guide`."""
    parser.add_argument("out", type=Path, metavar="OUT.pdf|OUT.html", help="the file to write")
    parser.add_argument(
        "--pack", action="append", type=Path, default=[], metavar="P",
        help="a folder or .zip of stories that come into it; may be given more than once",
    )  # fmt: skip
    parser.add_argument("--topic", metavar="T", help="one topic only (its id, as in who-is-there)")
    parser.add_argument(
        "--part", choices=[part.value for part in Part], default=Part.ALL.value,
        help="all of it; or one lesson with its stories and a sheet; the sheets, two to a page; "
        "the pages for parents",
    )  # fmt: skip
    parser.add_argument(
        "--minutes", type=int, choices=MINUTES, default=MINUTES[-1],
        help="how long the lesson of --part lesson is",
    )  # fmt: skip
    parser.add_argument(
        "--ages", choices=("8-9", "10-12"), default="8-9", help="whom --part lesson is for"
    )


def run(arguments: argparse.Namespace) -> int:
    """Make the guide and write it whole; a wrong use gives 2."""
    out: Path = arguments.out
    library = load_library([shipped("scenarios")], arguments.pack)
    wrong = (
        place_problem(out)
        or topic_problem(arguments.topic, library)
        or pack_problem(arguments.pack, library)
    )
    if wrong:
        return complain(wrong)
    for problem in library.problems:
        sys.stderr.write(f"soundcheck guide: left out: {problem}\n")
    wish = Wish(Part(arguments.part), arguments.minutes, arguments.ages == "10-12")
    words = Words(shipped("assets") / "locale")
    steps = write_guide(library, words.gettext, date.today(), out, arguments.topic, wish)
    try:
        print(watched(steps, out.name))
    except OSError as error:
        return complain(f"{out} cannot be written ({error.strerror})")
    return 0


def watched(steps: Generator[float, None, Path], name: str) -> Path:
    """Do the steps, with a bar on a terminal."""
    show = sys.stderr.isatty()
    done = 0.0
    try:
        while True:
            if show:
                sys.stderr.write(f"\r{bar(done, name)}")
                sys.stderr.flush()
            done = next(steps)
    except StopIteration as stop:
        sys.stderr.write(f"\r{bar(1, name)}" if show else "")
        return Path(stop.value)
    finally:
        sys.stderr.write("\n" if show else "")


def bar(done: float, name: str) -> str:
    """Draw how much is done."""
    full = round(done * BAR)
    return f"{name} [{'#' * full}{'.' * (BAR - full)}] {done:4.0%}"


def complain(wrong: str) -> int:
    """Print what is wrong in a line and return the exit code."""
    sys.stderr.write(f"soundcheck guide: {wrong}\n")
    return 2


def place_problem(out: Path) -> str:
    """Return why this file cannot be written, as far as that can be known before the work."""
    if out.suffix.lower() not in ENDINGS:
        return f"{out} ends neither in .pdf nor in .html"
    if not out.parent.is_dir():
        return f"there is no folder {out.parent}"
    return f"{out} is a folder" if out.is_dir() else ""


def pack_problem(packs: Sequence[Path], library: Library) -> str:
    """Return what is wrong with a pack that cannot be opened; single stories are only left out."""
    opened = set(library.packs.values())
    missing = {path for path in packs if path not in opened}
    return next((str(one) for one in library.problems if one.path in missing), "")


def topic_problem(topic: str | None, library: Library) -> str:
    """Return what is wrong with the topic that was asked for."""
    if topic is None or topic in library.topics:
        return ""
    near = did_you_mean(topic, library.topics)
    hint = f" Did you mean {near}?" if near else ""
    return f"there is no topic {topic!r}.{hint} Topics are: {', '.join(library.topics)}"
