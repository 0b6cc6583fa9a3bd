"""With no sound device, no voice, or a voice that hangs, the game goes on."""

import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pygame
import pytest
from playing import Player

from game.scenes.run.running import Running
from game.scenes.settings.options import options
from game.simulation.bot import Bot
from game.ui.scene import Push
from game.view.speaker import espeak

HANG = [sys.executable, "-c", "import time; time.sleep(60)"]


def run_on(player: Player, frames: int = 300) -> None:
    """Set off and run for a while with a bot's hands."""
    player.key("return")
    player.wait_for("Choose")
    player.key("return")
    player.wait_for("Running")
    scene = player.scene
    assert isinstance(scene, Running)
    scene._intent = Bot(scene.run).intent  # type: ignore[assignment]
    player.frames(frames)
    assert scene.run.tick > frames


def test_without_a_sound_device(
    player_with: Callable[..., Player], monkeypatch: pytest.MonkeyPatch
) -> None:
    pygame.mixer.quit()
    monkeypatch.setattr(
        pygame.mixer, "init", lambda *_a, **_k: (_ for _ in ()).throw(pygame.error("no device"))
    )
    player = player_with()
    run_on(player)


def test_without_a_voice_the_option_says_so(
    player_with: Callable[..., Player], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    player = player_with(read_aloud=True)
    assert player.context.voice.speaker is None
    player.stack.apply(Push(options(player.context)))
    row = player.control("read_aloud")
    assert "no voice" in row.spoken
    player.key("escape")
    run_on(player, 60)


def test_a_voice_that_hangs_holds_nothing_up(
    player_with: Callable[..., Player], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.view.spoken_voice.find_program", lambda: lambda _manner: HANG)
    player = player_with(read_aloud=True)
    assert player.context.voice.speaker
    began = time.perf_counter()
    for _press in range(20):
        player.key("down")
    assert time.perf_counter() - began < 2, "twenty words cost no waiting"
    player.controls.focus_on(player.control("play").key)
    run_on(player, 60)
    player.context.voice.close()
    assert player.context.voice.speaker is None


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="espeak-ng is not installed")
def test_the_real_voice_reads_the_title(
    player_with: Callable[..., Player], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    said = tmp_path / "said.wav"
    monkeypatch.setattr(
        "game.view.spoken_voice.find_program",
        lambda: lambda manner: [*espeak(manner), "-w", str(said)],
    )
    player = player_with(read_aloud=True)
    end = time.monotonic() + 10
    while not said.exists() or said.stat().st_size < 100_000:
        assert time.monotonic() < end, "two seconds of speech at least"
        time.sleep(0.05)
    run_on(player, 60)
    player.context.voice.close()
