"""Make every venue's chunks from its song: a press falls where the band hits.

    python tools/make_courses.py

Two bars of the song become one chunk, in some variants: the same presses, over other things. Which
presses are hazards, and from which level on, is decided here once; a course only leaves out.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from score.band import Chart  # noqa: E402
from score.chords import led  # noqa: E402
from score.form import FINALE_BARS, Section  # noqa: E402
from score.forms.songs import FORMS  # noqa: E402
from score.song import Song  # noqa: E402
from score.songs import SONGS  # noqa: E402

CHUNK_BEATS = 8
MOST_APART = 4.0  # beats between presses
JUMPS, STRUMS = ("hurdle", "gap"), ("crate", "amp")
TUMBLES = ("easy", "hard", "never")
"""From which level on the main press of two bars is in the way, the second, and the others.

A second one only where it is strummed: what is strummed forgives more.
"""
VARIANTS = 4
FREE_EVERY = {"backstage": 3, "stage": 3}  # else 4: of so many times two bars, one is free
AIR_STRUM_AFTER, AIR_STRUM_ROOM = 1.0, 3.0  # beats after a jump; until the next press
HARDEST = {"corridor": "medium", "street": "medium"}  # else hard
BREATHERS = {"corridor": 3, "street": 4, "park": 2, "shop": 3, "backstage": 4, "stage": 4}
HEAD = "# Made by tools/make_courses.py from the song; what it means is in shared.yaml.\n"


@dataclass(frozen=True)
class Press:
    """A press on a hit of the band: a jump or a strum, and from which level on."""

    beat: float
    jumps: bool
    asked: str
    tumbles: str


def venue_file(venue: str) -> str:
    """Return the file of a venue."""
    form = FORMS[venue]
    bars = ", ".join(str(section.bars) for section in form)
    lines = [
        f"bpm: {SONGS[venue].bpm}",
        f"bars: [{bars}]",
        f"hardest: {HARDEST.get(venue, 'hard')}",
        f"breather: {BREATHERS[venue]}",
        "chunks:",
    ]
    for section in form:
        lines += chunks_of(venue, section)
    return HEAD + "\n".join(lines) + "\n"


def chunks_of(venue: str, section: Section) -> Iterator[str]:
    """Yield the chunks of a section, line by line."""
    finale = section.bars - FINALE_BARS if section.name == "chorus" else section.bars
    asked = levels(section.hits)
    for place in range(section.bars // 2):
        start = place * CHUNK_BEATS
        here = {b - start: by for b, by in asked.items() if start <= b < start + CHUNK_BEATS}
        after = min((b - start for b in section.hits if b >= start + CHUNK_BEATS), default=99.0)
        ends = place * 2 >= finale
        name = "finale" if ends else section.name
        number = place - finale // 2 if ends else place
        for variant in range(VARIANTS):
            luck = Random(f"{venue}:{section.name}:{place}:{variant}")
            every = FREE_EVERY.get(venue, 4)
            free = ends or place % every == every - 1
            presses = pressed(here, variant, free=free)
            yield f"  - id: {name}-{number + 1}{'abcd'[variant]}"
            yield f"    section: {name}"
            yield f"    place: {number}"
            yield "    steps:"
            late = partial(felt, SONGS[venue])
            yield from steps(presses, variant, luck, after, section, start, late)
            flat = [f"{late(beat):g}: {degree}" for beat, degree in ground(section, start, [*here])]
            if flat:
                yield f"    notes: {{{', '.join(flat)}}}"


def felt(song: Song, beat: float) -> float:
    """Return where a beat is played: a swung song's off-beats are late."""
    odd = abs((beat / song.swing_grid) % 2 - 1) < 0.01
    return beat + song.swing * song.swing_grid * odd


def levels(hits: Sequence[float]) -> dict[float, str]:
    """Return from which level on each hit is asked for: easy leaves out what it can."""
    found: dict[float, str] = {}
    kept = -MOST_APART
    for beat, following in zip(hits, [*hits[1:], hits[-1] + MOST_APART], strict=True):
        spare = following - kept <= MOST_APART
        found[beat] = "medium" if spare else "easy"
        if not spare:
            kept = beat
    return found


