"""The one walk over a story's texts: nothing is left out, nothing comes twice, ids stay."""

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

import pytest

from game.paths import shipped
from game.scenario.lint import check_story, lint_story, phrases
from game.scenario.loader import load_library, parse_scenario
from game.scenario.model import NARRATOR, Easy, EasyChoice, Safety, Scenario
from game.scenario.shared_texts import family_texts, topic_texts, tour_texts
from game.scenario.texts import TextVoice, all_texts, child_texts
from game.scenario.tour import load_tour
from tests.scenario.stories import ACTED_STORY, choice, line, story

NO_TEXTS = {
    "id", "topic", "ages", "weight", "kind", "staging", "talk", "do", "review", "safety", "sign",
    "picture",
}  # fmt: skip
"""Fields that hold ids, words of the format or dates."""
WHOLE = """\
id: whole
title: A title
topic: who-is-there
ages: 10-12
weight: light
kind: risk
staging: {staging}
app: App
hero: Hero
talk: yes
scene:
  - Friend: First line
    sign: gift
    picture: gems
    alt: First picture
    {extra}: First extra
  - narrator: Second line
question: The question
choices:
  - id: tell
    text: Tell it
    safety: safe
    then:
      - Teacher: Third line
        picture: gems
        alt: Second picture
        {extra}: Second extra
    feedback: Feedback to tell
    repair: Repair of tell
  - id: wait
    text: Wait a bit
    safety: nearly
    then:
      - Friend: Fourth line
    feedback: Feedback to wait
    repair: Repair of wait
  - id: go
    text: Go along
    safety: unsafe
    then:
      - Friend: Fifth line
    feedback: Feedback to go
    repair: Repair of go
do: [tell]
say_it: [Say it first, Say it second]
say_no: [Say no first, Say no second]
mission: The mission
guide:
  objective: The objective
  discuss: [Discuss first, Discuss second]
review:
  written: 2026-11-23
  checked: 2026-11-23
  professional: not-needed
easy:
  scene:
    - Friend: Easy first line
    - narrator: Easy second line
  question: Easy question
  choices:
    - id: tell
      text: Easy tell
      then:
        - Teacher: Easy third line
      feedback: Easy feedback to tell
      repair: Easy repair of tell
    - id: go
      text: Easy go
      then:
        - Friend: Easy fifth line
      feedback: Easy feedback to go
      repair: Easy repair of go
  say_it: [Easy say it]
  say_no: [Easy say no]
  mission: Easy mission
"""
SECTIONS = """\
title names/App names/Hero names/Friend names/Teacher
scene/1 scene/1/alt scene/1/button scene/2 question
choices/tell/text choices/tell/then/1 choices/tell/then/1/alt choices/tell/then/1/button
choices/tell/feedback choices/tell/repair
choices/wait/text choices/wait/then/1 choices/wait/feedback choices/wait/repair
choices/go/text choices/go/then/1 choices/go/feedback choices/go/repair
say_no/1 say_no/2 say_it/1 say_it/2 mission
guide/objective guide/discuss/1 guide/discuss/2
easy/scene/1 easy/scene/2 easy/question
easy/choices/tell/text easy/choices/tell/then/1
easy/choices/tell/feedback easy/choices/tell/repair
easy/choices/go/text easy/choices/go/then/1
easy/choices/go/feedback easy/choices/go/repair
easy/say_no/1 easy/say_it/1 easy/mission
"""
TOUR = load_tour(next((shipped("scenarios") / "tours").glob("*.yaml")))
TODAY = date(2026, 11, 24)
FIELDS_OF_ONE_STAGING = {"setting": "profile", "button": "pop-up"}


def whole(extra: str) -> Scenario:
    """Make a story with every field filled that can be, and one of those that exclude others."""
    source = WHOLE.format(extra=extra, staging=FIELDS_OF_ONE_STAGING[extra])
    return parse_scenario(source.encode(), Path("whole.yaml"))


def strings_of(value: object, no_texts: Collection[str] = NO_TEXTS) -> Iterator[str]:
    """Go through all strings below a value, but for those that are no texts."""
    match value:
        case str():
            yield value
        case dict():
            for name, entry in value.items():
                if name not in no_texts:
                    yield from strings_of(entry, no_texts)
        case list():
            for entry in value:
                yield from strings_of(entry, no_texts)


def empty_in(value: object, at: str = "") -> Iterator[str]:
    """Name the fields below a value that are not filled."""
    match value:
        case dict():
            for name, entry in value.items():
                if name not in NO_TEXTS:
                    yield from empty_in(entry, f"{at}/{name}")
        case list() if value:
            filled = [set(empty_in(entry, at)) for entry in value]
            yield from set.intersection(*filled)
        case None | []:
            yield at


