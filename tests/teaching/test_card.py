"""The take-home card: what is on it, real words on one page, and nothing outside its boxes."""

import re
import zlib
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.paths import shipped
from game.scenario.library import Library
from game.scenario.loader import load_library
from game.scenario.met import Met
from game.scenario.model import Scenario, Weight
from game.teaching.shared.pdf_paper import Paper, PdfStyle
from game.teaching.together.card import CardPart, TakeHomeCard, make_card
from game.teaching.together.card_layout import EDGE, FOOT, PAGE, CardPlan, lay_out
from game.teaching.together.card_pdf import card_pdf

DAY = date(2026, 11, 23)
HOSTILE = (
    "<script>alert('x')</script>",
    "=cmd|' /C calc'!A0",
    "\u202egnp.exe \u2066a\u2069",
    "W" * 300,
)


def same(text: str) -> str:
    """Leave a text untranslated."""
    return text


@cache
def library() -> Library:
    """Read the shipped stories once."""
    return load_library([shipped("scenarios")])


def stories() -> list[Scenario]:
    """Return three stories that are good for two."""
    fit = [s for s in library().scenarios.values() if s.talk and s.say_it]
    return [story for story in fit if story.weight is not Weight.CAREFUL][:3]


def card(said: str = "", country: str = "", today: date = DAY) -> TakeHomeCard:
    """Make a card of three stories."""
    return make_card(library(), met(said), country, today, same)


def met(said: str = "") -> list[Met]:
    """Return three stories as two have met them; words were said in the last one."""
    first, second, last = stories()
    return [Met(first), Met(second), Met(last, said=said)]


def part(card: TakeHomeCard, mark: str) -> CardPart:
    """Find a part of the card."""
    return next(part for part in card.parts if part.mark == mark)


def written(card: TakeHomeCard, monkeypatch: pytest.MonkeyPatch) -> tuple[bytes, list[str]]:
    """Make the PDF and return it with every line on it, none of which leaves the card."""
    lines: list[str] = []
    real = Paper.line_of

    def line_of(paper: Paper, text: str, style: PdfStyle, x: float, y: float, *rest: Any) -> None:
        lines.append(paper.known(text, style))
        assert x + paper.width_of(lines[-1], style) <= PAGE[0] - EDGE, text
        assert 0 < y < y + style.line <= PAGE[1] - EDGE + 1.5, text
        real(paper, text, style, x, y, *rest)

    monkeypatch.setattr(Paper, "line_of", line_of)
    return card_pdf(card, shipped("assets")), lines


def test_a_line_for_each_story_a_sentence_a_promise_and_where_help_is() -> None:
    made = card("Can you look at a message with me?")
    assert part(made, "say").text == "“Can you look at a message with me?”"
    lines = part(made, "check").text.split("\n")
    assert [line.removeprefix("• ") for line in lines] == [story.mission for story in stories()]
    assert part(made, "promise").text == "I won't take the device away because you told me."
    assert part(made, "agree").blanks == ("We agree:", "We look again on:")
    help_ = part(made, "help").text
    assert "Tell a grown-up you trust. If they do not listen, tell another." in help_
    assert "emergency number" in help_


def test_a_careful_story_stands_first_with_its_words() -> None:
    careful = next(
        s for s in library().scenarios.values() if s.weight is Weight.CAREFUL and s.say_it
    )
    first, *others = met("Other words.")
    round_ = [first, Met(careful, said=careful.say_it[-1]), *others]
    made = make_card(library(), round_, "", DAY, same)
    assert part(made, "check").text.startswith(f"• {careful.mission}".replace('"', '"'))
    assert part(made, "say").text.strip("“”").replace("’", "'") == careful.say_it[-1]


def test_lines_to_write_on_stay_inside_their_box() -> None:
    made = card(country="Finland")
    plan = lay_out(made, lambda text, _face, size: len(text) * size / 6)
    box = next(box for box in plan.boxes if box.mark == "agree")
    assert len(plan.rules) == 2
    for rule in plan.rules:
        assert box.x < rule.x < rule.x + rule.width < box.x + box.width
        assert box.y < rule.y < box.y + box.height
        assert rule.width > 40, "there is room to write"


def test_without_chosen_words_the_last_story_gives_some() -> None:
    assert part(card(), "say").text == f"“{stories()[-1].say_it[0]}”"
    bare = make_card(library(), [], "", DAY, same)
    assert all(one.text or one.blanks for one in bare.parts), "stories of a pack may have neither"


@pytest.mark.parametrize("country", sorted({line.country for line in library().helplines}))
def test_every_country_has_its_number_on_the_card(country: str) -> None:
    line = next(line for line in library().helplines if line.country == country)
    told = part(card(country=country), "help").text
    assert f"{country} · {line.name}: {line.phone}" in told
    assert "Please check" not in told
    late = card(country=country, today=line.checked + timedelta(days=366)).parts[-1].text
    assert f"Please check this number: it was last checked on {line.checked}." in late


def test_the_pdf_is_one_page_of_real_words(monkeypatch: pytest.MonkeyPatch) -> None:
    made = card(country="Finland")
    content, lines = written(made, monkeypatch)
    assert content.count(b"/Type /Page\n") == 1
    assert b"/MediaBox [0 0 419.53 595.28]" in content, "A5"
    assert b"/ToUnicode" in content
    assert b"/Subtype /Image" not in content
    words = " ".join(lines)
    for one in made.parts:
        assert one.heading in words
        assert one.text.replace("\n", " ") in words
        assert all(blank in words for blank in one.blanks)
    assert made.foot in words


def test_the_pdf_prints_in_black_and_white() -> None:
    content = card_pdf(card(), shipped("assets"))
    streams = re.findall(
        rb"/Filter /FlateDecode.{0,60}?stream\r?\n(.*?)endstream", content, re.DOTALL
    )
    drawn = b"".join(zlib.decompressobj().decompress(stream) for stream in streams[:1])
    assert b" Tj" in drawn or b" TJ" in drawn
    colours = re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b", drawn)
    assert all(len(set(colour)) == 1 for colour in colours), "a colour would not print in grey"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_stories_stay_on_the_card(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = [story.model_copy(update={"say_it": (text,), "mission": text}) for story in stories()]
    content, lines = written(
        make_card(library(), [Met(one, said=text) for one in bad], "Latvia", DAY, same), monkeypatch
    )
    assert content.startswith(b"%PDF")
    for unseen in "\u202e\u2066\u2069":
        assert not any(unseen in line for line in lines)
    assert sum(line.count("W") for line in lines) >= 2 * text.count("W")


def plan_of(texts: list[str]) -> CardPlan:
    """Lay a card out with letters that are half as wide as they are high."""
    marks = ("say", "check", "help")
    parts = [CardPart(m, "Heading", text) for m, text in zip(marks, texts, strict=True)]
    return lay_out(
        TakeHomeCard("Title", tuple(parts), "Foot"), lambda text, _f, size: len(text) * size / 6
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("abc .", min_size=1, max_size=500), min_size=3, max_size=3))
def test_any_texts_fit_in_their_boxes(texts: list[str]) -> None:
    plan = plan_of(texts)
    assert plan.boxes[-1].y + plan.boxes[-1].height <= PAGE[1] - EDGE - FOOT
    for words in plan.words[:-1]:
        inside = [
            b
            for b in plan.boxes
            if b.y <= words.y and words.y + words.height <= b.y + b.height + 0.01
        ]
        assert len(inside) == 1, words
        assert words.x + len(words.text) * words.size / 6 <= inside[0].x + inside[0].width