def pressed(hits: Mapping[float, str], variant: int, *, free: bool) -> list[Press]:
    """Return the presses of two bars: jumps and strums by turns, hazards where they belong."""
    presses = []
    core = [beat for beat, asked in hits.items() if asked == "easy"]
    spare = [beat for beat, asked in hits.items() if asked != "easy"]
    order = core[::-1] if variant in (0, 3) else core[-2:-1] + core[-1:] + core[:-2]
    for beat, asked in hits.items():
        turn = core.index(beat) if beat in core else spare.index(beat) + 1
        rank = order.index(beat) if beat in order else len(TUMBLES) - 1
        jumps = (turn + variant // 2) % 2 == 0
        tumbles = "never" if free or (jumps and rank) else TUMBLES[min(rank, len(TUMBLES) - 1)]
        presses.append(Press(beat, jumps, asked, tumbles))
    return presses


def steps(  # noqa: PLR0913
    presses: Sequence[Press],
    variant: int,
    luck: Random,
    after: float,
    section: Section,
    start: int,
    late: Callable[[float], float],
) -> Iterator[str]:
    """Yield the steps of a chunk, with an arc of notes over each jump."""
    picked = next((p.beat for p in presses if p.jumps and p.asked == "easy"), None)
    for number, press in enumerate(presses):
        kinds = JUMPS if press.jumps else STRUMS
        free = "" if press.jumps else "balloon"
        hazard = free if press.tumbles == "never" else kinds[variant // 2]
        parts = [f"hazard: {hazard}"] if hazard else []
        if press.asked != "easy":
            parts.append(f"asked: {press.asked}")
        if press.tumbles not in ("easy", "never"):
            parts.append(f"tumbles: {press.tumbles}")
        if press.jumps:
            parts.append(f"arc: {arc(section, start + press.beat, luck)}")
        if press.beat == picked:
            parts.append("pick: yes")
        yield f"      {late(press.beat):g}: {{{', '.join(parts)}}}"
        later = presses[number + 1].beat if number + 1 < len(presses) else after
        if press.jumps and later - press.beat >= AIR_STRUM_ROOM and press.beat < CHUNK_BEATS - 1:
            after_it = late(press.beat) + AIR_STRUM_AFTER
            yield f"      {after_it:g}: {{hazard: balloon, asked: hard}}"


def arc(section: Section, beat: float, luck: Random) -> list[int]:
    """Return four degrees for the notes over a jump: the way the tune goes."""
    here = [n.pitch for n in section.tune if beat <= n.start <= beat + 2]
    rises = len(here) < 2 or here[-1] >= here[0]
    low = luck.choice((0, 1, 2))
    climb = [low, low + 1, low + 2, low + 3]
    return climb if rises else climb[::-1]


def ground(section: Section, start: int, hits: Sequence[float]) -> list[tuple[float, int]]:
    """Return a few notes on the flat: those of the tune that are far from a press."""
    found = []
    for note in section.tune:
        beat = note.start - start
        near = any(hit - 0.5 <= beat < hit + 1.9 for hit in hits)
        if 0 <= beat < CHUNK_BEATS and not near:
            found.append((beat, degree_of(section.chart, note.start, note.pitch)))
    return found[:5]


def degree_of(chart: Chart, beat: float, pitch: int) -> int:
    """Return the chord tone nearest to a pitch, counted from the lowest."""
    tones = led([chart.at(beat)], 72, 60, 84)[0]
    return min(range(len(tones)), key=lambda n: abs(tones[n] - pitch))


def main() -> None:
    """Write every venue's file."""
    argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0]).parse_args()
    for venue in FORMS:
        path = ROOT / "assets" / "courses" / f"{venue}.yaml"
        path.write_text(venue_file(venue), encoding="utf-8")
        print(path.name, path.stat().st_size)


if __name__ == "__main__":
    main()
