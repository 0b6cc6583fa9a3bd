"""A class report as a page that prints well."""

from pathlib import Path

from game.teaching.report.report import ClassReport
from game.teaching.report.words import (
    aims_words,
    cell_words,
    half_word,
    range_notes,
    rounds_notes,
    short_words,
)
from game.teaching.shared.templates import template
from game.teaching.shared.terms import Gettext, safety_name


def report_html(report: ClassReport, _: Gettext, assets: Path) -> bytes:
    """Make the page; it needs no other file."""
    page = template(assets, "report.html.j2", _)
    text = page.render(
        report=report,
        short=short_words(report, _),
        half=lambda story: half_word(story, _),
        aims=lambda story: aims_words(story.aims, _),
        cell=lambda cell, vote: cell_words(cell, _, left_out=vote.left_out),
        verdict=lambda safety: safety_name(safety, _),
        range_notes=range_notes(report, _),
        rounds_notes=lambda rounds: rounds_notes(rounds, _),
    )
    return text.encode()
