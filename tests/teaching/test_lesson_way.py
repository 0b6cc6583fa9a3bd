"""What comes next in every kind of lesson, told by nothing but the value that says it."""

from dataclasses import dataclass

import pytest

from game.teaching.lesson.way import FOR_TWO, PLAIN, WITH_ROUNDS, LessonWay, Part


@dataclass
class Plan:
    """How many stories of the part are still to come after the open one; what is empty."""

    left: int = 0
    empty: frozenset[Part] = frozenset()

    def begin(self, parts: tuple[Part, ...]) -> LessonWay:
        """Return the way of a lesson with these parts."""
        return LessonWay(parts, lambda: self.left == 0, lambda part: part not in self.empty)


@pytest.mark.parametrize("parts", [PLAIN, WITH_ROUNDS, FOR_TWO])
def test_a_lesson_goes_through_its_parts_in_their_order(parts: tuple[Part, ...]) -> None:
    way = Plan().begin(parts)
    gone = [way.part]
    while way.part is not Part.END:
        way.go_on()
        gone.append(way.part)
    assert gone == list(parts)


def test_a_part_goes_on_as_long_as_it_has_stories() -> None:
    plan = Plan(left=2)
    way = plan.begin(PLAIN)
    for plan.left in (2, 1):
        assert way.next is Part.STORIES
        way.go_on()
        assert way.part is Part.STORIES
    plan.left = 0
    assert way.next is Part.GIG
    way.go_on()
    assert (way.part, way.next) == (Part.GIG, Part.END)


def test_a_gig_has_no_second_one_whatever_is_left() -> None:
    way = Plan(left=3).begin(WITH_ROUNDS)
    way.enter(Part.GIG)
    assert way.next is Part.AFTER


@pytest.mark.parametrize("part", [Part.BEFORE, Part.STORIES, Part.AFTER])
def test_whoever_asks_to_end_a_part_ends_that_part_alone(part: Part) -> None:
    way = Plan(left=5).begin(WITH_ROUNDS)
    way.enter(part)
    way.ending = True
    after = WITH_ROUNDS[WITH_ROUNDS.index(part) + 1]
    assert way.next is after
    way.go_on()
    assert (way.part, way.ending) == (after, False)
    way.ending = True
    way.ending = False  # not after all
    assert way.next is (Part.AFTER if after is Part.GIG else after)


@pytest.mark.parametrize("empty", [{Part.BEFORE}, {Part.AFTER}, {Part.AFTER, Part.ANSWERS}])
def test_a_part_with_nothing_to_do_is_passed_over(empty: set[Part]) -> None:
    way = Plan(empty=frozenset(empty)).begin(WITH_ROUNDS)
    gone = [way.part]
    while way.part is not Part.END:
        way.go_on()
        gone.append(way.part)
    assert gone == [part for part in WITH_ROUNDS if part not in empty]


@pytest.mark.parametrize("parts", [PLAIN, WITH_ROUNDS, FOR_TWO])
@pytest.mark.parametrize("owed", [True, False])
def test_a_lesson_can_end_anywhere_but_owes_its_answers(
    parts: tuple[Part, ...], owed: bool
) -> None:
    for part in parts:
        way = Plan(empty=frozenset() if owed else frozenset({Part.ANSWERS})).begin(parts)
        way.enter(part)
        way.ending = True
        way.end()
        answers = owed and parts is WITH_ROUNDS and part is not Part.ANSWERS
        assert way.part is (Part.ANSWERS if answers else Part.END)
        assert way.ending is (part is way.part)
