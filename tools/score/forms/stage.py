"""The stage of the final: *The Loud Socks* as it is run, 84 bars."""
# ruff: noqa: E501 - a line of music is as long as the phrase
# fmt: off

from functools import partial

from score.band import Chart, bass, strum
from score.form import Band, Written, arranged, cut
from score.instruments import CHOIR, GLOCKENSPIEL, OVERDRIVE, PIANO, PICKED_BASS, TRUMPET, VOICE
from score.stage import ANTHEM, ANTHEM_BEAT, BEAT, CLIMB, CLIMB_BEAT, VERSE

INTRO = Chart.of("D | A/C# | Bm | G | D | A/C# | G | A | Bm | F#m | G | D | Em7 | G | Asus4 | A")
SECOND = Chart.of("Bm | G | D | A/C# | Bm | G | Em7 | A | G | A | Bm | A")
RISE = Chart.of("G | A | Bm | D/F# | G | A | Bm | Bm | Em7 | G | Asus4 | A")
DANCE = Chart.of("D | G | D | A | Bm | G | Em7 | A | G | D/F# | Em7 | A7sus4 A")
FINALE = Chart.of("D | G | Bm | A | D | G | Em7 A | D")

DRIVE = partial(bass, text="1 1 1 1 1 1 5 1 | 1 1 1 1 1 3 5 3", low=33)
CHUG = partial(strum, text="D d d d D d d d | D d d d D d D d", frets="power", velocity=84)
CRUNCH = partial(strum, text="D - - - D - D - | D - - - D - D D", frets="power", velocity=90)
KEYS = ("x - - - . . s .", "x - - - - - . .", "x - - . s . x -", ". . x - . . x -", "x - . x - . . s", "s . . s . . x -")
CHORUS_KEYS = ("x - x - x - x -", "x - x - x - x s", "x . x x . x x .", "x . x x . x s s", "x - s . x - s .", "x s . x x - s .")

SECTIONS = arranged(
    Band("stage", 16, PICKED_BASS, OVERDRIVE, PIANO, CHOIR, ((VOICE, 0.0), (TRUMPET, -5.0)), GLOCKENSPIEL),
    (
        Written("intro", INTRO, """
            A4 - B4 - D5 - - - | C#5 - - A4 - - E4 - | B4 - D5 - F#5 - - D5 | B4 - - G4 - - . . |
            A4 - D5 - F#5 - E5 D5 | E5 - C#5 - A4 - - . | G4 - B4 - D5 - B4 - | C#5 - - - E5 - - . |
            F#5 - - D5 - B4 D5 - | C#5 - A4 - F#4 - . . | B4 - D5 - G5 - - D5 | F#5 - - D5 - - A4 - |
            E5 - G5 - - E5 D5 B4 | D5 - - B4 - G4 . . | A4 - D5 - E5 - - - | C#5 - - E5 - - . .""",
            cut(CLIMB_BEAT, 16), DRIVE, CHUG, KEYS, 0.5, 62),
        Written("verse", VERSE + SECOND, """
            . A4 A4 A4 D5 - A4 - | C#5 - B4 A4 - . . . | . B4 B4 B4 D5 - B4 - | B4 - A4 G4 - . . . |
            . A4 A4 A4 D5 - F#5 - | E5 - C#5 A4 - . . . | . B4 B4 D5 G5 - F#5 D5 | E5 - - - . . . . |
            F#5 - D5 - B4 - D5 F#5 | D5 - G4 - B4 - . . | A4 - D5 - F#5 - D5 A4 | E5 - - C#5 - A4 - . |
            B4 D5 - F#5 - B4 D5 - | G5 - - D5 - B4 - . | E5 - G5 - B4 - E5 G5 | A5 - E5 - C#5 - - . |
            B4 - D5 - G5 - D5 - | C#5 - E5 - A5 - E5 - | D5 - F#5 - B5 - - F#5 | E5 - - A5 - E5 - .""",
            cut(BEAT, 20), DRIVE, CHUG, KEYS, 0.5, 64),
        Written("build", CLIMB + RISE, """
            E5 - - - G5 - F#5 - | D5 - - - . . B4 D5 | F#5 - - - A5 - F#5 - | E5 - - - . . C#5 E5 |
            G5 - - - F#5 - E5 - | B5 - - - A5 - G5 - | A5 - - - - - E5 - | A5 - - - E5 . . . |
            G5 - B4 - D5 - G5 - | A5 - C#5 - E5 - A5 - | B5 - F#5 - D5 - F#5 B5 | A5 - - F#5 - D5 . . |
            B4 - D5 - G5 - B5 G5 | A5 - E5 - C#5 - E5 A5 | D6 - B5 - F#5 - D5 - | F#5 - - B5 - - . F#5 |
            G5 - E5 - B5 - G5 E5 | D5 - G5 - B5 - D6 - | D6 - - A5 - E5 A5 - | C#6 - - - E5 - - .""",
            cut(CLIMB_BEAT, 20), partial(bass, text="1 - . 1 1 - . 1 | 1 - . 1 1 - . 3", low=33), CRUNCH,
            ("s s s s s s s s", "x - s s x - s s", *KEYS), 0.5, 62),
        Written("chorus", ANTHEM + DANCE + FINALE, """
            A4 - B4 - D5 - - F#5 | F#5 - E5 - D5 - B4 - | B4 - - G4 D5 - A4 - | A4 - - C#5 - E5 . . |
            A4 - B4 D5 - F#5 D5 - | F#5 - E5 D5 - B4 D5 - | E5 - - D5 C#5 - E5 A5 | D5 - - F#5 - A4 . . |
            A4 B4 D5 - F#5 E5 D5 A4 | B4 - D5 - A4 - - . | A4 B4 D5 - F#5 - A5 - | A5 - E5 - C#5 - E5 . |
            B4 - D5 F#5 - E5 D5 - | B4 D5 - G5 - - F#5 D5 | G5 - E5 - B4 - E5 - | C#5 - E5 - A5 - - . |
            B5 - G5 - D5 - G5 B5 | A5 - F#5 - D5 - A4 - | E5 - B5 - G5 - E5 - | D5 - E5 - C#5 - - . |
            D5 - F#5 - A5 - D6 - | B5 - G5 - D5 - G5 . | B5 - F#5 - D5 - B5 F#5 | A5 - - E5 A5 - C#6 - |
            D6 - A5 - F#5 - A5 D6 | B5 - - D6 - B5 G5 - | G5 - B5 - A5 - C#6 E5 | D5 - A5 - D6 - - .""",
            cut(ANTHEM_BEAT, 28), partial(bass, text="1 - 1 1 5 - 8 5 | 1 - 1 1 5 - 3 2", low=33), CRUNCH,
            CHORUS_KEYS, 0.5, 64),
    ),
)
