"""How the scores are written: notes, lines on a grid, drum rows, chords."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from random import Random

BEATS_A_BAR = 4
STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
MARKS = {"!": 16, "?": -26}  # accent, ghost: change of velocity


@dataclass(frozen=True)
class Note:
    """A note: start and length in beats, MIDI pitch and velocity, lateness in seconds."""

    start: float
    length: float
    pitch: int
    velocity: int = 84
    late_s: float = 0.0


def midi(name: str) -> int:
    """Return the MIDI number of a pitch name (C4 = 60)."""
    step, rest = STEPS[name[0]], name[1:]
    while rest[0] in "#b":
        step, rest = step + (1 if rest[0] == "#" else -1), rest[1:]
    return step + 12 * (int(rest) + 1)


def line(text: str, step: float = 0.5, velocity: int = 84, gate: float = 0.94) -> list[Note]:
    """Read a line on a grid: `C5` plays, `-` holds, `.` rests, `|` ends a bar.

    After a pitch: `!` accents, `?` is a ghost note, `'` is short. `C4,E4,G4` is a chord.
    """
    bars = [bar.split() for bar in text.replace("\n", " ").split("|")]
    if not bars[-1]:
        bars.pop()
    size = round(BEATS_A_BAR / step)
    cells: list[str] = []
    for number, bar in enumerate(bars, 1):
        if len(bar) != size:
            raise ValueError(f"bar {number} has {len(bar)} steps, not {size}: {' '.join(bar)}")
        cells += bar
    notes: list[Note] = []
    for index, cell in enumerate(cells):
        if cell in ("-", "."):
            continue
        held = 1
        while index + held < len(cells) and cells[index + held] == "-":
            held += 1
        marks = {mark for mark in "!?'" if mark in cell}
        loud = velocity + sum(MARKS.get(mark, 0) for mark in marks)
        length = step * (0.45 if "'" in marks else held * gate)
        names = cell.rstrip("!?'").split(",")
        notes += [Note(index * step, length, midi(name), loud) for name in names]
    return notes


DRUMS = {
    "kick": 36, "stick": 37, "snare": 38, "clap": 39, "hat": 42, "pedal": 44, "open": 46,
    "low": 41, "floor": 43, "mid": 45, "tom": 47, "high": 48, "crash": 49, "ride": 51,
    "tambourine": 54, "cowbell": 56, "splash": 55, "shaker": 70, "cabasa": 69, "bongo": 60,
    "conga": 63, "block": 76, "triangle": 81, "bell": 53,
}  # fmt: skip
HITS = {"X": 112, "x": 92, "o": 70, "g": 44, "t": 28}


def drums(bars: int = 1, **rows: str) -> list[Note]:
    """Read drum rows of 16 steps a bar: X accent, x hit, o soft, g ghost, `.` rest; rows repeat."""
    notes = []
    for name, row in rows.items():
        cells = row.replace(" ", "").replace("|", "")
        if len(cells) % 16:
            raise ValueError(f"{name}: {len(cells)} steps")
        for index in range(bars * 16):
            cell = cells[index % len(cells)]
            if cell in HITS:
                notes.append(Note(index / 4, 0.24, DRUMS[name], HITS[cell]))
    return notes


def shift(notes: Iterable[Note], bars: float = 0, pitch: int = 0, velocity: int = 0) -> list[Note]:
    """Move notes by bars, semitones, velocity."""
    return [
        replace(
            note,
            start=note.start + bars * BEATS_A_BAR,
            pitch=note.pitch + pitch,
            velocity=max(1, min(127, note.velocity + velocity)),
        )
        for note in notes
    ]


def chain(*parts: tuple[float, Sequence[Note]]) -> list[Note]:
    """Put (bars, notes) one after the other."""
    notes: list[Note] = []
    at = 0.0
    for bars, part in parts:
        notes += shift(part, bars=at)
        at += bars
    return notes


def swing(notes: Iterable[Note], amount: float, grid: float = 0.5) -> list[Note]:
    """Delay every off-beat of the grid by `amount` of it (0.33 is a triplet shuffle)."""
    moved = []
    for note in notes:
        odd = abs((note.start / grid) % 2 - 1) < 0.01
        moved.append(replace(note, start=note.start + amount * grid) if odd else note)
    return moved


def humanise(
    notes: Iterable[Note], seed: str, spread_s: float = 0.005, velocity: int = 5
) -> list[Note]:
    """Play less like a machine: small seeded changes of time and strength."""
    rng = Random(seed)
    return [
        replace(
            note,
            late_s=note.late_s + max(-2.0, min(2.0, rng.gauss(0, 1))) * spread_s,
            velocity=max(1, min(127, round(note.velocity + rng.gauss(0, velocity)))),
        )
        for note in sorted(notes, key=lambda note: (note.start, note.pitch))
    ]
