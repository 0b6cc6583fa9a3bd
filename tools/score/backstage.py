"""Backstage: *Warm Lamps*, soul in B flat with sixteenths, 126 BPM."""
# ruff: noqa: E501 - a line of music is as long as the phrase
# fmt: off

from score.band import Chart, bass, below, comp, during, strum
from score.instruments import (
    CELESTA,
    FINGER_BASS,
    FLUTE,
    FUNK_GUITAR,
    RHODES,
    STRINGS,
    VIBRAPHONE,
    VOICE,
    context,
    play,
)
from score.notation import chain, drums, line, shift
from score.song import Song

VERSE = Chart.of("Gm9 | C9 | Gm9 | C9 | Ebmaj9 | Dm7 | Cm9 | F9sus4")
HOOK = Chart.of("Ebmaj9 | Gm7 | Cm7 | F9sus4 | Ebmaj9 | Dm7 Gm7 | Cm7 F9sus4 | Bb6")
LAMPS = Chart.of("Ebmaj9 | F9sus4 | Dm7 | Gm7 | Ebmaj9 | F9sus4 | Gm7 | C9")
HOME = Chart.of("Ebmaj9 | Gm7 | Cm7 | F9sus4 | Ebmaj9 | Dm7 Gm7 | Cm7 F9sus4 | Bb6 D7")
CHART = VERSE + HOOK + LAMPS + HOME
END = Chart.of("Ebmaj9 | Dm7 Gm7 | Cm7 F9sus4 | Bb6 | Ebmaj9 F9sus4 | Bb6")

BEAT = chain(
    (3, drums(kick="x..x......x..x..|x..x......x.....|x..x......x..x..",
              snare="....x..g.g..x..g", hat="xgogx.ogxgogx.og", bars=3)),
    (1, drums(kick="x..x......x.....", snare="....x..g.g..x.gx", hat="xgogx.ogxgog....",
              open="..............x.")),
    (3, drums(kick="x..x......x..x..|x..x......x.....|x..x......x..x..",
              snare="....x..g.g..x..g", hat="xgogx.ogxgogx.og", bars=3)),
    (1, drums(kick="x..x......x.....", snare="....x..g..gox.xx", hat="xgogx.og........",
              floor="...............x")),
)
DISCO = chain(
    (1, drums(kick="x...x...x...x...", snare="....x.......x...", open="..x...x...x...x.",
              hat="x..gx..gx..gx..g", crash="x...............", clap="....x.......x...",
              tambourine="t.o.x.o.t.o.x.o.")),
    (6, drums(kick="x...x...x...x...", snare="....x.......x..g", open="..x...x...x...x.",
              hat="x..gx..gx..gx..g", clap="....x.......x...", tambourine="t.o.x.o.t.o.x.o.",
              bars=6)),
    (1, drums(kick="x...x...x.......", snare="....x..x..x.x.xx", hat="x..gx..g........",
              clap="....x...........", high=".........x......")),
)
LAMPS_BEAT = chain(
    (4, drums(kick="x.........x.....", stick="....x.......x..g", hat="x.g.x.g.x.g.x.g.",
              conga="..o..o.o..o.x.o.", bars=4)),
    (2, drums(kick="x..x......x..x..", stick="....x.......x..o", hat="xgogx.ogxgogx.og",
              conga="..o..o.o..o.x.o.", bars=2)),
    (1, drums(kick="x...x...x...x...", snare="....o.......o...", hat="x.o.x.o.x.o.x.o.")),
    (1, drums(kick="x...x...x...x...", snare="g.o.g.o.googxoxx", hat="x...x...x.......")),
)

BASS = chain(
    (8, bass(VERSE,
             "1 - . 1' . . 8' . . . 7 - . 5 . a | 1 - . 1' . . 8 - . 7 . 5 . 3 . a |"
             "1 - . 1' . . 8' . . . 7 - . 5 . a | 1 - . 1' . . 8 - 7 . 5 . 3 . 2 . |"
             "1 - . 1' . . 5 . . . 8' . 5 - . a | 1 - . 1' . . 5 . . . 8' . 7 . 5 . |"
             "1 - . 1' . . 5 . . . 8' . 7 . 5 . | 1 - . 1' . 1' 8 - . 1 . 1 5 - . d",
             step=0.25, low=31, then=HOOK)),
    (8, bass(HOOK, "1 8' 1 8' 1 8' 5 a | 1 8' 1 8' 1 8' 7 5 | 1 8' 1 8' 1 8' 5 4 | 1 8' 1 8' 1 8' 5 d |"
                   "1 8' 1 8' 1 8' 5 a | 1 8' 1 3 1 8' 5 4 | 1 8' 1 4 1 8' 5 3 | 1 8' 5 3 1 . . a",
             low=31, then=LAMPS)),
    (8, bass(LAMPS, "1 - - - - - 5 - | 1 - - - - - 5 a | 1 - - - - - 5 7 | 1 - - - - - 5 a |"
                    "1 - . 1 5 - 8 - | 1 - . 1 5 - 8 d | 1 - . 1 5 - 7 - | 1 1' 1 1' 3 3' 5 a",
             low=31, then=HOME)),
    (8, bass(HOME, "1 8' 1 8' 1 8' 5 a | 1 8' 1 8' 1 8' 7 5 | 1 8' 1 8' 1 8' 5 4 | 1 8' 1 8' 1 8' 5 d |"
                   "1 8' 1 8' 1 8' 5 a | 1 8' 1 3 1 8' 5 4 | 1 8' 1 4 1 8' 5 3 | 1 8' 5 a 1 - 3 a",
             low=31, then=VERSE)),
)

