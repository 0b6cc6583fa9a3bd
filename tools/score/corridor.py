"""School corridor: *Bell Rings*, bouncing pop in C, 96 BPM. The hook is heard for the first time."""
# ruff: noqa: E501 - a line of music is as long as the phrase
# fmt: off

from score.band import Chart, bass, below, comp, during, pick, strum
from score.chords import SHAPES
from score.instruments import (
    CELESTA,
    CLEAN_GUITAR,
    FINGER_BASS,
    GLOCKENSPIEL,
    PIANO,
    RECORDER,
    RHODES,
    STEEL_GUITAR,
    VOICE,
    context,
    play,
)
from score.notation import chain, drums, line
from score.song import Song

VERSE = Chart.of("C | Em7 | F | G | Am | Em7 | F | G7sus4 G7")
HOOK = Chart.of("C | Am7 | F | G | C | Am7 | Dm7 G7 | C")
BRIDGE = Chart.of("F | G | Em7 | Am7 | F | G | Dm7 | G7sus4 G7")
CHART = VERSE + HOOK + BRIDGE
END = Chart.of("C | Am7 | Dm7 G7 | C | F G7 | C")

BEAT = chain(
    (1, drums(kick="x......x..x.....", snare="....x.......x...", hat="x.ogx.o.x.ogx.o.",
              splash="x...............")),
    (1, drums(kick="x.....x...x....x", snare="....x..g.g..x..g", hat="x.ogx.o.x.ogx.o.")),
    (1, drums(kick="x......x..x.....", snare="....x.......x...", hat="x.ogx.o.x.ogx.o.")),
    (1, drums(kick="x.....x...x.x...", snare="....x..g....x.gx", hat="x.ogx.o.x.og....",
              open="............x...")),
    (1, drums(kick="x......x..x.....", snare="....x.......x...", hat="x.ogx.o.x.ogx.o.")),
    (1, drums(kick="x.....x...x....x", snare="....x..g.g..x..g", hat="x.ogx.o.x.ogx.o.")),
    (1, drums(kick="x......x..x.....", snare="....x.......x...", hat="x.ogx.o.x.ogx.o.")),
    (1, drums(kick="x.....x.x.......", snare="....x...ggoox.xx", hat="x.ogx.o.........",
              floor="..............x.")),
)
HOOK_BEAT = chain(
    (1, drums(kick="x.....x.x.....x.", snare="....X.......X...", crash="x...............",
              open="..x...x...x...x.", clap="....x.......x...", tambourine="o.t.x.t.o.t.x.t.")),
    (2, drums(kick="x.....x.x.....x.", snare="....X.......X..g", hat="x.o.x.o.x.o.x.o.",
              clap="....x.......x...", tambourine="o.t.x.t.o.t.x.t.", bars=2)),
    (1, drums(kick="x.....x.x..x....", snare="....X..g.g..X.xx", hat="x.o.x.o.x.o.....",
              clap="....x.......x...", tambourine="o.t.x.t.o.t.x.t.")),
    (3, drums(kick="x.....x.x.....x.", snare="....X.......X..g", hat="x.o.x.o.x.o.x.o.",
              clap="....x.......x...", tambourine="o.t.x.t.o.t.x.t.", bars=3)),
    (1, drums(kick="x.....x.x.......", snare="....X...o.o.....", hat="x.o.x.o.........",
              high="..........x.....", tom="...........x....", floor="............x.x.",
              clap="....x...........")),
)
BRIDGE_BEAT = chain(
    (4, drums(kick="x.........x.....", stick="....x.......x..o", hat="x.g.o.g.x.g.o.g.",
              triangle="x...............", bars=4)),
    (2, drums(kick="x.....x...x.....", stick="....x..o....x..o", hat="x.ogx.ogx.ogx.og", bars=2)),
    (1, drums(kick="x...x...x...x...", snare="o...o...o.o.o.o.", hat="x.o.x.o.x.o.x.o.")),
    (1, drums(kick="x...x...x.......", snare="gooogooo..xxX.x.", floor="........x.......",
              hat="x...x...........", clap="............x...")),
)

