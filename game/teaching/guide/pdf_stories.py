"""One story on paper, with everything that a grown-up needs to talk about it."""

from game.scenario.model import Safety
from game.teaching.guide.model import ChoiceNote, SceneLine, StoryPage
from game.teaching.guide.pdf_flow import GAP, Flow
from game.teaching.shared.pdf_paper import (
    BOLD,
    H2,
    INK,
    LEFT,
    RULE,
    SMALL,
    SOFT,
    TINT,
    WHITE,
    WIDTH,
    PdfStyle,
)
from game.teaching.shared.terms import Gettext

TEXT = PdfStyle(10, leading=1.22)
STRONG = PdfStyle(10, "bold", leading=1.22)
SIGN = PdfStyle(9, "bold", leading=1.32)
SPEAKER = 26.0  # mm
BADGE = 13.0  # mm
VERDICT = PdfStyle(9, "bold", SOFT, 1.32)


def draw_story(flow: Flow, story: StoryPage, _: Gettext) -> None:
    """Set a story's page."""
    flow.page_title(story.title)
    flow.para(" · ".join(story.facts), SMALL)
    if story.warning:
        _warning(flow, story.warning)
    flow.labelled(_("Objective"), story.objective, 30, TEXT)
    flow.y += 1
    flow.small_heading(_("What happens"))
    for line in story.scene:
        _scene_line(flow, line, _)
    flow.y += GAP
    _question(flow, story.question)
    for choice in story.choices:
        _choice(flow, choice, _)
    flow.y += 1
    flow.small_heading(_("Talk about it"))
    flow.points(story.discuss, TEXT)
    if story.show_me:
        flow.small_heading(_("Show me on paper"))
        flow.points(story.show_me, TEXT)
    if story.say_no:
        flow.small_heading(_("Say it to a friend"))
        flow.points([f"“{text}”" for text in story.say_no], TEXT)
    if story.say_it:
        flow.small_heading(_("Say it to a grown-up"))
        flow.points([f"“{text}”" for text in story.say_it], TEXT)
    flow.labelled(_("Mission"), story.mission, 30, TEXT)


def _warning(flow: Flow, text: str) -> None:
    """Set what to know first, in a frame."""
    flow.box(LEFT, flow.y, WIDTH, flow.height(text, BOLD, WIDTH - 8) + 4, edge=INK)
    flow.y = flow.text_at(text, BOLD, LEFT + 4, flow.y + 2, WIDTH - 8) + 2 + GAP


def _scene_line(flow: Flow, line: SceneLine, _: Gettext) -> None:
    """Set a line of the scene; one with a sign on a grey field, with the sign's name."""
    x, width = LEFT + SPEAKER, WIDTH - SPEAKER - 3
    column = SPEAKER - 4
    under = [(_("Picture: {alt}").format(alt=line.picture), SMALL)] if line.picture else []
    under += [(_("Sign: {name}").format(name=line.sign), SIGN)] if line.sign else []
    height = max(flow.height(line.text, TEXT, width), flow.height(line.speaker, STRONG, column)) + 1
    height += sum(flow.height(text, style, width) for text, style in under)
    flow.need(height)
    top = flow.y
    if line.sign:
        flow.box(LEFT, top, WIDTH, height, fill=TINT, radius=1.5)
    flow.text_at(line.speaker, STRONG, LEFT + 2, top + 0.5, column)
    flow.text_at(line.text, TEXT, x, top + 0.5, width)
    for text, style in under:
        flow.text_at(text, style, x, flow.y, width)
    flow.y = top + height + 0.3


def _question(flow: Flow, question: str) -> None:
    flow.need(flow.height(question, H2, WIDTH) + 24)
    flow.y = flow.text_at(question, H2, LEFT, flow.y, WIDTH) + 1.4


def _told(line: SceneLine, _: Gettext) -> str:
    """Tell a line that follows a choice."""
    told = f"{line.speaker}: “{line.text}”" if line.speaker else line.text
    return f"{told} {_('Picture: {alt}').format(alt=line.picture)}" if line.picture else told


def _choice(flow: Flow, choice: ChoiceNote, _: Gettext) -> None:
    """Set a choice with its letter, what it leads to and its feedback; a safe one is framed."""
    x, width = LEFT + BADGE, WIDTH - BADGE - 3
    beside = width - flow.width_of(choice.verdict, VERDICT) - 4
    parts = [*(_told(line, _) for line in choice.then), choice.feedback]
    height = flow.height(choice.text, STRONG, beside)
    height += sum(flow.height(part, TEXT, width) for part in parts)
    flow.need(height + 3.8)
    top, safe = flow.y, choice.safety is Safety.SAFE
    flow.box(LEFT, top, WIDTH, height + 3, fill=WHITE, edge=INK if safe else RULE)
    flow.badge(choice.letter, LEFT + 3, top + 2.2)
    flow.line_of(choice.verdict, VERDICT, LEFT, top + 1.6, WIDTH - 3, "R")
    flow.text_at(choice.text, STRONG, x, top + 1.2, beside)
    for part in parts:
        flow.text_at(part, TEXT, x, flow.y, width)
    flow.y = top + height + 3.8
