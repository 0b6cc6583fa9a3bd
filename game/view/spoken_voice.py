"""The game's voice: a speaker of this machine says the words, and a log keeps them."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from game.view.speaker import OutsideSpeaker, find_program
from game.view.voice import Manner, no_words

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


MakeSpeaker = Callable[[Manner], Speaker]


def system_speaker() -> MakeSpeaker | None:
    """Return what speaks with a voice program of this system; None where there is none."""
    program = find_program()
    return partial(OutsideSpeaker, program) if program else None


def file_log(path: Path) -> Callable[[str], None]:
    """Return what appends words to a file, until it cannot."""
    left: list[Path] = [path]

    def write(words: str) -> None:
        for place in tuple(left):
            try:
                with place.open("a", encoding="utf-8") as file:
                    file.write(words + "\n")
            except OSError:
                left.clear()

    return write


def spoken_form(text: str) -> str:
    """Return a text as it is said: on one line, a caption without its brackets."""
    return " ".join(BRACKETS.sub(r"\1.", text).split())


class SpokenVoice:
    """Passes words to a speaker and a log, which tests and other tools can read."""

    def __init__(
        self,
        log: Callable[[str], None] | None = None,
        find: Callable[[], MakeSpeaker | None] = system_speaker,
    ) -> None:
        """Tell `log` all words, and `find` a speaker whenever one is wanted."""
        self._log = log
        self._find = find
        self.speaker: Speaker | None = None
        self.manner: object = None
        self.last = ""
        self.whole: Callable[[], str] = no_words
        self.where: Callable[[], str] = no_words
        self._repeated = self._waits = False

    def open(self, whole: Callable[[], str], where: Callable[[], str] | None = None) -> None:
        """Take over what a screen that opens says of itself, and where one is on it."""
        self.whole, self.where = whole, where or whole

    @property
    def busy(self) -> bool:
        """Whether words are being said aloud."""
        return self.speaker is not None and self.speaker.busy

    def say(self, text: str) -> None:
        """Say a text now, instead of whatever is being said."""
        words = self._noted(text)
        if words and self.speaker:
            (self.speaker.add if self._waits else self.speaker.say)(words)
        self._waits = False

    def let_finish(self) -> None:
        """Let the next words wait for those being said: nobody has pressed for them."""
        self._waits = True

    def add(self, text: str) -> None:
        """Say a text after what is being said, so that nothing is cut off."""
        words = self._noted(text)
        if words and self.speaker:
            self.speaker.add(words)

    def _noted(self, text: str) -> str:
        """Return the words as they are said, after writing them to the log."""
        words = spoken_form(text)
        if not words:
            return ""
        self.last, self._repeated = words, False
        if self._log:
            self._log(words)
        return words

    def whisper(self, text: str) -> None:
        """Say a text now and keep nothing of it: it is not logged, nor said again."""
        words = spoken_form(text)
        if words and self.speaker:
            self.speaker.say(words)

    def repeat(self) -> None:
        """Say the last words again; asked once more, everything on the screen."""
        last, again = self.last, self._repeated
        self.say((self.whole() if again else "") or last)
        self.last, self._repeated = last, not again

    def offer(self, text: str, manner: Manner) -> None:
        """Say a text aloud once, while nothing else is read aloud."""
        last = self.last
        words, make = self._noted(text), self._find()
        self.last = last
        if words and make:
            make(manner).say(words)

    @property
    def available(self) -> bool:
        """Whether this machine has a voice at all."""
        return self._find() is not None

    @property
    def aloud(self) -> bool:
        """Whether words are spoken aloud just now."""
        return self.speaker is not None

    def speak_as(self, manner: Manner | None) -> None:
        """Speak aloud in a manner from now on, or with None fall silent."""
        if manner and manner.volume <= 0:
            manner = None
        if self.speaker and self.manner != manner:
            self.close()
        if manner and not self.speaker:
            make = self._find()
            if make:
                self.speak_with(make(manner), manner)

    def speak_with(self, speaker: Speaker, manner: object) -> None:
        """Say words aloud from now on, in a manner that can be compared."""
        self.speaker, self.manner = speaker, manner

    def close(self) -> None:
        """Fall silent, until another speaker comes."""
        if self.speaker:
            self.speaker.close()
        self.speaker = None
