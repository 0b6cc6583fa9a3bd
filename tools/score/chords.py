"""Chord names to notes: voicings that move little, guitar and ukulele shapes."""

from itertools import pairwise, product

from score.notation import STEPS

KINDS = {  # the ninth chords leave the root to the bass
    "": (0, 4, 7), "m": (0, 3, 7), "7": (0, 4, 7, 10), "maj7": (0, 4, 7, 11), "m7": (0, 3, 7, 10),
    "6": (0, 4, 7, 9), "m6": (0, 3, 7, 9), "9": (4, 7, 10, 14), "m9": (3, 7, 10, 14),
    "add9": (0, 4, 7, 14), "maj9": (4, 7, 11, 14), "sus4": (0, 5, 7), "sus2": (0, 2, 7),
    "7sus4": (0, 5, 7, 10), "9sus4": (5, 7, 10, 14),
}  # fmt: skip


def parse(name: str) -> tuple[int, tuple[int, ...], int]:
    """Return root pitch class, intervals and bass pitch class of a name like `F#m7/E`."""
    upper, _, below = name.partition("/")
    size = 2 if upper[1:2] in ("#", "b") else 1
    root = pitch_class(upper[:size])
    return root, KINDS[upper[size:]], pitch_class(below) if below else root


def pitch_class(name: str) -> int:
    """Return 0 to 11 for a letter with its accidentals."""
    return (STEPS[name[0]] + name.count("#") - name[1:].count("b")) % 12


def tones(name: str) -> tuple[int, ...]:
    """Return the pitch classes of a chord, root first."""
    root, intervals, _ = parse(name)
    return tuple((root + interval) % 12 for interval in intervals)


def voicing(name: str, near: tuple[int, ...], low: int, high: int) -> tuple[int, ...]:
    """Place every tone of a chord once between low and high, as near to `near` as can be."""
    places = [[p for p in range(low, high + 1) if p % 12 == tone] for tone in tones(name)]
    best: tuple[float, tuple[int, ...]] | None = None
    for choice in product(*places):
        notes = tuple(sorted(choice))
        steps = [b - a for a, b in pairwise(notes)]
        if len(set(notes)) < len(notes) or max(steps) > 9 or (notes[0] < 55 and steps[0] < 3):
            continue
        cost = sum(min(abs(note - other) for other in near) for note in notes)
        cost += sum(min(abs(note - other) for note in notes) for other in near)
        cost += 9.0 * sum(step == 1 for step in steps) + 0.4 * (notes[-1] - notes[0] > 12)
        if best is None or (cost, notes) < best:
            best = (cost, notes)
    if best is None:
        raise ValueError(f"no voicing for {name} between {low} and {high}")
    return best[1]


def led(names: list[str], centre: int, low: int, high: int) -> list[tuple[int, ...]]:
    """Voice a progression so that each chord moves little from the one before."""
    near: tuple[int, ...] = (centre - 4, centre, centre + 4)
    voiced = []
    for name in names:
        near = voicing(name, near, low, high)
        voiced.append(near)
        drift = round((centre - sum(near) / len(near)) / 3)
        near = tuple(note + drift for note in near)
    return voiced


def fretted(tuning: tuple[int, ...], shape: str) -> tuple[int, ...]:
    """Return the pitches of a shape such as `x32010`, lowest string first."""
    frets = shape.split("-") if "-" in shape else list(shape)
    return tuple(
        string + int(fret) for string, fret in zip(tuning, frets, strict=True) if fret != "x"
    )


GUITAR, UKULELE = (40, 45, 50, 55, 59, 64), (67, 60, 64, 69)
GUITAR_SHAPES = {
    "C": "x32010", "Em7": "022030", "F": "133211", "G": "320003", "Am": "x02210", "Am7": "x02010",
    "Dm7": "xx0211", "G7": "320001", "G7sus4": "330011", "Dm": "xx0231", "G/B": "x20003",
    "Fmaj7": "1x2210", "Cadd9": "x32030", "Em": "022000", "C/E": "032010",
    "D": "xx0232", "A": "x02220", "Bm": "x24432", "D/F#": "2x0232", "A/C#": "x42220",
    "Em9": "020002", "Asus4": "x02230", "A7sus4": "x02030", "F#m": "244222", "A7": "x02020",
    "Gadd9": "320203", "E": "022100", "E7": "020100", "C#m7": "x46454", "F#m7": "242222",
    "Bm7": "x24232", "Amaj7": "x02120", "Dmaj7": "xx0222", "Dm6": "xx0201", "F#7": "242322",
    "E7sus4": "020200", "A6": "x02222", "C#7": "x46464", "E/G#": "4x2100", "B7": "x21202",
    "Dsus4": "xx0233", "Dadd9": "x54230", "Bb": "x13331", "A7/C#": "x42223", "D6": "xx0202",
    "E6": "022120", "E9": "020102", "D7": "xx0212", "Cm": "x35543", "D7sus4": "xx0213",
    "Gmaj7": "320002",
}  # fmt: skip
UKULELE_SHAPES = {
    "G": "0232", "D": "2220", "Em": "0432", "C": "0003", "Am7": "0000", "D7": "2223",
    "D/F#": "2220", "G/B": "0232", "Bm7": "2222", "Cadd9": "0203", "Am": "2000", "Em7": "0202",
    "Dsus4": "0230", "E7": "1202", "A7": "0100", "Cm": "0333", "G7": "0212", "Bm": "4222",
    "D7sus4": "2233", "Cmaj7": "0002", "Gmaj7": "0222", "C/G": "0003", "B7": "2322",
}  # fmt: skip
SHAPES = {
    "guitar": {name: fretted(GUITAR, shape) for name, shape in GUITAR_SHAPES.items()},
    "ukulele": {name: fretted(UKULELE, shape) for name, shape in UKULELE_SHAPES.items()},
}  # fmt: skip
