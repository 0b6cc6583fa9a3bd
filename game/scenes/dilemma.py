"""A dilemma on the screen: a friend's phone, a bandmate, and what the reader can do now."""

from collections.abc import Callable
from functools import partial

import pygame

from game.devices import Input, Wheel
from game.scenario.dilemma import Dilemma, Stage
from game.scenes import dilemma_rows
from game.scenes.column import Column
from game.scenes.controls import Control
from game.scenes.corners import corner, help_corners
from game.scenes.kit import Kit
from game.scenes.scene import Change, Pop
from game.scenes.sign_words import sign_name
from game.view.brush import Face
from game.view.phone import Phone

TWO_PAGES_FROM = 150  # % text: phone and answers do not fit side by side
SLIDE_NS = 280_000_000
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
        self._skip = skip
        self._mate = mate
        self._behind = behind
        self.column = Column(kit)
        self._phone: Phone | None = None
        self._panel = pygame.Rect(0, 0, 1, 1)
        self._shaded: pygame.Surface | None = None
        self._answers = False  # with large text: the page that is shown
        self._opened_ns = 0

    # Layout

    @property
    def two_pages(self) -> bool:
        """Whether phone and answers are two pages."""
        frame = self.kit.brush.frame
        return self.kit.settings.text_scale >= TWO_PAGES_FROM or frame.width < 1200

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
        self._shaded = None
        self._lay_out()
        self._refresh(top=True)
        self._speak_stage()

    def _lay_out(self) -> None:
        brush = self.kit.brush
        wide, tall = brush.frame.size
        edge, top = brush.u(24), brush.u(96)
        phone_width = min(brush.u(640), wide // 2) if self.two_pages else brush.u(410)
        rect = pygame.Rect(brush.u(32), brush.u(16), phone_width, tall - brush.u(32))
        self._phone = Phone(brush, self.dilemma.scenario, rect)
        left = rect.right + brush.u(150 if not self.two_pages else 24)
        if self.two_pages and self._answers:
            left = edge
        self._panel = pygame.Rect(left, top, wide - edge - left, tall - edge - top)

    def _refresh(self, *, top: bool = False, focus: str = "") -> None:
        """Show the rows of the stage and the lines of the phone."""
        phone = self._phone
        assert phone is not None  # noqa: S101  (made by _lay_out)
        before = phone.scrolled
        phone.show(self.dilemma.shown)
        if self.dilemma.stage not in (Stage.SCENE,):
            phone.scroll(before - phone.scrolled)
        area = self._panel.inflate(-2 * self.kit.brush.u(16), -2 * self.kit.brush.u(14))
        rows = dilemma_rows.rows_of(self, self.column.row_width(area))
        self.column.show(area, rows, self._others(), focus, top=top)

    def _others(self) -> list[Control]:
        """Give the controls outside the panel: lines to tap, scrolling, corners."""
        kit = self.kit
        right = kit.brush.frame.size[0] - kit.brush.u(24)
        items = self._lines() if self.dilemma.stage is Stage.SPOT and self.shows_phone else []
        if self.shows_phone:
            items += self._phone_arrows()
        return items + help_corners(kit, right, kit.brush.u(20))

    def _lines(self) -> list[Control]:
        assert self._phone is not None  # noqa: S101
        controls = []
        for index, line in enumerate(self.dilemma.lines):
            place = self._phone.place_of(index)
            if place:
                spoken = f"{line.speaker}: {line.text}"
                controls.append(
                    Control(
                        f"line-{index}", place, spoken, partial(self.tap, index), self._draw_line
                    )
                )
        return controls

    def _draw_line(self, screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        if face.focused:
            self.kit.brush.ring(screen, rect, 16)

    def _phone_arrows(self) -> list[Control]:
        phone, brush, _ = self._phone, self.kit.brush, self.kit.words.gettext
        assert phone is not None  # noqa: S101
        left = phone.rect.right + brush.u(8)
        arrows = []
        if phone.scrolled > 0:
            arrows.append(self._arrow("older", _("Earlier lines"), "up", (left, phone.page.y), -1))
        if phone.scrolled < phone.limit:
            place = (left, phone.page.bottom - brush.u(64))
            arrows.append(self._arrow("newer", _("Later lines"), "down", place, 1))
        return arrows

    def _arrow(self, name: str, label: str, icon: str, place: tuple[int, int], way: int) -> Control:
        def act() -> Change | None:
            self._scroll_phone(way * self._phone.page.height // 2 if self._phone else 0)
            return None

        return corner(self.kit, name, label, icon, place, act)

    def _scroll_phone(self, by: int) -> None:
        if self._phone:
            self._phone.scroll(by)
            self.column.show(self.column.area, self.column.rows, self._others())

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
        _ = self.kit.words.gettext
        result = self.dilemma.tap(index)
        if result.found and result.sign:
            self.kit.play("offnote")
            self.word = _("Well spotted: {sign}.").format(sign=sign_name(result.sign, _))
        elif result.found:
            self.word = _("That is right. Nothing feels off here.")
        elif index is None:
            self.word = _("Have another look. One line does not sound right.")
        else:
            self.word = _("This line is fine. Try another, or go on.")
        self._refresh(focus="on")
        self.kit.voice.say(self.word)
        return None

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
        choice = self.dilemma.choose(choice_id)
        self.kit.play("good" if choice.safe else "again")
        return self._moved(Stage.CHOICES)

    def say(self, index: int) -> Change | None:
        """Choose the words to say to a grown-up."""
        self.dilemma.say(index)
        self.kit.play("good")
        return Pop()

    def look_again(self) -> Change | None:
        """Turn between phone and answers, where they are two pages."""
        self._answers = not self._answers
        self._lay_out()
        self._refresh(top=True)
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
        self._refresh(top=True)
        self._speak_stage()
        return None

    def _moved(self, was: Stage) -> Change | None:
        if self.dilemma.done:
            return Pop()
        if was is not self.dilemma.stage:
            self._lay_out()
        self._refresh(top=True, focus=dilemma_rows.first_focus(self))
        self._speak_stage()
        return None

    def _speak_stage(self) -> None:
        self.column.controls.speak(dilemma_rows.spoken(self))

    # Scene

    def leave(self) -> None:
        """Let go of held buttons."""
        self.column.controls.disarm()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        if isinstance(given, Wheel) and self._phone and self.shows_phone:
            over = self._phone.rect.collidepoint(pygame.mouse.get_pos())
            if over or not self.shows_answers:
                self._scroll_phone(round(-given.steps * self.kit.brush.u(60)))
                return None
        return self.column.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Let the phone slide in and the scan move on."""
        self._opened_ns = min(SLIDE_NS, self._opened_ns + elapsed_ns)
        self.column.update(elapsed_ns)
        return Pop() if self.dilemma.done else None

    def draw(self, screen: pygame.Surface) -> None:
        """Paint phone, bandmate and panel over the frozen road."""
        screen.blit(self._backdrop(screen), (0, 0))
        if self.shows_phone and self._phone:
            self._draw_mate(screen)
            self._phone.draw(screen, self.dilemma.found_signs)
        brush = self.kit.brush
        brush.panel(screen, self._panel)
        self.column.draw(screen)

    def _backdrop(self, screen: pygame.Surface) -> pygame.Surface:
        if self._shaded is None or self._shaded.get_size() != screen.get_size():
            self._shaded = pygame.Surface(screen.get_size()).convert()
            self._behind(self._shaded)
            veil = pygame.Surface(screen.get_size()).convert()
            veil.fill(self.kit.brush.theme.shade)
            veil.set_alpha(150)
            self._shaded.blit(veil, (0, 0))
        return self._shaded

    def _draw_mate(self, screen: pygame.Surface) -> None:
        if self.two_pages or not self._phone:
            return
        brush = self.kit.brush
        picture = self.kit.portrait(self.mate, self._face(), brush.u(440))
        middle = (self._phone.rect.right + self._panel.left) // 2
        screen.blit(picture, picture.get_rect(midbottom=(middle, screen.get_height() - brush.u(8))))

    @property
    def mate(self) -> str:
        """The band member who stands beside the phone: whose story it is, else the runner."""
        hero = self.dilemma.scenario.hero.lower()
        return hero if hero in self.kit.band else self._mate

    def _face(self) -> str:
        if self.dilemma.stage is Stage.FEEDBACK and self.dilemma.chosen:
            return FEEDBACK_FACES[self.dilemma.chosen.safety]
        return FACES.get(self.dilemma.stage, "happy")
