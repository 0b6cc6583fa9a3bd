"""Breaks a text into lines, on the screen and on paper."""

from bisect import bisect_left
from collections.abc import Callable, Iterator

Fits = Callable[[str], bool]
"""Whether a line is short enough; what is shorter than a line that fits must fit as well."""


def wrap(text: str, fits: Fits) -> list[str]:
    """Fill lines with words; a word longer than a line is broken. At least one line is returned."""
    lines = [""]
    for word in text.split():
        for piece in _pieces(word, fits):
            longer = f"{lines[-1]} {piece}" if lines[-1] else piece
            if fits(longer) or not lines[-1]:
                lines[-1] = longer
            else:
                lines.append(piece)
    return lines


def _pieces(word: str, fits: Fits) -> Iterator[str]:
    """Yield the word whole, or in parts that fit; a single letter always counts as fitting."""
    while len(word) > 1 and not fits(word):
        ends = range(1, len(word))
        end = max(1, bisect_left(ends, True, key=lambda end: not fits(word[:end])))
        end = _after_a_folder(word[:end]) or end
        yield word[:end]
        word = word[end:]
    yield word


def _after_a_folder(piece: str) -> int:
    """Return where a path is better broken: after the last folder in sight, else 0."""
    return max(piece.rfind("/"), piece.rfind("\\")) + 1
