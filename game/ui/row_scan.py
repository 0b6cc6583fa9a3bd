"""A focus that moves by itself over many controls: first row by row, then within the one chosen.

A row lights up as a whole; a press goes into it, and then one control lights up after another.
Whoever lets a row pass is led out of it again.
"""

from collections.abc import Sequence

from game.ui.control import Control
from game.ui.neighbours import in_one_row
from game.ui.roles import Key
from game.ui.telling import kind_of

MANY = 9  # controls that are still scanned one by one
TOGETHER = 5  # controls below each other that count as a row


class RowScan:
    """Which row lights up, or within which one the focus moves."""

    def __init__(self) -> None:
        self.lit: tuple[Key, ...] = ()
        self._within: tuple[Key, ...] = ()

    def forget(self) -> None:
        """Let no row light up: the focus was moved by somebody."""
        self.lit = self._within = ()

    def keep(self, keys: Sequence[Key]) -> None:
        """Go on with controls that are shown anew, if all of the row are still there."""
        if not set(self.lit + self._within) <= set(keys):
            self.forget()

    def go_in(self) -> bool:
        """Choose the row that lights up; false where none does."""
        chosen, self.lit = self.lit, ()
        self._within = chosen or self._within
        return bool(chosen)

    def step(self, items: Sequence[Control], focus: Key | None) -> Key:
        """Go on by a step; returns what has the focus then: the first of a row that lights up."""
        if focus in self._within:
            left = self._within[self._within.index(focus) + 1 :]
            if left:
                return left[0]
            self.lit, self._within = self._within, ()
            return self.lit[0]
        rows = rows_of(items)
        here = next((place for place, row in enumerate(rows) if focus in row), -1)
        alone = here < 0 or self.lit or len(rows[here]) == 1
        row = rows[(here + 1) % len(rows)] if alone else rows[here]
        self.lit, self._within = (row if len(row) > 1 else ()), ()
        return row[0]


def rows_of(items: Sequence[Control]) -> list[tuple[Key, ...]]:
    """Return the rows of a screen: what stands side by side, or a few that follow each other.

    The answers of a story are a row of their own.
    """
    rows: list[list[Control]] = []
    for item in items:
        if rows and in_one_row(rows[-1][0].rect, item.rect):
            rows[-1].append(item)
        else:
            rows.append([item])
    joined: list[list[Control]] = []
    growing = False
    for row in rows:
        room = growing and len(row) == 1 and len(joined[-1]) < TOGETHER
        if room and kind_of(row[0]) == kind_of(joined[-1][0]):
            joined[-1].append(row[0])
        else:
            joined.append(row)
            growing = len(row) == 1
    return [tuple(item.key for item in row) for row in joined]
