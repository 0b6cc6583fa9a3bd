"""Render the game's music and sounds from the scores.

    python tools/render_music.py                  # all of it: about ten minutes
    python tools/render_music.py shop sounds      # only these

Needs `pip install -e .[music]` and, on Debian,
`apt-get install fluidsynth fluid-soundfont-gm vorbis-tools`.
"""

import argparse
import hashlib
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

import yaml
from score import sounds, table
from score.render import encode, pitches, render_song
from score.render_form import render_form
from score.sheet import sheet
from score.song import digest
from score.songs import VENUES
from score.strums import every_strum
from score.synth import Synth

ROOT = Path(__file__).resolve().parent.parent
QUALITY = 1.0  # of the gig's stems
SOUND_QUALITY = 3.0
FIGURES = "figures.yaml"
ORDER = (*VENUES, "sounds")


def main() -> None:
    """Read the command line and render."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", nargs="*", help=f"of {', '.join(VENUES)}, sounds; default: all")
    parser.add_argument("--out", type=Path, default=ROOT / "assets")
    options = parser.parse_args()
    if find_spec("soundfile") is None:
        parser.error("soundfile is missing: pip install -e .[music]")
    synth = Synth()
    for name in options.what or [*VENUES, "sounds"]:
        if name == "sounds":
            figures = render_sounds(synth, options.out / "sounds")
        else:
            figures = render_venue(synth, name, options.out / "music" / name)
        known = note_down(options.out / "music" / FIGURES, name, figures)
        print(name, yaml.safe_dump(figures, sort_keys=False, default_flow_style=None), flush=True)
    if options.out == ROOT / "assets" and len(known) > len(VENUES):
        table.write(ROOT / "docs" / "music.md", known)


def render_venue(synth: Synth, name: str, folder: Path) -> dict[str, object]:
    """Render the sections, the gig and the sheet of a venue; returns the figures."""
    venue = VENUES[name]
    folder.mkdir(parents=True, exist_ok=True)
    for stale in folder.glob("*.ogg"):
        stale.unlink()
    sections = render_form(synth, venue.song, venue.form, folder)
    gig = render_song(synth, venue.song, folder, QUALITY)
    (folder / "song.yaml").write_text(sheet(venue.song, venue.form), encoding="utf-8")
    return figures_of(name, folder, sections, gig)


def figures_of(
    name: str, folder: Path, sections: Mapping[str, object], gig: Mapping[str, object]
) -> dict[str, object]:
    """Return what was measured, and the marks of the score and of every file."""
    return {
        "score": mark_of(name),
        "files": {path.name: file_mark(path) for path in sorted(folder.glob("*.ogg"))},
        "sections": dict(sections),
        **gig,
        "KiB": sum(path.stat().st_size for path in folder.iterdir()) // 1024,
    }


def mark_of(name: str) -> str:
    """Return a mark of everything that is written in a venue's song."""
    return digest(VENUES[name].song, VENUES[name].form)


def file_mark(path: Path) -> str:
    """Return a mark of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def render_sounds(synth: Synth, folder: Path) -> dict[str, object]:
    """Render the short sounds; those of a key once for each venue."""
    every = sounds.everyone(synth)
    tones: set[int] = set()
    for name, venue in VENUES.items():
        for sound, samples in sounds.in_key(synth, venue.song).items():
            every[f"{sound}-{name}"] = samples
        charts = [venue.song.chart, *(section.chart for section in venue.form)]
        tones |= {tone for one in charts for bar in pitches(one) for chord in bar for tone in chord}
    every |= {f"notes/{tone}": sounds.note(synth, tone) for tone in sorted(tones)}
    every |= dict(every_strum(synth))
    for stale in set(folder.rglob("*.ogg")) - {folder / f"{name}.ogg" for name in every}:
        stale.unlink()
    for name, samples in every.items():
        path = folder / f"{name}.ogg"
        path.parent.mkdir(parents=True, exist_ok=True)
        encode(samples, path, SOUND_QUALITY)
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
