"""One story in the game, for whoever writes it: opened again whenever its file is saved."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.bindings import Act
from game.devices import Input, Press
from game.scenario.files import read_file
from game.scenario.library import GROWN_UP
from game.scenario.lint import check_story
from game.scenario.model import Scenario
from game.scenario.problems import Problem, ScenarioErrors
from game.scenes.story.scene import DilemmaScene
from game.ui.context import Context
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import button, colour_row, text_row
from game.ui.scene import Change, Pop, Quit, Scene
from game.ui.sheet import Sheet
from game.ui.story_length import open_story
from game.view import hud
from game.view.faces import Letters

TWO_PAGES = 150  # %, from this text size on a dilemma fills the window
LOOK_NS = 400_000_000  # how often the file is looked at


@dataclass(frozen=True)
class PreviewReading:
    """What came of reading the file: a story if it can be played, and remarks on it."""

    story: Scenario | None
    remarks: Sequence[Problem]
    trouble: str = ""


def read(context: Context, path: Path) -> PreviewReading:
    """Read a file and check it; nothing that stands in it stops the preview."""
    try:
        source = read_file(path)
        topics = frozenset(context.session.library.topics)
        grown_ups = {
            one.name for one in context.session.library.cast.values() if one.role == GROWN_UP
        }
        drawn = [
            file.stem for file in (context.assets / "art" / "phone" / "pictures").glob("*.svg")
        ]
        drawable = (drawn, Letters(context.assets / "fonts"))
        story, remarks = check_story(source, path, context.today, topics, grown_ups, *drawable)
    except ScenarioErrors as errors:
        return PreviewReading(None, errors.problems)
    except OSError as error:
        return PreviewReading(None, (), error.strerror or str(error))
    return PreviewReading(story, remarks)


class Preview:
    """Shows the story with a word on its remarks; escape turns to all of them and back."""

    def __init__(self, context: Context, path: Path) -> None:
        self._context = context
        self._path = path
        self._stamp = 0
        self._looked_ns = 0
        self.reading = PreviewReading(None, ())
        self.inner: Scene = self._open()

    def _open(self) -> Scene:
        """Read the file and choose what to show."""
        self._stamp = self._now()
        self.reading = read(self._context, self._path)
        pygame.display.set_caption(f"{self._path.name}: {self._count()}")
        return self._story(self.reading.story) if self.reading.story else self._list()

    def _story(self, story: Scenario) -> Scene:
        dilemma = open_story(self._context, story, "preview")
        return DilemmaScene(
            self._context,
            dilemma,
            lambda: None,
            self._context.session.band.members[0],
            self._behind,
        )

    def _behind(self, screen: pygame.Surface) -> None:
        screen.blit(self._context.drawing.scenery("corridor"), (0, 0))

    def _list(self) -> Scene:
        return Page(self._context, "corridor", self._remarks)

    def _remarks(self, sheet: Sheet) -> Contents:
        _ = self._context.words.gettext
        brush, width = self._context.brush, sheet.width
        intro = _("Save the file and it is read again.")
        rows = [text_row(brush, intro, width)]
        if self.reading.trouble:
            rows.append(colour_row(brush, self.reading.trouble, brush.theme.retry, width))
        fill = brush.theme.nearly if self.reading.story else brush.theme.retry
        rows += [colour_row(brush, str(one), fill, width) for one in self.reading.remarks]
        if self.reading.story:
            label = _("See the story")
            rows.append(button(brush, Role.SHOW_STORY, label, self._turn, width, primary=True))
        rows.append(button(brush, Role.QUIT, _("Close"), Quit, width))
        return Contents(f"{self._path.name}: {self._count()}", rows, lambda _panel: ())

    def _count(self) -> str:
        count = len(self.reading.remarks)
        return self._context.words.ngettext("{count} remark", "{count} remarks", count).format(
            count=count
        )

    def _turn(self) -> Change | None:
        """Turn from the story to the remarks, or back."""
        if isinstance(self.inner, Page) and self.reading.story:
            self._switch(self._story(self.reading.story))
        else:
            self._switch(self._list())
        return None

    def _switch(self, scene: Scene) -> None:
        self.inner.leave()
        self.inner = scene
        scene.enter()

    def _now(self) -> int:
        try:
            return self._path.stat().st_mtime_ns
        except OSError:
            return -1

    def enter(self) -> None:
        """Lay the screen out."""
        self.inner.enter()

    def leave(self) -> None:
        """Release held buttons."""
        self.inner.leave()

    def handle(self, given: Input) -> Change | None:
        """Take one input; escape turns the page, a finished story starts over."""
        if isinstance(given, Press) and given.acts & {Act.PAUSE, Act.BACK}:
            return self._turn()
        return self._again(self.inner.handle(given))

    def update(self, elapsed_ns: int) -> Change | None:
        """Look at the file now and then; a saved one is opened again."""
        self._looked_ns += elapsed_ns
        if self._looked_ns >= LOOK_NS:
            self._looked_ns = 0
            if self._now() != self._stamp:
                self._switch(self._open())
        return self._again(self.inner.update(elapsed_ns))

    def _again(self, change: Change | None) -> Change | None:
        if isinstance(change, Pop):
            self._switch(self._open())
            return None
        return change

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the story with a word on its remarks, or all of them.

        Large letters leave no room for the word: the window's title has it as well.
        """
        self.inner.draw(screen)
        room = self._context.brush.text.text_scale < TWO_PAGES
        if self.reading.remarks and room and not isinstance(self.inner, Page):
            _ = self._context.words.gettext
            hud.draw_caption(
                self._context.brush, screen, _("{count}: Escape").format(count=self._count())
            )
