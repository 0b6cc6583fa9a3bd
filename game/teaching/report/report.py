"""What a teacher may keep of a lesson: ranges that give nobody away, and what to talk about next.

Everything here is made from what is told: no exact count has a say in it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from game.scenario.library import Library
from game.scenario.model import Safety, Scenario
from game.teaching.classroom.record import ClassRecord, StoryVotes
from game.teaching.report.frameworks import Aims, aims_of
from game.teaching.report.rounds import RoundReport, round_report
from game.teaching.report.told import Cell, Told, moved, told_of
from game.teaching.shared.plain import plain

HASH_SIGNS = 8


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One choice with what is told of its votes."""

    id: str
    letter: str
    text: str
    safety: Safety
    first: Cell
    second: Cell


@dataclass(frozen=True, slots=True)
class StoryReport:
    """What is told of one story."""

    number: int
    id: str
    title: str
    topic: str
    text_hash: str
    """Tells one wording of a story from another."""
    rows: tuple[OptionRow, ...]
    first: Told
    second: Told
    half_first: bool | None
    """Whether at least half chose a safe answer at first; None where that cannot be told."""
    half_second: bool | None
    moved: int | None
    """Whether more or fewer chose a safe answer the second time, or it cannot be seen."""
    prompts: tuple[str, ...]
    aims: Aims

    @property
    def missed(self) -> bool:
        """Whether fewer than half chose a safe answer at first, as far as that can be told."""
        return self.half_first is False

    @property
    def counted(self) -> bool:
        """Whether there is anything to tell in numbers or words."""
        votes = (self.first, self.second)
        return any(vote.left_out or any(cell is not None for cell in vote.cells) for vote in votes)

    @property
    def rough(self) -> bool:
        """Whether a vote was not counted, but said in words."""
        return any(
            isinstance(cell, str) for vote in (self.first, self.second) for cell in vote.cells
        )


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
    def leaves_out(self) -> bool:
        """Whether the votes on a story are left out."""
        return any(story.first.left_out or story.second.left_out for story in self.stories)

    @property
    def rough(self) -> bool:
        """Whether votes were said in words."""
        return any(story.rough for story in self.stories)


def make_report(record: ClassRecord, day: date, library: Library | None = None) -> ClassReport:
    """Tell what may be told of a lesson; the library says what its stories are for."""
    known: Mapping[str, Scenario] = library.scenarios if library else {}
    stories = tuple(
        _story(number, story, aims_of(known.get(story.id), library))
        for number, story in enumerate(record.stories, 1)
    )
    rounds = round_report(record.rounds) if record.rounds else None
    return ClassReport(day, stories, rounds)


def _story(number: int, story: StoryVotes, aims: Aims) -> StoryReport:
    size = len(story.options)
    first = told_of(story.first, story.first_amounts, size)
    second = told_of(story.second, story.second_amounts, size)
    safe = [place for place, one in enumerate(story.options) if one.safety is Safety.SAFE]
    rows = tuple(
        OptionRow(option.id, option.letter, plain(option.text), option.safety, one, other)
        for option, one, other in zip(story.options, first.cells, second.cells, strict=True)
    )
    return StoryReport(
        number=number,
        id=story.id,
        title=plain(story.title),
        topic=plain(story.topic),
        text_hash=text_hash(story),
        rows=rows,
        first=first,
        second=second,
        half_first=first.half(safe),
        half_second=second.half(safe),
        moved=moved(first, second, safe),
        prompts=tuple(map(plain, story.prompts)),
        aims=aims,
    )


def text_hash(story: StoryVotes) -> str:
    """Return a short hash of the title and of all choices, whatever letters these had."""
    texts = sorted(f"{one.id} {one.safety} {one.text}" for one in story.options)
    return sha256("\n".join([story.title, *texts]).encode()).hexdigest()[:HASH_SIGNS]
