"""Together: a child and a grown-up read a story, choose in private, reveal and talk."""

from collections.abc import Callable, Sequence

import pygame

from game.devices import Input, Wheel
from game.scenario.met import Met
from game.scenario.model import DoStep, Scenario
from game.scenes.story.acting import Acting, first_key, reveal_focus, show_on, step_controls
from game.scenes.story.layout import PAD, SIDE, panel_for
from game.scenes.story.phone import page_arrows, story_phone
from game.scenes.story.words import new_on_phone
from game.scenes.together import rows as together_rows
from game.scenes.together.card import take_home
from game.scenes.together.leaving import leaving_page, safe_end
from game.scenes.together.private import PrivateVoice
from game.scenes.together.stage import Backdrop, StagePlaces, places
from game.scenes.together.tools import face_at, tools_of
from game.teaching.lesson.way import FOR_TWO, LessonWay, Part
from game.teaching.together.flow import IN_PRIVATE, Participant, TogetherFlow, TogetherPart
from game.ui.button_bar import foot
from game.ui.column import EDGE as ROW_EDGE
from game.ui.column import Column
from game.ui.context import Context
from game.ui.control import Control
from game.ui.corners import window_corners
from game.ui.double_click import NEAR, DoubleClick
from game.ui.roles import Key, Of, Role
from game.ui.rows import Row, told_by
from game.ui.scene import Change, Pop, Push, Replace
from game.ui.story_length import open_story
from game.view.phone import Phone
from game.view.voice import Voice

FOOT = 12  # design px, between the rows and the buttons below


