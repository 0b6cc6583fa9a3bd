"""The sentences of a class report, shared by the page and the table."""

from game.teaching.report import StoryReport
from game.teaching.terms import Gettext


def letters_word(letters: tuple[str, ...], _: Gettext) -> str:
    """Name the withheld choices together."""
    return _("{letters} together").format(letters=", ".join(letters))


def half_word(story: StoryReport, _: Gettext) -> str:
    """Say how the safe answers did in both votes, as far as that may be told."""
    first, second = story.half_first, story.half_second
    told = {
        (True, True): _("At least half chose a safe answer, both times."),
        (True, False): _("At least half chose a safe answer at first, fewer after the talk."),
        (False, True): _("Fewer than half chose a safe answer at first. After the talk at least "
                         "half did."),
        (False, False): _("Fewer than half chose a safe answer, both times."),
        (True, None): _("At least half chose a safe answer in the first vote."),
        (False, None): _("Fewer than half chose a safe answer in the first vote."),
        (None, True): _("At least half chose a safe answer in the second vote."),
        (None, False): _("Fewer than half chose a safe answer in the second vote."),
    }  # fmt: skip
    if not story.counted:
        return _("No votes were counted.")
    return told.get((first, second), _("Too few votes to say more."))


def why_withheld(_: Gettext) -> str:
    """Explain the gaps."""
    return _(
        "Where fewer than three children chose an answer, its number is left out, and the next "
        "smallest with it, so that nobody's vote can be worked out."
    )
