"""Backstage: *Warm Lamps* as it is run, 80 bars."""
# ruff: noqa: E501 - a line of music is as long as the phrase
# fmt: off

from functools import partial

from score.backstage import BEAT, DISCO, HOOK, LAMPS, LAMPS_BEAT, VERSE
from score.band import Chart, bass, strum
from score.form import Band, Written, arranged, cut
from score.instruments import CELESTA, CHOIR, FINGER_BASS, FLUTE, FUNK_GUITAR, RHODES, VOICE

INTRO = Chart.of("Gm9 | C9 | Gm9 | C9 | Ebmaj9 | Dm7 | Cm9 | F9sus4 | Gm9 | C9 | Ebmaj9 | F9sus4 | Ebmaj9 | Dm7 | Cm7 | F9sus4")
SECOND = Chart.of("Ebmaj9 | F9sus4 | Gm7 | Gm7 | Ebmaj9 | F9sus4 | Dm7 | Gm7 | Cm7 | Dm7 | Ebmaj9 | F9sus4")
RISE = Chart.of("Cm7 | Dm7 | Ebmaj9 | F9sus4 | Cm7 | Dm7 | Ebmaj9 | C9 | Gm7 | Ebmaj9 | F9sus4 | F9sus4")
WIDE = Chart.of("Ebmaj9 | F9sus4 | Dm7 | Gm7 | Cm7 | Dm7 | Ebmaj9 | F9sus4")
FINALE = Chart.of("Ebmaj9 | Gm7 | Cm7 | F9sus4 | Ebmaj9 | Dm7 Gm7 | Cm7 F9sus4 | Bb6")

SOUL = partial(bass, step=0.25, low=31, text=(
    "1 - . 1' . . 8' . . . 7 - . 5 . a | 1 - . 1' . . 8 - . 7 . 5 . 3 . a"))
GHOSTS = partial(strum, step=0.25, frets="high", text="m . m D . m U . m . m D . m . m | m . m D . m U . m . D . U . m .")
KEYS = ("x - - x - . . s . . x - - . s .", ". . . x - - . . x - . . s . . .", "s . . x - - . . . . s . x - - .",
        ". . x - - . s . . . x - . . s .", "x - - - . . s . . s . . x - . .", ". . s . . x - . . s . . . . s .")
CHORUS_KEYS = ("x - - x - - x - - - . . s . s .", "x - - x - - x - - - . . . . s .", "s . . x - - . s . . x - - . s .",
               "x - - . s . x - . . s . x - - -", ". . x - - s . . x - - . . s . s", "x - . s . . x - - . . s x - . .")

