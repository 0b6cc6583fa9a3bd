"""From beats to px: where a chunk's steps and notes lie on a road of a given speed."""

from dataclasses import dataclass

from game.simulation import tuning
from game.simulation.arc import height_at, jump_s, middle_s, top_s
from game.simulation.chunk import Chunk, ChunkStep, GroundNote
from game.simulation.pieces import Note, Obstacle, ObstacleKind, Pick
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
    hit_width, hit_height, y = _size(grid, kind, level, part)
    width, height = hit_width / HAZARD_PART, hit_height / HAZARD_PART
    x = grid.x(beat) + _lead(grid, kind, hit_width, hit_height) - width / 2
    return Obstacle(index, kind, x, width, height, y, look, level, beat)


def _size(
    grid: Grid, kind: ObstacleKind, level: Level, part: float | None
) -> tuple[float, float, float]:
    """Return width and height of the box that counts, and its bottom, px."""
    match kind:
        case ObstacleKind.HURDLE:
            return (*tuning.HURDLE_SIZE[level], 0.0)
        case ObstacleKind.GAP:
            width = (part or tuning.GAP_PART[level]) * jump_s() * grid.speed
            return width, tuning.GAP_DEPTH * HAZARD_PART, -tuning.GAP_DEPTH
        case ObstacleKind.CRATE:
            return (*tuning.CRATE_SIZE, 0.0)
        case ObstacleKind.AMP:
            return (*tuning.AMP_SIZE, tuning.AMP_BOTTOM)


def _lead(grid: Grid, kind: ObstacleKind, hit_width: float, hit_height: float) -> float:
    """Return how far after the press the middle of the obstacle lies, px."""
    match kind:
        case ObstacleKind.HURDLE:
            return grid.speed * middle_s(hit_height)
        case ObstacleKind.GAP:
            return grid.speed * jump_s() / 2
        case _:
            return tuning.STRUM_LEAD + hit_width / 2


def notes_of(grid: Grid, chunk: Chunk, start: float, landed: float) -> list[Note]:
    """Return the notes of a chunk that starts on this beat, not yet numbered.

    Until the beat `landed` the runner may still be in the air, out of reach of the flat.
    """
    notes = [_ground_note(grid, note, start) for note in chunk.notes if start + note.beat > landed]
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
        beat = start + step.beat + place * step.every
        feet = height_at(place * step.every * 60 / grid.bpm)
        notes.append(Note(0, grid.x(beat), feet + tuning.NOTE_ON_ARC, beat, degree))
    return notes


def picks_of(grid: Grid, chunk: Chunk, start: float) -> list[Pick]:
    """Return the picks of a chunk, at the top of their jumps, not yet numbered."""
    lead = grid.speed * top_s()
    middle = tuning.PICK_BOTTOM + tuning.PICK_SIZE / 2
    beats = [start + step.beat for step in chunk.steps if step.pick]
    return [Pick(0, grid.x(beat) + lead, middle, beat) for beat in beats]
