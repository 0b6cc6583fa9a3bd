"""A lesson's way through its parts: the only place that says what comes next; pure.

    BEFORE -> STORIES -> GIG -> AFTER -> ANSWERS -> END

A class that votes before and after goes through all of them, any other class and a lesson by code
through STORIES, GIG and END, two at home through STORIES and END. A part with nothing to do in it
is passed over. Nothing leads back.
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
FOR_TWO = (Part.STORIES, Part.END)


@dataclass
class LessonWay:
    """The part that a lesson is in, and whether the story that is open is the last one of it."""

    parts: Sequence[Part]
    """Those that this lesson has."""
    is_last: Callable[[], bool]
    """Whether the part is through with the story that is open; asked of each part but the gig."""
    has: Callable[[Part], bool] = lambda _part: True
    """Whether there is anything to do in a part."""
    ending: bool = False
    """Whether it was asked for that the part ends with the story that is open."""
    part: Part = field(init=False)

    def __post_init__(self) -> None:
        self.part = next(filter(self.has, self.parts))

    @property
    def following(self) -> Part:
        """The part after this one."""
        later = self.parts[self.parts.index(self.part) + 1 :]
        return next(filter(self.has, later), Part.END)

    @property
    def next(self) -> Part:
        """The part that the lesson is in once what is open is done: this one, or the following."""
        through = self.ending or self.part is Part.GIG or self.is_last()
        return self.following if through else self.part

    def go_on(self) -> None:
        """Leave what is done."""
        self.enter(self.next)

    def enter(self, part: Part) -> None:
        """Go to a part, this one or a later one; what was asked for in another is forgotten."""
        if part is not self.part:
            self.part, self.ending = part, False

    def end(self) -> None:
        """End the lesson wherever it is; answers that a class still waits for come first."""
        owed = self.part is not Part.ANSWERS and Part.ANSWERS in self.parts
        self.enter(Part.ANSWERS if owed and self.has(Part.ANSWERS) else Part.END)
