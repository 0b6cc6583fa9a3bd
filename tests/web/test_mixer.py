"""A browser's mixer stands where pygame's does: the song and the sounds play through it."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pygame
import pytest

from game.paths import shipped
from game.view.loading import Loader
from game.view.mixer import CHANNELS, RESERVED_CHANNELS, is_open, open_mixer
from game.view.music import STEMS, Song
from game.view.sounds import Sounds
from game.web.mixer import BrowserMixer


class Audio:
    """Takes note of what the page's mixer is asked for."""

    usable = True

    def __init__(self) -> None:
        self.asked: list[tuple[Any, ...]] = []

    def sound(self, path: str) -> SimpleNamespace:
        """Return a sound that is never decoded."""
        return SimpleNamespace(path=path, seconds=0.0)

    def silence(self, seconds: float) -> SimpleNamespace:
        """Return a silent sound."""
        return SimpleNamespace(path="", seconds=seconds)

    def free(self, first: int, count: int) -> int:
        """Return the first channel that may be used."""
        assert count == CHANNELS
        return first

    def __getattr__(self, name: str) -> Any:
        return lambda *given: self.asked.append((name, *given))

    def of(self, name: str) -> list[tuple[Any, ...]]:
        """Return what was asked by one name."""
        return [asked[1:] for asked in self.asked if asked[0] == name]


@pytest.fixture
def audio(monkeypatch: pytest.MonkeyPatch) -> Audio:
    """Put a browser's mixer in the place of pygame's."""
    audio = Audio()
    monkeypatch.setattr(pygame, "mixer", BrowserMixer(audio))  # type: ignore[arg-type]
    assert open_mixer()
    return audio


def test_the_mixer_is_open_and_closed_like_pygames(audio: Audio) -> None:
    assert is_open()
    pygame.mixer.quit()
    assert not is_open()


def test_all_stems_of_a_song_start_at_once_and_loop(audio: Audio) -> None:
    song = Loader(Song.load(shipped("assets") / "music", "corridor"), threaded=False).finish()
    song.start()
    started = audio.of("play")
    assert {channel for channel, *_rest in started} == set(range(len(STEMS)))
    assert all(loop for _channel, _sound, loop, _fade, _start in started)
    song.pause()
    song.resume()
    assert len(audio.of("pause")) == len(audio.of("unpause")) == 1


def test_short_sounds_leave_the_musics_channels_alone(audio: Audio) -> None:
    sounds = Loader(Sounds.load(shipped("assets") / "sounds"), threaded=False).finish()
    sounds.play("page")
    ((channel, sound, loop, _fade, _start),) = audio.of("play")
    assert channel == RESERVED_CHANNELS
    assert Path(sound.path).stem == "page"
    assert not loop


def test_a_sound_that_is_no_longer_used_is_released(audio: Audio) -> None:
    sound = pygame.mixer.Sound(str(shipped("assets") / "sounds" / "page.ogg"))
    del sound
    assert len(audio.of("forget")) == 1


def test_a_file_that_is_not_there_is_an_error_as_in_pygame(audio: Audio, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        pygame.mixer.Sound(tmp_path / "none.ogg")
