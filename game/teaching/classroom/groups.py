"""Classes under neutral names from a list, with what each of them played and when.

Nothing else is kept of a class, and nobody can type a name.
"""

from dataclasses import dataclass
from datetime import date

from pydantic import TypeAdapter

NAMES = (
    "blue", "green", "yellow", "red", "purple", "orange",
    "monday", "tuesday", "wednesday", "thursday", "friday",
)  # fmt: skip
"""The names that a class can have; how they are shown is for the interface to say."""
VERSION = 1
MOST = 300
"""Stories that are remembered of a class: years of lessons."""
Played = tuple[tuple[date, str], ...]


@dataclass(frozen=True)
class Group:
    """One class: its name and the stories it played, the oldest first."""

    name: str
    played: Played = ()

    @property
    def met(self) -> frozenset[str]:
        """Which stories it played, by id."""
        return frozenset(story for _day, story in self.played)

    @property
    def last_day(self) -> date | None:
        """When it played last."""
        return max((day for day, _story in self.played), default=None)

    def on(self, day: date) -> tuple[str, ...]:
        """Return what it played on a day."""
        return tuple(story for when, story in self.played if when == day)

    def with_story(self, story: str, day: date) -> "Group":
        """Return the class with one story more; one played again moves to this day."""
        others = tuple(one for one in self.played if one[1] != story)
        return Group(self.name, (*others, (day, story))[-MOST:])


def to_dict(groups: dict[str, Group]) -> dict[str, object]:
    """Plain data to keep in a file."""
    return {
        "version": VERSION,
        "classes": {
            name: [[day.isoformat(), story] for day, story in group.played]
            for name, group in groups.items()
        },
    }


_CLASSES: TypeAdapter[dict[str, Played]] = TypeAdapter(dict[str, Played])


def from_dict(data: object) -> dict[str, Group]:
    """Read plain data; raises ValueError where it is damaged."""
    if not isinstance(data, dict) or data.get("version") != VERSION:
        raise ValueError("not what classes played")
    classes = _CLASSES.validate_python(data.get("classes"))
    if not set(classes) <= set(NAMES):
        raise ValueError("a class with another name")
    return {name: Group(name, played) for name, played in classes.items()}
