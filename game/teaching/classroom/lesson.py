"""A class in the middle of its lesson: what is set, where it is, and what was voted."""

import contextlib
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from game.folder_lock import Keeping
from game.kept_file import Kept, KeptFile, Trouble
from game.scenario.dilemma import ACTED, Dilemma
from game.scenario.library import Library
from game.scenario.met import Met
from game.scenario.model import Scenario
from game.teaching.classroom.flow import IN_LESSON, ClassFlow, ClassStep
from game.teaching.classroom.groups import Group
from game.teaching.classroom.kept_class import check_class
from game.teaching.classroom.pairs import pairs_of
from game.teaching.classroom.record import ClassRecord
from game.teaching.classroom.rounds import Rounds
from game.teaching.classroom.story_votes import Both, votes_of, with_votes
from game.teaching.lesson.lesson import Lesson, LessonStories, Time
from game.teaching.lesson.suggestion import planned
from game.teaching.lesson.way import PLAIN, WITH_ROUNDS, LessonWay, Part

VERSION = 1
Clock = Callable[[], int]


@dataclass
class ClassLesson:
    """A lesson with a class; whole as plain data after every step."""

    lesson: Lesson
    stories: LessonStories
    time: Time
    record: ClassRecord = field(default_factory=ClassRecord)
    met: list[Met] = field(default_factory=list)
    """The finished stories, as the gig wants them; nothing is known of a first try."""
    open: dict[str, object] | None = None
    """The story that was open when the class was interrupted."""
    rough: bool = False
    """Whether votes are none, few, some, most instead of counted hands."""
    rounds: Rounds | None = None
    """The stories before and after, where the teacher wants them."""
    group: str | None = None
    """The neutral name under which what this class played is kept, if it is."""
    present: int = 0
    """How many children are there, as the teacher says; 0 where it was not said."""
    devices: dict[str, object] | None = None
    """How children's own devices find in, as plain data; None where they take no part."""
    way: LessonWay = field(init=False)
    """Where in its lesson the class is, and what comes next."""

    def __post_init__(self) -> None:
        parts = WITH_ROUNDS if self.rounds else PLAIN
        self.way = LessonWay(parts, self._is_last, self._has)

    @classmethod
    def begin(  # noqa: PLR0913  (what a class is begun with, each named at the call)
        cls,
        lesson: Lesson,
        library: Library,
        today: date,
        now: Clock,
        *,
        rounds: bool = False,
        group: Group | None = None,
    ) -> "ClassLesson":
        """Plan a lesson, with stories before and after it where `rounds` says so."""
        known, met = library.scenarios, group.met if group else ()
        plan = planned(lesson, known, first=library.first, played=met)
        stories = LessonStories(lesson, plan, known.values(), today)
        pairs = pairs_of(lesson, known.values(), stories.planned) if rounds else []
        begun = cls(
            lesson, stories, Time(now), group=group.name if group else None,
            rounds=Rounds(pairs) if rounds else None,
        )  # fmt: skip
        begun.reserve()
        return begun

    def reserve(self) -> None:
        """Keep the stories before and after out of the lesson itself."""
        if self.rounds:
            self.stories.reserved = self.rounds.ids

    @property
    def late(self) -> bool:
        """Whether only the minutes for the gig are left."""
        return self.time.is_time_for_the_gig(self.lesson.minutes)

    @property
    def to_the_gig(self) -> bool:
        """Whether the class goes to the gig now, wherever it is on the road."""
        return self.way.part is Part.GIG or (self.late and self.open is None)

    def _is_last(self) -> bool:
        """Whether the open story is the last one of its part; on the road only the time says so."""
        part, rounds = self.way.part, self.rounds
        if part is Part.STORIES or rounds is None:
            return self.late
        return rounds.place + 1 >= rounds.count(part)

    def _has(self, part: Part) -> bool:
        return self.rounds is None or self.rounds.has(part)

    def finish(self, flow: ClassFlow, topic: str) -> None:
        """Keep the votes of a finished story and close it."""
        story = flow.dilemma.scenario
        self.record = self.record.with_story(votes_of(flow, topic, self.present))
        self.met = [one for one in self.met if one.story.id != story.id]
        self.met.append(Met(story, said=flow.dilemma.said or ""))
        self.open = None
        self.way.go_on()

    def correct(self, number: int, both: Both) -> None:
        """Put the votes on a finished story right; `number` is its place in the record."""
        story = with_votes(self.record.stories[number], both, self.present)
        self.record = self.record.with_corrected(number, story)

    def finish_round(self, flow: ClassFlow) -> None:
        """Keep the votes on a story before or after the lesson and close it, or close an answer."""
        self.open = None
        if self.rounds:
            self.rounds.finish(self.way, flow.votes[ClassStep.VOTE_ONE])

    def skip_round(self, library: Library) -> None:
        """Leave the open story before or after out, and the other one of its pair with it."""
        rounds, self.open = self.rounds, None
        if rounds:
            rounds.skip(
                self.way, rounds.spare(self.way.part, self.lesson, self.stories.planned, library)
            )
            self.reserve()

    def end(self) -> None:
        """End the lesson wherever it is."""
        self.open = None
        self.way.end()
        if self.rounds:
            self.rounds.place = 0

    def whole_record(self, topics: Mapping[str, str]) -> ClassRecord:
        """Return the record for the report, with before and after; `topics` names topics by id."""
        rounds = self.rounds.tally(topics) if self.rounds else None
        return self.record.model_copy(update={"rounds": rounds})

    # Keeping

    def to_dict(self) -> dict[str, object]:
        """Plain data to keep in a file."""
        return {
            "version": VERSION,
            "lesson": self.lesson.to_dict(),
            "stories": [story.id for story in self.stories.planned],
            "passed_s": self.time.passed_ns // 1_000_000_000,
            "record": self.record.to_dict(),
            "met": [[one.story.id, one.said] for one in self.met],
            "open": self.open,
            "rough": self.rough,
            "part": self.way.part.value,
            "ending": self.way.ending,
            "rounds": self.rounds.to_dict() if self.rounds else None,
            "group": self.group,
            "present": self.present,
            "devices": self.devices,
        }

    @classmethod
    def from_dict(cls, data: object, library: Library, today: date, now: Clock) -> "ClassLesson":
        """Read plain data; raises ValueError where it is damaged or its stories are not here."""
        given = check_class(data)
        passed, met, names = given["passed_s"], given["met"], given["stories"]
        if given["version"] != VERSION or not isinstance(passed, int):
            raise ValueError("not an interrupted class")
        lesson = Lesson.from_dict(given.get("lesson"))
        known, group, present = library.scenarios, given.get("group"), given.get("present")
        stories = LessonStories(lesson, stories_of(names, known), known.values(), today)
        part = Part(str(given.get("part")))
        kept, rounds, devices = (given.get(name) for name in ("open", "rounds", "devices"))
        begun = cls(
            lesson,
            stories,
            Time(now, passed * 1_000_000_000),
            ClassRecord.from_dict(given.get("record")),
            met_of(met, library.scenarios, lesson),
            kept if isinstance(kept, dict) else None,
            given.get("rough") is True,
            Rounds.from_dict(rounds, library.scenarios, part) if rounds is not None else None,
            group if isinstance(group, str) else None,
            present if isinstance(present, int) else 0,
            devices if isinstance(devices, dict) else None,
        )
        if part not in begun.way.parts or not begun._has(part):
            raise ValueError("a part that cannot be")
        begun.way.part, begun.way.ending = part, given.get("ending") is True
        begun.reserve()
        return begun


