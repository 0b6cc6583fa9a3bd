"""What the gig plays: some bars of the whole song, with all six stems, as a loop."""

from collections.abc import Sequence
from dataclasses import replace

from score.band import Chart
from score.notation import BEATS_A_BAR, Note
from score.song import Song


def gig_of(song: Song, *spans: tuple[int, int]) -> Song:
    """Return a song with these bars only, counted from 1, the last included."""
    stems = {
        name: [replace(part, notes=_kept(part.notes, spans)) for part in parts]
        for name, parts in song.stems.items()
    }
    played = {name: [part for part in parts if part.notes] for name, parts in stems.items()}
    bars = tuple(bar for first, last in spans for bar in song.chart.bars[first - 1 : last])
    return replace(song, chart=Chart(bars), stems=played)


def _kept(notes: Sequence[Note], spans: Sequence[tuple[int, int]]) -> tuple[Note, ...]:
    """Return the notes of these bars, each span right after the one before."""
    kept, at = [], 0.0
    for first, last in spans:
        begin, end = (first - 1) * BEATS_A_BAR, last * BEATS_A_BAR
        kept += [
            replace(note, start=note.start - begin + at)
            for note in notes
            if begin <= note.start < end
        ]
        at += end - begin
    return tuple(kept)