BASS = chain(
    (8, bass(VERSE, "1 - . 1' 5 . 8 a | 1 - . 5' 8 - 5 a | 1 - . 1' 5 . 8 a | 1 - 5 . 1 3 5 a |"
                    "1 - . 1' 5 . 8 a | 1 - . 5' 8 - 5 a | 1 - . 1' 5 . 8 5 | 1 - 1' 5 1 5 3 a",
             low=31, then=HOOK)),
    (8, bass(HOOK, "1 1 8 - 5 3 1 a | 1 1' 8' 1 . 1 5 a | 1 1 8 - 5 3 1 d | 1 1' 8' 1 5 3 2 a |"
                   "1 1 8 - 5 3 1 a | 1 1' 8' 1 . 1 5 a | 1 - 3 5 1 - 3 a | 1 - 5 3 1 . . a",
             low=31, then=BRIDGE)),
    (8, bass(BRIDGE, "1 - - 5 8 - 5 - | 1 - - 5 8 - 5 a | 1 - - 5 7 - 5 d | 1 - - 5 8 - 5 3 |"
                     "1 - - 5 8 - 5 d | 1 - - 5 8 - 5 3 | 1 1' 1 1' 1 1' 3 5 | 1 1' 1 1' 1 5 3 a",
             low=31, then=VERSE)),
)

VERSE_PICK = "b . 3 2 . 3 1 2 | b . 3 2 . 3 1 3"
GUITAR = chain(
    (8, pick(VERSE, VERSE_PICK)),
    (8, strum(HOOK, "D . D U . U D U | D . D U . U d U | D . D U . U D U | D . D U D U D U")),
    (8, pick(BRIDGE, "b 3 2 3 1 3 2 3 | b 3 2 3 1 2 3 2")),
)
GUITAR_HIGH = chain(
    (8, []),
    (8, line("""C5,E5 - - . . . G4,C5 - | A4,C5 - - . . . . . | A4,C5 - - . . . F4,A4 - |
                G4,B4 - - . . . . . | C5,E5 - - . . . G4,C5 - | A4,C5 - - . . . . . |
                A4,D5 - - . G4,B4 - - . | C5,E5 - - . . . . .""", velocity=66)),
    (8, []),
)

KEYS = chain(
    (
        8,
        comp(
            VERSE,
            ". s . s . s . X | . s . s . x - . | . s . s . s . X | . s . x - . s s",
            centre=62,
            velocity=76,
        ),
    ),
    (
        8,
        comp(
            HOOK,
            "x - - x - - x - . . x - . x - . | x - - x - - x - . . x - s . s .",
            step=0.25,
            centre=63,
            velocity=74,
        ),
    ),
    (8, comp(BRIDGE, "x - - - - - - - | x - - - - - - -", centre=63, velocity=60, roll_s=0.018)),
)
KEYS_RIPPLE = chain(
    (16, []),
    (
        8,
        line(
            """C5 - F5 - A5 - F5 - | D5 - G5 - B5 - G5 - | B4 - E5 - G5 - D5 - |
                C5 - E5 - A5 - G5 - | C5 - F5 - A5 - C6 - | D5 - G5 - B5 - D6 - |
                A5 - F5 - D5 - F5 - | G5 - - - F5 - D5 -""",
            velocity=58,
            gate=1.6,
        ),
    ),
)

LEAD = chain(
    (8, line(""". . E5 E5 . D5 C5 . | D5 - B4 - . . . . | . . A4 A4 . C5 D5 . | D5 - - B4 - - . . |
                . . E5 E5 . D5 C5 . | D5 - E5 G5 - - . . | A5 - G5 F5 - C5 . . |
                D5 - - - - - . .""")),
    (8, line("""G4 A4 C5! - E5 D5 C5 - | A4 - C5 G4 - - - . | G4 A4 C5! - F5 E5 C5 - |
                D5 - E5 D5 - - - . | G4 A4 C5! - E5 D5 C5 - | A4 - C5 G4 - - G4 A4 |
                F5 - E5 D5 B4 - D5 - | C5 - - - . . . .""", velocity=92)),
    (8, line("""A5 - - - G5 - F5 - | G5 - - D5 - - . . | G5 - - - E5 - D5 - | E5 - - C5 - - . . |
                C5 D5 F5! - A5 G5 F5 - | D5 E5 G5! - B5 A5 G5 - | A5 - - F5 - - D5 F5 |
                G5 - - - . . . .""", velocity=86)),
)

