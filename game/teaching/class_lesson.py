"""A class in the middle of its lesson: what is set, where it is, and what was voted."""

import contextlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from game.paths import write_whole
from game.scenario.dilemma import Dilemma
from game.scenario.library import Library
from game.scenario.model import Scenario
from game.teaching.class_flow import ClassFlow, Step
from game.teaching.class_record import ClassRecord, Option, StoryVotes
from game.teaching.lesson import Lesson, LessonStories, Time
from game.teaching.votes import Votes

LETTERS = "ABCD"
VERSION = 1
Clock = Callable[[], int]


@dataclass
class ClassLesson:
    """A lesson with a class; whole as plain data after every step."""

    lesson: Lesson
    stories: LessonStories
    time: Time
    record: ClassRecord = field(default_factory=ClassRecord)
    met: list[tuple[str, bool, str]] = field(default_factory=list)
    """The finished stories, as the gig wants them: id, nothing about a first try, words said."""
    open: dict[str, object] | None = None
    """The story that was open when the class was interrupted."""
    rough: bool = False
    """Whether votes are none, few, some, most instead of counted hands."""
    ending: bool = False
    """Whether the class goes to the gig after the story that is open."""

    @classmethod
    def begin(cls, lesson: Lesson, library: Library, today: date, now: Clock) -> "ClassLesson":
        """Plan a lesson."""
        stories = LessonStories(lesson, library.scenarios.values(), today, careful=True)
        return cls(lesson, stories, Time(now))

    @property
    def over(self) -> bool:
        """Whether it is time for the gig: asked for, or only its minutes are left."""
        return self.ending or self.time.is_time_for_the_gig(self.lesson.minutes)

    @property
    def last(self) -> bool:
        """Whether the story that is open, or was last, is the lesson's last one."""
        return self.over or self.stories.left == 0

    def finish(self, flow: ClassFlow, topic: str) -> None:
        """Keep the votes of a finished story and close it."""
        story = flow.dilemma.scenario
        self.record = self.record.with_story(votes_of(flow, topic))
        self.met = [m for m in self.met if m[0] != story.id]
        self.met.append((story.id, True, flow.dilemma.said or ""))
        self.open = None
        if self.over:
            self.stories.closing = True

    # Keeping

    def to_dict(self) -> dict[str, object]:
        """Plain data to keep in a file."""
        return {
            "version": VERSION,
            "lesson": self.lesson.to_dict(),
            "stories": [story.id for story in self.stories.planned],
            "passed_s": self.time.passed_ns // 1_000_000_000,
            "record": self.record.to_dict(),
            "met": [[name, said] for name, _first, said in self.met],
            "open": self.open,
            "rough": self.rough,
            "ending": self.ending,
            "closing": self.stories.closing,
        }

    @classmethod
    def from_dict(cls, data: object, library: Library, today: date, now: Clock) -> "ClassLesson":
        """Read plain data; raises ValueError where it is damaged or its stories are not here."""
        given = data if isinstance(data, dict) else {}
        passed, met, planned = given.get("passed_s"), given.get("met"), given.get("stories")
        if given.get("version") != VERSION or type(passed) is not int or passed < 0:
            raise ValueError("not an interrupted class")
        lesson = Lesson.from_dict(given.get("lesson"))
        stories = LessonStories(
            lesson, library.scenarios.values(), today, careful=True,
            planned=stories_of(planned, library.scenarios),
        )  # fmt: skip
        stories.closing = given.get("closing") is True
        kept = given.get("open")
        return cls(
            lesson,
            stories,
            Time(now, passed * 1_000_000_000),
            ClassRecord.from_dict(given.get("record")),
            met_of(met, library.scenarios),
            kept if isinstance(kept, dict) else None,
            given.get("rough") is True,
            given.get("ending") is True,
        )


def stories_of(names: object, known: Mapping[str, Scenario]) -> list[Scenario]:
    """Find stories by id; raises ValueError where one is not here."""
    if not isinstance(names, list) or not names or not all(name in known for name in names):
        raise ValueError("stories that are not here")
    return [known[name] for name in names]


def met_of(pairs: object, known: Mapping[str, Scenario]) -> list[tuple[str, bool, str]]:
    """Read the finished stories; raises ValueError where they are damaged."""
    met: list[tuple[str, bool, str]] = []
    for pair in pairs if isinstance(pairs, list) else [None]:
        if not isinstance(pair, list) or len(pair) != 2 or pair[0] not in known:
            raise ValueError("finished stories that cannot be")
        met.append((str(pair[0]), True, str(pair[1])))
    return met


def votes_of(flow: ClassFlow, topic: str) -> StoryVotes:
    """Give the votes on a story for the record; rough ones are not numbers and are left out."""
    dilemma = flow.dilemma
    options = tuple(
        Option(letter=letter, text=choice.text, safety=choice.safety)
        for letter, choice in zip(LETTERS, dilemma.choices, strict=False)
    )

    def counts(votes: Votes) -> tuple[int, ...] | None:
        if votes.rough or not votes.given:
            return None
        return tuple(votes.counts[choice.id] for choice in dilemma.choices)

    return StoryVotes(
        id=dilemma.scenario.id,
        title=dilemma.scenario.title,
        topic=topic,
        options=options,
        first=counts(flow.votes[Step.VOTE_ONE]),
        second=counts(flow.votes[Step.VOTE_TWO]),
        prompts=dilemma.scenario.guide.discuss,
    )


def open_flow(lesson: ClassLesson, dilemma: Dilemma) -> ClassFlow:
    """Open a story for a class, where it was interrupted if it was."""
    flow = ClassFlow(dilemma)
    flow.count(rough=lesson.rough)
    if lesson.open and lesson.open.get("story") == dilemma.scenario.id:
        with contextlib.suppress(ValueError):  # what is damaged begins again
            flow.resume(lesson.open)
    return flow


def dilemma_of(lesson: Lesson, scenario: Scenario) -> Dilemma:
    """Make the dilemma of a story in a lesson: the choices stand the same at every copy."""
    return Dilemma(scenario, f"lesson {lesson.seed}", spot=False)


class KeptClass:
    """The one file that an interrupted class leaves behind until it goes on or is thrown away."""

    def __init__(self, path: Path | None) -> None:
        self.path = path

    @property
    def there(self) -> bool:
        """Whether a class was interrupted."""
        return self.path is not None and self.path.is_file()

    def keep(self, lesson: ClassLesson) -> bool:
        """Write the class whole; False where the disk does not allow it."""
        if self.path is None:
            return True
        try:
            write_whole(self.path, json.dumps(lesson.to_dict()) + "\n")
        except OSError:
            return False
        return True

    def read(self, library: Library, today: date, now: Clock) -> ClassLesson | None:
        """Read the interrupted class; None where there is none or it cannot be read."""
        if self.path is None:
            return None
        try:
            data = json.loads(self.path.read_text(encoding="utf-8"))
            return ClassLesson.from_dict(data, library, today, now)
        except (OSError, ValueError, RecursionError):
            return None

    def erase(self) -> None:
        """Leave nothing of it behind."""
        if self.path is not None:
            self.path.unlink(missing_ok=True)
