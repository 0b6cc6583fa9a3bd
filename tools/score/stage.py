"""The stage of the final: *The Loud Socks*, the anthem, in D, 132 BPM. The hook comes home."""
# ruff: noqa: E501 - a line of music is as long as the phrase
# fmt: off

from score.band import Chart, bass, comp, strum
from score.chords import SHAPES
from score.instruments import (
    CELESTA,
    CHOIR,
    GLOCKENSPIEL,
    MUTED_GUITAR,
    ORGAN,
    OVERDRIVE,
    PIANO,
    PICKED_BASS,
    TRUMPET,
    TWELVE_STRING,
    VOICE,
    context,
    play,
)
from score.notation import chain, drums, line
from score.song import Song

VERSE = Chart.of("D | A/C# | Bm | G | D | A/C# | G | A")
CLIMB = Chart.of("Em7 | G | Bm | A | Em7 | G | Asus4 | A")
ANTHEM = Chart.of("D | Bm | G | A | D | Bm | Em7 A | D")
DANCE = Chart.of("D | G | D | A | Bm | G | Em7 | A7sus4 A")
END = Chart.of("D | G | Bm | A | D | Bm | G A | D")

BEAT = chain(
    (3, drums(kick="x.....x.x.x.....", snare="....x.......x...", hat="x.o.x.o.x.o.x.o.", bars=3)),
    (1, drums(kick="x.....x.x.......", snare="....x.......x.xx", hat="x.o.x.o.x.o.....")),
    (3, drums(kick="x.....x.x.x.....", snare="....x.......x...", hat="x.o.x.o.x.o.x.o.", bars=3)),
    (1, drums(kick="x.....x.x.......", snare="....x...x.x.....", hat="x.o.x.o.........",
              tom="............x...", floor="..............x.")),
)
CLIMB_BEAT = chain(
    (4, drums(kick="x...x...x...x...", floor="..o...o...o...o.", snare="............x...", bars=4,
              crash="x...............|" + "|".join(["." * 16] * 3))),
    (2, drums(kick="x...x...x...x...", floor="..o...o...o...o.", snare="....x.......x...",
              clap="....x.......x...", bars=2)),
    (1, drums(kick="x...x...x...x...", snare="o.o.o.o.o.o.o.o.", clap="....x.......x...")),
    (1, drums(kick="x...x...x...x...", snare="ooooooooxxxxXXXX", floor="x...............")),
)
ANTHEM_BEAT = chain(
    (1, drums(kick="x.....x.x.x.....", snare="....X.......X...", crash="x...............",
              open="..x.x.x.x.x.x.x.", clap="....x.......x...")),
    (2, drums(kick="x.....x.x.x.....", snare="....X.......X...", open="x...x...x...x...",
              clap="....x.......x...", tambourine="x.o.x.o.x.o.x.o.", bars=2)),
    (1, drums(kick="x.....x.x.......", snare="....X.......X.xx", open="x...x...x.......",
              high="..........x.....", clap="....x.......x...")),
    (1, drums(kick="x.....x.x.x.....", snare="....X.......X...", crash="x...............",
              open="..x.x.x.x.x.x.x.", clap="....x.......x...")),
    (2, drums(kick="x.....x.x.x.....", snare="....X.......X...", open="x...x...x...x...",
              clap="....x.......x...", tambourine="x.o.x.o.x.o.x.o.", bars=2)),
    (1, drums(kick="x.....x.x.......", snare="....X...x.xxX.xx", tom=".......x........",
              clap="....x...........", floor="..............x.")),
)
DANCE_BEAT = chain(
    (1, drums(kick="x.x...x.x.x...x.", snare="....X.......X...", crash="x...............",
              ride="x.x.x.x.x.x.x.x.", clap="....x.......x...", tambourine="x.o.x.o.x.o.x.o.")),
    (6, drums(kick="x.x...x.x.x...x.", snare="....X.......X..g", ride="x.x.x.x.x.x.x.x.",
              clap="....x.......x...", tambourine="x.o.x.o.x.o.x.o.", bars=6,
              crash="................|................|................|x...............|"
                    "................|................")),
    (1, drums(kick="x...x...x.......", snare="X...X...x.x.xxxx", crash="x...............",
              floor="..........x.....")),
)

