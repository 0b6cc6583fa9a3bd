"""The shape of the file of an interrupted class: what may stand in it, and how much of it."""

import json
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from game.class_devices.wire import KeptDevices
from game.teaching.classroom.record import ClassRecord
from game.teaching.classroom.votes import MOST_VOTERS

A_DAY_S = 86_400
MOST = 100
"""Stories, or lines of a story: many more than a lesson has."""
T = TypeVar("T")
Name = Annotated[str, Field(min_length=1, max_length=120)]
"""An id, of a story with the name of its pack before it."""
Words = Annotated[str, Field(max_length=1000)]
Number = Annotated[int, Field(ge=0, le=MOST)]
Numbers = Annotated[dict[Name, Annotated[int, Field(ge=0, le=MOST_VOTERS)]], Field(max_length=10)]
Few = Annotated[list[T], Field(max_length=MOST)]
Pair = Annotated[list[T], Field(min_length=2, max_length=2)]


class _Kept(BaseModel):
    """A frozen value that takes nothing for something else and refuses what nobody has named."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class KeptVotes(_Kept):
    """The votes on one question."""

    counts: Numbers
    rough: bool
    amounts: Numbers = {}
    devices: Numbers = {}


class KeptStory(_Kept):
    """Where in the open story the class was."""

    story: Name
    step: Name
    shown: Number
    tried: Few[Name]
    first: KeptVotes
    second: KeptVotes


class KeptRounds(_Kept):
    """The stories before and after the lesson."""

    pairs: Few[Pair[Name]]
    place: Number
    votes: Annotated[dict[Name, KeptVotes], Field(max_length=MOST)]
    skipped: Few[Name]


class KeptLesson(_Kept):
    """What the teacher set."""

    topics: Few[Name]
    longer: bool
    minutes: Number
    stories: Number
    seed: Number
    sound: bool
    easier: bool = False
    picked: Few[Name] = []


class ClassFile(_Kept):
    """An interrupted class."""

    version: int
    lesson: KeptLesson
    stories: Few[Name]
    passed_s: Annotated[int, Field(ge=0, le=A_DAY_S)]
    record: ClassRecord
    met: Few[Pair[Words]]
    open: KeptStory | None
    rough: bool
    part: Name
    ending: bool
    rounds: KeptRounds | None
    group: Name | None = None
    present: Annotated[int, Field(ge=0, le=MOST_VOTERS)] = 0
    devices: KeptDevices | None = None


def check_class(data: object) -> dict[str, object]:
    """Return the plain data of a class; raises ValueError where it has another shape."""
    ClassFile.model_validate_json(json.dumps(data))
    assert isinstance(data, dict)  # noqa: S101  (or it would have been refused)
    return data
