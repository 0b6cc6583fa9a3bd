"""Hand-made two-bar chunks of road, as written in YAML: what the player does on which beat."""

from functools import cached_property
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from game.scenario.table import TableError, read_table
from game.simulation.obstacles import ObstacleKind
from game.simulation.pieces import TutorialHint
from game.simulation.tuning import CHUNK_BEATS, Level


class CourseError(Exception):
    """A course file that cannot be used: which one, and why."""

    def __init__(self, why: str, path: Path | None = None) -> None:
        super().__init__(f"{path}: {why}" if path else why)
        self.path = path


def _level(value: object) -> object:
    """Read a level by its name."""
    names = {level.name.lower(): level for level in Level}
    return names.get(value, value) if isinstance(value, str) else value


LevelName = Annotated[Level, BeforeValidator(_level)]
Beat = Annotated[float, Field(ge=0, lt=CHUNK_BEATS)]
Degree = Annotated[int, Field(ge=0, le=7)]


class Strict(BaseModel):
    """A frozen value that knows all its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ChunkStep(Strict):
    """A press on a beat: over or through a hazard, along an arc of notes, up to a pick."""

    beat: Beat
    hazard: ObstacleKind | None = None
    part: float | None = Field(default=None, gt=0, le=1)  # a gap's part of a full jump
    arc: tuple[Degree, ...] = ()  # notes along the jump, from the press on
    every: float = 0.5  # beats between the notes of the arc
    pick: bool = False  # a pick at the top of the jump

    @property
    def jumps(self) -> bool:
        """Return whether the press is a jump."""
        return self.hazard is None or not self.hazard.spec.smashable


class GroundNote(Strict):
    """A note on the flat; its height follows its degree."""

    beat: Beat
    degree: Degree


def _steps(value: object) -> object:
    """Read `beat: hazard` or `beat: {hazard: ..., arc: ...}`, in the order of the beats."""
    if not isinstance(value, dict):
        return value
    steps = [
        {"beat": beat, **(step if isinstance(step, dict) else {"hazard": step})}
        for beat, step in value.items()
    ]
    return tuple(sorted(steps, key=lambda step: step["beat"]))


def _ground_notes(value: object) -> object:
    """Read `beat: degree`."""
    if not isinstance(value, dict):
        return value
    return tuple({"beat": beat, "degree": degree} for beat, degree in value.items())


class Chunk(Strict):
    """Two bars of road."""

    id: str
    level: LevelName
    steps: Annotated[tuple[ChunkStep, ...], BeforeValidator(_steps)] = ()
    notes: Annotated[tuple[GroundNote, ...], BeforeValidator(_ground_notes)] = ()
    lesson: TutorialHint | None = None

    @cached_property
    def hazards(self) -> tuple[ChunkStep, ...]:
        """Return the steps that have something in the way."""
        return tuple(step for step in self.steps if step.hazard)

    @cached_property
    def kinds(self) -> frozenset[ObstacleKind]:
        """Return the kinds of hazard in it."""
        return frozenset(step.hazard for step in self.steps if step.hazard)

    @cached_property
    def has_pick(self) -> bool:
        """Return whether a pick hangs over it."""
        return any(step.pick for step in self.steps)


class ChunkFile(Strict):
    """The file of the chunks that every venue shares."""

    chunks: tuple[Chunk, ...]


class VenueFile(Strict):
    """The file of one venue: its tempo, how hard it gets, its own chunks."""

    bpm: float = Field(gt=0)
    hardest: LevelName
    breather: int = Field(ge=2)  # every so many chunks, one is a level easier
    chunks: tuple[Chunk, ...] = ()


def read_shared(folder: Path) -> tuple[Chunk, ...]:
    """Read the shared chunks; raise CourseError."""
    return _read(ChunkFile, folder / "shared.yaml").chunks


def read_venue(folder: Path, venue_id: str) -> VenueFile:
    """Read a venue's file; raise CourseError."""
    return _read(VenueFile, folder / f"{venue_id}.yaml")


_File = TypeVar("_File", bound=Strict)


def _read(model: type[_File], path: Path) -> _File:
    """Read a table as the model, with one error for whatever is wrong."""
    try:
        return model.model_validate(read_table(path.read_bytes()))
    except (OSError, TableError, ValidationError) as error:
        raise CourseError(str(error), path) from error
