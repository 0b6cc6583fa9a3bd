"""A dilemma on the screen: a friend's phone, a bandmate, and what the reader can do now."""

from collections.abc import Callable
from functools import partial

import pygame

from game.bindings import Act
from game.devices import Input, Press, Wheel
from game.scenario.dilemma import ON_PHONE, Dilemma, Stage
from game.scenario.model import DoStep
from game.scenes.story.acting import Acting, reveal_focus, show_on, step_controls
from game.scenes.story.corners import settings_page, story_corners
from game.scenes.story.fit import fit, is_crowded
from game.scenes.story.layout import TWO_PAGES_FROM, Layout, lay_out
from game.scenes.story.mate import FEEDBACK_FACES, face_of, mate_beside
from game.scenes.story.phone import line_controls, page_arrows, story_phone
from game.scenes.story.picture import DilemmaPicture
from game.scenes.story.rows import asides_of, choice_asides, choice_rows, first_focus, rows_of
from game.scenes.story.spot_words import tap_word
from game.scenes.story.sticker import Sticker
from game.scenes.story.view import DilemmaView
from game.scenes.story.words import finished, new_on_phone, retell, sound_of
from game.ui.column import Column
from game.ui.context import Context
from game.ui.roles import Key, Of, Role
from game.ui.rows import told_by
from game.ui.scene import Change, Pop
from game.view.phone import Phone


