"""The six songs of the tour, in order."""

from score import chords as ch
from score.notation import Note, drums
from score.song import Part, Song


def first_draft(venue: str, bpm: float, key: str, loop: list[str]) -> Song:
    names = loop * (24 // len(loop))
    voiced = ch.led(names, 64, 52, 76)
    beat = drums(24, kick="x.......x.x.....", snare="....x.......x...", hat="x.o.x.o.x.o.x.o.")
    bass, guitar, keys, lead, sparkle = [], [], [], [], []
    for bar, (name, chord) in enumerate(zip(names, voiced, strict=True)):
        at = bar * 4.0
        root = 36 + (ch.parse(name)[2] - 36 % 12) % 12
        bass += [Note(at + b, 0.4, root + p, 90) for b, p in ((0, 0), (1, 0), (1.5, 7), (2, 0), (3, 7), (3.5, 12))]
        guitar += [Note(at + b / 2, 0.45, chord[b % 3], 80) for b in range(8)]
        keys += [Note(at + b, 0.4, p, 70) for b in (1, 3) for p in chord]
        lead += [Note(at + b, 0.9, chord[k] + 12, 80) for b, k in ((0, 2), (1.5, 1), (2, 0), (3, 1))]
        sparkle += [Note(at + b, 0.4, chord[k] + 24, 60) for b, k in ((0.5, 0), (1, 1), (1.5, 2))]
    stems = {
        "drums": [Part(beat, 0, 128)], "bass": [Part(bass, 33, level_db=-2)], "guitar": [Part(guitar, 25, level_db=-4, high_pass=120)],
        "keys": [Part(keys, 4, level_db=-6, high_pass=120)], "lead": [Part(lead, 73, level_db=-6)], "sparkle": [Part(sparkle, 9, level_db=-12)],
    }
    whole = [Part([n for n in part.notes if n.start < 12] + [Note(12, 4, p.pitch if part.bank else p.pitch, 90) for p in list(part.notes)[:1]], part.program, part.bank, part.level_db) for ps in stems.values() for part in ps for p in [0]] if False else [Part([n for n in part.notes if n.start < 16], part.program, part.bank, part.level_db) for ps in stems.values() for part in ps]
    return Song(venue, bpm, key, names, stems, 4, whole, loop[0], [p - 12 for p in voiced[0]] + list(voiced[0]))


SONGS = {
    "corridor": first_draft("corridor", 96, "G major", ["G", "Em", "C", "D"]),
    "street": first_draft("street", 104, "D major", ["D", "G", "Bm", "A"]),
    "park": first_draft("park", 112, "C major", ["C", "F", "Am", "G"]),
    "shop": first_draft("shop", 120, "A major", ["A", "D", "F#m", "E"]),
    "backstage": first_draft("backstage", 126, "A minor", ["Am", "F", "C", "G"]),
    "stage": first_draft("stage", 132, "D major", ["D", "A", "Bm", "G"]),
}
