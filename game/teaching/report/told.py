"""What is told of one vote: a range for each answer, or the words that a teacher said instead."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.teaching.report.ranges import Span, ranged, total_of

Cell = Span | str | None
"""A range; one of none, few, some, most; or nothing, where it is left out or no vote was held."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a vote."""

    cells: tuple[Cell, ...]
    left_out: bool = False
    """Whether a vote was held of which nothing can be told."""
    total: int = 0
    """Of how many votes: for working out sums, never shown."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """The ranges; none where there are none."""
        return tuple(cell for cell in self.cells if isinstance(cell, Span))

    def sum_of(self, places: Sequence[int]) -> Span | None:
        """Return the range of some of the answers together; None where no ranges are told."""
        return total_of(self.spans, places, self.total) if self.spans else None

    def half(self, places: Sequence[int]) -> bool | None:
        """Whether at least half took one of these answers, as far as the ranges say."""
        together = self.sum_of(places)
        if together is None or 2 * together.low < self.total <= 2 * together.high:
            return None
        return 2 * together.low >= self.total


def told_of(
    counts: Sequence[int] | None, amounts: Sequence[str] | None, options: int, *, each: int = 1
) -> Told:
    """Tell what may be told of a vote, of counted hands or of words."""
    if amounts:
        return Told(tuple(amounts))
    if not counts or not any(counts):
        return Told((None,) * options)
    found = ranged(counts, each=each)
    if found is None:
        return Told((None,) * options, left_out=True)
    return Told(found, total=sum(counts))


def moved(first: Told, second: Told, places: Sequence[int]) -> int | None:
    """Tell whether more (1) or fewer (-1) took these answers the second time; 0: not to be seen."""
    one, other = first.sum_of(places), second.sum_of(places)
    if one is None or other is None:
        return None
    return (other.low > one.high) - (other.high < one.low)
