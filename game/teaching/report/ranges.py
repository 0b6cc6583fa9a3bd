"""Counts as ranges, so that no child's vote can be worked out by somebody who knows this rule.

Of fewer than eight votes nothing is told. Else the ranges are as wide as the smallest number from
5 to 9 that leaves at least 3 when the votes are divided by it; the range that holds all votes but
four becomes one with all above it. Where only one range is left nothing is told. Each vote is
ranged for itself, and whatever else a report says is worked out from the ranges.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from game.teaching.classroom.votes import ENOUGH

LEAST = 3
"""A count of fewer children is never known."""
WIDTHS = range(5, 10)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A range in which a count lies, both ends in it."""

    low: int
    high: int


def spans(votes: int, *, each: int = 1) -> tuple[Span, ...]:
    """Return the ranges for so many votes, of children with `each` votes; none where none is told.

    A child who votes on three stories has three votes, so that all is three times as wide.
    """
    if votes < ENOUGH * each:
        return ()
    width = next((w * each for w in WIDTHS if votes % (w * each) >= LEAST * each), 0)
    if not width:
        return ()
    top = (votes - (LEAST + 1) * each) // width * width
    found = [Span(low, low + width - 1) for low in range(0, top, width)]
    return (*found, Span(top, votes)) if found else ()


def ranged(vote: Sequence[int], *, each: int = 1) -> tuple[Span, ...] | None:
    """Return the range of each count of a vote; None where nothing is told."""
    known = spans(sum(vote), each=each)
    if not known:
        return None
    return tuple(next(span for span in known if count <= span.high) for count in vote)


def total_of(told: Sequence[Span], chosen: Sequence[int], votes: int) -> Span:
    """Return the range in which some of the counts lie together, from what is told of all."""
    others = [place for place in range(len(told)) if place not in chosen]
    low = max(sum(told[p].low for p in chosen), votes - sum(told[p].high for p in others))
    high = min(sum(told[p].high for p in chosen), votes - sum(told[p].low for p in others))
    return Span(low, high)
