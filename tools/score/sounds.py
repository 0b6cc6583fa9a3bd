"""The short sounds: small recipes of played notes and shaped noise, levelled together."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from score import loudness, mix
from score.notation import Note
from score.song import Part, Song
from score.synth import BLOCK, Synth
from score.synth import RATE as SYNTH_RATE

Samples = mix.Samples
LEVEL_LUFS = -20.0  # loudest 400 ms
TRIMS_DB = {"focus": -7, "pop": -2,
            "page": -6, "land": -5, "jump": -3,
            "stick": 1, "crowd": 1, "notes": 0,
            "offnote": -2, "tumble": -4, "ahead-jump": 2, "ahead-strum": 2}  # fmt: skip
PEAK_DB = -3.0
APPLAUSE = 126
VOWELS = ((700, 1150, 2600), (480, 900, 2500), (620, 1700, 2500))  # formants of a, o, e in Hz


def time(seconds: float) -> Samples:
    """Return the times of the samples."""
    return np.arange(round(seconds * mix.RATE)) / mix.RATE


def glide(start: float, stop: float, seconds: float, bend: float = 1.0) -> Samples:
    """Return a sine that glides between two frequencies."""
    t = time(seconds) / seconds
    hertz = start * (stop / start) ** (t**bend)
    return np.sin(2 * np.pi * np.cumsum(hertz) / mix.RATE)


def shape(samples: Samples, attack_s: float, release_s: float) -> Samples:
    """Return a sound with a soft attack and a soft end."""
    t = time(len(samples) / mix.RATE)[: len(samples)]
    rise = np.clip(t / attack_s, 0, 1)
    fall = np.clip((t[-1] - t) / release_s, 0, 1)
    return samples * np.sin(rise * np.pi / 2) * np.sin(fall * np.pi / 2) ** 2


def noise(seconds: float, low: float, high: float, seed: int) -> Samples:
    """Return seeded noise between two frequencies, softly cut."""
    count = round(seconds * mix.RATE)
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(count))
    hertz = np.fft.rfftfreq(count, 1 / mix.RATE)
    spectrum *= 1 / np.sqrt(1 + (low / np.maximum(hertz, 1)) ** 4)
    spectrum /= np.sqrt(1 + (hertz / high) ** 4)
    return np.fft.irfft(spectrum, count) / np.std(np.fft.irfft(spectrum, count))


def at(total_s: float, *placed: tuple[float, Samples]) -> Samples:
    """Lay samples over one another at their times."""
    out = np.zeros(round(total_s * mix.RATE))
    for start_s, samples in placed:
        first = round(start_s * mix.RATE)
        room = samples[: max(0, len(out) - first)]
        out[first : first + len(room)] += room
    return out


def played(synth: Synth, seconds: float, parts: Sequence[Part]) -> Samples:
    """Play parts in seconds (a beat is a second), with a little room."""
    blocks = round(seconds * SYNTH_RATE / BLOCK)
    size = round(seconds * mix.RATE)
    every = []
    for part in parts:
        alone = synth.play(part, part.notes, "sound", 1.0, blocks, 1)
        quiet = 10 ** (part.level_db / 20)
        every.append(quiet * mix.desk(mix.resample(alone, size), part))
    return shape(mix.together(every), 0.003, min(0.25, seconds / 3))


def phrase(*notes: tuple[float, float, int, int]) -> list[Note]:
    """Make notes of (start, length, pitch, velocity)."""
    return [Note(start, length, pitch, velocity) for start, length, pitch, velocity in notes]


def exact(notes: Sequence[Note], program: int, **more: object) -> Part:
    """Make a part that is played to the letter."""
    return Part(notes, program, spread_s=0, loose=0, **more)  # type: ignore[arg-type]


def in_octave(key: int, octave: int) -> float:
    """Return the frequency of the key's tonic in an octave, Hz: 4 is from 262 to 494."""
    return hertz(12 * (octave + 1) + key % 12)


def land(key: int) -> Samples:
    """Make a soft knock of rubber soles, low, and heard on a laptop."""
    low = in_octave(key, 4)
    knock = shape(
        glide(low * 1.06, low, 0.13, 0.5) + 0.4 * glide(low * 2, low * 2, 0.13), 0.003, 0.11
    )
    return at(0.15, (0, knock), (0, 0.3 * shape(noise(0.07, 400, 1800, 3), 0.003, 0.06)))


