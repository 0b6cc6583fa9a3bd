"""What teachers and parents read for the words that story files use."""

from collections.abc import Callable

from game.scenario.model import Ages, Kind, Safety, Sign, Staging, Weight

Gettext = Callable[[str], str]
LETTERS = "ABCD"


def sign_name(sign: Sign, _: Gettext) -> str:
    """Name a sign in the words that children see in the game."""
    names = {
        Sign.GIFT: _("A gift that wants something back"),
        Sign.SECRET: _("A secret that should be told"),
        Sign.SWITCH_APP: _("Moving to another app"),
        Sign.PHOTO: _("Asking for a photo"),
        Sign.PERSONAL_INFO: _("Private things"),
        Sign.THREAT: _("A threat"),
        Sign.FLATTERY: _("Too much praise"),
        Sign.PRETENDING: _("Someone may be pretending"),
        Sign.MEET_UP: _("Asking to meet"),
        Sign.PRESSURE: _("Hurry and pressure"),
        Sign.NO_PERMISSION: _("Nobody was asked first"),
        Sign.UNKIND: _("Unkind words"),
        Sign.TOO_GOOD: _("Too good to be true"),
        Sign.FAKE: _("It may not be real"),
        Sign.UNSETTLING: _("Something that feels horrid"),
        Sign.HARD_TO_STOP: _("Made to be hard to stop"),
    }
    return names[sign]


def kind_name(kind: Kind, _: Gettext) -> str:
    """Say what a story practises."""
    names = {
        Kind.RISK: _("Something isn't right"),
        Kind.GREEN: _("Going ahead is fine"),
        Kind.FRIEND: _("Help a friend"),
        Kind.REPAIR: _("Put it right"),
    }
    return names[kind]


def weight_name(weight: Weight, _: Gettext) -> str:
    """Say how much a story asks of a child's feelings."""
    names = {
        Weight.LIGHT: _("Light"),
        Weight.MEDIUM: _("Medium"),
        Weight.CAREFUL: _("Careful: know your class"),
    }
    return names[weight]


def ages_name(ages: Ages, _: Gettext) -> str:
    """Name a length of story with its ages."""
    return _("Ages 8 to 9") if ages is Ages.SHORTER else _("Ages 10 to 12")


def safety_name(safety: Safety, _: Gettext) -> str:
    """Say what a choice leads to."""
    names = {
        Safety.SAFE: _("Safe: go on"),
        Safety.NEARLY: _("Nearly: try again"),
        Safety.UNSAFE: _("Unsafe: try again"),
    }
    return names[safety]


def staging_name(staging: Staging, _: Gettext) -> str:
    """Say where a story takes place."""
    names = {
        Staging.GAME_CHAT: _("Chat in a game"),
        Staging.GROUP_CHAT: _("Group chat"),
        Staging.DIRECT_MESSAGE: _("Private messages"),
        Staging.POST: _("A post"),
        Staging.VIDEO: _("A video"),
        Staging.LIVESTREAM: _("Live video"),
        Staging.POP_UP: _("A pop-up"),
        Staging.PROFILE: _("A profile"),
        Staging.CALL: _("A call"),
        Staging.STORY: _("Away from the screen"),
    }
    return names[staging]
