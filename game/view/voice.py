"""What the game says aloud: every focus, bubble, question, choice, feedback and caption.

A game window tells a screen reader nothing, so the game voices itself. What would be said is
written to a log file as well, so that it can be read, tested and used by other tools.

Words that answer the player (`say`) stop whatever is being said. Words about what happens beside
(`add`: a caption, a count) wait until the others are through.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

BRACKETS = re.compile(r"\[([^\]]*)\]")
"""A caption's brackets, which a voice would spell out or swallow."""


class Speaker(Protocol):
    """Something that can say words aloud without making the game wait."""

    def say(self, text: str) -> None:
        """Start saying a text; what was being said stops."""

    def add(self, text: str) -> None:
        """Say a text once what is being said has ended."""

    @property
    def busy(self) -> bool:
        """Whether words are being said, or wait to be."""

    def close(self) -> None:
        """Fall silent for good."""


def no_words() -> str:
    """Say nothing: no screen has opened yet."""
    return ""


class Voice:
    """Passes words to the speaker and the log; new words replace old ones."""

    def __init__(self, log: Path | None = None, speaker: Speaker | None = None) -> None:
        self._log = log
        self.speaker = speaker
        self.manner: object = None
        self.last = ""
        self.whole: Callable[[], str] = no_words
        """Says everything on the screen in front; each screen that opens brings its own."""
        self.where: Callable[[], str] = no_words
        """Says which screen is in front and where on it the player is."""
        self._repeated = False

    @property
    def busy(self) -> bool:
        """Whether words are being said aloud."""
        return self.speaker is not None and self.speaker.busy

    def say(self, text: str) -> None:
        """Say a text now, instead of whatever is being said."""
        words = self._noted(text)
        if words and self.speaker:
            self.speaker.say(words)

    def add(self, text: str) -> None:
        """Say a text after what is being said, so that nothing is cut off."""
        words = self._noted(text)
        if words and self.speaker:
            self.speaker.add(words)

    def _noted(self, text: str) -> str:
        """Return the words as they are said, after writing them to the log."""
        words = " ".join(BRACKETS.sub(r"\1.", text).split())
        if not words:
            return ""
        self.last, self._repeated = words, False
        if self._log:
            try:
                with self._log.open("a", encoding="utf-8") as file:
                    file.write(words + "\n")
            except OSError:
                self._log = None
        return words

    def repeat(self) -> None:
        """Say the last words again; asked once more, everything on the screen."""
        last, again = self.last, self._repeated
        self.say((self.whole() if again else "") or last)
        self.last, self._repeated = last, not again

    def say_with(self, speaker: Speaker, text: str) -> None:
        """Say a text aloud with a speaker of its own, while nothing else is read aloud."""
        last = self.last
        words = self._noted(text)
        self.last = last
        if words:
            speaker.say(words)

    def speak_with(self, speaker: Speaker, manner: object) -> None:
        """Say words aloud from now on, in a manner that can be compared."""
        self.speaker, self.manner = speaker, manner

    def close(self) -> None:
        """Fall silent, until another speaker comes."""
        if self.speaker:
            self.speaker.close()
        self.speaker = None