BASS = chain(
    (8, bass(VERSE, "1 1 1 1 1 1 5 1 | 1 1 1 1 1 1 1 1 | 1 1 1 1 1 1 5 3 | 1 1 1 1 1 3 5 6 |"
                    "1 1 1 1 1 1 5 1 | 1 1 1 1 1 1 5 a | 1 1 1 1 1 1 3 a | 1 1 1 1 1 5 3 2",
             low=33, then=CLIMB)),
    (8, bass(CLIMB, "1 - . 1 1 - . 1 | 1 - . 1 1 - . 3 | 1 - . 1 1 - . a | 1 - . 1 1 3 5 3 |"
                    "1 - . 1 1 - . 1 | 1 - . 1 1 - . a | 1 1 1 1 1 1 1 1 | 1 1 1 1 1 3 5 a",
             low=33, then=ANTHEM)),
    (8, bass(ANTHEM, "1 - 1 1 5 - 8 5 | 1 - 1 1 5 - 3 2 | 1 - 1 1 5 - 3 a | 1 - 1 1 5 3 2 a |"
                     "1 - 1 1 5 - 8 5 | 1 - 1 1 5 - 3 d | 1 - 3 a 1 - 3 a | 1 - 5 6 8 5 3 a",
             low=33, then=DANCE)),
    (8, bass(DANCE, "1 8 1 8 1 8 5 3 | 1 8 1 8 1 8 5 3 | 1 8 1 8 1 8 5 3 | 1 8 1 8 1 8 5 3 |"
                    "1 8 1 8 1 8 5 a | 1 8 1 8 1 8 5 3 | 1 8 1 8 1 8 5 3 | 1 1 1 1 1 5 3 a",
             low=33, then=VERSE)),
)

CHUG = chain(
    (8, strum(VERSE, "D d d d D d d d | D d d d D d D d", frets="power", velocity=84)),
    (24, []),
)
CRUNCH = chain(
    (8, []),
    (
        8,
        strum(
            CLIMB,
            "D - - - D - - - | D - - - D - - - | D - - - D - - - | D - - - D - D D |"
            "D - - - D - - - | D - - - D - - - | D . D . D . D . | D d D d D d D d",
            frets="power",
            velocity=98,
        ),
    ),
    (8, strum(ANTHEM, "D - - - D - D - | D - - - D - D D", frets="power", velocity=90)),
    (8, strum(DANCE, "D - D D - D D D | D - D D - D D - ", frets="power", velocity=88)),
)
JANGLE = chain(
    (8, []),
    (8, []),
    (8, strum(ANTHEM, "D . D U . U D U | D . D U D U D U", velocity=78)),
    (8, strum(DANCE, "D . D U . U D U | D . D U D U D U", velocity=80)),
)

KEYS = chain(
    (8, comp(VERSE, "x - - - . . s . | x - - - - - . .", centre=62, velocity=100)),
    (8, comp(CLIMB, "s s s s s s s s", centre=62, velocity=66)),
    (8, comp(ANTHEM, "x - x - x - x - | x - x - x - x s", centre=64, velocity=80)),
    (8, comp(DANCE, "x . x x . x x . | x . x x . x s s", centre=64, velocity=80)),
)
ORGAN_PAD = chain(
    (8, []),
    (8, comp(CLIMB, "x - - - - - - -", centre=66, low=57, high=78, velocity=62)),
    (8, comp(ANTHEM, "x - - - - - - -", centre=68, low=59, high=80, velocity=72)),
    (8, comp(DANCE, "x - - - - - - -", centre=68, low=59, high=80, velocity=72)),
)

