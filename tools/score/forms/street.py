"""Street: *Green Man Go* as it is run, 64 bars."""
# ruff: noqa: E501 - a line of music is as long as the phrase
# fmt: off

from functools import partial

from score.band import Chart, bass, strum
from score.form import Band, Written, arranged, cut
from score.instruments import ALTO_SAX, CHOIR, CLAVINET, FUNK_GUITAR, SLAP_BASS, STEEL_DRUM, VOICE
from score.street import BEAT, CHANK, HOOK, HOOK_BEAT, RIFF, RIFF_BEAT, VAMP

INTRO = Chart.of("E9 | E9 | A9 | E9 | E9 | A9 | B9sus4 | E9 | C#m7 | A6 | F#m7 | B9sus4")
SECOND = Chart.of("C#m7 | B | A6 | E/G# | F#m7 | A6 | B9sus4 | B7")
RISE = Chart.of("F#m7 | A6 | E/G# | C#m7 | F#m7 | A6 | B9sus4 | B7")
TAG = Chart.of("A6 | E/G# | F#m7 | B9sus4")
FINALE = Chart.of("A6 | E/G# | F#m7 | E9 | A6 | E/G# | F#m7 B9sus4 | E9")

SLAP = partial(bass, step=0.25, low=28, text=(
    "1! . . 1' . . 8' . . 7 . 8' . 5 7 . | 1! . . 1? . . 8' . . . 1' 3 4 #4 5 . |"
    "1! . . 1' . . 8' . . 5 . 6' . 5 3 a | 1! . . 1? . . 8' . . . 7 . 8 7 5 a"))
CHANKS = partial(strum, text=CHANK, step=0.25, frets="high")
KEYS = (". . s . . . s . . s . . s . . .", ". . s . . . s . . . x - . . s .", "s . . . . . s . . s . . x - . .",
        ". . x - . . s . . . s . . s . .", "s . . s . . s . . . . . s . s .", ". s . . s . . . x - . s . . . .")
CHORUS_KEYS = ("x - - s . . x - . . s . x - . .", "x - - s . . x - . . s . . s s .", ". . x - . . s . x - . . s . s .",
               "x - . s . . s . . s . . x - - -", "s . s . . . x - - . s . . s . .", "x - - - s . . s . . x - . . s .",
               ". . s . x - . . s . . . x - s .", "s . . x - - s . . . s . s . x -")

SECTIONS = arranged(
    Band("street", 0, SLAP_BASS, FUNK_GUITAR, CLAVINET, CHOIR, ((VOICE, 0.0), (ALTO_SAX, -4.0)), STEEL_DRUM),
    (
        Written("intro", INTRO, """
            . E5 - B4 - D5 - . | E5 - . G#4 - B4 - . | . E5 - C#5 - B4 - . | D5 - B4 - - . . . |
            E5 . E5 - D5 - B4 - | C#5 - . E5 - G5 - E5 | F#5 - E5 - C#5 - - . | B4 - . D5 - E5 - . |
            G#4 - C#5 - E5 - - C#5 | E5 - C#5 - A4 - - . | . A4 C#5 - E5 - F#5 - | F#5 - - C#5 - - . .""",
            cut(RIFF_BEAT, 12), SLAP, CHANKS, KEYS, 0.25, 60),
        Written("verse", VAMP + SECOND, """
            . . E5 - E5 - D5 B4 | - - . . . B4 D5 - | E5 - E5 G5 - E5 C#5 - | . . B4 - D5 - B4 . |
            E5 - . E5 - G#5 E5 - | D5 - B4 - . B4 C#5 D5 | E5 - G5 - A5 - G5 E5 | F#5 - - E5 - C#5 - . |
            G#5 - E5 - C#5 - E5 - | F#5 - . D#5 - B4 - . | E5 - C#5 - A4 - C#5 E5 | B4 - - . B4 - E5 - |
            A5 - - E5 - C#5 E5 - | F#5 - E5 - A4 - . . | . F#5 - E5 - F#5 A5 - | A5 - F#5 - D#5 - - .""",
            cut(BEAT, 16), SLAP, CHANKS, KEYS, 0.25, 58),
        Written("build", RIFF + RISE, """
            G#5 - - E5 - G#5 F#5 E5 | F#5 - - D#5 - . B4 - | E5 - - C#5 - E5 F#5 A5 | F#5 - - - . B4 D#5 F#5 |
            G#5 - - E5 - F#5 G#5 B5 | B5 - - F#5 - D#5 . . | E5 F#5 A5 - C#6 B5 A5 - | B5 - - A5 - F#5 . . |
            . C#5 - F#5 - A5 - F#5 | E5 - - C#5 - . E5 - | G#5 - B5 - G#5 - E5 . | C#5 - E5 - - G#4 C#5 - |
            A4 C#5 - F#5 - A5 - C#6 | - - C#6 - A5 - F#5 E5 | F#5 - A5 - B5 - A5 F#5 | B5 - - - A5 - D#5 .""",
            cut(RIFF_BEAT, 16), partial(bass, text="1 1' 8' 1 . 1 5 a | 1 1' 8' 1 . 1 3 a", low=28),
            partial(strum, text="D - . U m . D - . m U . D - U m", step=0.25, frets="high"), (*KEYS[2:], *CHORUS_KEYS[:2]), 0.25, 60),
        Written("chorus", HOOK + TAG + FINALE, """
            B4 C#5 E5 - G#5 F#5 E5 C#5 | B4 - E5 - B4 - - . | B4 C#5 E5 - A5 G#5 E5 - | F#5 - E5 C#5 - B4 - . |
            B4 C#5 E5 - G#5 - F#5 E5 | C#5 E5 - B4 - . B4 E5 | A5 - G#5 F#5 E5 - C#5 F#5 | E5 - - D5 - B4 . . |
            . E5 - A5 - F#5 E5 - | G#5 - E5 - B4 - E5 . | A5 - - C#6 - A5 F#5 - | F#5 - - - E5 - C#5 . |
            C#5 - E5 - A5 - F#5 - | G#5 - . B5 - G#5 E5 - | F#5 - A5 - C#6 - A5 . | B5 - G#5 - E5 - D5 . |
            E5 F#5 A5 - - C#6 - A5 | B5 - G#5 - - E5 B4 - | A5 - F#5 E5 F#5 - A5 B5 | E5 - B5 - G#5 - - .""",
            cut(HOOK_BEAT, 20), SLAP, partial(strum, text="m . D . m . m U . m D . m . U m", step=0.25, frets="high"),
            CHORUS_KEYS, 0.25, 60),
    ),
)
