"""What a song is: parts in six stems, chords by the bar, an ending."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from score.band import Chart
from score.notation import Note

STEMS = ("drums", "bass", "guitar", "keys", "lead", "sparkle")


@dataclass(frozen=True)
class Part:
    """Notes for one instrument of the sound font, and how it sits in the mix."""

    notes: Sequence[Note]
    program: int
    bank: int = 0
    level_db: float = 0.0  # beside the other parts of its stem
    high_pass: float = 30.0  # Hz
    low_pass: float = 10500.0  # Hz
    shelves: Sequence[tuple[float, float]] = ()  # (Hz, dB): +dB from there up
    bells: Sequence[tuple[float, float, float]] = ()  # (Hz, dB, Q)
    room: float = 0.12  # share of reverb
    spread_s: float = 0.005
    loose: int = 5  # velocity
    controls: Mapping[int, int] = field(default_factory=dict)
    tune_cents: float = 0.0  # some samples of the font are a little off
    early_s: float = 0.0  # slow attacks are played ahead, as players do
    sing: bool = False  # one voice: scoops into notes, swells, late vibrato
    drive: float = 0.0  # soft saturation: overtones for small loudspeakers
    pan: float = 0.0  # -1 is left, 1 is right; where a section is mixed in stereo


@dataclass(frozen=True)
class Song:
    """One venue's song: a chart for the loop, the parts of six stems, and an ending."""

    venue: str
    title: str
    bpm: float
    key: str
    tonic: int  # MIDI, 55 to 66: the sounds of the venue are built on it
    chart: Chart
    stems: Mapping[str, Sequence[Part]]
    ending_chart: Chart
    ending: Mapping[str, Sequence[Part]]
    strum: Sequence[int]  # the pitches of the strum, lowest string first
    swing: float = 0.0  # share of the grid by which every off-beat is late
    swing_grid: float = 0.25  # beats
    balance: Mapping[str, float] = field(default_factory=dict)  # dB beside the tour's balance

    @property
    def bars(self) -> int:
        """The length of the loop."""
        return len(self.chart.bars)


def digest(*written: object) -> str:
    """Return a mark of everything that is written: a render carries it along."""
    return hashlib.sha256(repr(written).encode()).hexdigest()[:16]
