"""Park: *Picnic Blanket* as it is run, 72 bars."""
# ruff: noqa: E501 - a line of music is as long as the phrase
# fmt: off

from functools import partial

from score.band import Chart, bass, pick, strum
from score.form import Band, Written, arranged, cut
from score.instruments import ACCORDION, CHOIR, DOUBLE_BASS, GLOCKENSPIEL, UKULELE, VOICE, WHISTLE
from score.park import BEAT, EVENING_BEAT, HOOK, HOOK_BEAT, STROLL, STROLL_BEAT, VERSE

INTRO = Chart.of("G | D/F# | Em7 | C | G | D/F# | C | D | Em7 | Bm7 | C | G | Am7 | C | D7sus4 | D7")
SECOND = Chart.of("G | G/B | C | D | Em7 | C | Am7 | D7sus4 D7")
RISE = Chart.of("Em7 | C | G/B | D | Am7 | Bm7 | C | D7sus4 D7")
WIDE = Chart.of("C | G/B | Am7 | G | C | D | Em7 | D7sus4 D7")
FINALE = Chart.of("G | C | G | D | Em7 | C | Am7 D7 | G")

WALK = partial(bass, text="1 - . 1 ,5 - 1 a | 1 - . 1 5 - 3 d", low=31)
ISLAND = partial(strum, text="D . D U . U D U | D . d U . U d U", frets="ukulele")
KEYS = (". . s . . . s .", ". . s . . s s .", "s . . s . . s .", ". . x - . . x -", "s . s . . x - .", ". s . s . . s s")
CHORUS_KEYS = ("x - . x - . x -", ". . x - . x - .", "x - - . s . x -", "s . x - s . x -", "x - s s . . x -")

SECTIONS = arranged(
    Band("park", 40, DOUBLE_BASS, UKULELE, ACCORDION, CHOIR, ((VOICE, 0.0), (WHISTLE, -3.0)), GLOCKENSPIEL,
         {"snare": 2.0, "shakers": 2.0}),
    (
        Written("intro", INTRO, """
            D5 - - B4 - - G4 - | A4 - - D5 - - . . | B4 - - E5 - - D5 B4 | C5 - - G4 - - . . |
            D5 - E5 - G5 - - E5 | D5 - - A4 - - . . | C5 - E5 - - D5 C5 - | A4 - - - - . D5 - |
            G5 - - E5 - - B4 - | D5 - - F#5 - - . . | E5 - - C5 - E5 G5 - | D5 - - B4 - - . . |
            C5 - E5 - A4 - C5 - | E5 - - G5 - - E5 C5 | D5 - - G5 - - A5 - | F#5 - - D5 - - . .""",
            cut(STROLL_BEAT, 16), WALK, ISLAND, KEYS, 0.5, 64),
        Written("verse", VERSE + SECOND, """
            . . D5 D5 B4 - D5 - | A4 - - - . . . . | . . D5 D5 E5 - G5 - | D5 - - - . . . . |
            . . D5 D5 G5 - D5 - | F#5 - E5 D5 - - . . | E5 - D5 C5 - E5 G5 - | A5 - - F#5 - - . . |
            B4 - D5 - G5 - D5 B4 | D5 - - G5 - . B4 - | E5 - C5 - G4 - C5 E5 | D5 - A4 - - . . . |
            G5 - E5 - B4 - E5 G5 | E5 - - C5 - . C5 - | A5 - G5 E5 - C5 - A4 | D5 - - G5 F#5 - - .""",
            cut(BEAT, 16), WALK, ISLAND, KEYS, 0.5, 62),
        Written("build", STROLL + RISE, """
            G5 - - E5 - C5 E5 - | D5 - - G4 . . . . | E5 - - C5 - A4 C5 - | B4 - - - . . D5 E5 |
            G5 - - E5 - G5 C6 - | B5 - - G5 - - . . | A5 - G5 E5 - G5 A5 - | G5 - - - F#5 - - . |
            E5 - G5 - B5 - - G5 | C6 - - G5 - E5 - . | D5 - G5 - B5 - A5 G5 | A5 - - F#5 - D5 - . |
            A4 C5 - E5 - A5 - G5 | F#5 - D5 - F#5 - A5 - | G5 - E5 - G5 - C6 - | A5 - - G5 F#5 - D5 .""",
            cut(EVENING_BEAT, 16), partial(bass, text="1 - . 5 8 - 5 3 | 1 - . 3 5 - 3 d", low=31),
            partial(pick, text="4 3 2 1 2 3 2 1 | 4 3 2 1 2 3 1 2", frets="ukulele", velocity=84), (*KEYS[::-1], "x - - - . . x -"), 0.5, 65),
        Written("chorus", HOOK + WIDE + FINALE, """
            D5 E5 G5 - B5 A5 G5 E5 | E5 - G5 - D5 - . . | D5 E5 G5 - B5 - A5 G5 | A5 - B5 A5 - F#5 D5 . |
            D5 E5 G5 B5 - A5 G5 - | E5 G5 - C6 - - B5 A5 | G5 - E5 C5 A5 - F#5 A5 | G5 - - D5 - B4 . . |
            G5 - - E5 G5 - C6 - | B5 - - G5 - D5 . . | C5 - E5 - A5 - E5 C5 | B4 - D5 - G5 - - . |
            E5 - G5 - C6 - B5 A5 | A5 - F#5 - D5 - F#5 A5 | G5 - B5 - E5 - G5 - | A5 - - D5 F#5 - - . |
            G5 - B5 - D6 - B5 G5 | C6 - - G5 - E5 G5 - | B5 - G5 - D5 - G5 B5 | A5 - - F#5 A5 - - . |
            G5 - E5 G5 - B5 - G5 | E5 - G5 - C6 - - G5 | C6 - A5 E5 F#5 - A5 D6 | B5 - G5 - G5 - - .""",
            cut(HOOK_BEAT, 24), WALK, partial(strum, text="D . D U . U D U | D . D U D U D U", frets="ukulele"),
            CHORUS_KEYS, 0.5, 65),
    ),
)
