"""A run with a class: at each gate a story for everybody, then the next runner."""

from collections.abc import Callable, Sequence
from random import Random
from typing import TYPE_CHECKING

import pygame

from game.bindings import Act
from game.scenario.dilemma import Dilemma
from game.scenario.met import Met
from game.scenes.classroom.change import WhatsNext, change_page, turn_of
from game.scenes.classroom.groups import Groups
from game.scenes.classroom.keeping import keep_class
from game.scenes.classroom.pause import class_pause
from game.scenes.classroom.rounds import after_gig, closing
from game.scenes.classroom.story import ClassStory
from game.scenes.run.ready import assists_of, read_course
from game.scenes.story.learned import learned
from game.scenes.tour.gig import Gig
from game.teaching.classroom.flow import ClassFlow, ClassStep
from game.teaching.classroom.lesson import ClassLesson, KeptClass, dilemma_of, open_flow
from game.teaching.classroom.story_votes import votes_of
from game.teaching.lesson.lesson import Lesson, LessonStories
from game.ui.context import Context
from game.ui.scene import Change, Pop, Replace, Scene

if TYPE_CHECKING:
    from game.scenes.run.ready import PreparedRun
    from game.simulation.recording import Recorder
    from game.simulation.run import Run

Skip = Callable[[], Dilemma | None]
DrawBackdrop = Callable[[pygame.Surface], None]


class ClassMode:
    """A class plays: nothing goes into anybody's progress, votes only into the class's file."""

    def __init__(self, context: Context, lesson: ClassLesson, kept: KeptClass) -> None:
        self._context = context
        self.lesson = lesson
        self._kept = kept

    @property
    def over(self) -> bool:
        """Whether the class goes to the gig now: asked for, or its time is up on the road."""
        lesson = self.lesson
        late = lesson.time.is_time_for_the_gig(lesson.lesson.minutes) and lesson.open is None
        return lesson.stories.closing or late

    @property
    def note(self) -> str:
        """Words that stand over the road while the class is to finish early."""
        _, lesson = self._context.words.gettext, self.lesson
        if not lesson.ending:
            return ""
        told = (
            _("The gig comes after the next story. ({key}: not yet)")
            if lesson.stories.left
            else _("The gig comes at the next soundcheck. ({key}: not yet)")
        )
        return told.format(key=self._context.devices.prompt(Act.FINISH))

    def finish(self, tell: Callable[[str], None]) -> None:
        """Finish early, or not after all; say which."""
        _, lesson = self._context.words.gettext, self.lesson
        lesson.ending = not lesson.ending
        keep_class(self._context, lesson, self._kept)
        if self.note:  # it stands over the road
            self._context.voice.say(self.note)
        else:
            tell(_("The run goes on as planned."))

    def passed(self, ready: "PreparedRun") -> Scene | None:
        """Return the page for the next runner at a gate that has no story left."""
        turn = turn_of(self.lesson, gates_left(ready))
        self.lesson.stories.closing = turn is WhatsNext.GIG
        return None if turn is WhatsNext.GIG else change_page(self._context, turn)

    def make_run(self, venue: str, *, encore: bool = False) -> "tuple[Run, None]":
        """Build the run of the lesson, and bring an interrupted one to where it was."""
        del encore
        run = lesson_run(self._context, venue, self.lesson.lesson, self.lesson.stories)
        if not self.over:
            catch_up(run, len(self.lesson.met), stands_open=self.lesson.open is not None)
        self.lesson.time.start()
        return run, None

    def ask(
        self, ready: "PreparedRun", dilemma: Dilemma, skip: Skip, behind: DrawBackdrop
    ) -> Scene:
        """Open the story for the class."""
        flow = open_flow(self.lesson, dilemma)
        left = gates_left(ready) - 1
        room = ClassRoom(self._context, self.lesson, self._kept, flow, skip, behind, left)
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
        return self._pause_page()

    def _pause_page(self) -> Scene:
        """Open the pause page of a class."""
        at_end = lambda: closing(self._context, self.lesson, self._kept)  # noqa: E731
        return class_pause(self._context, self.lesson, None, at_end)

    def gig(self, ready: "PreparedRun", met: Sequence[Met]) -> Scene:
        """Open the gig; after it come the stories after, then where to get help."""
        del met
        context, lesson = self._context, self.lesson
        lesson.stories.closing = True
        keep_class(context, lesson, self._kept)
        news = learned(context, lesson.met)
        return Gig(context, ready, news, lambda: Replace(after_gig(context, lesson, self._kept)))


