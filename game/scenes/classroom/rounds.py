"""Before and after a lesson: stories that are voted on once, and at the end their answers."""

from collections.abc import Callable

import pygame

from game.scenes.classroom.change import WhatsNext
from game.scenes.classroom.end import signposting
from game.scenes.classroom.keeping import keep_class
from game.scenes.classroom.pause import class_pause
from game.scenes.classroom.story import ClassStory
from game.teaching.classroom.flow import ANSWERED, VOTED_ONCE, ClassFlow, ClassStep
from game.teaching.classroom.lesson import ClassLesson, KeptClass, dilemma_of, open_flow
from game.teaching.classroom.rounds import LessonPart, Rounds
from game.teaching.classroom.votes import Votes
from game.ui.context import Context
from game.ui.scene import Change, Replace, Scene

NextScene = Callable[[], Scene]
"""Return the screen that comes after the stories of a part."""


def round_scene(context: Context, lesson: ClassLesson, kept: KeptClass, then: NextScene) -> Scene:
    """Open the next story before or after the lesson or the next answer, else what comes then."""
    rounds = lesson.rounds
    if rounds is None or not (rounds.running or rounds.part is LessonPart.ANSWERS):
        return then()
    room = RoundRoom(context, lesson, kept, rounds, then)
    return ClassStory(context, room.flow, room)


def after_gig(context: Context, lesson: ClassLesson, kept: KeptClass) -> Scene:
    """Open what comes after the gig: the stories after the lesson, or where to get help."""
    if lesson.rounds and lesson.part is LessonPart.LESSON:
        lesson.rounds.end_part()
    lesson.ending = False
    keep_class(context, lesson, kept)
    return round_scene(context, lesson, kept, lambda: signposting(context, lesson, kept))


def closing(context: Context, lesson: ClassLesson, kept: KeptClass) -> Scene:
    """End a class wherever it is: answers that it still waits for, then where to get help."""
    if lesson.rounds:
        lesson.rounds.end_class()
    lesson.open = None
    keep_class(context, lesson, kept)
    return round_scene(context, lesson, kept, lambda: signposting(context, lesson, kept))


class RoundRoom:
    """What a story before or after asks of its lesson: keep, swap, finish."""

    turn = WhatsNext.RUNNER  # never asked for: nobody runs

    def __init__(
        self,
        context: Context,
        lesson: ClassLesson,
        kept: KeptClass,
        rounds: Rounds,
        then: NextScene,
    ) -> None:
        self._context, self._lesson, self._kept = context, lesson, kept
        self._rounds = rounds
        self._then = then
        self.flow = self._open()

    def _open(self) -> ClassFlow:
        """Open the story whose turn it is, where it was interrupted if it was."""
        lesson, rounds = self._lesson, self._rounds
        if rounds.part is LessonPart.ANSWERS:
            return ClassFlow(dilemma_of(lesson.lesson, rounds.answered), ANSWERED)
        flow = open_flow(lesson, dilemma_of(lesson.lesson, rounds.story), VOTED_ONCE)
        self.keep(flow)
        return flow

    def behind(self, screen: pygame.Surface) -> None:
        """Paint the school."""
        screen.blit(self._context.drawing.scenery("corridor"), (0, 0))

    def head(self, name: str) -> str:
        """Put the part and the story's number before the name of a step."""
        _, rounds = self._context.words.gettext, self._rounds
        answers = rounds.part is LessonPart.ANSWERS
        texts = {
            LessonPart.BEFORE: _("Before: {number} of {count}"),
            LessonPart.AFTER: _("After: {number} of {count}"),
            LessonPart.ANSWERS: _("Answer {number} of {count}"),
        }
        count = len(rounds.votes) if answers else len(rounds.pairs)
        number = texts[rounds.part].format(number=rounds.place + 1, count=count)
        return number if answers or not name else f"{number} · {name}"

    @property
    def present(self) -> int:
        """How many children are there; 0 where it was not said."""
        return self._lesson.present

    @property
    def note(self) -> str:
        """Say what comes after this story, where that was asked for."""
        _ = self._context.words.gettext
        if not self._lesson.ending:
            return ""
        if self._rounds.part is LessonPart.BEFORE:
            return _("The run comes after this story.")
        return _("The answers come after this story.")

    @property
    def goes_back(self) -> bool:
        """Whether there is a story before this one."""
        return self._rounds.place > 0

    def keep(self, flow: ClassFlow) -> None:
        """Write the class whole."""
        self.flow = flow
        self._lesson.open = flow.to_dict()
        keep_class(self._context, self._lesson, self._kept)

    def back(self) -> ClassFlow | None:
        """Open the story before, as it was voted on."""
        rounds = self._rounds
        if not rounds.back():
            return None
        if rounds.part is not LessonPart.ANSWERS:
            story = rounds.story
            none = Votes.none_for([choice.id for choice in story.choices])
            self._lesson.open = {
                "story": story.id, "step": ClassStep.VOTE_ONE.value, "shown": len(story.scene),
                "tried": [], "first": rounds.votes[story.id].to_dict(), "second": none.to_dict(),
            }  # fmt: skip
        return self._open()

    def swap(self) -> ClassFlow | Change | None:
        """Take another pair of stories, or leave this one out."""
        self._lesson.skip_round(self._context.session.library)
        return self._on()

    def finish(self, flow: ClassFlow) -> Change:
        """Keep the votes of a story, or go on from an answer."""
        if self._rounds.part is LessonPart.ANSWERS:
            self._rounds.next_answer()
        else:
            self._lesson.finish_round(flow)
        return self._on()

    def _on(self) -> Change:
        keep_class(self._context, self._lesson, self._kept)
        return Replace(round_scene(self._context, self._lesson, self._kept, self._then))

    def finish_after_this_one(self) -> str:
        """End this part after the story, or not after all; say which."""
        if self._rounds.part is LessonPart.ANSWERS:
            return ""
        self._lesson.ending = not self._lesson.ending
        return self.note or self._context.words.gettext("More stories follow.")

    def pause(self) -> Scene:
        """Open the pause page of a class over the story."""
        at_end = lambda: closing(self._context, self._lesson, self._kept)  # noqa: E731
        return class_pause(self._context, self._lesson, self.flow, at_end)
