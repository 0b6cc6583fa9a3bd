"""The open part of a story for two, as its rows and its words see it."""

from typing import Protocol

from game.scenes.story.acting import Acting
from game.teaching.together.flow import TogetherFlow
from game.ui.context import Context
from game.ui.scene import Change


class TogetherView(Protocol):
    """What rows and words need; the screen of the two is one."""

    context: Context
    flow: TogetherFlow
    acting: Acting
    """What was pressed on the phone."""

    def pick(self, choice_id: str) -> Change | None:
        """Choose in private, or together."""

    def say(self, index: int) -> Change | None:
        """Say the words."""

    def next(self) -> Change | None:
        """Go on."""

    def skip(self) -> Change | None:
        """Take another story instead."""

    def headphones(self) -> Change | None:
        """Have the choices read out."""
