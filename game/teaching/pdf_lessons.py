"""A topic's first page and its lesson plans, on paper."""

from game.teaching.guide_model import Lesson, Step, TopicPart
from game.teaching.pdf_flow import GAP, Flow
from game.teaching.pdf_paper import (
    BOLD,
    H3,
    INK,
    LEFT,
    RULE,
    SMALL,
    WHITE,
    WIDTH,
    Style,
)
from game.teaching.terms import Gettext

LEAD = Style(13, leading=1.4)
MINUTES = 18.0  # mm
TIGHT = Style(10, leading=1.32)


def draw_topic(flow: Flow, topic: TopicPart, _: Gettext) -> None:
    """Set what a topic is about and which stories it has."""
    flow.title(topic.name)
    flow.para(topic.sentence, LEAD)
    strand = _("Education for a Connected World (UKCIS 2020), strand: {strand}")
    flow.para(strand.format(strand=topic.strand), SMALL)
    flow.heading(_("What children practise"))
    for story in topic.stories:
        top = flow.y
        flow.labelled(story.title, story.objective, 62, TIGHT)
        facts = " · ".join(story.facts[:3])
        flow.need(SMALL.line)
        if flow.y > top:
            flow.paper.line_of(facts, SMALL, LEFT + 62, flow.y - 0.8)
        flow.y += SMALL.line + 0.6
        flow.paper.rule(LEFT, flow.y - 0.2, WIDTH, 210, 0.2)
        flow.y += 0.8


def draw_lesson(flow: Flow, lesson: Lesson, _: Gettext) -> None:
    """Set a lesson plan on one page: stories, what is needed, a table of steps."""
    flow.title(lesson.title)
    for play in lesson.plays:
        flow.labelled(play.ages, " → ".join(play.stories), 34, BOLD)
        flow.labelled("", " ".join(play.objectives), 34, TIGHT)
    flow.small_heading(_("You need"))
    flow.points(lesson.needs, TIGHT)
    for step in lesson.steps:
        _step(flow, step, _)
    flow.y += GAP
    flow.small_heading(_("Afterwards"))
    flow.points(lesson.afterwards, TIGHT)


def _step(flow: Flow, step: Step, _: Gettext) -> None:
    """Set one step with its minutes in a dark field."""
    paper = flow.paper
    x, width = LEFT + MINUTES + 4, WIDTH - MINUTES - 7
    texts = [paper.wrapped(text, TIGHT, width - 5) for text in step.does]
    height = H3.line + 3 + sum(len(lines) * TIGHT.line + 0.6 for lines in texts)
    height = max(height, 13)
    flow.need(height + 1.5)
    top = flow.y
    paper.box(LEFT, top, WIDTH, height, edge=RULE)
    paper.box(LEFT, top, MINUTES, height, fill=INK)
    label = _("{minutes} min").format(minutes=step.minutes)
    paper.line_of(label, Style(11, "display", WHITE, 1), LEFT, top + height / 2 - 2, MINUTES, "C")
    y = paper.text_at(step.title, H3, x, top + 1.2, width)
    for lines in texts:
        paper.line_of("•", TIGHT, x, y)
        y = paper.lines_at(lines, TIGHT, x + 4, y) + 0.6
    flow.y = top + height + 1.5
