"""One story on paper, with everything that a grown-up needs to talk about it."""

from game.scenario.model import Safety
from game.teaching.guide_model import ChoiceNote, SceneLine, StoryPage
from game.teaching.pdf_flow import GAP, Flow
from game.teaching.pdf_paper import (
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
    Style,
)
from game.teaching.terms import Gettext

TEXT = Style(10.5, leading=1.32)
STRONG = Style(10.5, "bold", leading=1.32)
SIGN = Style(9, "bold", leading=1.32)
SPEAKER = 26.0  # mm
BADGE = 13.0  # mm
VERDICT = Style(9, "bold", SOFT, 1.32)


def draw_story(flow: Flow, story: StoryPage, _: Gettext) -> None:
    """Set a story's page."""
    flow.title(story.title)
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
        _choice(flow, choice)
    flow.y += 1
    flow.small_heading(_("Talk about it"))
    flow.points(story.discuss, TEXT)
    if story.say_it:
        flow.small_heading(_("Say it to a grown-up"))
        flow.points([f"“{text}”" for text in story.say_it], TEXT)
    flow.labelled(_("Mission"), story.mission, 30, TEXT)


def _warning(flow: Flow, text: str) -> None:
    """Set what to know first, in a frame."""
    lines = flow.paper.wrapped(text, BOLD, WIDTH - 8)
    height = len(lines) * BOLD.line + 4
    flow.paper.box(LEFT, flow.y, WIDTH, height, edge=INK)
    flow.paper.lines_at(lines, BOLD, LEFT + 4, flow.y + 2)
    flow.y += height + GAP


def _scene_line(flow: Flow, line: SceneLine, _: Gettext) -> None:
    """Set a line of the scene; one with a sign on a grey field, with the sign's name."""
    paper = flow.paper
    x, width = LEFT + SPEAKER, WIDTH - SPEAKER - 3
    lines = paper.wrapped(line.text, TEXT, width)
    names = paper.wrapped(line.speaker, STRONG, SPEAKER - 4)
    notes = [_("Sign: {name}").format(name=line.sign)] if line.sign else []
    pictures = [_("Picture: {alt}").format(alt=line.picture)] if line.picture else []
    under = [part for text in pictures for part in paper.wrapped(text, SMALL, width)]
    height = max(len(lines), len(names)) * TEXT.line + len(under) * SMALL.line
    height += len(notes) * SIGN.line + 1
    flow.need(height)
    if notes:
        paper.box(LEFT, flow.y, WIDTH, height, fill=TINT, radius=1.5)
    paper.lines_at(names, STRONG, LEFT + 2, flow.y + 0.5)
    y = paper.lines_at(lines, TEXT, x, flow.y + 0.5)
    y = paper.lines_at(under, SMALL, x, y)
    paper.lines_at(notes, SIGN, x, y)
    flow.y += height + 0.6


def _question(flow: Flow, question: str) -> None:
    lines = flow.paper.wrapped(question, H2, WIDTH)
    flow.need(len(lines) * H2.line + 24)
    flow.y = flow.paper.lines_at(lines, H2, LEFT, flow.y) + 1.4


def _choice(flow: Flow, choice: ChoiceNote) -> None:
    """Set a choice with its letter, what it leads to and its feedback; a safe one is framed."""
    paper = flow.paper
    x, width = LEFT + BADGE, WIDTH - BADGE - 3
    verdict = paper.width_of(choice.verdict, VERDICT) + 4
    text = paper.wrapped(choice.text, STRONG, width - verdict)
    feedback = paper.wrapped(choice.feedback, TEXT, width)
    height = len(text) * STRONG.line + len(feedback) * TEXT.line + 3
    flow.need(height + 1.2)
    safe = choice.safety is Safety.SAFE
    paper.box(LEFT, flow.y, WIDTH, height, fill=WHITE, edge=INK if safe else RULE)
    paper.badge(choice.letter, LEFT + 3, flow.y + 2.2)
    y = paper.lines_at(text, STRONG, x, flow.y + 1.2)
    paper.line_of(choice.verdict, VERDICT, LEFT, flow.y + 1.6, WIDTH - 3, "R")
    paper.lines_at(feedback, TEXT, x, y)
    flow.y += height + 1.2
