"""From scores to files: play, mix, press, encode, and measure what came out."""

import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from score import loudness, mix
from score.band import Chart
from score.chords import led
from score.notation import BEATS_A_BAR, swing
from score.song import STEMS, Part, Song
from score.synth import BLOCK, Synth
from score.synth import RATE as SYNTH_RATE

Samples = mix.Samples
BALANCE = {"drums": -20.5, "bass": -22.0, "guitar": -25.0, "keys": -25.5, "lead": -21.5,
           "sparkle": -28.0}  # LUFS, before the sum is pressed to its target  # fmt: skip
PART_LUFS = -23.0
CREST_DB = 15.0  # a stem's peaks over its loudness: spikes would make the limiter pump
DRUM_BANK = 128
TAIL_S = 2.6
PASSES = 3


def render_song(synth: Synth, song: Song, folder: Path, quality: float) -> dict[str, object]:
    """Render one venue's stems, ending and song.yaml; returns the figures."""
    folder.mkdir(parents=True, exist_ok=True)
    raw = {}
    repeats = []
    for stem in STEMS:
        parts = []
        for number, part in enumerate(song.stems[stem]):
            played, repeat = loop(synth, song, stem, number)
            parts.append(levelled(played, part))
            repeats.append(repeat)
        raw[stem] = balanced(mix.together(parts), song, stem)
    stems, pressed = mix.master(raw)
    for stem, samples in stems.items():
        exact = round(song.bars * BEATS_A_BAR * 60 / song.bpm * mix.RATE)
        encode(mix.resample(samples, exact), folder / f"gig-{stem}.ogg", quality)
    encode(ending(synth, song), folder / "ending.ogg", quality)
    return {
        "second pass against third, dB": round(max(repeats), 1),
        **{name: round(value, 2) for name, value in pressed.items()},
        **measured(folder, song),
    }


def loop(synth: Synth, song: Song, stem: str, number: int) -> tuple[Samples, float]:
    """Play a part three times over and cut the second pass out.

    Also returns how far the third pass is from the second (dB of full scale): a loop that goes
    round is then the same as a band that plays on.
    """
    part = song.stems[stem][number]
    beat_s = 60 / song.bpm
    seconds = song.bars * BEATS_A_BAR * beat_s
    blocks = mix.handy(round(seconds * SYNTH_RATE / BLOCK))
    stretch = blocks * BLOCK / SYNTH_RATE / seconds  # to whole, handy blocks: less than 0.3 %
    played = perform(synth, song, part, f"{stem}:{number}", beat_s * stretch, blocks, PASSES)
    second, third = np.split(played, PASSES)[1:]
    repeat = float(20 * np.log10(np.max(np.abs(second - third)[:SYNTH_RATE]) + 1e-9))
    return mix.desk(mix.resample(second, mix.handy(round(seconds * mix.RATE))), part), repeat


def perform(  # noqa: PLR0913
    synth: Synth, song: Song, part: Part, seed: str, beat_s: float, blocks: int, passes: int
) -> Samples:
    """Play a part with the song's swing."""
    notes = swing(part.notes, song.swing, song.swing_grid) if song.swing else part.notes
    return synth.play(part, notes, f"{song.venue}:{seed}", beat_s, blocks, passes)


def levelled(samples: Samples, part: Part) -> Samples:
    """Set a part to its level in the stem; drums keep the levels they are played at."""
    if part.bank == DRUM_BANK:
        return samples * 10 ** (part.level_db / 20)
    wanted = PART_LUFS + part.level_db
    return samples * 10 ** ((wanted - loudness.lufs(samples, mix.RATE)) / 20)


def balanced(samples: Samples, song: Song, stem: str) -> Samples:
    """Set a stem to its loudness in the band."""
    wanted = BALANCE[stem] + song.balance.get(stem, 0.0)
    for _ in range(2):
        samples = samples * 10 ** ((wanted - loudness.lufs(samples, mix.RATE)) / 20)
        samples = mix.soft_clip(samples, 10 ** ((wanted + CREST_DB) / 20))
    return samples


