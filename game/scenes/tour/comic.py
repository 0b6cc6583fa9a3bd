"""A comic strip: a panel at a time, at the reader's own pace; one press skips it."""

from collections.abc import Callable, Generator

import pygame

from game.devices import Input
from game.scenario.tour import Panel, Strip
from game.scenes.tour.bubbles import Placed, draw_bubbles, place_bubbles
from game.scenes.tour.comic_rows import panel_words, script_rows
from game.scenes.tour.map_layout import title_style
from game.ui.column import Column
from game.ui.context import Context
from game.ui.control import Control
from game.ui.corners import window_corners
from game.ui.roles import Key, Role
from game.ui.rows import button
from game.ui.scene import Change, Pop
from game.ui.sentence import said
from game.view import shapes
from game.view.comic_art import Drawn, draw_panel
from game.view.loading import Loader
from game.view.text import BODY, Style

PEEK = 52  # design px, of the panels before and after
FRAME = 8  # design px, the paper round a picture
SLIDE_NS = 380_000_000
CAPTION = Style(BODY, bold=True)


def comic(
    context: Context, strip: Strip, then: Callable[[], Change] = Pop, *, first: int = 0
) -> "Comic":
    """Open a strip at its first panel; `then` says what comes after it."""
    return Comic(context, strip, then, first)


