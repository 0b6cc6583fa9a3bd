"""What is kept between runs: stories met, venues reached, notes and picks. Nothing personal."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from game.paths import set_aside, write_whole
from game.scenario.history import History

VERSION = 1


@dataclass
class Progress:
    """One player's progress on this machine."""

    history: History = field(default_factory=History)
    runner: str = ""
    tutorial_done: bool = False
    arrived: list[str] = field(default_factory=list)
    notes: int = 0
    picks: dict[str, list[int]] = field(default_factory=dict)
    """Which of a venue's picks were found, by number."""
    goals: dict[str, list[str]] = field(default_factory=dict)
    """Which of a venue's goals were reached, by name."""
    looks: list[str] = field(default_factory=list)
    """Which looks were bought."""
    wearing: dict[str, str] = field(default_factory=dict)
    """Which look a runner wears."""
    comics: list[str] = field(default_factory=list)
    """Which comic strips were seen."""

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
        """Give a look back for all its notes."""
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

    def reach(self, venue: str, goals: Iterable[str]) -> None:
        """Note the goals reached at a venue."""
        known = self.goals.get(venue, [])
        self.goals[venue] = [*known, *(goal for goal in goals if goal not in known)]

    def to_dict(self) -> dict[str, Any]:
        """Give plain data for the file."""
        return {
            "version": VERSION,
            "history": self.history.to_dict(),
            "runner": self.runner,
            "tutorial_done": self.tutorial_done,
            "arrived": self.arrived,
            "notes": self.notes,
            "picks": self.picks,
            "goals": self.goals,
            "looks": self.looks,
            "wearing": self.wearing,
            "comics": self.comics,
        }

    @classmethod
    def from_dict(cls, data: Any) -> "Progress":
        """Read plain data; raises ValueError when it is damaged or from a newer game."""
        if not isinstance(data, dict) or data.get("version") != VERSION:
            raise ValueError("not a progress file of this version")
        progress = cls(history=History.from_dict(data.get("history")))
        for name in ("runner", "tutorial_done", "arrived", "notes", "picks", "goals"):
            read_into(progress, name, data)
        for name in ("looks", "wearing", "comics"):
            read_into(progress, name, data)
        return progress


def read_into(progress: Progress, name: str, data: dict[str, Any]) -> None:
    """Copy one value if it has the right shape; raises ValueError if it has another."""
    if name not in data:
        return
    start, value = getattr(progress, name), data[name]
    if type(value) is not type(start) or not is_plain(value):
        raise ValueError(f"{name} is damaged")
    setattr(progress, name, value)


def is_plain(value: Any) -> bool:
    """Tell whether lists hold names and numbers only, and mappings names of such lists."""
    match value:
        case bool() | int() | str():
            return True
        case list():
            return all(isinstance(item, str | int) for item in value)
        case dict():
            return all(isinstance(key, str) and is_plain(item) for key, item in value.items())
    return False


class ProgressFile:
    """Reads and writes the progress; a damaged file is set aside and named."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notices: list[str] = []

    def load(self) -> Progress:
        """Read the file, or start fresh."""
        try:
            return Progress.from_dict(json.loads(self.path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return Progress()
        except PermissionError:
            self.notices.append("Progress could not be opened. This game starts fresh.")
            return Progress()
        except (OSError, ValueError, RecursionError):
            self._damaged()
            return Progress()

    def _damaged(self) -> None:
        aside = set_aside(self.path)
        kept = f" It is kept in {aside.name}." if aside else ""
        self.notices.append(f"Progress could not be read, so this game starts fresh.{kept}")

    def save(self, progress: Progress) -> bool:
        """Write the file; False when the disk does not allow it."""
        try:
            write_whole(self.path, json.dumps(progress.to_dict(), indent=1) + "\n")
        except OSError:
            return False
        return True
