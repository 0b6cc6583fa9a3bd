"""The figures of the last render as a table for docs/music.md."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

START, END = "<!-- figures -->\n", "<!-- end of figures -->"
ROWS = {
    "samples in each stem": "samples",
    "loudness, all stems (LUFS)": "LUFS",
    "drums and bass only": "LUFS drums and bass",
    "ending": "LUFS ending",
    "true peak, all stems (dB)": "true peak dB",
    "true peak, ending": "true peak ending dB",
    "limiter at its most (dB)": "gain reduction, most dB",
    "second pass against third (dB)": "second pass against third, dB",
    "files (KiB)": "KiB",
}


def write(doc: Path, figures: Mapping[str, Mapping[str, Any]]) -> None:
    """Put the table into the page, between its marks."""
    venues = [name for name in figures if name != "sounds"]
    lines = ["| | " + " | ".join(venues) + " |", "|---" * (len(venues) + 1) + "|"]
    for title, key in ROWS.items():
        lines.append(f"| {title} | " + " | ".join(str(figures[v][key]) for v in venues) + " |")
    seams = [figures[venue]["seam step"] for venue in venues]
    cells = " | ".join(f"{seam['step']:.3f} of {seam['allowed']:.3f}" for seam in seams)
    lines.append(f"| step across the seam, of the 99.9th percentile near strong beats | {cells} |")
    before, _, rest = doc.read_text(encoding="utf-8").partition(START)
    after = rest.partition(END)[2]
    doc.write_text(before + START + "\n".join(lines) + "\n" + END + after, encoding="utf-8")
