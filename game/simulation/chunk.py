"""Two-bar chunks of road, as written in YAML: what the player does on which beat of the song."""

from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from game.scenario.table import TableError, read_table
from game.simulation.obstacles import ObstacleKind
from game.simulation.pieces import TutorialHint
from game.simulation.tuning import CHUNK_BEATS, SPACING_BEATS, Level


class CourseError(Exception):
    """A course file that cannot be used: which one, and why."""

    def __init__(self, why: str, path: Path | None = None) -> None:
        super().__init__(f"{path}: {why}" if path else why)
        self.path = path


class Section(StrEnum):
    """The sections of a song; a leg is a section, and the finale ends the last."""

    INTRO = "intro"
    VERSE = "verse"
    BUILD = "build"
    CHORUS = "chorus"
    FINALE = "finale"


LEGS = (Section.INTRO, Section.VERSE, Section.BUILD, Section.CHORUS)
"""The section of each leg."""


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
    asked: LevelName = Level.EASY  # at easier levels it is left out
    tumbles: LevelName = Level.EASY  # at easier levels it is free: a hop, or a balloon
    part: float | None = Field(default=None, gt=0, le=1)  # a gap's part of a full jump
    arc: tuple[Degree, ...] = ()  # notes along the jump
    first: float = 0.25  # beats from the press to the first of them
    every: float = 0.25  # beats between them
    pick: bool = False  # a pick at the top of the jump

    @property
    def jumps(self) -> bool:
        """Return whether the press is a jump."""
        return self.hazard is None or not self.hazard.spec.smashable

    @property
    def harms(self) -> bool:
        """Return whether something is in the way."""
        return self.hazard is not None and not self.hazard.spec.harmless

    @property
    def freed(self) -> "ChunkStep":
        """Return the same press with nothing in the way."""
        free = None if self.jumps else ObstacleKind.BALLOON
        return self.model_copy(update={"hazard": free})


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
    """Two bars of road, and the bars of the song they were made from."""

    id: str
    section: Section | None = None
    place: int = 0  # which two bars of the section, from 0
    level: LevelName = Level.EASY
    steps: Annotated[tuple[ChunkStep, ...], BeforeValidator(_steps)] = ()
    notes: Annotated[tuple[GroundNote, ...], BeforeValidator(_ground_notes)] = ()
    lesson: TutorialHint | None = None

    @cached_property
    def hazards(self) -> tuple[ChunkStep, ...]:
        """Return the steps that have something in the way."""
        return tuple(step for step in self.steps if step.harms)

    @cached_property
    def kinds(self) -> frozenset[ObstacleKind]:
        """Return the kinds of hazard in it."""
        return frozenset(step.hazard for step in self.hazards if step.hazard)

    @cached_property
    def has_pick(self) -> bool:
        """Return whether a pick hangs over it."""
        return any(step.pick for step in self.steps)

    def at(self, level: Level, since: float = -CHUNK_BEATS) -> "Chunk":
        """Return the chunk at a level: presses left out, or free where hazards are too near.

        `since` is the beat of the hazard before, from the start of this chunk.
        """
        asked = (step for step in self.steps if step.asked <= level)
        free = (step if step.tumbles <= level else step.freed for step in asked)
        return self._with(_spaced(free, level, since), level)

    def alone(self, kind: ObstacleKind) -> "Chunk":
        """Return it with one hazard only, the last of this kind."""
        last = max(step.beat for step in self.steps if step.hazard is kind)
        steps = (step if step.beat == last else step.freed for step in self.steps)
        return self._with(steps, self.level)

    def known(self, met: Collection[ObstacleKind]) -> "Chunk":
        """Return it with nothing in the way that was not met before."""
        steps = (step if step.hazard in met else step.freed for step in self.steps)
        return self._with(steps, self.level)

    def between(self, first: float, last: float) -> "Chunk":
        """Return it without the presses before and after these beats."""
        steps = (step for step in self.steps if first <= step.beat <= last)
        return self._with(steps, self.level)

    def cleared(self, until: float) -> "Chunk":
        """Return it with nothing in the way before this beat."""
        steps = (step if step.beat >= until else step.freed for step in self.steps)
        return self._with(steps, self.level)

    def _with(self, steps: Iterable[ChunkStep], level: Level) -> "Chunk":
        """Return a chunk with other steps."""
        values = {name: getattr(self, name) for name in type(self).model_fields}
        return self.model_construct(**(values | {"steps": tuple(steps), "level": level}))


def _spaced(steps: Iterable[ChunkStep], level: Level, since: float) -> Iterator[ChunkStep]:
    """Free the hazards that come too soon after another."""
    for step in steps:
        if not step.harms:
            yield step
        elif step.beat - since >= SPACING_BEATS[level]:
            since = step.beat
            yield step
        else:
            yield step.freed


class ChunkFile(Strict):
    """The file of the chunks that every venue shares: the tutorial's."""

    chunks: tuple[Chunk, ...]


class VenueFile(Strict):
    """The file of one venue: its tempo, its form, how hard it gets, its chunks."""

    bpm: float = Field(gt=0)
    bars: tuple[int, int, int, int]  # of intro, verse, build and chorus, the finale included
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
