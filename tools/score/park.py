"""Park: *Picnic Blanket*, ukulele folk in G, 112 BPM. The hook as a song for walking."""
# ruff: noqa: E501 - a line of music is as long as the phrase
# fmt: off

from score.band import Chart, bass, below, comp, during, pick, strum
from score.chords import SHAPES
from score.instruments import (
    ACCORDION,
    DOUBLE_BASS,
    GLOCKENSPIEL,
    MUSIC_BOX,
    PIANO,
    STEEL_GUITAR,
    UKULELE,
    VOICE,
    WHISTLE,
    context,
    play,
)
from score.notation import chain, drums, line
from score.song import Song

VERSE = Chart.of("G | D/F# | Em7 | Cadd9 | G | D/F# | Cadd9 | D")
HOOK = Chart.of("G | C | G | D | Em7 | C | Am7 D7 | G")
STROLL = Chart.of("C | G/B | Am7 | G | C | G/B | Am7 | D7sus4 D7")
EVENING = Chart.of("Em7 | Bm7 | C | G | C | Cm | G | D7sus4 D7")
CHART = VERSE + HOOK + STROLL + EVENING
END = Chart.of("G | C | Am7 D7 | G | C D7 | G")

BEAT = chain(
    (3, drums(kick="x.......x.....x.|x.......x.......|x.......x.....x.",
              snare="....o.......o...", cabasa="x.o.xgo.x.o.xgo.", bars=3)),
    (1, drums(kick="x.......x.......", snare="....o.......oggo", cabasa="x.o.xgo.x.o.xgo.")),
    (3, drums(kick="x.......x.....x.|x.......x.......|x.......x.....x.",
              snare="....o.......o...", cabasa="x.o.xgo.x.o.xgo.", bars=3)),
    (1, drums(kick="x.......x.......", snare="....o...o.gggoxo", cabasa="x.o.xgo.x.o.....",
              bongo="..........x..x..")),
)
HOOK_BEAT = chain(
    (1, drums(kick="x.....x.x.....x.", snare="....x..g....x...", cabasa="x.o.xgo.x.o.xgo.",
              clap="....o.......o...", splash="x...............", tambourine="....o.......o...")),
    (6, drums(kick="x.....x.x.....x.|x.....x.x.......", snare="....x..g....x..g",
              cabasa="x.o.xgo.x.o.xgo.", clap="....o.......o...", tambourine="....o.......o...",
              bars=6)),
    (1, drums(kick="x.....x.x.......", snare="....x...oo.ox.xx", cabasa="x.o.xgo.x.......",
              clap="....o.......x...")),
)
STROLL_BEAT = chain(
    (7, drums(kick="x.......x.......", stick="....x.......x.o.", triangle="x.......o.......",
              cabasa="o.g.o.g.o.g.o.g.", bars=7)),
    (1, drums(kick="x.......x...x...", stick="....x...........", snare="........ggooo.xx",
              cabasa="o.g.o.g.........")),
)
EVENING_BEAT = chain(
    (4, drums(kick="x.....x.x.....x.", snare="....x..g....x..g", ride="x...x.o.x...x.o.",
              tambourine="....o.......o...", splash="x...............|" + "|".join(["." * 16] * 3),
              bars=4)),
    (2, drums(kick="x.......x.......", stick="....x.......x...", ride="x...o...x...o...", bars=2)),
    (1, drums(kick="x...x...x...x...", snare="....x.......x...", ride="x.o.x.o.x.o.x.o.",
              clap="....x.......x...")),
    (1, drums(kick="x.......x.......", snare="o.o.o.ooo.ooxxX.", floor="..............x.")),
)

BASS = chain(
    (8, bass(VERSE, "1 - . 1 ,5 - 1 a | 1 - . 1 5 - 3 d | 1 - . 1 5 - 7 5 | 1 - 3 - 5 - 3 2 |"
                    "1 - . 1 ,5 - 1 a | 1 - . 1 5 - 3 . | 1 - . 1 5 - 3 2 | 1 - ,5 - 1 2 3 a",
             low=31, then=HOOK)),
    (8, bass(HOOK, "1 - . 1 ,5 - 1 3 | 1 - . 1 5 - 3 2 | 1 - . 1 ,5 - 5 d | 1 - . 1 5 - 3 2 |"
                   "1 - . 1 5 - 7 - | 1 - . 1 5 - 3 2 | 1 - 3 - 1 - 3 a | 1 - 5 - 1 - . .",
             low=31, then=STROLL)),
    (8, bass(STROLL, "1 - . 5 8 - 5 3 | 1 - . 3 5 - 3 d | 1 - . 5 8 - 7 5 | 1 - . 1 ,5 - 1 2 |"
                     "1 - . 5 8 - 5 3 | 1 - . 3 5 - 3 d | 1 - 3 - 5 - 7 - | 1 - 5 - 1 - 3 a",
             low=31, then=EVENING)),
    (8, bass(EVENING, "1 - . 1 5 - 7 - | 1 - . 1 5 - 3 a | 1 - . 1 5 - 3 - | 1 - . 1 ,5 - 1 3 |"
                      "1 - - - 5 - 3 - | 1 - - - 5 - b3 - | 1 - 3 - 5 - 3 - | 1 - 5 - 1 - 3 a",
             low=31, then=VERSE)),
)

