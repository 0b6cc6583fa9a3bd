"""Music shop: *Second-Hand Shoes*, a swinging indie tune in A, 120 BPM."""
# ruff: noqa: E501 - a line of music is as long as the phrase
# fmt: off

from score.band import Chart, bass, below, comp, during, pick, strum
from score.chords import SHAPES
from score.instruments import (
    CLARINET,
    CLEAN_GUITAR,
    FINGER_BASS,
    ORGAN,
    PIANO,
    VIBRAPHONE,
    VOICE,
    context,
    play,
)
from score.notation import chain, drums, line
from score.song import Song

VERSE = Chart.of("A | Amaj7 | F#m7 | D E7 | A | Amaj7 | Bm7 | E7sus4 E7")
HOOK = Chart.of("A | Dmaj7 | A F#7 | Bm7 E7 | A | Dmaj7 Dm6 | A/C# E7 | A")
WALK = Chart.of("D | Dm6 | A/C# | F#7 | Bm7 | E7 | C#m7 F#m7 | Bm7 E7")
HOME = Chart.of("A | Dmaj7 | A F#7 | Bm7 E7 | F#m7 | Dmaj7 Dm6 | A/C# E7 | A E7")
CHART = VERSE + HOOK + WALK + HOME
END = Chart.of("A | Dmaj7 Dm6 | A/C# F#7 | Bm7 E7 | D Dm6 | A6")

BEAT = chain(
    (3, drums(kick="x.....x.x.......|x.......x.....x.|x.....x.x.......",
              stick="....x.......x...", hat="x...x.o.x...x.o.", bars=3)),
    (1, drums(kick="x.......x.......", stick="....x...........", snare="..........o.x.o.",
              hat="x...x.o.x.......")),
    (3, drums(kick="x.....x.x.......|x.......x.....x.|x.....x.x.......",
              stick="....x.......x...", hat="x...x.o.x...x.o.", bars=3)),
    (1, drums(kick="x.......x.......", stick="....x...........", snare="......g.o.g.x.x.",
              hat="x...x...........", floor="..............x.")),
)
HOOK_BEAT = chain(
    (1, drums(kick="x.....x.x.....x.", snare="....x.......x...", ride="x...x.o.x...x.o.",
              pedal="....x.......x...", crash="x...............", clap="....o.......o...")),
    (2, drums(kick="x.......x.....x.|x.....x.x.......", snare="....x..." "....x.g.",
              ride="x...x.o.x...x.o.", pedal="....x.......x...", clap="....o.......o...", bars=2)),
    (1, drums(kick="x.......x.......", snare="....x.g...o.x.o.", ride="x...x.o.x.......")),
    (3, drums(kick="x.....x.x.....x.|x.......x.....x.|x.....x.x.......",
              snare="....x.......x.g.", ride="x...x.o.x...x.o.", pedal="....x.......x...",
              clap="....o.......o...", bars=3)),
    (1, drums(kick="x.......x.......", snare="....x...o.o.x.o.", ride="x...x...........",
              high="..........x.....")),
)
WALK_BEAT = chain(
    (6, drums(kick="x.......o.......", stick="............x...", ride="x...x.o.x...x.o.",
              pedal="....x.......x...", bars=6)),
    (1, drums(kick="x...x...x...x...", snare="....o.......o.g.", ride="x...x.o.x...x.o.")),
    (1, drums(kick="x.......x.......", snare="o.g.o.g.o.o.x.x.", high="........x.......",
              floor="............x.x.")),
)

