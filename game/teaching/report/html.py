"""A class report as a page that prints well."""

from pathlib import Path

from game.teaching.report.report import ClassReport
from game.teaching.report.words import (
    half_word,
    hidden_word,
    letters_word,
    rounds_notes,
    short_words,
    why_withheld,
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
        together=lambda letters: letters_word(letters, _),
        verdict=lambda safety: safety_name(safety, _),
        why_withheld=why_withheld(_),
        rounds_notes=lambda rounds: rounds_notes(rounds, _),
        hidden=lambda rounds: hidden_word(rounds, _),
    )
    return text.encode()
