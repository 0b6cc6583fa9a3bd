"""Choosing in private: nothing of it is said aloud or noted, unless headphones are on."""

from collections.abc import Iterable

from game.ui.sentence import sentence
from game.view.voice import Manner, Voice


class PrivateVoice:
    """Says what anybody may hear as always, and of the choices nothing.

    With headphones on it says these too; they are never written to a log, nor said again later.
    """

    def __init__(self, public: Voice, choices: Iterable[str]) -> None:
        self._public = public
        self._choices = tuple(choices)
        self._headphones = False
        self.last = ""

    @property
    def available(self) -> bool:
        """Whether this machine has a voice at all."""
        return self._public.available

    @property
    def aloud(self) -> bool:
        """Whether words are spoken aloud just now."""
        return self._public.aloud

    def headphones_on(self) -> None:
        """Read the choices out now, and each one that has the focus from here on."""
        self._headphones = True
        self.say(" ".join(map(sentence, self._choices)))

    def say(self, text: str) -> None:
        """Say a text, unless it holds a choice and no headphones are on."""
        if not any(choice in text for choice in self._choices):
            self._public.say(text)
        elif self._headphones:
            self.last = text
            self._public.whisper(text)

    def add(self, text: str) -> None:
        """Say a text after what is being said."""
        self._public.add(text)

    def whisper(self, text: str) -> None:
        """Say a text that is never noted."""
        self._public.whisper(text)

    def repeat(self) -> None:
        """Say the last words again, those that anybody may hear where there are no headphones."""
        if self._headphones and self.last:
            self._public.whisper(self.last)
        else:
            self._public.repeat()

    def speak_as(self, manner: Manner | None) -> None:
        """Speak aloud in a manner from now on, or with None fall silent."""
        self._public.speak_as(manner)

    def close(self) -> None:
        """Fall silent, until it is to speak again."""
        self._public.close()