class DilemmaScene:
    """Shows a dilemma until it is done; only the dilemma itself decides when that is."""

    def __init__(
        self,
        context: Context,
        dilemma: Dilemma,
        skip: Callable[[], Dilemma | None],
        mate: str,
        behind: Callable[[pygame.Surface], None],
    ) -> None:
        self.context, self.dilemma = context, dilemma
        self.acting = Acting()
        self.word, self.word_good = "", False  # what the last press brought
        self._skip = skip
        self.after: Callable[[], Change] = Pop  # what comes when it is done
        self._mate = mate
        self.column = Column(context)
        self.column.on_focus = self._follow_focus
        self.phone: Phone | None = None
        self.layout = Layout(pygame.Rect(0, 0, 1, 1), pygame.Rect(0, 0, 1, 1), None, 0)
        self.panel = pygame.Rect(0, 0, 1, 1)
        self._crowded = False  # the choices do not fit beside the phone
        self._answers = dilemma.stage not in ON_PHONE  # with large text: the page that is shown
        self._picture = DilemmaPicture(behind)
        self._sticker: Sticker | None = None

    @property
    def two_pages(self) -> bool:
        """Whether phone and answers are two pages."""
        return self._crowded or self.context.settings.text_scale >= TWO_PAGES_FROM

    @property
    def shows_answers(self) -> bool:
        """Whether the words beside the phone are on the screen."""
        return not self.two_pages or self._answers

    @property
    def shows_phone(self) -> bool:
        """Whether the phone is on the screen."""
        return not self.two_pages or not self._answers

    def enter(self) -> None:
        """Lay the screen out and say what is new; who comes back finds the place kept."""
        self._picture.forget()
        self._begin(self.column.controls.focus)
        if self.layout.mate:
            self._picture.expect(["happy", *FEEDBACK_FACES.values()])
        if self.context.settings.reduced_motion:
            self._picture.be_still()
        self.column.introduce(also=new_on_phone(self.dilemma, self.context.words.gettext))

    def _begin(self, kept: Key | None = None) -> None:
        """Show the stage from its beginning, or with the focus where it was."""
        self.column.controls.open()
        self._lay_out()
        self.refresh(top=kept is None, focus=kept or first_focus(self))

    def _lay_out(self) -> None:
        brush = self.context.brush
        beside = lay_out(brush, two_pages=False, answers=False)
        rows, asides = partial(choice_rows, self), choice_asides(self)
        self._crowded = is_crowded(brush, self.column, beside.room, rows, asides)
        self.layout = lay_out(brush, two_pages=self.two_pages, answers=self._answers)
        self.phone = story_phone(self.context, self.dilemma.scenario, self.layout.phone)

    def refresh(self, *, top: bool = False, focus: Key | None = None) -> None:
        """Show the rows of the stage and the lines of the phone."""
        if self._sticker:
            self._sticker.show()
            return
        if self.phone:
            before, reading = self.phone.scrolled, self.dilemma.stage in (Stage.SCENE, Stage.THEN)
            show_on(self.phone, self.context.words, self.dilemma, self.acting, typing=reading)
            if not reading and self.dilemma.stage is not Stage.DO:
                self.phone.scroll(before - self.phone.scrolled)
        self._show_rows(top=top, focus=focus)
        self._follow_focus()
        retell(self.column.controls.telling, self.dilemma, told_by(self.column.rows))

    def _show_rows(self, *, top: bool = False, focus: Key | None = None) -> None:
        """Put the rows of the stage up: lines to tap come first, arrows and corners last."""
        context, column, stage = self.context, self.column, self.dilemma.stage
        brush = context.brush
        fitted = fit(brush, column, self.layout, partial(rows_of, self), asides_of(self))
        self.panel = fitted.panel
        phone = self.phone if self.shows_phone else None
        arrows = page_arrows(context, phone, self.scroll_phone, column.controls)
        spots = self.dilemma.lines if stage is Stage.SPOT else ()
        lines = line_controls(context, phone, spots, self.tap)
        lines += step_controls(context, phone, self.dilemma, self.press)
        others = [*fitted.lesser, *arrows, *story_corners(context, column.controls.telling)]
        waits = isinstance(focus, Of) and focus.role is Role.CHOICE  # nothing is answered unread
        column.show(fitted.area, fitted.rows, others, focus, top=top, first=lines, waits=waits)
        if top and column.gutter and stage is Stage.FEEDBACK:
            column.start_above()

    def scroll_phone(self, by: int) -> None:
        """Move the phone's page by real px."""
        if self.phone:
            self.phone.scroll(by)
            self._show_rows()

    def next(self) -> Change | None:
        """Show the next line, or leave the feedback."""
        was = self.dilemma.stage
        self.dilemma.next()
        self.context.sound.play(sound_of(was, self.dilemma))
        return self._moved(was)

    def tap(self, index: int | None) -> Change | None:
        """Point at a line that may not feel right."""
        context, result = self.context, self.dilemma.tap(index)
        if result.found and result.sign:
            context.sound.play("offnote")
        word = tap_word(result, index, context.words.gettext, context.session.library.families)
        if result.sign and context.settings.captions:
            word = f"{context.words.gettext('[a note out of tune]')} {word}"
        all_found = result.found and not result.left
        self._tell(word, good=result.found, focus=Role.ON if all_found else None)
        if index is not None and self.phone:
            self.phone.reveal(index)
            self._show_rows()
        return None

    def leave_spot(self) -> Change | None:
        """Go on to the choices."""
        self.dilemma.leave_spot()
        return self._moved(Stage.SPOT)

    def hint(self) -> Change | None:
        """Look for signs before choosing."""
        self.dilemma.hint()
        return self._moved(Stage.CHOICES)

    def choose(self, choice_id: str) -> Change | None:
        """Make a choice."""
        card = self.column.controls.place_of(Of(Role.CHOICE, choice_id))
        self.dilemma.choose(choice_id)
        self.context.sound.play(sound_of(Stage.CHOICES, self.dilemma))
        return self._moved(Stage.CHOICES, card)

    def press(self, step: DoStep | None) -> Change | None:
        """Press a button of the phone; what it brings is shown and said."""
        word = self.acting.press(self.context, self.dilemma, step)
        good = self.acting.good
        self._tell(word, good=good, focus=first_focus(self) if good else None)
        return None

    def say(self, index: int) -> Change | None:
        """Choose the words to say to a friend or to a grown-up."""
        was = self.dilemma.stage
        self.dilemma.say(index)
        self.context.sound.play("good")
        return self._moved(was)

    def look_again(self) -> Change | None:
        """Turn between phone and answers, where they are two pages."""
        self._answers = not self._answers
        self._begin()
        self.column.controls.speak()
        return None

    def skip(self) -> Change | None:
        """Take a light story of another topic instead; nothing is said about it."""
        other = self._skip()
        if other is None:
            self._tell(self.context.words.gettext("There's no other story just now."))
            return None
        self.dilemma, self._answers = other, False
        self.word, self.word_good, self.acting = "", False, Acting()
        self._begin()
        self.column.introduce(also=new_on_phone(self.dilemma, self.context.words.gettext))
        return None

    def _tell(self, word: str, *, good: bool = False, focus: Key | None = None) -> None:
        """Show a word beside the phone and say it, and what has the focus if that moves."""
        self.word, self.word_good = word, good
        self.refresh(focus=focus)
        (self.column.controls.speak if focus else self.context.voice.say)(word)

    def _moved(self, was: Stage, card: pygame.Rect | None = None) -> Change | None:
        self.word, self.word_good = "", False
        if self.dilemma.done:
            return self._farewell()
        if was is not self.dilemma.stage:
            self.column.controls.open()
            self._answers = self.dilemma.stage not in ON_PHONE
            if not self.context.settings.reduced_motion and self.shows_answers:
                self._picture.open_from(card or self.panel, self.panel, card=card is not None)
            if self.two_pages:
                self._lay_out()
        self.refresh(top=True, focus=first_focus(self))
        self.column.introduce(also=new_on_phone(self.dilemma, self.context.words.gettext))
        return None

    def _farewell(self) -> Change | None:
        """Show the sticker; it stays until something is pressed."""
        self._picture.forget()
        self.panel = pygame.Rect(0, 0, 0, 0)
        self.column.controls.open()
        self._sticker = Sticker(self.context, self.dilemma.scenario.title, self.column, self.after)
        self.column.controls.speak(finished(self.dilemma.scenario, self.context.words.gettext))
        return None

    def leave(self) -> None:
        """Let go of held buttons."""
        self.column.controls.disarm()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        if isinstance(given, Press) and self.column.controls.means(given):
            if self._sticker:
                return self.after()
            if given.acts & {Act.PAUSE, Act.BACK}:
                return settings_page(self.context)
        over = self.phone and self.phone.rect.collidepoint(pygame.mouse.get_pos())
        if isinstance(given, Wheel) and self.shows_phone and (over or not self.shows_answers):
            self.scroll_phone(round(-given.steps * self.context.brush.u(60)))
            return None
        return self.column.handle(given)

    def _follow_focus(self) -> None:
        """Scroll the phone to what has the focus."""
        if reveal_focus(self.phone, self.column.controls.focus):
            self._show_rows()

    def update(self, elapsed_ns: int) -> Change | None:
        """Let the phone slide in, bubbles grow, the scan move on, the sticker fly."""
        self._picture.tick(elapsed_ns)
        self.column.update(elapsed_ns)
        if self._sticker:
            self._sticker.tick(elapsed_ns)
            return None
        if self.dilemma.done:
            return self.after()
        if not self.context.settings.reduced_motion:
            self._picture.feel(self.face)
        self._picture.draw_ahead(self._shown, elapsed_ns)
        if self.phone:
            self.phone.tick(elapsed_ns)
        return None

    def draw(self, screen: pygame.Surface) -> None:
        """Paint phone, bandmate and panel over the frozen road."""
        self._picture.draw(screen, self._shown)
        if self._sticker:
            self._sticker.draw(screen)
            self.column.draw(screen)

    @property
    def mate(self) -> str:
        """The band member who stands beside the phone: whose story it is, else the runner."""
        hero = self.dilemma.scenario.hero.lower()
        return hero if hero in self.context.session.band.members else self._mate

    @property
    def face(self) -> str:
        """What the bandmate feels."""
        return face_of(self.dilemma, found=self.word_good)

    @property
    def _shown(self) -> DilemmaView:
        """What is on the screen now."""
        mate = mate_beside(self.context, self.layout, self.mate, self.face)
        phone = self.phone if self.shows_phone else None
        word = self.word or self.acting.word
        brush = self.context.brush
        return DilemmaView(brush, self.dilemma, phone, mate, self.panel, self.column, word)