GUITAR = chain(
    (
        8,
        strum(
            VERSE,
            "m . m D . m U . m . m D . m . m | m . m D . m U . m . D . U . m .",
            step=0.25,
            frets="high",
        ),
    ),
    (8, strum(HOOK, "m m D m m m D m m m D m m m D U", step=0.25, frets="high")),
    (8, strum(LAMPS, "d - - - - - - - . . u . d - - .", step=0.25, frets="high", velocity=94)),
    (8, strum(HOME, "m m D m m m D m m m D m m m D U", step=0.25, frets="high")),
)

KEYS = chain(
    (
        8,
        comp(
            VERSE,
            "x - - x - . . s . . x - - . s . | . . . x - - . . x - . . s . . .",
            step=0.25,
            centre=62,
            velocity=76,
        ),
    ),
    (
        8,
        comp(
            HOOK,
            "x - - x - - x - - - . . s . s . | x - - x - - x - - - . . . . s .",
            step=0.25,
            centre=63,
            velocity=74,
        ),
    ),
    (8, comp(LAMPS, "x - - - - - - - | x - - - - - x -", centre=63, velocity=80, roll_s=0.02)),
    (
        8,
        comp(
            HOME,
            "x - - x - - x - - - . . s . s . | x - - x - - x - - - . . . . s .",
            step=0.25,
            centre=63,
            velocity=76,
        ),
    ),
)
PAD = chain(
    (8, []),
    (8, comp(HOOK, "x - - - - - - -", centre=70, low=62, high=80, velocity=58)),
    (8, []),
    (8, comp(HOME, "x - - - - - - -", centre=71, low=62, high=82, velocity=62)),
)

TUNE = line("""F4 . G4 . Bb4! - - D5 - - C5 - Bb4 - . . | G4 - - Bb4 - - F4 - - - - - . . . . |
               F4 . G4 . Bb4! - - Eb5 - - D5 - Bb4 - . . | C5 - - Bb4 - - G4 - F4 - - - . . . . |
               F4 . G4 . Bb4! - - D5 - - C5 - Bb4 - . . | A4 - - C5 - - F5 - - - D5 - - - . . |
               Eb5 - - D5 - - C5 - - - Bb4 - G4 - . . | Bb4 - - - - - . . . . . . . . . .""",
            step=0.25, velocity=92)
LEAD = chain(
    (8, line(""". D5 . D5 C5 - Bb4 - | G4 - - - . . . . | . D5 . D5 F5 - D5 - | E5 - - - . . . . |
                . D5 . D5 C5 - Bb4 - | A4 - C5 A4 - - . . | G4 - Bb4 - D5 - Eb5 - |
                C5 - - - - - . .""")),
    (8, TUNE),
    (8, line("""G5 - - - - - F5 - | F5 - - - C5 - - . | F5 - - - - - D5 - | D5 - - - Bb4 - - . |
                G5 - - - - - Bb5 - | G5 - F5 C5 - - . . | D5 - F5 G5 - - Bb5 - |
                G5 - E5 D5 - - . .""", velocity=84)),
    (8, TUNE),
)