class TogetherScene:
    """Stories for two, one after the other; who chooses first changes with every story."""

    def __init__(
        self,
        context: Context,
        stories: Sequence[Scenario],
        seed: str,
        swap: Callable[[], Scenario | None] = lambda: None,
    ) -> None:
        """Begin with the first story; `swap` draws another one for a story that is skipped."""
        self.context = context
        self._swap = swap
        self.column = Column(context)
        self.column.on_focus = self._follow_focus
        self.phone: Phone | None = None
        self._seed = seed
        self._stories = list(stories)
        self._way = LessonWay(FOR_TWO, lambda: not self._stories)
        self._met: list[Met] = []
        self._panel = pygame.Rect(0, 0, 1, 1)
        self._place = StagePlaces(self._panel)
        self._phone_key: tuple[object, ...] = ()
        self._backdrop = Backdrop()
        self._double = DoubleClick()
        self.flow = self._open(Participant.CHILD)

    def _open(self, first: Participant) -> TogetherFlow:
        self.acting = Acting()
        dilemma = open_story(self.context, self._stories.pop(0), self._seed, spot=False)
        flow = TogetherFlow(dilemma, first, swaps=not self._met)
        ends = safe_end(self.context.words, dilemma.scenario) if flow.careful else ""
        self.context.lesson_mode.leaving = ends
        return flow

    def enter(self) -> None:
        """Lay the screen out and say what is new."""
        _, private = self.context.words.gettext, self.flow.part in IN_PRIVATE
        controls = self.column.controls
        controls.voice = self._private_voice() if private else self.context.voice
        controls.open()
        self._lay_out(places(self.context.brush, self.flow))
        if private:
            controls.telling.hear(told_by(self.column.rows))
            self.context.voice.say(told_by(self.column.rows))
        else:
            self.column.introduce(also=new_on_phone(self.flow.dilemma, _))

    @property
    def voice(self) -> Voice:
        """The voice of the part in play: where one chooses in private, it keeps that private."""
        return self.column.controls.voice

    def _private_voice(self) -> PrivateVoice:
        return PrivateVoice(self.context.voice, (c.text for c in self.flow.dilemma.choices))

    def _lay_out(self, ways: Sequence[StagePlaces]) -> None:
        """Take the first way of placing everything in which the rows need not scroll."""
        for place in ways:
            fits = self._rows_fit(place)
            if fits:
                break
        self._place = place
        self.column.gutter = not fits
        self._take_phone(place.phone)
        self._refresh(top=True, focus=self._first_focus(fits=fits))

    def _take_phone(self, place: pygame.Rect | None) -> None:
        """Show the story's phone at a place; while it stays there its lines grow one by one."""
        story = self.flow.dilemma.scenario
        key = (story.id, place, self.context.brush)
        if place is None:
            self.phone = None
        elif self.phone is None or key != self._phone_key:
            self.phone = story_phone(self.context, story, place)
        self._phone_key = key
        if self.phone:
            show_on(self.phone, self.context.words, self.flow.dilemma, self.acting, typing=False)

    def _first_focus(self, *, fits: bool) -> Key:
        """Name what has the focus when a part begins."""
        if self.flow.part is TogetherPart.DO and self.flow.dilemma.to_do:
            return first_key(self.flow.dilemma)
        return Role.ON if fits else Role.SCROLL_DOWN

    def _rows_fit(self, place: StagePlaces) -> bool:
        """Return whether all rows are in sight without arrows beside them."""
        self.column.gutter = False
        inside = self._inside(place.room)
        return (
            self.column.height_of(self._rows(inside)) + self._foot_height(inside) <= inside.height
        )

    def _inside(self, panel: pygame.Rect) -> pygame.Rect:
        brush = self.context.brush
        return panel.inflate(-2 * brush.u(SIDE), -2 * brush.u(PAD))

    def _rows(self, inside: pygame.Rect) -> list[Row]:
        return list(together_rows.rows_of(self, self.column.row_width(inside)))

    def _foot(self, inside: pygame.Rect) -> list[Control]:
        """Return the buttons at the foot, as wide as the rows."""
        tools, ring = tools_of(self), 2 * self.context.brush.u(ROW_EDGE)
        return foot(self.context.brush, tools, inside.inflate(-ring, 0))[0] if tools else []

    def _foot_height(self, inside: pygame.Rect) -> int:
        buttons = self._foot(inside)
        return inside.bottom - buttons[0].rect.top + self.context.brush.u(FOOT) if buttons else 0

    def _refresh(self, *, top: bool = False, focus: Key | None = Role.ON) -> None:
        """Show the rows and the buttons, in a panel as tall as they need."""
        brush, room = self.context.brush, self._place.room
        inside = self._inside(room)
        rows, low = self._rows(inside), self._foot_height(inside)
        self._panel = panel_for(brush, room, self.column.height_of(rows) + low)
        inside = self._inside(self._panel)
        buttons = self._foot(inside)
        area = pygame.Rect(*inside.topleft, inside.width, inside.height - low)
        others = [*buttons, *self._arrows(), *self._corners()]
        steps = step_controls(self.context, self.phone, self.flow.dilemma, self.press)
        if all(button.key is not Role.ON for button in buttons) and not steps:
            focus = next(row.control.key for row in rows if row.control) if top else None
        waits = isinstance(focus, Of) and focus.role is Role.CHOICE  # nothing is chosen unread
        self.column.show(area, rows, others, focus, top=top, first=steps, waits=waits)
        if reveal_focus(self.phone, self.column.controls.focus):
            self._refresh(focus=None)

    def _arrows(self) -> list[Control]:
        return page_arrows(self.context, self.phone, self.scroll_phone, self.column.controls)

    def scroll_phone(self, by: int) -> None:
        """Move the phone's page by real px."""
        if self.phone:
            self.phone.scroll(by)
            self._refresh(focus=None)

    def _corners(self) -> list[Control]:
        return window_corners(self.context, self.leave_story)

    # What the two can do

    def next(self) -> Change | None:
        """Take one step on."""
        self.context.sound.play("page")
        self.flow.next()
        return self._moved()

    def pick(self, choice_id: str) -> Change | None:
        """Choose; in private it makes no other sound than a page."""
        self.context.sound.play("page")
        self.flow.pick(choice_id)
        self._double.opened()
        return self._moved()

    def press(self, step: DoStep | None) -> Change | None:
        """Press a button of the phone; what it brings is shown and said."""
        word = self.acting.press(self.context, self.flow.dilemma, step)
        focus = self._first_focus(fits=True) if self.acting.good else None
        if self.phone:
            show_on(self.phone, self.context.words, self.flow.dilemma, self.acting, typing=False)
        self._refresh(focus=focus)
        say = self.column.controls.speak if focus else self.context.voice.say
        say(word)
        return None

    def say(self, index: int) -> Change | None:
        """Say the words."""
        self.context.sound.play("good")
        self.flow.say(index)
        return self._moved()

    def headphones(self) -> Change | None:
        """Read the choices to the one who chooses, and to nobody else."""
        voice = self.column.controls.voice
        if isinstance(voice, PrivateVoice):
            self._refresh(top=True)
            voice.headphones_on()
        return None

    def skip(self) -> Change | None:
        """Take another story, light or medium; nothing is said about it and nothing is kept."""
        story = self._swap()
        if story:
            self._stories.insert(0, story)
        return self._next_story(self.flow.first)

    def leave_story(self) -> Change:
        """Go back; in the middle of a careful story it is asked first."""
        if self.flow.careful:
            return Push(leaving_page(self.context, self.flow.dilemma.scenario, self.context.home))
        return Pop()

    def _moved(self) -> Change | None:
        if self.flow.part is TogetherPart.DONE:
            self._keep()
            return self._next_story(self.flow.second)
        self.enter()
        return None

    def _keep(self) -> None:
        """Keep that the two met the story, and nothing of what they chose."""
        dilemma, context = self.flow.dilemma, self.context
        self._met.append(Met(dilemma.scenario, said=dilemma.said or ""))
        context.session.progress.meet_together(dilemma.scenario.id)
        context.save_progress()

    def _next_story(self, first: Participant) -> Change | None:
        """Open the next story, or the card where there is none."""
        self._way.go_on()
        if self._way.part is Part.STORIES:
            self.flow = self._open(first)
            self.enter()
            return None
        self.context.lesson_mode.leaving = ""
        return Replace(take_home(self.context, self._met)) if self._met else self.context.home()

    # Scene

    def leave(self) -> None:
        """Let go of held buttons."""
        self.column.controls.disarm()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        over = self.phone and self.phone.rect.collidepoint(pygame.mouse.get_pos())
        if isinstance(given, Wheel) and self.phone and over:
            self.scroll_phone(round(-given.steps * self.context.brush.u(60)))
            return None
        second = self._double.is_second(given, self.context.brush.u(NEAR))
        return None if second else self.column.handle(given)

    def _follow_focus(self) -> None:
        """Scroll the phone to the button that has the focus."""
        if reveal_focus(self.phone, self.column.controls.focus):
            self._refresh(focus=None)

    def update(self, elapsed_ns: int) -> Change | None:
        """Let bubbles and the scan move on."""
        if self.phone:
            self.phone.tick(elapsed_ns)
        self._double.wait(elapsed_ns)
        self.column.update(elapsed_ns)
        return None

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the park with the hero, phone and panel."""
        self._backdrop.draw(screen, self.context, self._place, self.hero, self.face)
        if self.phone:
            self.phone.draw(screen)
            self.phone.draw_moving(screen)
        self.context.brush.panel(screen, self._panel)
        self.column.draw(screen)

    @property
    def hero(self) -> str:
        """Whose story it is."""
        return self.flow.dilemma.scenario.hero

    @property
    def face(self) -> str:
        """What the hero feels; it never tells which of two private choices is the better one."""
        return face_at(self.flow)
