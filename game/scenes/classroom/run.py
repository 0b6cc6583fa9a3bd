"""A run with a class: at each gate a story for everybody, then the next runner."""

from collections.abc import Callable, Sequence
from random import Random
from typing import TYPE_CHECKING

from game.bindings import Act
from game.scenario.dilemma import Dilemma
from game.scenario.met import Met
from game.scenes.classroom.change import change_page
from game.scenes.classroom.groups import Groups
from game.scenes.classroom.host import ClassHost
from game.scenes.classroom.pause import class_pause
from game.scenes.classroom.story import ClassStory
from game.scenes.run.ready import assists_of, read_course
from game.scenes.story.learned import learned
from game.scenes.tour.gig import show
from game.teaching.classroom.flow import ClassFlow, ClassStep
from game.teaching.classroom.lesson import dilemma_of, open_flow
from game.teaching.classroom.story_votes import votes_of
from game.teaching.lesson.lesson import Lesson, LessonStories
from game.teaching.lesson.way import Part
from game.ui.context import Context
from game.ui.scene import Change, Pop, Replace, Scene
from game.ui.session import Session

if TYPE_CHECKING:
    from game.scenes.run.ready import Asked, PreparedRun
    from game.simulation.recording import Recorder
    from game.simulation.run import Run


class ClassMode:
    """A class plays: nothing goes into anybody's progress, votes only into the class's file."""

    def __init__(self, host: ClassHost) -> None:
        self._host, self._context = host, host.context
        self.lesson = host.lesson

    @property
    def over(self) -> bool:
        """Whether the class goes to the gig now: asked for, or its time is up on the road."""
        return self.lesson.to_the_gig

    @property
    def note(self) -> str:
        """Words that stand over the road while the class is to finish early."""
        _, lesson = self._context.words.gettext, self.lesson
        if not lesson.way.ending:
            return ""
        told = (
            _("The gig comes after the next story. ({key}: not yet)")
            if lesson.stories.left
            else _("The gig comes at the next soundcheck. ({key}: not yet)")
        )
        return told.format(key=self._context.devices.prompt(Act.FINISH))

    def finish(self, tell: Callable[[str], None]) -> None:
        """Finish early, or not after all; say which."""
        self._host.ask_to_end()
        self._host.keep()
        if self.note:  # it stands over the road
            self._context.voice.say(self.note)
        else:
            tell(self._context.words.gettext("The run goes on as planned."))

    def passed(self, ready: "PreparedRun") -> Scene | None:
        """Return the page for the next runner at a gate that has no story left."""
        self.lesson.way.go_on()
        on_the_road = self.lesson.way.part is Part.STORIES
        return change_page(self._context, gates_left(ready)) if on_the_road else None

    def make_run(self, venue: str, *, encore: bool = False) -> "tuple[Run, None]":
        """Build the run of the lesson, and bring an interrupted one to where it was."""
        del encore
        run = lesson_run(self._context, venue, self.lesson.lesson, self.lesson.stories)
        if not self.over:
            catch_up(run, len(self.lesson.met), stands_open=self.lesson.open is not None)
        self.lesson.time.start()
        return run, None

    def ask(self, ready: "PreparedRun", asked: "Asked") -> Scene:
        """Open the story for the class."""
        flow = open_flow(self.lesson, asked.dilemma)
        room = ClassRoom(self._host, flow, asked, gates_left(ready) - 1)
        room.keep(flow)
        return ClassStory(self._context, flow, room)

    def answered(self, dilemma: Dilemma) -> None:
        """Leave it: the votes were kept at the end of the story."""
        del dilemma

    def skipped(self, topic: str) -> None:
        """Leave it: nothing is kept of a skip."""

    def left(self, ready: "PreparedRun", recorder: "Recorder") -> None:
        """Leave it: a class is kept after every step."""

    def arrived(self, ready: "PreparedRun") -> None:
        """Leave it: the gig opens by itself."""

    def pause(self, _ready: "PreparedRun") -> Scene:
        """Open the pause page of a class over the road."""
        return class_pause(self._context, self.lesson, None, self._host.end)

    def gig(self, ready: "PreparedRun", met: Sequence[Met]) -> Scene:
        """Open the gig, from which the way leads on through the lesson."""
        del met
        self.lesson.way.enter(Part.GIG)
        self._host.keep()
        news = learned(self._context, self.lesson.met)
        short = self._context.settings.short_gig
        return show(self._context, ready, news, self._after_gig, short=short)

    def _after_gig(self) -> Change:
        self.lesson.way.go_on()
        return Replace(self._host.next_scene())


