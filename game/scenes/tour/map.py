"""The tour's map: six stops along a road; each opens when the band has played the one before."""

from collections.abc import Callable

import pygame

from game.assets import AssetError
from game.devices import Input
from game.scenes.tour.choose import Choose
from game.scenes.tour.comic import comic
from game.scenes.tour.jukebox import Jukebox
from game.scenes.tour.looks import LooksScene
from game.scenes.tour.map_cards import (
    CardStyle,
    MapCard,
    Standing,
    card_style,
    draw_card,
    spoken,
    standing,
    view_of,
)
from game.scenes.tour.map_layout import MapLayout, draw_road, lay_out, title_style
from game.scenes.tour.map_rows import stop_rows
from game.ui.column import Column
from game.ui.context import Context
from game.ui.control import Control
from game.ui.corners import ways_out
from game.ui.roles import Key, Of, Role
from game.ui.rows import Row, button
from game.ui.scene import Change, Push, Replace
from game.view.brush import Face
from game.view.loading import Loader
from game.view.palette import load_palette
from game.view.postcards import LAND, VAN, draw_map
from game.view.text import Style

ROAD = 30  # design px
VAN_PX = 104  # design px


class TourMap:
    """A map with a card a stop; beside it, the chosen stop's goals and the way to play it."""

    def __init__(self, context: Context, venue: str = "") -> None:
        self._context = context
        self.column = Column(context)
        self._venue = (
            venue or context.session.tour.next_stop(context.session.progress.arrived).venue
        )
        self._encore = False
        self._pictures: dict[str, pygame.Surface] = {}
        self._drawn: tuple[int, int] = (0, 0)
        self._loader: Loader[None] | None = None
        self._layout = MapLayout(pygame.Rect(0, 0, 1, 1), (), *[pygame.Rect(0, 0, 1, 1)] * 2)
        self._road = pygame.Surface((1, 1))
        self._style = CardStyle(Style(), 1)

    @property
    def here(self) -> Standing:
        """The chosen stop."""
        return standing(self._context.session, self._context.session.tour.stop(self._venue))

    def enter(self) -> None:
        """Lay the map out; its pictures are drawn in steps, once for a window's size."""
        self.column.controls.open()
        context, brush = self._context, self._context.brush
        self._layout = lay_out(brush, self._title(), len(context.session.tour.stops))
        palette = load_palette(context.assets / "art")
        size = brush.frame.size
        self._road = draw_road(size, self._layout.road, brush.u(ROAD), palette)
        card = self._layout.cards[0].size
        self._style = card_style(context, card[0])
        if self._drawn != card:
            self._drawn = card
            self._pictures.clear()
            venues = [stop.venue for stop in context.session.tour.stops]
            steps = draw_map(
                context.assets / "art", size, brush.u(VAN_PX), venues, card, self._pictures
            )
            self._loader = Loader(steps, threaded=context.options.threads)
        self._show(Role.PLAY if self.here.open else Of(Role.VENUE, self._venue), top=True)
        self.column.introduce(self._title())

    def _title(self) -> str:
        return self._context.words.gettext("Where does the band play next?")

    # What can be chosen

    def _show(self, focus: Key | None = None, *, top: bool = False) -> None:
        """Put the chosen stop's rows in the panel and everything else around it."""
        brush, place = self._context.brush, self._layout.panel
        inside = place.inflate(-2 * brush.u(16), -2 * brush.u(14))
        play = self._play_control(inside)
        area = inside.copy()
        if play:
            area.height = play.rect.y - brush.u(8) - area.y
        rows = stop_rows(
            self._context,
            self.here,
            self.column.row_width(area),
            (self._encore, self._switch),
            self._comic,
        )
        if self._layout.buttons.height:
            below = self._below()
        else:  # beside large text there is no room below the cards
            rows += [self._way(*way, self.column.row_width(area)) for way in self._routes()]
            below = []
        others = [*([play] if play else []), *self._cards(), *below, *self._corners()]
        self.column.show(area, rows, others, focus, top=top)

    def _play_control(self, inside: pygame.Rect) -> Control | None:
        if not self.here.open:
            return None
        _ = self._context.words.gettext
        label = _("Play the encore") if self._encore else _("Play here")
        row = button(
            self._context.brush,
            Role.PLAY,
            label,
            self._play,
            inside.width,
            primary=True,
            icon="play",
        )
        assert row.control is not None  # noqa: S101
        row.control.rect.midbottom = (inside.centerx, inside.bottom - self._context.brush.u(4))
        return row.control

    def _cards(self) -> list[Control]:
        stops = self._context.session.tour.stops
        return [
            self._card(standing(self._context.session, stop), place)
            for stop, place in zip(stops, self._layout.cards, strict=True)
        ]

    def _card(self, there: Standing, place: pygame.Rect) -> Control:
        venue = there.stop.venue

        def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
            chosen, picture = venue == self._venue, self._pictures.get(venue)
            draw_card(
                self._context, screen, rect, face, MapCard(there, self._style, picture, chosen)
            )

        return Control(
            Of(Role.VENUE, venue),
            place.copy(),
            spoken(self._context.words, there),
            lambda: self._choose(there),
            draw,
        )

    def _routes(self) -> tuple[tuple[Key, str, str, Callable[[], Change | None]], ...]:
        """Return who runs, and where else the map leads."""
        context, _ = self._context, self._context.words.gettext
        person = context.session.library.cast.get(context.session.progress.runner)
        return (
            (Role.RUNNER, person.name if person else _("Who runs?"), "swap", self._runner),
            (Role.JUKEBOX, _("Jukebox"), "disc", lambda: Push(Jukebox(context))),
            (Role.LOOKS, _("Looks"), "shirt", lambda: Push(LooksScene(context))),
        )

    def _way(
        self, key: Key, label: str, icon: str, act: Callable[[], Change | None], width: int
    ) -> Row:
        return button(self._context.brush, key, label, act, width, icon=icon)

    def _below(self) -> list[Control]:
        """Stand the ways side by side below the cards."""
        area, gap = self._layout.buttons, self._context.brush.u(14)
        width = (area.width - 2 * gap) // 3
        controls = []
        for number, way in enumerate(self._routes()):
            control = self._way(*way, width).control
            assert control is not None  # noqa: S101
            control.rect.topleft = (area.x + number * (width + gap), area.y)
            controls.append(control)
        return controls

    def _corners(self) -> list[Control]:
        return ways_out(self._context, self._layout.panel.right, self._context.brush.u(20))

    # What choosing does

    def _choose(self, there: Standing) -> Change | None:
        """Choose a stop; choosing the chosen one again plays it."""
        if there.stop.venue == self._venue and there.open:
            return self._play()
        self._venue, self._encore = there.stop.venue, False
        self._show(Role.PLAY if there.open else Of(Role.VENUE, there.stop.venue), top=True)
        self.column.introduce()
        return None

    def _switch(self, _by: int) -> Change | None:
        self._encore = not self._encore
        self._show(Role.ENCORE)
        self.column.controls.speak()
        return None

    def _comic(self) -> Change | None:
        strip = self._context.session.tour.strip_after(self._venue)
        return Push(comic(self._context, strip)) if strip else None

    def _runner(self) -> Change | None:
        """Choose the next band member as the runner."""
        context = self._context
        names = context.session.band.members
        now = (
            names.index(context.session.progress.runner)
            if context.session.progress.runner in names
            else -1
        )
        context.session.progress.runner = names[(now + 1) % len(names)]
        context.save_progress()
        self._show(Role.RUNNER)
        self.column.controls.speak()
        return None

    def _play(self) -> Change:
        context = self._context
        if context.session.progress.runner not in context.session.band.members:
            return Replace(Choose(context, self._venue, encore=self._encore))
        return Replace(
            context.routes.run(context.session.progress.runner, self._venue, encore=self._encore)
        )

    # A screen's life

    def leave(self) -> None:
        """Release held buttons."""
        self.column.controls.disarm()

    def handle(self, given: Input) -> Change | None:
        """Take one input."""
        return self.column.handle(given)

    def update(self, elapsed_ns: int) -> Change | None:
        """Draw a share of the pictures, where no thread does."""
        self.column.update(elapsed_ns)
        if self._loader:
            self._loader.tick()
            if self._loader.done:
                self._take_pictures(self._loader)
                self._loader = None
        return None

    def _take_pictures(self, loader: Loader[None]) -> None:
        """Go on without the pictures that cannot be drawn: the stops can be chosen all the same."""
        try:
            loader.finish()
        except AssetError as error:
            words = self._context.words.gettext("A picture cannot be shown: {name}")
            self._context.banner.tell(words.format(name=error.name), self._context.voice)

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the land, the road, the cards, the van, and the panel."""
        brush, theme = self._context.brush, self._context.brush.theme
        land = self._pictures.get(LAND)
        if land is None or self._context.settings.theme == "contrast":
            screen.fill(theme.shade if self._context.settings.theme == "contrast" else theme.good)
        else:
            screen.blit(land, (0, 0))
        screen.blit(self._road, (0, 0))
        brush.panel(screen, self._layout.title)
        style = title_style(brush, self._title(), self._layout.title.width - brush.u(36))
        title = brush.text.render(self._title(), style, theme.ink)
        screen.blit(title, title.get_rect(center=self._layout.title.center))
        brush.panel(screen, self._layout.panel)
        self.column.draw(screen)
        self._draw_van(screen)

    def _draw_van(self, screen: pygame.Surface) -> None:
        """Paint the van at the stop where the band plays next."""
        van = self._pictures.get(VAN)
        if van is None:
            return
        tour = self._context.session.tour
        stop = tour.next_stop(self._context.session.progress.arrived)
        card = self._layout.cards[tour.stops.index(stop)]
        window = view_of(self._context.brush, card, self._style)
        side = (window.right + self._context.brush.u(18), window.bottom)
        screen.blit(van, van.get_rect(bottomright=side))
