"""A class report as a table for a spreadsheet."""

import csv
import io
import re
from collections.abc import Iterator

from game.teaching.report.ranges import Span
from game.teaching.report.report import ClassReport, OptionRow, StoryReport
from game.teaching.report.rounds import RoundReport
from game.teaching.report.words import cell_words, rounds_name
from game.teaching.shared.plain import plain
from game.teaching.shared.terms import Gettext, safety_name

FOR_ADDING = (
    "story_id", "answer_id", "text_hash", "first_low", "first_high", "second_low", "second_high",
)  # fmt: skip
"""Columns with the same names in every language, for adding the reports of a school up."""
RISKY = re.compile(r"(^|[;\t|]\s*)(?=[=+\-@＝＋－＠])")
"""Where a spreadsheet would see a formula: where a cell starts, whichever separator it expects."""


def report_csv(report: ClassReport, _: Gettext) -> bytes:
    """Write the table in UTF-8 with a byte-order mark, as spreadsheets expect."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    rounds = report.rounds
    empty = ["", ""] if rounds else []
    writer.writerow([*_heads(_), *([_("Before"), _("After")] if rounds else []), *FOR_ADDING])
    for story in report.stories:
        for row in story.rows:
            cells = [*_row(story, row, _), *empty, *_for_adding(story, row)]
            writer.writerow([harmless(cell) for cell in cells])
    for cells in _round_rows(rounds, _) if rounds else ():
        writer.writerow([harmless(cell) for cell in [*cells, *[""] * len(FOR_ADDING)]])
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


def _row(story: StoryReport, row: OptionRow, _: Gettext) -> list[str]:
    """Return the cells of an answer, for people."""
    votes = ((row.first, story.first), (row.second, story.second))
    return [
        str(story.number), story.title, story.topic, row.letter, row.text,
        safety_name(row.safety, _),
        *(cell_words(cell, _, left_out=vote.left_out) for cell, vote in votes),
    ]  # fmt: skip


def _for_adding(story: StoryReport, row: OptionRow) -> list[str]:
    """Return the cells of an answer from which the reports of a school are added up."""
    ends: list[str] = []
    for cell in (row.first, row.second):
        ends += [str(cell.low), str(cell.high)] if isinstance(cell, Span) else ["", ""]
    return [plain(story.id), plain(row.id), story.text_hash, *ends]


def _round_rows(rounds: RoundReport, _: Gettext) -> Iterator[list[str]]:
    """Return a row for each safety before and after."""
    about = ["", rounds_name(rounds, _), "; ".join(rounds.topics), "", ""]
    for row in rounds.rows:
        votes = ((row.before, rounds.before), (row.after, rounds.after))
        cells = [cell_words(cell, _, left_out=vote.left_out) for cell, vote in votes]
        yield [*about, safety_name(row.safety, _), "", "", *cells]
