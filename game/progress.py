"""What is kept between runs: stories met, venues reached, notes and picks. Nothing personal."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import ConfigDict, Field, TypeAdapter

from game.folder_lock import Keeping
from game.kept_file import Kept, KeptFile, Trouble
from game.scenario.history import MOST_STORIES, History
from game.scenario.history import Name as StoryName

VERSION = 1
T = TypeVar("T")
MOST_NOTES = 10_000_000
MOST = 500
"""Entries of a list: ten times what there is to find."""
Name = Annotated[str, Field(min_length=1, max_length=60)]
Names = Annotated[list[Name], Field(max_length=MOST)]
Numbers = Annotated[list[Annotated[int, Field(ge=0, le=MOST)]], Field(max_length=MOST)]


@dataclass
class Progress:
    """One player's progress on this machine; its types are what a file may hold."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(strict=True, extra="ignore")

    history: History = field(default_factory=History)
    runner: Annotated[str, Field(max_length=60)] = ""
    tutorial_done: bool = False
    arrived: Names = field(default_factory=list)
    notes: Annotated[int, Field(ge=0, le=MOST_NOTES)] = 0
    picks: Annotated[dict[Name, Numbers], Field(max_length=MOST)] = field(default_factory=dict)
    """Which of a venue's picks were found, by number."""
    goals: Annotated[dict[Name, Names], Field(max_length=MOST)] = field(default_factory=dict)
    """Which of a venue's goals were reached, by name."""
    looks: Names = field(default_factory=list)
    """Which looks were bought."""
    wearing: Annotated[dict[Name, Name], Field(max_length=MOST)] = field(default_factory=dict)
    """Which look a runner wears."""
    comics: Names = field(default_factory=list)
    """Which comic strips were seen."""
    together: Annotated[list[StoryName], Field(max_length=MOST_STORIES)] = field(
        default_factory=list
    )
    """Which stories were met with a grown-up, the one met last at the end."""
    agreed: Annotated[str, Field(max_length=120)] = ""
    """The story whose mission the two agreed on last; empty where it was done."""

    def arrive(self, venue: str) -> None:
        """Note that the band has played a venue."""
        if venue not in self.arrived:
            self.arrived.append(venue)

    def buy(self, look: str, price: int) -> bool:
        """Pay for a look; False when the notes do not reach or it was bought before."""
        if look in self.looks or self.notes < price:
            return False
        self.notes -= price
        self.looks.append(look)
        return True

    def give_back(self, look: str, price: int) -> bool:
        """Take a look back and refund all its notes."""
        if look not in self.looks:
            return False
        self.looks.remove(look)
        self.notes += price
        self.wearing = {member: worn for member, worn in self.wearing.items() if worn != look}
        return True

    def read_comic(self, strip: str) -> None:
        """Note that a comic strip was opened."""
        if strip not in self.comics:
            self.comics.append(strip)

    def meet_together(self, story_id: str) -> None:
        """Note that a story was read to its end with a grown-up."""
        self.together = [*(name for name in self.together if name != story_id), story_id]

    def reach(self, venue: str, goals: Iterable[str]) -> None:
        """Note the goals reached at a venue."""
        known = self.goals.get(venue, [])
        self.goals[venue] = [*known, *(goal for goal in goals if goal not in known)]

    def go_on_from(self, before: "Progress") -> None:
        """Put what was earned since a fresh start onto what was there before it."""
        self.history = before.history.followed_by(self.history)
        self.runner = self.runner or before.runner
        self.tutorial_done = self.tutorial_done or before.tutorial_done
        self.notes += before.notes
        self.arrived = both(before.arrived, self.arrived)
        self.looks = both(before.looks, self.looks)
        self.comics = both(before.comics, self.comics)
        self.together = [*(n for n in before.together if n not in self.together), *self.together]
        self.agreed = self.agreed or before.agreed
        self.picks = by_venue(before.picks, self.picks)
        self.goals = by_venue(before.goals, self.goals)
        self.wearing = {**before.wearing, **self.wearing}

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for the file."""
        return {"version": VERSION, **adapter().dump_python(self, mode="json")}

    @classmethod
    def from_dict(cls, data: Any) -> "Progress":
        """Read plain data; raises ValueError when it is damaged or from a newer game."""
        version = data.get("version") if isinstance(data, dict) else None
        if type(version) is not int or version != VERSION or "history" not in data:
            raise ValueError("not a progress file of this version")
        return adapter().validate_json(json.dumps(data))


@cache
def adapter() -> TypeAdapter[Progress]:
    """Return what reads and writes progress as plain data, made once."""
    return TypeAdapter(Progress)


def both(first: list[T], second: list[T]) -> list[T]:
    """Join two lists, each entry once."""
    return list(dict.fromkeys([*first, *second]))


def by_venue(first: dict[str, list[T]], second: dict[str, list[T]]) -> dict[str, list[T]]:
    """Join what was found at each venue."""
    return {name: both(first.get(name, []), second.get(name, [])) for name in {**first, **second}}


class ProgressFile:
    """Reads and writes the progress; a damaged file is set aside and named."""

    def __init__(self, path: Path | None, lock: Keeping | None = None) -> None:
        self.notices: list[str] = []
        self._file = KeptFile(path, lock)

    def load(self) -> Progress:
        """Read the file, or start fresh."""
        found = self._file.load(Progress.from_dict)
        if self._file.trouble is Trouble.LOCKED:
            self.notices.append(
                "Your progress could not be opened just now. Nothing is lost: it is tried again, "
                "and what you find now is added to it."
            )
        elif self._file.trouble:
            kept = f"It is kept in {self._file.aside}." if self._file.aside else "It stays there."
            self.notices.append(f"Progress could not be read, so this game starts fresh. {kept}")
        return found or Progress()

    def save(self, progress: Progress) -> Kept:
        """Write the file, onto what could not be read before; true where it was kept."""
        if self._file.unread:
            before = self._file.load(Progress.from_dict, patient=False)
            if before:
                progress.go_on_from(before)
        return self._file.save(progress.to_dict())
