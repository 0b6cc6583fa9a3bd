"""The whole song, for the gig and the jukebox: six stems of one length that loop together."""

import time
from collections.abc import Callable, Collection, Generator
from pathlib import Path
from typing import Self

import pygame

from game.view.beat_clock import BeatClock
from game.view.fade import Fade, Room
from game.view.mixer import (
    ENDING_CHANNEL,
    RESERVED_CHANNELS,
    STEMS,
    decoded,
    gain,
    is_open,
    open_mixer,
    play_from,
)
from game.view.song_sheet import BEATS_A_BAR, SongSheet

__all__ = ["STEMS", "Song", "open_mixer"]

FADE_IN_S = 1.2
FADE_OUT_S = 0.4
STOP_MS = 150
INTO_ENDING_MS = 60
PHRASE_BEATS = 4 * BEATS_A_BAR
PLACES = {"guitar": (1.0, 0.62), "keys": (0.62, 1.0), "sparkle": (0.72, 1.0)}
"""How loud a stem is left and right; the others stand in the middle."""


class Song:
    """One venue's song; without a sound device it is silent, but still keeps the beat."""

    def __init__(
        self,
        sheet: SongSheet,
        stems: tuple[pygame.mixer.Sound, ...] = (),
        ending: pygame.mixer.Sound | None = None,
        now: Callable[[], float] = time.perf_counter,
    ) -> None:
        self.sheet = sheet
        self.volume = 1.0
        self._sounds = stems
        self._ending = ending
        self._clock = BeatClock(sheet.bpm, now)
        self._fades = {stem: Fade() for stem in STEMS}
        self._room = Room()
        self._ends_at: float | None = None
        self._over = False
        self._rejoins_at: float | None = None

    @classmethod
    def load(
        cls, folder: Path, venue: str, now: Callable[[], float] = time.perf_counter
    ) -> Generator[float, None, Self]:
        """Decode a venue's stems, one a step; `folder` is assets/music."""
        sheet = SongSheet.read(folder / venue / "song.yaml")
        sounds = []
        if is_open():
            names = (*(f"gig-{stem}" for stem in STEMS), "ending")
            for done, name in enumerate(names):
                yield done / len(names)
                sounds.append(decoded(folder / venue / f"{name}.ogg"))
        yield 1.0
        return cls(sheet, tuple(sounds[: len(STEMS)]), sounds[-1] if sounds else None, now)

    # Playing

    def start(self) -> None:
        """Play from the top; which stems are heard is up to `only`."""
        self._over, self._ends_at, self._rejoins_at = False, None, None
        for fade in self._fades.values():
            fade.level = fade.target
        self._play_together()
        self._clock.start()

    def _play_together(self) -> None:
        """Start all stems inside one audio block, each in its place."""
        if not self._audible:
            return
        pygame.mixer.Channel(ENDING_CHANNEL).stop()
        play_from(self._sounds, 0.0, self._volumes())
        for number, stem in enumerate(STEMS):
            pygame.mixer.Channel(number).set_volume(*PLACES.get(stem, (1.0, 1.0)))

    def only(self, stems: Collection[str]) -> None:
        """Fade in these stems and fade out all others."""
        for stem, fade in self._fades.items():
            fade.target = 1.0 if stem in stems else 0.0

    def lift(self, *, on: bool) -> None:
        """Bring the sparkle in early, or let it fade."""
        self._fades["sparkle"].target = 1.0 if on else 0.0

    @property
    def playing(self) -> frozenset[str]:
        """The stems that are heard, or on their way in."""
        return frozenset(stem for stem, fade in self._fades.items() if fade.target)

    def make_room(self, spoken: bool) -> None:
        """Step back at once while something is said, and return gently when it is over."""
        self._room.make(spoken)

    def pause(self) -> None:
        """Stop the music where it is."""
        if self._clock.running and self._audible:
            pygame.mixer.pause()  # every channel under one lock: the stems stay together
        self._clock.halt()

    def resume(self) -> None:
        """Go on from where `pause` stopped."""
        if self._clock.halted:
            self._clock.go_on()
            if self._audible:
                pygame.mixer.unpause()

    def stop(self) -> None:
        """End the music, softly but at once."""
        self.resume()
        if self._audible:
            for index in range(RESERVED_CHANNELS):
                pygame.mixer.Channel(index).fadeout(STOP_MS)
        self._clock.stop()
        self._ends_at = self._rejoins_at = None

    def rejoin(self) -> None:
        """Come in again at the next turn of the loop, in step: the device was opened anew."""
        if (self._clock.running or self._clock.halted) and not self._over:
            loop = self.sheet.gig.beats
            self._rejoins_at = (self.beat() // loop + 1) * loop

    def finish(self) -> None:
        """Play the ending from the next four-bar phrase on, then be still."""
        self._ends_at = (self.beat() // PHRASE_BEATS + 1) * PHRASE_BEATS

    @property
    def over(self) -> bool:
        """Whether the ending has begun."""
        return self._over

    @property
    def beat_s(self) -> float:
        """The length of a beat of the music in seconds."""
        return self._clock.beat_s

    def beat(self) -> float:
        """Return the beats of music since the start (it counts on through the loops)."""
        return self._clock.beat

    # Each frame

    def tick(self, dt_s: float) -> None:
        """Move the fades; call it each frame."""
        self._room.tick(dt_s)
        for fade in self._fades.values():
            fade.walk(dt_s / FADE_IN_S, dt_s / FADE_OUT_S)
        if self._rejoins_at is not None and self.beat() >= self._rejoins_at:
            self._rejoins_at = None
            self._play_together()
        if self._ends_at is not None and self.beat() >= self._ends_at:
            self._play_ending()
        self._set_volumes()

    def _play_ending(self) -> None:
        self._ends_at = None
        self._over = True
        if self._ending is None or not self._audible:
            return
        for index in range(len(STEMS)):
            pygame.mixer.Channel(index).fadeout(INTO_ENDING_MS)
        pygame.mixer.Channel(ENDING_CHANNEL).play(self._ending)

    @property
    def _audible(self) -> bool:
        return bool(self._sounds) and is_open()

    def _volumes(self) -> list[float]:
        whole = gain(self.volume) * self._room.level
        return [whole * self._fades[stem].level for stem in STEMS]

    def _set_volumes(self) -> None:
        """Set the volumes of the sounds, not of the channels: those are their places."""
        if not self._audible:
            return
        for sound, volume in zip(self._sounds, self._volumes(), strict=False):
            sound.set_volume(volume)
        if self._ending is not None:
            self._ending.set_volume(gain(self.volume) * self._room.level)
