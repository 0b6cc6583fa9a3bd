"""Render the game's music and sounds from the scores: `python tools/render_music.py [venue ...]`."""

import argparse
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import soundfile
import yaml
from score import loudness, mix, sounds
from score.chords import led, pitch_class
from score.song import STEMS, Part, Song
from score.songs import SONGS
from score.synth import BLOCK, RATE as SYNTH_RATE, Synth

ASSETS = Path(__file__).resolve().parent.parent / "assets"
QUALITY = 4.0
TAIL_S = 2.5


def main() -> None:
    """Read the command line and render."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("venues", nargs="*", help=f"of {', '.join(SONGS)}, or sounds")
    parser.add_argument("--out", type=Path, default=ASSETS)
    parser.add_argument("--quality", type=float, default=QUALITY, help="of the OGG files")
    options = parser.parse_args()
    synth = Synth()
    for venue in options.venues or [*SONGS, "sounds"]:
        if venue == "sounds":
            render_sounds(synth, options.out / "sounds", options.quality)
        else:
            render_song(synth, SONGS[venue], options.out / "music" / venue, options.quality)


def render_sounds(synth: Synth, folder: Path, quality: float) -> None:
    """Render the short sounds; those of a key once for each venue."""
    (folder / "notes").mkdir(parents=True, exist_ok=True)
    every = sounds.everyone(synth, SONGS)
    pitches: set[int] = set()
    for venue, song in SONGS.items():
        tonic = 55 + (pitch_class(song.strum.rstrip("m")) - 55) % 12
        for name, samples in sounds.in_key(synth, tonic, song.guitar_chord).items():
            every[f"{name}-{venue}"] = samples
        data = yaml.safe_load(sheet(song))
        pitches |= {p for c in (*data["chords"], *data["second_halves"].values()) for p in c}
    every |= {f"notes/{pitch}": sounds.note(synth, pitch) for pitch in sorted(pitches)}
    for name, samples in every.items():
        encode(samples, folder / f"{name}.ogg", quality)


def render_song(synth: Synth, song: Song, folder: Path, quality: float) -> None:
    """Render one venue's stems, ending and song.yaml."""
    folder.mkdir(parents=True, exist_ok=True)
    raw = {stem: mix.together([loop(synth, song, stem, n, part) for n, part in
           enumerate(song.stems[stem])]) for stem in STEMS}  # fmt: skip
    stems, figures = mix.master(raw)
    for stem, samples in stems.items():
        encode(samples, folder / f"{stem}.ogg", quality)
    final = mix.together([ending_part(synth, song, n, p) for n, p in enumerate(song.ending)])
    final = mix.master({"ending": final})[0]["ending"]
    encode(final, folder / "ending.ogg", quality)
    (folder / "song.yaml").write_text(sheet(song), encoding="utf-8")
    total = mix.together(list(stems.values()))
    print(song.venue, {
        "LUFS": round(loudness.lufs(total, mix.RATE), 2),
        "peak": round(loudness.true_peak(total), 2),
        **{stem: round(loudness.lufs(samples, mix.RATE), 1) for stem, samples in stems.items()},
        **{name: round(value, 2) for name, value in figures.items()},
    })  # fmt: skip


def loop(synth: Synth, song: Song, stem: str, number: int, part: Part) -> mix.Samples:
    """Play a part three times over and cut the second pass out."""
    beat_s = 60 / song.bpm
    seconds = song.bars * 4 * beat_s
    blocks = round(seconds * SYNTH_RATE / BLOCK)
    stretch = blocks * BLOCK / SYNTH_RATE / seconds
    played = synth.play(part, f"{song.venue}:{stem}:{number}", beat_s * stretch, blocks, 3)
    size = blocks * BLOCK
    second = played[size : 2 * size]
    return mix.desk(mix.resample(second, round(seconds * mix.RATE)), part)


def ending_part(synth: Synth, song: Song, number: int, part: Part) -> mix.Samples:
    """Play a part of the ending once, and let it ring."""
    seconds = song.ending_bars * 240 / song.bpm + TAIL_S
    blocks = round(seconds * SYNTH_RATE / BLOCK)
    played = synth.play(part, f"{song.venue}:ending:{number}", 60 / song.bpm, blocks, 1)
    return mix.desk(mix.resample(played, round(seconds * mix.RATE)), part)


def encode(samples: mix.Samples, path: Path, quality: float) -> None:
    """Write mono OGG Vorbis; the same samples give the same bytes."""
    with tempfile.NamedTemporaryFile(suffix=".wav") as wav:
        soundfile.write(wav.name, samples, mix.RATE, subtype="PCM_24")
        subprocess.run(["oggenc", "-Q", "-q", str(quality), "-s", "1", "-o", path, wav.name],
                       check=True)  # fmt: skip


def sheet(song: Song) -> str:
    """Write song.yaml: what the game needs to know of the score."""
    names = [chord.split() for chord in song.chords]
    flat = [name for bar in names for name in bar]
    voiced = iter(led(flat, 72, 60, 84))
    bars = [[list(next(voiced)) for _ in bar] for bar in names]
    data = {
        "bpm": song.bpm, "bars": song.bars, "key": song.key, "rate": mix.RATE,
        "chords": [bar[0] for bar in bars],
        "second_halves": {n: bar[1] for n, bar in enumerate(bars) if len(bar) > 1},
    }  # fmt: skip
    text = yaml.safe_dump(data, sort_keys=False, default_flow_style=None, width=100)
    return "# Written by tools/render_music.py from tools/score.\n" + text


if __name__ == "__main__":
    main()
