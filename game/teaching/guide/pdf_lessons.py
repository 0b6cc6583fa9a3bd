"""A topic's first page and its lesson plans, on paper."""

from game.teaching.guide.model import Afterwards, LessonPlan, PlanStep, TopicPart
from game.teaching.guide.pdf_flow import GAP, Flow
from game.teaching.shared.pdf_paper import (
    BOLD,
    H3,
    INK,
    LEFT,
    RULE,
    SMALL,
    WHITE,
    WIDTH,
    PdfStyle,
)
from game.teaching.shared.terms import Gettext

LEAD = PdfStyle(13, leading=1.4)
MINUTES = 18.0  # mm
TIGHT = PdfStyle(10, leading=1.32)


def draw_topic(flow: Flow, topic: TopicPart, _: Gettext) -> None:
    """Set what a topic is about and which stories it has."""
    flow.page_title(topic.name)
    flow.para(topic.sentence, LEAD)
    strand = _("Education for a Connected World (UKCIS 2020), strand: {strand}")
    flow.para(strand.format(strand=topic.strand), SMALL)
    flow.heading(_("What children practise"))
    for story in topic.stories:
        facts = " · ".join(story.facts[:3])
        flow.labelled(story.title, story.objective, 62, TIGHT, follows=SMALL.line + 1.4)
        flow.line_of(facts, SMALL, LEFT + 62, flow.y - 0.8)
        flow.y += SMALL.line + 0.6
        flow.rule(LEFT, flow.y - 0.2, WIDTH, 210, 0.2)
        flow.y += 0.8


def draw_lesson(flow: Flow, lesson: LessonPlan, _: Gettext) -> None:
    """Set a lesson plan on one page: stories, what is needed, a table of steps."""
    flow.page_title(lesson.title)
    for play in lesson.plays:
        flow.labelled(play.ages, " → ".join(play.stories), 34, BOLD)
        flow.labelled("", " ".join(play.objectives), 34, TIGHT)
        if play.code:
            flow.labelled(_("Lesson code"), f"{play.code}   ({play.number})", 34, TIGHT)
        if play.note:
            flow.labelled("", play.note, 34, TIGHT)
    flow.small_heading(_("You need"))
    flow.points(lesson.needs, TIGHT)
    for step in lesson.steps:
        _step(flow, step, _)
    flow.y += GAP
    flow.small_heading(_("Afterwards"))
    flow.points(lesson.afterwards, TIGHT)
    for play in lesson.plays:
        for story in play.afterwards:
            _beyond(flow, story, _)


def _beyond(flow: Flow, story: Afterwards, _: Gettext) -> None:
    """Set what a story is good for, and what goes beyond it."""
    rows = [
        (_("Can say"), story.can_say),
        (_("Words"), ", ".join(story.words)),
        (_("Easier"), story.easier),
        (_("Harder"), story.harder),
        (_("Done early"), story.finished),
    ]
    whole = sum(max(flow.height(text, TIGHT, WIDTH - 28), TIGHT.line) + 1 for _l, text in rows)
    flow.small_heading(story.title, whole)
    for label, text in rows:
        if text:
            flow.labelled(label, text, 28, TIGHT)


def _step(flow: Flow, step: PlanStep, _: Gettext) -> None:
    """Set one step with its minutes in a dark field."""
    x, width = LEFT + MINUTES + 4, WIDTH - MINUTES - 7
    height = H3.line + 3 + sum(flow.height(text, TIGHT, width - 5) + 0.6 for text in step.does)
    height = max(height, 13)
    flow.need(height + 1.5)
    top = flow.y
    flow.box(LEFT, top, WIDTH, height, edge=RULE)
    flow.box(LEFT, top, MINUTES, height, fill=INK)
    label = _("{minutes} min").format(minutes=step.minutes)
    flow.line_of(label, PdfStyle(11, "display", WHITE, 1), LEFT, top + height / 2 - 2, MINUTES, "C")
    y = flow.text_at(step.title, H3, x, top + 1.2, width)
    for text in step.does:
        flow.line_of("•", TIGHT, x, y)
        y = flow.text_at(text, TIGHT, x + 4, y, width - 5) + 0.6
    flow.y = top + height + 1.5
