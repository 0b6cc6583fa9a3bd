"""What is heard: short sounds and the song that plays; a desktop plays them with its mixer."""

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

from game.devices import SoundDevice
from game.settings import Settings
from game.ui.hearing import Hearing

if TYPE_CHECKING:
    from game.view.music import Song
    from game.view.run_song import RunSong
    from game.view.sounds import Sounds


class Music(Protocol):
    """A song that plays."""

    def stop(self) -> None:
        """End the music."""

    def rejoin(self) -> None:
        """Come in again: the device was opened anew."""

    def make_room(self, spoken: bool) -> None:
        """Step back while something is said, and return gently when it is over."""


class Sound(Protocol):
    """Plays what screens ask for, as loud as the settings say."""

    quiet: bool
    """Whether a lesson goes without sound, whatever the settings say."""

    @property
    def audible(self) -> bool:
        """Whether there is a sound device, and neither the settings nor a lesson silence it."""

    @property
    def music_volume(self) -> float:
        """The music's volume, 0 to 1."""

    def load(self) -> Generator[float, None, tuple[str, ...]]:
        """Read the sounds in steps, unless they are there; returns those that are damaged."""

    def load_song(self, folder: Path, venue: str) -> Generator[float, None, "Song"]:
        """Load the song of a venue's gig in steps; `folder` has a folder a venue."""

    def load_run(self, folder: Path, venue: str, leg: int, plays: str) -> "RunLoading":
        """Load a venue's song as it is run, from a leg on, with the instrument of who runs."""

    def strum(self, name: str) -> None:
        """Play a strum by its name, or the plain one where that is missing."""

    def play(self, sound: str) -> None:
        """Play a short sound, if there are sounds."""

    def play_note(self, midi: int) -> None:
        """Play a collected note."""

    def now_playing(self, song: "Music | None", venue: str = "") -> None:
        """Remember the song that plays, and end the one before; sounds go into its venue's key."""

    def set_volume(self) -> None:
        """Follow the settings."""

    def take(self, device: SoundDevice) -> None:
        """Take note of a device that came or went."""

    def update(self, elapsed_ns: int) -> None:
        """Advance by the time that has passed."""


RunLoading: TypeAlias = Generator[float, None, "RunSong"]


class DesktopSound:
    """Plays with the mixer; without a sound device, or in safe mode, everything is silent."""

    def __init__(
        self, folder: Path, settings: Settings, *, silenced: bool = False, threads: bool = True
    ) -> None:
        """Take the folder of the sounds; `silenced` never opens a device.

        Where there are `threads`, music is decoded on one.
        """
        self._threads = threads
        self._folder = folder
        self._settings = settings
        self._silenced = silenced
        self.quiet = False
        self._mono = settings.mono
        self.hearing = Hearing(mono=self._mono)
        self.sounds: Sounds | None = None
        self.song: Music | None = None

    @property
    def _silent(self) -> bool:
        return self.quiet or self._settings.mute

    @property
    def audible(self) -> bool:
        """Whether there is a sound device, and neither the settings nor a lesson silence it."""
        return self.sounds is not None and not self._silent

    @property
    def music_volume(self) -> float:
        """The music's volume, 0 to 1."""
        return 0.0 if self._silent else self._settings.music / 100

    def load(self) -> Generator[float, None, tuple[str, ...]]:
        """Open the mixer and decode the sounds, unless they are there; a device may come late."""
        if self.sounds is None and not self._silenced:
            from game.view.music import open_mixer  # noqa: PLC0415  (after the first frame)
            from game.view.sounds import Sounds  # noqa: PLC0415

            if open_mixer(mono=self._mono):
                yield 0.5
                self.sounds = yield from Sounds.load(self._folder)
                self.set_volume()
        return tuple(self.sounds.damaged) if self.sounds else ()

    def load_song(self, folder: Path, venue: str) -> Generator[float, None, "Song"]:
        """Load a venue's song in steps."""
        from game.view.music import Song  # noqa: PLC0415  (after the first frame)

        return (yield from Song.load(folder, venue))

    def load_run(self, folder: Path, venue: str, leg: int, plays: str) -> "RunLoading":
        """Load a venue's song as it is run, and the strums of who runs."""
        from game.view.run_song import RunSong  # noqa: PLC0415  (after the first frame)

        song = yield from RunSong.load(folder, venue, leg, plays, threaded=self._threads)
        if self.sounds:
            yield from self.sounds.load_strums(self._folder, song.strums)
        return song

    def strum(self, name: str) -> None:
        """Play a strum by its name, or the plain one where that is missing."""
        if self.sounds:
            self.sounds.strum(name)

    def play(self, sound: str) -> None:
        """Play a short sound, if there are sounds."""
        if self.sounds:
            self.sounds.play(sound)

    def play_note(self, midi: int) -> None:
        """Play a collected note."""
        if self.sounds:
            self.sounds.note(midi)

    def now_playing(self, song: "Music | None", venue: str = "") -> None:
        """Remember the song that plays, and end the one before; sounds go into its venue's key."""
        if self.sounds and venue:
            self.sounds.venue = venue
        if self.song and self.song is not song:
            self.song.stop()
        self.song = song

    def set_volume(self) -> None:
        """Follow the settings."""
        if self.sounds:
            self.sounds.volume = 0.0 if self._silent else self._settings.effects / 100

    def take(self, device: SoundDevice) -> None:
        """Open a device that came, or another one where it went; the song comes in again."""
        if not self._silenced and self.hearing.note(device):
            self._rejoin()

    def update(self, elapsed_ns: int) -> None:
        """Try from time to time to find a device again."""
        if self.hearing.update(elapsed_ns):
            self._rejoin()

    def _rejoin(self) -> None:
        if self.song:
            self.song.rejoin()