ISLAND = "D . D U . U D U"
STRUM = chain(
    (8, strum(VERSE, ISLAND + "|" + "D . d U . U d U", frets="ukulele")),
    (8, strum(HOOK, "D . D U . U D U | D . D U . U D u | D . D U . U D U | D . D U D U D U",
              frets="ukulele")),
    (8, pick(STROLL, "4 3 2 1 2 3 2 1 | 4 3 2 1 2 3 1 2", frets="ukulele", velocity=84)),
    (8, strum(EVENING, "D . D U . U D U | D . D U . U D U | D . D U . U D U | D . D U . U D U |"
                       "D - - - D - - - | D - - - D - - - | D . D U . U D U | D - d u D - D U",
              frets="ukulele")),
)
LOW_PICK = chain(
    (8, []),
    (8, pick(HOOK, "b . 3 . 2 . 3 . ", velocity=72)),
    (8, []),
    (8, pick(EVENING, "b . 3 2 1 . 3 . ", velocity=72)),
)

KEYS = chain(
    (8, comp(VERSE, ". . s . . . s . | . . s . . s s .", centre=62, velocity=90)),
    (8, comp(HOOK, ". . x - . . x - | . . x - . x - .", centre=64, velocity=74)),
    (8, []),
    (8, comp(EVENING, "x - . x - . x - | x - . x - . x - | x - . x - . x - | x - . x - . x - |"
                      "x - - - - - - - | x - - - - - - - | . . x - . . x - | x - - - x - - -",
             centre=64, velocity=72)),
)
SQUEEZE = chain(
    (8, []),
    (8, comp(HOOK, "x - - - - - - . | x - - - - - . .", centre=67, low=60, high=79, velocity=60)),
    (
        8,
        line(
            """E5 - - - G5 - - - | D5 - - - B4 - - - | C5 - - - E5 - - - | B4 - - - D5 - - . |
                E5 - - - G5 - - - | D5 - - - B4 - - - | C5 - - - E5 - - - | G4,C5 - - - F#4,C5 - - .""",
            velocity=88,
        ),
    ),
    (
        8,
        comp(EVENING, "x - - - - - - . | x - - - - - - .", centre=67, low=60, high=79, velocity=58),
    ),
)

LEAD = chain(
    (8, line(""". . D5 D5 B4 - D5 - | A4 - - - . . . . | . . D5 D5 E5 - G5 - | D5 - - - . . . . |
                . . D5 D5 B4 - D5 - | F#5 - E5 D5 - - . . | E5 - D5 C5 - E5 G5 - |
                A5 - - F#5 - - . .""")),
    (8, line("""D5 E5 G5! - B5 A5 G5 - | E5 - G5 D5 - - - . | D5 E5 G5! - B5 A5 G5 - |
                A5 - B5 A5 - - - . | D5 E5 G5! - B5 A5 G5 - | E5 - G5 C6 - - B5 A5 |
                G5 - E5 C5 A5 - F#5 - | G5 - - - . . . .""", velocity=92)),
    (8, line("""G5 - - E5 - C5 E5 - | D5 - - - . . . . | E5 - - C5 - A4 C5 - | B4 - - - . . D5 E5 |
                G5 - - E5 - G5 C6 - | B5 - - G5 - - . . | A5 - G5 E5 - G5 A5 - |
                G5 - - - F#5 - - .""", velocity=82)),
    (8, line("""D5 E5 G5! - B5 A5 G5 - | A5 - F#5 D5 - - - . | D5 E5 G5! - C6 B5 G5 - |
                B5 - A5 G5 - - - . | E5 - G5 - C6 - B5 - | G5 - Eb5 - G5 - C6 - |
                B5 - A5 G5 - - D5 - | A5 - - - F#5 - - .""", velocity=88)),
)

