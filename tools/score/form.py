"""The form of a song: intro, verse, build, chorus; a leg of a run is a section, from bar 1.

Everything follows the tune. Its strongest notes become the *hits*: the band accents them, and the
courses ask for a press on them.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from score.band import Chart, cells, comp
from score.chords import led
from score.instruments import CHOIR, context, play
from score.notation import BEATS_A_BAR, DRUMS, Note, drums, line
from score.song import Part

SECTIONS = ("intro", "verse", "build", "chorus")
MEMBERS = ("drums", "bass", "guitar", "keys")
JOINING = {"intro": MEMBERS, "verse": MEMBERS[1:], "build": MEMBERS[2:], "chorus": ()}
"""Of whom one plays beside a section's own file, in a file of their own: who, is up to who runs."""
FINALE_BARS = 8
EIGHTHS_A_BAR = 8
HITS_APART = (4, 8)  # eighths, least and most
CELL = 16  # eighths in two bars
TIRES = 0.45  # what a rhythm is worth less each time it was used
HATS = frozenset(DRUMS[name] for name in ("hat", "pedal", "open"))
GROOVE_VELOCITY = 94  # the most of a drum beside the hits
TUNE_VELOCITY, TUNE_HIT = 72, 106
Rhythm = tuple[int, ...]
"""The hits of two bars, in eighths."""


@dataclass(frozen=True)
class Written:
    """A section as it is written: chords, tune, and how everybody plays."""

    name: str
    chart: Chart
    tune: str
    groove: Sequence[Note]
    bass: Callable[[Chart], Sequence[Note]]
    guitar: Callable[[Chart], Sequence[Note]]
    keys: Sequence[str]
    """Rhythms of the keys; each bar takes the next that gives a bar not heard before."""
    keys_step: float = 0.5
    keys_centre: int = 62


@dataclass(frozen=True)
class Band:
    """Who plays a venue's song."""

    seed: str
    kit: int
    bass: Part
    guitar: Part
    keys: Part
    hum: Part
    tune: Sequence[tuple[Part, float]]
    """The players of the full tune, with their levels; the first plays it from the verse on."""
    sparkle: Part
    kit_levels: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Section:
    """A section as it is played: parts by stem, and the beats of the hits."""

    name: str
    chart: Chart
    stems: Mapping[str, Sequence[Part]]
    hits: tuple[float, ...]
    tune: tuple[Note, ...]

    @property
    def bars(self) -> int:
        """Return the length."""
        return len(self.chart.bars)


def arranged(band: Band, written: Sequence[Written]) -> tuple[Section, ...]:
    """Play the sections one after the other; no bar of the keys is heard twice."""
    heard: set[tuple[object, ...]] = set()
    used: Counter[Rhythm] = Counter()
    return tuple(_section(band, one, heard, used) for one in written)


def _section(
    band: Band, one: Written, heard: set[tuple[object, ...]], used: Counter[Rhythm]
) -> Section:
    """Play a section."""
    melody = line(one.tune, velocity=TUNE_VELOCITY)
    hits = hits_of(melody, len(one.chart.bars), used, band.seed + one.name)
    tune = [replace(n, velocity=TUNE_HIT if n.start in hits else n.velocity) for n in melody]
    keys = fresh(one, heard)
    return Section(
        name=one.name,
        chart=one.chart,
        stems={
            "hands": context(hands(hits, len(one.chart.bars)), band.kit, {"clap": 3.0}),
            "drums": context(driven(one.groove, hits), band.kit, band.kit_levels),
            "bass": [play(band.bass, accented(one.bass(one.chart), hits, 10))],
            "guitar": [play(band.guitar, accented(one.guitar(one.chart), hits, 10))],
            "keys": [play(band.keys, accented(keys, hits, 10))],
            "lead": _singers(band, one.name, tune),
            "choir": _choir(one),
            "sparkle": [play(band.sparkle, answers(melody, one.chart, band.seed + one.name))],
        },
        hits=hits,
        tune=tuple(tune),
    )


def _singers(band: Band, name: str, tune: Sequence[Note]) -> list[Part]:
    """Return who has the tune: hummed, then played softly, then sung by all."""
    match name:
        case "intro":
            return [play(band.hum, tune)]
        case "verse":
            return [play(band.hum, tune), play(band.tune[-1][0], tune, -9)]
        case "build":
            return [play(player, tune, level - 2) for player, level in band.tune]
        case _:
            return [play(player, tune, level) for player, level in band.tune]


def _choir(one: Written) -> list[Part]:
    """Return the choir, which carries the chorus."""
    if one.name != "chorus":
        return []
    sung = comp(one.chart, "x - - - - - - .", centre=68, low=60, high=80, velocity=62)
    return [play(CHOIR, sung, -4)]


def hits_of(tune: Sequence[Note], bars: int, used: Counter[Rhythm], seed: str) -> tuple[float, ...]:
    """Return the beats of the hits: strong notes of the tune, 2 to 4 beats apart.

    Two bars at a time get the rhythm that fits the tune best and was not used often.
    """
    weights = _weights(tune, bars * EIGHTHS_A_BAR, Random(seed))
    least, most = HITS_APART
    hits: list[int] = []
    for start in range(0, len(weights), CELL):
        last = hits[-1] - start if hits else -least
        fits = [r for r in RHYTHMS if least <= r[0] - last <= most or (not hits and r[0] < most)]
        rhythm = max(fits, key=lambda r: sum(weights[start + at] for at in r) - TIRES * used[r])
        used[rhythm] += 1
        hits += [start + at for at in rhythm]
    return tuple(at / 2 for at in hits)


