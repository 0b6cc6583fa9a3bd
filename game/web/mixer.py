"""What the game uses of `pygame.mixer`, over the browser's own mixer.

SDL mixes on the page's one thread, between two frames, and crackles where a frame is late. The
browser mixes on a thread of its own.
"""

from pathlib import Path
from typing import Any

from game.web.page import Audio, Heard

SILENT_RATE = 22050
"""The rate at which a buffer of nothing is measured."""


class BrowserMixer:
    """Stands where `pygame.mixer` stands on a desktop."""

    def __init__(self, audio: Audio) -> None:
        self.audio = audio
        self._opened: tuple[int, int, int] | None = None
        self._channels = 8
        self._reserved = 0

    def init(
        self, rate: int, size: int = -16, channels: int = 2, *_rest: Any, **_more: Any
    ) -> None:
        """Open the mixer; the browser decodes whatever it is given at its own rate."""
        self._opened = (rate, size, channels)

    def quit(self) -> None:
        """Close the mixer."""
        self._opened = None

    def get_init(self) -> tuple[int, int, int] | None:
        """Return rate, size and channels; None while it is closed."""
        return self._opened

    def set_num_channels(self, count: int) -> None:
        """Set how many channels there are."""
        self._channels = count

    def set_reserved(self, count: int) -> None:
        """Keep the first channels for those who ask for them by number."""
        self._reserved = count

    def free_channel(self) -> int:
        """Return a channel that is not reserved and plays nothing, where there is one."""
        return self.audio.free(self._reserved, self._channels)

    def pause(self) -> None:
        """Hold every channel."""
        self.audio.pause()

    def unpause(self) -> None:
        """Go on with every channel."""
        self.audio.unpause()

    def Sound(self, file: Any = None, buffer: Any = None) -> "BrowserSound":  # noqa: N802
        """Decode a file; a buffer is only ever silence. Raises FileNotFoundError."""
        if buffer is not None:
            return BrowserSound(self, self.audio.silence(len(buffer) / 2 / SILENT_RATE))
        if not Path(file).exists():
            raise FileNotFoundError(file)
        return BrowserSound(self, self.audio.sound(str(file)))

    def Channel(self, number: int) -> "BrowserChannel":  # noqa: N802
        """Return a channel by its number."""
        return BrowserChannel(self.audio, number)


class BrowserSound:
    """One decoded sound."""

    def __init__(self, mixer: BrowserMixer, heard: Heard) -> None:
        self._mixer = mixer
        self.heard = heard
        self._volume = 1.0

    def set_volume(self, volume: float) -> None:
        """Set how loud it plays, 0 to 1."""
        if volume != self._volume:
            self._volume = volume
            self._mixer.audio.volume(self.heard, volume)

    def get_volume(self) -> float:
        """Return how loud it plays."""
        return self._volume

    def get_length(self) -> float:
        """Return its length in seconds; 0 until it is decoded."""
        return self.heard.seconds

    def play(self, loops: int = 0, maxtime: int = 0, fade_ms: int = 0) -> None:
        """Play on any channel that is not reserved."""
        del maxtime
        channel = self._mixer.free_channel()
        self._mixer.audio.play(channel, self.heard, loops == -1, fade_ms, 0.0)

    def __del__(self) -> None:
        self._mixer.audio.forget(self.heard)


class BrowserChannel:
    """One of the mixer's channels."""

    def __init__(self, audio: Audio, number: int) -> None:
        self._audio = audio
        self._number = number

    def play(
        self,
        sound: BrowserSound,
        loops: int = 0,
        maxtime: int = 0,
        fade_ms: int = 0,
        start_s: float = 0.0,
    ) -> None:
        """Play a sound from a place in it, instead of what plays."""
        del maxtime
        self._audio.play(self._number, sound.heard, loops == -1, fade_ms, start_s)

    def stop(self) -> None:
        """Stop at once."""
        self._audio.stop(self._number)

    def fadeout(self, ms: int) -> None:
        """Fade out, then stop."""
        self._audio.fadeout(self._number, ms)

    def set_volume(self, left: float, right: float | None = None) -> None:
        """Set how loud it plays, 0 to 1 a side."""
        self._audio.channel_volume(self._number, left, left if right is None else right)

    def get_busy(self) -> bool:
        """Return whether it plays."""
        return self._audio.busy(self._number)
