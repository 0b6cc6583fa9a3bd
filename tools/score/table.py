"""The figures of the last render as tables for docs/music.md."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

START, END = "<!-- figures -->\n", "<!-- end of figures -->"
Known = Mapping[str, Mapping[str, Any]]
SECTIONS = ("intro", "verse", "build", "chorus")
SECTION_ROWS = {
    "bars": "bars",
    "loudness (LUFS)": "LUFS",
    "side under middle (dB)": "side/mid dB",
    "true peak, with all that may join (dB)": "true peak dB",
}
GIG_ROWS = {
    "samples in each stem": "samples",
    "loudness, all stems (LUFS)": "LUFS",
    "ending": "LUFS ending",
    "true peak, all stems (dB)": "true peak dB",
    "true peak, ending": "true peak ending dB",
    "limiter at its most (dB)": "gain reduction, most dB",
    "second pass against third (dB)": "second pass against third, dB",
    "all files of the venue (KiB)": "KiB",
}


def write(doc: Path, figures: Known) -> None:
    """Put the tables into the page, between its marks."""
    known = {name: one for name, one in figures.items() if name != "sounds"}
    lines = "\n".join([*sections(known), "", *gigs(known)])
    before, _, rest = doc.read_text(encoding="utf-8").partition(START)
    after = rest.partition(END)[2]
    doc.write_text(before + START + lines + "\n" + END + after, encoding="utf-8")


def sections(known: Known) -> Iterator[str]:
    """Yield the figures of the sections: intro / verse / build / chorus."""
    yield from head("sections: intro / verse / build / chorus", known)
    for title, key in SECTION_ROWS.items():
        cells = [
            " / ".join(str(one["sections"][section][key]) for section in SECTIONS)
            for one in known.values()
        ]
        yield f"| {title} | {' | '.join(cells)} |"


def gigs(known: Known) -> Iterator[str]:
    """Yield the figures of the gig's loops."""
    yield from head("gig", known)
    for title, key in GIG_ROWS.items():
        yield f"| {title} | {' | '.join(str(one[key]) for one in known.values())} |"
    seams = [one["seam step"] for one in known.values()]
    cells = " | ".join(f"{seam['step']:.3f} of {seam['allowed']:.3f}" for seam in seams)
    yield f"| step across the seam, of the 99.9th percentile near strong beats | {cells} |"


def head(title: str, known: Known) -> Iterator[str]:
    """Yield the head of a table."""
    yield f"| {title} | {' | '.join(known)} |"
    yield "|---" * (len(known) + 1) + "|"
