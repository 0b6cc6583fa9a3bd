"""The band's music: six stems of one length that loop together and fade in one by one."""

import math
import time
from collections.abc import Callable, Collection, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pygame
import yaml

RATE_HZ = 22050
BUFFER_SAMPLES = 512
STEMS = ("drums", "bass", "guitar", "keys", "lead", "sparkle")
BEATS_A_BAR = 4
ENDING_CHANNEL = len(STEMS)
RESERVED_CHANNELS = len(STEMS) + 1
CHANNELS = 32
START_SPREAD_S = 0.002  # all six must start within this, or they may land in two audio blocks
START_ATTEMPTS = 8
FADE_IN_S = 1.2
FADE_OUT_S = 0.4
DUCK_S = 0.35
DUCKED = 0.22  # about -13 dB: there, and quieter than a voice reading aloud
HOLD_OVER_S = 0.05  # the ear begins to hear a drum as late
LOUDNESS_EXPONENT = 1.66  # half a slider sounds half as loud (-10 dB)


def open_mixer() -> bool:
    """Open the mixer at the stems' rate; False where there is no sound device."""
    try:
        pygame.mixer.init(RATE_HZ, -16, 1, BUFFER_SAMPLES, allowedchanges=0)
    except pygame.error:
        return False
    pygame.mixer.set_num_channels(CHANNELS)
    pygame.mixer.set_reserved(RESERVED_CHANNELS)
    return True


def gain(volume: float) -> float:
    """Return the mixer's gain for a volume slider at 0 to 1."""
    return math.pow(max(0.0, min(1.0, volume)), LOUDNESS_EXPONENT)


