"""The title: Play is one press away."""

from dataclasses import replace

import pygame

from game.bindings import Act
from game.devices import Input
from game.scenes.grown_ups.parents import parents
from game.scenes.library.album import album
from game.scenes.run.going_on import go_on
from game.scenes.settings.options import options
from game.scenes.settings.presets import comfort
from game.scenes.start.others import others
from game.scenes.start.poster import Poster, big_button, logo_row, tickets
from game.scenes.start.seats import Seats
from game.scenes.start.voice_offer import offer_voice
from game.scenes.tour.choose import Choose
from game.scenes.tour.map import TourMap
from game.scenes.tour.solo import SoloMode
from game.ui.button_bar import BarButton, painter
from game.ui.column import Column
from game.ui.context import Context
from game.ui.control import Control
from game.ui.corners import SIZE, corner, help_corners
from game.ui.kept_words import run_words
from game.ui.playing_band import PLAYS, PlayingBand
from game.ui.roles import Key, Role
from game.ui.rows import Row, button, text_row
from game.ui.scene import Change, Push, Quit
from game.view.brush import Brush, Face
from game.view.text import SMALL, Style

NAME = "Soundcheck"
VENUE = "corridor"
WIDTH = 576  # design px, the panel where all ways stand below each other
EDGE = 18  # design px, right of the band
BAND = 2.0  # against the road, at most
LOGO = 150  # design px, the logo over them
EVERYBODY = frozenset(stem for stems in PLAYS.values() for stem in stems)
BEAT_NS = 60_000_000_000 / 104
Layout = tuple[pygame.Rect, list[Row], list[Control]]
"""Where rows go, the rows, and what can be pressed beside them."""


