"""The take-home card as a PDF of one page, in black and white, with real words in it."""

from pathlib import Path

from game.assets import needed
from game.teaching.shared.pdf_paper import INK, RULE, Paper, PdfStyle
from game.teaching.together.card import TakeHomeCard
from game.teaching.together.card_layout import (
    EDGE,
    FRAME,
    MARK,
    PAD,
    PAGE,
    POINT,
    CardPlan,
    CardText,
    lay_out,
)

BARS = (4, 7, 11, 8, 12, 6, 10, 5, 8, 3)  # mm, the wave of sound beside the title
BAR, NEXT = 2.2, 3.6  # mm, a bar's width and the step to the next one


def card_pdf(card: TakeHomeCard, assets: Path) -> bytes:
    """Make the document: A5, which prints on A4 as well."""
    paper = Paper(assets / "fonts", card.title, PAGE)
    paper.add_page()

    def measure(text: str, face: str, size: float) -> float:
        return paper.width_of(paper.known(text, PdfStyle(face=face)), PdfStyle(size, face))

    _draw(paper, lay_out(card, measure), assets)
    return bytes(paper.output())


def _draw(paper: Paper, plan: CardPlan, assets: Path) -> None:
    paper.box(FRAME, FRAME, PAGE[0] - 2 * FRAME, PAGE[1] - 2 * FRAME, edge=INK, radius=5)
    _wave(paper)
    for box in plan.boxes:
        paper.box(box.x, box.y, box.width, box.height, edge=RULE, radius=3)
        drawing = assets / "templates" / f"card-{box.mark}.svg"
        with needed(drawing):
            paper.image(drawing, box.x + PAD, box.y + (box.height - MARK) / 2, MARK)
    for rule in plan.rules:
        paper.rule(rule.x, rule.y, rule.width)
    for words in (plan.title, *plan.words):
        _set(paper, words)


def _set(paper: Paper, words: CardText) -> None:
    style = PdfStyle(words.size, words.face, leading=words.height / (words.size * POINT))
    paper.line_of(words.text, style, words.x, words.y, PAGE[0] - words.x)


def _wave(paper: Paper) -> None:
    left = PAGE[0] - EDGE - PAD - NEXT * len(BARS)
    for index, height in enumerate(BARS):
        fill = INK if index % 3 else RULE
        paper.box(left + index * NEXT, EDGE + 6 - height / 2, BAR, height, fill=fill, radius=1)
