"""What lies on a course: obstacles, notes, picks, legs, and the course itself."""

from dataclasses import dataclass, field
from enum import StrEnum

from game.simulation.hitbox import Box
from game.simulation.obstacles import Form, ObstacleKind
from game.simulation.tuning import HAZARD_PART, WIDE_HAZARD_PART, Level


class TutorialHint(StrEnum):
    """What the tutorial shows."""

    JUMP = "jump"
    STRUM = "strum"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One obstacle as drawn: x is its left edge, y its bottom; `hit` is the part that counts."""

    index: int
    kind: ObstacleKind
    x: float
    width: float
    height: float
    y: float
    look: int
    level: Level
    beat: float  # from the course start: the press on this beat is in the middle of its window
    hit: Box = field(init=False, repr=False, compare=False)
    slim: Box = field(init=False, repr=False, compare=False)  # what counts with wider timing
    form: Form = field(init=False, repr=False, compare=False)
    smashable: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Work out once what is asked every tick."""
        aside = self.width * (1 - HAZARD_PART) / 2
        spec = self.kind.spec
        hangs = spec.form is Form.HANGING
        top = self.y + self.height * (1 if hangs else HAZARD_PART)
        box = Box(self.x + aside, self.right - aside, self.y, top)
        object.__setattr__(self, "hit", box)
        object.__setattr__(self, "slim", box if hangs else box.part(WIDE_HAZARD_PART))
        object.__setattr__(self, "form", spec.form)
        object.__setattr__(self, "smashable", spec.smashable)

    @property
    def right(self) -> float:
        """Return the right edge as drawn, px."""
        return self.x + self.width

    def holds(self, x: float, y: float) -> bool:
        """Return whether a point lies within it as drawn."""
        return self.x < x < self.right and self.y < y < self.y + self.height

    @property
    def centre(self) -> float:
        """Return the middle along the road, px."""
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class Note:
    """A note to collect: its middle in px, its beat from the course start, its chord degree."""

    index: int
    x: float
    y: float
    beat: float
    degree: int


@dataclass(frozen=True, slots=True)
class Pick:
    """One of the three picks: its middle in px, and the beat of the jump that reaches it."""

    index: int
    x: float
    y: float
    beat: float


@dataclass(frozen=True, slots=True)
class Leg:
    """A stretch between gates, px along the road."""

    index: int
    start: float
    end: float
    level: Level


@dataclass(frozen=True, slots=True)
class LessonStretch:
    """The road along which the tutorial shows one lesson, px."""

    lesson: TutorialHint
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Course:
    """One way through a venue; obstacles and notes in the order of the road, by index."""

    venue: str
    bpm: float
    px_per_beat: float
    length: float
    gates: tuple[float, ...]
    obstacles: tuple[Obstacle, ...]
    notes: tuple[Note, ...]
    picks: tuple[Pick, ...]
    hops: tuple[float, ...]  # beats of the jumps that only notes and picks ask for
    legs: tuple[Leg, ...]
    lessons: tuple[LessonStretch, ...]
    chunks: tuple[str, ...]  # the ids of the chunks it is made of

    @property
    def speed(self) -> float:
        """Return the running speed in px a second."""
        return self.px_per_beat * self.bpm / 60

    def lesson_at(self, x: float) -> TutorialHint | None:
        """Return what the tutorial shows at x."""
        for stretch in self.lessons:
            if stretch.start <= x < stretch.end:
                return stretch.lesson
        return None

    def x(self, beat: float) -> float:
        """Return where the runner is on a beat, px."""
        return beat * self.px_per_beat
