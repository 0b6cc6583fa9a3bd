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
    """Say what a tap on a line, or on *Nothing feels off*, brought; a sign has a line."""
    if result.found and result.sign:
        found = _("Well spotted: {sign}.").format(sign=sign_name(result.sign, _))
        rhymes = [family.rhyme for family in families if result.sign in family.signs]
        found = " ".join([found, *rhymes])
        return f"{found} {_('There is one more.')}" if result.left == 1 else found
    if result.found:
        return _("That is right. Nothing feels off here.")
    if index is None:
        return _("Have another look. One line does not sound right.")
    return _("This line is fine. Try another, or go on.")
