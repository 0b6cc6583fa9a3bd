"""Saves a class report where the teacher wants it."""

from datetime import datetime
from pathlib import Path

from game.paths import shipped
from game.teaching.report import ClassReport
from game.teaching.report_csv import report_csv
from game.teaching.report_html import report_html
from game.teaching.saving import report_name, write_bytes_whole
from game.teaching.terms import Gettext


def save_report(report: ClassReport, folder: Path, now: datetime, _: Gettext) -> tuple[Path, Path]:
    """Write the page and the table into a folder; raises OSError where that cannot be done."""
    folder.mkdir(parents=True, exist_ok=True)
    page, table = (folder / report_name(now, ending) for ending in ("html", "csv"))
    write_bytes_whole(page, report_html(report, _, shipped("assets")))
    write_bytes_whole(table, report_csv(report, _))
    return page, table
