"""The band: notes in, samples out, through FluidSynth's library (exact to 64 samples)."""

import ctypes
import ctypes.util
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from score.notation import Note, humanise
from score.song import Part

Samples = npt.NDArray[np.float64]
RATE = 44100
BLOCK = 64
Event = tuple[int, int, int, int]  # block, kind, two values; kinds in the order they must come
OFF, BEND, CONTROL, ON, END = range(5)
DRUM_BANK, DRUM_CHANNEL = 128, 9
BEST_INTERPOLATION = 7  # 7th order
FONT = Path("/usr/share/sounds/sf2/FluidR3_GM.sf2")


class Synth:
    """FluidSynth with the General MIDI sound font, dry (the mix adds the room)."""

    def __init__(self, font: Path = FONT) -> None:
        name = ctypes.util.find_library("fluidsynth")
        if name is None or not font.exists():
            raise SystemExit("apt-get install fluidsynth fluid-soundfont-gm vorbis-tools, please")
        lib = self.lib = ctypes.CDLL(name)
        pointer, number = ctypes.c_void_p, ctypes.c_double
        lib.new_fluid_settings.restype = pointer
        lib.new_fluid_synth.restype = pointer
        lib.new_fluid_synth.argtypes = [pointer]
        lib.fluid_settings_setnum.argtypes = [pointer, ctypes.c_char_p, number]
        lib.fluid_settings_setint.argtypes = [pointer, ctypes.c_char_p, ctypes.c_int]
        self.path = str(font).encode()
        settings = lib.new_fluid_settings()
        lib.fluid_settings_setnum(settings, b"synth.sample-rate", float(RATE))
        lib.fluid_settings_setnum(settings, b"synth.gain", 0.5)
        lib.fluid_settings_setint(settings, b"synth.dynamic-sample-loading", 1)
        for off in (b"synth.reverb.active", b"synth.chorus.active"):
            lib.fluid_settings_setint(settings, off, 0)
        self.settings = ctypes.c_void_p(settings)
        self.synth = ctypes.c_void_p()

    def _fresh(self, channel: int, part: Part) -> None:
        """Begin with a new synthesiser: nothing of the last part may change this one."""
        lib = self.lib
        if self.synth:
            lib.delete_fluid_synth(self.synth)
        synth = self.synth = ctypes.c_void_p(lib.new_fluid_synth(self.settings))
        lib.fluid_synth_set_interp_method(synth, -1, BEST_INTERPOLATION)
        font = lib.fluid_synth_sfload(synth, self.path, 1)
        lib.fluid_synth_program_select(synth, channel, font, part.bank, part.program)
        lib.fluid_synth_pitch_bend(synth, channel, bend(-part.tune_cents))
        for control, value in part.controls.items():
            lib.fluid_synth_cc(synth, channel, control, value)

    def play(  # noqa: PLR0913
        self, part: Part, notes: Sequence[Note], seed: str, beat_s: float, blocks: int, passes: int
    ) -> Samples:
        """Play a part's `blocks` long pass some times over; returns mono float samples."""
        lib, channel = self.lib, DRUM_CHANNEL if part.bank == DRUM_BANK else 0
        self._fresh(channel, part)
        synth = self.synth
        played = [
            replace(note, late_s=note.late_s - part.early_s)
            for note in humanise(notes, seed, part.spread_s, part.loose)
        ]
        events = on_and_off(played, beat_s, blocks, passes)
        if part.sing:
            events += sung(played, beat_s, blocks, passes, part.tune_cents)
        left = np.zeros(blocks * passes * BLOCK, np.float32)
        right = np.zeros_like(left)
        at = 0
        for when, kind, first, second in [*sorted(events), (blocks * passes, END, 0, 0)]:
            self._write(left, right, at, when)
            at = when
            if kind == ON:
                lib.fluid_synth_noteon(synth, channel, first, second)
            elif kind == OFF:
                lib.fluid_synth_noteoff(synth, channel, first)
            elif kind == BEND:
                lib.fluid_synth_pitch_bend(synth, channel, first)
            elif kind == CONTROL:
                lib.fluid_synth_cc(synth, channel, first, second)
        return (left.astype(np.float64) + right) / 2

    def _write(self, left: npt.NDArray[np.float32], right: npt.NDArray[np.float32],
               start: int, stop: int) -> None:  # fmt: skip
        count = (stop - start) * BLOCK
        if count > 0:
            at = ctypes.c_void_p
            self.lib.fluid_synth_write_float(
                self.synth, count,
                at(left.ctypes.data + 4 * start * BLOCK), 0, 1,
                at(right.ctypes.data + 4 * start * BLOCK), 0, 1,
            )  # fmt: skip


def bend(cents: float) -> int:
    """Return the pitch wheel's place for cents (the wheel spans two semitones each way)."""
    return max(0, min(16383, round(8192 + cents / 200 * 8192)))


def on_and_off(notes: Sequence[Note], beat_s: float, blocks: int, passes: int) -> list[Event]:
    """Lay the notes of every pass on blocks; a note ends before its pitch begins again."""
    whole = blocks * passes
    spans: dict[int, list[tuple[int, int, int]]] = {}
    for note in notes:
        start = round((note.start * beat_s + note.late_s) * RATE / BLOCK)
        length = max(2, round(note.length * beat_s * RATE / BLOCK))
        for number in range(passes):
            on = max(0, start + number * blocks)
            if on < whole:
                spans.setdefault(note.pitch, []).append((on, on + length, note.velocity))
    events = []
    for pitch, played in spans.items():
        played.sort()
        following = [on for on, _, _ in played[1:]] + [whole]
        for (on, off, velocity), again in zip(played, following, strict=True):
            events.append((on, ON, pitch, velocity))
            events.append((max(on + 1, min(off, again)), OFF, pitch, 0))
    return [event for event in events if event[0] < whole]


def sung(
    notes: Sequence[Note], beat_s: float, blocks: int, passes: int, tune_cents: float
) -> list[Event]:
    """Sing a line of single notes: slide in, swell, and let long notes tremble."""
    events: list[Event] = []
    before: Note | None = None
    for note in sorted(notes, key=lambda note: note.start):
        length_s = note.length * beat_s
        gap_s = (note.start - before.start - before.length) * beat_s if before else 1.0
        step = note.pitch - before.pitch if before else 12
        from_below = gap_s > 0.12 or abs(step) >= 5
        slide, slide_s = (
            (-70.0, 0.08) if from_below else (-30.0 * (step > 0) + 30.0 * (step < 0), 0.05)
        )
        for tick in range(max(1, round(length_s / 0.02))):
            t = tick * 0.02
            at = (note.start * beat_s + note.late_s + t) * RATE / BLOCK
            cents = slide * np.exp(-3 * t / slide_s) - tune_cents
            swell = 100 + 18 * min(1.0, t / 0.18) - 22 * max(0.0, t / max(length_s, 0.5) - 0.5)
            tremble = 42 * max(0.0, min(1.0, (t - 0.28) / 0.35)) if length_s > 0.42 else 0
            for number in range(passes):
                block = max(0, round(at)) + number * blocks
                events.append((block, BEND, bend(cents), 0))
                events.append((block, CONTROL, 11, round(swell)))
                events.append((block, CONTROL, 1, round(tremble)))
        before = note
    return [event for event in events if event[0] < blocks * passes]
