"""The mixing desk. Everything is circular, so a loop stays a loop: no edge is ever treated."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from score import loudness
from score.song import Part

Samples = npt.NDArray[np.float64]
RATE = 44100
TARGET_LUFS = -16.0
CEILING_DB = -2.6  # true peak before OGG, which overshoots by up to 1 dB
COMPRESS_OVER_DB = -15.0
COMPRESS_RATIO = 2.0
ROOM_S = 0.9  # time to -60 dB
LEFT_SEED, RIGHT_SEED = 1953, 1962
SIDE_DB = -11.0
SIDE_FROM_HZ = 180.0  # the bass stands in the middle


def handy(length: int) -> int:
    """Return the length nearest to this one that Fourier transforms are quick at."""
    for away in range(length):
        for near in (length - away, length + away):
            rest = near
            for factor in (2, 3, 5, 7, 11):
                while rest % factor == 0:
                    rest //= factor
            if rest == 1:
                return near
    return length


def resample(samples: Samples, length: int) -> Samples:
    """Resample one exact loop to another number of samples, through its spectrum."""
    spectrum = np.fft.rfft(samples)[: length // 2 + 1]
    return np.fft.irfft(spectrum, length) * (length / len(samples))


def desk(samples: Samples, part: Part) -> Samples:
    """Return a part with its grit, its tone and its room."""
    if part.drive:
        peak = np.percentile(np.abs(samples), 99.5) / part.drive
        samples = np.tanh(samples / peak) * peak
    spectrum = np.fft.rfft(samples)
    hertz = np.fft.rfftfreq(len(samples), 1 / RATE)
    spectrum *= _tone(hertz, part)
    if part.room:
        wet = spectrum * np.fft.rfft(room(), len(samples))
        spectrum = spectrum * (1 - part.room / 2) + wet * part.room
    return np.fft.irfft(spectrum, len(samples))


def placed(samples: Samples, part: Part) -> Samples:
    """Return a part in stereo, shape (2, n): its tone, its place, a room of two unlike sides."""
    dry = desk(samples, replace(part, room=0.0))
    spectrum = np.fft.rfft(dry)
    angle = (part.pan + 1) * np.pi / 4
    sides = []
    for loud, seed in ((np.cos(angle), LEFT_SEED), (np.sin(angle), RIGHT_SEED)):
        wet = np.fft.irfft(spectrum * np.fft.rfft(room(seed), len(dry)), len(dry))
        sides.append(dry * loud * np.sqrt(2) * (1 - part.room / 2) + wet * part.room)
    return np.array(sides)


def widened(sides: Samples) -> Samples:
    """Return stereo whose side stands SIDE_DB under its middle: wide, and safe in mono."""
    middle, side = (sides[0] + sides[1]) / 2, (sides[0] - sides[1]) / 2
    spectrum = np.fft.rfft(side)
    hertz = np.fft.rfftfreq(len(side), 1 / RATE)
    side = np.fft.irfft(spectrum / (1 + (SIDE_FROM_HZ / np.maximum(hertz, 1)) ** 4), len(side))
    scale = 10 ** (SIDE_DB / 20) * np.std(middle) / max(float(np.std(side)), 1e-9)
    return np.array([middle + side * scale, middle - side * scale])


def width_db(sides: Samples) -> float:
    """Return how far the side lies under the middle, dB."""
    middle, side = sides[0] + sides[1], sides[0] - sides[1]
    return float(20 * np.log10(np.std(side) / np.std(middle) + 1e-9))


def _tone(hertz: Samples, part: Part) -> npt.NDArray[np.complex128]:
    """Return the response of a part's filters: analogue shapes, so nothing rings ahead."""
    high = 1j * hertz / part.high_pass
    tone = high**2 / (high**2 + np.sqrt(2) * high + 1)
    low = 1j * hertz / part.low_pass
    tone /= low**2 + np.sqrt(2) * low + 1
    for corner, decibels in part.shelves:
        shelf = 1j * hertz / corner
        tone *= (1 + shelf * 10 ** (decibels / 20)) / (1 + shelf)
    for centre, decibels, quality in part.bells:
        bell, root = 1j * hertz / centre, 10 ** (decibels / 40)
        tone *= bell**2 + bell * root / quality + 1
        tone /= bell**2 + bell / (root * quality) + 1
    return tone


