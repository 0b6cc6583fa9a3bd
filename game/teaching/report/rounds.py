"""What may be told of before and after: one table of sums, with the gaps that protect a child.

The sums are told and nothing else: a count for each story could be taken off them.
"""

from dataclasses import dataclass

from game.scenario.model import Safety
from game.teaching.classroom.record import RoundVotes
from game.teaching.report.suppression import least_of, withheld
from game.teaching.shared.plain import plain


@dataclass(frozen=True, slots=True)
class RoundRow:
    """The votes of one safety before and after; None where they are withheld."""

    safety: Safety
    before: int | None
    after: int | None

    @property
    def withheld(self) -> bool:
        """Whether the votes are left out."""
        return self.before is None


@dataclass(frozen=True, slots=True)
class RoundReport:
    """Before and after: so many stories each time, and how safe the votes on them were."""

    stories: int
    topics: tuple[str, ...]
    before_titles: tuple[str, ...]
    after_titles: tuple[str, ...]
    rows: tuple[RoundRow, ...]
    together_before: int | None
    """The withheld votes added up; None where nothing is withheld or the sum is too small."""
    together_after: int | None

    @property
    def hidden(self) -> tuple[Safety, ...]:
        """What is withheld."""
        return tuple(row.safety for row in self.rows if row.withheld)

    @property
    def least(self) -> int:
        """The smallest sum that is told."""
        return least_of(self.stories)


def round_report(votes: RoundVotes) -> RoundReport:
    """Return what may be told of before and after."""
    both, least = (votes.before, votes.after), least_of(votes.stories)
    hidden = withheld(both, least)

    def sum_of(vote: tuple[int, int, int]) -> int | None:
        together = sum(vote[index] for index in hidden)
        return together if hidden and together >= least else None

    rows = (
        RoundRow(safety, *(None if index in hidden else vote[index] for vote in both))
        for index, safety in enumerate(Safety)
    )
    return RoundReport(
        votes.stories,
        tuple(map(plain, votes.topics)),
        tuple(map(plain, votes.before_titles)),
        tuple(map(plain, votes.after_titles)),
        tuple(rows),
        sum_of(votes.before),
        sum_of(votes.after),
    )
