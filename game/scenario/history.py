"""What a child has met and missed so far, as a frozen value."""

import json
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from game.scenario.model import Scenario

A_WEEK_LATER = timedelta(days=5)
"""From this many days on, a missed topic comes back for the second time."""


class Album(StrEnum):
    """How a story stands in the album."""

    IN_YOUR_SET = "in-your-set"
    ENCORE = "encore"
    NOT_MET = "not-met"


class _Value(BaseModel):
    """A frozen value that refuses fields nobody has named."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Met(_Value):
    """The last time a story was finished."""

    day: date
    first_try: bool
    run: int = Field(ge=0)
    times: int = Field(ge=1)


class Missed(_Value):
    """A topic that was not safe at the first try, and comes back in another story."""

    scenario_id: str
    day: date
    run: int = Field(ge=0)
    came_back: bool = False
    """Whether it has come back once, in a run soon after."""


class Rest(_Value):
    """A topic that stays away because one of its stories was skipped."""

    topic: str
    run: int = Field(ge=0)


class History(_Value):
    """What was met and missed, and which topics rest; every change makes a new one."""

    version: Literal[1] = 1
    runs: int = Field(default=0, ge=0)
    met: Mapping[str, Met] = {}
    missed: Mapping[str, Missed] = {}
    resting: tuple[Rest, ...] = ()

    def new_run(self) -> "History":
        """Begin a run: the skips of the run before last are forgotten."""
        runs = self.runs + 1
        resting = tuple(rest for rest in self.resting if rest.run >= runs - 1)
        return self.model_copy(update={"runs": runs, "resting": resting})

    def with_result(
        self, scenario_id: str, topic: str, first_try: bool | None, today: date
    ) -> "History":
        """Add a finished story; `first_try`: its first choice was a safe one."""
        before = self.met.get(scenario_id)
        times = before.times + 1 if before else 1
        met = Met(day=today, first_try=bool(first_try), run=self.runs, times=times)
        missed = dict(self.missed)
        if not first_try:
            missed[topic] = Missed(scenario_id=scenario_id, day=today, run=self.runs)
        elif topic in missed:
            self._comes_back(missed, topic, scenario_id, today)
        return self.model_copy(update={"met": {**self.met, scenario_id: met}, "missed": missed})

    def with_skip(self, topic: str) -> "History":
        """Add a skip: nothing is kept of it but that its topic rests in this run and the next."""
        others = tuple(rest for rest in self.resting if rest.topic != topic)
        return self.model_copy(update={"resting": (*others, Rest(topic=topic, run=self.runs))})

    def due(self, today: date) -> dict[str, str]:
        """List the topics that come back now, each with the story it was missed in."""
        return {
            topic: miss.scenario_id
            for topic, miss in self.missed.items()
            if not miss.came_back or today - miss.day >= A_WEEK_LATER
        }

    def album(self, scenario: Scenario) -> Album:
        """How a story stands in the album."""
        if scenario.id not in self.met:
            return Album.NOT_MET
        if any(miss.scenario_id == scenario.id for miss in self.missed.values()):
            return Album.ENCORE
        return Album.IN_YOUR_SET

    def to_dict(self) -> dict[str, object]:
        """Plain data to keep in a file."""
        return self.model_dump(mode="json")

    @classmethod
    def from_dict(cls, data: object) -> "History":
        """Read plain data; raises ValueError where it is damaged or of another version."""
        try:
            return cls.model_validate_json(json.dumps(data), strict=True)
        except (TypeError, RecursionError) as error:
            raise ValueError(f"not a history: {error}") from error

    def _comes_back(
        self, missed: dict[str, Missed], topic: str, scenario_id: str, today: date
    ) -> None:
        """Note that a missed topic went well in another story of a later run."""
        miss = missed[topic]
        if miss.scenario_id == scenario_id or miss.run >= self.runs > 0:
            return
        if today - miss.day >= A_WEEK_LATER:
            del missed[topic]
        else:
            missed[topic] = miss.model_copy(update={"came_back": True})