class ClassRoom:
    """What a story asks of its lesson: keep, swap, finish."""

    def __init__(
        self,
        host: ClassHost,
        flow: ClassFlow,
        asked: "Asked",
        gates_left: int = 0,
    ) -> None:
        """Surround a story; `gates_left` are the soundchecks that are still ahead on the road."""
        self.host, self._context, self._lesson = host, host.context, host.lesson
        self.gates_left = gates_left
        self._flow = flow
        self._asked = asked
        self.behind = asked.behind

    goes_back = False

    def head(self, name: str) -> str:
        """Put the story's number before the name of a step."""
        _, stories = self._context.words.gettext, self._lesson.stories
        number = _("Story {number} of {count}").format(
            number=stories.asked, count=stories.asked + stories.left
        )
        if self._lesson.way.next is Part.GIG and stories.left:
            number = _("Last story")
        return f"{number} · {name}" if name else number

    def back(self) -> ClassFlow | None:
        """Return none: a story that is done stays done."""
        return None

    def keep(self, flow: ClassFlow) -> None:
        """Write the class whole."""
        self._flow = flow
        self.host.keep(flow)

    def swap(self) -> ClassFlow | Change | None:
        """Take another story in the place of the open one."""
        dilemma = self._asked.skip()
        return open_flow(self._lesson, dilemma) if dilemma else None

    def finish(self, flow: ClassFlow) -> Change:
        """Keep the votes of a story that is done, and go back to the road."""
        self._lesson.finish(flow, topic_name(self._context.session, flow))
        Groups(self._context).played(self._lesson.group, flow.dilemma.scenario.id)
        self.host.keep()
        self._asked.done()
        return Pop()

    def finish_after_this_one(self) -> str:
        """Go to the gig after this story, or not after all; say which."""
        return self.host.ask_to_end()

    def pause(self) -> Scene:
        """Open the pause page of a class over the story."""
        return class_pause(self._context, self._lesson, self._flow, self._end)

    def _end(self) -> Scene:
        """End the class here; what was voted on the open story counts."""
        flow = self._flow
        if any(flow.votes[step].given for step in (ClassStep.VOTE_ONE, ClassStep.VOTE_TWO)):
            story = votes_of(flow, topic_name(self._context.session, flow), self._lesson.present)
            self._lesson.record = self._lesson.record.with_story(story)
        return self.host.end()


def gates_left(ready: "PreparedRun") -> int:
    """Count the soundchecks that are still ahead, with the one that is open."""
    return len(ready.run.course.gates) - ready.run.gates_passed


def topic_name(session: Session, flow: ClassFlow) -> str:
    """Return the name of a story's topic."""
    name = flow.dilemma.scenario.topic
    return session.library.topics[name].name if name in session.library.topics else name


def lesson_run(context: Context, venue: str, lesson: Lesson, stories: LessonStories) -> "Run":
    """Build the run of a lesson: the same at every copy, with a first stretch to learn on."""
    from game.simulation.course import build_course  # noqa: PLC0415
    from game.simulation.run import Run  # noqa: PLC0415

    place = read_course(context.assets, venue)
    course = build_course(place, lesson.seed, tutorial=True)
    return Run(
        course, stories, lesson.seed, assists_of(context.settings),
        ask=lambda story, _seed: dilemma_of(lesson, story),
    )  # fmt: skip


def catch_up(run: "Run", passed: int, *, stands_open: bool) -> None:
    """Run ahead to the gate where an interrupted class was."""
    from game.simulation.bot import Bot, answer  # noqa: PLC0415

    bot = Bot(run)
    while not run.finished and (run.gates_passed < passed or (stands_open and not run.dilemma)):
        if run.dilemma and not run.dilemma.done:
            answer(run.dilemma, "safe", Random(1))
        run.step(bot.intent())
