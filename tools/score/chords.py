"""Chord names to notes: voicings that move little, guitar and ukulele shapes."""

from itertools import product

from score.notation import STEPS

KINDS = {
    "": (0, 4, 7), "m": (0, 3, 7), "7": (0, 4, 7, 10), "maj7": (0, 4, 7, 11), "m7": (0, 3, 7, 10),
    "6": (0, 4, 7, 9), "m6": (0, 3, 7, 9), "9": (0, 4, 10, 14), "m9": (0, 3, 10, 14), "add9": (0, 4, 7, 14),
    "maj9": (0, 4, 11, 14), "sus4": (0, 5, 7), "sus2": (0, 2, 7), "7sus4": (0, 5, 7, 10), "dim": (0, 3, 6),
    "m7b5": (0, 3, 6, 10), "13": (0, 4, 10, 21), "dim7": (0, 3, 6, 9), "9sus4": (0, 5, 10, 14),
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
        steps = [b - a for a, b in zip(notes, notes[1:], strict=False)]
        if len(set(notes)) < len(notes) or max(steps) > 9 or (notes[0] < 55 and steps[0] < 3):
            continue
        cost = sum(min(abs(note - other) for other in near) for note in notes)
        cost += sum(min(abs(note - other) for note in notes) for other in near)
        cost += 2.0 * sum(step == 1 for step in steps) + 0.4 * (notes[-1] - notes[0] > 12)
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
