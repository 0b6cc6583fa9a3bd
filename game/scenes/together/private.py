"""Choosing in private: nothing of it is said aloud or noted, unless headphones are on."""

from collections.abc import Callable, Iterable

from game.ui.sentence import sentence
from game.view.voice import Manner, Voice, no_words


class PrivateVoice:
    """Says what anybody may hear as always, and of the choices nothing.

    With headphones on it says these too; they are never written to a log, nor said again later.
    """

    def __init__(self, public: Voice, choices: Iterable[str]) -> None:
        self._public = public
        self._choices = tuple(choices)
        self._headphones = False
        self.last = ""
        self._where = self._whole = no_words

    @property
    def available(self) -> bool:
        """Whether this machine has a voice at all."""
        return self._public.available

    @property
    def aloud(self) -> bool:
        """Whether words are spoken aloud just now."""
        return self._public.aloud

    @property
    def busy(self) -> bool:
        """Whether words are being said just now, or wait to be."""
        return self._public.busy

    @property
    def whole(self) -> Callable[[], str]:
        """Says everything on the screen; without headphones the choices are left out."""
        return self._whole if self._headphones else self._public.whole

    @property
    def where(self) -> Callable[[], str]:
        """Says where the player is; without headphones the choices are left out."""
        return self._where if self._headphones else self._public.where

    def open(self, whole: Callable[[], str], where: Callable[[], str] | None = None) -> None:
        """Take over what a screen says of itself; anybody else hears it without the choices."""
        self._whole, self._where = whole, where or whole
        self._public.open(
            lambda: self._without_choices(self._whole()),
            lambda: self._without_choices(self._where()),
        )

    def _without_choices(self, text: str) -> str:
        for choice in self._choices:
            text = text.replace(sentence(choice), "").replace(choice, "")
        return " ".join(text.split())

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

    def let_finish(self) -> None:
        """Let the next words wait for those being said."""
        self._public.let_finish()

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

    def offer(self, text: str, manner: Manner) -> None:
        """Say a text aloud once, while nothing else is read aloud."""
        self._public.offer(text, manner)

    def speak_as(self, manner: Manner | None) -> None:
        """Speak aloud in a manner from now on, or with None fall silent."""
        self._public.speak_as(manner)

    def close(self) -> None:
        """Fall silent, until it is to speak again."""
        self._public.close()
