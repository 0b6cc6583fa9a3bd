"""Which counts of a class are withheld, so that no child's vote can be worked out."""

from collections.abc import Sequence

LEAST = 3
"""A count of fewer voters is withheld."""


def least_of(stories: int) -> int:
    """Return the smallest sum over several stories that is told.

    A child votes once on each of them, so fewer votes than this could be those of fewer than
    three children.
    """
    return (LEAST - 1) * stories + 1


def withheld(votes: Sequence[Sequence[int]], least: int = LEAST) -> frozenset[int]:
    """Return the options whose counts are withheld, in every vote alike.

    `votes` are the votes that were held on one question, each with a count for every option.
    Small counts are withheld, and the next smallest join them until they hide each other. Equal
    ones join together, so that which options are withheld says nothing about their order:
    exchange the counts of any two of them and the report is the same. As they differ in every
    vote, none can be told, even by somebody who knows this rule and the totals. `least` is the
    smallest count that is told.
    """
    options = range(len(votes[0])) if votes else range(0)
    hidden = {option for option in options if any(vote[option] < least for vote in votes)}
    while hidden and len(hidden) < len(options) and not _hide_each_other(hidden, votes, least):
        rest = {option: sum(vote[option] for vote in votes) for option in options
                if option not in hidden}  # fmt: skip
        hidden |= {option for option, size in rest.items() if size == min(rest.values())}
    return frozenset(hidden)


def _hide_each_other(hidden: set[int], votes: Sequence[Sequence[int]], least: int) -> bool:
    """Whether in each vote the withheld counts differ and are enough voters together."""
    counts = [[vote[option] for option in hidden] for vote in votes]
    return all(len(set(vote)) > 1 and sum(vote) >= least for vote in counts)