SPARKLE = chain(
    (8, line(""". . . . . . . . | . . . . E6 G6 Bb6 . | . . . . . . . . | . . . . D6 E6 G6 . |
                . . . . . . . . | . . . . . . F6 A6 | . . . . . . . . | . . . . . . G6 F6""",
             velocity=72)),
    (8, line("""G5 . Bb5 . D6 . F6 . | . . . . . . D6 F6 | G5 . Bb5 . Eb6 . G6 . | . . . . . . F6 G6 |
                G5 . Bb5 . D6 . F6 . | . . . . . . . . | . . . . . . . . |
                . . D6 F6 G6 . Bb6 .""", velocity=66)),
    (8, line("""Bb5 D6 F6 G6 F6 D6 Bb5 D6 | Bb5 Eb6 F6 G6 F6 Eb6 Bb5 Eb6 |
                A5 C6 D6 F6 D6 C6 A5 C6 | Bb5 D6 F6 A6 F6 D6 Bb5 D6 |
                Bb5 D6 F6 G6 F6 D6 Bb5 D6 | Bb5 Eb6 F6 G6 F6 Eb6 Bb5 Eb6 |
                Bb5 D6 F6 A6 F6 D6 Bb5 D6 | Bb5 D6 E6 G6 E6 D6 Bb5 G5""", velocity=56)),
    (8, line("""G5 . Bb5 . D6 . F6 . | . . . . . . D6 F6 | G5 . Bb5 . Eb6 . G6 . | . . . . . . F6 G6 |
                G5 . Bb5 . D6 . F6 . | . . . . . . . . | . . . . . . . . |
                . . D6 F6 . F#6 D6 .""", velocity=68)),
)

ENDING = {
    "drums": context(chain(
        (2, drums(kick="x...x...x...x...", snare="....x.......x..g", open="..x...x...x...x.",
                  hat="x..gx..gx..gx..g", clap="....x.......x...",
                  crash="x...............|................", bars=2)),
        (1, drums(kick="x...x...x...x...", snare="....x.......x.xx", open="..x...x...x.....",
                  clap="....x.......x...")),
        (1, drums(kick="x..x..x.........", snare="x..x..x...ggooxx", crash="x...............")),
        (1, drums(kick="x.......x.......", snare="x.......x..x.xxx", crash="x.......x.......")),
        (1, drums(kick="x...............", snare="x...............", crash="X...............")),
    )),
    "bass": [play(FINGER_BASS, bass(END,
        "1 8' 1 8' 1 8' 5 a | 1 8' 1 3 1 8' 5 4 | 1 8' 1 4 1 8' 5 3 | 1 . . 1 . 3 5 a |"
        "1 - - - 1 - 3 a | 1 - - - - - - -", low=31))],
    "guitar": [play(FUNK_GUITAR, strum(END,
        "m m D m m m D m m m D m m m D U | m m D m m m D m m m D m m m D U |"
        "m m D m m m D m m m D m m m D U | D . . D . . D - . . . . . . . . |"
        "D - - - - - - - D - - - - - - - | D - - - - - - - - - - - - - - -",
        step=0.25, frets="high"))],
    "keys": [play(RHODES, comp(END,
        "x - - x - - x - - - . . s . s . | x - - x - - x - - - . . s . s . |"
        "x - - x - - x - - - . . s . s . | X . . X . . X - - - . . . . . . |"
        "X - - - - - - - X - - - - - - - | X - - - - - - - - - - - - - - -",
        step=0.25, centre=63)),
        play(STRINGS, comp(END, "x - - - x - - -", centre=70, low=62, high=80, velocity=58), -7)],
    "lead": [play(player, shift(line(
        """F4 . G4 . Bb4! - - D5 - - C5 - Bb4 - . . | A4 - - C5 - - F5 - - - D5 - - - . . |
           Eb5 - - D5 - - C5 - - - Bb4 - G4 - . . | Bb4 . . D5 . . F5 - - - - - . . . . |
           G5 - - - F5 - D5 - C5 - - - F5 - - - | D5 - - - - - - - - - - - - - . .""",
        step=0.25, velocity=94), pitch=up), level)
        for player, level, up in ((VOICE, 0.0, 0), (FLUTE, -9.0, 12))],
    "sparkle": [play(CELESTA, line(
        """G5 . Bb5 . D6 . F6 . | . . . . . . D6 F6 | G6 . Eb6 . C6 . Bb5 . | D6 . . F6 . . Bb6 . |
           G6 . Bb6 . G6 . F6 . | D6 F6 G6 Bb6 - - - -""", velocity=72))],
}

SONG = Song(
    venue="backstage",
    title="Warm Lamps",
    bpm=126,
    key="Bb major",
    tonic=58,
    chart=CHART,
    stems={
        "drums": context(chain((8, BEAT), (8, DISCO), (8, LAMPS_BEAT), (8, DISCO))),
        "bass": [play(FINGER_BASS, BASS)],
        "guitar": [play(FUNK_GUITAR, GUITAR)],
        "keys": [play(RHODES, KEYS), play(STRINGS, PAD, -5)],
        "lead": [
            play(VOICE, LEAD),
            play(FLUTE, shift(LEAD, pitch=12), -9),
            play(VOICE, during(below(LEAD, CHART), 25, 32), -6),
        ],
        "sparkle": [play(CELESTA, SPARKLE), play(VIBRAPHONE, SPARKLE, 0)],
    },
    ending_chart=END,
    ending=ENDING,
    strum=(46, 53, 58, 62, 65, 70),
    swing=0.1,
)
