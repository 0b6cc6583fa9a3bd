"""What the game needs to know of a song: written beside its music as song.yaml."""

from collections.abc import Sequence

import yaml
from score import mix
from score.band import Chart
from score.form import Section
from score.render import pitches
from score.song import Song
from score.strummed import strum_name


def sheet(song: Song, form: Sequence[Section]) -> str:
    """Write song.yaml."""
    data = {
        "title": song.title,
        "bpm": song.bpm,
        "key": song.key,
        "rate": mix.RATE,
        "sections": {
            **{section.name: _chords(section.chart) for section in form},
            "gig": _chords(song.chart),
        },
    }
    text = yaml.safe_dump(data, sort_keys=False, default_flow_style=None, width=90)
    return "# Written by tools/render_music.py from tools/score.\n" + text


def _chords(chart: Chart) -> dict[str, object]:
    """Return the chord tones and the strums of each bar, or of its two halves."""
    tones = pitches(chart)
    names = [bar.split() for bar in chart.bars]
    return {
        "bars": len(names),
        "chords": [bar[0] for bar in tones],
        "strums": [strum_name(bar[0]) for bar in names],
        "second_halves": {number: bar[1] for number, bar in enumerate(tones) if len(bar) > 1},
        "second_strums": {
            number: strum_name(bar[1]) for number, bar in enumerate(names) if len(bar) > 1
        },
    }
