"""Saves a class report where the teacher wants it."""

from datetime import datetime
from pathlib import Path

from game.paths import shipped
from game.teaching.report.csv_file import report_csv
from game.teaching.report.html import report_html
from game.teaching.report.report import ClassReport
from game.teaching.shared.saving import report_stem, write_new
from game.teaching.shared.terms import Gettext


def save_report(report: ClassReport, folder: Path, now: datetime, _: Gettext) -> tuple[Path, Path]:
    """Write the page and the table into a folder, both or neither; raises OSError."""
    contents = {
        "html": report_html(report, _, shipped("assets")),
        "csv": report_csv(report, _),
    }
    page, table = write_new(folder, report_stem(now), contents)
    return page, table
