"""A page that a presenter's keys turn as well: page down goes on, page up goes back."""

from collections.abc import Callable, Mapping

import pygame

from game.bindings import Act
from game.devices import Input, Press
from game.ui.button_bar import by_presenter
from game.ui.context import Context
from game.ui.page import Contents, Page
from game.ui.scene import Change
from game.ui.sheet import Sheet


class LessonPage:
    """A sheet whose button *on* and whose *back* answer to a clicker."""

    def __init__(
        self,
        context: Context,
        venue: str,
        contents: Callable[[Sheet], Contents],
        acts: Mapping[Act, Callable[[], Change | None]] | None = None,
    ) -> None:
        """Open the page; `acts` are those that it has besides."""
        self.inner = Page(context, venue, contents)
        self._acts = acts or {}

    @property
    def sheet(self) -> Sheet:
        """The sheet that the page is."""
        return self.inner.sheet

    def enter(self) -> None:
        """Lay the page out and say what it is for."""
        self.inner.enter()

    def leave(self) -> None:
        """Release held buttons."""
        self.inner.leave()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        controls = self.sheet.column.controls
        if isinstance(given, Press) and controls.means(given):
            own = next((act for act in self._acts if act in given.acts), None)
            if own is not None:
                return self._acts[own]()
        presented, change = by_presenter(given, controls)
        return change if presented else self.inner.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Advance the scan."""
        return self.inner.update(elapsed_ns)

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the page."""
        self.inner.draw(screen)
