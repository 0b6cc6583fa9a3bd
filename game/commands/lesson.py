"""`lesson`: what a lesson code holds, or what would be suggested for a lesson."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from game.paths import shipped
from game.scenario.dilemma import Dilemma
from game.scenario.library import Library
from game.scenario.loader import load_library
from game.scenario.model import Scenario
from game.scenario.problems import did_you_mean
from game.teaching.classroom.lesson import dilemma_of
from game.teaching.classroom.story_votes import LETTERS
from game.teaching.lesson.code import CodeError, decode
from game.teaching.lesson.lesson import FITTING, MINUTES, SEEDS, Lesson
from game.teaching.lesson.numbers import read_marks
from game.teaching.lesson.plan_code import (
    NoCodeError,
    PlanError,
    Refusal,
    Shelf,
    decode_plan,
    encode_plan,
    number_of,
    words_of,
)
from game.teaching.lesson.suggestion import class_minutes, planned

REFUSALS = {
    Refusal.NO_CODE: "these words are not a lesson",
    Refusal.OTHER_EDITION: "this code has a story that is not the same in this edition",
    Refusal.NO_PACK: "this code has stories of a pack that is not here (see --pack)",
    Refusal.NEWER: "a newer edition of the game made this code",
}
OLD = "an old code: it may now give other stories"


class WrongUseError(Exception):
    """What is asked for cannot be; the text says why."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `lesson`."""
    parser.add_argument(
        "code", nargs="*", metavar="CODE", help="the words of a code, or its number"
    )
    parser.add_argument(
        "--topic", action="append", default=[], metavar="T",
        help="a topic of the suggestion (its id); may be given more than once",
    )  # fmt: skip
    parser.add_argument("--ages", choices=("8-9", "10-12"), help="the length of the stories")
    parser.add_argument("--minutes", type=int, choices=MINUTES, help="how long the lesson is")
    parser.add_argument(
        "--number", type=int, default=1, metavar="N",
        help=f"which of the suggestions, 1 to {SEEDS}",
    )  # fmt: skip
    parser.add_argument(
        "--pack", action="append", type=Path, default=[], metavar="P",
        help="a folder or .zip of stories; may be given more than once",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print a lesson; a wrong use, and words that give no lesson, end with one line and 2."""
    library = load_library([shipped("scenarios")], arguments.pack)
    shelf = Shelf(library.scenarios, read_marks(shipped("scenarios")))
    try:
        lesson, old = asked(arguments, library, shelf)
    except WrongUseError as error:
        sys.stderr.write(f"soundcheck lesson: {error}\n")
        return 2
    plan = planned(lesson, library.scenarios, first=library.first)
    told = about(lesson, plan, shelf)
    if old:
        told["note"] = OLD
    print(json.dumps(told, indent=2, ensure_ascii=False) if arguments.json else as_text(told))
    return 0


def asked(arguments: argparse.Namespace, library: Library, shelf: Shelf) -> tuple[Lesson, bool]:
    """Return the lesson that is asked for, and whether it is that of an old code."""
    options = arguments.topic or arguments.ages or arguments.minutes
    if arguments.code and options:
        raise WrongUseError("a code says topics, ages and minutes by itself")
    if arguments.code:
        return lesson_of(words_of(" ".join(arguments.code)), shelf)
    if not options:
        raise WrongUseError("give a code, or --topic, --ages and --minutes (see --help)")
    for topic in arguments.topic:
        if topic not in library.topics:
            near = did_you_mean(topic, library.topics)
            hint = f" Did you mean {near}?" if near else ""
            raise WrongUseError(
                f"there is no topic {topic!r}.{hint} Topics are: {', '.join(library.topics)}"
            )
    if not 1 <= arguments.number <= SEEDS:
        raise WrongUseError(f"suggestions are numbered from 1 to {SEEDS}")
    minutes = arguments.minutes or MINUTES[-1]
    topics = tuple(topic for topic in library.topics if topic in arguments.topic)
    longer = arguments.ages == "10-12"
    return Lesson(topics, longer, minutes, FITTING[minutes], arguments.number), False


def lesson_of(words: Sequence[str], shelf: Shelf) -> tuple[Lesson, bool]:
    """Read a code of either kind; raises WrongUseError."""
    try:
        return decode_plan(words, shelf), False
    except PlanError as error:
        if error.refusal is not Refusal.NO_CODE:
            raise WrongUseError(REFUSALS[error.refusal]) from error
    try:
        return decode(words), True
    except CodeError as error:
        meant = "; ".join(" ".join(guess) for guess in error.guesses)
        hint = f" Did you mean: {meant}?" if meant else ""
        raise WrongUseError(f"{REFUSALS[Refusal.NO_CODE]}.{hint}") from error


def about(lesson: Lesson, plan: Sequence[Scenario], shelf: Shelf) -> dict[str, object]:
    """Return what a lesson holds, as plain data."""
    try:
        code = encode_plan(lesson, plan, shelf)
    except NoCodeError:
        code = ()
    return {
        "code": " ".join(code), "number": number_of(code), "topics": list(lesson.topics),
        "ages": lesson.ages.value, "minutes": lesson.minutes, "sound": lesson.sound,
        "easier_words": lesson.easier, "story_minutes": class_minutes(plan),
        "asked_stories": lesson.stories,
        "stories": [about_story(dilemma_of(lesson, story)) for story in plan],
    }  # fmt: skip


def about_story(dilemma: Dilemma) -> dict[str, object]:
    """Return what is told of a story, with the letters that its choices have."""
    story = dilemma.scenario
    return {
        "id": story.id, "title": story.title, "topic": story.topic,
        "weight": story.weight.value, "minutes": class_minutes([story]),
        "objective": story.guide.objective,
        "letters": {
            letter: {"id": choice.id, "text": choice.text, "safety": choice.safety.value}
            for letter, choice in zip(LETTERS, dilemma.choices, strict=False)
        },
    }  # fmt: skip


def as_text(told: dict[str, object]) -> str:
    """Write plain data line by line, for a person."""
    lines: list[str] = []

    def write(value: object, name: str, depth: int) -> None:
        inset = "  " * depth
        if isinstance(value, dict):
            lines.append(f"{inset}{name}:")
            for key, part in value.items():
                write(part, str(key), depth + 1)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for number, part in enumerate(value, 1):
                write(part, f"{name} {number}", depth)
        else:
            shown = ", ".join(map(str, value)) if isinstance(value, list) else value
            lines.append(f"{inset}{name.replace('_', ' ')}: {shown}")

    for name, value in told.items():
        write(value, name, 0)
    return "\n".join(lines)
