"""A lesson: what it is set to, which stories it plays, and when it is time for the gig."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from game.scenario.deck import Deck
from game.scenario.history import History
from game.scenario.model import Ages, Scenario, Weight

MINUTES = (20, 40)
MOST_STORIES = 3
FITTING = {20: 1, 40: 3}
"""How many stories a lesson of so many minutes holds."""
CLOSING_MINUTES = 5
"""Kept at the end for the gig and for where to get help."""
SEEDS = 31
"""How many different lessons a choice of topics gives, numbered from 1."""
MINUTE_NS = 60_000_000_000


@dataclass(frozen=True)
class Lesson:
    """What a teacher sets: nothing in it is about a child."""

    topics: tuple[str, ...] = ()
    """Ids of topics; empty means all."""
    longer: bool = False
    minutes: int = 40
    stories: int = MOST_STORIES
    seed: int = 1
    sound: bool = True
    easier: bool = False
    """Whether longer stories are in easier words where they have them."""
    picked: tuple[str, ...] = ()
    """Ids of the stories that the teacher chose, in that order; empty means the suggestion."""

    @property
    def ages(self) -> Ages:
        """The length of the stories."""
        return Ages.LONGER if self.longer else Ages.SHORTER

    def to_dict(self) -> dict[str, object]:
        """Plain data to keep in a file."""
        return {
            "topics": list(self.topics), "longer": self.longer, "minutes": self.minutes,
            "stories": self.stories, "seed": self.seed, "sound": self.sound,
            "easier": self.easier, "picked": list(self.picked),
        }  # fmt: skip

    @classmethod
    def from_dict(cls, data: object) -> "Lesson":
        """Read plain data; raises ValueError where it is damaged."""
        if not isinstance(data, dict) or {*data, "easier", "picked"} != set(cls().to_dict()):
            raise ValueError("not a lesson")
        topics, numbers = data["topics"], (data["minutes"], data["stories"], data["seed"])
        if not isinstance(topics, list) or not all(isinstance(name, str) for name in topics):
            raise ValueError("topics that cannot be")
        if not all(type(number) is int for number in numbers) or data["minutes"] not in MINUTES:
            raise ValueError("numbers that cannot be")
        if not 1 <= data["stories"] <= MOST_STORIES or not 1 <= data["seed"] <= SEEDS:
            raise ValueError("numbers that cannot be")
        flags = data["sound"] is True, data.get("easier") is True
        picked = data.get("picked", [])
        if not isinstance(picked, list) or not all(isinstance(name, str) for name in picked):
            raise ValueError("stories that cannot be")
        return cls(tuple(topics), data["longer"] is True, *numbers, *flags, tuple(picked))


class LessonStories:
    """The stories of a lesson: gates take them in turn, tumbles ask nothing."""

    def __init__(
        self,
        lesson: Lesson,
        planned: Sequence[Scenario],
        stories: Iterable[Scenario],
        today: date,
    ) -> None:
        """Play what is `planned`; `stories` are those that may take the place of a skipped one."""
        self.planned = list(planned)
        self.asked = 0
        """How many gates have asked."""
        self.reserved: frozenset[str] = frozenset()
        """Stories that are kept for before and after the lesson, by id."""
        self._spare = Deck(stories, History(), today, f"lesson {lesson.seed}", lesson.ages, gates=0)

    @property
    def left(self) -> int:
        """How many stories are still to come."""
        return len(self.planned) - self.asked

    def next_gate(self) -> Scenario | None:
        """Return the story of the next gate, as long as there is one."""
        if not self.left:
            return None
        self.asked += 1
        return self.planned[self.asked - 1]

    def next_tumble(self) -> Scenario | None:
        """Return none: in a lesson the talk is about the stories at the gates."""
        return None

    def swap(self, skipped: Scenario) -> Scenario | None:
        """Return a light story of another topic that is not planned for later."""
        planned = {story.id for story in self.planned} | self.reserved
        other = self._spare.swap(skipped)
        while other is not None and other.id in planned:
            other = self._spare.swap(skipped)
        if other is not None and other.weight is Weight.LIGHT:
            self.planned[self.asked - 1] = other
            return other
        return None


@dataclass
class Time:
    """How long a lesson has been going on; only ever used to end it, never shown."""

    now: Callable[[], int]
    """A clock in nanoseconds."""
    before_ns: int = 0
    """What had passed before an interruption."""
    _started_ns: int = field(default=-1)

    def start(self) -> None:
        """Begin, once."""
        if self._started_ns < 0:
            self._started_ns = self.now()

    @property
    def passed_ns(self) -> int:
        """How long the lesson has been going on."""
        running = self.now() - self._started_ns if self._started_ns >= 0 else 0
        return self.before_ns + max(0, running)

    def is_time_for_the_gig(self, minutes: int) -> bool:
        """Whether only the minutes for gig and signposting are left."""
        return self.passed_ns >= (minutes - CLOSING_MINUTES) * MINUTE_NS
