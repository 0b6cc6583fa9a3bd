"""A run that waits to go on: enough to bring it back, and what it has earned so far."""

import json
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, NonNegativeInt, ValidationError

from game.folder_lock import Keeping
from game.kept_file import KeptFile, Trouble
from game.scenario.history import History
from game.scenario.model import Ages
from game.simulation.recording import Record, Told
from game.simulation.replay import decode, encode
from game.simulation.tuning import TICKS_PER_SECOND, Assists

MOST_BYTES = 512 * 1024
MOST_TICKS = 2 * 60 * 60 * TICKS_PER_SECOND
"""Two hours on the road; a longer run keeps what it has earned, not its place."""
Name = Annotated[str, Field(pattern="^[a-z][a-z0-9-]{0,39}$")]
Short = Annotated[str, Field(max_length=100)]


class Value(BaseModel):
    """A frozen value that refuses fields nobody has named."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class RunStart(Value):
    """What the course and the stories of a run are made from."""

    venue: Name
    seed: Short
    encore: bool
    tutorial: bool
    ages: Ages
    careful: bool
    day: date
    history: History


class Earned(Value):
    """What stays with the child, whether the run goes on or not."""

    notes: Annotated[int, Field(ge=0, le=10_000)]
    picks: Annotated[tuple[NonNegativeInt, ...], Field(max_length=20)]
    goals: Annotated[tuple[Short, ...], Field(max_length=20)]
    tutorial: bool
    """Whether the first stretch, which shows how to jump and strum, was left behind."""


class KeptRun(Value):
    """A run as it was left."""

    version: Literal[1] = 1
    runner: Name
    start: RunStart
    intents: Annotated[str, Field(max_length=MOST_BYTES)]
    assists: Annotated[tuple[tuple[NonNegativeInt, Assists], ...], Field(max_length=1000)]
    told: Annotated[tuple[Told, ...], Field(max_length=200)]
    x: float
    earned: Earned

    @classmethod
    def of(cls, runner: str, start: RunStart, record: Record, earned: Earned) -> "KeptRun":
        """Return a run as it is to be kept."""
        intents = record.intents if len(record.intents) <= MOST_TICKS else ()
        return cls(
            runner=runner, start=start, intents=encode(intents), assists=record.assists,
            told=record.told, x=record.x, earned=earned,
        )  # fmt: skip

    @property
    def record(self) -> Record:
        """What brings it back; raises ValueError where its presses are none, or too many."""
        intents = []
        for intent in decode(self.intents):
            intents.append(intent)
            if len(intents) > MOST_TICKS:
                raise ValueError("more presses than a run can have")
        return Record(tuple(intents), self.assists, self.told, self.x)


class RunFile:
    """The one run that waits: in memory, and in a file where the disk allows it."""

    def __init__(self, path: Path | None, lock: Keeping | None = None) -> None:
        self._file = KeptFile(path, lock)
        self.run: KeptRun | None = None
        self.on_disk = False
        """Whether it is there after the game was closed, too."""
        self.notices: list[str] = []

    def load(self) -> None:
        """Read the file; what cannot be read is named and never in the way.

        The run of another copy of the game is that copy's.
        """
        if self._file.twice:
            return
        self.run = self._file.load(read_run)
        self.on_disk = self.run is not None
        match self._file.trouble:
            case Trouble.LOCKED:
                told = "The run that was kept could not be opened. A new one is fine."
                self.notices.append(told)
            case Trouble.DAMAGED:
                kept = f" It is kept in {self._file.aside}." if self._file.aside else ""
                told = "The run that was kept could not be read, so it cannot go on."
                self.notices.append(f"{told}{kept} A new one is fine.")

    def keep(self, run: KeptRun) -> bool:
        """Keep a run in the place of the one before; False where the disk does not allow it."""
        self.run = run
        saved = self._file.save(run.model_dump(mode="json"))
        self.on_disk = self._file.path is not None and bool(saved)
        return self.on_disk

    def erase(self) -> None:
        """Leave nothing of it behind."""
        self.run, self.on_disk = None, False
        self._file.remove()


def read_run(data: object) -> KeptRun:
    """Return a kept run; raises ValueError where the data are none."""
    try:
        run = KeptRun.model_validate_json(json.dumps(data), strict=True)
    except ValidationError as error:
        raise ValueError("not a run of this version") from error
    if not all(0.5 <= assists.speed <= 1.5 for _tick, assists in run.assists):
        raise ValueError("an impossible speed")
    run.record  # noqa: B018  (raises ValueError for what are no presses)
    return run
