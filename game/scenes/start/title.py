"""The title: Play is one press away."""

from collections.abc import Callable

import pygame

from game.bindings import Act
from game.devices import Input
from game.scenes.grown_ups.parents import parents
from game.scenes.library.album import album
from game.scenes.run.going_on import go_on
from game.scenes.settings.options import options
from game.scenes.settings.presets import comfort
from game.scenes.start.others import others
from game.scenes.start.seats import Seats
from game.scenes.start.voice_offer import offer_voice
from game.scenes.tour.choose import Choose
from game.scenes.tour.map import TourMap
from game.scenes.tour.solo import SoloMode
from game.ui.column import Column
from game.ui.context import Context
from game.ui.control import Control
from game.ui.corners import SIZE, corner, help_corners
from game.ui.kept_words import run_words
from game.ui.roles import Key, Role
from game.ui.rows import Row, button, text_row
from game.ui.scene import Change, Push, Quit, Scene
from game.view.brush import Face
from game.view.text import SMALL, Style

VENUE = "corridor"
LOGO_PX = 78  # design px, the logo at most
LOGO_FIRST_PX = 58  # design px, beside one button more
LOGO_LEAST_PX = 36  # design px, where all else would not fit
WIDTH = 576  # design px, the panel


class Title:
    """The game's name, the band, and a big Play."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.column = Column(context)
        self._panel = pygame.Rect(0, 0, 1, 1)
        self._scanning = False
        self._seats: Seats | None = None

    def enter(self) -> None:
        """Lay the screen out and say what it is for."""
        self.column.controls.open()
        self._lay_out(Role.RESUME if self._context.session.run_file.run else Role.PLAY)
        self.column.introduce()

    def _lay_out(self, focus: Key | None) -> None:
        brush = self._context.brush
        size = brush.frame.size
        width = min(brush.u(WIDTH), size[0] // 2)
        inside = width - 2 * brush.u(20)
        most = size[1] - brush.u(24)
        for logo, gutter in ((self._logo_px, False), (LOGO_LEAST_PX, False), (LOGO_LEAST_PX, True)):
            self.column.gutter = gutter
            rows = self._rows(self.column.row_width(pygame.Rect(0, 0, inside, 1)), logo)
            if self.column.height_of(rows) + brush.u(44) <= most:
                break
        tall = min(most, self.column.height_of(rows) + brush.u(44))
        self._panel = pygame.Rect(brush.u(48), (size[1] - tall) // 2, width, tall)
        area = self._panel.inflate(-2 * brush.u(20), -2 * brush.u(18))
        if gutter:  # the room of the scroll buttons is shared by both sides
            area.move_ip(brush.u(24), 0)
        middle = (self._panel.right + size[0]) // 2
        kept = self._context.store.folder is not None
        self._seats = Seats(self._context, middle, size[1] - brush.u(16)) if kept else None
        others = [*self._corners(), *(self._seats.controls if self._seats else ())]
        self.column.show(area, rows, others, focus, top=focus is not None)

    def _corners(self) -> list[Control]:
        context, brush = self._context, self._context.brush
        right, top = brush.frame.size[0] - brush.u(24), brush.u(24)
        left = right - 3 * brush.u(74) + brush.u(14)
        label = context.words.gettext("Stop playing")
        return [
            *help_corners(context, right, top),
            corner(context, Role.QUIT, label, "door", (left, top), Quit),
            self._parents(left - brush.u(14), top),
        ]

    def _parents(self, right: int, top: int) -> Control:
        """Return the way for parents, in words, left of the corners."""
        context, brush = self._context, self._context.brush
        label = context.words.gettext("For parents")
        room = right - self._panel.right - brush.u(14)
        width = min(room, brush.button_width(label))
        rect = pygame.Rect(right - width, top, width, brush.u(SIZE))
        rect.height = max(rect.height, brush.button_height(label, width) - brush.u(4))

        def draw(screen: pygame.Surface, place: pygame.Rect, face: Face) -> None:
            brush.button(screen, place, label, face)

        return Control(Role.PARENTS, rect, label, lambda: Push(parents(context)), draw)

    def _rows(self, width: int, logo: int) -> list[Row]:
        context, brush = self._context, self._context.brush
        _ = context.words.gettext
        rows = [
            text_row(brush, "Soundcheck", width, self._logo(width, logo)),
            text_row(brush, self._tagline(), width, Style(SMALL)),
        ]
        rows += [text_row(brush, notice, width, Style(SMALL)) for notice in context.store.notices]
        kept = context.session.run_file.run
        if kept:
            resume = lambda: Push(go_on(context, SoloMode(context), kept))  # noqa: E731  (one line of what a press does)
            label = _("Go on with your run")
            rows.append(button(brush, Role.RESUME, label, resume, width, primary=True, icon="play"))
        first = kept is None
        rows.append(
            button(brush, Role.PLAY, _("Play"), self._play, width, primary=first, icon="play")
        )
        more, help_rows = self._more(width), self._comfort(width)
        scrolls = self.column.gutter
        return [*rows, *help_rows, *more] if scrolls else [*rows, *more, *help_rows]

    def _more(self, width: int) -> list[Row]:
        """Return the other ways to play."""
        context, _ = self._context, self._context.words.gettext
        ways: tuple[tuple[Role, str, Callable[[], Scene], str], ...] = (
            (Role.TOUR, _("Tour"), lambda: TourMap(context), "map"),
            (Role.STORIES, _("Story stage"), lambda: album(context), "star"),
            (Role.OTHERS, _("With others"), lambda: others(context), "swap"),
        )
        return [self._way(*way, width) for way in ways]

    def _comfort(self, width: int) -> list[Row]:
        """Return what helps: where the panel scrolls it comes first, so that it is in sight."""
        context, _ = self._context, self._context.words.gettext
        settings = self._way(Role.OPTIONS, _("Settings"), lambda: options(context), "gear", width)
        if context.settings.note_seen:
            return [settings]
        comfy = self._way(Role.COMFORT, _("Make it comfy"), lambda: comfort(context), "ear", width)
        return [comfy, settings]

    def _way(self, key: Role, label: str, make: Callable[[], Scene], icon: str, width: int) -> Row:
        return button(self._context.brush, key, label, lambda: Push(make()), width, icon=icon)

    def _play(self) -> Change:
        return Push(Choose(self._context))

    def how_to(self) -> str:
        """Return which keys do what: who cannot see has nobody else to say so."""
        devices = self._context.devices
        told = self._context.words.gettext(
            "{next} goes on, {choose} chooses, {again} says it again."
        )
        return told.format(
            next=devices.prompt(Act.NEXT),
            choose=devices.prompt(Act.CONFIRM),
            again=devices.prompt(Act.REPEAT),
        )

    def _tagline(self) -> str:
        if self._context.lone.scanning:
            return self._context.words.gettext("One switch? The frame moves: press to choose.")
        kept = self._context.session.run_file.run
        if kept:
            told = self._context.words.gettext("Your run waits: {run}.")
            return told.format(run=run_words(self._context, kept))
        return self._context.words.gettext("Run to the gig. Make sound choices. Bring the band in.")

    @property
    def _logo_px(self) -> int:
        """The logo's height in design px, where there is room for it."""
        usual = self._context.settings.note_seen and self._context.session.run_file.run is None
        return LOGO_PX if usual else LOGO_FIRST_PX

    def _logo(self, width: int, size: int) -> Style:
        """Return the largest logo up to a size that fits on one line."""
        text = self._context.brush.text
        while size > 30 and text.font(Style(size, display=True)).size("Soundcheck")[0] > width:
            size -= 4
        return Style(size, display=True)

    def leave(self) -> None:
        """Release held buttons."""
        self.column.controls.disarm()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        return self.column.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Advance the scan; it begins by itself where nobody presses anything."""
        lone = self._context.lone
        if not self._context.settings.one_button:
            lone.wait(elapsed_ns)
        if lone.scanning != self._scanning:
            self._scanning = lone.scanning
            if lone.scanning:
                self.enter()
            else:
                self._lay_out(None)
        if self._context.offer.wait(elapsed_ns):
            offer_voice(self._context)
        self.column.update(elapsed_ns)
        return None

    def draw(self, screen: pygame.Surface) -> None:
        """Paint scenery, band and panel."""
        screen.blit(self._context.drawing.scenery(VENUE), (0, 0))
        self._draw_band(screen)
        self._context.brush.panel(screen, self._panel)
        if self._seats:
            self._seats.draw(screen)
        self.column.draw(screen)

    def _draw_band(self, screen: pygame.Surface) -> None:
        context, brush = self._context, self._context.brush
        ground = screen.get_height() - brush.u(110)
        space = screen.get_width() - self._panel.right
        for index, member in enumerate(context.session.band.members):
            picture = context.session.band.portrait(
                member, "happy", brush.u(300 if index % 2 else 320)
            )
            centre = self._panel.right + space * (2 * index + 1) // (
                2 * len(context.session.band.members)
            )
            drop = brush.u(26) * (index % 2)
            screen.blit(picture, picture.get_rect(midbottom=(centre, ground + drop)))
