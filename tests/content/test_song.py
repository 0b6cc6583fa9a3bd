"""Playing the stems of a gig: they come in as they are wanted, together, and end with an ending."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.view.fade import SPOKEN_OVER
from game.view.mixer import STEMS, open_mixer
from game.view.music import FADE_IN_S, Song
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


def test_a_stem_fades_in_where_it_is_wanted(song: Song) -> None:
    song.only(("drums", "bass"))
    song.start()
    assert all(pygame.mixer.Channel(n).get_busy() for n in range(len(STEMS)))
    assert [stem for stem, level in volumes(song).items() if level] == ["drums", "bass"]
    song.only(("drums", "bass", "guitar"))
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
    assert song._room.level == SPOKEN_OVER
    song.make_room(False)
    song.tick(0.1)
    assert SPOKEN_OVER < song._room.level < 1.0, "it comes back gently"
    song.make_room(False)
    for _second in range(10):
        song.tick(1.0)
    assert song._room.level == 1.0


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


def test_without_a_device_all_of_it_is_silent_and_in_time(silent: Song, watch: Watch) -> None:
    silent.only(STEMS)
    silent.start()
    silent.tick(1)
    watch.beats(5)
    assert silent.beat() == pytest.approx(5)
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
