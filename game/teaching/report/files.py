"""Saves a class report where the teacher wants it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from game.paths import shipped
from game.teaching.report.csv_file import report_csv
from game.teaching.report.html import report_html
from game.teaching.report.report import ClassReport
from game.teaching.shared.saving import report_stem, write_new
from game.teaching.shared.terms import Gettext

Write = Callable[[Path, str, Mapping[str, bytes]], list[Path]]
"""Saves files that belong together in a folder, under a new name; raises OSError."""


def save_report(
    report: ClassReport, folder: Path, now: datetime, _: Gettext, write: Write = write_new
) -> tuple[Path, Path]:
    """Write the page and the table into a folder, both or neither; raises OSError."""
    contents = {
        "html": report_html(report, _, shipped("assets")),
        "csv": report_csv(report, _),
    }
    page, table = write(folder, report_stem(now), contents)
    return page, table
