"""From the form of a song to files: one premixed file a section, and few that may join it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from score import loudness, mix
from score.form import JOINING, Section
from score.notation import BEATS_A_BAR, swing
from score.render import balanced, encode, levelled
from score.song import Part, Song
from score.synth import BLOCK, Synth
from score.synth import RATE as SYNTH_RATE

Samples = mix.Samples
PLAYED = {
    "intro": ("hands", "lead"),
    "verse": ("drums", "hands", "lead"),
    "build": ("drums", "bass", "hands", "lead"),
    "chorus": ("drums", "bass", "guitar", "keys", "choir", "lead"),
}
"""Which stems a section's own file holds."""
LOUD_LUFS = {"intro": -18.5, "verse": -17.0, "build": -16.5, "chorus": -16.0}
BESIDE = {"hands": -21.0, "choir": -28.0}  # LUFS of the stems that only sections have
HANDS_LATER_DB = -7.0  # once there are drums
PANS = {"guitar": -0.45, "keys": 0.45, "choir": 0.2, "sparkle": 0.3, "hands": -0.15}
QUALITY, ALONE_QUALITY = 2.0, 0.0  # of OGG Vorbis
STORY_BARS, STORY_LUFS, STORY_HZ = 8, -27.0, 620.0
PASSES = 2


def render_form(
    synth: Synth, song: Song, form: Sequence[Section], folder: Path
) -> dict[str, dict[str, float]]:
    """Render every section and the music under the stories; returns figures by section."""
    figures = {}
    for section in form:
        stems = {name: stereo(synth, song, section, name) for name in section.stems}
        figures[section.name] = mixed(section, stems, folder, exact_length(song, section))
        if section.name == "verse":
            under_stories(song, stems, folder)
    return figures


def stereo(synth: Synth, song: Song, section: Section, name: str) -> Samples:
    """Play a stem of a section, shape (2, n), at its loudness in the band."""
    parts = [
        mix.placed(once(synth, song, section, part, f"{name}:{number}"), panned(part, name, number))
        for number, part in enumerate(section.stems[name])
    ]
    if not parts:
        return np.zeros((2, mix.handy(exact_length(song, section))))
    levels = [level_of(both, part) for both, part in zip(parts, section.stems[name], strict=True)]
    total = np.sum([both * level for both, level in zip(parts, levels, strict=True)], axis=0)
    middle = (total[0] + total[1]) / 2
    if name in BESIDE:
        return total * 10 ** ((BESIDE[name] - loudness.lufs(middle, mix.RATE)) / 20)
    wanted = balanced(middle, song, name)
    return total * (np.std(wanted) / max(float(np.std(middle)), 1e-9))


def panned(part: Part, name: str, number: int) -> Part:
    """Put a part in its place; a second voice stands across from the first."""
    return replace(part, pan=PANS.get(name, 0.0) + (0.35 if name == "lead" and number else 0.0))


def level_of(both: Samples, part: Part) -> float:
    """Return the gain that sets a part to its level in the stem."""
    middle = (both[0] + both[1]) / 2
    return float(np.std(levelled(middle, part)) / max(float(np.std(middle)), 1e-9))


def exact_length(song: Song, section: Section) -> int:
    """Return the samples of a section in its file."""
    return round(section.bars * BEATS_A_BAR * 60 / song.bpm * mix.RATE)


def once(synth: Synth, song: Song, section: Section, part: Part, seed: str) -> Samples:
    """Play a part twice over and keep the second pass: it begins in what rings on."""
    beat_s = 60 / song.bpm
    seconds = section.bars * BEATS_A_BAR * beat_s
    blocks = mix.handy(round(seconds * SYNTH_RATE / BLOCK))
    stretch = blocks * BLOCK / SYNTH_RATE / seconds
    notes = swing(part.notes, song.swing, song.swing_grid) if song.swing else part.notes
    mark = f"{song.venue}:{section.name}:{seed}"
    played = synth.play(part, notes, mark, beat_s * stretch, blocks, PASSES)
    return mix.resample(np.split(played, PASSES)[1], mix.handy(exact_length(song, section)))


def mixed(
    section: Section, stems: Mapping[str, Samples], folder: Path, exact: int
) -> dict[str, float]:
    """Mix a section's own file and those that may join it; all get the same gain curve."""
    own = [stems[name] * _turned_down(section, name) for name in PLAYED[section.name]]
    base = mix.widened(np.sum(own, axis=0))
    joining = JOINING[section.name]
    fullest = base + (stems[joining[-1]] if joining else 0) + stems["sparkle"]
    gain = mix.gain_curve(fullest, LOUD_LUFS[section.name])
    both = [mix.resample(side, exact) for side in base * gain]
    encode(np.array(both), folder / f"{section.name}.ogg", QUALITY)
    for name in (*joining, "sparkle"):
        alone = (stems[name][0] + stems[name][1]) / 2
        encode(
            mix.resample(alone * gain, exact), folder / f"{section.name}-{name}.ogg", ALONE_QUALITY
        )
    out = base * gain
    middle = (out[0] + out[1]) / 2
    peaks = [loudness.true_peak(side) for side in fullest * gain]
    return {
        "bars": section.bars,
        "samples": exact,
        "LUFS": round(loudness.lufs(middle, mix.RATE), 2),
        "true peak dB": round(max(peaks), 2),
        "side/mid dB": round(mix.width_db(out), 1),
    }


def _turned_down(section: Section, name: str) -> float:
    """Return the gain of a stem: the hands step back once there are drums."""
    later = name == "hands" and section.name != "intro"
    return float(10 ** (HANDS_LATER_DB / 20)) if later else 1.0


def under_stories(song: Song, stems: Mapping[str, Samples], folder: Path) -> None:
    """Write what plays under a story: bass and keys behind a closed door."""
    total = np.sum([(stems[name][0] + stems[name][1]) / 2 for name in ("bass", "keys")], axis=0)
    size = mix.handy(round(STORY_BARS * BEATS_A_BAR * 60 / song.bpm * mix.RATE))
    fade = round(0.03 * mix.RATE)
    loop = total[:size].copy()
    ramp = np.linspace(0, 1, fade)
    loop[:fade] = loop[:fade] * ramp + total[size : size + fade] * (1 - ramp)
    spectrum = np.fft.rfft(loop)
    hertz = np.fft.rfftfreq(size, 1 / mix.RATE)
    loop = np.fft.irfft(spectrum / (1 + (hertz / STORY_HZ) ** 2), size)
    loop *= 10 ** ((STORY_LUFS - loudness.lufs(loop, mix.RATE)) / 20)
    encode(loop, folder / "story.ogg", ALONE_QUALITY)
