"""What a teacher may keep of a lesson: counts that give nobody away, and what to talk about next.

Everything here is made from what is shown: nothing that is withheld has a say in it. Only where
all counts of a larger class are withheld is it told whether at least half of them were safe.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from game.scenario.model import Safety
from game.teaching.classroom.record import ClassRecord, StoryVotes
from game.teaching.report.rounds import RoundReport, round_report
from game.teaching.report.suppression import LEAST, withheld
from game.teaching.shared.plain import plain

ENOUGH_FOR_A_HALF = 10
"""Voters from whom on it gives nobody away that half of them chose a safe answer, or did not."""


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One choice with its counts; None where a count is withheld or a vote was not held."""

    letter: str
    text: str
    safety: Safety
    first: int | None
    second: int | None
    withheld: bool


@dataclass(frozen=True, slots=True)
class MergedChoices:
    """The withheld choices added up; None where even that is too small to be told."""

    letters: tuple[str, ...]
    first: int | None
    second: int | None


@dataclass(frozen=True, slots=True)
class StoryReport:
    """What is told of one story."""

    number: int
    title: str
    topic: str
    rows: tuple[OptionRow, ...]
    together: MergedChoices | None
    half_first: bool | None
    """Whether at least half chose a safe answer at first; None where that cannot be told."""
    half_second: bool | None
    prompts: tuple[str, ...]

    @property
    def missed(self) -> bool:
        """Whether fewer than half chose a safe answer at first, as far as that can be told."""
        return self.half_first is False

    @property
    def counted(self) -> bool:
        """Whether there is anything to tell in numbers or words."""
        return any(row.withheld or (row.first, row.second) != (None, None) for row in self.rows)


@dataclass(frozen=True, slots=True)
class ClassReport:
    """What is told of a lesson; the day is all that is said about when it was."""

    day: date
    stories: tuple[StoryReport, ...]
    rounds: RoundReport | None = None
    """Before and after, where the class voted on it."""

    @property
    def missed(self) -> tuple[StoryReport, ...]:
        """The stories to come back to first."""
        return tuple(story for story in self.stories if story.missed)

    @property
    def withholds(self) -> bool:
        """Whether a number of a story is left out."""
        return any(story.together for story in self.stories)


def make_report(record: ClassRecord, day: date) -> ClassReport:
    """Return what may be told of a lesson."""
    stories = (_story(number, story) for number, story in enumerate(record.stories, 1))
    rounds = round_report(record.rounds) if record.rounds else None
    return ClassReport(day, tuple(stories), rounds)


def _story(number: int, story: StoryVotes) -> StoryReport:
    hidden = _hidden(story)
    first, second = (
        _shown(vote, hidden, len(story.options)) for vote in (story.first, story.second)
    )
    sums = tuple(_sum(vote, hidden) for vote in (story.first, story.second))
    rows = tuple(
        OptionRow(option.letter, plain(option.text), option.safety, one, two, index in hidden)
        for index, (option, one, two) in enumerate(zip(story.options, first, second, strict=True))
    )
    halves = [_half(rows, vote) for vote in (story.first, story.second)]
    letters = tuple(row.letter for row in rows if row.withheld)
    return StoryReport(
        number=number,
        title=plain(story.title),
        topic=plain(story.topic),
        rows=rows,
        together=MergedChoices(letters, *sums) if hidden else None,
        half_first=halves[0],
        half_second=halves[1],
        prompts=tuple(map(plain, story.prompts)),
    )


def _hidden(story: StoryVotes) -> frozenset[int]:
    """Return the withheld options; all of them where a class is too small for any count."""
    if story.held and story.voters is not None and story.voters < LEAST:
        return frozenset(range(len(story.options)))
    return withheld(story.held)


def _shown(vote: Sequence[int] | None, hidden: frozenset[int], options: int) -> list[int | None]:
    """Leave out what is withheld, and a vote that was not held."""
    if not vote or not any(vote):
        return [None] * options
    return [None if index in hidden else count for index, count in enumerate(vote)]


def _sum(vote: Sequence[int] | None, hidden: frozenset[int]) -> int | None:
    """Add up what is withheld; None where the sum itself is too small."""
    together = sum(vote[index] for index in hidden) if vote else 0
    return together if together >= LEAST else None


def _half(rows: Sequence[OptionRow], vote: Sequence[int] | None) -> bool | None:
    """Return whether at least half of a vote was safe; None where that would give somebody away."""
    total = sum(vote or ())
    if not vote or not total:
        return None
    counts = list(zip(rows, vote, strict=True))
    if all(row.withheld for row in rows):
        safe = sum(count for row, count in counts if row.safety is Safety.SAFE)
        return 2 * safe >= total if total >= ENOUGH_FOR_A_HALF else None
    shown = [(row.safety is Safety.SAFE, count) for row, count in counts if not row.withheld]
    if 2 * sum(count for safe, count in shown if safe) >= total:
        return True
    if not any(row.withheld and row.safety is Safety.SAFE for row in rows):
        return False
    return False if 2 * sum(count for safe, count in shown if not safe) > total else None
