"""The sentences of a class report, shared by the page and the table."""

from game.teaching.report.report import ClassReport, StoryReport
from game.teaching.report.rounds import RoundReport
from game.teaching.shared.terms import Gettext, safety_name


def letters_word(letters: tuple[str, ...], _: Gettext) -> str:
    """Return the label of the withheld choices together."""
    return _("{letters} together").format(letters=", ".join(letters))


def half_word(story: StoryReport, _: Gettext) -> str:
    """Return how the safe answers did in both votes, as far as that may be told."""
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


def short_words(report: ClassReport, _: Gettext) -> str:
    """Return the lesson in two or three sentences, which say no more than what stands below."""
    stories = report.stories
    if not any(story.counted for story in stories):
        return _("No votes on the stories of the lesson were counted.")
    votes = (
        ([story.half_first for story in stories],
         _("First vote: in {safe} of {count} stories at least half chose a safe answer.")),
        ([story.half_second for story in stories],
         _("After the talk: in {safe} of {count} stories.")),
    )  # fmt: skip
    parts = []
    for halves, words in votes:
        known = [half for half in halves if half is not None]
        if known:
            parts.append(words.format(safe=sum(known), count=len(known)))
    if any(None in halves for halves, _words in votes):
        parts.append(_("Nothing can be said about stories with too few votes."))
    return " ".join(parts)


def why_withheld(_: Gettext) -> str:
    """Explain the gaps."""
    return _(
        "“left out”: where fewer than three children chose an answer, its number is left out, and "
        "the next smallest with it, so that nobody's vote can be worked out. The table for the "
        "spreadsheet says “withheld” there."
    )


def rounds_name(rounds: RoundReport, _: Gettext) -> str:
    """Return the title of the table of before and after, with how many stories it adds up."""
    return _("Before and after: votes on {count} + {count} stories").format(count=rounds.stories)


def hidden_word(rounds: RoundReport, _: Gettext) -> str:
    """Return the label of the withheld votes of before and after together."""
    return letters_word(tuple(safety_name(safety, _) for safety in rounds.hidden), _)


def rounds_notes(rounds: RoundReport, _: Gettext) -> tuple[str, ...]:
    """Return what the table of before and after is, and what it is not."""
    notes = [
        _(
            "What this class chose on these stories on this day. The stories after are other "
            "stories of the same topics, and no two stories are equally hard, so a difference "
            "of a few votes says little."
        ),
        _(
            "It shows what the children answer when a grown-up asks. It does not show what they "
            "would do, and it says nothing about a single child."
        ),
    ]
    if rounds.hidden:
        notes.append(
            _(
                "A child votes once on each story. Sums of fewer than {least} could be fewer than "
                "three children: they are left out, and the next smallest with them."
            ).format(least=rounds.least)
        )
    return tuple(notes)