def jump(key: int) -> Samples:
    """Make a soft upward whoop, from the tonic to the fifth."""
    low = in_octave(key, 5)
    return shape(glide(low, low * 1.5, 0.17, 0.7) + 0.3 * glide(low * 2, low * 3, 0.17), 0.01, 0.11)


def smash(key: int) -> Samples:
    """Burst a crate into light boards: a crunch, and four boards that clatter in a chord."""
    tonic = in_octave(key, 5)
    boards = [
        (0.02 + 0.05 * n, 0.5 * 0.85**n * shape(glide(f, f * 0.97, 0.1), 0.002, 0.09))
        for n, f in enumerate((tonic * 2, tonic * 2.5, tonic * 3, tonic * 4))
    ]
    crunch = shape(noise(0.22, 900, 4200, 5), 0.003, 0.2) * np.exp(-time(0.22) * 14)
    return at(0.4, (0, 0.6 * shape(glide(tonic, tonic / 2, 0.14, 0.5), 0.003, 0.12)),
              (0, 0.45 * crunch), *boards)  # fmt: skip


def pop(key: int) -> Samples:
    """Burst a balloon: a short bright pop on the tonic, high up."""
    high = in_octave(key, 7)
    burst = shape(noise(0.05, 2500, 7500, 11), 0.001, 0.045)
    return at(0.16, (0, 0.7 * burst), (0, shape(glide(high * 0.7, high, 0.09, 0.4), 0.002, 0.08)))


def page() -> Samples:
    """Paper that turns."""
    return shape(
        noise(0.16, 1200, 4200, 7) * np.linspace(0.4, 1, round(0.16 * mix.RATE)), 0.07, 0.09
    )


def voices(seconds: float) -> Samples:
    """Forty children who call out on open vowels, one after the other."""
    rng = np.random.default_rng(11)
    total = np.zeros(round(seconds * mix.RATE))
    for _ in range(40):
        length, base = rng.uniform(0.7, 1.5), rng.uniform(240, 430)
        t = time(length)
        rise = 1 + 0.2 * np.sin(np.pi * np.minimum(1, t / length * rng.uniform(0.7, 1.1)))
        tremble = 1 + 0.012 * np.sin(2 * np.pi * rng.uniform(4.5, 6.5) * t + rng.uniform(0, 6))
        turn = np.cumsum(base * rise * tremble) / mix.RATE
        formants = VOWELS[rng.integers(len(VOWELS))]
        voice = 0.12 * noise(length, 500, 2500, int(rng.integers(1_000_000)))
        for k in range(1, 12):
            hertz = base * 1.1 * k
            weight = sum(1 / (1 + ((hertz - f) / (0.16 * f + 60)) ** 2) for f in formants)
            voice += weight / k**0.6 * np.sin(2 * np.pi * k * turn + rng.uniform(0, 6))
        loud = rng.uniform(0.4, 1.0)
        total += at(seconds, (rng.uniform(0.0, 1.3), loud * shape(voice, 0.12, length * 0.6)))
    return total / np.std(total)


def cheer(synth: Synth) -> Samples:
    """Make a small friendly crowd: clapping hands, and children who call."""
    seconds = 3.0
    hands = phrase(*((start, 2.0, pitch, 90) for start, pitch in ((0, 60), (0.15, 64), (0.4, 57))))
    clap = played(synth, seconds, [exact(hands, APPLAUSE, high_pass=250, low_pass=6500)])
    total = clap / np.std(clap) + 0.8 * voices(seconds)
    return mix.desk(shape(total, 0.2, 1.4), Part([], 0, room=0.3, low_pass=6000, high_pass=180))


def tumble() -> Samples:
    """Make a slide down and a soft sit: no harm done."""
    slide = shape(glide(620, 260, 0.26, 1.2) + 0.15 * glide(1240, 520, 0.26, 1.2), 0.02, 0.1)
    return at(0.5, (0, 0.6 * slide), (0.27, 1.6 * land(60)))


def ahead_jump(key: int) -> Samples:
    """Whistle twice, high and upward: a jump comes a beat later."""
    low, high = hertz(key + 24), hertz(key + 31)
    chirp = shape(glide(low, high, 0.09, 0.8), 0.006, 0.05)
    return at(0.24, (0, 0.8 * chirp), (0.115, chirp))


