"""Street: *Green Man Go*, funk in E, 104 BPM. The hook goes off the beat."""
# ruff: noqa: E501 - a line of music is as long as the phrase
# fmt: off

from score.band import Chart, bass, below, comp, during, strum
from score.chords import SHAPES
from score.instruments import (
    ALTO_SAX,
    BRASS,
    CLAVINET,
    FUNK_GUITAR,
    ORGAN,
    SLAP_BASS,
    STEEL_DRUM,
    VOICE,
    context,
    play,
)
from score.notation import chain, drums, line
from score.song import Song

VAMP = Chart.of("E9 | E9 | A9 | E9 | E9 | E9 | A9 | B9sus4")
HOOK = Chart.of("A6 | E | F#m7 | B9sus4 | A6 | E/G# | F#m7 B9sus4 | E9")
RIFF = Chart.of("C#m7 | B | A6 | B | C#m7 | B | A6 | B9sus4 B7")
CHART = VAMP + HOOK + RIFF
END = Chart.of("A6 | E/G# | F#m7 B9sus4 | E9 | E9 B9sus4 | E9")

HATS = "x.ogxgo.x.ogxgo."
BEAT = chain(
    (3, drums(kick="x..x..x...x.....|x..x......x..x..|x..x..x...x.....",
              snare="....X..g.g..X..g", hat=HATS, bars=3)),
    (1, drums(kick="x..x......x..x..", snare="....X..g.g..X.gx", hat="x.ogxgo.x.ogx...",
              open="..............x.")),
    (3, drums(kick="x..x..x...x.....|x..x......x..x..|x..x..x...x.....",
              snare="....X..g.g..X..g", hat=HATS, bars=3)),
    (1, drums(kick="x..x......x.x...", snare="....X..g.xg.X.xx", hat="x.ogxgo.x.......",
              high="........x.......", tom="...........x....")),
)
HOOK_BEAT = chain(
    (1, drums(kick="x..x..x..x......", snare="....X..g.g..X..g", hat="..ogx.o.x.ogx.o.",
              crash="x...............", cowbell="x...x...x...x...", conga="..o..o.x..o..o.x")),
    (6, drums(kick="x..x..x..x......|x..x..x...x..x..", snare="....X..g.g..X..g",
              hat="x.ogx.o.x.ogx.o.", cowbell="x...x...x...x...", conga="..o..o.x..o..o.x",
              bars=6)),
    (1, drums(kick="x..x..x.........", snare="....X...gxgxX.x.", hat="x.ogx.o.........",
              floor="...............x", cowbell="x...x...x...x...")),
)
RIFF_BEAT = chain(
    (1, drums(kick="x.....x...x.....", snare="....X.......X...", ride="x.o.x.o.x.o.x.o.",
              crash="x...............")),
    (5, drums(kick="x.....x...x.....|x.....x.x.x..x..", snare="....X.......X..g",
              ride="x.o.x.o.x.o.x.o.", clap="............x...", bars=5)),
    (1, drums(kick="x...x...x...x...", snare="....x.......x.o.", hat="x.o.x.o.x.o.x.o.")),
    (1, drums(kick="x...............", snare="..o.o.x.oxoxX.x.", high="....x...........",
              floor=".............x.x", open="x...............")),
)

VAMP_BASS = (
    "1! . . 1' . . 8' . . 7 . 8' . 5 7 . | 1! . . 1? . . 8' . . . 1' 3 4 #4 5 . |"
    "1! . . 1' . . 8' . . 5 . 6' . 5 3 a | 1! . . 1? . . 8' . . . 7 . 8 7 5 a |"
    "1! . . 1' . . 8' . . 7 . 8' . 5 7 . | 1! . . 1? . . 8' . . . 1' 3 4 #4 5 . |"
    "1! . . 1' . . 8' . . 5 . 6' . 5 3 . | 1! . . 1' . . 1' . 8 . 7 . 5 . d a"
)
BASS = chain(
    (8, bass(VAMP, VAMP_BASS, step=0.25, low=28, then=HOOK)),
    (8, bass(HOOK,
             "1! . . 1' . . 5 . . 8' . 5 6 . 5 a | 1! . . 1' . . 5 . . 8' . 5 3 . 2 d |"
             "1! . . 1' . . 5 . . 8' . 7 5 . 3 a | 1! . . 1' . . 8 . 7 . 5 . d . a . |"
             "1! . . 1' . . 5 . . 8' . 5 6 . 5 3 | 1! . . 1' . . 8 . . 1' . 1 2? . d . |"
             "1! . . 1' . . d . 1! . . 1' . 5 3 a | 1! . . 8' . 7 . 5 . 3 4 #4 5 . a a",
             step=0.25, low=28, then=RIFF)),
    (8, bass(RIFF, "1 1' 8' 1 . 1 5 a | 1 1' 8' 1 . 1 5 a | 1 1' 8' 1 . 1 3 a | 1 1' 8' 1 5 3 2 d |"
                   "1 1' 8' 1 . 1 5 a | 1 1' 8' 1 . 1 5 a | 1 - 5 - 6 - 5 a | 1 - - 1' 8' . 5 a",
             low=28, then=VAMP)),
)

