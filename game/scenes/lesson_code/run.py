"""A run by a lesson code: the same at every copy, pairs swap at gates, nothing is kept."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from time import monotonic_ns
from typing import TYPE_CHECKING

import pygame

from game.devices import Input
from game.scenario.dilemma import Dilemma
from game.scenario.met import Met
from game.scenes.classroom.run import lesson_run
from game.scenes.lesson_code.goodbye import goodbye
from game.scenes.lesson_code.story import LessonStory
from game.scenes.run.ready import DrawBackdrop, PreparedRun, Skip
from game.scenes.run.start_run import setting_off
from game.scenes.story.learned import learned
from game.scenes.story.scene import DilemmaScene
from game.scenes.tour.gig import Gig
from game.scenes.tour.pause import pause
from game.teaching.lesson.lesson import MINUTES, Lesson, LessonStories, Time
from game.teaching.lesson.suggestion import planned
from game.ui.context import Context
from game.ui.corners import help_corners
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import button, text_row
from game.ui.scene import Change, Pop, Push, Replace, Scene
from game.ui.sheet import Sheet
from game.view.text import LEAD, Style

if TYPE_CHECKING:
    from game.simulation.recording import Recorder
    from game.simulation.run import Run


class CodeMode:
    """A lesson by code: what was met and collected is forgotten at its end."""

    note = ""

    def __init__(self, context: Context, lesson: Lesson, time: Time) -> None:
        self._context = context
        self._lesson = lesson
        self.time = time
        self._stories = stories_of(context, lesson)

    @property
    def over(self) -> bool:
        """Whether only the minutes for the gig are left."""
        return self.time.is_time_for_the_gig(self._lesson.minutes)

    def finish(self, tell: Callable[[str], None]) -> None:
        """Leave it: nobody finishes a lesson by code early."""
        del tell

    def passed(self, ready: PreparedRun) -> Scene | None:
        """Return the page on which a pair swaps at a gate without a story."""
        del ready
        return None if self.over else swap_page(self._context)

    def make_run(self, venue: str, *, encore: bool = False) -> "tuple[Run, None]":
        """Build the run of the lesson."""
        del encore
        self.time.start()
        return lesson_run(self._context, venue, self._lesson, self._stories), None

    def ask(
        self,
        ready: PreparedRun,
        dilemma: Dilemma,
        skip: Skip,
        behind: DrawBackdrop,
    ) -> Scene:
        """Open the dilemma, then ask a pair to swap, or go on to the gig."""
        story = DilemmaScene(self._context, dilemma, skip, ready.runner, behind)
        late = lambda: self.over  # noqa: E731
        return SwapAfter(self._context, LessonStory(self._context, story, late), late, behind)

    def answered(self, dilemma: Dilemma) -> None:
        """Keep nothing."""

    def skipped(self, topic: str) -> None:
        """Keep nothing."""

    def left(self, ready: PreparedRun, recorder: "Recorder") -> None:
        """Keep nothing."""

    def arrived(self, ready: PreparedRun) -> None:
        """Keep nothing."""

    def pause(self, _ready: "PreparedRun") -> Scene:
        """Open the pause page."""
        return pause(self._context)

    def gig(self, ready: PreparedRun, met: Sequence[Met]) -> Scene:
        """Open the gig, from which the way leads to help and to the title."""
        news = learned(self._context, met)
        titles = [one.story for one in met]
        end = lambda: Replace(goodbye(self._context, titles, self._again))  # noqa: E731
        return Gig(self._context, ready, news, end, keeps=False)

    def _again(self) -> Change:
        """Run the road once more, without stories and without a clock."""
        mode = CodeMode(
            self._context, replace(self._lesson, minutes=MINUTES[-1]), Time(monotonic_ns)
        )
        mode.close()
        return Replace(
            setting_off(
                self._context,
                mode,
                self._context.session.progress.runner or self._context.session.band.members[0],
            )
        )

    def close(self) -> None:
        """Let no gate ask any more."""
        self._stories.closing = True


def stories_of(context: Context, lesson: Lesson) -> LessonStories:
    """Plan the stories of a lesson by code: those it names, else shipped ones of its topics."""
    known = context.session.library.scenarios
    shipped = {name: story for name, story in known.items() if "/" not in name}
    plan = planned(lesson, known if lesson.picked else shipped)
    return LessonStories(lesson, plan, shipped.values(), context.today)


class SwapAfter:
    """A dilemma, then the page on which a pair swaps; where it is late the gig comes at once."""

    def __init__(
        self, context: Context, scene: LessonStory, late: Callable[[], bool], behind: DrawBackdrop
    ) -> None:
        self._context = context
        self._scene = scene
        self._late = late
        self._behind = behind
        self._opened = False

    def enter(self) -> None:
        """Do nothing: what comes next opens by itself."""

    def leave(self) -> None:
        """Hold nothing."""

    def handle(self, given: Input) -> Change | None:
        """Take no input."""
        del given
        return None

    def update(self, elapsed_ns: int) -> Change | None:
        """Open the dilemma, and after it the page for swapping."""
        del elapsed_ns
        if self._opened:
            return Pop() if self._late() else Replace(swap_page(self._context))
        self._opened = True
        return Push(self._scene)

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the road for the moment in between."""
        self._behind(screen)


def swap_page(context: Context) -> Page:
    """Open the page that asks a pair to swap."""

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        told = _("Are there two of you? Now it's the other one's turn.")
        rows = [
            text_row(context.brush, told, sheet.width, Style(LEAD)),
            button(context.brush, Role.ON, _("Go on"), Pop, sheet.width, primary=True, icon="play"),
        ]
        corners = lambda panel: help_corners(  # noqa: E731
            context, panel.right - context.brush.u(24), panel.y + context.brush.u(20)
        )
        return Contents(_("Swap!"), rows, corners)

    return Page(context, "corridor", contents)
