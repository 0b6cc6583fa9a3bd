"""The guide as a PDF that prints in black and white."""

from collections.abc import Generator, Iterator, Sequence
from itertools import takewhile
from pathlib import Path

from fpdf.outline import OutlineSection

from game.teaching.guide.model import Guide, GuideNote, HelpPlace, TopicPart
from game.teaching.guide.parts import Part
from game.teaching.guide.pdf_flow import GAP, Flow
from game.teaching.guide.pdf_lessons import draw_lesson, draw_topic
from game.teaching.guide.pdf_parts import render_part
from game.teaching.guide.pdf_sheets import draw_answers, draw_cards, draw_hand, draw_sheet
from game.teaching.guide.pdf_stories import draw_story
from game.teaching.shared.pdf_paper import (
    BODY,
    BOLD,
    H1,
    INK,
    LEFT,
    RULE,
    SMALL,
    TOP,
    WIDTH,
    PdfStyle,
)
from game.teaching.shared.terms import Gettext

COVER = PdfStyle(38, "display", leading=1.15)
LEADING_LINE = PdfStyle(14, leading=1.4)
RULES = PdfStyle(21, leading=1.35)
BARS = (12, 22, 34, 26, 46, 60, 42, 70, 54, 38, 58, 30, 44, 20, 28, 14)  # mm
LAST_STEPS = 0.12
"""The part of the work that comes after the pages: fonts and writing."""


def render_pdf(
    guide: Guide, _: Gettext, assets: Path, part: Part = Part.ALL
) -> Generator[float, None, bytes]:
    """Make the document in small steps that yield the progress, 0 to 1."""
    if part is not Part.ALL:
        content = yield from render_part(guide, part, _, assets, draw_parents)
        return content
    flow = Flow(assets / "fonts", guide.title)
    _cover(flow, guide, _)
    _contents(flow, _)
    yield 0.0
    _notes(flow, guide, _)
    yield 0.0
    pages = sum(len(topic.stories) + len(topic.sheets) for topic in guide.topics)
    done = 0
    for topic in guide.topics:
        for counts in _topic(flow, topic, _):
            done += counts
            yield (1 - LAST_STEPS) * done / pages
    _help(flow, guide, _)
    yield 1 - LAST_STEPS
    return bytes(flow.output())


def render_parents(guide: Guide, _: Gettext, assets: Path) -> bytes:
    """Make a document of the parents' part alone: their notes, and where help is."""
    flow = Flow(assets / "fonts", _("Soundcheck: for parents"))
    _parents(flow, guide, _)
    _help(flow, guide, _)
    return bytes(flow.output())


def _cover(flow: Flow, guide: Guide, _: Gettext) -> None:
    """Draw the cover: a wave of sound, the title, what is inside."""
    flow.begin("")
    for index, height in enumerate(BARS):
        flow.box(LEFT + index * 10.8, 120 - height, 7, height, fill=INK if index % 3 else RULE)
    y = flow.text_at(_("Soundcheck"), COVER, LEFT, 132, WIDTH)
    y = flow.text_at(_("The pack for teachers and parents"), H1, LEFT, y + 1, WIDTH)
    names = ", ".join(topic.name for topic in guide.topics)
    y = flow.text_at(names, LEADING_LINE, LEFT, y + 6, WIDTH)
    stories = sum(len(topic.stories) for topic in guide.topics)
    told = _(
        "{stories} stories · lessons of 20 and 40 minutes · sheets to print · for ages 8 to 12"
    )
    y = flow.text_at(told.format(stories=stories), BOLD, LEFT, y + 6, WIDTH)
    claim = _("It builds knowledge and practice. It does not replace a talk with a grown-up.")
    flow.text_at(claim, BODY, LEFT, y + 3, WIDTH)
    made = _("Made on {day} from the story files of the game").format(day=guide.made.isoformat())
    flow.line_of(made, SMALL, LEFT, 268)


def _contents(flow: Flow, _: Gettext) -> None:
    """Keep a page for the table of contents, which is set when all pages are known."""
    flow.begin("", _("Contents"))
    title = _("Contents")

    def table(_paper: object, outline: list[OutlineSection]) -> None:
        y = flow.text_at(title, H1, LEFT, TOP, WIDTH) + 2
        parts = outline[1:]
        for index, section in enumerate(parts):
            if section.level == 0:
                following = takewhile(lambda other: other.level > 0, parts[index + 1 :])
                y = _entry(flow, section, [one for one in following if one.level == 1], y)

    flow.keep_page(_("For teachers"), lambda: flow.insert_toc_placeholder(table))


