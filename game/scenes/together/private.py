"""Choosing in private: nothing of it is said aloud or noted, unless headphones are on."""

from collections.abc import Iterable

from game.ui.sentence import sentence
from game.view.voice import Voice


class PrivateVoice(Voice):
    """Says what anybody may hear as always, and of the choices nothing.

    With headphones on it says these too; they are never written to a log, nor said again later.
    """

    def __init__(self, public: Voice, choices: Iterable[str]) -> None:
        super().__init__()
        self._public = public
        self._choices = tuple(choices)

    def headphones_on(self) -> None:
        """Read the choices out now, and each one that has the focus from here on."""
        self.speaker = self._public.speaker
        super().say(" ".join(map(sentence, self._choices)))

    def say(self, text: str) -> None:
        """Say a text, unless it holds a choice and no headphones are on."""
        if any(choice in text for choice in self._choices):
            super().say(text)
        else:
            self._public.say(text)

    def repeat(self) -> None:
        """Say the last words again, those that anybody may hear where there are no headphones."""
        if self.speaker:
            super().repeat()
        else:
            self._public.repeat()
