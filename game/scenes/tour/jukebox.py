"""The jukebox: the music of every venue the band has played, remixed stem by stem."""

from typing import TYPE_CHECKING

import pygame

from game.devices import Input
from game.ui.column import Column
from game.ui.context import Context
from game.ui.control import Control
from game.ui.corners import window_corners
from game.ui.playing_band import PlayingBand
from game.ui.roles import Key, Of, Role
from game.ui.rows import Row, button, option, text_row
from game.ui.scene import Change
from game.view import shapes
from game.view.brush import Face
from game.view.loading import Loader
from game.view.text import BODY, SMALL, TITLE, Style

if TYPE_CHECKING:
    from game.view.music import Song

SECOND = 1_000_000_000
LARGE = 1.3  # times the plain letters at 100 %: from there the stems stand in one column
STEMS = ("drums", "bass", "guitar", "keys", "lead", "sparkle")
TITLE_STYLE = Style(TITLE, display=True)


class Jukebox:
    """A panel with a song and its six stems; the band plays what is on."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.column = Column(context)
        self._songs = [
            s.venue
            for s in context.session.tour.stops
            if s.venue in context.session.progress.arrived
        ]
        self._number = len(self._songs) - 1
        self.on = set(STEMS)
        self.playing = False
        self.song: Song | None = None
        self._loader: Loader[Song] | None = None
        self._panel = pygame.Rect(0, 0, 1, 1)
        self._band = PlayingBand(context)

    @property
    def venue(self) -> str:
        """The venue whose song is in the jukebox; empty before the first gig."""
        return self._songs[self._number] if self._songs else ""

    # Layout

    def enter(self) -> None:
        """Lay the screen out."""
        self.column.controls.open()
        brush = self._context.brush
        wide, tall = brush.frame.size
        width = min(brush.u(640 if self._large else 500), wide * 11 // 20)
        self._panel = pygame.Rect(brush.u(24), brush.u(20), width, tall - brush.u(40))
        self._band.draw_anew(self._panel.right)
        self._show(Role.PLAY if self.venue else Role.BACK, top=True)
        self.column.controls.speak(f"{self._title()}. {self.caption()}")

    def _title(self) -> str:
        return self._context.words.gettext("Jukebox")

    def _show(self, focus: Key, *, top: bool = False) -> None:
        brush = self._context.brush
        area = self._panel.inflate(-2 * brush.u(16), -2 * brush.u(14))
        rows = self._rows(self.column.row_width(area))
        grid: list[Control] = []
        if self.venue and not self._large:
            area.height = self.column.height_of(rows)
            grid = self._grid(area.x, area.bottom + brush.u(10), area.width)
            self._panel.height = grid[-1].rect.bottom + brush.u(28) - self._panel.y
        self.column.show(area, rows, [*grid, *self._corners()], focus, top=top)

    @property
    def _large(self) -> bool:
        """Whether the stems stand one below the other, for large or wide letters."""
        return self._context.brush.text.widening >= LARGE

    def _grid(self, left: int, top: int, room: int) -> list[Control]:
        """Return the stems two by two."""
        brush, gap = self._context.brush, self._context.brush.u(14)
        width, tall = (room - brush.u(16) - gap) // 2, brush.u(72)
        controls = []
        for number, stem in enumerate(STEMS):
            row, column = divmod(number, 2)
            place = (left + brush.u(8) + column * (width + gap), top + row * (tall + gap))
            controls.append(self._stem(stem, pygame.Rect(place, (width, tall))))
        return controls

    def _stem(self, stem: str, rect: pygame.Rect) -> Control:
        _, brush = self._context.words.gettext, self._context.brush
        on = stem in self.on
        label = f"{self.stem_name(stem)}: {_('on') if on else _('off')}"

        def draw(screen: pygame.Surface, place: pygame.Rect, face: Face) -> None:
            fill = brush.theme.good if on else None
            body = brush.control(screen, place, face, fill)
            words = brush.text.render(label, Style(BODY, bold=on), brush.theme.ink)
            px = brush.icon_px
            icon = shapes.icon("tick" if on else "pause", px, brush.theme.ink)
            screen.blit(icon, icon.get_rect(midleft=(body.x + brush.u(16), body.centery)))
            left = body.x + brush.u(26) + px
            screen.blit(words, words.get_rect(midleft=(left, body.centery)))

        return Control(Of(Role.STEM, stem), rect, label, lambda: self._switch(stem), draw)

    def _corners(self) -> list[Control]:
        return window_corners(self._context)

    def _rows(self, width: int) -> list[Row]:
        context, brush = self._context, self._context.brush
        _ = context.words.gettext
        rows = [text_row(brush, self._title(), width, TITLE_STYLE)]
        if not self.venue:
            text = _("Play a gig first. Its music then waits for you here.")
            return [*rows, text_row(brush, text, width)]
        label, icon = (_("Stop"), "stop") if self.playing else (_("Play"), "play")
        name = context.session.tour.stop(self.venue).short
        rows.append(
            button(brush, Role.PLAY, label, self._press_play, width, primary=True, icon=icon)
        )
        rows.append(option(brush, Role.SONG, _("Song"), name, self._next_song, width))
        return rows + ([self._stem_row(stem, width) for stem in STEMS] if self._large else [])

    def _stem_row(self, stem: str, width: int) -> Row:
        _ = self._context.words.gettext
        value = _("on") if stem in self.on else _("off")
        name = self.stem_name(stem)
        return option(
            self._context.brush,
            Of(Role.STEM, stem),
            name,
            value,
            lambda _by: self._switch(stem),
            width,
        )

    def stem_name(self, stem: str) -> str:
        """Return the name of a stem."""
        _ = self._context.words.gettext
        names = {
            "drums": _("Drums"), "bass": _("Bass"), "guitar": _("Guitar"),
            "keys": _("Keytar"), "lead": _("Tune"), "sparkle": _("Sparkle"),
        }  # fmt: skip
        return names[stem]

    def caption(self) -> str:
        """Return what is heard, in words."""
        _ = self._context.words.gettext
        if not self.venue:
            return _("Play a gig first. Its music then waits for you here.")
        if not self.playing:
            return _("Quiet. Press Play.")
        heard = [self.stem_name(stem) for stem in STEMS if stem in self.on]
        name = self._context.session.tour.stop(self.venue).name
        return f"♪ {name}: {', '.join(heard).lower() if heard else _('all stems off')}"

    # What choosing does

    def _press_play(self) -> Change | None:
        if self.playing:
            self._stop()
        else:
            self.playing = True
            self._start()
        return self._changed(Role.PLAY)

    def _next_song(self, by: int) -> Change | None:
        self._number = (self._number + (by or 1)) % len(self._songs)
        if self.song:
            self.song.stop()
        self.song = None
        if self.playing:
            self._start()
        return self._changed(Role.SONG)

    def _switch(self, stem: str) -> Change | None:
        self.on ^= {stem}
        if self.song:
            self.song.only(self.on)
        return self._changed(Of(Role.STEM, stem))

    def _changed(self, focus: Key) -> Change | None:
        self._show(focus)
        self.column.controls.speak()
        return None

    def _start(self) -> None:
        """Play the song, which is decoded first."""
        if self.song:
            self._sound(self.song)
            return
        steps = self._context.sound.load_song(self._context.assets / "music", self.venue)
        self._loader = Loader(steps, threaded=self._context.options.threads)

    def _sound(self, song: "Song") -> None:
        song.volume = self._context.sound.music_volume
        song.only(self.on)
        song.start()

    def _stop(self) -> None:
        self.playing = False
        self._loader = None
        if self.song:
            self.song.stop()

    # A screen's life

    def leave(self) -> None:
        """Release held buttons and end the music."""
        self.column.controls.disarm()
        self._stop()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        return self.column.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Advance the music's fade and the band."""
        self.column.update(elapsed_ns)
        self._band.update()
        if self._loader:
            self._loader.tick()
            if self._loader.done:
                self.song = self._loader.result
                self._loader = None
                self._sound(self.song)
        if self.song and self.playing:
            self.song.tick(elapsed_ns / SECOND)
        return None

    @property
    def waiting(self) -> bool:
        """Whether the band is still being drawn."""
        return self._band.waiting

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the venue, the band, the panel and the caption."""
        context, brush = self._context, self._context.brush
        screen.blit(context.drawing.scenery(self.venue or "corridor"), (0, 0))
        beat = self.song.beat() if self.song and self.playing else None
        still = context.settings.reduced_motion
        self._band.draw(screen, self.on if self.playing else set(), None if still else beat)
        brush.panel(screen, self._panel)
        self.column.draw(screen)
        self._draw_caption(screen)

    def _draw_caption(self, screen: pygame.Surface) -> None:
        brush = self._context.brush
        room = screen.get_width() - self._panel.right - brush.u(48)
        text = brush.text.render(
            self.caption(), Style(SMALL), brush.theme.ink, room - brush.u(36), centre=True
        )
        plate = text.get_rect().inflate(brush.u(36), brush.u(16))
        middle = (self._panel.right + screen.get_width()) // 2
        plate.midbottom = (middle, screen.get_height() - brush.u(24))
        brush.panel(screen, plate)
        screen.blit(text, text.get_rect(center=plate.center))