SECTIONS = arranged(
    Band("backstage", 0, FINGER_BASS, FUNK_GUITAR, RHODES, CHOIR, ((VOICE, 0.0), (FLUTE, -6.0)), CELESTA),
    (
        Written("intro", INTRO, """
            D5 - - Bb4 - . D5 - | E5 - D5 - Bb4 - G4 . | D5 - F5 - - D5 Bb4 - | G4 - - Bb4 - - . . |
            F5 - D5 - Bb4 - D5 - | C5 - A4 - - F4 . . | G4 - Bb4 - D5 - Eb5 - | C5 - - - Bb4 - - . |
            . Bb4 - D5 - F5 - D5 | - - E5 - G5 - E5 D5 | Bb4 - G4 - Bb4 - D5 F5 | Eb5 - - C5 - - . . |
            G5 - F5 D5 - Bb4 - . | F5 - - A4 - C5 D5 - | Eb5 - G5 - Eb5 - C5 - | C5 - - Eb5 - - . .""",
            cut(LAMPS_BEAT, 16), SOUL, GHOSTS, KEYS, 0.25, 62),
        Written("verse", VERSE + SECOND, """
            . D5 . D5 C5 - Bb4 - | G4 - - - . . . . | . D5 . D5 F5 - D5 - | E5 - - - . . . . |
            . D5 . D5 F5 - Bb4 - | A4 - C5 A4 - - . . | G4 - Bb4 - Eb5 - D5 - | C5 - - - - - . . |
            Bb4 - D5 - G5 - F5 D5 | C5 - - Eb5 - C5 . . | D5 - Bb4 - G4 - Bb4 D5 | F5 - - D5 - - . Bb4 |
            G5 - F5 - D5 - F5 - | Eb5 - C5 - Bb4 - C5 Eb5 | F5 - A4 - C5 - D5 . | D5 - - G5 - F5 D5 - |
            Eb5 - C5 - G4 - C5 Eb5 | F5 - - D5 - A4 - . | G5 - D5 - Bb4 - D5 G5 | F5 - - Eb5 - C5 - .""",
            cut(BEAT, 20), SOUL, GHOSTS, KEYS, 0.25, 63),
        Written("build", LAMPS + RISE, """
            G5 - - - - - F5 - | F5 - - - C5 - - . | F5 - - - - - D5 - | D5 - - - Bb4 - - . |
            G5 - - - - - Bb5 - | G5 - F5 C5 - - . . | D5 - F5 G5 - - Bb5 - | G5 - E5 D5 - - . . |
            C5 - Eb5 - G5 - Eb5 C5 | D5 - F5 - A5 - F5 - | G5 - Bb5 - - G5 F5 D5 | C5 - Eb5 - - . . . |
            Eb5 - G5 - C6 - G5 Eb5 | F5 - A5 - C6 - A5 . | Bb5 - G5 - D5 - F5 G5 | E5 - G5 - Bb5 - - . |
            D6 - Bb5 - G5 - Bb5 - | G5 - - F5 - D5 F5 G5 | Bb5 - - G5 - Eb5 - C5 | F5 - - - - G5 Bb5 .""",
            cut(LAMPS_BEAT, 20), partial(bass, text="1 - - - - - 5 - | 1 - . 1 5 - 8 -", low=31),
            partial(strum, text="d - - - - - - - . . u . d - - .", step=0.25, frets="high", velocity=94),
            ("x - - - - - - - x - - - - - - .", *KEYS[::-1]), 0.25, 64),
        Written("chorus", HOOK + WIDE + FINALE, """
            F4 G4 Bb4 - D5 C5 Bb4 G4 | G4 - Bb4 - F4 - - . | F4 G4 Bb4 - Eb5 D5 Bb4 - | C5 - Bb4 - G4 - F4 . |
            F4 G4 Bb4 D5 - C5 Bb4 - | A4 C5 - F5 - - D5 Bb4 | Eb5 - D5 C5 Bb4 - C5 Eb5 | D5 - - Bb4 - F4 . . |
            G5 - Bb5 - G5 - F5 - | Eb5 - - G5 - Eb5 C5 . | D5 - A5 - F5 - D5 A4 | Bb4 - D5 - G5 - - . |
            Eb5 - C6 - G5 - Eb5 - | F5 - D5 - A5 - F5 . | Bb5 - G5 - F5 - D5 - | C5 - - Eb5 G5 - - . |
            Bb5 - G5 - D5 - G5 Bb5 | D6 - Bb5 - G5 - D5 . | C6 - G5 - Eb5 - G5 C6 | Bb5 - - G5 C6 - - . |
            G5 - D5 - Bb4 - D6 - | A5 - F5 D5 - G5 Bb5 D6 | C6 - G5 - G5 - Bb5 C6 | Bb5 - F5 - Bb5 - - .""",
            cut(DISCO, 24), partial(bass, text="1 8' 1 8' 1 8' 5 a | 1 8' 1 8' 1 8' 7 5", low=31),
            partial(strum, text="m m D m m m D m m m D m m m D U", step=0.25, frets="high"), CHORUS_KEYS, 0.25, 63),
    ),
)
