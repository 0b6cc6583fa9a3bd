"""The names of the signs, as the game says them once one is found."""

from collections.abc import Callable

from game.scenario.dilemma import SpotResult
from game.scenario.model import Sign


def sign_name(sign: Sign, _: Callable[[str], str]) -> str:
    """Name a sign in a child's words."""
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


def tap_word(result: SpotResult, index: int | None, _: Callable[[str], str]) -> str:
    """Say what a tap on a line, or on *Nothing feels off*, brought."""
    if result.found and result.sign:
        found = _("Well spotted: {sign}.").format(sign=sign_name(result.sign, _))
        return f"{found} {_('There is one more.')}" if result.left == 1 else found
    if result.found:
        return _("That is right. Nothing feels off here.")
    if index is None:
        return _("Have another look. One line does not sound right.")
    return _("This line is fine. Try another, or go on.")
