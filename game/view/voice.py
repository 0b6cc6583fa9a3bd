"""What the game says aloud: every focus, bubble, question, choice, feedback and caption.

A game window tells a screen reader nothing, so the game voices itself. Words that answer the
player (`say`) stop whatever is being said. Words about what happens beside (`add`: a caption, a
count) wait until the others are through.
"""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Manner:
    """How to speak: rate in percent of a calm voice, volume in percent, own/higher/lower voice."""

    rate: int = 100
    volume: int = 80
    voice: str = "own"


class Voice(Protocol):
    """Says words aloud, if it is to; new words replace old ones."""

    last: str
    """What was said last, aloud or not."""

    @property
    def available(self) -> bool:
        """Whether this machine has a voice at all."""

    @property
    def aloud(self) -> bool:
        """Whether words are spoken aloud just now."""

    def say(self, text: str) -> None:
        """Say a text now, instead of whatever is being said."""

    def add(self, text: str) -> None:
        """Say a text after what is being said, so that nothing is cut off."""

    def whisper(self, text: str) -> None:
        """Say a text now and keep nothing of it: it is not logged, nor said again."""

    def repeat(self) -> None:
        """Say the last words again."""

    def speak_as(self, manner: Manner | None) -> None:
        """Speak aloud in a manner from now on, or with None fall silent."""

    def close(self) -> None:
        """Fall silent, until it is to speak again."""
