"""Choosing the words of a lesson code by their first letters; nobody types free text."""

from collections.abc import Callable
from functools import partial

import pygame

from game.bindings import Act
from game.devices import Input, Press
from game.scenes.classroom.vote_strip import fitting
from game.teaching.lesson.code import beginning_with, next_letters
from game.ui.context import Context
from game.ui.control import Control
from game.ui.corners import SIZE, back_corner, corner, help_corners
from game.ui.roles import Of, Role
from game.ui.scene import Change, Pop
from game.ui.tuning import new_controls, tune
from game.view.brush import Face
from game.view.text import BODY, LEAD, Style

EDGE = 20  # design px
GAP = 12  # design px
MOST_WORDS = 20  # shown at once; more are narrowed down by another letter
COLUMNS = {True: 4, False: 8}
"""Of words, and of letters."""
VENUE = "corridor"
CODE_WORDS = 3


class WordPicker:
    """Three places for words, and letters or words to choose from."""

    def __init__(self, context: Context, done: Callable[[tuple[str, ...]], Change | None]) -> None:
        self._context = context
        self._done = done
        self.chosen: list[str] = []
        self.letters = ""
        self.controls = new_controls(context)
        self._panel = pygame.Rect(0, 0, 1, 1)
        self._hint_place = pygame.Rect(0, 0, 1, 1)

    @property
    def offers_words(self) -> bool:
        """Whether whole words can be chosen; else letters narrow them down."""
        return len(beginning_with(self.letters)) <= MOST_WORDS

    @property
    def offered(self) -> tuple[str, ...]:
        """What can be chosen now: words, or the beginnings of words."""
        found = beginning_with if self.offers_words else next_letters
        return found(self.letters)

    def enter(self) -> None:
        """Lay the screen out and say what is wanted."""
        self.controls.open()
        self._go_on()

    def _go_on(self) -> None:
        """Offer what can be chosen now."""
        self._show()
        self.controls.telling.open()
        self.controls.speak(f"{self._title()}. {self.hint}")

    @property
    def hint(self) -> str:
        """What to do now."""
        _ = self._context.words.gettext
        if self.offers_words:
            return _("Choose word {number}.").format(number=len(self.chosen) + 1)
        if self.letters:
            return _("Choose how the word begins.")
        if self.chosen:
            return _("Now the first letter of the next word. You can type it, too.")
        return _("Your teacher has three words. Choose the first letter of word 1, or type it.")

    def _title(self) -> str:
        _ = self._context.words.gettext
        number = min(len(self.chosen) + 1, CODE_WORDS)
        return _("Word {number} of 3").format(number=number) + self._so_far()

    def _so_far(self) -> str:
        shown = [*self.chosen, f"{self.letters}…" if self.letters else ""]
        return ": " + " ".join(filter(None, shown)) if any(shown) else ""

    def _show(self) -> None:
        context, brush = self._context, self._context.brush
        tune(context, self.controls)
        wide, tall = brush.frame.size
        edge = brush.u(EDGE)
        self._panel = pygame.Rect(edge, edge, wide - 2 * edge, tall - 2 * edge)
        area = self._panel.inflate(-2 * edge, -2 * edge)
        area.height -= brush.u(SIZE + 16)
        area.y += brush.u(SIZE + 16)
        told = brush.text.height(self.hint, Style(BODY), area.width - brush.u(8))
        self._hint_place = pygame.Rect(area.x + brush.u(8), area.y, area.width - brush.u(8), told)
        area.height -= told + brush.u(GAP)
        area.y += told + brush.u(GAP)
        self.controls.show([*self._cells(area), *self._corners()], Of(Role.WORD, self.offered[0]))

    def _cells(self, area: pygame.Rect) -> list[Control]:
        brush, offered, gap = self._context.brush, self.offered, self._context.brush.u(GAP)
        columns = COLUMNS[self.offers_words]
        rows = -(-len(offered) // columns)
        width = (area.width - gap * (columns - 1)) // columns
        height = min(brush.u(110), (area.height - gap * (rows - 1)) // rows - brush.u(4))
        cells = []
        for number, text in enumerate(offered):
            place = pygame.Rect(
                area.x + number % columns * (width + gap),
                area.y + number // columns * (height + gap),
                width, height,
            )  # fmt: skip
            cells.append(
                Control(
                    Of(Role.WORD, text), place, text, partial(self._take, text), self._painter(text)
                )
            )
        return cells

    def _painter(self, text: str) -> Callable[[pygame.Surface, pygame.Rect, Face], None]:
        brush = self._context.brush

        def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
            style = fitting(brush, text, rect.inflate(-brush.u(16), 0))
            brush.button(screen, rect, "", face)
            words = brush.text.render(text, style, brush.theme.ink)
            screen.blit(words, words.get_rect(center=rect.center))

        return draw

    def _corners(self) -> list[Control]:
        context, step = self._context, self._context.brush.u(SIZE + 14)
        right, top = (
            self._panel.right - context.brush.u(EDGE),
            self._panel.y + context.brush.u(EDGE),
        )
        label = context.words.gettext("Undo")
        undo = corner(
            context,
            Role.UNDO,
            label,
            "again",
            (right - 4 * step + context.brush.u(14), top),
            self._undo,
        )
        back = back_corner(context, right - 2 * step, top, self._back)
        return [undo, back, *help_corners(context, right, top)]

    def _take(self, text: str) -> Change | None:
        """Take a word, or narrow the words down by letters."""
        if not self.offers_words:
            self.letters = text
        else:
            self.chosen.append(text)
            self.letters = ""
        if len(self.chosen) == CODE_WORDS:
            words, self.chosen = tuple(self.chosen), []
            return self._done(words)
        self._go_on()
        return None

    def _undo(self) -> Change | None:
        """Take the last letter or word back."""
        if self.letters:
            self.letters = self.letters[:-1]
        elif self.chosen:
            self.chosen.pop()
        self._go_on()
        return None

    def _back(self) -> Change | None:
        return self._undo() if self.letters or self.chosen else Pop()

    def leave(self) -> None:
        """Let go of held buttons."""
        self.controls.disarm()

    def takes(self, press: Press) -> bool:
        """Return whether a press types a letter with which a word begins or goes on."""
        typed = press.device == "keyboard" and Act.CONFIRM not in press.acts
        return (
            typed and len(press.letter) == 1 and bool(beginning_with(self.letters + press.letter))
        )

    def handle(self, given: Input) -> Change | None:
        """Take one input; a letter on the keyboard narrows the words down."""
        if isinstance(given, Press) and self.takes(given):
            self.letters += given.letter
            self._go_on()
            return None
        if isinstance(given, Press) and given.name == "backspace" and (self.letters or self.chosen):
            return self._undo()
        return self.controls.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Let the scan move on."""
        self.controls.update(elapsed_ns)
        return None

    def draw(self, screen: pygame.Surface) -> None:
        """Paint what was chosen and what can be."""
        context, brush = self._context, self._context.brush
        screen.blit(context.drawing.scenery(VENUE), (0, 0))
        brush.panel(screen, self._panel)
        room = pygame.Rect(0, 0, self._panel.width - brush.u(4 * SIZE + 110), brush.u(SIZE))
        room.topleft = (self._panel.x + brush.u(EDGE + 8), self._panel.y + brush.u(EDGE))
        title = self._title()
        size = float(LEAD + 4)
        while size > 8 and brush.text.font(Style(size, display=True)).size(title)[0] > room.width:
            size -= 1
        words = brush.text.render(title, Style(size, display=True), brush.theme.ink)
        screen.blit(words, words.get_rect(midleft=(room.x, room.centery)))
        place = self._hint_place
        screen.blit(brush.text.render(self.hint, Style(BODY), brush.theme.ink, place.width), place)
        self.controls.draw(screen)
