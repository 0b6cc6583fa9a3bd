"""The band's music: six stems of one length that loop together and fade in one by one.

Which stem a gate brings in is said by the scene of the run (`game.scenes.run.running`).
"""

import time
from collections.abc import Callable, Collection, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pygame

from game.view.beat_clock import BeatClock
from game.view.mixer import (
    ENDING_CHANNEL,
    RATE_HZ,
    RESERVED_CHANNELS,
    STEMS,
    decode,
    gain,
    is_open,
    open_mixer,
)
from game.view.song_sheet import BEATS_A_BAR, SongSheet

__all__ = ["STEMS", "Song", "open_mixer"]

START_SPREAD_S = 0.002  # all six must start within this, or they may land in two audio blocks
START_ATTEMPTS = 8
FADE_IN_S = 1.2
FADE_OUT_S = 0.4
UNDUCK_S = 0.6
DUCKED = 0.22  # about -13 dB: there, and quieter than a voice reading aloud
STOP_MS = 150
INTO_ENDING_MS = 60
PHRASE_BEATS = 4 * BEATS_A_BAR
HALF_A_FRAME_S = 0.008
MEET_WITHIN_S = 0.01  # at a start, under the sticks, a short wait is not heard
HOLD_OVER_S = 0.05  # later on only what the ear would notice
IN_STEP_SPEEDS = (1.0, 0.5)  # at half speed a beat of the course takes two of the music


@dataclass
class Fade:
    """A level that walks to its target, both 0 to 1."""

    level: float = 0.0
    target: float = 0.0

    def walk(self, up: float, down: float) -> None:
        """Go at most `up` towards a higher target, or `down` towards a lower one."""
        if self.level < self.target:
            self.level = min(self.target, self.level + up)
        else:
            self.level = max(self.target, self.level - down)


def decoded(path: Path) -> pygame.mixer.Sound:
    """Decode a stem; one that cannot be read is silent, and the others play."""
    try:
        return decode(path)
    except (pygame.error, OSError):
        return pygame.mixer.Sound(buffer=bytes(RATE_HZ))


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
        self._making_room = False
        self._duck = Fade(1.0, 1.0)
        self._meet = True  # at the next frame, meet the course closely
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
            for done, name in enumerate((*STEMS, "ending")):
                yield done / (len(STEMS) + 1)
                sounds.append(decoded(folder / venue / f"{name}.ogg"))
        yield 1.0
        return cls(sheet, tuple(sounds[: len(STEMS)]), sounds[-1] if sounds else None, now)

    # Playing

    def start(self) -> None:
        """Play from the top; which stems are heard is up to `only` and `bring`."""
        self._meet, self._over, self._ends_at = True, False, None
        self._rejoins_at = None
        self._duck = Fade(1.0, 1.0)
        for fade in self._fades.values():
            fade.level = fade.target
        self._set_volumes()
        self._play_together()
        self._clock.start()

    def _play_together(self) -> None:
        """Start all stems inside one audio block; beside busy threads this may take some tries."""
        if not self._audible:
            return
        pygame.mixer.Channel(ENDING_CHANNEL).stop()
        for _ in range(START_ATTEMPTS):
            began = time.perf_counter()
            for index, sound in enumerate(self._sounds):
                pygame.mixer.Channel(index).play(sound, loops=-1)
            if time.perf_counter() - began <= START_SPREAD_S:
                break

    def bring(self, stem: str) -> None:
        """Fade a stem in."""
        self._fades[stem].target = 1.0

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

    def duck(self, on: bool) -> None:
        """Step back under a dilemma at once (the gate's bells cover it), or return gently."""
        self._duck.target = DUCKED if on else 1.0
        if on:
            self._duck.level = DUCKED
            self._set_volumes()

    def make_room(self, spoken: bool) -> None:
        """Step back while something is said, and return gently when it is over."""
        if spoken is not self._making_room:
            self._making_room = spoken
            self.duck(spoken)

    def pause(self) -> None:
        """Stop the music where it is."""
        self._halt()

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
            loop = self.sheet.bars * BEATS_A_BAR
            self._rejoins_at = (self.beat() // loop + 1) * loop

    def finish(self) -> None:
        """Play the ending from the next four-bar phrase on, then be still."""
        self._ends_at = (self.beat() // PHRASE_BEATS + 1) * PHRASE_BEATS

    @property
    def over(self) -> bool:
        """Whether the ending has begun."""
        return self._over

    # The beat

    @property
    def beat_s(self) -> float:
        """The length of a beat of the music in seconds."""
        return self._clock.beat_s

    def beat(self) -> float:
        """Return the beats of music since the start (it counts on through the loops)."""
        return self._clock.beat

    def seconds_until_count(self, course_beat: float, count: int = 3, speed: float = 1.0) -> float:
        """Return how long to wait before a stick count of `count` course beats.

        The run then goes on at `course_beat` in the same place of the bar as the music.
        """
        return self._clock.seconds_to((course_beat - count) / speed)

    def anchor(self, _course_beat: float) -> None:
        """Note that the run goes on here: the next `follow` brings both together closely."""
        self._meet = True

    def follow(self, course_beat: float, speed: float = 1.0) -> None:
        """Hold the music back for a run that lost time (a slow frame); call it each frame.

        It never waits longer than a beat. Beats of course and music meet at 100 % and 50 % speed.
        """
        if speed not in IN_STEP_SPEEDS or not self._clock.running:
            return
        ahead_s = self._clock.ahead_s(course_beat, speed)
        allowed_s = MEET_WITHIN_S if self._meet else HOLD_OVER_S
        self._meet = False
        if ahead_s > allowed_s:
            self._halt(ahead_s - HALF_A_FRAME_S)

    def pitch(self, beat: float, degree: int) -> int:
        """Return the MIDI pitch of a chord tone (0 is the lowest) at a beat of the music."""
        chord = self.sheet.chord(beat)
        return chord[degree % len(chord)]

    # Each frame

    def tick(self, dt_s: float) -> None:
        """Move the fades, and go on after a short wait; call it each frame."""
        if self._clock.waited:
            self.resume()
        for fade in self._fades.values():
            fade.walk(dt_s / FADE_IN_S, dt_s / FADE_OUT_S)
        self._duck.walk(dt_s / UNDUCK_S, 1.0)
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

    def _halt(self, wait_s: float | None = None) -> None:
        if self._clock.running and self._audible:
            pygame.mixer.pause()  # every channel under one lock: the stems stay together
        self._clock.halt(wait_s)

    @property
    def _audible(self) -> bool:
        return bool(self._sounds) and is_open()

    def _set_volumes(self) -> None:
        """Set the volumes of the sounds, not of the channels: those start at full volume."""
        if not self._audible:
            return
        whole = gain(self.volume) * self._duck.level
        for sound, stem in zip(self._sounds, STEMS, strict=False):
            sound.set_volume(whole * self._fades[stem].level)
        if self._ending is not None:
            self._ending.set_volume(whole)
