"""From beats to px: where a chunk's steps and notes lie on a road of a given speed."""

from dataclasses import dataclass
from typing import assert_never

from game.simulation import tuning
from game.simulation.arc import height_at, jump_s, middle_s, top_s
from game.simulation.chunk import Chunk, ChunkStep, GroundNote
from game.simulation.obstacles import Form, ObstacleKind, ObstacleSpec, Size
from game.simulation.pieces import Note, Obstacle, Pick
from game.simulation.tuning import HAZARD_PART, Level


@dataclass(frozen=True, slots=True)
class Grid:
    """The beat grid of a road."""

    bpm: float
    px_per_beat: float

    @property
    def speed(self) -> float:
        """Return the running speed in px a second."""
        return self.px_per_beat * self.bpm / 60

    def x(self, beat: float) -> float:
        """Return where the runner is on a beat, px."""
        return beat * self.px_per_beat


def obstacle_at(  # noqa: PLR0913 - what an obstacle is made of, each named at the call
    grid: Grid,
    kind: ObstacleKind,
    beat: float,
    level: Level,
    *,
    look: int = 0,
    part: float | None = None,
    index: int = 0,
) -> Obstacle:
    """Return the obstacle whose press, in the middle of its window, falls on the beat."""
    width, height = size_of(grid, kind, level, part)
    x = grid.x(beat) + _lead(grid, kind.spec, width, height) - width / HAZARD_PART / 2
    drawn = (width / HAZARD_PART, height / HAZARD_PART)
    return Obstacle(index, kind, x, *drawn, kind.spec.bottom, look, level, beat)


def size_of(grid: Grid, kind: ObstacleKind, level: Level, part: float | None = None) -> Size:
    """Return the size of the box that counts; a hole is measured in full jumps."""
    width, height = kind.spec.sizes[level]
    if kind.spec.form is Form.HOLE:
        width = (part or width) * jump_s() * grid.speed
    return width, height


def _lead(grid: Grid, spec: ObstacleSpec, hit_width: float, hit_height: float) -> float:
    """Return how far after the press the middle of the obstacle lies, px."""
    if spec.smashable:
        return tuning.STRUM_LEAD + hit_width / 2
    match spec.form:
        case Form.HOLE:
            return grid.speed * jump_s() / 2
        case Form.STANDING | Form.HANGING | Form.FLOATING:
            return grid.speed * middle_s(hit_height)
        case _:
            assert_never(spec.form)


def air_beats(grid: Grid) -> float:
    """Return how many beats a full jump lasts."""
    return jump_s() * grid.bpm / 60


def notes_of(grid: Grid, chunk: Chunk, start: float, landed: float) -> list[Note]:
    """Return the notes of a chunk that starts on this beat, not yet numbered.

    Until the beat `landed` the runner may still be in the air, out of reach of the flat.
    """
    jumps = [step.beat for step in chunk.steps if step.jumps]
    in_air = [(beat, beat + air_beats(grid)) for beat in jumps]
    notes = [
        _ground_note(grid, note, start)
        for note in chunk.notes
        if start + note.beat > landed and not any(up <= note.beat <= down for up, down in in_air)
    ]
    for step in chunk.steps:
        notes += _arc_notes(grid, step, start)
    return notes


def _ground_note(grid: Grid, note: GroundNote, start: float) -> Note:
    """Return a note on the flat."""
    beat = start + note.beat
    height = tuning.NOTE_LOW + note.degree * tuning.NOTE_STEP
    return Note(0, grid.x(beat), height, beat, note.degree)


def _arc_notes(grid: Grid, step: ChunkStep, start: float) -> list[Note]:
    """Return the notes along the full jump of a step, each on its own part of the beat."""
    notes = []
    for place, degree in enumerate(step.arc):
        later = step.first + place * step.every
        beat = start + step.beat + later
        feet = height_at(later * 60 / grid.bpm)
        notes.append(Note(0, grid.x(beat), feet + tuning.NOTE_ON_ARC, beat, degree))
    return notes


def picks_of(grid: Grid, chunk: Chunk, start: float) -> list[Pick]:
    """Return the picks of a chunk, at the top of their jumps, not yet numbered."""
    lead = grid.speed * top_s()
    middle = tuning.PICK_BOTTOM + tuning.PICK_SIZE / 2
    beats = [start + step.beat for step in chunk.steps if step.pick]
    return [Pick(0, grid.x(beat) + lead, middle, beat) for beat in beats]
