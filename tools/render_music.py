"""Render the game's music and sounds from the scores.

    python tools/render_music.py                  # all of it: about five minutes
    python tools/render_music.py shop sounds      # only these

Needs `pip install -e .[music]` and, on Debian,
`apt-get install fluidsynth fluid-soundfont-gm vorbis-tools`.
"""

import argparse
from importlib.util import find_spec
from pathlib import Path

import yaml
from score import sounds, table
from score.render import encode, pitches, render_song
from score.songs import SONGS
from score.synth import Synth

ROOT = Path(__file__).resolve().parent.parent
QUALITY = 4.0
FIGURES = "figures.yaml"
ORDER = (*SONGS, "sounds")


def main() -> None:
    """Read the command line and render."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", nargs="*", help=f"of {', '.join(SONGS)}, sounds; default: all")
    parser.add_argument("--out", type=Path, default=ROOT / "assets")
    parser.add_argument("--quality", type=float, default=QUALITY, help="of the OGG files")
    options = parser.parse_args()
    if find_spec("soundfile") is None:
        parser.error("soundfile is missing: pip install -e .[music]")
    synth = Synth()
    for name in options.what or [*SONGS, "sounds"]:
        if name == "sounds":
            figures = render_sounds(synth, options.out / "sounds", options.quality)
        else:
            figures = render_song(synth, SONGS[name], options.out / "music" / name, options.quality)
        known = note_down(options.out / "music" / FIGURES, name, figures)
        print(name, yaml.safe_dump(figures, sort_keys=False, default_flow_style=None), flush=True)
    if options.out == ROOT / "assets" and len(known) > len(SONGS):
        table.write(ROOT / "docs" / "music.md", known)


def render_sounds(synth: Synth, folder: Path, quality: float) -> dict[str, object]:
    """Render the short sounds; those of a key once for each venue."""
    (folder / "notes").mkdir(parents=True, exist_ok=True)
    every = sounds.everyone(synth)
    tones: set[int] = set()
    for venue, song in SONGS.items():
        for name, samples in sounds.in_key(synth, song).items():
            every[f"{name}-{venue}"] = samples
        tones |= {tone for bar in pitches(song.chart) for chord in bar for tone in chord}
    every |= {f"notes/{tone}": sounds.note(synth, tone) for tone in sorted(tones)}
    for stale in set(folder.rglob("*.ogg")) - {folder / f"{name}.ogg" for name in every}:
        stale.unlink()
    for name, samples in every.items():
        encode(samples, folder / f"{name}.ogg", quality)
    return sounds.figures(every)


def note_down(path: Path, name: str, figures: dict[str, object]) -> dict[str, dict[str, object]]:
    """Keep the figures of the last render beside the music; returns all that are known."""
    known = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}
    known[name] = figures
    known = {key: known[key] for key in ORDER if key in known}
    text = yaml.safe_dump(known, sort_keys=False, default_flow_style=None, width=90)
    path.write_text("# Measured by tools/render_music.py.\n" + text, encoding="utf-8")
    return known


if __name__ == "__main__":
    main()
