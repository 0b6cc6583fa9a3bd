"""Playing the stems: they come in one by one, keep the beat of the course, and wait for it."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.view.mixer import STEMS, open_mixer
from game.view.music import DUCKED, FADE_IN_S, Song
from game.view.sounds import Sounds

ASSETS = Path(__file__).parents[2] / "assets"
BEAT_S = 60 / 120  # the shop's tempo


class Watch:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """Return the time in seconds."""
        return self.now

    def beats(self, count: float) -> None:
        """Let beats of the music pass."""
        self.now += count * BEAT_S


def loaded(watch: Watch) -> Song:
    loading = Song.load(ASSETS / "music", "shop", watch)
    while True:
        try:
            next(loading)
        except StopIteration as end:
            song: Song = end.value
            return song


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def silent(watch: Watch) -> Song:
    pygame.mixer.quit()
    return loaded(watch)


@pytest.fixture
def song(watch: Watch) -> Iterator[Song]:
    assert open_mixer()
    yield loaded(watch)
    pygame.mixer.quit()


def volumes(song: Song) -> dict[str, float]:
    return {stem: sound.get_volume() for stem, sound in zip(STEMS, song._sounds, strict=True)}


def test_drums_and_bass_begin_and_a_gate_brings_the_guitar(song: Song) -> None:
    song.only(("drums", "bass"))
    song.start()
    assert all(pygame.mixer.Channel(n).get_busy() for n in range(len(STEMS)))
    assert [stem for stem, level in volumes(song).items() if level] == ["drums", "bass"]
    song.bring("guitar")
    song.tick(FADE_IN_S / 2)
    assert volumes(song)["guitar"] == pytest.approx(0.5, abs=0.02)
    song.tick(FADE_IN_S)
    assert song.playing == {"drums", "bass", "guitar"}
    assert volumes(song)["guitar"] == 1.0


def test_a_stem_that_has_not_come_yet_is_never_heard_at_the_start(song: Song) -> None:
    song.only(("drums",))
    song.start()
    for stem, sound in zip(STEMS, song._sounds, strict=True):
        assert (sound.get_volume() > 0) == (stem == "drums")


def test_the_music_makes_room_for_a_voice(song: Song) -> None:
    song.start()
    song.make_room(True)
    assert song._duck.level == DUCKED
    song.make_room(False)
    song.tick(0.1)
    assert DUCKED < song._duck.level < 1.0, "it comes back gently"
    song.make_room(False)
    for _second in range(10):
        song.tick(1.0)
    assert song._duck.level == 1.0


def test_a_dilemma_ducks_the_music_and_the_beat_goes_on(song: Song, watch: Watch) -> None:
    song.only(STEMS)
    song.start()
    song.duck(True)
    watch.beats(6)
    assert volumes(song)["bass"] == pytest.approx(DUCKED, abs=0.01)
    assert song.beat() == pytest.approx(6)
    assert song.seconds_until_count(0, count=0) == pytest.approx(2 * BEAT_S)
    song.duck(False)
    song.tick(0.1)
    assert DUCKED < volumes(song)["bass"] < 1


def test_mute_is_silent(song: Song) -> None:
    song.only(STEMS)
    song.start()
    song.volume = 0.0
    song.tick(0.01)
    assert set(volumes(song).values()) == {0.0}


def test_a_pause_stops_the_beat(song: Song, watch: Watch) -> None:
    song.start()
    watch.beats(3)
    song.pause()
    watch.beats(50)
    assert song.beat() == pytest.approx(3)
    song.resume()
    watch.beats(1)
    assert song.beat() == pytest.approx(4)


def test_the_ending_waits_for_the_phrase(song: Song, watch: Watch) -> None:
    song.only(STEMS)
    song.start()
    watch.beats(17)
    song.finish()
    song.tick(0.01)
    assert not song.over
    watch.beats(15.1)
    song.tick(0.01)
    assert song.over
    assert pygame.mixer.Channel(len(STEMS)).get_busy()


@pytest.mark.parametrize("speed", [1.0, 0.5])
def test_a_count_leads_into_the_same_place_of_the_bar(
    silent: Song, watch: Watch, speed: float
) -> None:
    silent.start()
    watch.beats(37.3)
    course_beat = 62.0  # beat 3 of a bar
    watch.now += silent.seconds_until_count(course_beat, 3, speed)
    watch.beats(3 / speed)
    assert (silent.beat() - course_beat / speed) % 4 == pytest.approx(0, abs=1e-6)


def frames(song: Song, watch: Watch, course: float, count: int, speed: float = 1.0) -> float:
    """Run on for some frames of a thirtieth of a beat; returns the beat of the course."""
    for _frame in range(count):
        watch.beats(1 / 30)
        course += speed / 30
        song.tick(BEAT_S / 30)
        song.follow(course, speed)
    return course


def apart(song: Song, course: float, speed: float = 1.0) -> float:
    """Return how far music and course are from meeting on a beat, in beats."""
    return (song.beat() - course / speed + 0.5) % 1 - 0.5


@pytest.mark.parametrize("speed", [1.0, 0.5])
def test_the_music_waits_for_a_run_that_lost_time(silent: Song, watch: Watch, speed: float) -> None:
    silent.start()
    course = frames(silent, watch, 0.0, 60, speed)
    watch.beats(0.4)  # a slow moment: the course did not move
    course = frames(silent, watch, course, 60, speed)
    assert silent.beat() == pytest.approx(4.0, abs=0.05)
    assert apart(silent, course, speed) == pytest.approx(0, abs=0.05)


def test_the_music_never_waits_longer_than_a_beat(silent: Song, watch: Watch) -> None:
    silent.start()
    course = frames(silent, watch, 0.0, 30)
    watch.beats(9.3)  # the window was dragged
    course = frames(silent, watch, course, 60)
    assert silent.beat() > 1 + 9.3 + 2 - 1
    assert apart(silent, course) == pytest.approx(0, abs=0.05)


def test_a_small_stutter_is_left_alone_until_the_next_start(silent: Song, watch: Watch) -> None:
    silent.start()
    course = frames(silent, watch, 0.0, 30)
    watch.beats(0.07)  # 35 ms
    course = frames(silent, watch, course, 30)
    assert apart(silent, course) == pytest.approx(0.07, abs=0.01)
    silent.anchor(course)
    course = frames(silent, watch, course, 30)
    assert apart(silent, course) == pytest.approx(0, abs=0.03)


def test_a_wait_ends_by_itself_when_a_gate_opens(silent: Song, watch: Watch) -> None:
    silent.start()
    course = frames(silent, watch, 0.0, 30)
    watch.beats(0.5)
    silent.follow(course)
    silent.duck(True)
    for _frame in range(60):  # nobody follows: a dilemma is open
        watch.beats(1 / 30)
        silent.tick(BEAT_S / 30)
    assert silent.beat() == pytest.approx(3.0, abs=0.1)


def test_a_pause_during_a_wait_stays_a_pause(silent: Song, watch: Watch) -> None:
    silent.start()
    course = frames(silent, watch, 0.0, 30)
    watch.beats(0.5)
    silent.follow(course)
    silent.pause()
    watch.beats(20)
    silent.tick(0.01)
    assert silent.beat() == pytest.approx(1.5)
    silent.resume()
    watch.beats(1)
    assert silent.beat() == pytest.approx(2.5)


def test_a_new_count_is_no_lost_time(silent: Song, watch: Watch) -> None:
    silent.start()
    course = frames(silent, watch, 0.0, 30)
    frames(silent, watch, course + 29.0, 30)  # the simulation counts anew, whole beats away
    assert silent.beat() == pytest.approx(2.0)


def test_other_speeds_are_left_alone(silent: Song, watch: Watch) -> None:
    silent.start()
    watch.beats(8)
    silent.follow(0.1, 0.75)
    watch.beats(1)
    assert silent.beat() == pytest.approx(9)


def test_without_a_device_all_of_it_is_silent_and_in_time(silent: Song, watch: Watch) -> None:
    silent.only(STEMS)
    silent.start()
    silent.bring("lead")
    silent.tick(1)
    watch.beats(5)
    assert silent.beat() == pytest.approx(5)
    assert silent.pitch(5, 0) in silent.sheet.chord(5)
    silent.finish()
    watch.beats(16)
    silent.tick(0.1)
    assert silent.over
    silent.stop()
    sounds = list(Sounds.load(ASSETS / "sounds"))
    assert sounds == [1.0]


def test_sounds_come_in_the_venues_key() -> None:
    assert open_mixer()
    loading = Sounds.load(ASSETS / "sounds")
    while True:
        try:
            next(loading)
        except StopIteration as end:
            sounds: Sounds = end.value
            break
    sounds.venue = "stage"
    sounds.volume = 0.5
    sounds.play("good")
    heard = pygame.mixer.Channel(len(STEMS) + 1).get_sound()
    assert heard is sounds._sounds["good-stage"]
    assert heard.get_volume() < 0.5
    sounds.note(72)
    sounds.play("no such sound")
    pygame.mixer.quit()
