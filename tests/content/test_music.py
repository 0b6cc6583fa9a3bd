"""The rendered music: whole, in step, without a click, never too loud, and from this score."""

import subprocess
import sys
from array import array
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import pairwise
from math import cos, pi
from operator import mul
from pathlib import Path
from typing import Any

import pygame
import pytest
import yaml

from game.simulation.course import VENUES, load_venue
from game.view.mixer import RATE_HZ, STEMS, open_mixer
from game.view.song_sheet import BEATS_A_BAR, SongSheet

ROOT = Path(__file__).parents[2]
MUSIC, SOUNDS, TOOLS = ROOT / "assets" / "music", ROOT / "assets" / "sounds", ROOT / "tools"
IN_KEY = (
    "good", "again", "gate", "offnote", "pick", "strum", "ahead-jump", "ahead-strum", "jump",
    "land", "smash", "pop",
)  # fmt: skip
PLAIN = ("page", "focus", "choose", "crowd", "stick", "tumble")
LOUDEST = 0.891 * 32768  # -1 dB of full scale
HOOK = (2, 3, 4, -2, -2)  # so la do mi re do
MOST_MB = 30  # all music
FIRST_VENUE_MB = 5.25
FIRST_LEG_MB = 3.0  # of music: the title and the first leg of the first venue

sys.path.insert(0, str(TOOLS))
from score.form import part_names  # noqa: E402
from score.notation import Note, humanise  # noqa: E402
from score.review import pitched, remarks  # noqa: E402
from score.song import Song, digest  # noqa: E402
from score.songs import SONGS  # noqa: E402
from score.songs import VENUES as SCORES  # noqa: E402

pytestmark = pytest.mark.measured


@pytest.fixture(scope="module", autouse=True)
def mixer() -> Iterator[None]:
    assert open_mixer(mono=True)
    yield
    pygame.mixer.quit()


