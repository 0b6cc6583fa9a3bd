"""Running is playing along: presses fall on the song's accents, and no song repeats itself."""

from collections.abc import Iterator
from functools import cache

import pytest
from score.form import FINALE_BARS, MEMBERS, Section
from score.forms.songs import FORMS
from score.notation import BEATS_A_BAR
from score.review import judge
from song_figures import Figures, figures

from game.simulation.course import VENUES

SEEDS = 10
BARS = (64, 64, 72, 76, 80, 84)
NO_MELODY = ("hands", "drums")


@cache
def measured(venue: str) -> Figures:
    return figures(venue, SEEDS)


@pytest.fixture(params=VENUES)
def venue(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_presses_fall_on_the_accents_and_nowhere_as_well(venue: str) -> None:
    found = measured(venue)
    assert found.r_easy >= 0.25
    assert found.r_others >= 0.35
    assert found.rotated_least_drop >= 0.10


def test_a_third_to_three_fifths_of_the_presses_are_on_downbeats(venue: str) -> None:
    assert 0.35 <= measured(venue).downbeats <= 0.60


def test_a_run_has_many_rhythms_and_little_for_nothing(venue: str) -> None:
    found = measured(venue)
    assert found.rhythms_least >= 10
    assert found.notes_by_nothing <= 0.30
    assert found.most_of_a_chunk <= 2


def test_a_leg_is_a_section_of_the_song() -> None:
    from small_run import venue as place

    for name, bars in zip(VENUES, BARS, strict=True):
        assert tuple(section.bars for section in FORMS[name]) == place(name).leg_bars
        assert sum(place(name).leg_bars) == bars
        assert place(name).leg_bars[-1] > FINALE_BARS


def bars_of(sections: tuple[Section, ...], stem: str) -> Iterator[tuple[str, int, frozenset]]:
    """Yield what starts in each bar of a stem."""
    for section in sections:
        for bar in range(section.bars):
            begin = bar * BEATS_A_BAR
            yield (
                section.name,
                bar + 1,
                frozenset(
                    (note.start - begin, note.pitch)
                    for part in section.stems[stem]
                    for note in part.notes
                    if begin <= note.start < begin + BEATS_A_BAR
                ),
            )


@pytest.mark.parametrize("stem", ["lead", "keys"])
def test_no_bar_of_lead_or_keys_returns_within_a_run(venue: str, stem: str) -> None:
    heard: dict[frozenset, tuple[str, int]] = {}
    for name, bar, struck in bars_of(FORMS[venue], stem):
        assert not struck or struck not in heard, (name, bar, heard[struck])
        heard[struck] = (name, bar)


def test_everybody_plays_and_nothing_rubs(venue: str) -> None:
    for section in FORMS[venue]:
        assert all(section.stems[member] for member in MEMBERS)
        for stem, parts in section.stems.items():
            reach = "keys" if stem == "choir" else stem
            for part in parts if stem not in NO_MELODY else ():
                for note in part.notes:
                    assert judge(note, section.chart, reach) is None, (section.name, stem, note)


def test_the_band_hits_together(venue: str) -> None:
    for section in FORMS[venue]:
        for beat in section.hits:
            hands = [n for part in section.stems["hands"] for n in part.notes if n.start == beat]
            assert max(note.velocity for note in hands) > 100
