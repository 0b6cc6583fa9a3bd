"""Entering a lesson code: words by their first letters, or numbers; nobody types free text.

Every letter and digit on a keyboard belongs to the code here, and only *Done* opens another page:
who types fast stays where they are.
"""

from collections.abc import Callable
from functools import partial

import pygame

from game.bindings import Act
from game.devices import Input, Press
from game.scenes.classroom.vote_strip import fitting
from game.teaching.lesson.typed_code import TypedCode
from game.ui.context import Context
from game.ui.control import Control
from game.ui.corners import SIZE, back_corner, corner, help_corners
from game.ui.roles import Key, Of, Role
from game.ui.scene import Change, Pop
from game.ui.tuning import new_controls, tune
from game.view.brush import Face
from game.view.text import BODY, LEAD, Style

EDGE = 20  # design px
GAP = 12  # design px
COLUMNS = {True: 4, False: 8}
"""Of words, and of letters or digits."""
VENUE = "corridor"


class WordPicker:
    """The words so far, and letters, digits or words to choose from."""

    def __init__(self, context: Context, done: Callable[[tuple[str, ...]], Change | None]) -> None:
        self._context = context
        self._done = done
        self.code = TypedCode()
        self.controls = new_controls(context)
        self._panel = pygame.Rect(0, 0, 1, 1)
        self._hint_place = pygame.Rect(0, 0, 1, 1)

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
        _, code = self._context.words.gettext, self.code
        number = len(code.chosen) + 1
        cases = (
            (bool(code.wrong), _("No word begins with {letters}.").format(letters=code.wrong)),
            (code.fits, _("These words fit together. Press Done, or go on if there are more.")),
            (code.full, _("These words do not fit together. Take some back, or press Done.")),
            (code.by_number, _("Three digits for each word. Type them, or choose them here.")),
            (code.offers_words, _("Choose word {number}.").format(number=number)),
            (bool(code.begun), _("Choose how the word begins.")),
            (number > 1, _("Now the first letter of the next word. You can type it, too.")),
            (True, _("Your teacher has the words. Choose the first letter of word 1, or type it.")),
        )
        return next(words for case, words in cases if case)

    def _title(self) -> str:
        _, code = self._context.words.gettext, self.code
        if code.fits or code.full:
            return code.shown
        title = _("Word {number}").format(number=len(code.chosen) + 1)
        return f"{title}: {code.shown}" if code.shown else title

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
        ends = self._ends(area)
        if ends:
            area.height -= brush.u(SIZE + GAP)
        self.controls.show([*self._cells(area), *ends, *self._corners()], self._first())

    def _first(self) -> Key:
        """Return the control that has the focus: *Done* where the words fit together."""
        code = self.code
        return Role.ON if code.fits or code.full else Of(Role.WORD, code.offered[0])

    def _ends(self, area: pygame.Rect) -> list[Control]:
        """Return *Done*, once the words may be all, and the way to numbers and back."""
        context, brush, code = self._context, self._context.brush, self.code
        _, size, gap = context.words.gettext, brush.u(SIZE), brush.u(GAP)
        ways = [(Role.NUMBERS, _("Words") if code.by_number else _("Numbers"), self._turn)]
        if code.enough:
            ways.append((Role.ON, _("Done"), self._finish))
        if code.begun:
            return []
        width = (area.width - gap) // 2
        return [
            Control(
                role, pygame.Rect(area.x + place * (width + gap), area.bottom - size, width, size),
                label, act, partial(self._paint_end, label, role is Role.ON),
            )
            for place, (role, label, act) in enumerate(ways)
        ]  # fmt: skip

    def _paint_end(
        self, label: str, primary: bool, screen: pygame.Surface, rect: pygame.Rect, face: Face
    ) -> None:
        self._context.brush.button(screen, rect, label, face, primary=primary)

    def _cells(self, area: pygame.Rect) -> list[Control]:
        brush, offered, gap = self._context.brush, self.code.offered, self._context.brush.u(GAP)
        if not offered:
            return []
        columns = COLUMNS[self.code.offers_words]
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
        """Take a word, or narrow the words down."""
        self.code.take(text)
        self._go_on()
        return None

    def _turn(self) -> Change | None:
        """Enter numbers instead of words, or words again."""
        self.code.turn()
        self._go_on()
        return None

    def _finish(self) -> Change | None:
        """Hand the words on; who comes back finds none."""
        words, self.code = tuple(self.code.chosen), TypedCode()
        return self._done(words)

    def _undo(self) -> Change | None:
        """Take the last letter or word back."""
        self.code.undo()
        self._go_on()
        return None

    def _back(self) -> Change | None:
        return self._undo() if self.code.begun or self.code.chosen else Pop()

    def leave(self) -> None:
        """Release held buttons."""
        self.controls.disarm()

    def takes(self, press: Press) -> bool:
        """Return whether a press types a letter or a digit of the code."""
        sign = press.letter
        return press.device == "keyboard" and len(sign) == 1 and sign.isascii() and sign.isalnum()

    def handle(self, given: Input) -> Change | None:
        """Take one input; letters and digits on the keyboard are those of the code."""
        if isinstance(given, Press) and given.device == "keyboard" and self._typed(given):
            self._go_on()
            return None
        return self.controls.handle(given)

    def _typed(self, given: Press) -> bool:
        """Take what a keyboard types; false where the key is for something else."""
        code = self.code
        if self.takes(given):
            code.type(given.letter.lower())
        elif given.name == "backspace" and (code.begun or code.chosen):
            code.undo()
        elif self._parts(given) and (code.begun or code.chosen):
            code.close()
        else:
            return False
        return True

    def _parts(self, press: Press) -> bool:
        """Return whether a press is a space between words; who scans chooses with it."""
        return press.name == "space" and Act.CONFIRM in press.acts and not self.controls.step_s

    def update(self, elapsed_ns: int) -> Change | None:
        """Advance the scan."""
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
