"""Which stories a lesson plays, and which come before and after it."""

from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from game.scenario.loader import load_library
from game.scenario.model import Ages, Scenario, Weight
from game.teaching.classroom.groups import Group, from_dict, to_dict
from game.teaching.classroom.pairs import pairs_of
from game.teaching.lesson.lesson import FITTING, SEEDS, Lesson, LessonStories
from game.teaching.lesson.suggestion import class_minutes, fitting, planned, suggested
from tests.scenario.stories import story

TODAY = date(2026, 11, 23)
LESSON = Lesson(longer=True)
LIBRARY = load_library([Path(__file__).resolve().parents[2] / "scenarios"])
KNOWN = LIBRARY.scenarios
STORIES = list(KNOWN.values())


def lesson_stories(lesson: Lesson, plan: list[Scenario] | None = None) -> LessonStories:
    return LessonStories(lesson, plan or planned(lesson, KNOWN), STORIES, TODAY)


@pytest.mark.parametrize("longer", [False, True])
@pytest.mark.parametrize("minutes", FITTING)
def test_no_suggestion_has_a_story_of_another_topic(longer: bool, minutes: int) -> None:
    names = list(LIBRARY.topics)
    for topics in [(name,) for name in names] + list(combinations(names, 2)):
        for seed in range(1, SEEDS + 1):
            lesson = Lesson(topics, longer, minutes, FITTING[minutes], seed)
            plan = suggested(lesson, STORIES)
            assert {one.topic for one in plan} <= set(topics)
            assert {one.longer for one in plan} <= {longer}
            assert Weight.CAREFUL not in {one.weight for one in plan}
            assert len({one.id for one in plan}) == len(plan)
            free = [s for s in fitting(lesson, STORIES) if s.weight is not Weight.CAREFUL]
            assert len(plan) == min(lesson.stories, len(free)), "short only where it must be"


def test_a_topic_that_cannot_fill_the_lesson_gives_fewer() -> None:
    pool = [story("one", topic="a"), story("two", topic="b"), story("three", topic="b")]
    ages = pool[0].longer
    assert [s.id for s in suggested(Lesson(("a",), longer=ages), pool)] == ["one"]
    assert suggested(Lesson(("c",), longer=ages), pool) == []


def test_suggestions_begin_light_and_spread_over_topics() -> None:
    weights = (Weight.MEDIUM, Weight.LIGHT, Weight.CAREFUL)
    pool = [
        story(f"{topic}-{number}", topic=topic, weight=weight)
        for topic in "abc"
        for number, weight in enumerate(weights)
    ]
    for seed in range(1, SEEDS + 1):
        plan = suggested(Lesson(longer=pool[0].longer, seed=seed), pool)
        assert plan[0].weight is Weight.LIGHT
        assert {one.topic for one in plan} == set("abc")


def test_what_a_class_has_played_comes_last() -> None:
    lesson = Lesson(("balance",), stories=2)
    both = suggested(lesson, STORIES)
    others = suggested(lesson, STORIES, played={one.id for one in both})
    left = [s for s in fitting(lesson, STORIES) if s.weight is not Weight.CAREFUL and s not in both]
    assert len(set(others) & set(left)) == min(2, len(left)) or others[0].weight is Weight.LIGHT
    assert others != both or not left


def test_the_teachers_choice_is_played_in_her_order_careful_ones_too() -> None:
    careful = next(s for s in STORIES if s.weight is Weight.CAREFUL)
    light = next(s for s in STORIES if s.weight is Weight.LIGHT and s.ages is careful.ages)
    lesson = Lesson(longer=careful.longer, picked=(careful.id, light.id))
    stories = lesson_stories(lesson)
    assert [stories.next_gate(), stories.next_gate()] == [careful, light]
    assert stories.next_gate() is None


def test_a_lesson_with_picked_stories_comes_back_from_plain_data() -> None:
    lesson = Lesson(picked=("b", "a"), seed=3)
    assert Lesson.from_dict(lesson.to_dict()) == lesson
    old = {name: value for name, value in Lesson().to_dict().items() if name != "picked"}
    assert Lesson.from_dict(old) == Lesson()
    with pytest.raises(ValueError, match="stories"):
        Lesson.from_dict({**lesson.to_dict(), "picked": [1]})


def test_more_stories_take_longer() -> None:
    one, other = STORIES[:2]
    assert class_minutes([]) == 0
    assert 5 < class_minutes([one]) < class_minutes([one, other])


def test_what_a_class_played_comes_back_from_plain_data() -> None:
    group = Group("blue").with_story("a", TODAY).with_story("b", TODAY)
    again = group.with_story("a", date(2026, 11, 30))
    assert again.met == {"a", "b"}
    assert again.on(date(2026, 11, 30)) == ("a",)
    assert from_dict(to_dict({"blue": again})) == {"blue": again}


@pytest.mark.parametrize(
    "data", [None, {}, {"version": 1}, {"version": 1, "classes": {"Anna Meyer": []}},
             {"version": 1, "classes": {"blue": [["yesterday", "a"]]}}]
)  # fmt: skip
def test_a_class_file_that_cannot_be_is_refused(data: object) -> None:
    with pytest.raises(ValueError, match=r"class|valid"):
        from_dict(data)


def test_the_story_that_was_swapped_in_is_the_one_that_was_played() -> None:
    for seed in range(1, 8):
        stories = lesson_stories(replace(LESSON, seed=seed))
        before = list(stories.planned)
        stories.next_gate()
        skipped = stories.next_gate()
        assert skipped == before[1]
        other = stories.swap(skipped)
        assert other
        assert other.weight is Weight.LIGHT
        assert stories.planned == [before[0], other, before[2]]
        assert stories.next_gate() == before[2]
        assert stories.next_gate() is None


def test_what_was_planned_stays_planned() -> None:
    plan = lesson_stories(LESSON).planned[::-1]
    again = lesson_stories(LESSON, plan)
    assert again.planned == plan
    assert [again.next_gate() for _gate in plan] == plan


def test_light_pairs_come_first() -> None:
    weights = {"a": Weight.MEDIUM, "b": Weight.LIGHT, "c": Weight.MEDIUM}
    pool = [
        story(f"{topic}-{n}", topic=topic, weight=weight, ages=Ages.LONGER)
        for topic, weight in weights.items()
        for n in range(2)
    ]
    for seed in range(1, 20):
        pairs = pairs_of(Lesson(longer=True, seed=seed), pool, [])
        assert [pair[0].weight for pair in pairs] == [Weight.LIGHT, Weight.MEDIUM, Weight.MEDIUM]


def test_a_story_that_is_planned_for_later_is_not_swapped_in() -> None:
    stories = lesson_stories(LESSON)
    skipped = stories.next_gate()
    assert skipped
    light = stories.swap(skipped)
    assert light
    again = lesson_stories(LESSON, [skipped, light])
    assert again.next_gate() == skipped
    assert again.swap(skipped) not in (light, None)
