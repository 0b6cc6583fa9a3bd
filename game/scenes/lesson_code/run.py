"""A run by a lesson code: the same at every copy, pairs swap at gates, nothing is kept."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from time import monotonic_ns
from typing import TYPE_CHECKING

from game.scenario.dilemma import Dilemma
from game.scenario.met import Met
from game.scenario.model import Scenario
from game.scenes.classroom.run import lesson_run
from game.scenes.lesson_code.goodbye import goodbye
from game.scenes.lesson_code.story import LessonStory
from game.scenes.run.asking import story_scene
from game.scenes.run.ready import Asked, PreparedRun
from game.scenes.run.start_run import setting_off
from game.scenes.story.learned import learned
from game.scenes.story.scene import DilemmaScene
from game.scenes.tour.gig import show
from game.scenes.tour.pause import pause
from game.teaching.classroom.lesson import dilemma_of
from game.teaching.lesson.lesson import MINUTES, Lesson, LessonStories, Time
from game.teaching.lesson.suggestion import encores, planned
from game.teaching.lesson.way import PLAIN, LessonWay, Part
from game.ui.context import Context
from game.ui.corners import only_help
from game.ui.page import Contents, Page
from game.ui.roles import Role
from game.ui.rows import button, text_row
from game.ui.scene import Change, Pop, Replace, Scene
from game.ui.sheet import Sheet
from game.view.text import LEAD, Style

if TYPE_CHECKING:
    from game.simulation.recording import Recorder
    from game.simulation.run import Run

PARK = "park"


class CodeMode:
    """A lesson by code: what was met and collected is forgotten at its end."""

    note = ""

    def __init__(
        self, context: Context, lesson: Lesson, time: Time, stories: LessonStories
    ) -> None:
        self._context = context
        self._lesson = lesson
        self.time = time
        self._stories = stories
        self._way = LessonWay(PLAIN, lambda: time.is_time_for_the_gig(lesson.minutes))

    @property
    def over(self) -> bool:
        """Whether only the minutes for the gig are left."""
        return self._way.next is not Part.STORIES

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
        asked: Asked,
    ) -> Scene:
        """Open the dilemma; after it a pair is asked to swap, or the gig comes."""
        story = story_scene(self._context, ready, asked, self._after_story)
        return LessonStory(self._context, story, self._way)

    def _after_story(self) -> Change:
        return Pop() if self.over else Replace(swap_page(self._context))

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
        self._way.enter(Part.GIG)
        news = learned(self._context, met)
        titles = [one.story for one in met]
        end = lambda: Replace(self._goodbye(titles))  # noqa: E731  (what follows the gig)
        return show(self._context, ready, news, end, keeps=False)

    def _goodbye(self, met: Sequence[Scenario]) -> Page:
        """Open the page that ends the lesson, with other stories of its topics."""
        context = self._context
        known = context.session.library.scenarios.items()
        shipped = [story for name, story in known if "/" not in name]
        more = encores(self._lesson, met, shipped)
        return goodbye(context, met, self._again, more, self._encore)

    def _encore(self, story: Scenario) -> DilemmaScene:
        """Open a story at no gate; nothing of it is kept."""
        context, session = self._context, self._context.session
        runner = session.progress.runner or session.band.members[0]
        behind = lambda screen: screen.blit(context.drawing.scenery(PARK), (0, 0))  # noqa: E731
        dilemma = dilemma_of(self._lesson, story)
        return DilemmaScene(context, dilemma, lambda: None, runner, behind)

    def _again(self) -> Change:
        """Run the road once more, without stories and without a clock."""
        context, lesson = self._context, replace(self._lesson, minutes=MINUTES[-1])
        none = LessonStories(lesson, (), (), context.today)
        mode = CodeMode(context, lesson, Time(monotonic_ns), none)
        runner = context.session.progress.runner or context.session.band.members[0]
        return Replace(setting_off(context, mode, runner))


def stories_of(context: Context, lesson: Lesson) -> LessonStories:
    """Plan the stories of a lesson by code: those it names, else shipped ones of its topics."""
    known = context.session.library.scenarios
    shipped = {name: story for name, story in known.items() if "/" not in name}
    plan = planned(lesson, known if lesson.picked else shipped)
    return LessonStories(lesson, plan, shipped.values(), context.today)


def swap_page(context: Context) -> Page:
    """Open the page that asks a pair to swap."""

    def contents(sheet: Sheet) -> Contents:
        _ = context.words.gettext
        told = _("Are there two of you? Now it's the other one's turn.")
        rows = [
            text_row(context.brush, told, sheet.width, Style(LEAD)),
            button(context.brush, Role.ON, _("Go on"), Pop, sheet.width, primary=True, icon="play"),
        ]
        return Contents(_("Swap!"), rows, only_help(context))

    return Page(context, "corridor", contents)