BASS = chain(
    (8, bass(VERSE, "1 - . 1 5 - 3 a | 1 - . 1 5 - 7 a | 1 - . 5 8 - 7 5 | 1 - 5 a 1 - 3 a |"
                    "1 - . 1 5 - 3 a | 1 - . 1 5 - 3 2 | 1 - . 5 8 - 7 5 | 1 - 5 - 1 - 3 a",
             low=33, then=HOOK)),
    (8, bass(HOOK, "1 - . 1 5 - 3 - | 1 - . 1 5 - 3 d | 1 - 3 a 1 - 3 a | 1 - 3 a 1 - 3 a |"
                   "1 - . 1 5 - 3 - | 1 - 3 - 1 - b3 - | 1 - 5 a 1 - 3 a | 1 - 5 - 3 - . .",
             low=33, then=WALK)),
    (8, bass(WALK, "1 - 3 - 5 - 3 - | 1 - b3 - 5 - 3 - | 1 - 5 - 8 - d - | 1 - 3 - 5 - a - |"
                   "1 - b3 - 5 - 7 - | 1 - 3 - 5 - 3 - | 1 - 3 a 1 - 3 - | 1 - 3 a 1 - 3 a",
             low=33, then=HOME)),
    (8, bass(HOME, "1 - . 1 5 - 3 - | 1 - . 1 5 - 3 d | 1 - 3 a 1 - 3 a | 1 - 3 a 1 - 3 - |"
                   "1 - . 1 5 - 3 - | 1 - 3 - 1 - b3 - | 1 - 5 a 1 - 3 a | 1 - 5 a 1 - 3 a",
             low=33, then=VERSE)),
)

GUITAR = chain(
    (8, pick(VERSE, "b . 3 2 1 . 2 . | b . 3 2 1 . 2 3")),
    (8, strum(HOOK, ". . D . . . D U | . . D . . U D .")),
    (8, strum(WALK, "d . D . d . D . | d . D . d . D U")),
    (8, strum(HOME, ". . D . . . D U | . . D . . U D .")),
)

KEYS = chain(
    (8, comp(VERSE, ". . s . . x - . | . s . . s . . . | . . s . . x - . | . s . . x - . .",
             centre=62, velocity=88)),
    (8, comp(HOOK, "x - . x - . . . | . x - . . s . . | x - . . x - . . | x - . . x - . s",
             centre=63, velocity=76)),
    (8, comp(WALK, "x - - - - - . s | x - - - - - . . | x - - - - - . s | x - - - - - . .",
             centre=63, velocity=86, roll_s=0.012)),
    (8, comp(HOME, "x - . x - . . . | . x - . . s . . | x - . . x - . . | x - . . x - . s |"
                   "x - . x - . . . | x - . . x - . . | x - . . x - . . | x - - - x - . s",
             centre=63, velocity=76)),
)
PAD = chain(
    (8, []),
    (8, comp(HOOK, "x - - - x - - -", centre=66, low=57, high=78, velocity=56)),
    (8, []),
    (8, comp(HOME, "x - - - x - - -", centre=66, low=57, high=78, velocity=58)),
)

LEAD = chain(
    (8, line(""". E4 A4 B4 C#5 - A4 - | G#4 - E4 - - . . . | . F#4 A4 B4 C#5 - E5 - |
                D5 - A4 - B4 - . . | . E4 A4 B4 C#5 - A4 - | G#4 - B4 E5 - - . . |
                D5 - C#5 B4 - A4 F#4 - | E4 - - . G#4 - - .""")),
    (8, line("""E4 F#4 A4! - C#5 B4 A4 - | F#4 - A4 E4 - - - . | E4 F#4 A4! - C#5 B4 A#4 - |
                B4 - D5 B4 - G#4 . . | E4 F#4 A4! - C#5 B4 A4 - | F#4 - A4 D5 - - B4 - |
                C#5 - B4 A4 B4 - G#4 - | A4 - - - . . . .""", velocity=92)),
    (8, line("""F#5 - - - - E5 D5 - | F5 - - - - D5 B4 - | E5 - - - - C#5 A4 - |
                A#4 - C#5 E5 - - . . | D5 - - - - C#5 B4 - | G#4 - B4 D5 - - . . |
                E5 - C#5 - A4 - C#5 - | D5 - - - B4 - G#4 -""", velocity=84)),
    (8, line("""E4 F#4 A4! - C#5 B4 A4 - | F#4 - A4 E4 - - - . | E4 F#4 A4! - C#5 B4 A#4 - |
                B4 - D5 B4 - G#4 . . | E4 F#4 A4! - C#5 B4 A4 - | F#4 - A4 D5 - - B4 - |
                E5 - D5 C#5 B4 - G#4 - | A4 - - - . . . .""", velocity=94)),
)