class Comic:
    """The panels side by side; the one that is read stands in the middle."""

    def __init__(
        self, context: Context, strip: Strip, then: Callable[[], Change], first: int
    ) -> None:
        self._context, self._strip, self._then = context, strip, then
        self.column = Column(context)
        self.shown = first
        self._from = float(first)
        self._slid_ns = SLIDE_NS
        self._drawn: dict[int, Drawn] = {}
        self._placed: dict[int, list[Placed] | None] = {}
        self._loader: Loader[None] | None = None
        self._picture = pygame.Rect(0, 0, 1, 1)
        self._text = pygame.Rect(0, 0, 0, 0)
        self._head = pygame.Rect(0, 0, 1, 1)

    @property
    def panel(self) -> Panel:
        """The panel that is read."""
        return self._strip.panels[self.shown]

    @property
    def script(self) -> bool:
        """Whether the words stand beside the picture, because they are too large for it."""
        return any(placed is None for placed in self._placed.values())

    # Layout

    def enter(self) -> None:
        """Lay the strip out for the window; its panels are drawn in steps."""
        self.column.controls.open()
        self._context.session.progress.read_comic(self._strip.id)
        self._context.save_progress()
        self._drawn.clear()
        self._placed.clear()
        large = self._context.brush.text.text_scale >= 150
        self._lay_out(script=large)
        self._start_drawing()
        self._show(Role.NEXT)
        self._say()

    def _lay_out(self, *, script: bool) -> None:
        brush = self._context.brush
        wide, tall = brush.frame.size
        edge, top = brush.u(24), brush.u(106)
        room = wide - 2 * edge - brush.u(3 * 74 + 20)
        font = brush.text.font(title_style(brush, self._strip.title, room - brush.u(40)))
        width = font.size(self._strip.title)[0] + brush.u(44)
        self._head = pygame.Rect(edge, brush.u(20), width, brush.u(60))
        bottom = tall - brush.u(40) - self._button_height()
        peek = 0 if script else brush.u(PEEK)
        area = pygame.Rect(edge + peek, top, wide - 2 * edge - 2 * peek, bottom - top)
        self._text = pygame.Rect(0, 0, 0, 0)
        if script:
            half = area.width * 52 // 100
            self._text = pygame.Rect(area.right - half, area.y, half, area.height)
            area.width -= half + brush.u(20)
        self._picture = area

    def _button_height(self) -> int:
        _ = self._context.words.gettext
        brush = self._context.brush
        width = (brush.frame.size[0] - brush.u(48 + 28)) // 3
        labels = (_("Skip the comic"), _("Back"), _("Next"))
        return max(brush.button_height(label, width, icon=True) for label in labels)

    def _start_drawing(self) -> None:
        size = self._picture.size

        def steps() -> Generator[float, None, None]:
            count = len(self._strip.panels)
            for number, panel in enumerate(self._strip.panels):
                drawing = draw_panel(
                    self._context.assets / "art", panel, size, self._context.session.outfits
                )
                self._drawn[number] = yield from drawing
                yield (number + 1) / count

        self._loader = Loader(steps(), threaded=self._context.options.threads)

    # What can be chosen

    def _show(self, focus: Key) -> None:
        rows = []
        area = self._text.inflate(-2 * self._context.brush.u(12), -2 * self._context.brush.u(12))
        if self._text.width:
            rows = script_rows(self._context, self.panel, self.column.row_width(area))
        self.column.show(area, rows, [*self._buttons(), *self._corners()], focus, top=True)

    def _buttons(self) -> list[Control]:
        context, brush = self._context, self._context.brush
        _ = context.words.gettext
        gap = brush.u(14)
        first, last = self.shown == 0, self.shown == len(self._strip.panels) - 1
        entries = [
            (Role.SKIP, _("Skip the comic"), "door", self._then, not last),
            (Role.BACK_PANEL, _("Back"), "back", lambda: self._turn(-1), not first),
            (Role.NEXT, _("Go on") if last else _("Next"), "next", lambda: self._turn(1), True),
        ]
        wanted = [entry[:4] for entry in entries if entry[4]]
        width = (brush.frame.size[0] - 2 * brush.u(24) - (len(wanted) - 1) * gap) // len(wanted)
        controls = []
        for number, (key, label, icon, act) in enumerate(wanted):
            row = button(brush, key, label, act, width, primary=key is Role.NEXT, icon=icon)
            assert row.control is not None  # noqa: S101
            row.control.rect.height = self._button_height()
            top = brush.frame.size[1] - brush.u(26) - row.control.rect.height
            row.control.rect.topleft = (brush.u(24) + number * (width + gap), top)
            controls.append(row.control)
        return controls

    def _corners(self) -> list[Control]:
        return window_corners(self._context, self._then)

    def _turn(self, by: int) -> Change | None:
        if self.shown + by >= len(self._strip.panels):
            return self._then()
        self._from = self._place
        self.shown = max(0, self.shown + by)
        self._slid_ns = SLIDE_NS if self._context.settings.reduced_motion else 0
        self._context.sound.play("page")
        self._show(Role.NEXT if by > 0 or not self.shown else Role.BACK_PANEL)
        self._say()
        return None

    def _say(self) -> None:
        title = self._strip.title if self.shown == 0 else ""
        self.column.controls.speak(said(title, panel_words(self._context, self.panel)))

    @property
    def _place(self) -> float:
        """Which panel is in the middle; between two while the strip slides."""
        gone = min(1.0, self._slid_ns / SLIDE_NS)
        eased = 1 - (1 - gone) ** 3
        return self._from + (self.shown - self._from) * eased

    # A screen's life

    def leave(self) -> None:
        """Release held buttons."""
        self.column.controls.disarm()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        return self.column.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Slide, and draw a share of the panels where no thread does."""
        self.column.update(elapsed_ns)
        self._slid_ns = min(SLIDE_NS, self._slid_ns + elapsed_ns)
        if self._loader:
            self._loader.tick()
            if self._loader.done:
                self._loader.finish()
                self._loader = None
        self._place_words()
        return None

    def _place_words(self) -> None:
        """Find places for the bubbles of new panels; words that do not fit go beside them."""
        if self._text.width:
            return
        for number, drawn in list(self._drawn.items()):
            if number not in self._placed:
                says = self._strip.panels[number].says
                self._placed[number] = place_bubbles(self._context.brush, says, drawn)
        if self.script:
            self._drawn.clear()
            self._placed.clear()
            self._lay_out(script=True)
            self._start_drawing()
            self._show(Role.NEXT)

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the strip on its page."""
        brush, theme = self._context.brush, self._context.brush.theme
        screen.fill(theme.shade)
        for number in range(len(self._strip.panels)):
            self._draw_panel(screen, number)
        brush.panel(screen, self._head)
        style = title_style(brush, self._strip.title, self._head.width - brush.u(36))
        title = brush.text.render(self._strip.title, style, theme.ink)
        screen.blit(title, title.get_rect(center=self._head.center))
        if self._text.width:
            brush.panel(screen, self._text)
        self.column.draw(screen)

    def _draw_panel(self, screen: pygame.Surface, number: int) -> None:
        brush = self._context.brush
        away = number - self._place
        if self._text.width and abs(away) > 0.01:
            return  # beside the words there is room for one panel only
        step = self._picture.width + brush.u(2 * FRAME + 18)
        rect = self._picture.move(round(away * step), 0)
        if not rect.inflate(40, 0).colliderect(screen.get_rect()):
            return
        frame = rect.inflate(2 * brush.u(FRAME), 2 * brush.u(FRAME))
        screen.blit(shapes.rounded(frame.size, brush.u(10), brush.theme.paper), frame)
        drawn = self._drawn.get(number)
        if drawn is None:
            screen.fill(brush.theme.other, rect)
            return
        screen.blit(drawn.picture, rect)
        placed = self._placed.get(number)
        if placed and not self._text.width:
            draw_bubbles(brush, screen, rect.topleft, placed)
        if not self._text.width:
            self._draw_caption(screen, rect, self._strip.panels[number].caption or "")

    def _draw_caption(self, screen: pygame.Surface, rect: pygame.Rect, text: str) -> None:
        """Paint the caption plate at the foot of a panel."""
        if not text:
            return
        brush = self._context.brush
        words = brush.text.render(text, CAPTION, brush.theme.ink, rect.width - brush.u(80))
        plate = words.get_rect().inflate(brush.u(32), brush.u(10))
        plate.bottomleft = (rect.x + brush.u(16), rect.bottom - brush.u(14))
        brush.plate(screen, plate, brush.theme.nearly, radius=8)
        screen.blit(words, words.get_rect(center=plate.center))
