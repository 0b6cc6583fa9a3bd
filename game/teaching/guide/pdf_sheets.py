"""Activity sheets, letter cards and the answers, on paper."""

from game.assets import needed
from game.paths import shipped
from game.teaching.guide.model import (
    FindTheSign,
    GuideNote,
    OrderSteps,
    SceneLine,
    TopicPart,
    Worksheet,
    WriteReply,
)
from game.teaching.guide.pdf_flow import GAP, Flow
from game.teaching.shared.pdf_paper import (
    BOTTOM,
    INK,
    LEFT,
    RIGHT,
    RULE,
    SHEET,
    SHEET_BOLD,
    SMALL,
    SOFT,
    WIDTH,
    PdfStyle,
)
from game.teaching.shared.terms import LETTERS, Gettext

TICK = 6.0  # mm
NAME = 30.0  # mm, a speaker's column
WRITING = 10.5  # mm between lines to write on
HAND = 165.0  # mm
CARD, CARD_LINE = 72.0, 2.6  # mm, the shape on a letter card and its line
ANSWER = PdfStyle(10, leading=1.32)
ROLE = PdfStyle(12, "bold", SOFT)
FINGER_WORDS = ((0.08, 0.40), (0.31, 0.09), (0.49, -0.01), (0.73, 0.075), (0.86, 0.22))
"""Where each finger's role stands, in parts of the drawing's width from its top left."""


def draw_sheet(flow: Flow, sheet: Worksheet, _: Gettext) -> None:
    """Set a sheet on a page of its own."""
    flow.page_title(sheet.title)
    about = _("Story: {story} · {ages}").format(story=sheet.story, ages=sheet.ages)
    flow.para(about, SMALL)
    match sheet:
        case FindTheSign():
            _find(flow, sheet, _)
        case OrderSteps():
            _order(flow, sheet, _)
        case WriteReply():
            _reply(flow, sheet, _)


def _find(flow: Flow, sheet: FindTheSign, _: Gettext) -> None:
    flow.para(_("Read what happens to {hero}. Tick each line that doesn't feel right.").format(
        hero=sheet.hero), SHEET)  # fmt: skip
    for line in sheet.scene:
        _bubble(flow, line, tick=True)
    flow.y += GAP
    flow.para(_("What is the sign called? Draw a ring round it."), SHEET)
    _names(flow, sheet.names)
    flow.para(_("Why doesn't it feel right?"), SHEET)
    _to_write(flow, 2)
    flow.para(_("Which grown-up could {hero} tell?").format(hero=sheet.hero), SHEET)
    _to_write(flow, 1)


def _bubble(flow: Flow, line: SceneLine, *, tick: bool) -> None:
    """Set a line of a scene as a bubble, with a box to tick beside it."""
    width = WIDTH - (TICK + 12 if tick else 4)
    indent = NAME if line.speaker else 0
    column = width - 8 - indent
    names, words = line.speaker or "", line.text
    height = max(flow.height(words, SHEET, column), flow.height(names, SHEET_BOLD, NAME - 3)) + 3.4
    flow.need(height + 2)
    top = flow.y
    flow.box(LEFT, top, width, height, edge=INK if line.speaker else RULE, radius=3)
    flow.text_at(names, SHEET_BOLD, LEFT + 4, top + 1.7, NAME - 3)
    flow.text_at(words, SHEET, LEFT + 4 + indent, top + 1.7, column)
    if tick:
        middle = top + height / 2 - TICK / 2
        flow.box(RIGHT - TICK - 2, middle, TICK, TICK, edge=INK, radius=0)
    flow.y = top + height + 2


def _names(flow: Flow, names: tuple[str, ...]) -> None:
    """Set the names of signs in two columns, with room for a ring round each."""
    column = WIDTH / 2
    for index, name in enumerate(names):
        x = LEFT + column * (index % 2) + 4
        flow.line_of(name, SHEET_BOLD, x, flow.y + 2, column - 8)
        if index % 2 or index == len(names) - 1:
            flow.y += SHEET.line + 5
    flow.y += GAP


def _to_write(flow: Flow, lines: int) -> None:
    """Draw lines to write on."""
    for _number in range(lines):
        flow.need(WRITING)
        flow.y += WRITING
        flow.rule(LEFT, flow.y, WIDTH)
    flow.y += GAP + 2