@dataclass(frozen=True)
class Sheet:
    """What the score says of a song: tempo, length, and the chord tones of every bar (MIDI)."""

    bpm: float
    bars: int
    key: str
    chords: tuple[tuple[int, ...], ...]
    second_halves: dict[int, tuple[int, ...]]

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a song.yaml."""
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        halves = data.get("second_halves") or {}
        return cls(
            bpm=float(data["bpm"]),
            bars=int(data["bars"]),
            key=str(data["key"]),
            chords=tuple(tuple(chord) for chord in data["chords"]),
            second_halves={int(bar): tuple(chord) for bar, chord in halves.items()},
        )

    def chord(self, beat: float) -> tuple[int, ...]:
        """Return the chord tones that sound at a beat, the loop going round."""
        bar, place = divmod(beat, BEATS_A_BAR)
        index = int(bar) % self.bars
        if place >= BEATS_A_BAR / 2 and index in self.second_halves:
            return self.second_halves[index]
        return self.chords[index]


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


class Song:
    """One venue's song; without a sound device it is silent, but still keeps the beat."""

    def __init__(
        self,
        sheet: Sheet,
        stems: tuple[pygame.mixer.Sound, ...] = (),
        ending: pygame.mixer.Sound | None = None,
        now: Callable[[], float] = time.perf_counter,
    ) -> None:
        self.sheet = sheet
        self.volume = 1.0
        self._sounds = stems
        self._ending = ending
        self._now = now
        self._fades = {stem: Fade() for stem in STEMS}
        self._duck = Fade(1.0, 1.0)
        self._started: float | None = None
        self._stopped_at: float | None = None  # set while paused or held
        self._held = False
        self._anchor = (0.0, 0.0)
        self._ends_at: float | None = None
        self._ended = False

    @classmethod
    def load(
        cls, folder: Path, venue: str, now: Callable[[], float] = time.perf_counter
    ) -> Generator[float, None, Self]:
        """Decode a venue's stems, one a step; `folder` is assets/music."""
        sheet = Sheet.read(folder / venue / "song.yaml")
        sounds = []
        if pygame.mixer.get_init():
            for done, name in enumerate((*STEMS, "ending")):
                yield done / (len(STEMS) + 1)
                sounds.append(pygame.mixer.Sound(folder / venue / f"{name}.ogg"))
        yield 1.0
        return cls(sheet, tuple(sounds[: len(STEMS)]), sounds[-1] if sounds else None, now)

    @property
    def beat_s(self) -> float:
        """The length of a beat of the music in seconds."""
        return 60.0 / self.sheet.bpm

    def start(self) -> None:
        """Play from the top; which stems are heard is up to `only` and `bring`."""
        self.stop()
        self._duck = Fade(1.0, 1.0)
        for fade in self._fades.values():
            fade.level = fade.target
        self._play_together()
        self._started = self._now()
        self._anchor = (0.0, 0.0)

    def _play_together(self) -> None:
        for _ in range(START_ATTEMPTS):
            began = time.perf_counter()
            for index, sound in enumerate(self._sounds):
                pygame.mixer.Channel(index).play(sound, loops=-1)
            if time.perf_counter() - began <= START_SPREAD_S:
                break
        self._apply()

    def bring(self, stem: str) -> None:
        """Fade a stem in."""
        self._fades[stem].target = 1.0

    def only(self, stems: Collection[str]) -> None:
        """Fade in these stems and fade out all others."""
        for stem, fade in self._fades.items():
            fade.target = 1.0 if stem in stems else 0.0

    @property
    def playing(self) -> frozenset[str]:
        """The stems that are heard, or on their way in."""
        return frozenset(stem for stem, fade in self._fades.items() if fade.target)

    def duck(self, on: bool) -> None:
        """Step back under a dilemma, or return to full level."""
        self._duck.target = DUCKED if on else 1.0

    def pause(self) -> None:
        """Stop the music where it is."""
        if self._started is not None and (self._stopped_at is None or self._held):
            self._held = False
            self._halt()

    def resume(self) -> None:
        """Go on from where `pause` stopped."""
        if self._started is None or self._stopped_at is None:
            return
        self._started += self._now() - self._stopped_at
        self._stopped_at = None
        for channel in self._channels():
            channel.unpause()

    def stop(self) -> None:
        """End the music at once."""
        for channel in self._channels():
            channel.stop()
        self._started = self._stopped_at = self._ends_at = None
        self._held = self._ended = False

    def finish(self) -> None:
        """Play the ending from the next four-bar phrase on, then be still."""
        phrase = 4 * BEATS_A_BAR
        self._ends_at = (self.beat() // phrase + 1) * phrase

    @property
    def over(self) -> bool:
        """Whether the ending has begun."""
        return self._ended

    def beat(self) -> float:
        """Return the beats of music since the start (it counts on through the loops)."""
        if self._started is None:
            return 0.0
        return (self._clock() - self._started) / self.beat_s

    def _clock(self) -> float:
        return self._now() if self._stopped_at is None else self._stopped_at

    def seconds_to_next_bar(self) -> float:
        """Return the time to the next bar line."""
        return (-self.beat() % BEATS_A_BAR) * self.beat_s

    def seconds_until_count(self, course_beat: float, count: int = 3, speed: float = 1.0) -> float:
        """Return how long to wait before a stick count of `count` course beats.

        The run then goes on at `course_beat` in the same place of the bar as the music.
        """
        return (((course_beat - count) / speed - self.beat()) % BEATS_A_BAR) * self.beat_s

    def anchor(self, course_beat: float) -> None:
        """Note that the run goes on here and now: `follow` measures from this point."""
        self._anchor = (self.beat(), course_beat)

    def follow(self, course_beat: float, speed: float = 1.0) -> None:
        """Wait for a run that lost time (a slow frame); call it each frame while running.

        Beats of course and music meet at 100 % and at 50 % speed only.
        """
        if (
            self._started is None
            or speed not in (1.0, 0.5)
            or (self._stopped_at and not self._held)
        ):
            return
        music, course = self._anchor
        ahead = self.beat() - music - (course_beat - course) / speed
        if self._held and ahead <= 0:
            self._held = False
            self.resume()
        elif not self._held and ahead * self.beat_s > HOLD_OVER_S:
            self._anchor = (music + ahead // 1, course)
            self._held = True
            self._halt()

    def pitch(self, beat: float, degree: int) -> int:
        """Return the MIDI pitch of a chord tone (0 is the lowest) at a beat of the music."""
        chord = self.sheet.chord(beat)
        return chord[degree % len(chord)]

    def tick(self, dt_s: float) -> None:
        """Move the fades; call it each frame."""
        for fade in self._fades.values():
            fade.walk(dt_s / FADE_IN_S, dt_s / FADE_OUT_S)
        self._duck.walk(dt_s / DUCK_S, dt_s / DUCK_S)
        if self._ends_at is not None and self.beat() >= self._ends_at:
            self._play_ending()
        self._apply()

    def _play_ending(self) -> None:
        self._ends_at = None
        self._ended = True
        for channel in self._channels()[: len(STEMS)]:
            channel.fadeout(60)
        if self._ending is not None:
            pygame.mixer.Channel(ENDING_CHANNEL).play(self._ending)

    def _halt(self) -> None:
        self._stopped_at = self._now()
        for channel in self._channels():
            channel.pause()

    def _channels(self) -> list[pygame.mixer.Channel]:
        if not self._sounds or not pygame.mixer.get_init():
            return []
        return [pygame.mixer.Channel(index) for index in range(RESERVED_CHANNELS)]

    def _apply(self) -> None:
        whole = gain(self.volume) * self._duck.level
        for channel, stem in zip(self._channels(), STEMS, strict=False):
            channel.set_volume(whole * self._fades[stem].level)
        for channel in self._channels()[ENDING_CHANNEL:]:
            channel.set_volume(whole)
