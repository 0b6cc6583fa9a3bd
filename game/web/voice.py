"""The browser's own voice."""

from collections.abc import Callable

from game.view.spoken_voice import MakeSpeaker
from game.view.voice import Manner
from game.web.page import Speech

PITCHES = {"higher": 1.4, "lower": 0.7}


class BrowserSpeaker:
    """Says words with a voice of this device, in one manner."""

    def __init__(self, speech: Speech, manner: Manner) -> None:
        self._speech = speech
        self._manner = manner

    @property
    def busy(self) -> bool:
        """Whether words are being said, or wait to be."""
        return self._speech.speaking

    def say(self, text: str) -> None:
        """Start saying a text; what was being said stops."""
        self._speech.hush()
        self.add(text)

    def add(self, text: str) -> None:
        """Say a text once what is being said has ended."""
        manner = self._manner
        pitch = PITCHES.get(manner.voice, 1.0)
        self._speech.say(text, manner.rate / 100, pitch, manner.volume / 100)

    def close(self) -> None:
        """Fall silent for good."""
        self._speech.hush()


def browser_speaker(speech: Speech) -> Callable[[], MakeSpeaker | None]:
    """Return what finds the browser's voice; a voice that needs a network does not count."""

    def find() -> MakeSpeaker | None:
        return (lambda manner: BrowserSpeaker(speech, manner)) if speech.available else None

    return find