def stories_of(names: object, known: Mapping[str, Scenario]) -> list[Scenario]:
    """Find stories by id; raises ValueError where one is not here."""
    if not isinstance(names, list) or not names or not set(map(str, names)) <= set(known):
        raise ValueError("stories that are not here")
    return [known[str(name)] for name in names]


def met_of(pairs: object, known: Mapping[str, Scenario], lesson: Lesson) -> list[Met]:
    """Read the finished stories; raises ValueError where they are damaged."""
    met: list[Met] = []
    for pair in pairs if isinstance(pairs, list) else [None]:
        if not isinstance(pair, list) or len(pair) != 2 or str(pair[0]) not in known:
            raise ValueError("finished stories that cannot be")
        story = known[str(pair[0])].worded(easy=lesson.easier)
        met.append(Met(story, said=str(pair[1])))
    return met


def open_flow(
    lesson: ClassLesson, dilemma: Dilemma, steps: Sequence[ClassStep] = IN_LESSON
) -> ClassFlow:
    """Open a story for a class, where it was interrupted if it was."""
    flow = ClassFlow(dilemma, steps)
    flow.count(rough=lesson.rough)
    if lesson.open and lesson.open.get("story") == dilemma.scenario.id:
        with contextlib.suppress(ValueError):  # what is damaged begins again
            flow.resume(lesson.open)
    return flow


def dilemma_of(lesson: Lesson, scenario: Scenario) -> Dilemma:
    """Make the dilemma of a story in a lesson: the choices stand the same at every copy."""
    worded = scenario.worded(easy=lesson.easier)
    return Dilemma(worded, f"lesson {lesson.seed}", spot=False, plays=ACTED)


class KeptClass:
    """The one file that an interrupted class leaves behind until it goes on or is thrown away."""

    def __init__(self, path: Path | None, lock: Keeping | None = None) -> None:
        self._file = KeptFile(path, lock)

    @property
    def there(self) -> bool:
        """Whether a class was interrupted; one that another copy of the game holds was not."""
        path = self._file.path
        return path is not None and os.path.lexists(path) and not self._file.twice

    @property
    def trouble(self) -> Trouble | None:
        """Why the class could not be read the last time."""
        return self._file.trouble

    def keep(self, lesson: ClassLesson) -> Kept:
        """Write the class whole; true where it was kept."""
        return self._file.save(lesson.to_dict())

    def read(self, library: Library, today: date, now: Clock) -> ClassLesson | None:
        """Read the interrupted class; None where there is none, or `trouble` says why not."""
        return self._file.load(
            lambda data: ClassLesson.from_dict(data, library, today, now), patient=False
        )

    def erase(self) -> bool:
        """Leave nothing of it behind; False where the file is still there."""
        return self._file.remove()