LEAD = chain(
    (8, line(""". A4 A4 A4 D5 - A4 - | C#5 - B4 A4 - . . . | . B4 B4 B4 D5 - B4 - |
                B4 - A4 G4 - . . . | . A4 A4 A4 D5 - F#5 - | E5 - C#5 A4 - . . . |
                . B4 B4 D5 G5 - F#5 D5 | E5 - - - . . . .""")),
    (8, line("""E5 - - - G5 - F#5 - | D5 - - - . . B4 D5 | F#5 - - - A5 - F#5 - | E5 - - - . . C#5 E5 |
                G5 - - - F#5 - E5 - | B5 - - - A5 - G5 - | A5 - - - - - - - | - - - - . . . .""",
             velocity=86)),
    (8, line("""A4! - B4 - D5! - - - | F#5! - E5 - D5 - - - | B4 - - - D5 - A4 - | - - - - - . . . |
                A4! - B4 - D5! - - - | F#5! - E5 - D5 - - - | E5 - - D5 C#5 - E5 - |
                D5 - - - - - . .""", velocity=96)),
    (8, line("""A4 B4 D5! - F#5 E5 D5 - | B4 - D5 A4 - - - . | A4 B4 D5! - F#5 G5 A5 - |
                A5 - G5 E5 - - - . | A4 B4 D5! - F#5 E5 D5 - | B4 - D5 G5 - - F#5 - |
                G5 - F#5 E5 - - D5 - | E5 - - - C#5 - - .""", velocity=96)),
)
CROWD = chain(
    (8, []),
    (8, comp(CLIMB, "x - - - - - - -", centre=68, low=60, high=79, velocity=64)),
    (8, line("""F#4,A4 - F#4,B4 - A4,D5 - - - | D5,F#5 - B4,E5 - B4,D5 - - - | G4,B4 - - - G4,D5 - E4,A4 - |
                E4,A4 - - - - - . . | F#4,A4 - F#4,B4 - A4,D5 - - - | D5,F#5 - B4,E5 - B4,D5 - - - |
                B4,E5 - - B4,D5 A4,C#5 - C#5,E5 - | A4,D5 - - - - - . .""", velocity=80)),
    (8, comp(DANCE, "x - - - - - - -", centre=70, low=62, high=80, velocity=70)),
)

SPARKLE = chain(
    (8, line(""". . . . . . . . | . . . . . E6 A6 . | . . . . . . . . | . . . . . D6 G6 . |
                . . . . . . . . | . . . . . E6 A6 . | . . . . . . . . | . . . . C#6 E6 A6 .""",
             velocity=74)),
    (8, line("""B5 E6 G6 E6 B5 E6 G6 E6 | B5 D6 G6 D6 B5 D6 G6 D6 | B5 D6 F#6 D6 B5 D6 F#6 D6 |
                A5 C#6 E6 C#6 A5 C#6 E6 C#6 | B5 E6 G6 E6 B5 E6 G6 E6 | B5 D6 G6 D6 B5 D6 G6 D6 |
                A5 D6 E6 D6 A5 D6 E6 D6 | A5 C#6 E6 A6 . . . .""", velocity=60)),
    (8, line("""D6 . A6 . F#6 . A6 . | D6 . F#6 . B6 . F#6 . | D6 . G6 . B6 . G6 . | C#6 . E6 . A6 G6 E6 C#6 |
                D6 . A6 . F#6 . A6 . | D6 . F#6 . B6 . F#6 . | E6 . G6 . C#6 . A6 . |
                D6 . F#6 . A6 . D7 .""", velocity=68)),
    (8, line("""D6 . . . A6 . . . | . . . . . B5 D6 G6 | D6 . . . A6 . . . | . . . . . C#6 E6 A6 |
                B5 . . . F#6 . . . | . . . . . . B5 D6 | E6 . G6 . B6 . G6 . |
                A6 . E6 . C#6 . A5 .""", velocity=72)),
)

