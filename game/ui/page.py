"""A screen that is one sheet: it says what stands on the sheet, the rest is the same for all.

Keys are taken by `game.ui.controls`; *Back* and its key, Escape, come from `game.ui.corners`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.devices import Input
from game.ui.context import Context
from game.ui.roles import Key
from game.ui.rows import Row
from game.ui.scene import Change
from game.ui.sheet import Corners, Sheet


@dataclass(frozen=True)
class Contents:
    """What stands on a sheet, which is also what is said when it opens."""

    title: str
    rows: Sequence[Row]
    corners: Corners
    focus: Key | None = None


class Page:
    """A scene made of one sheet over the scenery of a venue."""

    def __init__(self, context: Context, venue: str, contents: Callable[[Sheet], Contents]) -> None:
        self._contents = contents
        self.sheet = Sheet(context, venue)

    def enter(self) -> None:
        """Lay the page out and say what it is for."""
        self.sheet.column.controls.open()
        contents = self.refresh()
        if self.sheet.column.scrolled:  # what stands above the button is read first
            self.sheet.column.start_above()
        self.sheet.column.introduce(contents.title)

    def refresh(self) -> Contents:
        """Lay the page out again after something on it changed."""
        contents = self._contents(self.sheet)
        self.sheet.show(contents.title, contents.rows, contents.corners, contents.focus)
        return contents

    def leave(self) -> None:
        """Release held buttons."""
        self.sheet.column.controls.disarm()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        return self.sheet.column.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Advance the scan."""
        self.sheet.column.update(elapsed_ns)
        return None

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the page."""
        self.sheet.draw(screen)
