"""A story with a class, to be read from the back row; every step is one press of one key."""

import pygame

from game.bindings import Act
from game.devices import Input, Press, Wheel
from game.scenario.model import DoStep
from game.scenes.classroom import rows as class_rows
from game.scenes.classroom.foot import Foot, foot_of
from game.scenes.classroom.room import StoryHost
from game.scenes.classroom.story_again import StoryAgain
from game.scenes.classroom.story_paint import draw_head, draw_mates, places
from game.scenes.classroom.vote_head import step_corners
from game.scenes.classroom.voting import Voting
from game.scenes.joining.following import follow, hear
from game.scenes.story.acting import Acting, reveal_focus, show_on, step_controls
from game.scenes.story.phone import page_arrows, story_phone
from game.scenes.story.words import new_of_then, spoken_lines
from game.teaching.classroom.flow import ClassFlow, ClassStep
from game.ui.column import Column
from game.ui.context import Context
from game.ui.control import Control
from game.ui.corners import SIZE, corner, help_corners
from game.ui.roles import Key, Of, Role
from game.ui.rows import Row
from game.ui.scene import Change, Push
from game.view.phone import Phone

PAD = 16  # design px, inside the panel
PAUSE_ACTS = frozenset({Act.PAUSE, Act.BACK})


class ClassStory:
    """Shows the steps of a class flow; the flow alone decides what comes next."""

    def __init__(self, context: Context, flow: ClassFlow, room: StoryHost) -> None:
        self.context, self.flow, self.room = context, flow, room
        self.acting, self.column = Acting(), Column(context)
        self.column.on_focus = self._follow_focus
        self.phone: Phone | None = None
        self._panel = pygame.Rect(0, 0, 1, 1)
        self._foot: Foot | None = None
        self._free = pygame.Rect(0, 0, 0, 0)  # below the rows
        self.size: float = class_rows.SIZES[-1]
        """The size of the words, design px: as large as fits."""
        self.news = ""
        """What the last press brought, where nothing else shows it."""
        self.voting = Voting()
        """How the open vote is entered."""
        self.told = 0
        """How many lines on the phone were said before."""

    @property
    def present(self) -> int:
        """How many children are there; 0 where it was not said."""
        return self.room.host.lesson.present

    @property
    def note(self) -> str:
        """Words on what comes after this story, where that was asked for; else empty."""
        return self.room.host.note

    @property
    def head(self) -> str:
        """The head of the screen: which story it is, and the step."""
        _, flow = self.context.words.gettext, self.flow
        step = "" if self.phone else class_rows.step_name(flow, self.room.host.lesson.way.next, _)
        return self.room.head(step)

    @property
    def goes_back(self) -> bool:
        """Whether there is a step or a story before this one."""
        return self.flow.step is not self.flow.steps[0] or self.room.goes_back

    @property
    def legend_at_foot(self) -> bool:
        """Whether the legend of the bars stands at the foot instead of above them."""
        return bool(self._foot and self._foot.legend)

    # Layout

    def enter(self) -> None:
        """Lay the screen out and say what is new."""
        self.column.controls.open()
        self._lay_out()
        self._refresh(top=True)
        dilemma, _ = self.flow.dilemma, self.context.words.gettext
        if self.flow.step is ClassStep.READ:
            lines = spoken_lines(dilemma.scenario, dilemma.lines, self.told, _)
            self.column.introduce("" if self.told else self.head, lines)
        else:
            self.column.introduce(self.head, new_of_then(dilemma, _))
        self.told = dilemma.shown
        follow(self.context, self.flow)

    def _lay_out(self) -> None:
        self._panel, phone = places(self.context.brush, on_phone=self.flow.on_phone)
        story = self.flow.dilemma.scenario
        self.phone = story_phone(self.context, story, phone) if phone else None

    def _refresh(self, *, top: bool = False, focus: Key = Role.ON) -> None:
        """Show the rows and the buttons of the step."""
        brush, flow = self.context.brush, self.flow
        inside = self._panel.inflate(-2 * brush.u(PAD), -2 * brush.u(PAD))
        if self.phone:
            show_on(self.phone, self.context.words, flow.dilemma, self.acting, typing=False)
        self._foot = foot_of(self, inside)
        head = brush.u(SIZE + 12)
        top_y, bottom = inside.y + head, self._foot.strip.y - brush.u(12)
        area = pygame.Rect(inside.x, top_y, inside.width, bottom - top_y)
        arrows = page_arrows(self.context, self.phone, self.scroll_phone, self.column.controls)
        rows = self._fitted(area)
        used = self.column.height_of(rows) + brush.u(16)
        self._free = pygame.Rect(area.x, area.y + used, area.width, area.height - used)
        steps = step_controls(self.context, self.phone, flow.dilemma, self.press)
        others = [*self._foot.controls, *steps, *arrows, *self._corners()]
        self.column.show(area, rows, others, focus, top=top)

    def _fitted(self, area: pygame.Rect) -> list[Row]:
        """Return the rows as large as fits; where they scroll there is room for arrows beside."""
        sizes = class_rows.SIZES[-1:] if self.phone else class_rows.SIZES  # the story is larger
        tries = [(size, False) for size in sizes]
        for self.size, self.column.gutter in (*tries, (class_rows.SIZES[-1], True)):
            rows = class_rows.rows_of(self, self.column.row_width(area))
            if self.column.height_of(rows) <= area.height:
                break
        return rows

    def _corners(self) -> list[Control]:
        context, brush = self.context, self.context.brush
        right, top = self._panel.right - brush.u(PAD), self._panel.y + brush.u(PAD)
        left = right - 3 * brush.u(SIZE + 14) + brush.u(14)
        name = context.words.gettext("Pause")
        pause = corner(context, Role.PAUSE, name, "pause", (left, top), self._pause)
        return [*step_corners(self, left, top), pause, *help_corners(context, right, top)]

    def scroll_phone(self, by: int) -> None:
        """Move the phone's page by real px."""
        if self.phone:
            self.phone.scroll(by)
            self._refresh(focus=self.column.controls.focus or Role.ON)

    # What a teacher can do

    def next(self) -> Change | None:
        """Take one step on; the last one goes back to the road."""
        self.context.sound.play("page")
        if self.flow.step is ClassStep.DO and self.flow.dilemma.to_do:
            return self.press(self.flow.dilemma.to_do[0])
        self.flow.next()
        return self._moved()

    def back(self) -> Change | None:
        """Take one step back, or go back to the story before."""
        other = None if self.flow.back() else self.room.back()
        self.flow, self.told = other or self.flow, 0
        self.acting = Acting()
        return self._moved()

    def choose(self, choice_id: str) -> Change | None:
        """Look at what follows a choice."""
        self.flow.choose(choice_id)
        return self._moved()

    def press(self, step: DoStep | None) -> Change | None:
        """Press a button of the phone together; what it brings is shown and said."""
        word = self.acting.press(self.context, self.flow.dilemma, step)
        self.room.keep(self.flow)
        self._refresh(focus=self.column.controls.focus or Role.ON)
        self.context.voice.say(word)
        return None

    def say(self, index: int) -> Change | None:
        """Say the words to a friend, or to a grown-up, together."""
        self.flow.say(index)
        self.context.sound.play("good")
        return self._moved()

    def vote(self, choice_id: str, by: int) -> Change | None:
        """Count one more or one fewer."""
        self.flow.vote(choice_id, by)
        return self._entered(Of(Role.MORE if by > 0 else Role.LESS, choice_id))

    def undo(self) -> Change | None:
        """Take the last change of the open vote back."""
        self.flow.undo()
        return self._entered(Role.UNDO)

    def read_again(self) -> Change | None:
        """Show the whole story once more."""
        return Push(StoryAgain(self.context, self.flow.dilemma))

    def look(self) -> Change | None:
        """Uncover the counts, or cover them."""
        self.voting.covered = not self.voting.covered
        return self._entered(Role.LOOK_AT)

    def _entered(self, focus: Key) -> Change | None:
        """Keep and show the votes as they are now."""
        self.room.keep(self.flow)
        self._refresh(focus=focus)
        self.column.controls.speak()
        return None

    def skip(self) -> Change | None:
        """Take a light story of another topic instead; nothing is said about it."""
        other = self.room.swap()
        if other is None:
            self.news = self.context.words.gettext("There's no other story just now.")
            self._refresh(focus=self.column.controls.focus or Role.ON)
            self.context.voice.say(self.news)
            return None
        if not isinstance(other, ClassFlow):
            return other
        self.flow, self.told, self.acting = other, 0, Acting()
        return self._moved()

    def finish_after_this_one(self) -> Change | None:
        """Let no story come after this one, or not after all; show and say which."""
        said = self.room.finish_after_this_one()
        shown = self.flow.step is ClassStep.READ and said == self.note
        self.news = "" if shown else said
        self.room.keep(self.flow)
        self._refresh()
        self.column.controls.speak(said)
        return None

    def _pause(self) -> Change:
        return Push(self.room.pause())

    def _moved(self) -> Change | None:
        """Keep the class whole after every step, then show where it is."""
        self.news = ""
        self.voting.begin()
        if self.flow.finished:
            return self.room.finish(self.flow)
        self.room.keep(self.flow)
        self.enter()
        return None

    # Scene

    def leave(self) -> None:
        """Let go of held buttons; who comes back hears everything again."""
        self.column.controls.disarm()
        self.told = 0

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        if isinstance(given, Press) and self.column.controls.means(given):
            typed = self.voting.typed(given, self.flow, self.column.controls.focus)
            if typed:
                self.flow.set_vote(*typed)
                return self._entered(Of(Role.MORE, typed[0]))
            if given.acts & PAUSE_ACTS:
                return self._pause()
            if Act.FINISH in given.acts:
                return self.finish_after_this_one()
        on_phone = self.phone and self.phone.rect.collidepoint(pygame.mouse.get_pos())
        if isinstance(given, Wheel) and on_phone:
            self.scroll_phone(round(-given.steps * self.context.brush.u(60)))
            return None
        return self.column.handle(given)

    def _follow_focus(self) -> None:
        """Scroll the phone to the button that has the focus."""
        if reveal_focus(self.phone, self.column.controls.focus):
            self._refresh(focus=self.column.controls.focus or Role.ON)

    def update(self, elapsed_ns: int) -> Change | None:
        """Let bubbles and the scan move on, and votes come in."""
        if hear(self.context, self.flow, self.room.keep):
            self._refresh(focus=self.column.controls.focus or Role.ON)
        if self.phone:
            self.phone.tick(elapsed_ns)
        self.column.update(elapsed_ns)
        return None

    def draw(self, screen: pygame.Surface) -> None:
        """Paint phone and panel."""
        brush = self.context.brush
        self.room.behind(screen)
        if self.phone:
            self.phone.draw(screen)
            self.phone.draw_moving(screen)
        brush.panel(screen, self._panel)
        draw_head(self, screen, self._panel.inflate(-2 * brush.u(PAD), -2 * brush.u(PAD)))
        draw_mates(self, screen, self._free)
        self.column.draw(screen)
        if self._foot:
            self._foot.draw(brush, screen)
