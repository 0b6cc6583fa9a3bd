"""The sound device: one rate for everything, and channels kept for the music."""

import math
from pathlib import Path
from threading import Lock

import pygame

RATE_HZ = 22050
BUFFER_SAMPLES = 512
STEMS = ("drums", "bass", "guitar", "keys", "lead", "sparkle")
ENDING_CHANNEL = len(STEMS)
RESERVED_CHANNELS = len(STEMS) + 1
CHANNELS = 32
LOUDNESS_EXPONENT = 1.66  # half a slider sounds half as loud (-10 dB)


def open_mixer() -> bool:
    """Open the mixer at the stems' rate; False where there is no sound device."""
    try:
        pygame.mixer.init(RATE_HZ, -16, 1, BUFFER_SAMPLES, allowedchanges=0)
    except (pygame.error, NotImplementedError):  # no device, or a pygame built without a mixer
        return False
    pygame.mixer.set_num_channels(CHANNELS)
    pygame.mixer.set_reserved(RESERVED_CHANNELS)
    return True


DEVICE = Lock()
"""Held while something is decoded: a device that closes meanwhile would take the game with it."""


def is_open() -> bool:
    """Return whether there is a sound device to play on; without one, `Sound.play` crashes."""
    return pygame.mixer.get_init() is not None


def reopen_mixer() -> bool:
    """Close the device and open the one that is there now; sounds stay decoded."""
    with DEVICE:
        pygame.mixer.quit()
        return open_mixer()


def decode(path: Path) -> pygame.mixer.Sound:
    """Decode a sound file; raises pygame.error or OSError."""
    with DEVICE:
        return pygame.mixer.Sound(path)


def gain(volume: float) -> float:
    """Return the mixer's gain for a volume slider at 0 to 1."""
    return math.pow(max(0.0, min(1.0, volume)), LOUDNESS_EXPONENT)
