"""Parts of the guide that are printed alone."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from game.cli import main
from game.paths import shipped
from game.scenario.loader import load_library
from game.teaching.guide.guide import make_guide
from game.teaching.guide.html import render_html
from game.teaching.guide.model import Guide
from game.teaching.guide.parts import Part, Wish, cut
from game.teaching.guide.pdf import render_pdf
from game.teaching.guide.pdf_flow import Flow
from game.teaching.shared.pdf_paper import BOTTOM

DAY = date(2026, 11, 23)
MOST_PAGES = 6


@cache
def whole() -> Guide:
    return make_guide(load_library([shipped("scenarios")]), str, DAY)


def finish(steps: object) -> bytes:
    """Run a rendering to its end."""
    while True:
        try:
            next(steps)  # type: ignore[call-overload]
        except StopIteration as stop:
            return bytes(stop.value)


def pages(content: bytes) -> int:
    """Count the pages of a PDF."""
    return len(re.findall(rb"/Type /Page\b(?!s)", content))


@pytest.mark.parametrize("minutes", [20, 40])
@pytest.mark.parametrize("longer", [False, True])
def test_a_lesson_prints_on_six_pages_at_most(minutes: int, longer: bool) -> None:
    wish = Wish(Part.LESSON, minutes, longer)
    for topic in whole().topics:
        one = Guide(**{**{name: getattr(whole(), name) for name in Guide.__slots__},
                       "topics": (topic,)})  # fmt: skip
        printed = cut(one, wish)
        part = printed.topics[0]
        if not part.lessons:
            continue
        play = part.lessons[0].plays[0]
        assert [page.id for page in part.stories] == list(play.ids)
        assert len(part.sheets) <= 1
        count = pages(finish(render_pdf(printed, str, shipped("assets"), Part.LESSON)))
        assert len(play.ids) < count <= MOST_PAGES, topic.id


def test_sheets_stand_two_to_a_page() -> None:
    printed = cut(whole(), Wish(Part.SHEETS))
    sheets = sum(len(topic.sheets) for topic in printed.topics)
    content = finish(render_pdf(printed, str, shipped("assets"), Part.SHEETS))
    assert pages(content) == -(-sheets // 2)


def test_the_pages_for_parents_stand_alone() -> None:
    printed = cut(whole(), Wish(Part.PARENTS))
    text = finish(render_html(printed, str, shipped("assets"), Part.PARENTS)).decode()
    assert "For parents" in text
    assert "Where help is" in text
    assert "For teachers" not in text
    assert pages(finish(render_pdf(printed, str, shipped("assets"), Part.PARENTS))) <= 4


def test_a_lesson_as_a_web_page_has_its_stories_alone() -> None:
    printed = cut(whole(), Wish(Part.LESSON, 20))
    text = finish(render_html(printed, str, shipped("assets"), Part.LESSON)).decode()
    for topic in printed.topics:
        others = next(one for one in whole().topics if one.id == topic.id).stories
        for story in others:
            shown = story.title.replace("'", "&#39;")
            assert (f"<h3><bdi>{shown}" in text or shown in text) or story not in topic.stories
    assert "For parents" not in text


def test_the_command_prints_a_part(tmp_path: Path) -> None:
    out = tmp_path / "lesson.pdf"
    arguments = ["guide", str(out), "--topic", "balance", "--part", "lesson", "--minutes", "20"]
    assert main(arguments) == 0
    assert 2 <= pages(out.read_bytes()) <= 4


def test_a_title_is_never_left_at_the_foot_of_a_page() -> None:
    flow = Flow(shipped("assets") / "fonts", "Titles")
    flow.begin("Titles")
    flow.y = BOTTOM - 20
    flow.page_title("Answers")
    assert flow.page_no() == 2
