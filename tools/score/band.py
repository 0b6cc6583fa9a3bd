"""How the band plays chords: bass lines by degree, comping, strummed and picked strings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from score.chords import SHAPES, led, parse, tones
from score.notation import BEATS_A_BAR, MARKS, Note

DEGREES = {"1": 0, "2": 2, "4": 5, "5": 7, "6": 9, "8": 12, "9": 14, "b7": 10, "b3": 3, "#4": 6}
OCTAVE, WIDEST_LEAP = 12, 9
LOWEST = 28  # the open E string of a bass
DOWN_S, UP_S = 0.011, 0.008  # from string to string


@dataclass(frozen=True)
class Chart:
    """The chords of a stretch of bars; a bar may hold two names with a space between."""

    bars: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Chart":
        """Read `C | Am7 | Dm7 G7 | C`."""
        return cls(tuple(" ".join(bar.split()) for bar in text.split("|")))

    def at(self, beat: float) -> str:
        """Return the chord at a beat, going round."""
        names = self.bars[int(beat // BEATS_A_BAR) % len(self.bars)].split()
        return names[-1] if beat % BEATS_A_BAR >= BEATS_A_BAR / 2 else names[0]

    def following(self, beat: float) -> str:
        """Return the next chord change after a beat (the next half bar's chord)."""
        return self.at((beat // 2 + 1) * 2)

    def __add__(self, other: "Chart") -> "Chart":
        """Put one chart after another."""
        return Chart(self.bars + other.bars)

    def voiced(self, centre: int, low: int, high: int) -> dict[str, tuple[int, ...]]:
        """Voice every half bar; keys are half bar numbers as text, see `Hands`."""
        halves = [self.at(beat) for beat in range(0, 4 * len(self.bars), 2)]
        return dict(zip(map(str, range(len(halves))), led(halves, centre, low, high), strict=True))


def cells(text: str, step: float, bars: int) -> list[str]:
    """Split `|`-barred patterns into steps and repeat them over the bars; checks every bar."""
    size = round(BEATS_A_BAR / step)
    rows = [row.split() for row in text.split("|") if row.strip()]
    for row in rows:
        if len(row) != size:
            raise ValueError(f"{len(row)} steps, not {size}: {' '.join(row)}")
    return [cell for number in range(bars) for cell in rows[number % len(rows)]]


def held(row: Sequence[str], index: int) -> int:
    """Return how many steps a cell lasts with the `-` after it."""
    count = 1
    while index + count < len(row) and row[index + count] == "-":
        count += 1
    return count


def bass(  # noqa: PLR0913
    chart: Chart, text: str, step: float = 0.5, low: int = 28, then: Chart | None = None,
    velocity: int = 92, gate: float = 0.9,
) -> list[Note]:  # fmt: skip
    """Read a bass line in degrees of the sounding chord.

    `1` is the chord's bass note, `3` and `7` fit the chord's kind, `8` the octave, `,5` the fifth
    below; `a` and `A` lead into the next chord's bass from a semitone below and above, `d` from
    a whole tone below (of the chart `then`, after the last bar); marks as in a line.
    """
    row = cells(text, step, len(chart.bars))
    chart += then or chart
    notes = []
    for index, cell in enumerate(row):
        if cell in "-.":
            continue
        beat = index * step
        pitch = _bass_pitch(chart, beat, cell.rstrip("!?'"), low)
        loud = velocity + sum(MARKS.get(mark, 0) for mark in cell if mark in MARKS)
        length = step * (0.4 if "'" in cell else held(row, index) * gate)
        notes.append(Note(beat, length, pitch, loud))
    return within_reach(notes)


def within_reach(notes: Sequence[Note]) -> list[Note]:
    """Take a note an octave nearer to the next one where the hand would have to jump."""
    near = list(notes)
    for index in range(len(near) - 2, -1, -1):
        leap = near[index].pitch - near[index + 1].pitch
        while abs(leap) > WIDEST_LEAP and abs(leap) != OCTAVE:
            moved = near[index].pitch - OCTAVE * (1 if leap > 0 else -1)
            if moved < LOWEST:
                break
            near[index] = replace(near[index], pitch=moved)
            leap = moved - near[index + 1].pitch
    return near


def _bass_pitch(chart: Chart, beat: float, degree: str, low: int) -> int:
    lead_in = {"a": -1, "A": 1, "d": -2}.get(degree)
    name = chart.following(beat) if lead_in is not None else chart.at(beat)
    root, intervals, below = parse(name)
    bottom = low + (below - low) % 12
    if lead_in is not None:
        return bottom + (lead_in if bottom + lead_in >= LOWEST else 1)
    under = degree.startswith(",")
    number = degree.lstrip(",")
    upper = low + (root - low) % 12  # 3, 5 and 7 count from the root, whatever the bass
    if number == "3":
        size = next((i for i in intervals if i in (3, 4)), 5)
    elif number == "7":
        size = next((i for i in intervals if i in (10, 11)), 10)
    else:
        size = DEGREES[number]
    base = bottom if number in ("1", "8") else upper
    pitch = base + size - (12 if under else 0)
    return pitch + 12 if pitch < low else pitch


def comp(  # noqa: PLR0913
    chart: Chart, text: str, step: float = 0.5, centre: int = 64, low: int = 52, high: int = 77,
    velocity: int = 74, gate: float = 0.92, roll_s: float = 0.0, top: int = 9, bottom: int = 0,
) -> list[Note]:  # fmt: skip
    """Play voiced chords in a rhythm: `x` hit, `X` accent, `o` soft, `s` short, `-` hold.

    `>` is the next chord, early. Only voices `bottom` to `top` of each voicing are played.
    """
    voiced = chart.voiced(centre, low, high)
    row = cells(text, step, len(chart.bars))
    notes = []
    for index, cell in enumerate(row):
        if cell in "-.":
            continue
        beat = index * step
        loud = velocity + {"X": 14, "o": -16, ">": 6}.get(cell[0], 0)
        length = step * (0.5 if cell == "s" else held(row, index))
        for start, end, half in stretches(chart, beat, length, early=">" in cell):
            chord = voiced[str(half % len(voiced))][bottom:top]
            soft = loud - (8 if start > beat else 0)
            notes += [
                Note(start, (end - start) * gate, pitch, soft, roll_s * n)
                for n, pitch in enumerate(chord)
            ]
    return notes


def stretches(
    chart: Chart, beat: float, length: float, *, early: bool = False
) -> list[tuple[float, float, int]]:
    """Split a held sound where its chord changes: (start, end, half bar of the chord)."""
    half = int(beat // 2) + (1 if early else 0)
    found = []
    start = beat
    while start < beat + length:
        change = half + 1
        while chart.at(change * 2) == chart.at(half * 2) and change * 2 < beat + length:
            change += 1
        end = min(change * 2, beat + length)
        found.append((start, end, half))
        start, half = end, change
    return found


def strum(
    chart: Chart, text: str, step: float = 0.5, velocity: int = 82, frets: str = "guitar"
) -> list[Note]:
    """Strum shapes: `D` down, `U` up, lower case softer, `m` a muted chuck, `>` the next chord."""
    row = cells(text, step, len(chart.bars))
    notes = []
    for index, cell in enumerate(row):
        if cell in "-.":
            continue
        beat = index * step
        stroke = cell[0]
        loud = velocity - (0 if stroke.isupper() else 14) - (6 if stroke in "Uu" else 0)
        if stroke == "m":
            notes += stroked(_strings(chart.at(beat), frets), stroke, beat, 0.06, loud - 16)
            continue
        length = step * held(row, index)
        for start, end, half in stretches(chart, beat, length, early=">" in cell):
            strings = _strings(chart.at(half * 2), frets)
            notes += stroked(strings, stroke, start, (end - start) * 0.97, loud)
    return notes


def stroked(
    strings: Sequence[int], stroke: str, beat: float, length: float, loud: int
) -> list[Note]:
    """Stroke strings one after the other: all of them down, the highest four up."""
    up = stroke in "Uu"
    played, gap = (list(reversed(strings[-4:])), UP_S) if up else (list(strings), DOWN_S)
    return [
        Note(beat, length, pitch, max(20, loud - 2 * n), gap * n) for n, pitch in enumerate(played)
    ]


def _strings(name: str, frets: str) -> tuple[int, ...]:
    """Return a chord's pitches: a shape, three strings of power, or four high strings."""
    if frets == "power":
        root = 40 + (parse(name)[0] - 40) % 12
        return (root, root + 7, root + 12)
    return SHAPES[frets][name] if frets in SHAPES else led([name], 64, 54, 74)[0]


def pick(  # noqa: PLR0913
    chart: Chart, text: str, step: float = 0.5, velocity: int = 80, frets: str = "guitar",
    ring: float = 2.0,
) -> list[Note]:  # fmt: skip
    """Pick single strings: `b` the lowest of the shape, `1` the highest, `2` the next; they ring.

    A note rings for `ring` beats, but never into the next half bar's other chord.
    """
    row = cells(text, step, len(chart.bars))
    notes = []
    for index, cell in enumerate(row):
        if cell in "-.":
            continue
        beat = index * step
        name = chart.at(beat)
        strings = _strings(name, frets)
        loud = velocity + sum(MARKS.get(mark, 0) for mark in cell if mark in MARKS)
        for key in cell.rstrip("!?'").split(","):
            pitch = strings[0] if key == "b" else strings[max(-int(key), -len(strings))]
            until = next(
                (b for b in (beat // 2 * 2 + 2, beat // 2 * 2 + 4) if chart.at(b) != name), beat + 8
            )
            length = min(ring, until - beat) if "'" not in cell else step * 0.5
            notes.append(Note(beat, length, pitch, loud))
    return notes


def below(notes: Sequence[Note], chart: Chart, softer: int = 6) -> list[Note]:
    """Sing along under a tune: each time the nearest chord tone at least a third lower."""
    sung = []
    for note in notes:
        name = chart.at(note.start + (0.26 if note.length > 0.6 else 0))
        chord = tones(name)
        pitch = next(p for p in range(note.pitch - 3, note.pitch - 12, -1) if p % 12 in chord)
        sung.append(replace(note, pitch=pitch, velocity=note.velocity - softer))
    return sung


def during(notes: Sequence[Note], first: int, last: int) -> list[Note]:
    """Keep the notes of these bars, counted from 1."""
    begin, end = (first - 1) * BEATS_A_BAR, last * BEATS_A_BAR
    return [note for note in notes if begin <= note.start < end]
