"""The gig: the band plays the full song; the set list shows what was learned."""

from collections.abc import Callable, Sequence

import pygame

from game.devices import Input
from game.scenario.met import Met
from game.scenes.run.ready import PreparedRun
from game.scenes.story.families import family_row
from game.scenes.story.learned import Learned, learned
from game.scenes.story.missions import missions_rows
from game.scenes.tour.certificate import certificate
from game.scenes.tour.comic import comic
from game.scenes.tour.map_cards import standing
from game.scenes.tour.map_rows import goal_rows
from game.ui.column import Column
from game.ui.context import Context
from game.ui.control import Control
from game.ui.corners import help_corners
from game.ui.roles import Role
from game.ui.rows import Row, button, colour_row, text_row
from game.ui.scene import Change, Push, Replace
from game.view.gig_view import GigView
from game.view.loading import Loader
from game.view.text import LEAD, SMALL, TITLE, Style

SECOND = 1_000_000_000
FULL_SONG_NS = 40 * SECOND  # then the song comes to its ending
BAND_EDGE = 90  # design px from the panel, and from the window, to a player's middle


def gig(context: Context, ready: PreparedRun, met: Sequence[Met]) -> "Gig":
    """Open the gig after a run."""
    return Gig(context, ready, learned(context, met))


class Gig:
    """The band on stage behind, the set list and the mission card in front."""

    def __init__(
        self,
        context: Context,
        ready: PreparedRun,
        news: Learned,
        after: Callable[[], Change] | None = None,
        *,
        keeps: bool = True,
    ) -> None:
        """Set the stage; `after` is the only way on from a lesson's gig.

        Where the game `keeps` nothing, no certificate is offered.
        """
        self._context = context
        self._after, self._keeps = after, keeps
        self._ready = ready
        self._news = news
        self.column = Column(context)
        self._panel = pygame.Rect(0, 0, 1, 1)
        self._view: GigView | None = None
        self._loader: Loader[GigView] | None = None
        self._played_ns = 0
        self._song_started = False
        self._finishing = False

    def enter(self) -> None:
        """Lay the screen out; the stage is drawn for this window's size."""
        self.column.controls.open()
        context, brush = self._context, self._context.brush
        size = brush.frame.size
        self._loader = Loader(
            GigView.load(context.assets / "art", self._ready.venue, size, context.session.outfits),
            threaded=context.options.threads,
        )
        wide = (640 if self._after else 520) * brush.text.text_scale // 100
        width = min(brush.u(wide), size[0] * 2 // 3)
        self._panel = pygame.Rect(brush.u(24), brush.u(20), width, size[1] - brush.u(40))
        self._show()
        self._play_song()
        self.column.introduce()

    def _play_song(self) -> None:
        from game.view.music import STEMS  # noqa: PLC0415

        song = self._ready.song
        self._context.sound.now_playing(song)
        song.volume = self._context.sound.music_volume
        song.duck(False)
        song.only(STEMS)
        if self._song_started:
            song.resume()
        self._song_started = True

    def _show(self) -> None:
        brush = self._context.brush
        inside = self._panel.inflate(-2 * brush.u(18), -2 * brush.u(16))
        buttons, tall = self._buttons(inside)
        area = inside.copy()
        area.height -= tall
        corners = help_corners(self._context, brush.frame.size[0] - brush.u(24), brush.u(20))
        rows = self._rows(self.column.row_width(area))
        self.column.show(
            area, rows, [*buttons, *corners], Role.ON if self._after else Role.STOP, top=True
        )

    def _rows(self, width: int) -> list[Row]:
        """Return the set list and the mission card."""
        context, brush, news = self._context, self._context.brush, self._news
        _ = context.words.gettext
        songs = "\n".join(f"{number}. {title}" for number, title in enumerate(news.titles, 1))
        card = _("Say it: “{words}”").format(words=news.words_to_say)
        home = _("At home: {mission}").format(mission=news.mission) if news.mission else ""
        count = len(self._ready.run.taken)
        notes = context.words.ngettext("{count} note played", "{count} notes played", count)
        rows = [
            text_row(brush, _("You made it to the gig!"), width, Style(TITLE - 4, display=True)),
            text_row(brush, _("Your set list"), width, Style(LEAD, display=True)),
            colour_row(brush, songs, brush.theme.mine, width),
            text_row(brush, _("Your mission card"), width, Style(LEAD, display=True)),
            colour_row(brush, "\n".join(filter(None, (card, home))), brush.theme.good, width),
            *missions_rows(context, news, "stage", width),
            *(family_row(context, family, width) for family in news.families),
            text_row(brush, notes.format(count=count), width, Style(SMALL)),
            *self._groove_rows(width),
        ]
        if not self._after:
            rows += goal_rows(
                context,
                standing(context.session, context.session.tour.stop(self._ready.venue)),
                width,
            )
        if self._keeps:
            paper = _("Certificate")
            rows.append(
                button(brush, Role.CERTIFICATE, paper, self._certificate, width, icon="star")
            )
        return rows

    def _groove_rows(self, width: int) -> list[Row]:
        """Return the best groove of the run, if there was one."""
        context, best = self._context, self._ready.groove.best
        told = context.words.ngettext(
            "Best groove: {count} press on the beat",
            "Best groove: {count} in a row on the beat",
            best,
        )
        line = text_row(context.brush, told.format(count=best), width, Style(SMALL))
        return [line] if best else []

    def _certificate(self) -> Change:
        place = self._context.session.tour.stop(self._ready.venue).name
        return Push(certificate(self._context, place, self._news))

    def _buttons(self, inside: pygame.Rect) -> tuple[list[Control], int]:
        """Return the ways on, at the foot of the panel, and the height they take."""
        context, brush = self._context, self._context.brush
        _ = context.words.gettext
        if self._after:
            label = _("Go on")
            on = button(brush, Role.ON, label, self._after, inside.width, primary=True, icon="next")
            return self._stacked([on], inside)
        stop = button(
            brush, Role.STOP, _("A good place to stop"), context.home, inside.width,
            primary=True, icon="leaf",
        )  # fmt: skip
        again = button(brush, Role.AGAIN, _("Play again"), self._again, inside.width, icon="again")
        after = context.session.tour.after(self._ready.venue)
        if after is None:
            return self._stacked([stop, again], inside)
        label = _("Next: {name}").format(name=after.short)
        on = button(brush, Role.NEXT_STOP, label, self._next_stop, inside.width, icon="map")
        half = (inside.width - brush.u(10)) // 2
        labels = (label, _("Play again"))
        if any(brush.button_width(text, icon=True) > half for text in labels):
            return self._stacked([stop, on, again], inside)
        controls, tall = self._stacked([stop, on], inside)
        assert again.control is not None  # noqa: S101
        controls[1].rect.width = again.control.rect.width = half
        again.control.rect.topleft = (controls[1].rect.right + brush.u(10), controls[1].rect.y)
        return [*controls, again.control], tall

    def _stacked(self, rows: Sequence[Row], inside: pygame.Rect) -> tuple[list[Control], int]:
        """Stand buttons on top of each other, the last at the foot."""
        controls: list[Control] = []
        y, gap = inside.bottom, self._context.brush.u(6)
        for row in reversed(rows):
            y -= row.height + gap
            assert row.control is not None  # noqa: S101
            row.control.rect.topleft = (inside.x, y)
            controls.insert(0, row.control)
        return controls, inside.bottom - y + self._context.brush.u(8)

    def _again(self) -> Change:
        ready = self._ready
        return Replace(self._context.routes.run(ready.runner, ready.venue, encore=ready.encore))

    def _next_stop(self) -> Change:
        """Go on to the next stop; a comic strip that was not seen yet comes first."""
        context = self._context
        strip = context.session.tour.strip_after(self._ready.venue)
        if strip is None or strip.id in context.session.progress.comics:
            return self._travel()
        return Replace(comic(context, strip, self._travel))

    def _travel(self) -> Change:
        stop = self._context.session.tour.after(self._ready.venue)
        venue = stop.venue if stop else self._ready.venue
        return Replace(self._context.routes.run(self._ready.runner, venue))

    def leave(self) -> None:
        """Release held buttons and pause the music."""
        self.column.controls.disarm()
        self._ready.song.pause()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        return self.column.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Advance the band and its music."""
        self._played_ns += elapsed_ns
        self._ready.song.tick(elapsed_ns / SECOND)
        if self._played_ns > FULL_SONG_NS and not self._finishing:
            self._finishing = True
            self._ready.song.finish()
        self.column.update(elapsed_ns)
        if self._view is None or self._loader:
            self._take_view()
        return None

    @property
    def waiting(self) -> bool:
        """Whether the stage is still being drawn."""
        return self._loader is not None

    def _take_view(self) -> None:
        if self._loader:
            self._loader.tick()
            if self._loader.done:
                self._view = self._loader.result
                frame = self._context.brush.frame
                beside = self._panel.right / frame.scale
                self._view.room = (beside + BAND_EDGE, frame.width - BAND_EDGE)
                self._loader = None

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the stage, then the panel."""
        context = self._context
        if self._view and self._loader is None:
            self._view.reduced_motion = context.settings.reduced_motion
            self._view.draw(screen, self._played_ns / SECOND)
        else:
            screen.blit(context.drawing.scenery("stage"), (0, 0))
        context.brush.panel(screen, self._panel)
        self.column.draw(screen)
