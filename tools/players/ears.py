"""Ears for a child who plays by sound: the sounds ahead are found in what the game really plays.

The game's audio goes into a file (SDL's disk driver); a matched filter looks for the start of each
sound ahead in it, through the music and all other sounds.
"""

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pygame

from game.view.mixer import RATE_HZ

SOUNDS = Path(__file__).resolve().parents[2] / "assets" / "sounds"
HEARD_S = 0.12  # of a sound, until it is known
LOOK_S = 0.03
AGAIN_S = 0.25  # a sound is one sound for so long
SURE = 0.42  # how alike a sound and what is heard have to be, from 0 to 1
FASTER_MS = "60"  # between two buffers of the disk driver, which is slow by itself
Wave = npt.NDArray[np.float64]


def sharpened(wave: Wave) -> Wave:
    """Return a wave with its high tones brought out, in which bass and drums drown less."""
    return np.diff(wave, prepend=0.0)


def alike(heard: Wave, sound: Wave) -> tuple[float, int]:
    """Return how alike the best place is, from 0 to 1, and where it begins."""
    dots = np.correlate(heard, sound, "valid")
    powers = np.convolve(heard**2, np.ones(len(sound)), "valid")
    scores = dots / np.sqrt(powers * (sound @ sound) + 1e-9)
    best = int(scores.argmax())
    return float(scores[best]), best


class Ears:
    """Listens to a file of audio as it grows, and tells which sound began when."""

    def __init__(self, path: Path, hear: Callable[[str, float], None]) -> None:
        """Call `hear` with each sound ahead and the time it began (`time.monotonic`)."""
        self._path, self._hear = path, hear
        os.environ["SDL_AUDIODRIVER"] = "dummy"  # the mixer is needed to read files only
        pygame.mixer.init(RATE_HZ, -16, 1, allowedchanges=0)
        self._sounds = {
            name: sharpened(pygame.sndarray.array(sound).astype(float)[: int(HEARD_S * RATE_HZ)])
            for name in ("jump", "strum")
            for sound in [pygame.mixer.Sound(SOUNDS / f"ahead-{name}-corridor.ogg")]
        }
        self._last = dict.fromkeys(self._sounds, 0.0)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._listen, daemon=True)

    @property
    def env(self) -> dict[str, str]:
        """What makes a game play into the file."""
        return {
            "SDL_AUDIODRIVER": "disk",
            "SDL_DISKAUDIOFILE": str(self._path),
            "SDL_DISKAUDIODELAY": FASTER_MS,
        }

    def open(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def close(self) -> None:
        """Listen no more."""
        self._over.set()
        self._thread.join()

    def _listen(self) -> None:
        read = 0
        kept = np.zeros(0)
        while not self._over.wait(LOOK_S):
            if not self._path.exists():
                continue
            with self._path.open("rb") as file:
                file.seek(read)
                new = file.read()
            new = new[: len(new) // 2 * 2]
            if not new:
                continue
            now, read = time.monotonic(), read + len(new)
            kept = np.concatenate([kept, np.frombuffer(new, "<i2").astype(float)])
            self._find(sharpened(kept), now)
            kept = kept[-int(2 * HEARD_S * RATE_HZ) :]

    def _find(self, heard: Wave, now: float) -> None:
        for name, sound in self._sounds.items():
            if len(heard) < len(sound):
                continue
            score, place = alike(heard, sound)
            began = now - (len(heard) - place) / RATE_HZ
            if score >= SURE and began - self._last[name] > AGAIN_S:
                self._last[name] = began
                self._hear(name, began)
