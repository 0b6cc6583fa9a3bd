"""The band: notes in, samples out, through FluidSynth's library (exact to 64 samples)."""

import ctypes
import ctypes.util
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from score.notation import Note, humanise
from score.song import Part

Samples = npt.NDArray[np.float64]
RATE = 44100
BLOCK = 64
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
        settings = lib.new_fluid_settings()
        lib.fluid_settings_setnum(settings, b"synth.sample-rate", float(RATE))
        lib.fluid_settings_setnum(settings, b"synth.gain", 0.5)
        for off in (b"synth.reverb.active", b"synth.chorus.active"):
            lib.fluid_settings_setint(settings, off, 0)
        self.synth = ctypes.c_void_p(lib.new_fluid_synth(settings))
        lib.fluid_synth_set_interp_method(self.synth, -1, 7)
        self.font = lib.fluid_synth_sfload(self.synth, str(font).encode(), 1)

    def play(self, part: Part, seed: str, beat_s: float, blocks: int, passes: int) -> Samples:
        """Play a part's `blocks` long pass some times over; returns mono float samples."""
        lib, synth, channel = self.lib, self.synth, 9 if part.bank == 128 else 0
        lib.fluid_synth_system_reset(synth)
        lib.fluid_synth_program_select(synth, channel, self.font, part.bank, part.program)
        for control, value in part.controls.items():
            lib.fluid_synth_cc(synth, channel, control, value)
        played = humanise(part.notes, seed, part.spread_s, part.loose)
        events = _events(played, beat_s, blocks, passes)
        left = np.zeros(blocks * passes * BLOCK, np.float32)
        right = np.zeros_like(left)
        at = 0
        for when, on, pitch, velocity in [*events, (blocks * passes, 2, 0, 0)]:
            self._write(left, right, at, when)
            at = when
            if on == 1:
                lib.fluid_synth_noteon(synth, channel, pitch, velocity)
            elif on == 0:
                lib.fluid_synth_noteoff(synth, channel, pitch)
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


def _events(
    notes: Sequence[Note], beat_s: float, blocks: int, passes: int
) -> list[tuple[int, int, int, int]]:
    """Lay the notes of every pass on blocks: (block, on, pitch, velocity), offs before ons."""
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
            events.append((on, 1, pitch, velocity))
            events.append((max(on + 1, min(off, again)), 0, pitch, 0))
    return sorted(event for event in events if event[0] < whole)
