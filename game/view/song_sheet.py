"""What the game knows of a song's score: tempo, length and chords."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from game.assets import needed
from game.view.table import read_table

BEATS_A_BAR = 4


@dataclass(frozen=True)
class SongSheet:
    """A song.yaml: tempo, length, key, and the chord tones of every bar (MIDI pitches)."""

    title: str
    bpm: float
    bars: int
    key: str
    chords: tuple[tuple[int, ...], ...]
    second_halves: dict[int, tuple[int, ...]]  # bars (from 0) whose chord changes on beat 3

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a song.yaml."""
        with needed(path):
            data = read_table(path)
            halves = data["second_halves"].items()
            return cls(
                title=str(data["title"]),
                bpm=float(data["bpm"]),
                bars=int(data["bars"]),
                key=str(data["key"]),
                chords=tuple(tuple(chord) for chord in data["chords"]),
                second_halves={int(bar): tuple(chord) for bar, chord in halves},
            )

    def chord(self, beat: float) -> tuple[int, ...]:
        """Return the chord tones that sound at a beat, the loop going round."""
        bar, place = divmod(beat, BEATS_A_BAR)
        index = int(bar) % self.bars
        if place >= BEATS_A_BAR / 2 and index in self.second_halves:
            return self.second_halves[index]
        return self.chords[index]
