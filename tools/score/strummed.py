"""What a strum plays: every chord of every song, on the instrument of each who may run."""

from score.chords import SHAPES, led, parse
from score.songs import VENUES


def strum_name(chord: str) -> str:
    """Return the name of a chord's strum as a file may have it."""
    return chord.replace("#", "s").replace("/", "-")


def chords() -> list[str]:
    """Return the names of all chords, in the order of the tour."""
    charts = [
        chart
        for venue in VENUES.values()
        for chart in (*(section.chart for section in venue.form), venue.song.chart)
    ]
    return list(
        dict.fromkeys(name for chart in charts for bar in chart.bars for name in bar.split())
    )


def pitches(instrument: str, chord: str) -> tuple[int, ...]:
    """Return what an instrument plays of a chord, lowest first."""
    root = parse(chord)[2]
    match instrument:
        case "guitar":
            return SHAPES["guitar"].get(chord) or led([chord], 62, 52, 76)[0]
        case "keys":
            return led([chord], 66, 57, 78)[0]
        case _:
            low = 33 + (root - 33) % 12
            return (low, low + 12)
