"""What before and after would mean for the lesson that is being set up."""

from game.i18n import Words
from game.teaching.classroom.pairs import PAIRS, Pair, minutes_of


def rounds_value(words: Words, pairs: list[Pair]) -> str:
    """Say how many stories there are before and after, and how much longer the lesson gets."""
    _ = words.gettext
    if not pairs:
        return _("Not enough stories")
    told = _("{count} + {count} stories, about {minutes} minutes more")
    return told.format(count=len(pairs), minutes=minutes_of(pairs))


def rounds_words(words: Words, pairs: list[Pair]) -> str:
    """Say what before and after means, how long it takes, and where it falls short."""
    _ = words.gettext
    if not pairs:
        return _(
            "Not enough stories of these topics are left for before and after. "
            "Choose more topics, or fewer stories."
        )
    short = _("These topics have only enough for {count} + {count}. More topics give 3 + 3.")
    told = _(
        "{count} before the run and {count} others after the gig: each is read and voted on once. "
        "The answers come at the end."
    ).format(count=len(pairs))
    return told if len(pairs) == PAIRS else f"{short.format(count=len(pairs))} {told}"
