"""The signs that a child can learn to spot: their names, and what the content rules ask.

Which signs are alike, and how they look, stands in scenarios/signs.yaml.
"""

from dataclasses import dataclass
from enum import Flag, StrEnum, auto
from typing import Self

from game.scenario.marked import N_


class Trait(Flag):
    """What the content rules ask about a sign."""

    NONE = 0
    HEAVY = auto()
    """It is too much for a light story."""
    CLOSE = auto()
    """Somebody wants to come closer than is right."""
    PICTURE = auto()
    """A picture that must not be kept."""
    WORRYING = auto()
    """A picture that is not to be sent on, saved or searched for."""
    FRIENDS = auto()
    """Classmates give it, too: a reason to mute or leave, not to block."""
    UNREPORTED = auto()
    """The people who run an app would not act upon it."""


@dataclass(frozen=True, slots=True)
class SignSpec:
    """What there is to know about a sign."""

    name: str
    """What everybody reads; English, passes through gettext."""
    traits: Trait = Trait.NONE


class Sign(StrEnum):
    """A behaviour in a line that a child can learn to spot."""

    spec: SignSpec

    def __new__(cls, word: str, spec: SignSpec) -> Self:
        """Make a sign that is equal to its word."""
        sign = str.__new__(cls, word)
        sign._value_ = word
        sign.spec = spec
        return sign

    SECRET = "secret", SignSpec(N_("A secret that should be told"), Trait.CLOSE)
    SWITCH_APP = "switch-app", SignSpec(N_("Moving to another app"), Trait.CLOSE)
    GIFT = "gift", SignSpec(N_("A gift that wants something back"))
    PHOTO = (
        "photo",
        SignSpec(N_("Asking for a photo"), Trait.HEAVY | Trait.CLOSE | Trait.PICTURE),
    )
    PERSONAL_INFO = "personal-info", SignSpec(N_("Private things"))
    THREAT = "threat", SignSpec(N_("A threat"), Trait.HEAVY | Trait.CLOSE)
    FLATTERY = "flattery", SignSpec(N_("Too much praise"))
    PRETENDING = "pretending", SignSpec(N_("Someone may be pretending"))
    MEET_UP = "meet-up", SignSpec(N_("Asking to meet"), Trait.HEAVY | Trait.CLOSE)
    PRESSURE = "pressure", SignSpec(N_("Hurry and pressure"), Trait.FRIENDS)
    NO_PERMISSION = (
        "no-permission",
        SignSpec(N_("Nobody was asked first"), Trait.PICTURE | Trait.FRIENDS | Trait.UNREPORTED),
    )
    UNKIND = "unkind", SignSpec(N_("Unkind words"), Trait.FRIENDS)
    TOO_GOOD = "too-good", SignSpec(N_("Too good to be true"))
    FAKE = "fake", SignSpec(N_("It may not be real"), Trait.PICTURE | Trait.WORRYING)
    UNSETTLING = (
        "unsettling",
        SignSpec(N_("Something that feels horrid"), Trait.PICTURE | Trait.WORRYING),
    )
    HARD_TO_STOP = (
        "hard-to-stop",
        SignSpec(N_("Made to be hard to stop"), Trait.FRIENDS | Trait.UNREPORTED),
    )

    def is_(self, trait: Trait) -> bool:
        """Return whether it has a trait."""
        return bool(self.spec.traits & trait)