@pytest.fixture(scope="module", params=VENUES)
def venue(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def stems(venue: str) -> dict[str, "array[int]"]:
    return {stem: decoded(MUSIC / venue / f"gig-{stem}.ogg") for stem in STEMS}


@pytest.fixture(scope="module")
def total(stems: dict[str, "array[int]"]) -> list[int]:
    return list(map(sum, zip(*stems.values(), strict=True)))


@pytest.fixture
def sheet(venue: str) -> SongSheet:
    return SongSheet.read(MUSIC / venue / "song.yaml")


@pytest.fixture
def figures(venue: str) -> dict[str, object]:
    found: dict[str, object] = all_figures()[venue]
    return found


def all_figures() -> dict[str, dict[str, object]]:
    known: dict[str, dict[str, object]] = yaml.safe_load(
        (MUSIC / "figures.yaml").read_text(encoding="utf-8")
    )
    return known


def decoded(path: Path) -> "array[int]":
    return array("h", pygame.mixer.Sound(path).get_raw())


def loudest(samples: Sequence[int]) -> int:
    return max(map(abs, samples))


def test_mixer_runs_at_the_musics_rate() -> None:
    assert pygame.mixer.get_init() == (RATE_HZ, -16, 1)


@pytest.mark.parametrize("mono", [True, False])
def test_every_file_decodes_to_its_exact_length(venue: str, sheet: SongSheet, mono: bool) -> None:
    pygame.mixer.quit()
    assert open_mixer(mono=mono)
    frame = 2 if mono else 4
    names = [*part_names(), *(f"gig-{stem}" for stem in STEMS)]
    assert {path.stem for path in (MUSIC / venue).glob("*.ogg")} == {*names, "story", "ending"}
    for name in names:
        raw = pygame.mixer.Sound(MUSIC / venue / f"{name}.ogg").get_raw()
        seconds = sheet.sections[name.split("-")[0]].beats * sheet.beat_s
        assert len(raw) / frame == round(seconds * RATE_HZ), name
    pygame.mixer.quit()
    assert open_mixer(mono=True)


def test_the_score_has_the_tempo_of_the_course(venue: str, sheet: SongSheet) -> None:
    assert sheet.bpm == load_venue(ROOT / "assets" / "courses", venue).bpm


def test_sections_are_wide_and_fold_to_mono(figures: dict[str, Any]) -> None:
    for section in figures["sections"].values():
        assert -14 <= section["side/mid dB"] <= -8
        assert section["true peak dB"] < -1
        assert -21 <= section["LUFS"] <= -15


def test_no_stem_is_silent(stems: dict[str, "array[int]"]) -> None:
    for name, samples in stems.items():
        assert max(samples) > 1000, name


def test_sum_of_all_stems_never_clips(total: list[int]) -> None:
    assert loudest(total) < LOUDEST


def test_no_click_where_the_loop_goes_round(sheet: SongSheet, total: list[int]) -> None:
    near: list[int] = []
    for strong in range(0, sheet.gig.beats, 2):
        at = round(strong * 60 / sheet.bpm * RATE_HZ)
        part = total[max(0, at - RATE_HZ // 100) : at + 3 * RATE_HZ // 100]
        near += [abs(b - a) for a, b in pairwise(part)]
    near.sort()
    assert abs(total[0] - total[-1]) <= near[len(near) * 999 // 1000]


def test_ending_is_four_to_eight_bars(venue: str, sheet: SongSheet) -> None:
    samples = decoded(MUSIC / venue / "ending.ogg")
    bars = len(samples) / RATE_HZ / (BEATS_A_BAR * 60 / sheet.bpm)
    assert 4 <= bars <= 10  # with the last chord's ringing
    assert loudest(samples) < LOUDEST
    assert loudest(samples[-200:]) < 300


def test_loudness_as_measured_at_the_render(figures: dict[str, float]) -> None:
    assert -17 <= figures["LUFS"] <= -15
    assert -17 <= figures["LUFS ending"] <= -15
    assert figures["true peak dB"] < -1
    assert figures["true peak ending dB"] < -1
    assert figures["second pass against third, dB"] < -40  # the loop is a band that plays on


def test_venues_are_alike_in_loudness() -> None:
    for name in ("LUFS", "LUFS drums and bass", "LUFS ending"):
        found = [float(str(all_figures()[venue][name])) for venue in VENUES]
        assert max(found) - min(found) < 2, name


def test_figures_belong_to_these_files(venue: str, figures: dict[str, dict[str, str]]) -> None:
    for name, mark in figures["files"].items():
        found = sha256((MUSIC / venue / name).read_bytes()).hexdigest()[:16]
        assert found == mark, f"{name}: run tools/render_music.py {venue}"


def test_files_were_rendered_from_this_score(venue: str, figures: dict[str, str]) -> None:
    assert digest(SCORES[venue].song, SCORES[venue].form) == figures["score"], (
        f"run tools/render_music.py {venue}"
    )


def test_score_is_the_same_in_every_process() -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(TOOLS)!r})\n"
        "from score.song import digest\nfrom score.songs import VENUES\n"
        "print(*(digest(one.song, one.form) for one in VENUES.values()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True,
        env={"PYTHONHASHSEED": "7"},
    )  # fmt: skip
    assert done.stdout.split() == [digest(one.song, one.form) for one in SCORES.values()]


def test_players_are_human_in_the_same_way_each_time() -> None:
    notes = [Note(beat, 1, 60) for beat in range(8)]
    assert humanise(notes, "seed") == humanise(notes, "seed")
    assert humanise(notes, "seed") != humanise(notes, "other")


# The songs as they are written


@pytest.fixture
def song(venue: str) -> Song:
    return SONGS[venue]


def test_nothing_rubs_or_is_out_of_reach(song: Song) -> None:
    assert remarks(song) == []


def test_every_song_has_the_bands_hook(song: Song) -> None:
    tune = sorted(song.stems["lead"][0].notes, key=lambda note: note.start)
    steps = [b.pitch - a.pitch for a, b in pairwise(tune)]
    assert any(tuple(steps[n : n + len(HOOK)]) == HOOK for n in range(len(steps)))


def test_drums_and_bass_play_in_every_bar(song: Song) -> None:
    for stem in ("drums", "bass"):
        bars = {int(note.start // BEATS_A_BAR) for part in song.stems[stem] for note in part.notes}
        assert bars == set(range(song.bars)), stem


def test_the_tune_breathes(venue: str) -> None:
    for section in SCORES[venue].form:
        rests = [b.start - a.start - a.length for a, b in pairwise(section.tune)]
        assert sum(rest >= 0.45 for rest in rests) >= section.bars / 6, section.name


def test_ending_comes_home(song: Song) -> None:
    last = song.ending_chart.bars[-1]
    final = max(note.start for note in pitched(song.ending["bass"]))
    low = min(note.pitch for note in pitched(song.ending["bass"]) if note.start == final)
    assert (low - song.tonic) % 12 == 0, last


def test_notes_fit_the_sounding_chord(song: Song, sheet: SongSheet) -> None:
    from score.chords import parse, tones

    for beat in range(0, BEATS_A_BAR * song.bars, 2):
        name = song.chart.at(beat)
        allowed = {*tones(name), parse(name)[0]}
        chord = sheet.gig.chord(beat)
        assert 3 <= len(chord) <= 4
        assert all(60 <= pitch <= 84 and pitch % 12 in allowed for pitch in chord)


# The short sounds


def test_every_chord_tone_has_its_note(sheet: SongSheet) -> None:
    for section in sheet.sections.values():
        for chord in (*section.tones, *section.second_tones.values()):
            for pitch in chord:
                assert (SOUNDS / "notes" / f"{pitch}.ogg").exists(), pitch


def test_every_chord_has_its_strum_on_every_instrument(sheet: SongSheet) -> None:
    for section in sheet.sections.values():
        for name in {*section.strums, *section.second_strums.values()}:
            for instrument in ("guitar", "bass", "keys"):
                assert (SOUNDS / "strums" / instrument / f"{name}.ogg").exists(), name


def test_a_strum_is_made_of_the_chord_that_plays() -> None:
    from score.chords import parse, tones
    from score.strummed import chords, pitches

    for chord in chords():
        allowed = {*tones(chord), *parse(chord)[0::2]}
        for instrument in ("guitar", "bass", "keys"):
            assert {pitch % 12 for pitch in pitches(instrument, chord)} <= allowed, chord


def test_every_named_sound_is_there_and_short(venue: str) -> None:
    names = [f"{name}-{venue}" for name in IN_KEY] + list(PLAIN)
    for name in names:
        samples = decoded(SOUNDS / f"{name}.ogg")
        assert 0.1 < len(samples) / RATE_HZ <= 3.01, name
        assert 1000 < max(samples) < LOUDEST, name


def test_sounds_begin_and_end_softly() -> None:
    for path in SOUNDS.rglob("*.ogg"):
        samples = decoded(path)
        top = loudest(samples)
        assert abs(samples[0]) < 0.12 * top, path.name
        assert loudest(samples[-20:]) < 0.12 * top, path.name


def test_sounds_are_levelled_together() -> None:
    for name, (_seconds, lufs, peak) in all_figures()["sounds"].items():
        assert -28 <= lufs <= -18, name
        assert peak <= -2.9, name


def test_the_music_stays_under_its_size() -> None:
    assert size_of(*MUSIC.rglob("*.ogg")) < MOST_MB
    assert size_of(*(MUSIC / "corridor").glob("*.ogg")) < FIRST_VENUE_MB
    first_leg = [*(MUSIC / "corridor").glob("intro*.ogg"), MUSIC / "corridor" / "story.ogg"]
    assert size_of(*first_leg) < FIRST_LEG_MB


def size_of(*paths: Path) -> float:
    """Return the size of files, MB."""
    return sum(path.stat().st_size for path in paths) / 1e6


def test_the_sounds_ahead_are_far_apart(venue: str) -> None:
    def middle(kind: str) -> float:
        """Return the mean of the frequencies, Hz, weighed by how strong each is."""
        samples = decoded(SOUNDS / f"ahead-{kind}-{venue}.ogg")
        tones = [440 * 2 ** ((pitch - 69) / 12) for pitch in range(45, 105)]
        strong = [power(samples, tone) for tone in tones]
        return sum(map(mul, tones, strong)) / sum(strong)

    assert middle("jump") > 2 * middle("strum"), "more than an octave"


def power(samples: Sequence[int], hertz: float) -> float:
    """Return how strong a frequency is in samples, by Goertzel's one-frequency Fourier sum."""
    turn = 2 * cos(2 * pi * hertz / RATE_HZ)
    one = two = 0.0
    for sample in samples:
        one, two = sample + turn * one - two, one
    return one * one + two * two - turn * one * two
