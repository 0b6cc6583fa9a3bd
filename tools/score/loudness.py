"""Loudness by ITU-R BS.1770-4 (mono) and true peak, on numpy arrays."""

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.float64]
# The two K-weighting filters at 48 kHz, from BS.1770-4, tables 1 and 2: (b, a).
K_FILTERS = (
    ((1.53512485958697, -2.69169618940638, 1.19839281085285),
     (1.0, -1.69065929318241, 0.73248077421585)),
    ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)),
)  # fmt: skip


def k_weighted(samples: Samples, rate: int) -> Samples:
    """Weight samples as the ear does (the filters' amplitude, applied in the frequency domain)."""
    spectrum = np.fft.rfft(samples)
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(len(samples), 1 / rate) / 48000)
    for b, a in K_FILTERS:
        spectrum *= np.abs(np.polyval(b[::-1], z) / np.polyval(a[::-1], z))
    return np.fft.irfft(spectrum, len(samples))


def blocks(samples: Samples, rate: int) -> Samples:
    """Return the mean square of 400 ms blocks that overlap by 75 %."""
    power = np.concatenate(([0.0], np.cumsum(k_weighted(samples, rate) ** 2)))
    size = round(0.4 * rate)
    starts = np.arange(0, max(1, len(samples) - size + 1), size // 4)
    stops = np.minimum(starts + size, len(samples))
    return (power[stops] - power[starts]) / (stops - starts)


def lufs(samples: Samples, rate: int) -> float:
    """Return the integrated loudness, gated at -70 LUFS and 10 LU under the rest."""
    power = blocks(samples, rate) + 1e-15
    loud = power[_lufs(power) > -70]
    if not len(loud):
        return -120.0
    gate = _lufs(np.mean(loud)) - 10
    return float(_lufs(np.mean(loud[_lufs(loud) > gate])))


def momentary(samples: Samples, rate: int) -> float:
    """Return the loudest 400 ms (for short sounds)."""
    padded = np.concatenate((samples, np.zeros(max(0, round(0.4 * rate) - len(samples)))))
    return float(_lufs(np.max(blocks(padded, rate)) + 1e-15))


def _lufs(power: Samples | float) -> Samples:
    return -0.691 + 10 * np.log10(power)


def true_peak(samples: Samples) -> float:
    """Return the true peak in dB of full scale, by four times oversampling."""
    return float(20 * np.log10(np.max(np.abs(oversampled(samples))) + 1e-12))


def oversampled(samples: Samples, times: int = 4) -> Samples:
    """Return the band-limited curve through the samples, `times` as dense (the end wraps)."""
    spectrum = np.fft.rfft(samples)
    return np.fft.irfft(spectrum, len(samples) * times) * times
