"""Writes a commented template for a new story."""

import argparse
import re
import sys
from datetime import date
from pathlib import Path

from game.paths import shipped
from game.scenario.loader import load_shared
from game.scenario.model import Ages
from game.scenario.problems import did_you_mean
from game.scenario.schema import FILE_NAME
from game.scenario.template import template


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `new`."""
    parser.add_argument(
        "file", metavar="FILE.yaml", nargs="?", type=Path, help="write here (else it is printed)"
    )
    parser.add_argument("--topic", metavar="T", default="kind-and-fair", help="the story's topic")
    parser.add_argument("--ages", choices=list(map(str, Ages)), default="8-9", help="its length")


def run(arguments: argparse.Namespace) -> int:
    """Print or write the template; a file that is there is never written over."""
    topics = load_shared([shipped("scenarios")], []).topics
    wrong = _topic_problem(arguments.topic, tuple(topics)) or _file_problem(arguments.file)
    if wrong:
        sys.stderr.write(f"soundcheck new: {wrong}\n")
        return 2
    path: Path | None = arguments.file
    story_id = path.stem if path else "my-story"
    schema = _schema(path)
    text = template(arguments.topic, Ages(arguments.ages), story_id, date.today(), schema)
    if not path:
        print(text, end="")
        return 0
    return _write(path, text)


def _write(path: Path, text: str) -> int:
    """Write the file and say what to do next."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        sys.stderr.write(f"soundcheck new: {path} cannot be written ({error.strerror})\n")
        return 2
    print(f"{path} is written. Open it in an editor; python main.py check {path} looks it over.")
    return 0


def _topic_problem(topic: str, topics: tuple[str, ...]) -> str:
    """Return what is wrong with the topic that was asked for."""
    if not topics or topic in topics:
        return ""
    near = did_you_mean(topic, topics)
    hint = f" Did you mean {near}?" if near else ""
    return f"there is no topic {topic!r}.{hint} Topics are: {', '.join(topics)}"


def _file_problem(path: Path | None) -> str:
    """Return what is wrong with the file that was asked for."""
    if path is None:
        return ""
    if path.suffix != ".yaml" or not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", path.stem):
        return f"{path.name} cannot be a story; call it small-letters-and-dashes.yaml"
    return f"{path} is already there" if path.exists() else ""


def _schema(path: Path | None) -> str:
    """Return the schema's path as seen from a story: beside the shipped stories, or in full."""
    home = shipped("scenarios").resolve()
    folder = path.resolve().parent if path else Path.cwd()
    if folder.parent == home:
        return f"../{FILE_NAME}"
    return (home / FILE_NAME).as_uri()