def _order(flow: Flow, sheet: OrderSteps, _: Gettext) -> None:
    flow.para(_("The steps are mixed up. Write 1 beside what comes first, then 2, 3 and so on. "
                "Or cut them out and put them in order."), SHEET)  # fmt: skip
    for card in sheet.cards:
        text_height = flow.height(card, SHEET, WIDTH - 26)
        height = max(text_height + 7, 20)
        flow.need(height + 3)
        top = flow.y
        flow.set_dash_pattern(dash=1.6, gap=1.2)
        flow.box(LEFT, top, WIDTH, height, edge=SOFT, radius=0)
        flow.set_dash_pattern()
        flow.box(LEFT + 4, top + height / 2 - 6, 12, 12, edge=INK, radius=2)
        flow.text_at(card, SHEET, LEFT + 22, top + (height - text_height) / 2, WIDTH - 26)
        flow.y = top + height + 3
    flow.y += GAP
    flow.para(_("Which step is the bravest, do you think? Why?"), SHEET)
    _to_write(flow, 2)


def _reply(flow: Flow, sheet: WriteReply, _: Gettext) -> None:
    for line in sheet.scene:
        _bubble(flow, line, tick=False)
    flow.y += GAP
    flow.para(sheet.question, SHEET_BOLD)
    flow.para(_("Write what {hero} could answer, or do. It may begin like this:").format(
        hero=sheet.hero), SHEET)  # fmt: skip
    flow.points(sheet.starters, SHEET)
    _to_write(flow, 3)
    flow.para(_("Now write what {hero} could say to a grown-up.").format(hero=sheet.hero), SHEET)
    _to_write(flow, 3)


def draw_hand(flow: Flow, fingers: tuple[str, ...], _: Gettext) -> None:
    """Set the helping hand: five grown-ups by what they are, not by name."""
    flow.page_title(_("My helping hand"))
    flow.para(_("Who could you tell? Write or draw a grown-up on each finger: what they are to "
                "you, not their name. Colour the one you would tell first. If they are busy, tell "
                "the next one."), SHEET)  # fmt: skip
    drawing = shipped("assets") / "templates" / "helping-hand.svg"
    left = LEFT + (WIDTH - HAND) / 2
    top = flow.y + 14
    with needed(drawing):
        flow.image(drawing, left, top, HAND)
    for role, (x, y) in zip(fingers, FINGER_WORDS, strict=False):
        flow.line_of(role, ROLE, left + x * HAND - 25, top + y * HAND, 50, "C")
    flow.text_at(_("It is never too late to tell, and it is never your fault."),
                       SHEET_BOLD, LEFT, BOTTOM - 8, WIDTH, "C")  # fmt: skip


def draw_cards(flow: Flow, cards: GuideNote) -> None:
    """Set how to vote with cards, then four to cut out, each with the letter in its shape."""
    flow.page_title(cards.title)
    flow.para(cards.lead)
    flow.points(cards.points)
    top = flow.y + 1
    width, height = WIDTH / 2, (BOTTOM - top) / 2
    for index, letter in enumerate(LETTERS):
        x, y = LEFT + width * (index % 2), top + height * (index // 2)
        flow.set_dash_pattern(dash=1.6, gap=1.2)
        flow.box(x, y, width, height, edge=SOFT, radius=0)
        flow.set_dash_pattern()
        left, upper = x + (width - CARD) / 2, y + (height - CARD) / 2
        flow.outlined(letter, left, upper, CARD, CARD_LINE)


def draw_answers(flow: Flow, topic: TopicPart, _: Gettext) -> None:
    """Set the answers to a topic's sheets."""
    flow.page_title(_("Answers"))
    flow.para(
        _("Other answers are fine if they stop, check, help or tell. Ask: what would it help?")
    )
    for sheet in topic.sheets:
        flow.small_heading(f"{sheet.title}: {sheet.story} ({sheet.ages})", 12)
        if isinstance(sheet, OrderSteps):
            numbers = _("The cards from the top down get the numbers {numbers}.")
            flow.para(numbers.format(numbers=", ".join(sheet.answer)), ANSWER)
        else:
            flow.points(sheet.answer, ANSWER)
