"""The open part of a story for two, as its rows and its words see it."""

from typing import Protocol

from game.scenes.kit import Kit
from game.scenes.scene import Change
from game.teaching.together_flow import TogetherFlow


class OpenPart(Protocol):
    """What rows and words need; the screen of the two is one."""

    kit: Kit
    flow: TogetherFlow

    def pick(self, choice_id: str) -> Change | None:
        """Choose in private, or together."""

    def say(self, index: int) -> Change | None:
        """Say the words."""
