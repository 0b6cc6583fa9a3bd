"""The sound device: one rate for everything, and channels kept for the music."""

import math
import time
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

import pygame

RATE_HZ = 44100
BUFFER_SAMPLES = 1024
STEMS = ("drums", "bass", "guitar", "keys", "lead", "sparkle")
ENDING_CHANNEL = len(STEMS)
STORY_CHANNEL = ENDING_CHANNEL - 1
RESERVED_CHANNELS = len(STEMS) + 1
START_SPREAD_S = 0.002  # what starts within this lands in one audio block
START_ATTEMPTS = 8
CHANNELS = 32
SOFT_START_MS = 6  # in the middle of a sound, a hard start would click
LOUDNESS_EXPONENT = 1.66  # half a slider sounds half as loud (-10 dB)


def open_mixer(*, mono: bool = False) -> bool:
    """Open the mixer at the music's rate; False where there is no sound device.

    A mono mixer folds the same files as it decodes them.
    """
    try:
        pygame.mixer.init(RATE_HZ, -16, 1 if mono else 2, BUFFER_SAMPLES, allowedchanges=0)
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


def reopen_mixer(*, mono: bool = False) -> bool:
    """Close the device and open the one that is there now; sounds stay decoded."""
    with DEVICE:
        pygame.mixer.quit()
        return open_mixer(mono=mono)


def decode(path: Path) -> pygame.mixer.Sound:
    """Decode a sound file; raises pygame.error or OSError."""
    with DEVICE:
        return pygame.mixer.Sound(path)


def decoded(path: Path) -> pygame.mixer.Sound:
    """Decode music; what cannot be read is silent, and the rest plays."""
    try:
        return decode(path)
    except (pygame.error, OSError):
        return pygame.mixer.Sound(buffer=bytes(2 * RATE_HZ))


def play_from(
    sounds: Sequence[pygame.mixer.Sound], start_s: float, volumes: Sequence[float]
) -> list[pygame.mixer.Sound]:
    """Play sounds together on the first channels, from a place in them; return what plays.

    From their beginning they go round. Beside busy threads it may take some tries until all start
    within one block of the device.
    """
    parts = [_part(sound, start_s) for sound in sounds]
    for part, volume in zip(parts, volumes, strict=True):
        part.set_volume(volume)
    for _ in range(START_ATTEMPTS):
        began = time.perf_counter()
        for number, part in enumerate(parts):
            _start(pygame.mixer.Channel(number), part, start_s)
        if time.perf_counter() - began <= START_SPREAD_S:
            break
    return parts


def _part(sound: pygame.mixer.Sound, start_s: float) -> pygame.mixer.Sound:
    """Return the rest of a sound; a browser's mixer begins anywhere in the whole."""
    if start_s <= 0 or not _in_memory(sound):
        return sound
    whole = memoryview(sound)  # type: ignore[arg-type]  # the stubs do not know
    return pygame.mixer.Sound(buffer=whole[round(start_s * RATE_HZ) :])


def _in_memory(sound: pygame.mixer.Sound) -> bool:
    """Return whether the samples can be had: a browser keeps them."""
    return hasattr(sound, "get_raw")


def _start(channel: pygame.mixer.Channel, part: pygame.mixer.Sound, start_s: float) -> None:
    """Play a part on a channel."""
    if not _in_memory(part):
        channel.play(part, loops=-1, start_s=start_s)  # type: ignore[call-arg]  # a browser's
    elif start_s > 0:
        channel.play(part, fade_ms=SOFT_START_MS)
    else:
        channel.play(part, loops=-1)


def gain(volume: float) -> float:
    """Return the mixer's gain for a volume slider at 0 to 1."""
    return math.pow(max(0.0, min(1.0, volume)), LOUDNESS_EXPONENT)
