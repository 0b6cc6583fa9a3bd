"""The short sounds: small recipes of played notes and shaped noise, levelled together."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from score import loudness, mix
from score.notation import Note
from score.song import Part, Song
from score.synth import BLOCK, RATE as SYNTH_RATE, Synth

Samples = mix.Samples
LEVEL_LUFS = -20.0  # loudest 400 ms
TRIMS_DB = {"focus": -7, "page": -6, "land": -5, "jump": -3, "stick": 1, "crowd": 1, "notes": -3,
            "offnote": -2}  # fmt: skip
PEAK_DB = -3.0
HOME = {"corridor": 0, "street": 0, "park": 0, "shop": 0, "backstage": 0, "stage": 0}


def time(seconds: float) -> Samples:
    """Return the times of the samples."""
    return np.arange(round(seconds * mix.RATE)) / mix.RATE


def glide(start: float, stop: float, seconds: float, bend: float = 1.0) -> Samples:
    """Return a sine that glides between two frequencies."""
    t = time(seconds) / seconds
    hertz = start * (stop / start) ** (t**bend)
    return np.sin(2 * np.pi * np.cumsum(hertz) / mix.RATE)


def shape(samples: Samples, attack_s: float, release_s: float) -> Samples:
    """Give a soft attack and a soft end."""
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
    every = [mix.desk(mix.resample(synth.play(part, "sound", 1.0, blocks, 1), size), part)
             for part in parts]  # fmt: skip
    return shape(mix.together(every), 0.003, min(0.25, seconds / 3))


def phrase(*notes: tuple[float, float, int, int]) -> list[Note]:
    """Notes as (start, length, pitch, velocity)."""
    return [Note(start, length, pitch, velocity) for start, length, pitch, velocity in notes]


def exact(notes: Sequence[Note], program: int, **more: object) -> Part:
    """A part that is played to the letter."""
    return Part(notes, program, spread_s=0, loose=0, **more)  # type: ignore[arg-type]


def jump() -> Samples:
    """A soft upward whoop."""
    return shape(glide(300, 640, 0.17, 0.7) + 0.18 * glide(600, 1280, 0.17, 0.7), 0.012, 0.11)


def land() -> Samples:
    """A soft thud of rubber soles."""
    thud = shape(glide(150, 70, 0.14, 0.5), 0.004, 0.12)
    return at(0.15, (0, thud), (0, 0.16 * shape(noise(0.07, 300, 1800, 3), 0.004, 0.06)))


def smash() -> Samples:
    """A crate that bursts into light boards: a thump, a crunch, four boards that clatter."""
    boards = [
        (0.03 + 0.055 * n, 0.45 * 0.8**n * shape(glide(f, f * 0.94, 0.09), 0.002, 0.085))
        for n, f in enumerate((540, 720, 610, 830))
    ]
    crunch = shape(noise(0.22, 500, 3200, 5), 0.003, 0.2) * np.exp(-time(0.22) * 14)
    return at(0.42, (0, shape(glide(190, 80, 0.16, 0.5), 0.003, 0.14)), (0, 0.42 * crunch), *boards)


def page() -> Samples:
    """Paper that turns."""
    return shape(noise(0.16, 1200, 4200, 7) * np.linspace(0.4, 1, round(0.16 * mix.RATE)), 0.07, 0.09)


def cheer() -> Samples:
    """A small friendly crowd: forty voices on rising vowels, and clapping."""
    rng = np.random.default_rng(11)
    seconds = 3.0
    voices = np.zeros(round(seconds * mix.RATE))
    vowels = ((700, 1150, 2600), (480, 900, 2500), (620, 1700, 2500))
    for _ in range(40):
        length = rng.uniform(0.7, 1.6)
        t = time(length)
        base = rng.uniform(230, 430)
        curve = 1 + 0.22 * np.sin(np.pi * np.minimum(1, t / length * rng.uniform(0.7, 1.1)))
        vibrato = 1 + 0.012 * np.sin(2 * np.pi * rng.uniform(4.5, 6.5) * t + rng.uniform(0, 6))
        turn = np.cumsum(base * curve * vibrato) / mix.RATE
        voice = np.zeros(len(t))
        for k in range(1, 12):
            hertz = base * 1.1 * k
            weight = sum(1 / (1 + ((hertz - f) / (0.16 * f + 60)) ** 2) for f in vowels[rng.integers(3)])
            voice += weight / k**0.6 * np.sin(2 * np.pi * k * turn + rng.uniform(0, 6))
        voice = shape(voice + 0.15 * noise(length, 500, 2500, int(rng.integers(1e6))), 0.12, length * 0.6)
        voices += at(seconds, (rng.uniform(0.0, 1.3), voice * rng.uniform(0.4, 1)))
    claps = np.zeros_like(voices)
    for _ in range(150):
        clap = shape(noise(0.035, 700, 2600, int(rng.integers(1e6))), 0.002, 0.032)
        claps += at(seconds, (rng.uniform(0.1, 2.7), clap * rng.uniform(0.1, 0.5)))
    total = voices / np.std(voices) + 0.35 * claps / np.std(claps)
    return mix.desk(shape(total, 0.25, 1.3), Part([], 0, room=0.35, low_pass=5200, high_pass=180))


SHAPED: Mapping[str, Callable[[], Samples]] = {
    "jump": jump, "land": land, "smash": smash, "page": page, "crowd": cheer,
}  # fmt: skip


def everyone(synth: Synth, songs: Mapping[str, Song]) -> dict[str, Samples]:
    """Return every sound by name, levelled."""
    sounds = {name: recipe() for name, recipe in SHAPED.items()}
    sounds["focus"] = played(synth, 0.12, [exact(phrase((0, 0.1, 79, 60)), 12)])
    sounds["choose"] = played(
        synth, 0.35, [exact(phrase((0, 0.1, 72, 80), (0.07, 0.2, 79, 84)), 12)]
    )
    sounds["stick"] = played(synth, 0.2, [exact(phrase((0, 0.1, 37, 110)), 0, bank=128)])
    return {name: level(name, samples) for name, samples in sounds.items()}


def in_key(synth: Synth, key: int, guitar: Sequence[int]) -> dict[str, Samples]:
    """The sounds that belong to a key (its tonic as a MIDI pitch, 55 to 66)."""
    bells, electric = 11, 4
    good = phrase(*((0.0, 0.28, key + p, 74) for p in (0, 5, 9)),
                  *((0.26, 1.2, key + p, 84) for p in (-12, 0, 4, 7, 12)))  # fmt: skip
    lift = phrase((0, 0.18, key + 7, 74), (0.17, 0.5, key + 12, 80))
    gate = phrase(*((0.09 * n, 0.9, key + p, 76) for n, p in enumerate((0, 7, 12, 14, 19))))
    sour = phrase((0, 0.6, key + 12, 74), (0.02, 0.6, key + 13, 66))
    strum = phrase(*((0.014 * n, 0.9, p, 92 - 2 * n) for n, p in enumerate(guitar)))
    sounds = {
        "good": played(synth, 1.5, [exact(good, electric), exact(phrase((0.26, 1.2, key + 24, 60)), bells)]),
        "again": played(synth, 0.8, [exact(lift, bells), exact(lift, 12, level_db=-4)]),
        "gate": played(synth, 1.4, [exact(gate, bells, room=0.25)]),
        "offnote": played(synth, 0.8, [exact(sour, electric, low_pass=2400)]),
        "strum": played(synth, 1.1, [exact(strum, 25, high_pass=90)]),
    }  # fmt: skip
    return {name: level(name, samples) for name, samples in sounds.items()}


def note(synth: Synth, pitch: int) -> Samples:
    """A collected note: a soft kalimba with a touch of bell, 0.3 s."""
    one = phrase((0, 0.3, pitch, 84))
    both = [exact(one, 108), exact(phrase((0, 0.3, pitch, 60)), 11, level_db=-6)]
    return level("notes", shape(played(synth, 0.3, both), 0.002, 0.2))


def level(name: str, samples: Samples) -> Samples:
    """Bring a sound to the common loudness, with its own trim, and under the peak."""
    wanted = LEVEL_LUFS + TRIMS_DB.get(name, 0)
    gain_db = wanted - loudness.momentary(samples, mix.RATE)
    peak = loudness.true_peak(samples)
    return samples * 10 ** (min(gain_db, PEAK_DB - peak) / 20)
