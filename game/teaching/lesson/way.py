"""A lesson's way through its parts: the only place that says what comes next.

    BEFORE -> STORIES -> GIG -> AFTER -> ANSWERS -> END

A class that also votes on stories before and after the lesson goes through all of them. Any other
class, and a child with a lesson code, goes through STORIES, GIG and END; a grown-up and a child in
Together through STORIES and END. A part with nothing to do in it is left out. Nothing leads back.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Part(StrEnum):
    """Where a lesson is."""

    BEFORE = "before"
    STORIES = "stories"
    GIG = "gig"
    AFTER = "after"
    ANSWERS = "answers"
    END = "end"


PLAIN = (Part.STORIES, Part.GIG, Part.END)
WITH_ROUNDS = tuple(Part)
"""With a round of stories before the lesson and one after it."""
FOR_TWO = (Part.STORIES, Part.END)


@dataclass
class LessonWay:
    """The part that a lesson is in, and the part that comes after the open story."""

    parts: Sequence[Part]
    """The parts of this lesson, in order."""
    is_last: Callable[[], bool]
    """Whether the open story is the last one of its part; never asked at the gig."""
    has_work: Callable[[Part], bool] = lambda _part: True
    """Whether there is anything to do in a part."""
    ending: bool = False
    """Whether somebody has asked that the open story be the last one of its part."""
    part: Part = field(init=False)

    def __post_init__(self) -> None:
        self.part = next(filter(self.has_work, self.parts))

    @property
    def following(self) -> Part:
        """The next part with something to do in it."""
        later = self.parts[self.parts.index(self.part) + 1 :]
        return next(filter(self.has_work, later), Part.END)

    @property
    def next(self) -> Part:
        """The part that the lesson is in once the open story, or the gig, is done."""
        is_over = self.ending or self.part is Part.GIG or self.is_last()
        return self.following if is_over else self.part

    def go_on(self) -> None:
        """Go where the lesson is once the open story, or the gig, is done."""
        self.enter(self.next)

    def enter(self, part: Part) -> None:
        """Go to a later part, where `ending` is off again; in the same part nothing changes."""
        if part is not self.part:
            self.part, self.ending = part, False

    def end(self) -> None:
        """End the lesson wherever it is; a class that is still owed the answers sees them first."""
        owed = self.part is not Part.ANSWERS and Part.ANSWERS in self.parts
        self.enter(Part.ANSWERS if owed and self.has_work(Part.ANSWERS) else Part.END)
