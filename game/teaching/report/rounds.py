"""What may be told of before and after: one table of sums, in ranges.

The sums are told and nothing else: a count for each story could be taken off them. A child votes
once on each story, so the ranges are as many times wider as there are stories.
"""

from dataclasses import dataclass

from game.scenario.model import Safety
from game.teaching.classroom.record import RoundVotes
from game.teaching.report.told import Cell, Told, moved, told_of
from game.teaching.shared.plain import plain


@dataclass(frozen=True, slots=True)
class RoundRow:
    """The votes of one safety before and after."""

    safety: Safety
    before: Cell
    after: Cell


@dataclass(frozen=True, slots=True)
class RoundReport:
    """Before and after: so many stories each time, and how safe the votes on them were."""

    stories: int
    topics: tuple[str, ...]
    before_titles: tuple[str, ...]
    after_titles: tuple[str, ...]
    rows: tuple[RoundRow, ...]
    before: Told
    after: Told
    moved: int | None
    """Whether more or fewer votes were safe after the lesson, or it cannot be seen."""

    @property
    def left_out(self) -> bool:
        """Whether the votes before or after are left out."""
        return self.before.left_out or self.after.left_out


def round_report(votes: RoundVotes) -> RoundReport:
    """Tell what may be told of before and after."""
    kinds = list(Safety)
    before = told_of(votes.before, None, len(kinds), each=votes.stories)
    after = told_of(votes.after, None, len(kinds), each=votes.stories)
    rows = map(RoundRow, kinds, before.cells, after.cells)
    return RoundReport(
        votes.stories,
        tuple(map(plain, votes.topics)),
        tuple(map(plain, votes.before_titles)),
        tuple(map(plain, votes.after_titles)),
        tuple(rows),
        before,
        after,
        moved(before, after, [kinds.index(Safety.SAFE)]),
    )