def ending(synth: Synth, song: Song) -> Samples:
    """Play the ending once, and let it ring."""
    bars = len(song.ending_chart.bars)
    seconds = bars * BEATS_A_BAR * 60 / song.bpm + TAIL_S
    blocks = mix.handy(round(seconds * SYNTH_RATE / BLOCK))
    size = mix.handy(round(seconds * mix.RATE))
    stems = {}
    for stem in STEMS:
        parts = []
        for number, part in enumerate(song.ending[stem]):
            seed = f"ending:{stem}:{number}"
            played = perform(synth, song, part, seed, 60 / song.bpm, blocks, 1)
            parts.append(levelled(mix.desk(mix.resample(played, size), part), part))
        stems[stem] = balanced(mix.together(parts), song, stem)
    total = mix.together(list(mix.master(stems)[0].values()))
    fade = np.clip((np.arange(size)[::-1] / mix.RATE) / 1.2, 0, 1)
    return total * np.sin(fade * np.pi / 2) ** 2


def encode(samples: Samples, path: Path, quality: float) -> None:
    """Write OGG Vorbis, mono or (2, n) stereo; the same samples give the same bytes."""
    import soundfile  # noqa: PLC0415  (only who renders needs it)

    with tempfile.NamedTemporaryFile(suffix=".wav") as wav:
        soundfile.write(wav.name, samples.T, mix.RATE, subtype="PCM_24")
        command = ["oggenc", "-Q", "-q", str(quality), "-s", "1", "-o", str(path), wav.name]
        subprocess.run(command, check=True)


def pitches(chart: Chart) -> list[list[list[int]]]:
    """Return the chord tones of each bar (or of its two halves) for the notes of the course."""
    names = [bar.split() for bar in chart.bars]
    voiced = iter(led([name for bar in names for name in bar], 72, 60, 84))
    return [[list(next(voiced)) for _ in bar] for bar in names]


def decoded(path: Path) -> Samples:
    """Read a file back as the game will hear it."""
    import soundfile  # noqa: PLC0415

    return np.asarray(soundfile.read(path, dtype="float64")[0])


def measured(folder: Path, song: Song) -> dict[str, object]:
    """Measure the encoded files."""
    stems = {stem: decoded(folder / f"gig-{stem}.ogg") for stem in STEMS}
    total = mix.together(list(stems.values()))
    final = decoded(folder / "ending.ogg")
    start = mix.together([stems["drums"], stems["bass"]])
    return {
        "samples": len(total),
        "LUFS": round(loudness.lufs(total, mix.RATE), 2),
        "LUFS drums and bass": round(loudness.lufs(start, mix.RATE), 2),
        "LUFS ending": round(loudness.lufs(final, mix.RATE), 2),
        "true peak dB": round(loudness.true_peak(total), 2),
        "true peak ending dB": round(loudness.true_peak(final), 2),
        **{f"LUFS {stem}": round(loudness.lufs(one, mix.RATE), 1) for stem, one in stems.items()},
        "seam step": seam(total, song.bpm),
        "seam step of a stem": max((seam(one, song.bpm) for one in stems.values()),
                                   key=lambda found: found["step"] / found["allowed"]),
        }  # fmt: skip


def seam(samples: Samples, bpm: float) -> Mapping[str, float]:
    """Compare the step across the loop's seam with the steps near strong beats."""
    steps = np.abs(np.diff(samples))
    beats = np.arange(0, len(samples) / mix.RATE, 120 / bpm)  # beats 1 and 3
    near = np.concatenate([
        steps[max(0, round((beat - 0.01) * mix.RATE)) : round((beat + 0.03) * mix.RATE)]
        for beat in beats
    ])  # fmt: skip
    return {
        "step": round(float(abs(samples[0] - samples[-1])), 5),
        "allowed": round(float(np.percentile(near, 99.9)), 5),
    }
