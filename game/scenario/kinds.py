"""The words that a story's fields take, each with what it means."""

from enum import StrEnum


class Ages(StrEnum):
    """How long a story is: for 8 to 9 (shorter) or for 10 to 12 (longer)."""

    SHORTER = "8-9"
    LONGER = "10-12"


class Weight(StrEnum):
    """How much a story asks of a child's feelings."""

    LIGHT = "light"
    MEDIUM = "medium"
    CAREFUL = "careful"


class Kind(StrEnum):
    """What a story practises."""

    RISK = "risk"
    GREEN = "green"
    FRIEND = "friend"
    REPAIR = "repair"


class Safety(StrEnum):
    """What a choice leads to; only a safe one lets the run go on."""

    SAFE = "safe"
    NEARLY = "nearly"
    UNSAFE = "unsafe"


class Professional(StrEnum):
    """Whether a safeguarding professional has to read a story, or has."""

    NEEDED = "needed"
    NOT_NEEDED = "not-needed"
    DONE = "done"


class DoStep(StrEnum):
    """Something to press after a safe choice, as on a real phone."""

    MENU = "menu"
    KEEP = "keep"
    TELL = "tell"
    DECLINE = "decline"
    HANG_UP = "hang-up"
    CLOSE = "close"
    MUTE = "mute"
    LEAVE = "leave"
    REPORT = "report"
    BLOCK = "block"
    SETTING_OFF = "setting-off"
    TAKE_DOWN = "take-down"
    UNTAG = "untag"
    DELETE = "delete"
    PUT_AWAY = "put-away"


class Praise(StrEnum):
    """What was right about a safe choice: its feedback is headed by that."""

    STOPPED = "stopped"
    THOUGHT = "thought"
    WENT_AHEAD = "went-ahead"
    HELPED = "helped"
    PUT_RIGHT = "put-right"