SPARKLE = chain(
    (8, line(""". . . . . . . . | . . . . D6 F#6 A6 . | . . . . . . . . | . . . . E6 G6 D6 . |
                . . . . . . . . | . . . . . . F#6 A6 | . . . . . . . . | . . . . . . D6 F#6""",
             velocity=70)),
    (8, line("""B5 . D6 . G6 . D6 . | . . . . . C6 E6 G6 | B5 . D6 . G6 . D6 . | . . . . . D6 F#6 A6 |
                B5 . E6 . G6 . E6 . | . . . . . . . . | C6 . E6 . D6 . A6 . | B6 . G6 . D6 . G6 .""",
             velocity=66)),
    (8, line("""C6 G5 E6 G5 C6 G5 E6 G5 | B5 G5 D6 G5 B5 G5 D6 G5 | A5 E5 C6 E5 A5 E5 C6 E5 |
                B5 G5 D6 G5 G6 D6 B5 G5 | C6 G5 E6 G5 C6 G5 E6 G5 | B5 G5 D6 G5 B5 G5 D6 G5 |
                A5 E5 C6 E5 A5 E5 C6 E5 | D6 C6 A5 C6 D6 C6 A5 F#5""", velocity=58)),
    (8, line("""G6 . . E6 . . B5 . | . . . . D6 F#6 A6 . | G6 . . E6 . . C6 . | . . . . B5 D6 G6 . |
                C6 . E6 . G6 . . . | C6 . Eb6 . G6 . . . | D6 . B5 . G5 . B5 . |
                G6 . C6 . F#6 . A6 .""", velocity=66)),
)

ENDING = {
    "drums": context(chain(
        (2, drums(kick="x.....x.x.....x.", snare="....x..g....x..g", cabasa="x.o.xgo.x.o.xgo.",
                  clap="....o.......o...", splash="x...............|................", bars=2)),
        (1, drums(kick="x.....x.x.....x.", snare="....x..g....xgxx", cabasa="x.o.xgo.x.o.xgo.")),
        (1, drums(kick="x...x...x.......", snare="x...x...x.ggooxx", clap="x...x...x.......")),
        (1, drums(kick="x.......x.......", snare="........x.o.xxxx", splash="x...............")),
        (1, drums(kick="x...............", snare="x...............", crash="x...............")),
    ), 40, {"snare": 2.0}),
    "bass": [play(DOUBLE_BASS, bass(END,
        "1 - . 1 ,5 - 1 3 | 1 - . 1 5 - 3 2 | 1 - 3 - 1 - 3 a | 1 . 5 . 1 . 3 4 |"
        "1 - - 3 1 - 3 a | 1 - - - - - - -", low=31))],
    "guitar": [play(UKULELE, strum(END,
        "D . D U . U D U | D . D U . U D u | D . D U D . D U | D . D . D . D U |"
        "D - - D D - D U | D - - - - - - -", frets="ukulele"))],
    "keys": [play(PIANO, comp(END,
        ". . x - . . x - | . . x - . x - . | x - s . x - s . | X . X . X - . . |"
        "X - - - X - - - | X - - - - - - -", centre=64)),
        play(ACCORDION, comp(END, "x - - - - - - . | x - - - - - - . | x - - - x - - . | s . s . x - - . |"
                                  "x - - - x - - - | x - - - - - - -", centre=67, low=60, high=79), -5)],
    "lead": [play(player, line(
        """D5 E5 G5! - B5 A5 G5 - | E5 - G5 C6 - - B5 A5 | G5 - E5 C5 A5 - F#5 - | G5 . B5 . D6 - - . |
           C6 - B5 A5 F#5 - A5 - | G5 - - - - - - -""", velocity=92), level)
        for player, level in ((VOICE, 0.0), (WHISTLE, -3.0))],
    "sparkle": [play(GLOCKENSPIEL, line(
        """B5 . D6 . G6 . D6 . | . . . . . C6 E6 G6 | C6 . E6 . D6 . A6 . | B6 . G6 . D6 . . . |
           E6 . C6 . A6 . F#6 . | G6 . B6 . D7 . G7 .""", velocity=70))],
}

SONG = Song(
    venue="park",
    title="Picnic Blanket",
    bpm=112,
    key="G major",
    tonic=55,
    chart=CHART,
    stems={
        "drums": context(
            chain((8, BEAT), (8, HOOK_BEAT), (8, STROLL_BEAT), (8, EVENING_BEAT)),
            40,
            {"snare": 2.0, "shakers": 2.0},
        ),
        "bass": [play(DOUBLE_BASS, BASS)],
        "guitar": [play(UKULELE, STRUM), play(STEEL_GUITAR, LOW_PICK, -5)],
        "keys": [play(PIANO, KEYS), play(ACCORDION, SQUEEZE, -3)],
        "lead": [
            play(VOICE, LEAD),
            play(WHISTLE, LEAD, -3),
            play(VOICE, during(below(LEAD, CHART), 13, 16), -6),
            play(VOICE, during(below(LEAD, CHART), 25, 32), -6),
        ],
        "sparkle": [play(GLOCKENSPIEL, SPARKLE), play(MUSIC_BOX, SPARKLE, -2)],
    },
    ending_chart=END,
    ending=ENDING,
    strum=sorted(SHAPES["ukulele"]["G"]),
    swing=0.12,
)