def room(seed: int = 1953) -> Samples:
    """Return a small bright room: seeded noise that dies away, after a 12 ms gap."""
    length = round(RATE * ROOM_S)
    time = np.arange(length) / RATE
    noise = np.random.default_rng(seed).standard_normal(length)
    spectrum = np.fft.rfft(noise)
    hertz = np.fft.rfftfreq(length, 1 / RATE)
    spectrum *= 1 / np.sqrt(1 + (180 / np.maximum(hertz, 1)) ** 4)
    spectrum /= np.sqrt(1 + (hertz / 5200) ** 4)
    tail = np.fft.irfft(spectrum, length) * 10 ** (-3 * time / ROOM_S)
    tail[: round(0.012 * RATE)] = 0
    tail *= np.minimum(1, np.arange(length) / (0.02 * RATE))
    return tail / np.sqrt(np.sum(tail**2))


def smooth(values: Samples, seconds: float) -> Samples:
    """Smooth a loop with a bell (Hann) of this length."""
    size = max(3, round(seconds * RATE))
    bell = np.zeros(len(values))
    bell[:size] = np.hanning(size + 2)[1:-1]
    bell = np.roll(bell / bell.sum(), -(size // 2))
    return np.fft.irfft(np.fft.rfft(values) * np.fft.rfft(bell), len(values))


def soft_clip(samples: Samples, most: float) -> Samples:
    """Round off what goes over 70 % of `most`."""
    knee = 0.7 * most
    over = np.maximum(np.abs(samples) - knee, 0) / (most - knee)
    return np.sign(samples) * (np.minimum(np.abs(samples), knee) + (most - knee) * np.tanh(over))


def compressor(total: Samples) -> Samples:
    """Return a gentle gain curve: over the threshold, the level counts half."""
    level = np.sqrt(np.maximum(smooth(total**2, 0.12), 1e-12))
    over = np.maximum(0.0, 20 * np.log10(level) - COMPRESS_OVER_DB)
    return smooth(10 ** (-over * (1 - 1 / COMPRESS_RATIO) / 20), 0.05)


def limiter(total: Samples, ceiling_db: float = CEILING_DB) -> Samples:
    """Return a gain curve that keeps every true peak under the ceiling, looking 4 ms ahead."""
    dense = np.abs(loudness.oversampled(total)).reshape(-1, 4)
    peaks = np.maximum(dense.max(axis=1), np.roll(dense[:, 3], 1))
    need = np.minimum(1.0, 10 ** (ceiling_db / 20) / np.maximum(peaks, 1e-9))
    reach, width = round(0.004 * RATE), 1
    lowest = need
    while width < reach:
        lowest = np.minimum(lowest, np.roll(lowest, width))
        width *= 2
    lowest = np.roll(lowest, -width // 2)
    return np.minimum(smooth(lowest, 0.003), 1.0)


def gain_curve(sides: Samples, target_lufs: float) -> Samples:
    """Return the gain that brings a stereo mix to its loudness, under the ceiling."""
    middle = (sides[0] + sides[1]) / 2
    base = 10 ** ((target_lufs - loudness.lufs(middle, RATE)) / 20)
    curve = base * compressor(middle * base)
    push = 0.0
    for _ in range(3):
        gain = curve * 10 ** (push / 20)
        gain = gain * np.minimum(limiter(sides[0] * gain), limiter(sides[1] * gain))
        push += target_lufs - loudness.lufs(middle * gain, RATE)
    return gain


def master(stems: Mapping[str, Samples]) -> tuple[dict[str, Samples], dict[str, float]]:
    """Press the sum of the stems to the target loudness; every stem gets the same gain curve."""
    total = np.sum(list(stems.values()), axis=0)
    total_gain = np.full(len(total), 10 ** ((TARGET_LUFS - loudness.lufs(total, RATE)) / 20))
    total_gain *= compressor(total * total_gain)
    push = 0.0
    for _ in range(6):
        gain = total_gain * 10 ** (push / 20)
        gain = gain * limiter(total * gain)
        push += TARGET_LUFS - loudness.lufs(total * gain, RATE)
    decibels = 20 * np.log10(gain / np.max(gain))
    figures = {
        "gain reduction, mean dB": float(np.mean(decibels)),
        "gain reduction, most dB": float(np.min(decibels)),
    }
    return {name: stem * gain for name, stem in stems.items()}, figures


def together(parts: Sequence[Samples]) -> Samples:
    """Sum parts of one length."""
    return np.sum(parts, axis=0)
