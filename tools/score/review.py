"""Read a score as a strict listener: what rubs, what is out of reach, how full it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from score.band import Chart
from score.chords import parse, tones
from score.notation import BEATS_A_BAR, Note
from score.song import Part, Song

REACH = {  # lowest and highest pitch of a stem
    "bass": (28, 57), "guitar": (40, 84), "keys": (48, 86), "lead": (59, 96), "sparkle": (74, 104),
}  # fmt: skip
DRUM_BANK = 128


@dataclass(frozen=True)
class Remark:
    """One thing a listener would hear: where, and what."""

    stem: str
    bar: int
    beat: float
    what: str


def pitched(parts: Sequence[Part]) -> Iterator[Note]:
    """Yield the notes of a stem that have a pitch."""
    for part in parts:
        if part.bank != DRUM_BANK:
            yield from part.notes


def remarks(song: Song) -> list[Remark]:
    """Return everything to listen to again in the loop of a song."""
    found = []
    for stem, parts in song.stems.items():
        for note in pitched(parts):
            what = judge(note, song.chart, stem)
            if what:
                bar, beat = divmod(note.start, BEATS_A_BAR)
                found.append(Remark(stem, int(bar) + 1, beat + 1, what))
    return found


def judge(note: Note, chart: Chart, stem: str) -> str | None:
    """Return what is wrong with a note over its chord, if anything."""
    low, high = REACH[stem]
    if not low <= note.pitch <= high:
        return f"pitch {note.pitch} is out of reach"
    heavy = note.length >= 0.9 or (note.start % 2 == 0 and note.length >= 0.4)
    name = chart.at(note.start + (0.26 if note.length > 0.6 else 0))
    if heavy and clash(note.pitch, name):
        return f"pitch {note.pitch} rubs against {name}"
    return None


def clash(pitch: int, name: str) -> bool:
    """Whether a pitch lies a semitone above a chord tone and is none itself (an avoid note)."""
    chord = {*tones(name), parse(name)[2]}
    return pitch % 12 not in chord and (pitch - 1) % 12 in chord


def density(song: Song, stem: str) -> list[int]:
    """Return the onsets in each bar of a stem (notes of a chord count once)."""
    starts = {round(note.start * 4) for part in song.stems[stem] for note in part.notes}
    return [sum(16 * bar <= at < 16 * bar + 16 for at in starts) for bar in range(song.bars)]