def _rhythms() -> Iterator[Rhythm]:
    """Yield every rhythm of two bars with hits neither too near nor too far apart."""
    least, most = HITS_APART

    def onward(begun: Rhythm) -> Iterator[Rhythm]:
        if begun[-1] + most >= CELL:
            yield begun
        for gap in range(least, most + 1):
            if begun[-1] + gap < CELL:
                yield from onward((*begun, begun[-1] + gap))

    for first in range(most):
        yield from onward((first,))


RHYTHMS = tuple(_rhythms())


def _weights(tune: Sequence[Note], eighths: int, luck: Random) -> list[float]:
    """Return how much each eighth asks to be a hit."""
    weights = [-0.9 + 0.2 * luck.random() for _ in range(eighths)]
    for note in tune:
        at = round(note.start * 2)
        weights[at] += 1.0 + min(note.length, 2.0) * 0.3 + 0.3 * (at % 2)
    for at in range(0, eighths, EIGHTHS_A_BAR):
        weights[at] += 1.25
    return weights


def driven(groove: Sequence[Note], hits: Sequence[float]) -> list[Note]:
    """Drive a groove with the hits: everything else steps back."""
    calm = [
        note if note.pitch in HATS else replace(note, velocity=min(note.velocity, GROOVE_VELOCITY))
        for note in groove
    ]
    strong = [
        Note(beat, 0.24, DRUMS[name], velocity)
        for beat in hits
        for name, velocity in (("kick", 116), ("floor", 100))
    ]
    struck = {(note.start, note.pitch) for note in strong}
    return [note for note in calm if (note.start, note.pitch) not in struck] + strong


def hands(hits: Sequence[float], bars: int) -> list[Note]:
    """Stamp and clap: feet on one and three, hands on the hits."""
    feet = drums(kick="o.......o.......", bars=bars)
    struck = {*hits}
    stamps = [note for note in feet if note.start not in struck]
    for beat in hits:
        stamps += [Note(beat, 0.24, DRUMS["kick"], 114), Note(beat, 0.24, DRUMS["clap"], 106)]
    return stamps


def accented(notes: Sequence[Note], hits: Sequence[float], more: int) -> list[Note]:
    """Play harder on the hits."""
    struck = {*hits}
    return [
        replace(note, velocity=min(120, note.velocity + more)) if note.start in struck else note
        for note in notes
    ]


def fresh(one: Written, heard: set[tuple[object, ...]]) -> list[Note]:
    """Play the keys so that no bar is one that was heard: the next rhythm, if need be."""
    voiced = one.chart.voiced(one.keys_centre, 52, 77)
    rows = []
    for bar in range(len(one.chart.bars)):
        chords = (voiced[str(2 * bar)], voiced[str(2 * bar + 1)])
        turn = [one.keys[(bar + n) % len(one.keys)] for n in range(len(one.keys))]
        turn = [_turned(row, beats) for beats in (0, 2, 1, 3) for row in turn]
        row = next((row for row in turn if _struck(row, chords) not in heard), None)
        if row is None:
            raise ValueError(f"{one.name}, bar {bar + 1}: the keys need one more rhythm")
        heard.add(_struck(row, chords))
        rows.append(row)
    cells("|".join(rows), one.keys_step, len(rows))
    return comp(one.chart, "|".join(rows), step=one.keys_step, centre=one.keys_centre)


def _struck(row: str, chords: Sequence[Sequence[int]]) -> tuple[object, ...]:
    """Return what is struck when in a bar: two bars with the same are heard as one."""
    played = row.split()
    half = len(played) // 2
    anew = chords[0] != chords[1]
    return tuple(
        (place / half, tuple(chords[place >= half]))
        for place, cell in enumerate(played)
        if cell not in "-." or (cell == "-" and place == half and anew)
    )


def _turned(row: str, beats: int) -> str:
    """Return a rhythm turned by some beats of its bar."""
    played = row.split()
    first = len(played) * beats // BEATS_A_BAR
    turned = [*played[first:], *played[:first]]
    for place, cell in enumerate(turned):
        if cell == "-" and (place == 0 or turned[place - 1] == "."):
            turned[place] = "."
    return " ".join(turned)


def answers(tune: Sequence[Note], chart: Chart, seed: str) -> list[Note]:
    """Answer the tune with bells, high chord tones where it rests."""
    luck = Random(seed)
    voiced = led([chart.at(bar * BEATS_A_BAR + 2) for bar in range(len(chart.bars))], 88, 79, 100)
    busy = {round(note.start * 2) + n for note in tune for n in range(round(note.length * 2 + 0.4))}
    notes = []
    for bar, chord in enumerate(voiced):
        free = [at for at in range(EIGHTHS_A_BAR) if bar * EIGHTHS_A_BAR + at not in busy]
        places = free[:3] if len(free) > 1 else [0, 4]
        notes += [
            Note(bar * BEATS_A_BAR + at / 2, 0.9, luck.choice(chord), 66 + 4 * (n == 0))
            for n, at in enumerate(places)
        ]
    return notes


def cut(notes: Sequence[Note], bars: int, turn: int = 8) -> list[Note]:
    """Repeat a groove of `turn` bars over this many, the last bars its last: with the fill."""
    beats = turn * BEATS_A_BAR
    skip = (-bars % turn) * BEATS_A_BAR
    found = []
    for again in range((bars + turn - 1) // turn):
        for note in notes:
            at = note.start + again * beats - skip
            if at >= 0:
                found.append(replace(note, start=at))
    return found


def part_names() -> Iterator[str]:
    """Yield the names of the files of all sections."""
    for section in SECTIONS:
        yield section
        yield from (f"{section}-{name}" for name in (*JOINING[section], "sparkle"))