SPARKLE = chain(
    (8, line(""". . . . . . . . | . . . C#6 B5 G#5 E5 . | . . . . . . . . | . . . . . . G#5 B5 |
                . . . . . . . . | . . . . . . B5 C#6 | . . . . . . . . | . . . . . D6 B5 G#5""",
             velocity=74)),
    (8, line("""C#6 - . . A5 - . . | . . . . A5 C#6 F#6 - | C#6 - . . . . . . | . . . . . . D6 B5 |
                C#6 - . . A5 - . . | . . . . F6 - D6 - | . . . . . . . . |
                . . C#6 E6 - A6 - .""", velocity=70)),
    (8, line("""A5 - F#5 - D5 - . . | B5 - A5 - F5 - . . | C#6 - A5 - E5 - . . |
                . . . . E6 C#6 A#5 F#5 | F#6 - D6 - B5 - . . | . . . . D6 B5 G#5 E5 |
                . . . . . . . . | . . . . . . . .""", velocity=68)),
    (8, line("""C#6 - . . A5 - . . | . . . . A5 C#6 F#6 - | C#6 - . . . . . . | . . . . . . D6 B5 |
                C#6 - . . A5 - . . | . . . . F6 - D6 - | . . . . . . . . |
                . . C#6 E6 - . G#5 B5""", velocity=72)),
)

ENDING = {
    "drums": context(chain(
        (2, drums(kick="x.....x.x.....x.", snare="....x.......x.g.", ride="x...x.o.x...x.o.",
                  pedal="....x.......x...", crash="x...............|................", bars=2)),
        (1, drums(kick="x.....x.x.....x.", snare="....x.......x...", ride="x...x.o.x...x.o.")),
        (1, drums(kick="x.......x.......", snare="....x...o.o.x.x.", ride="x...x...x.......")),
        (1, drums(kick="x.......x.......", snare="x.......x.....xx", crash="x.......x.......")),
        (1, drums(kick="x...............", snare="x...............", crash="X...............")),
    )),
    "bass": [play(FINGER_BASS, bass(END,
        "1 - . 1 5 - 3 - | 1 - 3 - 1 - b3 - | 1 - 5 a 1 - 3 a | 1 - 3 a 1 - 3 a |"
        "1 - - - 1 - - a | 1 - - - - - - -", low=33))],
    "guitar": [play(CLEAN_GUITAR, strum(END,
        ". . D . . . D U | . . D . . U D . | . . D . . U D . | . . D . D . D U |"
        "D - - - D - - - | D - - - - - - -"))],
    "keys": [play(PIANO, comp(END,
        "x - . x - . . . | x - . . x - . . | x - . . x - . . | x - s . x - s . |"
        "X - - - X - - - | X - - - - - - -", centre=63)),
        play(ORGAN, comp(END, "x - - - x - - -", centre=66, low=57, high=78, velocity=58), -5)],
    "lead": [play(player, line(
        """E4 F#4 A4! - C#5 B4 A4 - | F#4 - A4 D5 - - B4 - | E5 - D5 C#5 - B4 A#4 - |
           B4 - D5 B4 - - G#4 B4 | F#5 - E5 D5 F5 - E5 D5 | E5 - - - - - - -""", velocity=92), level)
        for player, level in ((VOICE, 0.0), (CLARINET, -3.0))],
    "sparkle": [play(VIBRAPHONE, line(
        """C#6 - . . A5 - . . | . . . . F6 - D6 - | C#6 - . . . . E6 C#6 | . . . . . . B5 D6 |
           A5 - F#5 - B5 - F5 - | C#6 E6 F#6 A6 - - - -""", velocity=74))],
}

SONG = Song(
    venue="shop",
    title="Second-Hand Shoes",
    bpm=120,
    key="A major",
    tonic=57,
    chart=CHART,
    stems={
        "drums": context(chain((8, BEAT), (8, HOOK_BEAT), (8, WALK_BEAT), (8, HOOK_BEAT))),
        "bass": [play(FINGER_BASS, BASS)],
        "guitar": [play(CLEAN_GUITAR, GUITAR)],
        "keys": [play(PIANO, KEYS), play(ORGAN, PAD, -5)],
        "lead": [
            play(VOICE, LEAD),
            play(CLARINET, LEAD, -3),
            play(CLARINET, during(below(LEAD, CHART), 25, 32), -7),
        ],
        "sparkle": [play(VIBRAPHONE, SPARKLE)],
    },
    ending_chart=END,
    ending=ENDING,
    strum=SHAPES["guitar"]["A"],
    swing=0.28,
    swing_grid=0.5,
)
