"""Adds the reports of several classes up: ranges stay ranges, and no class is told from another.

Rows belong together by story, answer and text: letters are shuffled, and a story whose words
changed is another one.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from game.teaching.report.csv_file import FOR_ADDING, harmless
from game.teaching.report.ranges import Span

ENDS = (("first_low", "first_high"), ("second_low", "second_high"))
MOST_ROWS = 5000
MOST_VOTES = 10_000
Key = tuple[str, str, str]
NEEDED = ("Story", "Topic", "Answer", "What it leads to")
"""Columns that are copied; in another language they stand at the same places."""
PLACES = (1, 2, 4, 5)


class NoReportError(Exception):
    """A file that is no report of a class; the text says why."""


@dataclass
class Answer:
    """What all classes together said to one answer."""

    about: tuple[str, ...]
    """Story, topic, answer, what it leads to."""
    votes: list[list[Span]] = field(default_factory=lambda: [[], []])
    """The ranges of the first and of the second vote, one for each class that has one."""

    def add(self, spans: Iterable[Span | None]) -> None:
        """Add what one class said."""
        for vote, span in zip(self.votes, spans, strict=True):
            if span:
                vote.append(span)


def read_report(content: bytes, answers: dict[Key, Answer]) -> int:
    """Add a report's rows to what is known; returns how many. Raises NoReportError."""
    rows = _rows(content)
    for row in rows:
        key = (row["story_id"], row["answer_id"], row["text_hash"])
        values = list(row.values())
        about = tuple(values[place] for place in PLACES)
        answers.setdefault(key, Answer(about)).add([_span(row, ends) for ends in ENDS])
    return len(rows)


def _rows(content: bytes) -> list[dict[str, str]]:
    """Read the rows of a report that are about answers."""
    try:
        text = content.decode("utf-8-sig")
        reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        if not set(FOR_ADDING) <= set(reader.fieldnames or ()):
            raise NoReportError("it is no table of a class report, or of an older edition")
        rows = [row for _place, row in zip(range(MOST_ROWS), reader, strict=False)]
    except (UnicodeDecodeError, csv.Error) as error:
        raise NoReportError("it cannot be read as a table") from error
    whole = [row for row in rows if None not in row and None not in row.values()]
    if len(whole) < len(rows):
        raise NoReportError("a row has too few or too many cells")
    return [row for row in whole if row["story_id"]]


def _span(row: Mapping[str, str], ends: tuple[str, str]) -> Span | None:
    """Read a range; None where none was told."""
    low, high = (row[end].strip() for end in ends)
    if not low and not high:
        return None
    if not (low.isdecimal() and high.isdecimal() and int(low) <= int(high) <= MOST_VOTES):
        raise NoReportError("a range cannot be")
    return Span(int(low), int(high))


def merged_csv(answers: Mapping[Key, Answer]) -> bytes:
    """Write the sums: for each answer how many classes voted, and between which counts."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    heads = [f"{vote} {part}" for vote in ("First vote", "Second vote") for part in
             ("classes", "from", "to")]  # fmt: skip
    writer.writerow([*NEEDED, *heads, *FOR_ADDING[:3]])
    for key, answer in sorted(answers.items()):
        sums: list[str] = []
        for vote in answer.votes:
            low, high = sum(span.low for span in vote), sum(span.high for span in vote)
            sums += [str(len(vote)), str(low), str(high)] if vote else ["0", "", ""]
        writer.writerow([harmless(cell) for cell in (*answer.about, *sums, *key)])
    return out.getvalue().encode("utf-8-sig")