CHANK = "d . m m U m . m d . m U m . U' m | d . m m U m . m . U m m D - . m".replace("'", "")
GUITAR = chain(
    (8, strum(VAMP, CHANK, step=0.25, frets="high")),
    (8, strum(HOOK, "m . D . m . m U . m D . m . U m | m . D . m . m U . U m . D - . m",
              step=0.25, frets="high")),
    (8, strum(RIFF, "D - . U m . D - . m U . D - U m | D - . U m . D - . m U . m m U m",
              step=0.25, frets="high")),
)
ANSWER = chain(
    (8, line(""". . . . . . . . . . . . . . . . | . . E4 G4 G#4 - B4 . . . . . . . . . |
                . . . . . . . . . . . . . . . . | . . E4 G4 G#4 . B4 . D5 . B4 . . . . . |
                . . . . . . . . . . . . . . . . | . . E4 G4 G#4 - B4 . . . . . . . . . |
                . . . . . . . . . . . . . . . . | . . . . . . . . . . . . . . . .""",
             step=0.25, velocity=78)),
    (16, []),
)

KEYS = chain(
    (8, comp(VAMP, ". . s . . . s . . s . . s . . . | . . s . . . s . . . x - . . s .",
             step=0.25, centre=58, low=50, high=70, velocity=76)),
    (8, comp(HOOK, "x - - s . . x - . . s . x - . . | x - - s . . x - . . s . . s s .",
             step=0.25, centre=60, low=52, high=72, velocity=72)),
    (8, comp(RIFF, ". . s . . . s . . s . . s . . .", step=0.25, centre=60, low=52, high=72,
             velocity=74)),
)
PAD = chain(
    (8, []),
    (8, comp(HOOK, "x - - - - - - -", centre=64, velocity=64)),
    (8, comp(RIFF, "x - - - - - - . | x - - - x - - .", centre=66, velocity=68)),
)

LEAD = chain(
    (8, line(""". . . . E5' . . E5' . D5 - B4 - . . . | . . . . . . . . . . . . B4' . D5' . |
                E5 - . E5' . G5 - E5 - . C#5 - . . . . | . . . . . . . . . . . . . . . . |
                . . . . E5' . . E5' . G#5 - E5 - . . . | . . . . . . . . . . B4' . C#5' . D5' . |
                E5 - . G5' . . A5 - - - G5 - E5 - . . | F#5 - - - . E5 - . C#5 - . . . . . .""",
             step=0.25)),
    (8, line("""B4 . C#5 . E5! - - G#5 - F#5 - E5 - - . . | C#5 . . E5 - - B4 - - - - - . . . . |
                B4 . C#5 . E5! - - A5 - G#5 - E5 - - . . | F#5 - . E5 - - C#5 - B4 - - - . . . . |
                B4 . C#5 . E5! - - G#5 - F#5 - E5 - - . . |
                C#5 . . E5 - - B4 - - . B4 . C#5 . E5 . |
                A5 - - G#5 . F#5 - E5 - - C#5 - F#5 - - . | E5 - - - . . . . . . . . . . . .""",
             step=0.25, velocity=92)),
    (8, line("""G#5 - - - - - E5 - - . G#5 - F#5 - E5 - | F#5 - - - - - D#5 - - . . . . . . . |
                E5 - - - - - C#5 - - . E5 - F#5 - A5 - | F#5 - - - - - - . . . . . . . . . |
                G#5 - - - - - E5 - - . F#5 - G#5 - B5 - | B5 - - - - - F#5 - - . . . . . . . |
                E5 . F#5 . A5! - - C#6 - B5 - A5 - - . . | B5 - - - - - A5 - F#5 - . . . . . .""",
             step=0.25, velocity=86)),
)
HORNS = chain(
    (16, []),
    (
        8,
        line(
            """C#5,E5 - . . . . C#5,E5' . | B4,D#5 - . . . . B4,D#5' B4,D#5 |
                A4,C#5 - . . . . A4,C#5' . | B4,D#5 - - - . . . . | C#5,E5 - . . . . C#5,E5' . |
                B4,D#5 - . . . . B4,D#5' B4,D#5 | A4,C#5 - - - C#5,E5 - - - |
                B4,E5 - - - B4,D#5 - - .""",
            velocity=80,
        ),
    ),
)

SPARKLE = chain(
    (8, line(""". . . . . . . . | . . B5 - D6 B5 . . | . . . . . . . . | . . G#5 - B5 E6 . . |
                . . . . . . . . | . . B5 - D6 E6 . . | . . . . . . . . | . . . . C#6 B5 A5 F#5""",
             velocity=78)),
    (8, line("""C#6 . E6 . . . . . | . . . . B5 E6 G#6 . | C#6 . E6 . . . . . | . . . . E6 C#6 B5 . |
                C#6 . E6 . . . . . | . . . . . G#6 E6 . | C#6 . A5 . B5 . E6 . |
                . . B5 E6 . G#6 . .""", velocity=74)),
    (8, line(""". . . . E6 . G#6 . | . . . . D#6 F#6 B6 . | . . . . E6 . A6 . | . . F#6 D#6 B5 . . . |
                . . . . E6 . G#6 . | . . . . D#6 F#6 B6 . | . . . . . . . . | . . F#6 E6 D#6 B5 A5 F#5""",
             velocity=72)),
)

