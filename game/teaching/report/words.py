"""The sentences of a class report, shared by the page and the table."""

from game.teaching.report.frameworks import STRAND_AGES, Aims
from game.teaching.report.ranges import Span
from game.teaching.report.report import ClassReport, StoryReport
from game.teaching.report.rounds import RoundReport
from game.teaching.report.told import Cell
from game.teaching.shared.terms import Gettext


def cell_words(cell: Cell, _: Gettext, *, left_out: bool) -> str:
    """Say what is told of one answer in one vote; nothing where no vote was held."""
    if isinstance(cell, Span):
        return _("{low} to {high}").format(low=cell.low, high=cell.high)
    if cell is None:
        return left_out_word(_) if left_out else ""
    amounts = {"none": _("none"), "few": _("few"), "some": _("some"), "most": _("most")}
    return amounts.get(cell, cell)


def left_out_word(_: Gettext) -> str:
    """Return the one word for what is not told."""
    return _("left out")


def aims_words(aims: Aims, _: Gettext) -> str:
    """Say what a story is for, with its place in both frameworks."""
    strand = _("Education for a Connected World: {strand}, ages {ages}")
    area = _("DigComp: {area}")
    parts = [
        aims.objective,
        strand.format(strand=aims.strand, ages=STRAND_AGES) if aims.strand else "",
        area.format(area=aims.area) if aims.area else "",
    ]
    return " · ".join(part for part in parts if part)


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
    said = told.get((first, second), _("Whether half chose a safe answer cannot be said."))
    return f"{said} {moved_word(story.moved, _)}".strip()


def moved_word(moved: int | None, _: Gettext) -> str:
    """Say whether the safe answers gained between two votes, as far as the ranges show it."""
    if moved is None:
        return ""
    return {
        1: _("More chose a safe answer the second time."),
        -1: _("Fewer chose a safe answer the second time."),
        0: _("The ranges show no change between the votes."),
    }[moved]


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
        parts.append(_("Of the other votes that cannot be said."))
    return " ".join(parts)


def range_notes(report: ClassReport, _: Gettext) -> tuple[str, ...]:
    """Explain the ranges, the gaps and the words."""
    notes = [
        _(
            "Counts stand as ranges, so that nobody's vote can be worked out. How wide they are "
            "depends on how many voted; each vote stands for itself."
        )
    ]
    if report.leaves_out:
        told = _("“{word}”: so few voted that no range is told.")
        notes.append(told.format(word=left_out_word(_)))
    if report.rough:
        notes.append(_("“few”, “some” and “most” is what the teacher said; nobody counted."))
    return tuple(notes)


def rounds_name(rounds: RoundReport, _: Gettext) -> str:
    """Return the title of the table of before and after, with how many stories it adds up."""
    return _("Before and after: votes on {count} + {count} stories").format(count=rounds.stories)


def rounds_notes(rounds: RoundReport, _: Gettext) -> tuple[str, ...]:
    """Say what the table of before and after is, and what it is not."""
    moved = {
        1: _("After the lesson more votes were safe."),
        -1: _("After the lesson fewer votes were safe."),
        0: _("The ranges show no change between before and after."),
    }
    notes = [moved[rounds.moved]] if rounds.moved is not None else []
    notes += [
        _(
            "What this class chose on these stories on this day. The stories after are other "
            "stories of the same topics, and no two stories are equally hard, so a difference "
            "of a few votes says little."
        ),
        _(
            "It shows what the children answer when a grown-up asks. It does not show what they "
            "would do, and it says nothing about a single child."
        ),
        _(
            "A child votes once on each story, so the ranges here are {count} times as wide as "
            "those of one story."
        ).format(count=rounds.stories),
    ]
    return tuple(notes)
