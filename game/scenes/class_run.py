"""A run with a class: at each gate a story for everybody, then the next runner."""

from collections.abc import Callable, Sequence
from random import Random
from typing import TYPE_CHECKING

import pygame

from game.scenario.dilemma import Dilemma
from game.scenes.class_end import signposting
from game.scenes.class_pause import class_pause
from game.scenes.class_story import ClassStory
from game.scenes.gig import Gig
from game.scenes.gig_news import learned
from game.scenes.kit import Kit
from game.scenes.lesson_gig import LessonGig
from game.scenes.ready import assists_of
from game.scenes.scene import Replace, Scene
from game.teaching.class_flow import ClassFlow, Step
from game.teaching.class_lesson import ClassLesson, KeptClass, dilemma_of, open_flow, votes_of
from game.teaching.lesson import Lesson, LessonStories

if TYPE_CHECKING:
    from game.scenes.ready import Ready
    from game.simulation.run import Run

Skip = Callable[[], Dilemma | None]
Behind = Callable[[pygame.Surface], None]


class ClassOccasion:
    """A class plays: nothing goes into anybody's progress, votes only into the class's file."""

    def __init__(self, kit: Kit, lesson: ClassLesson, kept: KeptClass) -> None:
        self._kit = kit
        self.lesson = lesson
        self._kept = kept
        self._room: ClassRoom | None = None

    @property
    def over(self) -> bool:
        """Whether the class goes to the gig now."""
        return self.lesson.stories.closing

    def make_run(self, venue: str, *, encore: bool = False) -> "Run":
        """Build the run of the lesson, and bring an interrupted one to where it was."""
        del encore
        run = lesson_run(self._kit, venue, self.lesson.lesson, self.lesson.stories)
        if not self.over:
            catch_up(run, len(self.lesson.met), stands_open=self.lesson.open is not None)
        self.lesson.time.start()
        return run

    def ask(self, ready: "Ready", dilemma: Dilemma, skip: Skip, behind: Behind) -> Scene:
        """Open the story for the class."""
        del ready
        flow = open_flow(self.lesson, dilemma)
        self._room = ClassRoom(self._kit, self.lesson, self._kept, flow, skip, behind)
        self._room.keep(flow)
        return ClassStory(self._kit, flow, self._room)

    def answered(self, dilemma: Dilemma) -> None:
        """Leave it: the votes were kept at the end of the story."""
        del dilemma
        self._room = None

    def skipped(self, topic: str) -> None:
        """Leave it: nothing is kept of a skip."""

    def arrived(self, ready: "Ready") -> None:
        """Leave it: the gig opens by itself."""

    def pause(self) -> Scene:
        """Open the pause page of a class."""
        return class_pause(self._kit, self.lesson, self._kept, None)

    def gig(self, ready: "Ready", met: Sequence[tuple[str, bool, str]]) -> Scene:
        """Open the gig; after it comes where to get help."""
        del met
        kit, lesson = self._kit, self.lesson
        lesson.stories.closing = True
        self._kept.keep(lesson)
        news = learned(kit, lesson.met)
        return LessonGig(
            Gig(kit, ready, news, lambda: Replace(signposting(kit, lesson, self._kept)))
        )


class ClassRoom:
    """What a story asks of its lesson: keep, swap, finish."""

    def __init__(  # noqa: PLR0913  (what a story is surrounded by)
        self,
        kit: Kit,
        lesson: ClassLesson,
        kept: KeptClass,
        flow: ClassFlow,
        skip: Skip,
        behind: Behind,
    ) -> None:
        self._kit, self._lesson, self._kept = kit, lesson, kept
        self._flow = flow
        self._skip = skip
        self.behind = behind

    @property
    def last(self) -> bool:
        """Whether the gig comes after this story."""
        return self._lesson.last

    def head(self, name: str) -> str:
        """Put the story's number before the name of a step."""
        stories = self._lesson.stories
        number = self._kit.words.gettext("Story {number} of {count}").format(
            number=stories.asked, count=stories.asked + stories.left
        )
        return f"{number} · {name}" if name else number

    def keep(self, flow: ClassFlow) -> None:
        """Write the class whole."""
        self._flow = flow
        self._lesson.open = flow.to_dict()
        if not self._kept.keep(self._lesson):
            self._kit.note(
                self._kit.words.gettext("This disk cannot be written. The class is not kept.")
            )

    def swap(self) -> ClassFlow | None:
        """Take another story in the place of the open one."""
        dilemma = self._skip()
        return open_flow(self._lesson, dilemma) if dilemma else None

    def finish(self, flow: ClassFlow) -> None:
        """Keep the votes of a story that is done."""
        self._lesson.finish(flow, topic_name(self._kit, flow))
        self._kept.keep(self._lesson)

    def finish_after_this_one(self) -> str:
        """Go to the gig after this story, or not after all; say which."""
        lesson, _ = self._lesson, self._kit.words.gettext
        lesson.ending = not lesson.ending
        return _("The gig comes after this story.") if lesson.ending else _("More stories follow.")

    def pause(self) -> Scene:
        """Open the pause page of a class over the story."""
        flow = self._flow

        def with_votes() -> None:
            if any(flow.votes[step].given for step in (Step.VOTE_ONE, Step.VOTE_TWO)):
                story = votes_of(flow, topic_name(self._kit, flow))
                self._lesson.record = self._lesson.record.with_story(story)

        return class_pause(self._kit, self._lesson, self._kept, flow, with_votes)


def topic_name(kit: Kit, flow: ClassFlow) -> str:
    """Give the name of a story's topic."""
    name = flow.dilemma.scenario.topic
    return kit.library.topics[name].name if name in kit.library.topics else name


def lesson_run(kit: Kit, venue: str, lesson: Lesson, stories: LessonStories) -> "Run":
    """Build the run of a lesson: the same at every copy, with a first stretch to learn on."""
    from game.simulation.course import build_course, load_venue  # noqa: PLC0415
    from game.simulation.run import Run  # noqa: PLC0415

    place = load_venue(kit.assets / "courses", venue)
    course = build_course(place, lesson.seed, tutorial=True)
    return Run(
        course, stories, lesson.seed, assists_of(kit.settings),
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
