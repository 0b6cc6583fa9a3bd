"""The gig: the band plays the full song; the set list shows what was learned."""

from collections.abc import Callable, Sequence

import pygame

from game.devices import Input
from game.scenario.met import Met
from game.scenes.run.ready import PreparedRun
from game.scenes.story.families import family_row
from game.scenes.story.learned import Learned, learned
from game.scenes.story.missions import missions_page
from game.scenes.tour.certificate import certificate
from game.scenes.tour.comic import comic
from game.scenes.tour.gig_stage import SECOND, GigStage
from game.scenes.tour.map_cards import standing
from game.scenes.tour.map_rows import goal_rows
from game.scenes.tour.show import Show
from game.ui.button_bar import BarButton, foot
from game.ui.column import Column
from game.ui.context import Context
from game.ui.corners import help_corners
from game.ui.roles import Role
from game.ui.rows import Row, colour_row, half_of, side_by_side, text_row
from game.ui.scene import Change, Push, Replace
from game.view.text import LEAD, SMALL, TITLE, Style

NARROW = 560  # design px, the panel for larger text
WIDE = 850  # design px, the panel in two columns
TWO_UP_TO = 110  # % text
FULL_SONG_NS = 40 * SECOND  # then the song comes to its ending


def gig(context: Context, ready: PreparedRun, met: Sequence[Met]) -> "Show | Gig":
    """Open the gig after a run: the show, and then what comes of it."""
    return show(context, ready, learned(context, met))


def show(  # noqa: PLR0913  (a gig has these parts)
    context: Context,
    ready: PreparedRun,
    news: Learned,
    after: Callable[[], Change] | None = None,
    *,
    keeps: bool = True,
    short: bool = False,
) -> "Show | Gig":
    """Open the show of a gig, then a `Gig` with what is told here; `short` leaves the show out."""
    stage = GigStage(context, ready)
    page = Gig(context, ready, news, after, keeps=keeps, stage=stage)
    return page if short else Show(context, stage, lambda: Replace(page))


