"""Parts of the guide on paper, without cover and contents; sheets stand two to a page."""

from collections.abc import Callable, Generator, Sequence
from pathlib import Path

from game.teaching.guide.model import Guide, Worksheet
from game.teaching.guide.parts import Part
from game.teaching.guide.pdf_flow import Flow
from game.teaching.guide.pdf_lessons import draw_lesson
from game.teaching.guide.pdf_sheets import draw_answers, draw_sheet
from game.teaching.guide.pdf_stories import draw_story
from game.teaching.shared.pdf_paper import A4, TOP
from game.teaching.shared.terms import Gettext

SMALLER = A4[0] / A4[1]
"""How much smaller a sheet is that stands beside another one."""
Draw = Callable[[Flow, Guide, Gettext], None]


def render_part(
    guide: Guide, part: Part, _: Gettext, assets: Path, parents: Draw
) -> Generator[float, None, bytes]:
    """Make the document; `parents` sets the pages for parents."""
    flow = Flow(assets / "fonts", guide.title, turned=part is Part.SHEETS)
    yield 0.0
    if part is Part.PARENTS:
        parents(flow, guide, _)
    if part is Part.LESSON:
        _lessons(flow, guide, _)
    if part is Part.SHEETS:
        _sheets(flow, [sheet for topic in guide.topics for sheet in topic.sheets], _)
    yield 0.9
    return bytes(flow.output())


def _lessons(flow: Flow, guide: Guide, _: Gettext) -> None:
    """Set each plan with the answers to its sheet, then its stories and the sheet."""
    for topic in guide.topics:
        for plan in topic.lessons:
            flow.begin(topic.name)
            draw_lesson(flow, plan, _)
            if topic.sheets:
                draw_answers(flow, topic, _)
        for story in topic.stories:
            flow.begin(topic.name)
            draw_story(flow, story, _)
        for sheet in topic.sheets:
            flow.begin(topic.name)
            draw_sheet(flow, sheet, _)


def _sheets(flow: Flow, sheets: Sequence[Worksheet], _: Gettext) -> None:
    """Set sheets side by side on pages that are turned."""
    flow.set_auto_page_break(False)
    flow.foot = ""
    for place, sheet in enumerate(sheets):
        if place % 2 == 0:
            flow.begin("")
        with flow.smaller(SMALLER, place % 2 * A4[1] / 2):
            flow.y = TOP
            draw_sheet(flow, sheet, _)