def test_every_field_of_the_whole_story_is_filled() -> None:
    empty = [set(empty_in(whole(extra).model_dump(mode="json"))) for extra in FIELDS_OF_ONE_STAGING]
    assert set.intersection(*empty) == set()


@pytest.mark.parametrize("extra", FIELDS_OF_ONE_STAGING)
def test_every_string_of_a_whole_story_comes_once(extra: str) -> None:
    written = set(strings_of(whole(extra).model_dump(mode="json"))) - {NARRATOR}
    walked = Counter(text.text for text in all_texts(whole(extra)))
    assert set(walked) == written
    assert set(walked.values()) == {1}


def test_ids_are_as_they_have_always_been() -> None:
    """Catalogues and recordings know a text by its id: none of these may ever change."""
    story_ = whole("button")
    assert [text.section for text in all_texts(story_)] == SECTIONS.split()
    assert next(all_texts(story_)).id == "whole/title"


def test_ids_stay_when_choices_change_places() -> None:
    before = story("x")
    after = before.model_copy(update={"choices": before.choices[::-1]})
    assert {(t.id, t.text) for t in all_texts(before)} == {(t.id, t.text) for t in all_texts(after)}


def test_no_two_texts_share_an_id() -> None:
    library = load_library([shipped("scenarios")])
    texts = [text for one in library.scenarios.values() for text in all_texts(one)]
    texts += [*topic_texts(library.topics.values()), *family_texts(library.families)]
    texts += tour_texts(TOUR)
    assert len(texts) > 2000
    assert Counter(text.id for text in texts).most_common(1)[0][1] == 1


def test_every_string_of_the_tour_comes_once() -> None:
    no_texts = {"id", "venue", "kind", "after", "who", "name", "face", "motion"}
    written = Counter(strings_of(TOUR.model_dump(mode="json"), no_texts))
    written.update(stop.name for stop in TOUR.stops)
    assert Counter(text.text for text in tour_texts(TOUR)) == written


def test_easier_words_have_ids_of_their_own_and_the_rest_keeps_its() -> None:
    story_ = whole("button")
    shown = {text.section: text.text for text in child_texts(story_, easy=True)}
    assert shown["easy/choices/tell/text"] == "Easy tell"
    assert shown["choices/wait/text"] == "Wait a bit"
    assert shown["easy/say_it/1"] == "Easy say it"
    assert "say_it/2" not in shown  # easier words to say stand in the place of all of them
    easier = story_.worded(easy=True)
    assert list(shown.values()) == [text.text for text in child_texts(easier)]


def test_a_child_is_told_the_sentences_and_no_names_or_notes() -> None:
    told = list(child_texts(whole("button")))
    assert not {text.voice for text in told} & {TextVoice.TEACHER, TextVoice.NAME}
    assert not [text for text in told if text.section.endswith(("alt", "button", "title"))]
    assert {text.speaker for text in told} == {"", "Friend", "Teacher", NARRATOR}


def test_a_text_knows_its_place_in_the_file() -> None:
    source = ACTED_STORY.replace(
        "      - narrator: Sana puts", "      - narrator: Facebook! Sana puts"
    )
    _, problems = check_story(source.encode(), Path("free-gems.yaml"), TODAY)
    (brand,) = [problem for problem in problems if problem.rule == "brand"]
    assert "Facebook" in source.splitlines()[brand.line - 1]


def test_easier_words_keep_to_the_rules_for_phrases() -> None:
    easy = Easy(choices=(EasyChoice(id="c", feedback="That is a sign on Facebook."),))
    choices = [choice(name, safety) for name, safety in zip("abc", Safety, strict=True)]
    one = story("x", scene=(line("Hi"),), choices=tuple(choices), easy=easy)
    brands = [found.loc for found in lint_story(one, TODAY) if found.rule == "brand"]
    assert brands == [("easy", "choices", 0, "feedback")]


def test_a_long_easy_sentence_is_named_where_it_stands() -> None:
    """The easy version may have fewer choices than the story, so their numbers differ."""
    easy = Easy(choices=(EasyChoice(id="c", feedback=f"That is {'so ' * 40}good."),))
    choices = [choice(name, safety) for name, safety in zip("abc", Safety, strict=True)]
    one = story("x", scene=(line("Hi"),), choices=tuple(choices), easy=easy)
    found = [each.loc for each in lint_story(one, TODAY) if each.rule == "sentence-long"]
    assert found == [("easy", "choices", 0, "feedback")]


def test_what_belongs_to_no_story_keeps_to_the_rules_for_phrases_too() -> None:
    library = load_library([shipped("scenarios")])
    texts = [*topic_texts(library.topics.values()), *family_texts(library.families)]
    for text in (*texts, *tour_texts(TOUR)):
        for pattern in (*phrases.AVOID.values(), phrases.UNFIT, phrases.BRANDS):
            assert not pattern.search(text.text), text.id
