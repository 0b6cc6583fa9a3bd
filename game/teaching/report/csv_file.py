"""A class report as a table for a spreadsheet."""

import csv
import io
import re
from collections.abc import Iterator

from game.teaching.report.report import ClassReport, OptionRow, StoryReport
from game.teaching.report.rounds import RoundReport
from game.teaching.report.words import hidden_word, letters_word, rounds_name
from game.teaching.shared.terms import Gettext, safety_name

Cell = str | int
RISKY = re.compile(r"(^|[;\t|]\s*)(?=[=+\-@＝＋－＠])")
"""Where a spreadsheet would see a formula: where a cell starts, whichever separator it expects."""


def report_csv(report: ClassReport, _: Gettext) -> bytes:
    """Write the table in UTF-8 with a byte-order mark, as spreadsheets expect."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    rounds = report.rounds
    writer.writerow(_heads(_) + ([_("Before"), _("After")] if rounds else []))
    empty: list[Cell] = ["", ""] if rounds else []
    rows = [[*row, *empty] for story in report.stories for row in _rows(story, _)]
    for row in [*rows, *(_round_rows(rounds, _) if rounds else ())]:
        writer.writerow([cell if isinstance(cell, int) else harmless(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula."""
    return RISKY.sub(r"\1'", text)


def _heads(_: Gettext) -> list[str]:
    return [
        _("Number"),
        _("Story"),
        _("Topic"),
        _("Letter"),
        _("Answer"),
        _("What it leads to"),
        _("First vote"),
        _("Second vote"),
    ]


def _rows(story: StoryReport, _: Gettext) -> Iterator[list[Cell]]:
    """Yield a row for each answer, and one for the withheld ones together."""
    about: list[Cell] = [story.number, story.title, story.topic]
    for row in story.rows:
        verdict = safety_name(row.safety, _)
        yield [*about, row.letter, row.text, verdict, *_counts(row, story, _)]
    if story.together:
        sums = (story.together.first, story.together.second)
        name = letters_word(story.together.letters, _)
        yield [*about, "", name, "", *("" if count is None else count for count in sums)]


def _round_rows(rounds: RoundReport, _: Gettext) -> Iterator[list[Cell]]:
    """Yield a row for each safety before and after, and one for the withheld ones together."""
    about: list[Cell] = ["", rounds_name(rounds, _), "; ".join(rounds.topics), "", ""]
    sums = (rounds.together_before, rounds.together_after)
    for row in rounds.rows:
        counts = [
            count if count is not None else _("withheld") if total is not None else ""
            for count, total in zip((row.before, row.after), sums, strict=True)
        ]
        yield [*about, safety_name(row.safety, _), "", "", *counts]
    if rounds.hidden:
        totals: list[Cell] = ["" if total is None else total for total in sums]
        yield [*about, hidden_word(rounds, _), "", "", *totals]


def _counts(row: OptionRow, story: StoryReport, _: Gettext) -> list[Cell]:
    """Return the two counts: a number, "withheld", or nothing where there was no vote."""
    together = story.together
    sums = (together.first, together.second) if together else (None, None)
    return [
        count if count is not None else _("withheld") if row.withheld and total is not None else ""
        for count, total in zip((row.first, row.second), sums, strict=True)
    ]
