"""The guide holds every story whole, plans that add up, and sheets whose answers are right."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.paths import shipped
from game.scenario.do_steps import other_apps, step_words
from game.scenario.library import Library
from game.scenario.loader import load_library
from game.teaching.guide.guide import make_guide
from game.teaching.guide.html import render_html
from game.teaching.guide.lessons import picked
from game.teaching.guide.model import FindTheSign, Guide, OrderSteps, WriteReply
from game.teaching.guide.pdf import render_pdf
from game.teaching.shared.pdf_paper import BODY, BOTTOM, LEFT, RIGHT, TOP, Paper, PdfStyle
from game.teaching.shared.plain import inside_quotes, plain
from game.wrapping import wrap

DAY = date(2026, 11, 23)
FOOT = 290.0  # mm: the page's number ends above it
HOSTILE = (
    "<script>alert('x')</script>",
    "=cmd|' /C calc'!A0",
    "\u202egnp.exe \u2066turned\u2069\u200f",
    "W" * 300,
    "{{ 7 * 8000 }} {% include 'page.css' %}",
    "\x00\x07bell\x1b[31m 猫 🎸",
)


PACK = Path(__file__).resolve().parents[1] / "packs" / "acted"


def same(text: str) -> str:
    """Leave a text untranslated."""
    return text


@cache
def library() -> Library:
    """Read the shipped stories once."""
    return load_library([shipped("scenarios")])


@cache
def whole() -> Guide:
    """Make the guide of all topics once."""
    return make_guide(library(), same, DAY)


@cache
def whole_page() -> str:
    """Make the page of all topics once."""
    return finish(render_html(whole(), same, shipped("assets"))).decode()


def finish(steps: object) -> bytes:
    """Run a rendering to its end; what it yields grows from 0 to under 1."""
    done, progress = b"", [0.0]
    while True:
        try:
            progress.append(next(steps))  # type: ignore[call-overload]
        except StopIteration as stop:
            done = stop.value
            break
    assert progress == sorted(progress)
    assert progress[-1] < 1
    return done


def test_every_story_is_in_it_whole() -> None:
    pages = {page.id: page for topic in whole().topics for page in topic.stories}
    assert set(pages) == set(library().scenarios)
    text = whole_page()
    for story in library().scenarios.values():
        page = pages[story.id]
        assert [line.sign != "" for line in page.scene] == [bool(line.sign) for line in story.scene]
        assert len(page.choices) == len(story.choices)
        assert any("Strand" in fact for fact in page.facts)
        assert (story.review.professional == "needed") == ("not read this story" in page.warning)
        assert (plain(story.title) in whole().awaiting) == (story.review.professional == "needed")
        texts = [story.guide.objective, story.question, story.mission, *story.guide.discuss]
        texts += [part for c in story.choices for part in (c.text, c.feedback, c.repair or "")]
        texts += [line.text for line in story.scene] + list(story.say_it)
        for part in texts:
            assert escaped(part) in text, part


def test_what_is_acted_out_is_shown_on_paper_and_on_the_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with_pack = load_library([shipped("scenarios")], [PACK])
    guide = make_guide(with_pack, same, DAY, "who-is-there")
    page = finish(render_html(guide, same, shipped("assets"))).decode()
    _, lines = drawn(guide, monkeypatch)
    paper = " ".join(lines).replace("  ", " ")
    told = with_pack.scenarios["acted/shiny-spoon"]
    steps = [step_words(step, same) for step in told.do]
    texts = [line.text for choice in told.choices for line in choice.then]
    texts += [other_apps(same), told.say_no[0], *(f"{one.label}: {one.done}" for one in steps)]
    texts += [family.rhyme for family in with_pack.families]
    for text in texts:
        assert escaped(text) in page, text
    for text in ("Show me on paper", *texts[: -len(with_pack.families)]):
        assert plain(text) in paper, text


def test_the_fonts_have_every_letter() -> None:
    text = whole_page()
    letters = "".join(sorted(set(text) - {"\n"}))
    paper = Paper(shipped("assets") / "fonts", "")
    assert paper.known(letters, BODY) == letters


def escaped(text: str) -> str:
    """Write a text as a web page does."""
    marks = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;"}
    return "".join(marks.get(c, c) for c in plain(text))


@pytest.mark.parametrize("topic", library().topics)
def test_lessons_add_up_and_are_gentle(topic: str) -> None:
    part = next(part for part in whole().topics if part.id == topic)
    stories = {plain(s.title): s for s in library().scenarios.values() if s.topic == topic}
    assert [lesson.minutes for lesson in part.lessons] == [20, 40]
    for lesson in part.lessons:
        assert sum(step.minutes for step in lesson.steps) == lesson.minutes
        assert len(lesson.plays) == 2
        for play in lesson.plays:
            count = 1 if lesson.minutes == 20 else 3
            assert 1 <= len(play.stories) <= count
            soundchecks = [step for step in play.steps if "soundcheck" in step.title]
            assert len(soundchecks) == len(play.stories), "the timetable is that of its stories"
            assert sum(step.minutes for step in play.steps) == lesson.minutes
            assert bool(play.note) == (len(play.stories) < count), "a short plan says so"
            assert set(play.stories) <= set(stories), "no other topic's story"
            assert not [name for name in play.stories if stories[name].weight == "careful"]
            assert len(play.afterwards) == len(play.stories)
    assert picked([], 3) == ()


@pytest.mark.parametrize("topic", library().topics)
def test_the_answers_of_the_sheets_are_right(topic: str) -> None:
    part = next(part for part in whole().topics if part.id == topic)
    kinds = [type(sheet) for sheet in part.sheets]
    assert kinds == [FindTheSign, OrderSteps, WriteReply] * 2
    for sheet in part.sheets:
        if isinstance(sheet, OrderSteps):
            assert sorted(sheet.answer) == [str(n) for n in range(1, len(sheet.cards) + 1)]
            steps = sorted(zip(sheet.answer, sheet.cards, strict=True))
            assert steps[0][1].startswith("It begins")
            assert steps[-1][1].startswith("The next day")
            assert [card for _, card in steps] != list(sheet.cards)
        if isinstance(sheet, FindTheSign):
            for line in sheet.scene:
                assert not line.sign or line.sign in sheet.names
                told = f"“{inside_quotes(line.text)}”: {line.sign}."
                assert (told in sheet.answer) == bool(line.sign)


def test_old_numbers_and_addresses_ask_to_be_checked() -> None:
    checked = min(line.checked for line in library().helplines)
    checked = min(checked, *(place.checked for place in library().report))
    late = make_guide(library(), same, checked + timedelta(days=366), "balance")
    fresh = make_guide(library(), same, checked + timedelta(days=365), "balance")
    number, address = "check this number: it was last checked on", "check this address: it was last"
    for line, place in zip(library().helplines, late.helplines, strict=True):
        assert (f"Please {number} {checked}." in place.details) == (line.checked == checked)
    assert sum(address in " ".join(place.details) for place in late.report) > 3
    assert "lease check" not in f"{fresh.helplines}{fresh.report}"


def drawn(guide: Guide, monkeypatch: pytest.MonkeyPatch) -> tuple[bytes, list[str]]:
    """Make a PDF and return it with every text on it; none may leave its column or the page."""
    texts: list[str] = []
    real_line, real_text = Paper.line_of, Paper.text_at

    def line_of(paper: Paper, text: str, style: PdfStyle, x: float, y: float, *rest: Any) -> None:
        known = paper.known(text, style)
        if text.strip():
            texts.append(known)
            assert y + style.line <= (FOOT if y > BOTTOM else BOTTOM + 0.5), text
            assert x >= LEFT - 25
            over = paper.width_of(known, style) - (rest[0] if rest and rest[0] else RIGHT - x)
            assert over < 0.5 or "C" in rest, (text, over)
        real_line(paper, text, style, x, y, *rest)

    def text_at(paper: Paper, text: str, style: PdfStyle, x: float, y: float, *rest: Any) -> float:
        known, page, width = paper.known(text, style), paper.page, rest[0]
        texts.append(known)
        assert LEFT <= x < x + width <= RIGHT, text
        bottom = real_text(paper, text, style, x, y, *rest)
        assert TOP < bottom <= BOTTOM + 0.5, text
        if paper.page == page:
            assert bottom == pytest.approx(y + paper.height(text, style, width)), text
        return bottom

    monkeypatch.setattr(Paper, "line_of", line_of)
    monkeypatch.setattr(Paper, "text_at", text_at)
    return finish(render_pdf(guide, same, shipped("assets"))), texts


@pytest.mark.parametrize("text", ["W" * 300, "two words", "a " + "b" * 200 + " c", "", " "])
def test_a_column_on_paper_is_never_left(text: str) -> None:
    paper = Paper(shipped("assets") / "fonts", "Title")
    paper.add_page()
    paper.set_font("text", size=BODY.size)
    lines = paper.multi_cell(50, BODY.line, text, dry_run=True, output="LINES")
    assert all(paper.width_of(line, BODY) <= 50 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert paper.height(text, BODY, 50) == pytest.approx(max(1, len(lines)) * BODY.line)


def test_a_topic_on_paper_has_every_word(monkeypatch: pytest.MonkeyPatch) -> None:
    content, lines = drawn(make_guide(library(), same, DAY, "tricks-and-money"), monkeypatch)
    assert content.startswith(b"%PDF")
    words = " ".join(lines).replace("  ", " ")
    for story in library().scenarios.values():
        if story.topic == "tricks-and-money":
            for choice in story.choices:
                assert plain(choice.feedback) in words
                assert plain(choice.text) in words


def test_hostile_titles_stay_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    real = library()
    tame = [story for story in real.scenarios.values() if story.topic == "balance"]
    pairs = zip(tame, HOSTILE, strict=False)
    bad = {s.id: s.model_copy(update={"title": t, "hero": t[:300]}) for s, t in pairs}
    guide = make_guide(
        Library(bad, real.topics, real.cast, (), (), (), real.paths, {}), same, DAY, "balance"
    )
    page = finish(render_html(guide, same, shipped("assets"))).decode()
    assert "<script" not in page
    assert "{{ 7 * 8000 }}" in page
    assert "56000" not in page
    content, lines = drawn(guide, monkeypatch)
    assert content.startswith(b"%PDF")
    for unseen in "\u202e\u2066\u2069\u200f\x00\x07\x1b":
        assert unseen not in page
        assert not any(unseen in line for line in lines)
    assert sum(line.count("W") for line in lines) >= 300


def test_what_a_story_is_about_stays_with_its_name_at_the_foot_of_a_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    guide = make_guide(library(), same, DAY, "balance")
    topic = guide.topics[0]
    long = replace(topic, stories=topic.stories * 5, lessons=(), sheets=())
    _pdf, texts = drawn(replace(guide, topics=(long,)), monkeypatch)
    for story in topic.stories:
        assert texts.count(" · ".join(story.facts[:3])) >= 5


@settings(max_examples=40)
@given(st.text("ab c", max_size=60), st.integers(1, 12))
def test_wrapping_loses_nothing_and_fits(text: str, width: int) -> None:
    lines = wrap(text, lambda part: len(part) <= width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(len(line) <= width for line in lines)


@settings(max_examples=40)
@given(st.text(max_size=40))
def test_plain_texts_are_one_visible_line(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert plain(text).isprintable()
