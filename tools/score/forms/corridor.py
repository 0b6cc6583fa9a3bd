"""School corridor: *Bell Rings* as it is run, 64 bars."""
# ruff: noqa: E501 - a line of music is as long as the phrase
# fmt: off

from functools import partial

from score.band import Chart, bass, pick, strum
from score.corridor import BEAT, BRIDGE, BRIDGE_BEAT, HOOK, HOOK_BEAT, VERSE
from score.form import Band, Written, arranged, cut
from score.instruments import CHOIR, FINGER_BASS, GLOCKENSPIEL, PIANO, RECORDER, STEEL_GUITAR, VOICE

INTRO = Chart.of("C | Am7 | F | G | C | Em7 | F | G | Am7 | F | Dm7 | G7sus4 G7")
SECOND = Chart.of("C | G/B | Am7 | Em7 | F | C/E | Dm7 | G7sus4 G7")
RISE = Chart.of("Am7 | F | C/E | G | Dm7 | Em7 | F | G7sus4 G7")
TAG = Chart.of("F | G | Am7 | G7sus4 G7")
FINALE = Chart.of("C | Am7 | F | G | C | F | Dm7 G7 | C")

BOUNCE = partial(bass, text="1 - . 1' 5 . 8 a | 1 - . 5' 8 - 5 a", low=31)
PICKED = partial(pick, text="b . 3 2 . 3 1 2 | b . 3 2 . 3 1 3")
STROKES = partial(strum, text="D . D U . U D U | D . D U . U d U")
KEYS = (". s . s . s . X", ". s . s . x - .", "x - . s . s . s", ". . x - . s . s", "s . x - . . s .")
CHORUS_KEYS = ("x - . x - . x -", "x - . x - s . s", "s . x - . x - .", "x - x . s . x -", "x - s . x - s s")

SECTIONS = arranged(
    Band("corridor", 0, FINGER_BASS, STEEL_GUITAR, PIANO, CHOIR, ((VOICE, 0.0), (RECORDER, -4.0)),
         GLOCKENSPIEL),
    (
        Written("intro", INTRO, """
            G4 - A4 - C5 - - - | E5 - D5 - C5 - - . | A4 - C5 - - . . . | D5 - B4 - G4 - - . |
            G4 A4 C5 - . E5 - . | D5 - B4 - - - . . | A4 - C5 - D5 - C5 - | B4 - - - - . G4 - |
            C5 - E5 - - D5 C5 - | A4 - - - C5 - A4 . | D5 - F5 - - E5 D5 - | D5 - - . B4 - - .""",
            cut(BRIDGE_BEAT, 12), partial(bass, text="1 - - - 5 - - - | 1 - - - 3 - 5 -", low=31),
            PICKED, KEYS),
        Written("verse", VERSE + SECOND, """
            . . E5 E5 . D5 C5 . | D5 - B4 - . . D5 . | . . A4 A4 . C5 D5 . | D5 - - B4 - - . . |
            . . E5 E5 . C5 A4 . | D5 - E5 G5 - - . . | A5 - G5 F5 - C5 . . | D5 - - - - - . . |
            E5 - D5 C5 - G4 C5 - | D5 - . B4 - D5 - . | C5 - B4 A4 - E4 A4 - | B4 - - G4 - . . . |
            A4 C5 F5 - E5 - C5 - | E5 - - G5 - E5 C5 . | F5 - E5 D5 - C5 A4 - | D5 - - - G5 - - .""",
            cut(BEAT, 16), BOUNCE, PICKED, KEYS),
        Written("build", BRIDGE + RISE, """
            A5 - - - G5 - F5 - | G5 - - D5 - - . . | G5 - - - E5 - D5 - | E5 - - C5 - - . . |
            C5 D5 F5 - A5 G5 F5 - | D5 E5 G5 - B5 A5 G5 - | A5 - - F5 - - D5 F5 | G5 - - - . . . . |
            A4 - C5 - E5 - - C5 | F5 - - C5 - A4 - . | G4 - C5 - E5 - G5 - | D5 - B4 - G4 - D5 . |
            D5 F5 - A5 - F5 D5 - | E5 G5 - B5 - G5 E5 - | F5 - A5 - C6 - A5 F5 | G5 - - - - F5 D5 .""",
            cut(BEAT, 16), partial(bass, text="1 - - 5 8 - 5 - | 1 - - 5 8 - 5 a", low=31),
            partial(pick, text="b 3 2 3 1 3 2 3 | b 3 2 3 1 2 3 2"), ("x - - - x - - .", "x - - x - - x -", *KEYS)),
        Written("chorus", HOOK + TAG + FINALE, """
            G4 A4 C5 - E5 D5 C5 A4 | A4 - C5 G4 - - E4 . | G4 A4 C5 - F5 E5 C5 A4 | D5 - E5 D5 - B4 G4 . |
            G4 A4 C5 E5 - D5 C5 - | A4 C5 - G4 - - G4 A4 | F5 - E5 D5 B4 - D5 F5 | E5 - C5 - G4 - . . |
            C5 F5 - A5 - G5 F5 - | D5 G5 - B5 - A5 G5 - | C6 - B5 A5 - E5 C5 - | D5 - - G5 - - . . |
            C5 - E5 - G5 - E5 G5 | A5 - G5 E5 - C5 - . | A4 C5 F5 - A5 G5 F5 - | G5 - D5 - B4 - D5 . |
            G5 - E5 - C5 - E5 G5 | A5 - - F5 - C5 F5 . | F5 E5 D5 - G5 F5 D5 - | C5 - G5 - C6 - - .""",
            cut(HOOK_BEAT, 20), partial(bass, text="1 1 8 - 5 3 1 a | 1 1' 8' 1 . 1 5 a", low=31),
            STROKES, CHORUS_KEYS),
    ),
)
