"""A story with a class: every step, every vote, and what is kept of an interrupted one."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario.dilemma import Stage
from game.scenario.library import Library
from game.scenario.loader import load_library, parse_scenario
from game.teaching.classroom.flow import ClassFlow, ClassStep
from game.teaching.classroom.lesson import ClassLesson, KeptClass, dilemma_of, open_flow
from game.teaching.classroom.votes import Votes, scale
from game.teaching.lesson.lesson import Lesson
from game.teaching.lesson.way import Part
from game.teaching.together.flow import TogetherFlow, TogetherPart
from tests.scenario.stories import ACTED_STORY

TODAY = date(2026, 11, 23)
LESSON = Lesson(longer=True, seed=3)
MINUTE_NS = 60_000_000_000


STORIES = load_library([Path(__file__).resolve().parents[2] / "scenarios"])


@pytest.fixture
def library() -> Library:
    return STORIES


def begin(library: Library, lesson: Lesson = LESSON, now_ns: int = 0) -> ClassLesson:
    return ClassLesson.begin(lesson, library, TODAY, lambda: now_ns)


def first_story(library: Library) -> ClassFlow:
    lesson = begin(library)
    story = lesson.stories.next_gate()
    assert story
    return ClassFlow(dilemma_of(LESSON, story))


def test_one_key_leads_from_the_first_line_to_the_next_runner(library: Library) -> None:
    flow, seen = first_story(library), []
    for _press in range(60):
        if flow.finished:
            break
        if flow.step not in seen:
            seen.append(flow.step)
        flow.next()
    assert flow.finished
    assert flow.dilemma.done
    assert [step for step in ClassStep if step in seen] == seen


def look_at(flow: ClassFlow, choice_id: str) -> None:
    """Choose, see all that follows and leave the feedback."""
    flow.choose(choice_id)
    while flow.dilemma.stage in (Stage.THEN, Stage.FEEDBACK):
        flow.next()


def test_nobody_comes_to_the_end_without_a_safe_choice(library: Library) -> None:
    flow = first_story(library)
    while flow.step is not ClassStep.FEEDBACK:
        flow.next()
    unsafe = [choice.id for choice in flow.dilemma.choices if not choice.safe]
    for choice_id in unsafe * 3:
        look_at(flow, choice_id)
        assert flow.step is ClassStep.FEEDBACK
        assert flow.dilemma.stage is Stage.CHOICES
    look_at(flow, next(choice.id for choice in flow.dilemma.choices if choice.safe))
    assert flow.step not in (ClassStep.FEEDBACK, ClassStep.REVEAL)


def acted() -> ClassFlow:
    """Open a story that is acted out."""
    return ClassFlow(
        dilemma_of(LESSON, parse_scenario(ACTED_STORY.encode(), Path("free-gems.yaml")))
    )


ACTED_STEPS = [
    ClassStep.FEEDBACK,
    ClassStep.DO,
    ClassStep.SAY_NO,
    ClassStep.SAY_IT,
    ClassStep.CHANGE,
]


def test_a_class_acts_a_story_out_after_the_reveal() -> None:
    flow, seen = acted(), []
    while not flow.finished:
        seen.append((flow.step, flow.on_phone))
        flow.next()
    steps = list(dict.fromkeys(step for step, _ in seen))
    assert steps[steps.index(ClassStep.REVEAL) + 1 :] == ACTED_STEPS
    assert (ClassStep.FEEDBACK, True) in seen
    assert flow.dilemma.did == len(flow.dilemma.scenario.do)


@pytest.mark.parametrize("step", ACTED_STEPS)
def test_an_interrupted_class_goes_on_in_what_it_acts_out(step: ClassStep) -> None:
    flow = acted()
    while flow.step is not step:
        flow.next()
    again = acted()
    again.resume(json.loads(json.dumps(flow.to_dict())))
    assert again.step is step
    while not again.finished:
        again.next()
    assert again.dilemma.done


def test_back_leads_through_what_was_acted_out() -> None:
    flow = acted()
    while flow.step is not ClassStep.CHANGE:
        flow.next()
    back = []
    while flow.step is not ClassStep.REVEAL:
        flow.back()
        back.append(flow.step)
    assert back == [*reversed(ACTED_STEPS[:-1]), ClassStep.REVEAL]
    while flow.step is not ClassStep.CHANGE:
        flow.next()


def test_back_from_what_follows_an_unsafe_choice_leads_to_the_choices() -> None:
    flow = acted()
    while flow.step is not ClassStep.FEEDBACK:
        flow.next()
    flow.choose("accept")
    assert flow.dilemma.stage is Stage.THEN
    flow.back()
    assert (flow.step, flow.dilemma.stage) == (ClassStep.FEEDBACK, Stage.CHOICES)


@given(st.lists(st.sampled_from(["next", "back", "vote", "less", "last"]), max_size=60))
@settings(max_examples=60, deadline=None)
def test_a_kept_class_goes_on_where_it_was(presses: list[str]) -> None:
    flow = first_story(STORIES)
    ids = [choice.id for choice in flow.dilemma.choices]
    for press in presses:
        match press:
            case "next":
                flow.next()
            case "back":
                flow.back()
            case "vote" | "less":
                flow.vote(ids[0], 1 if press == "vote" else -1)
            case "last":
                flow.choose(ids[-1])
    if flow.finished:
        return
    again = first_story(STORIES)
    again.resume(json.loads(json.dumps(flow.to_dict())))
    assert again.votes == flow.votes
    assert again.step is flow.step
    assert again.dilemma.tried == flow.dilemma.tried
    assert again.dilemma.done == flow.dilemma.done


def test_an_interrupted_class_is_read_again_and_erased(library: Library, tmp_path: Path) -> None:
    lesson, kept = begin(library, now_ns=0), KeptClass(tmp_path / "kept.json")
    story = lesson.stories.next_gate()
    assert story
    flow = open_flow(lesson, dilemma_of(LESSON, story))
    while not flow.finished:
        flow.vote(flow.dilemma.choices[0].id, 5)
        flow.next()
    lesson.finish(flow, "Topic")
    kept.keep(lesson)
    again = kept.read(library, TODAY, lambda: 0)
    assert again is not None
    assert again.to_dict() == lesson.to_dict()
    assert again.record.stories[0].first is not None
    assert sum(again.record.stories[0].first) == 5
    kept.erase()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("damage", ["", "{}", "[1]", '{"version": 1}', '{"version": 1, "met": 3}'])
def test_a_damaged_class_is_not_resumed(library: Library, tmp_path: Path, damage: str) -> None:
    path = tmp_path / "kept.json"
    path.write_text(damage)
    assert KeptClass(path).read(library, TODAY, lambda: 0) is None


@pytest.mark.parametrize(("minutes", "left"), [(20, 15), (40, 35)])
def test_five_minutes_stay_for_gig_and_signposting(
    library: Library, minutes: int, left: int
) -> None:
    clock = [0]
    lesson = ClassLesson.begin(Lesson(minutes=minutes), library, TODAY, lambda: clock[0])
    lesson.time.start()
    clock[0] = left * MINUTE_NS - 1
    assert lesson.way.next is Part.STORIES
    clock[0] += 1
    assert lesson.way.next is Part.GIG


def test_the_same_lesson_number_gives_the_same_stories(library: Library) -> None:
    one, other = begin(library), begin(library)
    assert one.stories.planned == other.stories.planned
    assert one.stories.planned[0].weight == "light"
    assert one.stories.planned[-1].weight != "careful"
    assert begin(library, Lesson(longer=True, seed=4)).stories.planned != one.stories.planned


def test_a_lesson_keeps_to_its_topics(library: Library) -> None:
    planned = begin(library, Lesson(topics=("balance",))).stories.planned
    assert {story.topic for story in planned} == {"balance"}


def test_votes_stay_between_nobody_and_everybody() -> None:
    votes = Votes.none_for(["a", "b"]).changed("a", -1).changed("b", 500)
    assert votes.counts == {"a": 0, "b": 99}
    rough = votes.counted(rough=True)
    assert not rough.given
    assert rough.changed("a", 9).numbers["a"] == 3


def test_nothing_is_lost_by_changing_the_way_of_counting() -> None:
    votes = Votes.none_for(["a", "b"]).set("a", 12).set("b", 7)
    there = votes.counted(rough=True).set("a", 3)
    assert there.counted(rough=False).counts == {"a": 12, "b": 7}
    assert there.counted(rough=False).counted(rough=True).numbers == {"a": 3, "b": 0}
    assert Votes.from_dict(there.to_dict(), ["a", "b"]) == there


def test_both_votes_stand_on_one_scale() -> None:
    first = Votes.none_for(["a", "b"]).set("a", 20).set("b", 6)
    second = Votes.none_for(["a", "b"]).set("a", 10).set("b", 16)
    assert scale([first, second]) == 20
    assert scale([Votes.none_for(["a", "b"]), second]) == 16
    rough = second.counted(rough=True).set("a", 2)
    assert scale([rough, rough]) == 3
    assert scale([first, rough]) is None, "hands and words have no scale in common"
    assert scale([Votes.none_for(["a"])]) is None


def test_a_change_of_the_open_vote_is_taken_back_and_no_other(library: Library) -> None:
    flow = ClassFlow(dilemma_of(LESSON, next(iter(library.scenarios.values()))))
    while flow.step is not ClassStep.VOTE_ONE:
        flow.next()
    one, other = (choice.id for choice in flow.dilemma.choices[:2])
    flow.set_vote(one, 12)
    flow.vote(other, 1)
    assert flow.undo()
    assert flow.votes[ClassStep.VOTE_ONE].counts[other] == 0
    assert flow.undo()
    assert not flow.votes[ClassStep.VOTE_ONE].given
    assert not flow.undo()
    flow.set_vote(one, 12)
    while flow.step is not ClassStep.VOTE_TWO:
        flow.next()
    assert not flow.undo(), "the first vote stays as it is"
    flow.count(rough=True)
    assert flow.votes[ClassStep.VOTE_ONE].counts[one] == 12
    assert not flow.votes[ClassStep.VOTE_ONE].rough


def test_the_first_choice_of_two_is_made_before_the_second(library: Library) -> None:
    story = next(s for s in library.scenarios.values() if s.talk)
    flow = TogetherFlow(dilemma_of(LESSON, story))
    choices = flow.dilemma.choices
    while flow.part is TogetherPart.READ:
        flow.next()
    flow.pick(choices[0].id)
    assert flow.part is TogetherPart.HAND_OVER
    flow.pick(choices[1].id)
    assert flow.part is TogetherPart.HAND_OVER, "nobody chooses while the screen is handed over"
    flow.next()
    flow.pick(choices[1].id)
    assert flow.part is TogetherPart.REVEAL
    assert not flow.alike
    assert not flow.dilemma.tried


def test_the_choice_that_got_most_votes_is_looked_at_first(library: Library) -> None:
    flow = first_story(library)
    one, other = [choice for choice in flow.dilemma.choices if not choice.safe][:2]
    safe = next(choice for choice in flow.dilemma.choices if choice.safe)
    for most, fewer in ((one, other), (other, one)):
        votes = Votes.none_for([choice.id for choice in flow.dilemma.choices])
        votes = votes.changed(safe.id, 9).changed(most.id, 5).changed(fewer.id, 2)
        flow.votes[ClassStep.VOTE_TWO] = votes
        assert flow.suggested == most
