"""What a report withholds cannot be worked out by somebody who knows the rule and the totals."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario.model import Safety
from game.teaching.classroom.record import ClassRecord, Option, StoryVotes
from game.teaching.report.report import StoryReport, make_report
from game.teaching.report.suppression import LEAST

DAY = date(2026, 11, 23)
KINDS = (Safety.SAFE, Safety.NEARLY, Safety.UNSAFE, Safety.UNSAFE)


def told(
    first: tuple[int, ...] | None, second: tuple[int, ...] | None, voters: int | None = None
) -> StoryReport:
    """Return what is told of one story with these votes."""
    size = len(first or second or (0, 0, 0))
    options = tuple(
        Option(letter=letter, text=f"Choice {letter}", safety=safety)
        for letter, safety in zip("ABCD"[:size], KINDS, strict=False)
    )
    story = StoryVotes(
        id="gems", title="Gems", topic="Who is there?", options=options,
        first=first, second=second, voters=voters, prompts=("Why?",),
    )  # fmt: skip
    return make_report(ClassRecord(stories=(story,)), DAY).stories[0]


def tables(total: int, options: int) -> Iterator[tuple[int, ...]]:
    """Yield every way in which so many children can vote."""
    for counts in product(range(total + 1), repeat=options - 1):
        if sum(counts) <= total:
            yield (*counts, total - sum(counts))


@pytest.mark.parametrize(
    ("one", "two", "options"), [(3, 3, 3), (6, 6, 3), (10, 10, 3), (7, 6, 3), (5, 4, 4)]
)
def test_every_withheld_count_could_be_another(one: int, two: int, options: int) -> None:
    """Try all classes of a size: those that look alike in the report differ in what is hidden."""
    alike = defaultdict(list)
    for first, second in product(tables(one, options), tables(two, options)):
        alike[told(first, second)].append((first, second))
    for story, votes in alike.items():
        for index in (i for i, row in enumerate(story.rows) if row.withheld):
            assert len({first[index] for first, _ in votes}) > 1, (story, votes)
            assert len({second[index] for _, second in votes}) > 1, (story, votes)


@pytest.mark.parametrize("total", [4, 25])
def test_a_single_vote_hides_as_well(total: int) -> None:
    alike = defaultdict(list)
    for first in tables(total, 4):
        alike[told(first, None)].append(first)
    for story, votes in alike.items():
        for index in (i for i, row in enumerate(story.rows) if row.withheld):
            assert len({first[index] for first in votes}) > 1, (story, votes)


counts = st.integers(3, 4).flatmap(
    lambda size: st.tuples(*[st.tuples(*[st.integers(0, 30)] * size)] * 2)
)


@settings(max_examples=40, deadline=None)
@given(counts)
def test_what_is_shown_is_what_was_voted(votes: tuple[tuple[int, ...], tuple[int, ...]]) -> None:
    story = told(*votes)
    held = [vote for vote in votes if any(vote)]
    for index, row in enumerate(story.rows):
        if any(vote[index] < LEAST for vote in held):
            assert row.withheld
        for vote, shown in zip(votes, (row.first, row.second), strict=True):
            assert shown == (None if row.withheld or not any(vote) else vote[index])
    hidden = [index for index, row in enumerate(story.rows) if row.withheld]
    assert len(hidden) != 1
    if hidden:
        assert story.together is not None
        for vote, shown in zip(votes, (story.together.first, story.together.second), strict=True):
            real = sum(vote[index] for index in hidden)
            assert shown == (real if real >= LEAST else None)


@settings(max_examples=40, deadline=None)
@given(counts)
def test_nothing_is_withheld_that_need_not_be(votes: tuple[tuple[int, ...], ...]) -> None:
    """A count is withheld if it is small, or the smallest that hides a small one."""
    story = told(*votes)
    held = [vote for vote in votes if any(vote)]
    big = [i for i, row in enumerate(story.rows)
           if row.withheld and all(vote[i] >= LEAST for vote in held)]  # fmt: skip
    shown = [i for i, row in enumerate(story.rows) if not row.withheld]
    size = {i: sum(vote[i] for vote in held) for i in (*big, *shown)}
    assert all(size[i] <= size[j] for i in big for j in shown)
    if big:
        most = max(size[i] for i in big)
        before = [i for i, row in enumerate(story.rows) if row.withheld and size.get(i) != most]
        left = [[vote[i] for i in before] for vote in held]
        assert any(sum(vote) < LEAST or len(set(vote)) < 2 for vote in left)


@settings(max_examples=40, deadline=None)
@given(counts)
def test_half_of_them_is_never_wrong(votes: tuple[tuple[int, ...], ...]) -> None:
    story = told(*votes)
    for vote, half in zip(votes, (story.half_first, story.half_second), strict=True):
        if half is not None:
            assert half == (2 * vote[0] >= sum(vote))
        else:
            assert story.together or not any(vote)


def test_a_class_of_two_shows_nothing() -> None:
    story = told((2, 0, 0), (1, 1, 0), voters=2)
    assert story.together is not None
    assert (story.together.first, story.together.second, story.half_first) == (None, None, None)
    assert all((row.first, row.second) == (None, None) for row in story.rows)


def test_a_usual_class() -> None:
    story = told((14, 7, 3, 1), (20, 4, 1, 0), voters=26)
    assert [(row.first, row.second) for row in story.rows] == [(14, 20), *[(None, None)] * 3]
    assert story.together is not None
    assert (story.together.letters, story.together.first) == (("B", "C", "D"), 11)
    assert (story.half_first, story.half_second, story.missed) == (True, True, False)
