"""What the page around the game offers it, as `tools/web/page` writes it.

Everything takes and gives plain values, so that tests stand in for a browser.
"""

from collections.abc import Callable, Iterable
from typing import Protocol


class Heard(Protocol):
    """A decoded sound, in the browser's own memory."""

    seconds: float
    """How long it is; 0 until it is decoded."""


class Audio(Protocol):
    """The page's mixer (`audio.js`): channels that play decoded sounds on one clock."""

    usable: bool
    """Whether this browser has WebAudio."""

    def sound(self, path: str) -> Heard:
        """Start decoding a file of the game."""

    def silence(self, seconds: float) -> Heard:
        """Return a sound that is silent."""

    def forget(self, sound: Heard) -> None:
        """Release a sound."""

    def play(self, channel: int, sound: Heard, loop: bool, fade_ms: int, start_s: float) -> None:
        """Play a sound from a place in it; what is started in one frame starts on one sample."""

    def free(self, first: int, count: int) -> int:
        """Return a channel that is free, from `first` on; the last one where none is."""

    def busy(self, channel: int) -> bool:
        """Return whether a channel plays."""

    def stop(self, channel: int) -> None:
        """Stop a channel."""

    def fadeout(self, channel: int, ms: int) -> None:
        """Fade a channel out."""

    def channel_volume(self, channel: int, left: float, right: float) -> None:
        """Set a channel's volume, 0 to 1 a side."""

    def volume(self, sound: Heard, gain: float) -> None:
        """Set a sound's volume, 0 to 1."""

    def pause(self) -> None:
        """Hold every channel."""

    def unpause(self) -> None:
        """Go on with every channel that was held."""


class Speech(Protocol):
    """The browser's own voices (`speech.js`), those of this device alone."""

    available: bool
    """Whether there is a voice that needs no network."""
    speaking: bool
    """Whether something is being said, or waits to be."""

    def say(self, words: str, rate: float, pitch: float, volume: float) -> None:
        """Say words after what is being said."""

    def hush(self) -> None:
        """Fall silent at once."""


class Keeper(Protocol):
    """Where the browser keeps things (`keeping.js`)."""

    usable: bool
    """Whether this browser keeps anything."""
    elsewhere: bool
    """Whether a newer tab keeps things now."""

    def keep(self) -> None:
        """Keep the folder as it is now."""


class Page(Protocol):
    """The page."""

    audio: Audio
    speech: Speech
    keeper: Keeper

    def size(self, pixels: int) -> tuple[int, int]:
        """Return the size to draw at, of about so many pixels, in the shape of the window."""

    def query(self) -> Iterable[tuple[str, str]]:
        """Return what stands behind ? in the address, as names and values."""

    def frames(self, frame: Callable[[], bool]) -> None:
        """Have a frame made whenever the browser shows one, until it returns False."""

    def said(self, words: str) -> None:
        """Tell a screen reader what the game says."""

    def arrived(self, part: str) -> bool:
        """Ask for a part of the game (a venue's music); True once its files are there."""

    def download(self, name: str, path: str) -> None:
        """Offer a file to the player, as the browser does."""

    def remembered(self, name: str) -> str:
        """Return a small value that was remembered in this browser."""

    def remember(self, name: str, value: str) -> None:
        """Remember a small value in this browser."""

    def shown(self) -> None:
        """Take the loading picture away: the game shows its own."""

    def over(self) -> None:
        """Offer to play again: the game has ended."""

    def failed(self, told: str) -> None:
        """Say that the game cannot go on, and offer to try again."""
