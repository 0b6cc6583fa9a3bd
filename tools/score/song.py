"""What a song is: parts in six stems, chords by the bar, an ending."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from score.notation import Note

STEMS = ("drums", "bass", "guitar", "keys", "lead", "sparkle")


@dataclass(frozen=True)
class Part:
    """Notes for one instrument of the sound font, and how it sits in the mix."""

    notes: Sequence[Note]
    program: int
    bank: int = 0
    level_db: float = 0.0
    high_pass: float = 30.0  # Hz
    low_pass: float = 10500.0  # Hz
    shelves: Sequence[tuple[float, float]] = ()  # (Hz, dB): +dB from there up
    bells: Sequence[tuple[float, float, float]] = ()  # (Hz, dB, Q)
    room: float = 0.12  # share of reverb
    spread_s: float = 0.005
    loose: int = 5  # velocity
    controls: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Song:
    """One venue's song; a chord is a name, or two names with a space for a bar's two halves."""

    venue: str
    bpm: float
    key: str
    chords: Sequence[str]
    stems: Mapping[str, Sequence[Part]]
    ending_bars: int
    ending: Sequence[Part]
    strum: str  # the chord of a strum
    guitar_chord: Sequence[int]  # its pitches on the strings, lowest first

    @property
    def bars(self) -> int:
        """The length of the loop."""
        return len(self.chords)
