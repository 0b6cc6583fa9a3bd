"""What the game says aloud: every focus, bubble, question, choice, feedback and caption.

A game window tells a screen reader nothing, so the game voices itself. What would be said is
written to a log file as well, so that it can be read, tested and used by other tools.

Words that answer the player (`say`) stop whatever is being said. Words about what happens beside
(`add`: a caption, a count) wait until the others are through.
"""

import re
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

    def close(self) -> None:
        """Fall silent for good."""


class Voice:
    """Passes words to the speaker and the log; new words replace old ones."""

    def __init__(self, log: Path | None = None, speaker: Speaker | None = None) -> None:
        self._log = log
        self.speaker = speaker
        self.manner: object = None
        self.last = ""

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
        self.last = words
        if self._log:
            try:
                with self._log.open("a", encoding="utf-8") as file:
                    file.write(words + "\n")
            except OSError:
                self._log = None
        return words

    def repeat(self) -> None:
        """Say the last words again."""
        self.say(self.last)

    def speak_with(self, speaker: Speaker, manner: object) -> None:
        """Say words aloud from now on, in a manner that can be compared."""
        self.speaker, self.manner = speaker, manner

    def close(self) -> None:
        """Fall silent, until another speaker comes."""
        if self.speaker:
            self.speaker.close()
        self.speaker = None