class Gig:
    """The band on stage behind, the set list and the mission card in front."""

    def __init__(  # noqa: PLR0913  (a gig has these parts)
        self,
        context: Context,
        ready: PreparedRun,
        news: Learned,
        after: Callable[[], Change] | None = None,
        *,
        keeps: bool = True,
        stage: GigStage | None = None,
    ) -> None:
        """Set the stage; `after` is the only way on from a lesson's gig.

        Where the game `keeps` nothing, no certificate is offered. `stage` is one that is drawn.
        """
        self._context = context
        self._after, self._keeps = after, keeps
        self._ready = ready
        self._news = news
        self.column = Column(context)
        self._panel = pygame.Rect(0, 0, 1, 1)
        self._stage = stage or GigStage(context, ready)
        self._finishing = False

    def enter(self) -> None:
        """Lay the screen out; the stage is drawn for this window's size."""
        self.column.controls.open()
        brush = self._context.brush
        wide, tall = brush.frame.size
        design = WIDE if self._in_two else NARROW * brush.text.text_scale // 100
        width = min(brush.u(design), wide - 2 * brush.u(24))
        self._panel = pygame.Rect(brush.u(24), brush.u(20), width, tall - brush.u(40))
        self._show()
        self._stage.enter(self._panel.right)
        self.column.introduce()

    @property
    def _in_two(self) -> bool:
        """Whether what is read stands in two columns."""
        return self._context.brush.text.text_scale <= TWO_UP_TO

    def _show(self) -> None:
        brush = self._context.brush
        inside = self._panel.inflate(-2 * brush.u(22), -2 * brush.u(18))
        buttons, strip = foot(brush, self._buttons(), inside)
        area = inside.copy()
        area.height = strip.top - brush.u(12) - area.top
        self.column.gutter = not self._in_two
        rows = self._rows(self.column.row_width(area))
        if self.column.height_of(rows) > area.height:
            self.column.gutter = True
            rows = self._rows(self.column.row_width(area))
        corners = help_corners(self._context, brush.frame.size[0] - brush.u(24), brush.u(20))
        self.column.show(area, rows, [*buttons, *corners], top=True, waits=True)

    def _rows(self, width: int) -> list[Row]:
        """Return what is read: what was played, and what to do with it."""
        brush, _ = self._context.brush, self._context.words.gettext
        title = text_row(brush, _("You made it to the gig!"), width, Style(TITLE - 4, display=True))
        if not self._in_two:
            return [title, *self._played(width), *self._to_do(width)]
        half = half_of(brush, width)
        return [title, side_by_side(brush, self._played(half), self._to_do(half), width)]

    def _played(self, width: int) -> list[Row]:
        """Return the set list, the notes and the goals."""
        context, brush, news = self._context, self._context.brush, self._news
        _ = context.words.gettext
        songs = "\n".join(f"{number}. {title}" for number, title in enumerate(news.titles, 1))
        count = len(self._ready.run.taken)
        notes = context.words.ngettext("{count} note played", "{count} notes played", count)
        rows = [
            text_row(brush, _("Your set list"), width, Style(LEAD, display=True)),
            colour_row(brush, songs, brush.theme.mine, width),
            text_row(brush, notes.format(count=count), width, Style(SMALL)),
            *self._groove_rows(width),
        ]
        if not self._after:
            stop = context.session.tour.stop(self._ready.venue)
            rows += goal_rows(context, standing(context.session, stop), width)
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

    def _to_do(self, width: int) -> list[Row]:
        """Return the mission card, and the families of the signs that were heard."""
        context, brush, news = self._context, self._context.brush, self._news
        _ = context.words.gettext
        card = _("Say it: “{words}”").format(words=news.words_to_say)
        home = _("At home: {mission}").format(mission=news.mission) if news.mission else ""
        return [
            text_row(brush, _("Your mission card"), width, Style(LEAD, display=True)),
            colour_row(brush, "\n".join(filter(None, (card, home))), brush.theme.good, width),
            *(family_row(context, family, width) for family in news.families),
        ]

    def _certificate(self) -> Change:
        place = self._context.session.tour.stop(self._ready.venue).name
        return Push(certificate(self._context, place, self._news))

    def _buttons(self) -> list[BarButton]:
        """Return the ways on, at the foot of the panel."""
        context, news = self._context, self._news
        _ = context.words.gettext
        extra = []
        if news.more:
            act = lambda: Push(missions_page(context, news, "stage"))  # noqa: E731
            extra.append(BarButton(Role.MISSIONS, _("All missions"), act, "note"))
        if self._keeps:
            extra.append(BarButton(Role.CERTIFICATE, _("Certificate"), self._certificate, "star"))
        if self._after:
            return [BarButton(Role.ON, _("Go on"), self._after, "next", primary=True), *extra]
        after = context.session.tour.after(self._ready.venue)
        ways = [BarButton(Role.AGAIN, _("Play again"), self._again, "again")]
        if after:
            label = _("Next: {name}").format(name=after.short)
            ways.insert(0, BarButton(Role.NEXT_STOP, label, self._next_stop, "map"))
        stop = BarButton(Role.STOP, _("A good place to stop"), context.home, "leaf", primary=True)
        return [stop, *ways, *extra]

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
        self._stage.pause()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        return self.column.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Advance the band and its music."""
        self._stage.update(elapsed_ns)
        if self._stage.played_ns > FULL_SONG_NS and not self._finishing:
            self._finishing = True
            self._stage.finish()
        self.column.update(elapsed_ns)
        return None

    @property
    def waiting(self) -> bool:
        """Whether the stage is still being drawn."""
        return self._stage.waiting

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the stage, then the panel."""
        self._stage.draw(screen)
        self._context.brush.panel(screen, self._panel)
        self.column.draw(screen)