class ClassRoom:
    """What a story asks of its lesson: keep, swap, finish."""

    def __init__(  # noqa: PLR0913  (what a story is surrounded by)
        self,
        context: Context,
        lesson: ClassLesson,
        kept: KeptClass,
        flow: ClassFlow,
        skip: Skip,
        behind: DrawBackdrop,
        gates_left: int = 0,
    ) -> None:
        """Surround a story; `gates_left` are the soundchecks that are still ahead on the road."""
        self._context, self._lesson, self._kept = context, lesson, kept
        self._gates_left = gates_left
        self._flow = flow
        self._skip = skip
        self.behind = behind

    goes_back = False

    @property
    def present(self) -> int:
        """How many children are there; 0 where it was not said."""
        return self._lesson.present

    @property
    def turn(self) -> WhatsNext:
        """What comes after this story."""
        return turn_of(self._lesson, self._gates_left)

    @property
    def note(self) -> str:
        """Say that the gig comes after this story, where that was asked for or the time is up."""
        _ = self._context.words.gettext
        return _("The gig comes after this story.") if self._lesson.over else ""

    def head(self, name: str) -> str:
        """Put the story's number before the name of a step."""
        stories = self._lesson.stories
        number = self._context.words.gettext("Story {number} of {count}").format(
            number=stories.asked, count=stories.asked + stories.left
        )
        if self._lesson.over and stories.left:
            number = self._context.words.gettext("Last story")
        return f"{number} · {name}" if name else number

    def back(self) -> ClassFlow | None:
        """Return none: a story that is done stays done."""
        return None

    def keep(self, flow: ClassFlow) -> None:
        """Write the class whole."""
        self._flow = flow
        self._lesson.open = flow.to_dict()
        keep_class(self._context, self._lesson, self._kept)

    def swap(self) -> ClassFlow | Change | None:
        """Take another story in the place of the open one."""
        dilemma = self._skip()
        return open_flow(self._lesson, dilemma) if dilemma else None

    def finish(self, flow: ClassFlow) -> Change:
        """Keep the votes of a story that is done, and go back to the road."""
        self._lesson.finish(flow, topic_name(self._context, flow))
        Groups(self._context).played(self._lesson.group, flow.dilemma.scenario.id)
        keep_class(self._context, self._lesson, self._kept)
        return Pop()

    def finish_after_this_one(self) -> str:
        """Go to the gig after this story, or not after all; say which."""
        self._lesson.ending = not self._lesson.ending
        return self.note or self._context.words.gettext("More stories follow.")

    def pause(self) -> Scene:
        """Open the pause page of a class over the story."""
        flow = self._flow

        def with_votes() -> Scene:
            if any(flow.votes[step].given for step in (ClassStep.VOTE_ONE, ClassStep.VOTE_TWO)):
                story = votes_of(flow, topic_name(self._context, flow), self._lesson.present)
                self._lesson.record = self._lesson.record.with_story(story)
            return closing(self._context, self._lesson, self._kept)

        return class_pause(self._context, self._lesson, flow, with_votes)


def gates_left(ready: "PreparedRun") -> int:
    """Count the soundchecks that are still ahead, with the one that is open."""
    return len(ready.run.course.gates) - ready.run.gates_passed


def topic_name(context: Context, flow: ClassFlow) -> str:
    """Return the name of a story's topic."""
    name = flow.dilemma.scenario.topic
    return (
        context.session.library.topics[name].name
        if name in context.session.library.topics
        else name
    )


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
