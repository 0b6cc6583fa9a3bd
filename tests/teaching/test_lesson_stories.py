"""Which stories a lesson plays, and which come before and after it."""

from datetime import date
from pathlib import Path

from game.scenario.loader import load_library
from game.scenario.model import Ages, Scenario, Weight
from game.teaching.classroom.pairs import pairs_of
from game.teaching.lesson.lesson import Lesson, LessonStories
from tests.scenario.stories import story

TODAY = date(2026, 11, 23)
LESSON = Lesson(longer=True)
STORIES = list(load_library([Path(__file__).resolve().parents[2] / "scenarios"]).scenarios.values())


def lesson_stories(planned: tuple[Scenario, ...] = ()) -> LessonStories:
    return LessonStories(LESSON, STORIES, TODAY, careful=True, planned=planned)


def test_the_story_that_was_swapped_in_is_the_one_that_was_played() -> None:
    for seed in range(1, 8):
        stories = LessonStories(Lesson(longer=True, seed=seed), STORIES, TODAY, careful=True)
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
    planned = tuple(lesson_stories().planned[::-1])
    again = lesson_stories(planned)
    assert tuple(again.planned) == planned
    assert [again.next_gate() for _gate in planned] == list(planned)


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
    stories = lesson_stories()
    skipped = stories.next_gate()
    assert skipped
    light = stories.swap(skipped)
    assert light
    again = lesson_stories((skipped, light))
    assert again.next_gate() == skipped
    assert again.swap(skipped) not in (light, None)
