"""Sound devices and joysticks that come and go while the game runs."""

from pathlib import Path

import pygame
import pytest
from playing import Player, open_player
from pygame._sdl2 import controller

from game.app import UNKNOWN_PAD, Game, play
from game.scenes.run.start_run import setting_off
from game.scenes.tour.solo import SoloMode
from game.ui.hearing import AGAIN_NS
from game.ui.scene import Push
from game.view import mixer
from game.view.loading import Loader
from game.view.music import Song


class Time:
    """A clock that a test moves on."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> float:
        """Return the time."""
        return self.seconds


@pytest.fixture
def no_device(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Let no sound device be found until this is undone."""

    def refuse(*_args: object, **_options: object) -> None:
        raise pygame.error("no device")

    monkeypatch.setattr(pygame.mixer, "init", refuse)
    return monkeypatch


def device_event(*, gone: bool) -> None:
    """Let the system tell of a sound device."""
    kind = pygame.AUDIODEVICEREMOVED if gone else pygame.AUDIODEVICEADDED
    pygame.event.post(pygame.Event(kind, which=2 if gone else 0, iscapture=0))


def on_the_road(player: Player) -> None:
    """Start a run."""
    player.stack.apply(Push(setting_off(player.context, SoloMode(player.context), "mika")))
    player.wait_for("Running")


@pytest.mark.parametrize("paused", [False, True])
def test_a_device_that_is_pulled_out_is_replaced_and_the_song_comes_in_again(
    player: Player, *, paused: bool
) -> None:
    time = Time()
    steps = Song.load(player.context.assets / "music", "corridor", time.now)
    song = Loader(steps, threaded=False).finish()
    player.context.sound.now_playing(song, "corridor")
    song.start()
    time.seconds = song.beat_s * 3
    if paused:
        song.pause()
    device_event(gone=True)
    player.frames()
    assert mixer.is_open()
    assert not player.context.sound.hearing.lost
    song.resume()
    song.tick(0.01)
    assert not pygame.mixer.Channel(0).get_busy()
    time.seconds = song.beat_s * song.sheet.gig.beats
    song.tick(0.01)
    assert pygame.mixer.Channel(0).get_busy()
    assert song.beat() == song.sheet.gig.beats


def test_without_any_device_the_game_goes_on_until_one_comes(
    player: Player, no_device: pytest.MonkeyPatch
) -> None:
    on_the_road(player)
    device_event(gone=True)
    player.frames(5, draw=True)
    assert not mixer.is_open()
    assert player.context.sound.hearing.lost
    for sound in ("jump", "choose", "tumble"):
        player.context.sound.play(sound)
    player.key("p")
    player.key("escape")
    player.frames(200)
    no_device.undo()
    assert player.context.sound.hearing.update(AGAIN_NS)
    assert mixer.is_open()
    player.context.sound.play("jump")


def test_a_new_device_is_left_alone_while_there_is_sound(player: Player) -> None:
    on_the_road(player)
    device_event(gone=False)
    player.frames()
    assert pygame.mixer.Channel(0).get_busy()


def test_a_game_that_started_in_silence_finds_its_sounds_at_the_next_run(
    tmp_path: Path, no_device: pytest.MonkeyPatch
) -> None:
    pygame.mixer.quit()
    player = open_player(tmp_path)
    assert player.context.sound.sounds is None
    no_device.undo()
    on_the_road(player)
    assert player.context.sound.sounds is not None
    player.frames(5)
    assert pygame.mixer.Channel(0).get_busy()


def test_a_joystick_that_is_no_pad_is_told_of_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = open_player(tmp_path)
    monkeypatch.setattr(controller, "is_controller", lambda _index: False)
    game = play(Game(player.context, player.stack))
    for _joystick in range(2):
        pygame.event.post(pygame.Event(pygame.JOYDEVICEADDED, device_index=0, guid=""))
        game.send(None)
        game.send(None)
    assert player.context.banner.words == UNKNOWN_PAD
    player.context.banner.update(60 * 1_000_000_000)
    assert player.context.banner.words == ""
    pygame.event.post(pygame.Event(pygame.JOYDEVICEADDED, device_index=0, guid=""))
    game.send(None)
    assert player.context.banner.words == ""
    player.key("return")
    assert player.scene_name != "Title"
    game.close()


def test_a_known_pad_needs_no_words(player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(controller, "is_controller", lambda _index: True)
    pygame.event.post(pygame.Event(pygame.JOYDEVICEADDED, device_index=0, guid=""))
    player.frames()
    assert player.context.banner.words == ""
