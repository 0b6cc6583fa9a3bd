"""Music shop: *Second-Hand Shoes* as it is run, 76 bars."""
# ruff: noqa: E501 - a line of music is as long as the phrase
# fmt: off

from functools import partial

from score.band import Chart, bass, pick, strum
from score.form import Band, Written, arranged, cut
from score.instruments import CHOIR, CLARINET, CLEAN_GUITAR, FINGER_BASS, PIANO, VIBRAPHONE, VOICE
from score.shop import BEAT, HOOK, HOOK_BEAT, VERSE, WALK, WALK_BEAT

INTRO = Chart.of("A | Amaj7 | F#m7 | D | A | Amaj7 | Bm7 | E7 | D | Dm6 | A/C# | F#m7 | Bm7 | D | E7sus4 | E7")
SECOND = Chart.of("F#m7 | D | A | E7 | F#m7 | D | Bm7 | E7sus4 E7")
RISE = Chart.of("D | E7 | C#m7 | F#m7 | D | E7 | F#m7 | F#7 | Bm7 | D | E7sus4 | E7")
WIDE = Chart.of("D | Dm6 | A/C# | F#7 | Bm7 | E7 | A | E7sus4 E7")
FINALE = Chart.of("A | Dmaj7 | A F#7 | Bm7 E7 | F#m7 | Dmaj7 Dm6 | A/C# E7 | A")

SWING = partial(bass, text="1 - . 1 5 - 3 a | 1 - . 1 5 - 3 2", low=33)
KEYS = (". . s . . x - .", ". s . . s . . .", ". s . . x - . .", "s . . s . . x -", ". . x - . . s .", "x - . . s . . s")
CHORUS_KEYS = ("x - . x - . . .", ". x - . . s . .", "x - . . x - . .", "x - . . x - . s", "s . x - . s . s", "x - s . . x - .")

SECTIONS = arranged(
    Band("shop", 0, FINGER_BASS, CLEAN_GUITAR, PIANO, CHOIR, ((VOICE, 0.0), (CLARINET, -3.0)), VIBRAPHONE),
    (
        Written("intro", INTRO, """
            E4 - A4 - C#5 - - A4 | G#4 - - E4 - - . . | F#4 - A4 - C#5 - - E5 | D5 - - A4 - - . . |
            E5 - C#5 - A4 - C#5 - | B4 - G#4 - - . E4 G#4 | B4 - D5 - - C#5 B4 - | G#4 - - B4 - - . . |
            F#5 - - D5 - A4 D5 - | F5 - - D5 - B4 . . | E5 - C#5 - - A4 C#5 - | A4 - - F#4 - - . . |
            D5 - B4 - F#4 - B4 D5 | F#5 - - A5 - F#5 - . | E5 - D5 - B4 - A4 - | G#4 - - - E5 - - .""",
            cut(BEAT, 16), SWING, partial(pick, text="b . 3 2 1 . 2 . | b . 3 2 1 . 2 3"), KEYS, 0.5, 62),
        Written("verse", VERSE + SECOND, """
            . E4 A4 B4 C#5 - A4 - | G#4 - E4 - - . . . | . F#4 A4 B4 C#5 - E5 - | D5 - A4 - B4 - . . |
            . E4 A4 B4 E5 - C#5 - | G#4 - B4 E5 - - . . | D5 - C#5 B4 - A4 F#4 - | E4 - - . G#4 - - . |
            C#5 - A4 C#5 - E5 - C#5 | D5 - F#4 - A4 - . . | E5 - - C#5 - A4 - E4 | G#4 - B4 - - D5 . . |
            A4 C#5 - F#5 - E5 C#5 - | D5 - A4 D5 - F#5 - . | D5 - B4 - D5 - F#5 - | E5 - - D5 B4 - G#4 .""",
            cut(BEAT, 16), SWING, partial(pick, text="b . 3 2 1 . 2 . | b . 3 2 1 . 2 3"), KEYS, 0.5, 63),
        Written("build", WALK + RISE, """
            F#5 - - - - E5 D5 - | F5 - - - - D5 B4 - | E5 - - - - C#5 A4 - | A#4 - C#5 E5 - - . . |
            D5 - - - - C#5 B4 - | G#4 - B4 D5 - - . . | E5 - C#5 - A4 - F#5 - | D5 - - - B4 - G#4 - |
            A4 - D5 - F#5 - - D5 | G#4 - B4 - E5 - D5 B4 | C#5 - E5 - G#5 - - E5 | A5 - F#5 - C#5 - . . |
            D5 F#5 - A5 - F#5 D5 - | E5 G#5 - B5 - G#5 E5 - | A5 - - F#5 - A5 - C#6 | A#5 - C#6 - F#5 - . . |
            B5 - A5 F#5 - D5 F#5 - | A5 - F#5 - D5 - A4 D5 | E5 - A5 - B5 - A5 E5 | G#5 - - - B5 - E5 .""",
            cut(WALK_BEAT, 20), partial(bass, text="1 - 3 - 5 - 3 - | 1 - 5 - 8 - 5 a", low=33),
            partial(strum, text="d . D . d . D . | d . D . d . D U"), ("x - - - - - . s", "x - - - - - . .", *KEYS), 0.5, 63),
        Written("chorus", HOOK + WIDE + FINALE, """
            E4 F#4 A4 - C#5 B4 A4 F#4 | F#4 - A4 - E4 - . . | E4 F#4 A4 - C#5 - A#4 F#4 | B4 - D5 - B4 - G#4 E4 |
            E4 F#4 A4 C#5 - B4 A4 - | F#4 A4 - D5 - F5 - D5 | C#5 - B4 A4 B4 - G#4 B4 | A4 - - E5 - C#5 . . |
            F#5 - A5 - F#5 - D5 - | F5 - - B5 - A5 F5 D5 | E5 - A5 - C#6 - A5 E5 | C#5 - E5 - A#5 - - . |
            B5 - F#5 - D5 - F#5 B5 | G#5 - - E5 G#5 - B5 - | C#6 - A5 - E5 - C#5 E5 | D5 - E5 - G#5 - - . |
            A4 - C#5 - E5 - A5 - | F#5 - - A5 - F#5 C#5 - | E5 - A5 - C#6 - A#5 F#5 | D5 - F#5 - B5 - G#5 - |
            A5 - C#6 - F#5 - A5 . | F#5 - A5 - F5 - B5 - | C#6 - A5 E5 G#5 - B5 - | A5 - E5 - A5 - - .""",
            cut(HOOK_BEAT, 24), SWING, partial(strum, text=". . D . . . D U | . . D . . U D ."), CHORUS_KEYS, 0.5, 63),
    ),
)