ENDING = {
    "drums": context(chain(
        (2, drums(kick="x..x..x..x......|x..x..x...x..x..", snare="....X..g.g..X..g",
                  hat="x.ogx.o.x.ogx.o.", cowbell="x...x...x...x...",
                  crash="x...............|................", bars=2)),
        (1, drums(kick="x..x....x..x....", snare="....X..g....X.xx", hat="x.ogx.o.x.ogx...")),
        (1, drums(kick="x..x..x.........", snare="x..x..x...ggooxx", crash="x...............")),
        (1, drums(kick="x..x..x.x.......", snare="x..x..x.xxgxx.x.", floor="...............x")),
        (1, drums(kick="X...............", snare="X...............", crash="X...............")),
    )),
    "bass": [play(SLAP_BASS, bass(END,
        "1! . . 1' . . 5 . . 8' . 5 6 . 5 3 | 1! . . 1' . . 8 . . 1' . 1 2? . d . |"
        "1! . . 1' . . d . 1! . . 1' . 5 3 a | 1! . . 8' . . 1 . . . 3 4 #4 5 . . |"
        "1 . . 1 . . 1 . 1 - - 5 . d . a | 1! - - - - - - - - - - - - - - -", step=0.25))],
    "guitar": [play(FUNK_GUITAR, strum(END,
        "m . D . m . m U . m D . m . U m | m . D . m . m U . U m . D - . m |"
        "m . D . m . m U m . D . m . U m | D . . D . . D - . . m m U m . . |"
        "D . . D . . D - D - . m U m U . | D - - - - - - - - - - - - - - -", step=0.25, frets="high"))],
    "keys": [play(CLAVINET, comp(END,
        "x - - s . . x - . . s . x - . . | x - - s . . x - . . s . . s s . |"
        "x - - s . . x - x - - s . . s . | X . . X . . X - . . . . . . . . |"
        "X . . X . . X - X - - - s . s . | X - - - - - - - . . . . . . . .",
        step=0.25, centre=60, low=52, high=72)),
        play(ORGAN, comp(END, "x - - - - - - - | x - - - - - - - | x - - - x - - - | x - - - - - - - |"
                              "x - - - x - - - | X - - - - - - -", centre=66), -2)],
    "lead": [play(player, line(
        """B4 . C#5 . E5! - - G#5 - F#5 - E5 - - . . | C#5 . . E5 - - B4 - - . B4 . C#5 . E5 . |
           A5 - - G#5 . F#5 - E5 - - C#5 - F#5 - - . | E5 . . G#5 . . B5 - - - . . . . . . |
           E5 . . G#5 . . B5 - C#6 - - A5 - - F#5 . | E5! - - - - - - - - - . . . . . .""",
        step=0.25, velocity=94), level) for player, level in ((VOICE, 0.0), (ALTO_SAX, -4.0))]
        + [play(BRASS, line(
        """. . . . . . . . | . . . . . . . . | . . . . . . . . | G#4,B4' . . G#4,B4 . . . . |
           G#4,B4' . . G#4,B4 A4,E5 - F#4,A4 - | G#4,D5 - - - - - . .""", velocity=84), -4)],
    "sparkle": [play(STEEL_DRUM, line(
        """C#6 . E6 . . . . . | . . . . . G#6 E6 . | C#6 . A5 . B5 . E6 . | E6 . . G#6 . B6 . . |
           . . . . B5 C#6 E6 F#6 | G#6 - E6 - B6 - - -""", velocity=76))],
}

SONG = Song(
    venue="street",
    title="Green Man Go",
    bpm=104,
    key="E major",
    tonic=64,
    chart=CHART,
    stems={
        "drums": context(chain((8, BEAT), (8, HOOK_BEAT), (8, RIFF_BEAT))),
        "bass": [play(SLAP_BASS, BASS)],
        "guitar": [play(FUNK_GUITAR, GUITAR), play(FUNK_GUITAR, ANSWER, 0)],
        "keys": [play(CLAVINET, KEYS), play(ORGAN, PAD, -5)],
        "lead": [
            play(VOICE, LEAD),
            play(ALTO_SAX, LEAD, -4),
            play(ALTO_SAX, during(below(LEAD, CHART), 13, 16), -7),
            play(BRASS, HORNS, -4),
        ],
        "sparkle": [play(STEEL_DRUM, SPARKLE)],
    },
    ending_chart=END,
    ending=ENDING,
    strum=SHAPES["guitar"]["E"],
    swing=0.08,
)
