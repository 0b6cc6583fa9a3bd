"""What the game knows of a song's score: tempo, sections and chords."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from game.assets import needed
from game.view.table import read_table

BEATS_A_BAR = 4
LEGS = ("intro", "verse", "build", "chorus")
"""The section of each leg of a run; after them comes the gig."""


@dataclass(frozen=True)
class Chords:
    """The chords of a section: tones (MIDI pitches) and the name of the strum, by the bar."""

    tones: tuple[tuple[int, ...], ...]
    strums: tuple[str, ...]
    second_tones: Mapping[int, tuple[int, ...]]  # bars (from 0) whose chord changes on beat 3
    second_strums: Mapping[int, str]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Self:
        """Take a section of a song.yaml."""
        halves = data["second_halves"].items()
        return cls(
            tones=tuple(tuple(chord) for chord in data["chords"]),
            strums=tuple(data["strums"]),
            second_tones={int(bar): tuple(chord) for bar, chord in halves},
            second_strums={int(bar): name for bar, name in data["second_strums"].items()},
        )

    @property
    def bars(self) -> int:
        """Return how many bars it has."""
        return len(self.tones)

    @property
    def beats(self) -> int:
        """Return how many beats it has."""
        return self.bars * BEATS_A_BAR

    def chord(self, beat: float) -> tuple[int, ...]:
        """Return the chord tones that sound at a beat, the section going round."""
        bar, late = self._place(beat)
        return self.second_tones.get(bar, self.tones[bar]) if late else self.tones[bar]

    def strum(self, beat: float) -> str:
        """Return the name of the strum that fits at a beat."""
        bar, late = self._place(beat)
        return self.second_strums.get(bar, self.strums[bar]) if late else self.strums[bar]

    def _place(self, beat: float) -> tuple[int, bool]:
        """Return the bar, and whether its second half is reached."""
        bar, place = divmod(beat, BEATS_A_BAR)
        return int(bar) % self.bars, place >= BEATS_A_BAR / 2


@dataclass(frozen=True)
class SongSheet:
    """A song.yaml: tempo, key, and the chords of every section."""

    title: str
    bpm: float
    key: str
    sections: Mapping[str, Chords]

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a song.yaml."""
        with needed(path):
            data = read_table(path)
            return cls(
                title=str(data["title"]),
                bpm=float(data["bpm"]),
                key=str(data["key"]),
                sections={name: Chords.of(one) for name, one in data["sections"].items()},
            )

    @property
    def beat_s(self) -> float:
        """Return the length of a beat in seconds."""
        return 60.0 / self.bpm

    @property
    def gig(self) -> Chords:
        """Return the loop that the gig plays."""
        return self.sections["gig"]
