"""Where a scene takes place: all that stories, rules and guide ask about a staging.

How it is drawn stands in `view/phone/stagings.py`.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from game.scenario.kinds import DoStep
from game.scenario.marked import N_

ANYWHERE = frozenset({DoStep.TELL, DoStep.PUT_AWAY})
PERSON = frozenset({DoStep.REPORT, DoStep.BLOCK})
"""Where an account of somebody else is in sight."""
CHAT = (
    ANYWHERE
    | PERSON
    | {
        DoStep.MENU,
        DoStep.KEEP,
        DoStep.DECLINE,
        DoStep.MUTE,
        DoStep.SETTING_OFF,
        DoStep.DELETE,
    }
)
PLAYER = ANYWHERE | {DoStep.MENU, DoStep.CLOSE, DoStep.SETTING_OFF}
OWN_POST = frozenset({DoStep.TAKE_DOWN, DoStep.UNTAG})


@dataclass(frozen=True, slots=True)
class StagingSpec:
    """What there is to know about a staging, but for its drawing."""

    name: str
    """What teachers read; English, passes through gettext."""
    steps: frozenset[DoStep]
    """What can be pressed in it."""
    in_app: bool = True
    """Whether it happens in an app, which needs a name."""
    chat: bool = False
    """Whether people write to each other in it."""
    written: bool = True
    """Whether an answer in it would be written."""
    contact: bool = True
    """Whether somebody could come too close in it."""
    menu_open: bool = False
    """Whether what stands in a menu elsewhere is in sight at once."""
    extra: str = ""
    """The field of a line that belongs to this staging alone."""


class Staging(StrEnum):
    """Where the scene takes place on the phone."""

    spec: StagingSpec

    def __new__(cls, word: str, spec: StagingSpec) -> Self:
        """Make a staging that is equal to its word."""
        staging = str.__new__(cls, word)
        staging._value_ = word
        staging.spec = spec
        return staging

    GAME_CHAT = (
        "game-chat",
        StagingSpec(N_("Chat in a game"), CHAT | {DoStep.LEAVE}, chat=True),
    )
    GROUP_CHAT = (
        "group-chat",
        StagingSpec(N_("Group chat"), CHAT | {DoStep.LEAVE}, chat=True),
    )
    DIRECT_MESSAGE = (
        "direct-message",
        StagingSpec(N_("Private messages"), CHAT, chat=True),
    )
    POST = (
        "post",
        StagingSpec(
            N_("A post"),
            ANYWHERE
            | PERSON
            | OWN_POST
            | {
                DoStep.MENU,
                DoStep.KEEP,
                DoStep.CLOSE,
                DoStep.MUTE,
                DoStep.SETTING_OFF,
                DoStep.DELETE,
            },
        ),
    )
    VIDEO = ("video", StagingSpec(N_("A video"), PLAYER | OWN_POST | {DoStep.REPORT}))
    LIVESTREAM = (
        "livestream",
        StagingSpec(
            N_("Live video"),
            PLAYER | PERSON | {DoStep.KEEP, DoStep.MUTE, DoStep.LEAVE},
        ),
    )
    POP_UP = (
        "pop-up",
        StagingSpec(
            N_("A pop-up"),
            ANYWHERE | {DoStep.DECLINE, DoStep.CLOSE},
            contact=False,
            extra="button",
        ),
    )
    PROFILE = (
        "profile",
        StagingSpec(
            N_("A profile"),
            ANYWHERE | PERSON | {DoStep.MENU, DoStep.SETTING_OFF},
            contact=False,
            menu_open=True,
            extra="setting",
        ),
    )
    CALL = (
        "call",
        StagingSpec(
            N_("A call"),
            ANYWHERE | PERSON | {DoStep.MENU, DoStep.DECLINE, DoStep.HANG_UP},
            written=False,
        ),
    )
    STORY = ("story", StagingSpec(N_("Away from the screen"), ANYWHERE, in_app=False))
