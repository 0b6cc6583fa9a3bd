"""What a tap on a line brings, in words."""

from collections.abc import Callable, Sequence

from game.scenario.dilemma import SpotResult
from game.scenario.sign_families import SignFamily
from game.teaching.shared.terms import sign_name


def tap_word(
    result: SpotResult,
    index: int | None,
    _: Callable[[str], str],
    families: Sequence[SignFamily] = (),
) -> str:
    """Say what a tap on a line, or on *It all feels right*, brought; a sign has a line."""
    if result.found and result.sign:
        found = _("Well spotted: {sign}.").format(sign=sign_name(result.sign, _))
        rhymes = [family.rhyme for family in families if result.sign in family.signs]
        found = " ".join([found, *rhymes])
        return f"{found} {_('There is one more.')}" if result.left == 1 else found
    if result.found:
        return _("That's right. Nothing feels wrong here.")
    if index is None:
        return _("Have another look. One line doesn't feel right.")
    return _("This line is fine. Try another, or go on.")
