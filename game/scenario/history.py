"""What a child has met and missed so far, as a frozen value."""

import json
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from game.scenario.model import Scenario

A_WEEK_LATER = timedelta(days=5)
"""From this many days on, a missed topic comes back for the second time."""


MOST_RUNS = 1_000_000
MOST_STORIES = 5_000
Count = Annotated[int, Field(ge=0, le=MOST_RUNS)]
Name = Annotated[str, Field(min_length=1, max_length=120)]
"""The id of a story or a topic, with the name of its pack before it."""


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
    run: Count
    times: int = Field(ge=1, le=MOST_RUNS)


class Missed(_Value):
    """A topic that was not safe at the first try, and comes back in another story."""

    scenario_id: Name
    day: date
    run: Count
    came_back: bool = False
    """Whether it has come back once, in a run soon after."""


class Rest(_Value):
    """A topic that stays away because one of its stories was skipped."""

    topic: Name
    run: Count


class History(_Value):
    """What was met and missed, and which topics rest; every change makes a new one."""

    version: Annotated[int, Field(ge=1, le=1)] = 1
    runs: Count = 0
    met: Annotated[Mapping[Name, Met], Field(max_length=MOST_STORIES)] = {}
    missed: Annotated[Mapping[Name, Missed], Field(max_length=MOST_STORIES)] = {}
    resting: Annotated[tuple[Rest, ...], Field(max_length=MOST_STORIES)] = ()

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

    def followed_by(self, later: "History") -> "History":
        """Join what was met before with what was met since, by somebody who began afresh."""
        met = dict(self.met)
        for name, one in later.met.items():
            times = one.times + (met[name].times if name in met else 0)
            met[name] = one.model_copy(update={"run": one.run + self.runs, "times": times})
        since = {
            topic: miss.model_copy(update={"run": miss.run + self.runs})
            for topic, miss in later.missed.items()
        }
        rests = (rest.model_copy(update={"run": rest.run + self.runs}) for rest in later.resting)
        return self.model_copy(
            update={
                "runs": self.runs + later.runs,
                "met": met,
                "missed": {**self.missed, **since},
                "resting": (*self.resting, *rests),
            }
        )

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
