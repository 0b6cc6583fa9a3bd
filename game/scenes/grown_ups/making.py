"""A file is being made: how far it is, while the game goes on, and a way to stop it."""

from collections.abc import Callable, Generator
from pathlib import Path
from typing import Protocol

import pygame

from game.devices import Input
from game.ui.context import Context
from game.ui.corners import sheet_corners
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import Row, button, text_row
from game.ui.save_place_rows import not_saved
from game.ui.scene import Change, Pop
from game.ui.sheet import Sheet
from game.view.loading import Loader
from game.view.text import SMALL, Style

VENUE = "backstage"
Steps = Generator[float, None, Path]
BAR = 26  # design px


class Done(Protocol):
    """Hears how it went."""

    def __call__(self, told: str, *, good: bool) -> None:
        """Take the words and whether the file is there."""


class ProgressPage:
    """Shows a bar until a file is made; stopping leaves no file behind."""

    def __init__(self, context: Context, steps: Callable[[], Steps], done: Done) -> None:
        self._context = context
        self._steps = steps
        self._done = done
        self._stopped = False
        self._loader: Loader[Path | None] | None = None
        self._page = Page(context, VENUE, self._contents)

    @property
    def sheet(self) -> Sheet:
        """The sheet that the page is."""
        return self._page.sheet

    @property
    def progress(self) -> float:
        """How much is done, 0 to 1."""
        return self._loader.progress if self._loader else 0.0

    def _work(self) -> Generator[float, None, Path | None]:
        """Do the steps until they are done or somebody stops them."""
        steps = self._steps()
        while not self._stopped:
            try:
                yield next(steps)
            except StopIteration as end:
                path: Path = end.value
                return path
        steps.close()
        return None

    def _contents(self, sheet: Sheet) -> Contents:
        _ = self._context.words.gettext
        brush, width = self._context.brush, sheet.width
        told = _("This takes a few seconds. Nothing is written before it is whole.")
        rows: list[Row] = [
            text_row(brush, told, width),
            Row(brush.u(BAR), self._paint_bar),
            Row(brush.text.line_height(Style(SMALL)), self._paint_part),
            button(brush, Role.STOP, _("Stop"), self._stop, width, icon="back"),
        ]
        corners = sheet_corners(self._context, self._stop)
        return Contents(_("The guide is being made"), rows, corners)

    def _paint_bar(self, screen: pygame.Surface, rect: pygame.Rect) -> None:
        theme, radius = self._context.brush.theme, rect.height // 2
        pygame.draw.rect(screen, theme.edge, rect, border_radius=radius)
        inner = rect.inflate(-4, -4)
        pygame.draw.rect(screen, theme.paper, inner, border_radius=radius)
        inner.width = max(inner.height, round(inner.width * self.progress))
        pygame.draw.rect(screen, theme.primary, inner, border_radius=radius)

    def _paint_part(self, screen: pygame.Surface, rect: pygame.Rect) -> None:
        brush = self._context.brush
        part = brush.text.render(f"{self.progress:.0%}", Style(SMALL), brush.theme.ink)
        screen.blit(part, rect)

    def _stop(self) -> Change | None:
        """Ask the work to stop; `update` goes back once it has, which takes a moment."""
        self._stopped = True
        return None

    def enter(self) -> None:
        """Lay the page out and start the work, once."""
        self._page.enter()
        if self._loader is None:
            self._loader = Loader(self._work(), threaded=self._context.options.threads)

    def leave(self) -> None:
        """Release held buttons; the work goes on behind a page for help or a break."""
        self._page.leave()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        return self._page.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Do a share of the work where no thread does it; go back when the file is there."""
        assert self._loader is not None  # noqa: S101  (made by enter)
        self._loader.tick()
        if not self._loader.done:
            return self._page.update(elapsed_ns)
        self._tell(self._loader)
        return Pop()

    def _tell(self, loader: "Loader[Path | None]") -> None:
        try:
            path = loader.result
        except OSError as error:
            self._done(not_saved(self._context.words, error), good=False)
            return
        _ = self._context.words.gettext
        told = _("The guide is ready: {path}") if path else _("Stopped. No file was made.")
        self._done(told.format(path=path), good=path is not None)

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the page."""
        self._page.draw(screen)
