"""Strums: one for every chord that any song plays, on the instrument of each who may run."""

from collections.abc import Iterator

from score.mix import Samples
from score.notation import DRUMS
from score.sounds import exact, level, phrase, played
from score.strummed import chords, pitches, strum_name
from score.synth import Synth

SECONDS = 0.9
STEEL_GUITAR, ELECTRIC_PIANO, FINGER_BASS = 25, 4, 33
DRUM_HIT = (("snare", 0.0, 100), ("tom", 0.05, 96), ("floor", 0.11, 104), ("crash", 0.11, 84))


def every_strum(synth: Synth) -> Iterator[tuple[str, Samples]]:
    """Yield every strum by its name."""
    hit = phrase(*((at, 0.3, DRUMS[drum], loud) for drum, at, loud in DRUM_HIT))
    yield "strums/drums/hit", level("strum", played(synth, SECONDS, [exact(hit, 0, bank=128)]))
    programs = {"guitar": STEEL_GUITAR, "keys": ELECTRIC_PIANO, "bass": FINGER_BASS}
    for instrument, program in programs.items():
        for chord in chords():
            notes = phrase(
                *(
                    (0.014 * number, SECONDS - 0.1, pitch, 94 - 2 * number)
                    for number, pitch in enumerate(pitches(instrument, chord))
                )
            )
            part = exact(notes, program, high_pass=45 if instrument == "bass" else 90)
            name = f"strums/{instrument}/{strum_name(chord)}"
            yield name, level("strum", played(synth, SECONDS, [part]))
