"""A dilemma on the screen: a friend's phone, a bandmate, and what the reader can do now."""

from collections.abc import Callable

import pygame

from game.devices import Input, Press, Wheel
from game.scenario.dilemma import Dilemma, SpotResult, Stage
from game.scenes import dilemma_rows
from game.scenes.column import Column
from game.scenes.controls import Control
from game.scenes.corners import help_corners
from game.scenes.dilemma_asides import asides_in_a_row, line_controls, page_arrows
from game.scenes.dilemma_layout import PAD, TWO_PAGES_FROM, Layout, lay_out, panel_for
from game.scenes.dilemma_picture import DilemmaPicture
from game.scenes.kit import Kit
from game.scenes.rows import button
from game.scenes.scene import Change, Pop
from game.scenes.sign_words import sign_name
from game.scenes.sticker import Sticker
from game.view.brush import Face
from game.view.phone import Phone

FACES = {
    Stage.SCENE: "thinking",
    Stage.SPOT: "thinking",
    Stage.CHOICES: "thinking",
    Stage.SAY_IT: "happy",
    Stage.DONE: "proud",
}
FEEDBACK_FACES = {"safe": "proud", "nearly": "surprised", "unsafe": "worried"}


class DilemmaScene:
    """Shows a dilemma until it is done; only the dilemma itself decides when that is."""

    def __init__(
        self,
        kit: Kit,
        dilemma: Dilemma,
        skip: Callable[[], Dilemma | None],
        mate: str,
        behind: Callable[[pygame.Surface], None],
    ) -> None:
        self.kit = kit
        self.dilemma = dilemma
        self.word = ""
        """What the last tap on a line brought."""
        self.word_good = False
        self._skip = skip
        self._mate = mate
        self.column = Column(kit)
        self.phone: Phone | None = None
        self.layout = Layout(pygame.Rect(0, 0, 1, 1), pygame.Rect(0, 0, 1, 1), None, 0)
        self.panel = pygame.Rect(0, 0, 1, 1)
        self._answers = False  # with large text: the page that is shown
        self._picture = DilemmaPicture(behind)
        self._sticker: Sticker | None = None

    # Layout

    @property
    def two_pages(self) -> bool:
        """Whether phone and answers are two pages."""
        return self.kit.settings.text_scale >= TWO_PAGES_FROM

    @property
    def shows_answers(self) -> bool:
        """Whether the words beside the phone are on the screen."""
        return not self.two_pages or self._answers

    @property
    def shows_phone(self) -> bool:
        """Whether the phone is on the screen."""
        return not self.two_pages or not self._answers

    def enter(self) -> None:
        """Lay the screen out and say what is new."""
        self._picture.forget()
        self._lay_out()
        if self.kit.settings.reduced_motion:
            self._picture.be_still()
        self._refresh(top=True, focus=dilemma_rows.first_focus(self))
        self._speak_stage()

    def _lay_out(self) -> None:
        kit = self.kit
        self.layout = lay_out(kit.brush, two_pages=self.two_pages, answers=self._answers)
        self.phone = Phone(
            kit.brush,
            kit.phone_art,
            self.dilemma.scenario,
            self.layout.phone,
            kit.words.gettext,
            lambda sign: sign_name(sign, kit.words.gettext),
        )
        self.phone.still = kit.settings.reduced_motion

    def _refresh(self, *, top: bool = False, focus: str = "") -> None:
        """Show the rows of the stage and the lines of the phone."""
        if self.phone:
            before, dilemma = self.phone.scrolled, self.dilemma
            reading = dilemma.stage is Stage.SCENE
            self.phone.show(dilemma.shown, dilemma.found_signs, typing=reading)
            if not reading:
                self.phone.scroll(before - self.phone.scrolled)
        self._show_rows(top=top, focus=focus)

    def _show_rows(self, *, top: bool = False, focus: str = "") -> None:
        """Fit the panel to its rows; the lesser buttons stand below, side by side if they fit."""
        brush, room = self.kit.brush, self.layout.room
        inside = room.inflate(-2 * brush.u(16), -2 * brush.u(PAD))
        asides = dilemma_rows.asides_of(self)
        column = self.column
        for gutter in (False, True):
            column.gutter = gutter
            width = column.row_width(inside)
            rows = dilemma_rows.rows_of(self, width)
            lesser = asides_in_a_row(brush, asides, width)
            if lesser is None:
                rows += [
                    button(brush, one.name, one.label, one.act, width, icon=one.icon)
                    for one in asides
                ]
            foot = lesser[0].rect.height + brush.u(16) if lesser else 0
            content = column.height_of(rows) + foot if rows else 0
            if content <= inside.height:
                break
        self.panel = panel_for(brush, room, content) if rows else pygame.Rect(0, 0, 0, 0)
        area = self.panel.inflate(-2 * brush.u(16), -2 * brush.u(PAD))
        area.height -= foot
        for control in lesser or []:
            control.rect.move_ip(area.x, area.bottom + brush.u(8))
        first, others = self._beside()
        column.show(area, rows, [*(lesser or []), *others], focus, top=top, first=first)

    def _beside(self) -> tuple[list[Control], list[Control]]:
        """Give the controls outside the panel: lines to tap come first, arrows and corners last."""
        kit = self.kit
        right = kit.brush.frame.size[0] - kit.brush.u(24)
        corners = help_corners(kit, right, kit.brush.u(20))
        if not self.shows_phone or not self.phone or self.dilemma.done:
            return [], corners
        spotting = self.dilemma.stage is Stage.SPOT
        lines = line_controls(self, self.phone) if spotting else []
        return lines, [*page_arrows(self, self.phone), *corners]

    def scroll_phone(self, by: int) -> None:
        """Move the phone's page by real px."""
        if self.phone:
            self.phone.scroll(by)
            self._again()

    def _again(self) -> None:
        """Put the same rows up again, where the controls outside them have moved."""
        self._show_rows()

    # What the reader can do; each gives what the screen asks for

    def next(self) -> Change | None:
        """Show the next line, or leave the feedback."""
        was = self.dilemma.stage
        self.dilemma.next()
        self.kit.play("page")
        if was is Stage.SCENE and self.dilemma.stage is not Stage.SCENE:
            self._answers = self.dilemma.stage is Stage.CHOICES
        return self._moved(was)

    def tap(self, index: int | None) -> Change | None:
        """Point at a line that may feel off."""
        result = self.dilemma.tap(index)
        if result.found and result.sign:
            self.kit.play("offnote")
        self.word, self.word_good = self._tap_word(result, index), result.found
        self._refresh(focus="on" if result.found and not result.left else "")
        self.kit.voice.say(self.word)
        return None

    def _tap_word(self, result: SpotResult, index: int | None) -> str:
        _ = self.kit.words.gettext
        if result.found and result.sign:
            found = _("Well spotted: {sign}.").format(sign=sign_name(result.sign, _))
            return f"{found} {_('There is one more.')}" if result.left == 1 else found
        if result.found:
            return _("That is right. Nothing feels off here.")
        if index is None:
            return _("Have another look. One line does not sound right.")
        return _("This line is fine. Try another, or go on.")

    def leave_spot(self) -> Change | None:
        """Go on to the choices."""
        self.dilemma.leave_spot()
        self.word = ""
        self._answers = True
        return self._moved(Stage.SPOT)

    def hint(self) -> Change | None:
        """Look for signs before choosing."""
        self.dilemma.hint()
        self._answers = False
        return self._moved(Stage.CHOICES)

    def choose(self, choice_id: str) -> Change | None:
        """Make a choice."""
        card = next((c.rect for c in self.column.controls.items if c.name == choice_id), None)
        choice = self.dilemma.choose(choice_id)
        self.kit.play("good" if choice.safe else "again")
        return self._moved(Stage.CHOICES, card)

    def say(self, index: int) -> Change | None:
        """Choose the words to say to a grown-up."""
        self.dilemma.say(index)
        self.kit.play("good")
        return self._moved(Stage.SAY_IT)

    def look_again(self) -> Change | None:
        """Turn between phone and answers, where they are two pages."""
        self._answers = not self._answers
        self._lay_out()
        self._refresh(top=True, focus=dilemma_rows.first_focus(self))
        self.column.controls.speak()
        return None

    def skip(self) -> Change | None:
        """Take a light story of another topic instead; nothing is said about it."""
        other = self._skip()
        if other is None:
            self.kit.voice.say(self.kit.words.gettext("There is no other story just now."))
            return None
        self.dilemma, self.word, self._answers = other, "", False
        self._lay_out()
        self._refresh(top=True, focus=dilemma_rows.first_focus(self))
        self._speak_stage()
        return None

    def _moved(self, was: Stage, card: pygame.Rect | None = None) -> Change | None:
        stage = self.dilemma.stage
        if self.dilemma.done:
            return self._farewell()
        if was is not stage:
            if not self.kit.settings.reduced_motion and self.shows_answers:
                self._picture.open_from(card or self.panel, card=card is not None)
            if self.two_pages:
                self._lay_out()
        self._refresh(top=True, focus=dilemma_rows.first_focus(self))
        self._speak_stage()
        return None

    def _farewell(self) -> Change | None:
        """Show the sticker; whatever is pressed goes on at once."""
        story = self.dilemma.scenario
        self._sticker = Sticker(self.kit, story.title, len(story.title))
        self.panel = pygame.Rect(0, 0, 0, 0)
        whole = pygame.Rect((0, 0), self.kit.brush.frame.size)
        label = self.kit.words.gettext("Go on")
        go_on = Control("on", whole, label, Pop, lambda _screen, _rect, _face: None)
        self.column.show(self.panel, [], [go_on], "on", top=True)
        self.kit.voice.say(dilemma_rows.spoken(self))
        return None

    def _speak_stage(self) -> None:
        self.column.controls.speak(dilemma_rows.spoken(self))

    # Scene

    def leave(self) -> None:
        """Let go of held buttons."""
        self.column.controls.disarm()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        if self._sticker and isinstance(given, Press):
            return Pop()
        if isinstance(given, Wheel) and self.phone and self.shows_phone:
            over = self.phone.rect.collidepoint(pygame.mouse.get_pos())
            if over or not self.shows_answers:
                self.scroll_phone(round(-given.steps * self.kit.brush.u(60)))
                return None
        before = self.column.controls.focus
        change = self.column.handle(given)
        if self.column.controls.focus != before:
            self._follow_focus()
        return change

    def _follow_focus(self) -> None:
        """Scroll the phone to the line that has the focus."""
        current = self.column.controls.current
        kind, _dash, number = current.name.partition("-") if current else ("", "", "")
        if kind == "line" and self.phone:
            before = self.phone.scrolled
            self.phone.reveal(int(number))
            if self.phone.scrolled != before:
                self._again()

    def update(self, elapsed_ns: int) -> Change | None:
        """Let the phone slide in, bubbles grow, the scan move on, the sticker fly."""
        if self._sticker:
            self._sticker.tick(elapsed_ns)
            return Pop() if self._sticker.landed else None
        if self.dilemma.done:
            return Pop()
        self._picture.tick(elapsed_ns)
        if self.phone:
            self.phone.tick(elapsed_ns)
        before = self.column.controls.focus
        self.column.update(elapsed_ns)
        if self.column.controls.focus != before:
            self._follow_focus()
        return None

    # Drawing

    def picture_key(self) -> tuple[object, ...]:
        """Give everything that the still picture depends on."""
        controls = self.column.controls
        places = tuple((item.name, tuple(item.rect)) for item in controls.items)
        phone = self.phone.state if self.phone and self.shows_phone else ()
        return (
            phone, self.dilemma.stage, self.dilemma.scenario.id, tuple(self.panel), places,
            controls.focus, controls.armed, self.word, self.dilemma.tried, self.shows_phone,
            self.shows_answers,
        )  # fmt: skip

    def draw(self, screen: pygame.Surface) -> None:
        """Paint phone, bandmate and panel over the frozen road."""
        self._picture.draw(screen, self)
        if self._sticker:
            self._sticker.draw(screen)

    def draw_line(self, screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        """Paint the focus round a line of the phone."""
        if face.focused and self.phone and rect.height:
            screen.set_clip(self.phone.page)
            self.kit.brush.ring(screen, rect, 16)
            screen.set_clip(None)

    @property
    def mate(self) -> str:
        """The band member who stands beside the phone: whose story it is, else the runner."""
        hero = self.dilemma.scenario.hero.lower()
        return hero if hero in self.kit.band else self._mate

    @property
    def face(self) -> str:
        """What the bandmate feels."""
        if self.dilemma.stage is Stage.FEEDBACK and self.dilemma.chosen:
            return FEEDBACK_FACES[self.dilemma.chosen.safety]
        if self.dilemma.stage is Stage.SPOT and self.dilemma.found_signs:
            return "surprised"
        return FACES.get(self.dilemma.stage, "happy")
