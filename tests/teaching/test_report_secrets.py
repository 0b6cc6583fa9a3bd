"""What a report tells gives no vote away to somebody who knows the rule and how many voted."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario.model import Safety
from game.teaching.classroom.record import ClassRecord, Option, RoundVotes, StoryVotes
from game.teaching.report.ranges import LEAST, Span, ranged, spans, total_of
from game.teaching.report.report import StoryReport, make_report
from game.teaching.report.rounds import round_report

DAY = date(2026, 11, 23)
KINDS = (Safety.SAFE, Safety.NEARLY, Safety.UNSAFE, Safety.UNSAFE)
NEVER_SEEN = {(31, 21)}
"""The one gain of ten that the ranges hide: from 21 of 31 children to all of them."""


def told(first: tuple[int, ...] | None, second: tuple[int, ...] | None) -> StoryReport:
    """Return what is told of one story with these votes."""
    size = len(first or second or (0, 0, 0))
    options = tuple(
        Option(id=letter.lower(), letter=letter, text=f"Choice {letter}", safety=safety)
        for letter, safety in zip("ABCD"[:size], KINDS, strict=False)
    )
    story = StoryVotes(
        id="gems", title="Gems", topic="Who is there?", options=options,
        first=first, second=second, prompts=("Why?",),
    )  # fmt: skip
    return make_report(ClassRecord(stories=(story,)), DAY).stories[0]


def tables(total: int, options: int) -> Iterator[tuple[int, ...]]:
    """Yield every way in which so many children can vote."""
    for counts in product(range(total + 1), repeat=options - 1):
        if sum(counts) <= total:
            yield (*counts, total - sum(counts))


def told_tables(known: tuple[Span, ...], total: int, options: int) -> Iterator[tuple[Span, ...]]:
    """Return everything that a report can tell of a vote of so many."""
    for cells in product(known, repeat=options):
        if sum(cell.low for cell in cells) <= total <= sum(cell.high for cell in cells):
            yield cells


@pytest.mark.parametrize("each", [1, 2, 3])
@pytest.mark.parametrize("options", [2, 3, 4])
def test_no_count_below_three_and_nobodys_vote_is_ever_known(options: int, each: int) -> None:
    """Try all votes of 8 to 40 children: what an observer can still think of each count.

    Each told table stands for all votes that lead to it. The least and the most that a count can
    be follow from its own range, from the others' and from how many voted.
    """
    for total in range(8 * each, 40 * each + 1):
        known = spans(total, each=each)
        for cells in told_tables(known, total, options):
            for place, cell in enumerate(cells):
                possible = total_of(cells, [place], total)
                assert cell.low <= possible.low <= possible.high <= cell.high
                assert possible.high >= LEAST * each, "it could be three children"
                assert possible.low <= total - LEAST * each, "and three could have voted otherwise"


@pytest.mark.parametrize(("total", "options"), [(9, 3), (12, 4), (14, 3), (17, 2)])
def test_the_bounds_are_those_of_all_votes_that_look_alike(total: int, options: int) -> None:
    alike = defaultdict(list)
    for vote in tables(total, options):
        cells = ranged(vote)
        assert cells
        assert all(cell.low <= count <= cell.high for cell, count in zip(cells, vote, strict=True))
        alike[cells].append(vote)
    for cells, votes in alike.items():
        for place in range(options):
            counts = {vote[place] for vote in votes}
            bounds = total_of(cells, [place], total)
            assert (min(counts), max(counts)) == (bounds.low, bounds.high)


def test_of_fewer_than_eight_votes_nothing_is_told() -> None:
    for total in range(8):
        for vote in tables(total, 3):
            assert ranged(vote) is None
    assert ranged((5, 2, 1)) is None, "only one range would be left"
    story = told((4, 2, 1), (6, 1, 0))
    assert {row.first for row in story.rows} == {None}
    assert (story.half_first, story.half_second, story.moved) == (None, None, None)


def test_the_widths_are_those_of_the_rule() -> None:
    assert spans(24) == (Span(0, 4), Span(5, 9), Span(10, 14), Span(15, 19), Span(20, 24))
    assert spans(25) == (Span(0, 6), Span(7, 13), Span(14, 20), Span(21, 25))
    assert spans(28) == (Span(0, 4), Span(5, 9), Span(10, 14), Span(15, 19), Span(20, 28))
    assert spans(16, each=2) == spans(17, each=2) == ()
    for total in range(9, 41):
        width = spans(total)[0].high + 1
        assert 5 <= width <= 9
        assert total % width >= 3
        assert all(total % less < 3 for less in range(5, width))


def test_gains_of_ten_are_seen() -> None:
    hidden = {
        (total, count)
        for total in range(9, 41)
        for count in range(total - 9)
        for one in spans(total)
        if one.low <= count and count + 10 <= one.high
    }
    assert hidden == NEVER_SEEN


def test_gains_of_ten_are_seen_in_simulated_classes() -> None:
    random, classes = Random(13), 0
    while classes < 20_000:
        total, options = random.randint(18, 32), random.choice((3, 4))
        liking = [random.random() for _option in range(options)]
        first = drawn(random, liking, total)
        second = drawn(random, [liking[0] * random.uniform(2, 8), *liking[1:]], total)
        if second[0] - first[0] < 10 or (total, first[0]) in NEVER_SEEN:
            continue
        classes += 1
        one, other = ranged(first), ranged(second)
        assert one
        assert other
        assert other[0].low > one[0].high, (first, second)


def drawn(random: Random, liking: list[float], total: int) -> tuple[int, ...]:
    """Let so many children vote."""
    votes = random.choices(range(len(liking)), liking, k=total)
    return tuple(votes.count(place) for place in range(len(liking)))


counts = st.integers(3, 4).flatmap(
    lambda size: st.tuples(*[st.tuples(*[st.integers(0, 20)] * size)] * 2)
)


@settings(max_examples=60, deadline=None)
@given(counts)
def test_halves_and_changes_are_never_wrong(votes: tuple[tuple[int, ...], ...]) -> None:
    story = told(*votes)
    for vote, half in zip(votes, (story.half_first, story.half_second), strict=True):
        assert half in (None, 2 * vote[0] >= sum(vote))
    if story.moved:
        assert (votes[1][0] > votes[0][0]) == (story.moved > 0)


@settings(max_examples=60, deadline=None)
@given(counts)
def test_nothing_goes_beyond_the_ranges(votes: tuple[tuple[int, ...], ...]) -> None:
    """Votes with the same ranges and totals are told alike, to the last word."""
    story = told(*votes)
    if not story.first.spans:
        return
    rest = sum(votes[0])
    low = [span.low for span in story.first.spans]
    other = list(low)
    for place, span in enumerate(story.first.spans):
        more = min(span.high - span.low, rest - sum(other))
        other[place] += more
    assert told(tuple(other), votes[1]) == story


def test_before_and_after_are_ranges_as_wide_as_there_are_stories() -> None:
    votes = RoundVotes(
        topics=("Balance",), before_titles=("a", "b", "c"), after_titles=("d", "e", "f"),
        before=(20, 30, 25), after=(58, 10, 7),
    )  # fmt: skip
    report = round_report(votes)
    assert [row.before for row in report.rows] == list(ranged((20, 30, 25), each=3) or ())
    assert report.moved == 1
    few = votes.model_copy(update={"before": (10, 5, 5)})
    assert round_report(few).left_out