SPARKLE = chain(
    (8, line(""". . . . . . . . | . . . . E6 . G6 . | . . . . . . . . | . . . . . D6 G6 . |
                . . . . . . . . | . . . . . . B5 D6 | . . . . . . C6 . | . . . . G6 F6 D6 B5""",
             velocity=72)),
    (8, line("""C6 . . . G6 . . . | . . . . . E6 G6 A6 | A6 . . . F6 . . . | . . . . . B5 D6 G6 |
                C6 . . . G6 . . . | . . . . . . . . | A5 . D6 . B5 . F6 . | E6 . G6 . C7 . . .""",
             velocity=68)),
    (8, line("""F6 . C6 . A5 . C6 . | B5 . D6 . G6 . . . | G6 . D6 . B5 . D6 . | C6 . E6 . A6 . . . |
                F6 . C6 . A5 . C6 . | B5 . D6 . G6 . . . | F6 E6 D6 . A5 . D6 . |
                G6 . F6 . D6 . B5 .""", velocity=62)),
)

ENDING = {
    "drums": context(chain(
        (2, drums(kick="x.....x.x.....x.", snare="....X.......X..g", hat="x.o.x.o.x.o.x.o.",
                  crash="x...............|................", clap="....x.......x...", bars=2)),
        (1, drums(kick="x.....x.x.....x.", snare="....X...x.xxX.xx", hat="x.o.x.o.........")),
        (1, drums(kick="x..x..x.x.......", snare="x..x..x.....ggox", crash="x...............")),
        (1, drums(kick="x.......x.......", snare="x.......x...xxxx", floor="..........xx....",
                  crash="x.......x.......")),
        (1, drums(kick="x...............", snare="x...............", crash="X...............",
                  splash="x...............")),
    )),
    "bass": [play(FINGER_BASS, bass(END,
        "1 1' 8' 1 . 1 5 a | 1 1' 8' 1 . 1 5 a | 1 - 3 5 1 - 3 a | 1 . 1 5 . 3 a a |"
        "1 - - - 1 - 3 a | 1 - - - - - - -", low=31))],
    "guitar": [play(STEEL_GUITAR, strum(END,
        "D . D U . U D U | D . D U . U D U | D . D U D . D U | D . U D . U D U |"
        "D - - - D - - - | D - - - - - - -"))],
    "keys": [play(PIANO, comp(END,
        "x - - x - - x - . . x - . x - . | x - - x - - x - . . x - s . s . |"
        "x - - - x - s . x - - - x - s . | X - . X - . X - - - - . . . . . |"
        "X - - - - - - - X - - - - - - - | X - - - - - - - - - - - - - - -", step=0.25, centre=63))],
    "lead": [play(player, line(
        """G4 A4 C5! - E5 D5 C5 - | A4 - C5 G4 - - - . | F5 - E5 D5 B4 - D5 - | C5 . . E5 . . G5 - |
           A5 - G5 F5 G5 - B5 - | C6 - - - - - - -""", velocity=94), level)
        for player, level in ((VOICE, 0.0), (RECORDER, -5.0))],
    "sparkle": [play(GLOCKENSPIEL, line(
        """C6 . . . G6 . . . | . . . . . E6 G6 A6 | A5 . D6 . B5 . F6 . | E6 . . G6 . . C7 . |
           A6 . F6 . G6 . B6 . | C7 . G6 E6 C7 . . .""", velocity=74))],
}

SONG = Song(
    venue="corridor",
    title="Bell Rings",
    bpm=96,
    key="C major",
    tonic=60,
    chart=CHART,
    stems={
        "drums": context(chain((8, BEAT), (8, HOOK_BEAT), (8, BRIDGE_BEAT))),
        "bass": [play(FINGER_BASS, BASS)],
        "guitar": [play(STEEL_GUITAR, GUITAR), play(CLEAN_GUITAR, GUITAR_HIGH, -4)],
        "keys": [play(PIANO, KEYS), play(RHODES, KEYS_RIPPLE, -2)],
        "lead": [
            play(VOICE, LEAD),
            play(RECORDER, LEAD, -5),
            play(VOICE, during(below(LEAD, CHART), 13, 23), -6),
        ],
        "sparkle": [play(GLOCKENSPIEL, SPARKLE, -2), play(CELESTA, SPARKLE)],
    },
    ending_chart=END,
    ending=ENDING,
    strum=SHAPES["guitar"]["C"],
    swing=0.2,
)