ENDING = {
    "drums": context(chain(
        (3, drums(kick="x.x...x.x.x...x.", snare="....X.......X..g", ride="x.x.x.x.x.x.x.x.",
                  clap="....x.......x...", tambourine="x.o.x.o.x.o.x.o.", bars=3,
                  crash="x...............|................|x...............")),
        (1, drums(kick="x...x...x.......", snare="....X...x.xxXxxx", crash="x...............")),
        (2, drums(kick="x.....x.x.x.....", snare="....X.......X...", open="x...x...x...x...",
                  clap="....x.......x...", crash="x...............", bars=2)),
        (1, drums(kick="x.......x.......", snare="x...x...xxxxXXXX", crash="x.......x.......")),
        (1, drums(kick="X...............", snare="X...............", crash="X...............")),
    ), 16),
    "bass": [play(PICKED_BASS, bass(END,
        "1 8 1 8 1 8 5 3 | 1 8 1 8 1 8 5 3 | 1 8 1 8 1 8 5 a | 1 1 1 1 1 5 3 a |"
        "1 - 1 1 5 - 8 5 | 1 - 1 1 5 - 3 2 | 1 - - 3 1 - 3 a | 1 - - - - - - -", low=33))],
    "guitar": [play(OVERDRIVE, strum(END,
        "D - D D - D D D | D - D D - D D - | D - D D - D D D | D D D D D D D D |"
        "D - - - D - D - | D - - - D - D D | D - - - D - - - | D - - - - - - -",
        frets="power", velocity=90)),
        play(TWELVE_STRING, strum(END,
        "D . D U . U D U | D . D U . U D U | D . D U . U D U | D . D U D U D U |"
        "D . D U . U D U | D . D U D U D U | D - - - D - - - | D - - - - - - -"), 1)],
    "keys": [play(PIANO, comp(END,
        "x . x x . x x . | x . x x . x x . | x . x x . x x . | x . x x . x s s |"
        "x - x - x - x - | x - x - x - x s | X - - - X - - - | X - - - - - - -", centre=64,
        velocity=80)),
        play(ORGAN, comp(END, "x - - - - - - - | x - - - - - - - | x - - - - - - - | x - - - - - - - |"
                              "x - - - - - - - | x - - - - - - - | x - - - x - - - | x - - - - - - -",
                         centre=68, low=59, high=80), -4)],
    "lead": [play(player, line(
        """A4 B4 D5! - F#5 E5 D5 - | B4 - D5 G5 - - F#5 - | A4 B4 D5! - F#5 E5 D5 - |
           E5 - - - C#5 - E5 - | A4! - B4 - D5! - - - | F#5! - E5 - D5 - - - |
           B4 - D5 - C#5 - E5 - | D5! - - - - - - -""", velocity=96), level)
        for player, level in ((VOICE, 0.0), (TRUMPET, -5.0))]
        + [play(CHOIR, line(
        """. . . . . . . . | . . . . . . . . | . . . . . . . . | . . . . . . . . |
           F#4,A4 - F#4,B4 - A4,D5 - - - | D5,F#5 - B4,E5 - B4,D5 - - - |
           G4,B4 - B4,D5 - A4,C#5 - C#5,E5 - | F#4,A4,D5,F#5 - - - - - - -""", velocity=84), -3)],
    "sparkle": [play(GLOCKENSPIEL, line(
        """D6 . . . A6 . . . | . . . . . B5 D6 G6 | B5 . . . F#6 . . . | A6 . E6 . C#6 . A5 . |
           D6 . A6 . F#6 . A6 . | D6 . F#6 . B6 . F#6 . | B6 . G6 . E6 . A6 . |
           D7 . A6 F#6 D6 . D7 .""", velocity=74))],
}

SONG = Song(
    venue="stage",
    title="The Loud Socks",
    bpm=132,
    key="D major",
    tonic=62,
    chart=VERSE + CLIMB + ANTHEM + DANCE,
    stems={
        "drums": context(
            chain((8, BEAT), (8, CLIMB_BEAT), (8, ANTHEM_BEAT), (8, DANCE_BEAT)), 16
        ),
        "bass": [play(PICKED_BASS, BASS)],
        "guitar": [play(MUTED_GUITAR, CHUG, -1), play(OVERDRIVE, CRUNCH),
                   play(TWELVE_STRING, JANGLE, -1)],
        "keys": [play(PIANO, KEYS), play(ORGAN, ORGAN_PAD, -5)],
        "lead": [play(VOICE, LEAD), play(TRUMPET, LEAD, -5), play(CHOIR, CROWD, -4)],
        "sparkle": [play(GLOCKENSPIEL, SPARKLE, -2), play(CELESTA, SPARKLE)],
    },
    ending_chart=END,
    ending=ENDING,
    strum=SHAPES["guitar"]["D"],
)
