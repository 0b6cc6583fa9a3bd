"""A song as it is run: a leg is a section and plays it from bar 1; music is where the course is."""

import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pygame

from game.view.fade import Fade, Room
from game.view.loading import WAITING, Loader
from game.view.mixer import STORY_CHANNEL, decoded, gain, is_open, play_from
from game.view.song_sheet import LEGS, Chords, SongSheet

JOINS = {
    "intro": ("drums", "bass", "guitar", "keys"),
    "verse": ("bass", "guitar", "keys"),
    "build": ("guitar", "keys"),
    "chorus": (),
}
"""Whose part is a file beside the section's own: the runner's, else the first of these."""
APART_S = 0.045  # music and course may be so far apart before the music is put right
PUT_RIGHT_S = 0.3  # what sounds is put right this seldom: a slow machine would hear only stutter
REST_MS = 140
STORY_IN_S, STORY_OUT_S = 0.4, 0.5
SPARKLE_IN_S, SPARKLE_OUT_S = 0.8, 1.6


@dataclass(frozen=True)
class Loaded:
    """A section in memory: its own file, who joins it, and the sparkle."""

    leg: int
    sounds: tuple[pygame.mixer.Sound, ...] = ()


def parts_of(leg: int, plays: str) -> list[str]:
    """Return the files of a leg's section for who runs, the sparkle last."""
    section = LEGS[leg]
    joining = JOINS[section]
    one = [plays if plays in joining else joining[0]] if joining else []
    return [section, *(f"{section}-{name}" for name in (*one, "sparkle"))]


