"""Before and after a lesson: stories that are voted on once, and at the end their answers."""

import pygame

from game.scenes.classroom.host import ClassHost
from game.scenes.classroom.pause import class_pause
from game.teaching.classroom.flow import ANSWERED, VOTED_ONCE, ClassFlow, ClassStep
from game.teaching.classroom.lesson import dilemma_of, open_flow
from game.teaching.classroom.rounds import Rounds
from game.teaching.classroom.votes import Votes
from game.teaching.lesson.way import Part
from game.ui.scene import Change, Replace, Scene


class RoundRoom:
    """What a story before or after asks of its lesson: keep, swap, finish."""

    gates_left = 0  # never asked for: nobody runs

    def __init__(self, host: ClassHost) -> None:
        self.host, self._lesson = host, host.lesson
        self.flow = self._open()

    @property
    def _rounds(self) -> Rounds:
        assert self._lesson.rounds is not None  # noqa: S101  (without them no part leads here)
        return self._lesson.rounds

    @property
    def _part(self) -> Part:
        return self._lesson.way.part

    def _open(self) -> ClassFlow:
        """Open the story whose turn it is, where it was interrupted if it was."""
        lesson, story = self._lesson, self._rounds.story(self._part)
        if self._part is Part.ANSWERS:
            return ClassFlow(dilemma_of(lesson.lesson, story), ANSWERED)
        flow = open_flow(lesson, dilemma_of(lesson.lesson, story), VOTED_ONCE)
        self.keep(flow)
        return flow

    def behind(self, screen: pygame.Surface) -> None:
        """Paint the school."""
        screen.blit(self.host.context.drawing.scenery("corridor"), (0, 0))

    def head(self, name: str) -> str:
        """Put the part and the story's number before the name of a step."""
        _, part = self.host.context.words.gettext, self._part
        texts = {
            Part.BEFORE: _("Before: {number} of {count}"),
            Part.AFTER: _("After: {number} of {count}"),
            Part.ANSWERS: _("Answer {number} of {count}"),
        }
        place, count = self._rounds.place + 1, self._rounds.count(part)
        number = texts[part].format(number=place, count=count)
        return number if part is Part.ANSWERS or not name else f"{number} · {name}"

    @property
    def goes_back(self) -> bool:
        """Whether there is a story before this one."""
        return self._rounds.place > 0

    def keep(self, flow: ClassFlow) -> None:
        """Write the class whole."""
        self.flow = flow
        self.host.keep(flow)

    def back(self) -> ClassFlow | None:
        """Open the story before, as it was voted on."""
        rounds = self._rounds
        if not rounds.back():
            return None
        if self._part is not Part.ANSWERS:
            story = rounds.story(self._part)
            none = Votes.none_for([choice.id for choice in story.choices])
            self._lesson.open = {
                "story": story.id, "step": ClassStep.VOTE_ONE.value, "shown": len(story.scene),
                "tried": [], "first": rounds.votes[story.id].to_dict(), "second": none.to_dict(),
            }  # fmt: skip
        return self._open()

    def swap(self) -> ClassFlow | Change | None:
        """Take another pair of stories, or leave this one out."""
        self._lesson.skip_round(self.host.context.session.library)
        return Replace(self.host.next_scene())

    def finish(self, flow: ClassFlow) -> Change:
        """Keep the votes of a story, or go on from an answer."""
        self._lesson.finish_round(flow)
        return Replace(self.host.next_scene())

    def finish_after_this_one(self) -> str:
        """End this part after the story, or not after all; say which."""
        return "" if self._part is Part.ANSWERS else self.host.ask_to_end()

    def pause(self) -> Scene:
        """Open the pause page of a class over the story."""
        return class_pause(self.host.context, self._lesson, self.flow, self.host.end)
