"""A screen that is one sheet: it says what stands on the sheet, the rest is the same for all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.devices import Input
from game.ui.context import Context
from game.ui.roles import Key
from game.ui.rows import Row
from game.ui.scene import Change
from game.ui.sentence import sentence
from game.ui.sheet import Corners, Sheet


@dataclass(frozen=True)
class Contents:
    """What stands on a sheet, and what is said before the focused control."""

    title: str
    rows: Sequence[Row]
    corners: Corners
    spoken: str = ""
    """What is said where the rows do not say it themselves yet."""
    focus: Key | None = None


def left_to_say(rows: Sequence[Row], spoken: str) -> str:
    """Return the words on a page that neither its own words nor those of its controls say."""
    said = " ".join([spoken, *(row.control.spoken for row in rows if row.control)])
    parts = [part for row in rows for part in row.told.split("\n") if part and part not in said]
    return " ".join(map(sentence, parts))


class Page:
    """A scene made of one sheet over the scenery of a venue."""

    def __init__(self, context: Context, venue: str, contents: Callable[[Sheet], Contents]) -> None:
        self._contents = contents
        self.sheet = Sheet(context, venue)

    def enter(self) -> None:
        """Lay the page out and say what it is for."""
        self.sheet.column.controls.open()
        contents = self.refresh()
        if contents.spoken:
            left = left_to_say(contents.rows, contents.spoken)
            self.sheet.column.controls.speak(f"{sentence(contents.title)} {contents.spoken} {left}")
        else:
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