def _entry(flow: Flow, section: OutlineSection, parts: Sequence[OutlineSection], y: float) -> float:
    """Set a part of the contents with dots to its page, and where its own parts are."""
    words = flow.width_of(section.name, BOLD)
    dots = " ." * int((WIDTH - 14 - words) / flow.width_of(" .", SMALL))
    flow.line_of(section.name, BOLD, LEFT, y)
    flow.line_of(dots, SMALL, LEFT + words + 1, y + 0.6)
    flow.line_of(str(section.page_number), BOLD, LEFT, y, WIDTH, "R")
    y += BOLD.line
    if parts:
        line = " · ".join(f"{part.name} {part.page_number}" for part in parts)
        y = flow.text_at(line, SMALL, LEFT, y, WIDTH - 14)
    return y + 2.4


def _notes(flow: Flow, guide: Guide, _: Gettext) -> None:
    """Set what comes before the topics."""
    flow.begin(_("For teachers"), _("For teachers"))
    flow.page_title(_("For teachers"))
    for note in (guide.about, *guide.teachers):
        _note(flow, note)
    _awaiting(flow, guide, _)
    flow.begin(guide.ground_rules.title, guide.ground_rules.title)
    _poster(flow, guide.ground_rules)
    _parents(flow, guide, _)
    flow.begin(guide.cards.title, guide.cards.title)
    draw_cards(flow, guide.cards)
    flow.begin(_("My helping hand"), _("Sheet: my helping hand"))
    draw_hand(flow, guide.fingers, _)


def draw_parents(flow: Flow, guide: Guide, _: Gettext) -> None:
    """Set what parents need alone: their pages, and where help is."""
    _parents(flow, guide, _)
    _help(flow, guide, _)


def _parents(flow: Flow, guide: Guide, _: Gettext) -> None:
    """Set the pages for parents."""
    flow.begin(_("For parents"), _("For parents"))
    flow.page_title(_("For parents"))
    for note in guide.parents:
        _note(flow, note)


def _note(flow: Flow, note: GuideNote) -> None:
    flow.heading(note.title)
    flow.para(note.lead)
    flow.points(note.points)


def _awaiting(flow: Flow, guide: Guide, _: Gettext) -> None:
    """List the stories that a professional has yet to read."""
    if guide.awaiting:
        flow.heading(_("Waiting for a safeguarding professional"))
        flow.para(_("Ask your safeguarding lead to read these before you use them: {stories}.")
                  .format(stories=", ".join(guide.awaiting)))  # fmt: skip


def _poster(flow: Flow, rules: GuideNote) -> None:
    """Set the ground rules large enough for a wall."""
    flow.page_title(rules.title)
    flow.para(rules.lead, LEADING_LINE)
    for number, rule in enumerate(rules.points, 1):
        top = flow.y
        flow.box(LEFT, top + 2, 12, 12, fill=INK, radius=6)
        flow.line_of(str(number), PdfStyle(17, "display", 255, 1), LEFT, top + 5, 12, "C")
        bottom = flow.text_at(rule, RULES, LEFT + 20, top + 3, WIDTH - 22)
        flow.y = max(bottom + 6, top + 21)


def _topic(flow: Flow, topic: TopicPart, _: Gettext) -> Iterator[bool]:
    """Set a topic: what it is about, lessons, stories, sheets, answers.

    A turn for each page tells whether it counts: stories and sheets do.
    """
    flow.begin(topic.name, topic.name)
    draw_topic(flow, topic, _)
    yield False
    for lesson in topic.lessons:
        flow.begin(topic.name, _("Lesson of {minutes} minutes").format(minutes=lesson.minutes), 1)
        draw_lesson(flow, lesson, _)
        yield False
    for index, story in enumerate(topic.stories):
        flow.begin(topic.name, "" if index else _("The stories"), 1)
        flow.start_section(story.title, 2)
        draw_story(flow, story, _)
        yield True
    for index, sheet in enumerate(topic.sheets):
        flow.begin(topic.name, "" if index else _("Sheets to print"), 1)
        draw_sheet(flow, sheet, _)
        yield True
    if topic.sheets:
        flow.begin(topic.name, _("Answers"), 1)
        draw_answers(flow, topic, _)


def _help(flow: Flow, guide: Guide, _: Gettext) -> None:
    """Set where help is and where to report."""
    flow.begin(_("Where help is"), _("Where help is"))
    flow.page_title(_("Where help is"))
    flow.para(_("A grown-up you trust comes first: at home, at school, another one. Keep telling "
                "until someone helps. In danger, call the emergency number."))  # fmt: skip
    flow.heading(_("Child helplines"))
    _places(flow, guide.helplines)
    flow.heading(_("Where grown-ups can report"))
    _places(flow, guide.report)


def _places(flow: Flow, places: tuple[HelpPlace, ...]) -> None:
    """Set a table of places by country, with a line between them."""
    for place in places:
        text = " · ".join((place.name, *place.details))
        flow.labelled(place.country, text, 42, PdfStyle(10))
        flow.rule(LEFT, flow.y - 0.4, WIDTH, 210, 0.2)
        flow.y += 0.6
    flow.y += GAP
