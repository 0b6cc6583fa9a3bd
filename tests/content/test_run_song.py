"""A song as it is run: sections by the leg, at most two in memory, always where the course is."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.view import run_song
from game.view.loading import Loader
from game.view.mixer import STORY_CHANNEL, open_mixer
from game.view.run_song import JOINS, RunSong, parts_of
from game.view.song_sheet import LEGS

MUSIC = Path(__file__).parents[2] / "assets" / "music"
MEMBERS = ("drums", "bass", "guitar", "keys")


class Watch:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """Return the time in seconds."""
        return self.now


def loaded(watch: Watch, leg: int = 0, plays: str = "keys") -> RunSong:
    steps = RunSong.load(MUSIC, "corridor", leg, plays, threaded=False, now=watch)
    return Loader(steps, threaded=False).finish()


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def silent(watch: Watch) -> RunSong:
    pygame.mixer.quit()
    return loaded(watch)


@pytest.fixture
def song(watch: Watch) -> Iterator[RunSong]:
    assert open_mixer()
    yield loaded(watch)
    pygame.mixer.quit()


def test_a_leg_plays_its_section_from_bar_one(silent: RunSong, watch: Watch) -> None:
    for leg in range(len(LEGS)):
        silent.follow(leg, 0.0)
        assert (silent.leg, silent.beat) == (leg, 0.0)
        watch.now += 3 * silent.beat_s
        silent.follow(leg, 3.0)
        assert silent.beat == pytest.approx(3.0)


def test_while_the_runner_stands_the_section_is_still(silent: RunSong, watch: Watch) -> None:
    silent.follow(0, 7.0)
    silent.follow(0, None)
    watch.now += 100
    assert not silent.plays
    silent.follow(0, 7.0)
    assert silent.beat == pytest.approx(7.0)


def test_a_rewind_rewinds_the_music(silent: RunSong, watch: Watch) -> None:
    silent.follow(1, 0.0)
    watch.now += 20 * silent.beat_s
    silent.follow(1, 20.0)
    silent.follow(1, 13.5)
    assert silent.beat == pytest.approx(13.5)


@pytest.mark.parametrize("lost", [0.1, 0.7, 40.0])
def test_a_run_that_lost_time_has_its_music_put_right(
    silent: RunSong, watch: Watch, lost: float
) -> None:
    silent.follow(0, 4.0)
    watch.now += lost
    silent.follow(0, 4.0)
    assert silent.beat == pytest.approx(4.0)


def test_what_nobody_hears_is_left_alone(silent: RunSong, watch: Watch) -> None:
    silent.follow(0, 4.0)
    watch.now += 0.03
    silent.follow(0, 4.0)
    assert silent.beat > 4.0


def test_at_other_speeds_the_section_goes_round(silent: RunSong, watch: Watch) -> None:
    beats = silent.chords.beats
    silent.follow(0, 10.0, speed=0.5)
    assert silent.beat == pytest.approx(20.0)
    silent.follow(0, beats / 2 + 3, speed=0.5)
    assert silent.beat == pytest.approx(6.0)


def test_at_most_two_sections_are_in_memory(song: RunSong, watch: Watch) -> None:
    whole = []
    for leg in range(len(LEGS)):
        song.follow(leg, 0.0)
        for _frame in range(20):
            song.tick(1 / 60)
        held = [*song._section.sounds]
        if song._next and song._next.done:
            held += song._next.result.sounds
        whole.append(sum(len(sound.get_raw()) for sound in held) / 1e6)
        assert song._section.leg == leg
        assert song._next is None or song._next.result.leg == leg + 1
    assert max(whole) < 50, "MB"
    assert song._next is None


def test_a_section_that_arrives_late_comes_in_where_the_course_is(
    song: RunSong, watch: Watch
) -> None:
    here = {"intro"}
    song.arrived = here.__contains__
    song.follow(0, 0.0)
    song.follow(1, 0.0)
    for _frame in range(20):
        song.tick(1 / 60)
    assert (song.leg, song._playing) == (1, ())
    assert song.plays, "the beat goes on"
    here.add("verse")
    watch.now += 2 * song.beat_s
    while song._late:
        song.tick(1 / 60)
    song.follow(1, 2.0)
    assert song._playing
    assert song.beat == pytest.approx(2.0)


def test_a_section_is_played_from_the_middle(song: RunSong) -> None:
    song.follow(0, 8.0)
    whole, rest = song._section.sounds[0], song._playing[0]
    assert rest.get_length() == pytest.approx(whole.get_length() - 8 * song.beat_s, abs=0.001)
    assert pygame.mixer.Channel(0).get_busy()


def test_the_sparkle_is_heard_only_when_it_is_lifted(song: RunSong) -> None:
    song.follow(0, 0.0)
    assert [sound.get_volume() > 0 for sound in song._playing] == [True, True, False]
    song.lift(on=True)
    song.tick(5.0)
    assert song._playing[-1].get_volume() == 1.0


def test_under_a_story_it_goes_on_behind_a_closed_door(song: RunSong) -> None:
    song.follow(0, 0.0)
    song.pause()
    song.story(on=True)
    song.tick(5.0)
    assert pygame.mixer.Channel(STORY_CHANNEL).get_busy()
    assert song._story is not None
    assert song._story.get_volume() == 1.0
    song.story(on=False)
    song.tick(5.0)
    assert song._story.get_volume() == 0.0


@pytest.mark.parametrize("plays", MEMBERS)
def test_who_runs_is_heard_first_and_the_others_join_one_a_gate(plays: str) -> None:
    def heard(leg: int) -> set[str]:
        own = {0: set(), 1: {"drums"}, 2: {"drums", "bass"}, 3: set(MEMBERS)}[leg]
        beside = {name.split("-")[1] for name in parts_of(leg, plays)[1:]}
        return own | (beside - {"sparkle"})

    assert heard(0) == {plays}
    before = {plays}
    for leg in range(1, len(LEGS)):
        assert before < heard(leg), "one more"
        assert len(heard(leg)) == leg + 1
        before = heard(leg)
    assert set(JOINS) == set(LEGS)


def test_the_strum_is_in_the_chord_that_plays(silent: RunSong) -> None:
    silent.follow(0, 4.0)
    assert silent.strum == "strums/keys/Am7"
    assert silent.pitch(0) % 12 in {9, 0, 4, 7}
    assert silent.strum in silent.strums


def test_on_a_machine_that_is_never_in_step_it_is_not_begun_again_at_every_frame(
    song: RunSong, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[float] = []
    plain = run_song.play_from
    monkeypatch.setattr(
        run_song, "play_from", lambda *how: (begun.append(watch.now), plain(*how))[1]
    )
    course = 0.0
    for _frame in range(60):  # three seconds at 20 frames a second, the course at half its pace
        song.follow(0, course)
        assert song.beat == pytest.approx(course, abs=0.2)
        watch.now += 0.05
        course += 0.025 / song.beat_s
    assert 5 <= len(begun) <= 12