def ahead_strum(key: int) -> Samples:
    """Pluck twice, low and buzzing: a strum comes a beat later."""
    low = hertz(key)
    t = time(0.1)
    buzz = sum(np.sin(2 * np.pi * low * k * t) / k for k in range(1, 6))
    pluck = shape(buzz * np.exp(-t * 14), 0.004, 0.05)
    return at(0.24, (0, pluck), (0.115, pluck))


def hertz(pitch: int) -> float:
    """Return the frequency of a MIDI pitch."""
    return 440.0 * 2 ** ((pitch - 69) / 12)


SHAPED: Mapping[str, Callable[[], Samples]] = {
    "page": page, "tumble": tumble,
}  # fmt: skip


def everyone(synth: Synth) -> dict[str, Samples]:
    """Return every sound by name, levelled."""
    sounds = {name: recipe() for name, recipe in SHAPED.items()}
    sounds["crowd"] = cheer(synth)
    sounds["focus"] = played(synth, 0.12, [exact(phrase((0, 0.1, 79, 60)), 12)])
    sounds["choose"] = played(
        synth, 0.35, [exact(phrase((0, 0.1, 72, 80), (0.07, 0.2, 79, 84)), 12)]
    )
    sounds["stick"] = played(synth, 0.2, [exact(phrase((0, 0.1, 37, 110)), 0, bank=128)])
    return {name: level(name, samples) for name, samples in sounds.items()}


def in_key(synth: Synth, song: Song) -> dict[str, Samples]:
    """Return the sounds that belong to a venue's key."""
    key, guitar = song.tonic, song.strum
    bells, electric = 11, 4
    good = phrase(*((0.0, 0.28, key + p, 74) for p in (0, 5, 9)),
                  *((0.26, 1.2, key + p, 84) for p in (-12, 0, 4, 7, 12)))  # fmt: skip
    top = phrase((0.26, 1.2, key + 24, 60))
    lift = phrase((0, 0.2, key + 7, 72), (0.19, 0.6, key + 14, 80))  # so to re: a question
    gate = phrase(*((0.09 * n, 0.9, key + p, 76) for n, p in enumerate((0, 7, 12, 14, 19))))
    bright = phrase(*((0.06 * n, 0.5, key + p, 80) for n, p in enumerate((12, 16, 19, 24))))
    sour = phrase((0, 0.6, key + 12, 74), (0.02, 0.6, key + 13, 66))
    strum = phrase(*((0.014 * n, 0.9, p, 92 - 2 * n) for n, p in enumerate(guitar)))
    sounds = {
        "good": played(synth, 1.5, [exact(good, electric), exact(top, bells)]),
        "again": played(synth, 0.8, [exact(lift, bells), exact(lift, 12, level_db=-4)]),
        "gate": played(synth, 1.4, [exact(gate, bells, room=0.25)]),
        "pick": played(synth, 0.9, [exact(bright, 9), exact(bright, bells, level_db=-3)]),
        "offnote": played(synth, 0.8, [exact(sour, electric, low_pass=2400)]),
        "strum": played(synth, 1.1, [exact(strum, 25, high_pass=90)]),
        "jump": jump(key), "land": land(key), "smash": smash(key), "pop": pop(key),
        "ahead-jump": ahead_jump(key), "ahead-strum": ahead_strum(key),
    }  # fmt: skip
    return {name: level(name, samples) for name, samples in sounds.items()}


def note(synth: Synth, pitch: int) -> Samples:
    """Make a collected note: a soft kalimba with a touch of bell, 0.3 s."""
    one = phrase((0, 0.3, pitch, 84))
    both = [exact(one, 108), exact(phrase((0, 0.3, pitch, 60)), 11, level_db=-6)]
    return level("notes", shape(played(synth, 0.3, both), 0.002, 0.2))


def level(name: str, samples: Samples) -> Samples:
    """Set a sound to the common loudness, with its own trim, and under the peak."""
    wanted = LEVEL_LUFS + TRIMS_DB.get(name, 0)
    gain_db = wanted - loudness.momentary(samples, mix.RATE)
    peak = loudness.true_peak(samples)
    return samples * 10 ** (min(gain_db, PEAK_DB - peak) / 20)


def figures(every: Mapping[str, Samples]) -> dict[str, object]:
    """Return seconds, loudest 400 ms (LUFS) and true peak (dB) of each sound."""
    return {
        name: [
            round(len(samples) / mix.RATE, 2),
            round(loudness.momentary(samples, mix.RATE), 1),
            round(loudness.true_peak(samples), 1),
        ]
        for name, samples in every.items()
    }
