"""Breaks a text into lines of a width."""

from collections.abc import Callable, Iterator


def wrap(text: str, width_of: Callable[[str], float], width: float) -> list[str]:
    """Fill lines with words; a word longer than a line is broken. At least one line is given."""
    lines = [""]
    for word in text.split():
        for piece in _pieces(word, width_of, width):
            longer = f"{lines[-1]} {piece}" if lines[-1] else piece
            if width_of(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(piece)
    return lines


def _pieces(word: str, width_of: Callable[[str], float], width: float) -> Iterator[str]:
    """Give the word whole, or in parts that fit."""
    while len(word) > 1 and width_of(word) > width:
        fits = max(1, sum(width_of(word[: end + 1]) <= width for end in range(len(word))))
        yield word[:fits]
        word = word[fits:]
    yield word