class RunSong:
    """One venue's song in a run; without a sound device it is silent, but still keeps the beat."""

    def __init__(
        self,
        folder: Path,
        sheet: SongSheet,
        plays: str,
        *,
        threaded: bool = True,
        now: Callable[[], float] = time.perf_counter,
    ) -> None:
        """Play the song in this folder, with the instrument of who runs."""
        self.sheet = sheet
        self.volume = 1.0
        self._folder, self._plays = folder, plays
        self._threaded = threaded
        self._now = now
        self.arrived: Callable[[str], bool] = lambda _section: True
        """Whether the files of a section are there; in a browser they come one by one."""
        self._section = Loaded(0)
        self._next: Loader[Loaded] | None = None
        self._next_leg = 0
        self._late: Loader[Loaded] | None = None
        self._playing: Sequence[pygame.mixer.Sound] = ()
        self._began: float | None = None  # when the section's first beat was, or would have been
        self._sounded: float | None = None  # when what sounds was last begun in its place
        self._due = False  # whether it has to be begun again
        self._story: pygame.mixer.Sound | None = None
        self._under_story = Fade()
        self._sparkle = Fade()
        self._room = Room()

    @classmethod
    def load(  # noqa: PLR0913
        cls,
        folder: Path,
        venue: str,
        leg: int,
        plays: str,
        *,
        threaded: bool = True,
        now: Callable[[], float] = time.perf_counter,
    ) -> Generator[float, None, Self]:
        """Decode what a leg needs, one file a step; `folder` is assets/music."""
        sheet = SongSheet.read(folder / venue / "song.yaml")
        song = cls(folder / venue, sheet, plays, threaded=threaded, now=now)
        song._section = yield from song._load(leg)
        if is_open():
            song._story = decoded(folder / venue / "story.ogg")
        yield 1.0
        return song

    def _load(self, leg: int) -> Generator[float, None, Loaded]:
        """Decode a leg's section, once its files are there."""
        while not self.arrived(LEGS[leg]):
            yield WAITING
        sounds = []
        names = parts_of(leg, self._plays) if is_open() else []
        for done, name in enumerate(names):
            yield done / len(names)
            sounds.append(decoded(self._folder / f"{name}.ogg"))
        return Loaded(leg, tuple(sounds))

    # Where the music is

    @property
    def beat_s(self) -> float:
        """The length of a beat of the music in seconds."""
        return self.sheet.beat_s

    @property
    def plays(self) -> bool:
        """Whether a section plays, as far as the beat is concerned."""
        return self._began is not None

    @property
    def leg(self) -> int:
        """The leg whose section is in memory."""
        return self._section.leg

    @property
    def beat(self) -> float:
        """The beat of the section that plays, from its bar 1; 0 while none does."""
        if self._began is None:
            return 0.0
        return ((self._now() - self._began) / self.beat_s) % self.chords.beats

    def follow(self, leg: int, beat: float | None, speed: float = 1.0) -> None:
        """Be where the course is: on this beat of its leg, or still while the runner stands.

        Call it each frame. At a speed of 50 % the music takes two beats for one of the course.
        """
        if beat is None:
            self._rest()
            return
        if leg != self._section.leg:
            self._enter(leg)
        wanted = beat / speed
        if self._began is not None:
            apart_s = (self._now() - self._began) - wanted * self.beat_s
            if abs(apart_s) <= APART_S:
                self._sound()
                return
        self._play(wanted)

    @property
    def chords(self) -> Chords:
        """The chords of the section in memory."""
        return self.sheet.sections[LEGS[self._section.leg]]

    def _enter(self, leg: int) -> None:
        """Take the section of another leg; the one before goes.

        What has not arrived comes in late, where the course is by then.
        """
        self._rest()
        loading, self._next = self._next, None
        self._playing, self._section = (), Loaded(leg)
        if loading is None or self._next_leg != leg:
            loading = Loader(self._load(leg), threaded=False)
        if loading.done or self.arrived(LEGS[leg]):
            self._section = loading.finish()
        else:
            self._late = loading

    def _play(self, beat: float) -> None:
        """Play the section from a beat on, and begin to load the one after it."""
        self._began = self._now() - beat * self.beat_s
        following = self._section.leg + 1
        if self._next is None and self._late is None and following < len(LEGS):
            self._next, self._next_leg = (
                Loader(self._load(following), threaded=self._threaded),
                following,
            )
        self._due = True
        self._sound()

    def _sound(self) -> None:
        """Let it be heard where the music is, where that is due; but not too soon again."""
        now = self._now()
        if not self._due or (self._sounded is not None and now - self._sounded < PUT_RIGHT_S):
            return
        self._due, self._sounded = False, now
        if self._audible:
            start_s = self.beat * self.beat_s
            self._playing = play_from(self._section.sounds, start_s, self._volumes())

    def _rest(self) -> None:
        """Be still, softly but at once."""
        if self._began is None:
            return
        self._began = self._sounded = None
        if is_open():
            for number in range(len(self._playing)):
                pygame.mixer.Channel(number).fadeout(REST_MS)

    # What sounds beside it

    def story(self, *, on: bool) -> None:
        """Play behind a closed door while a story is read, or let that go."""
        self._under_story.target = float(on)
        if on and self._story is not None and is_open():
            self._story.set_volume(0.0)
            pygame.mixer.Channel(STORY_CHANNEL).play(self._story, loops=-1)

    def make_room(self, spoken: bool) -> None:
        """Step back while something is said, and return gently when it is over."""
        self._room.make(spoken)

    def lift(self, *, on: bool) -> None:
        """Bring the sparkle in, or let it fade."""
        self._sparkle.target = float(on)

    def pitch(self, degree: int) -> int:
        """Return the MIDI pitch of a tone (0 is the lowest) of the chord that plays."""
        chord = self.chords.chord(self.beat)
        return chord[degree % len(chord)]

    @property
    def strum(self) -> str:
        """The name of the sound of a strum in the chord that plays."""
        return f"strums/{self._plays}/{self._strum_of(self.chords.strum(self.beat))}"

    @property
    def strums(self) -> frozenset[str]:
        """The names of all strums of the song."""
        every = self.sheet.sections.values()
        names = {name for one in every for name in (*one.strums, *one.second_strums.values())}
        return frozenset(f"strums/{self._plays}/{self._strum_of(name)}" for name in names)

    def _strum_of(self, chord: str) -> str:
        """Return the file of a chord's strum; drums know no chords."""
        return "hit" if self._plays == "drums" else chord

    # A screen's life

    def pause(self) -> None:
        """Be still until the course goes on."""
        self._rest()

    def stop(self) -> None:
        """End the music, softly but at once, and let go of it."""
        self._rest()
        self._section, self._playing = Loaded(self.leg), ()
        self._next = self._late = None
        self._under_story = Fade()
        if self._story is not None and is_open():
            pygame.mixer.Channel(STORY_CHANNEL).fadeout(REST_MS)
        self._story = None

    def rejoin(self) -> None:
        """Come in again: the device was opened anew."""
        self._began = None
        if self._under_story.target:
            self.story(on=True)

    def tick(self, dt_s: float) -> None:
        """Move the fades and the loading; call it each frame."""
        if self._next:
            self._next.tick()
        if self._late:
            self._late.tick()
            if self._late.done:
                self._section, self._late, self._began = self._late.result, None, None
        self._room.tick(dt_s)
        self._sparkle.walk(dt_s / SPARKLE_IN_S, dt_s / SPARKLE_OUT_S)
        self._under_story.walk(dt_s / STORY_IN_S, dt_s / STORY_OUT_S)
        if not is_open():
            return
        if self._story is not None:
            level = self._room.level * self._under_story.level
            self._story.set_volume(gain(self.volume) * level)
        for sound, volume in zip(self._playing, self._volumes(), strict=False):
            sound.set_volume(volume)

    def _volumes(self) -> list[float]:
        """Return the volume of each file of the section; the sparkle is the last."""
        whole = gain(self.volume) * self._room.level
        count = len(self._section.sounds)
        return [whole] * (count - 1) + [whole * self._sparkle.level] * (count > 0)

    @property
    def _audible(self) -> bool:
        return bool(self._section.sounds) and is_open()
