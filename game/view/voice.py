"""What the game says aloud: every focus, bubble, question, choice, feedback and caption.

A game window tells a screen reader nothing, so the game voices itself. Words that answer the
player (`say`) stop whatever is being said. Words about what happens beside (`add`: a caption, a
count) wait until the others are through. Which words a story's lines become is in
`game.scenes.story.words`; `game.view.spoken_voice` says them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Manner:
    """How to speak: rate in percent of a calm voice, volume in percent, own/higher/lower voice."""

    rate: int = 100
    volume: int = 80
    voice: str = "own"


def no_words() -> str:
    """Say nothing: no screen has opened yet."""
    return ""


class Voice(Protocol):
    """Says words aloud, if it is to; new words replace old ones."""

    last: str
    """What was said last, aloud or not."""

    @property
    def whole(self) -> Callable[[], str]:
        """Return everything on the screen in front."""

    @property
    def where(self) -> Callable[[], str]:
        """Return which screen is in front and where on it the player is."""

    def open(self, whole: Callable[[], str], where: Callable[[], str] | None = None) -> None:
        """Take over what a screen that opens says of itself, and where one is on it."""

    @property
    def available(self) -> bool:
        """Whether this machine has a voice at all."""

    @property
    def aloud(self) -> bool:
        """Whether words are spoken aloud, as the player wants it."""

    @property
    def busy(self) -> bool:
        """Whether words are being said just now, or wait to be."""

    def say(self, text: str) -> None:
        """Say a text now, instead of whatever is being said."""

    def let_finish(self) -> None:
        """Let the next words wait for those being said: nobody has pressed for them."""

    def add(self, text: str) -> None:
        """Say a text after what is being said, so that nothing is cut off."""

    def whisper(self, text: str) -> None:
        """Say a text now and keep nothing of it: it is not logged, nor said again."""

    def repeat(self) -> None:
        """Say the last words again; asked once more, everything on the screen."""

    def offer(self, text: str, manner: Manner) -> None:
        """Say a text aloud once, while nothing else is read aloud."""

    def speak_as(self, manner: Manner | None) -> None:
        """Speak aloud in a manner from now on, or with None fall silent."""

    def close(self) -> None:
        """Fall silent, until it is to speak again."""