class Title:
    """The game's name, the band at play, and a big Play."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.column = Column(context)
        self._poster = Poster(context)
        self._band = PlayingBand(context, BAND)
        self._beat = 0.0
        self._scanning = False
        self._seats: Seats | None = None

    def enter(self) -> None:
        """Lay the screen out and say what it is for."""
        self.column.controls.open()
        self._lay_out(Role.RESUME if self._context.session.run_file.run else Role.PLAY)
        self.column.introduce(NAME)

    def _lay_out(self, focus: Key | None) -> None:
        area, rows, beside = self._on_a_poster() or self._below_each_other()
        edge = self._poster.sheet.right
        wide, tall = self._context.brush.frame.size
        self._band.draw_anew(edge, wide - self._context.brush.u(EDGE))
        kept = self._context.store.folder is not None
        bottom = tall - self._context.brush.u(16)
        self._seats = Seats(self._context, (edge + wide) // 2, bottom) if kept else None
        controls = [*beside, *self._corners(), *(self._seats.controls if self._seats else ())]
        self.column.show(area, rows, controls, focus, top=focus is not None)

    def _on_a_poster(self) -> Layout | None:
        """Lay out what to press below the logo, first Play; None where it is too tall."""
        self.column.gutter = False
        rows = [*self._words(self._poster.inside), *self._ways_to_run(self._poster.inside)]
        ways = [*self._more(), *self._comfort(), self._settings()]
        tall = self.column.height_of(rows)
        small = tickets(self._context, ways, pygame.Rect(0, 0, self._poster.inside, 0))
        area = self._poster.lay_out(tall + small[-1].rect.bottom)
        if area is None:
            return None
        for control in small:
            control.rect.move_ip(area.x, area.y + tall)
        edge = self._context.brush.u(8)
        return pygame.Rect(area.x - edge, area.y, area.width + 2 * edge, tall), rows, small

    def _below_each_other(self) -> Layout:
        """Lay out everything in one list, with what helps first, so that it is in sight."""
        brush = self._context.brush
        wide, tall = brush.frame.size
        width = min(brush.u(WIDTH), wide // 2)
        self.column.gutter = True
        inside = self.column.row_width(pygame.Rect(0, 0, width - 2 * brush.u(20), 1))
        ways = [*self._comfort(), self._settings(), *self._more()]
        rows = [
            logo_row(self._context, (inside, brush.u(LOGO))),
            *self._words(inside),
            *self._ways_to_run(inside),
            *(button(brush, way.key, way.label, way.act, inside, icon=way.icon) for way in ways),
        ]
        needed = min(tall - brush.u(24), self.column.height_of(rows) + brush.u(44))
        panel = pygame.Rect(brush.u(48), (tall - needed) // 2, width, needed)
        self._poster.panel(panel)
        area = panel.inflate(-2 * brush.u(20), -2 * brush.u(18))
        area.move_ip(brush.u(24), 0)  # the room of the scroll buttons is shared by both sides
        return area, rows, []

    def _corners(self) -> list[Control]:
        context, brush = self._context, self._context.brush
        right, top = brush.frame.size[0] - brush.u(24), brush.u(24)
        leaf, heart = help_corners(context, right, top)
        left = right - 3 * brush.u(74) + brush.u(14)
        needed = brush.u(SIZE) + brush.button_width(context.words.gettext("For parents"))
        needed += sum(brush.button_width(one.spoken, icon=True) for one in (leaf, heart))
        if needed + 5 * brush.u(14) < right - self._poster.sheet.right:
            name_icon(brush, heart, "heart", right)
            name_icon(brush, leaf, "leaf", heart.rect.left - brush.u(14))
            left = leaf.rect.left - brush.u(74)
        label = context.words.gettext("Stop playing")
        return [
            leaf,
            heart,
            corner(context, Role.QUIT, label, "door", (left, top), Quit),
            self._parents(left - brush.u(14), top),
        ]

    def _parents(self, right: int, top: int) -> Control:
        """Return the way for parents, in words, left of the corners."""
        context, brush = self._context, self._context.brush
        label = context.words.gettext("For parents")
        room = right - self._poster.sheet.right - brush.u(14)
        width = min(room, brush.button_width(label))
        rect = pygame.Rect(right - width, top, width, brush.u(SIZE))
        rect.height = max(rect.height, brush.button_height(label, width) - brush.u(4))

        def draw(screen: pygame.Surface, place: pygame.Rect, face: Face) -> None:
            brush.button(screen, place, label, face)

        return Control(Role.PARENTS, rect, label, lambda: Push(parents(context)), draw)

    # What can be pressed

    def _words(self, width: int) -> list[Row]:
        """Return what the game is in a line, and what has to be known before it starts."""
        brush, notices = self._context.brush, self._context.store.notices
        return [
            text_row(brush, self._tagline(), width, Style(SMALL - 1)),  # one line in a window, too
            *(text_row(brush, line, width, Style(SMALL)) for line in notices),
        ]

    def _ways_to_run(self, width: int) -> list[Row]:
        """Return Play, below a run that waits where there is one."""
        context, _ = self._context, self._context.words.gettext
        play = BarButton(Role.PLAY, _("Play"), lambda: Push(Choose(context)), "play")
        kept = context.session.run_file.run
        if kept is None:
            return [big_button(context, replace(play, primary=True), width)]
        resume = BarButton(
            Role.RESUME,
            _("Go on with your run"),
            lambda: Push(go_on(context, SoloMode(context), kept)),
            "play",
            primary=True,
        )
        return [big_button(context, resume, width), big_button(context, play, width)]

    def _more(self) -> list[BarButton]:
        """Return the other ways to play."""
        context, _ = self._context, self._context.words.gettext
        return [
            BarButton(Role.TOUR, _("Tour"), lambda: Push(TourMap(context)), "map"),
            BarButton(Role.STORIES, _("Story stage"), lambda: Push(album(context)), "star"),
            BarButton(Role.OTHERS, _("With others"), lambda: Push(others(context)), "swap"),
        ]

    def _settings(self) -> BarButton:
        context, _ = self._context, self._context.words.gettext
        return BarButton(Role.OPTIONS, _("Settings"), lambda: Push(options(context)), "gear")

    def _comfort(self) -> list[BarButton]:
        """Return the way to the ready-made sets, until somebody has seen them."""
        context, _ = self._context, self._context.words.gettext
        if context.settings.note_seen:
            return []
        return [BarButton(Role.COMFORT, _("Make it comfy"), lambda: Push(comfort(context)), "ear")]

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

    # A screen's life

    def leave(self) -> None:
        """Release held buttons, and let the band's drawings go."""
        self.column.controls.disarm()
        self._band.forget()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        return self.column.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Advance the band and the scan, which begins by itself where nobody presses anything."""
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
        self._beat += elapsed_ns / BEAT_NS
        self._band.update()
        self.column.update(elapsed_ns)
        return None

    @property
    def waiting(self) -> bool:
        """Whether the band is still being drawn."""
        return self._band.waiting

    def draw(self, screen: pygame.Surface) -> None:
        """Paint scenery, band and poster."""
        context = self._context
        screen.blit(context.drawing.scenery(VENUE), (0, 0))
        self._band.draw(screen, EVERYBODY, None if context.settings.reduced_motion else self._beat)
        self._poster.draw(screen)
        if self._seats:
            self._seats.draw(screen)
        self.column.draw(screen)


def name_icon(brush: Brush, control: Control, icon: str, right: int) -> None:
    """Write what an icon stands for beside it, so that it is known where there is no room."""
    width = brush.button_width(control.spoken, icon=True)
    control.rect.update(right - width, control.rect.y, width, control.rect.height)

    control.draw = painter(brush, BarButton(control.key, control.spoken, control.act, icon))
