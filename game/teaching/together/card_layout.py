"""Where everything on the take-home card stands, in mm: the picture and the PDF follow it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game.teaching.together.card import CardPart, TakeHomeCard
from game.wrapping import wrap

PAGE = (148.0, 210.0)
"""A5, in mm; it prints on A4 as well, larger by the same form."""
EDGE = 10.0  # mm, around everything
FRAME = 5.0  # mm, from the page's edge to the frame
HEAD = 15.0  # mm, the title's line
FOOT = 7.0  # mm
GAP = 3.0  # mm, between the parts
PAD = 3.0  # mm, inside a part
MARK = 13.0  # mm, the small drawing
BLANK = 9.0  # mm, the height of a line that is filled in by hand
POINT = 25.4 / 72  # mm
LEADING = 1.34  # sizes from line to line
LARGEST, SMALLEST, STEP = 15.0, 5.0, 0.5  # points
TITLE = 20.0  # points

Measure = Callable[[str, str, float], float]
"""Return the width in mm of a text in a face at a size in points."""


@dataclass(frozen=True, slots=True)
class CardText:
    """A line of words: its top left in mm, size in points."""

    text: str
    face: str
    size: float
    x: float
    y: float

    @property
    def height(self) -> float:
        """The height of the line, in mm."""
        return line_height(self.size)


@dataclass(frozen=True, slots=True)
class CardBox:
    """A plate with its small drawing, in mm."""

    mark: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class CardRule:
    """A line to write on, in mm."""

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class CardPlan:
    """The card laid out."""

    title: CardText
    boxes: tuple[CardBox, ...]
    words: tuple[CardText, ...]
    rules: tuple[CardRule, ...] = ()


def line_height(size: float) -> float:
    """Return the height of a line, in mm."""
    return size * LEADING * POINT


def lay_out(card: TakeHomeCard, measure: Measure) -> CardPlan:
    """Lay the card out in the largest letters in which all of it fits."""
    room = PAGE[1] - 2 * EDGE - HEAD - FOOT - GAP * len(card.parts)
    size = LARGEST
    while size > SMALLEST and sum(_heights(card, measure, size)) > room:
        size -= STEP
    heights = _heights(card, measure, size)
    spare = max(0.0, room - sum(heights)) / len(heights)
    boxes: list[CardBox] = []
    words: list[CardText] = []
    rules: list[CardRule] = []
    y = EDGE + HEAD
    for part, tall in zip(card.parts, heights, strict=True):
        boxes.append(CardBox(part.mark, EDGE, y, PAGE[0] - 2 * EDGE, tall + spare))
        words += _placed(part, measure, size, y + spare / 2)
        labels = list(_labels(part, size, y + (tall + spare) - PAD))
        words += labels
        rules += (_rule_after(label, measure) for label in labels)
        y += tall + spare + GAP
    foot = CardText(card.foot, "bold", 11, EDGE + PAD, PAGE[1] - EDGE - FOOT + 0.8)
    title = CardText(card.title, "display", TITLE, EDGE + PAD, EDGE - 0.5)
    return CardPlan(title, tuple(boxes), (*words, foot), tuple(rules))


def _heights(card: TakeHomeCard, measure: Measure, size: float) -> list[float]:
    return [
        max(
            MARK + 2 * PAD,
            sum(line_height(tall) for _text, _face, tall in _lines(part, measure, size))
            + 2 * PAD
            + BLANK * len(part.blanks),
        )
        for part in card.parts
    ]


def _lines(part: CardPart, measure: Measure, size: float) -> Iterator[tuple[str, str, float]]:
    """Break a part into lines: its heading, then its text; a sentence to say is the largest."""
    width = PAGE[0] - 2 * EDGE - MARK - 4 * PAD
    heading = min(12.0, size)
    yield part.heading, "display", heading
    tall, face = (size, "bold") if part.mark == "say" else (size * 0.86, "text")
    for paragraph in part.text.split("\n") if part.text else ():
        for line in wrap(paragraph, lambda text: measure(text, face, tall) <= width):
            yield line, face, tall


def _placed(part: CardPart, measure: Measure, size: float, top: float) -> Iterator[CardText]:
    y = top + PAD
    for text, face, tall in _lines(part, measure, size):
        yield CardText(text, face, tall, EDGE + MARK + 3 * PAD, y)
        y += line_height(tall)


def _labels(part: CardPart, size: float, bottom: float) -> Iterator[CardText]:
    """Place what stands before the lines to write on, the last one at the bottom."""
    tall = min(12.0, size)
    for number, label in enumerate(part.blanks):
        y = bottom - BLANK * (len(part.blanks) - number) + BLANK - line_height(tall)
        yield CardText(label, "text", tall, EDGE + MARK + 3 * PAD, y)


def _rule_after(label: CardText, measure: Measure) -> CardRule:
    """Draw a line from a label to the right edge."""
    left = label.x + measure(label.text, label.face, label.size) + 2
    return CardRule(left, label.y + label.height * 0.85, PAGE[0] - EDGE - PAD - left)
