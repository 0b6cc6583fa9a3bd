"""The guide as one web page that needs no other file."""

from collections.abc import Generator
from pathlib import Path

from game.teaching.guide.model import FindTheSign, Guide, OrderSteps
from game.teaching.guide.parts import Part
from game.teaching.shared.templates import template
from game.teaching.shared.terms import LETTERS, Gettext

TOPIC = '<section class="topic"'
"""Where a topic begins in the page."""


def render_html(
    guide: Guide, _: Gettext, assets: Path, part: Part = Part.ALL
) -> Generator[float, None, bytes]:
    """Make the page in small steps that yield the progress, 0 to 1."""
    page = template(assets, "guide.html.j2", _)
    made: list[str] = []
    topics = 0
    pieces = page.generate(
        guide=guide,
        printed=part.value,
        letters=LETTERS,
        is_find=lambda sheet: isinstance(sheet, FindTheSign),
        is_order=lambda sheet: isinstance(sheet, OrderSteps),
    )
    for piece in pieces:
        made.append(piece)
        if TOPIC in piece:
            yield topics / max(1, len(guide.topics))
            topics += 1
    return "".join(made).encode()
