"""The band on a page: whoever's part is heard plays, the others wait."""

from collections.abc import Collection, Generator

import pygame

from game.ui.context import Context
from game.view.loading import Loader
from game.view.puppet import Puppet, load_puppet

PLAYS = {
    "mika": ("guitar", "lead"),
    "ines": ("bass",),
    "zaynab": ("keys",),
    "leo": ("drums",),
}
"""Which stems are whose; the sparkle is everybody's."""
LARGEST = 1.5  # against the road
SLOT = 88.0  # design px that one of the band needs at the road's own size, instrument included
GROUND = 160.0  # design px, of the feet from the window's lower edge
NEARER = 18.0  # design px, every second one stands so much nearer
BEATS = 2.0  # a turn of the motion lasts so long


class PlayingBand:
    """The four, drawn in steps for the room they have."""

    def __init__(self, context: Context, largest: float = LARGEST) -> None:
        """Be drawn at most so large against the road, where there is room."""
        self._context = context
        self._largest = largest
        self._puppets: dict[str, Puppet] = {}
        self._room = (0, 0)
        self._drawn_for = (0, 0.0)
        self._loader: Loader[None] | None = None

    def draw_anew(self, left: int, right: int | None = None) -> None:
        """Draw the band for its room, from `left` to `right` real px or the window's edge."""
        frame = self._context.brush.frame
        self._room = (left, frame.size[0] if right is None else right)
        slot = (self._room[1] - self._room[0]) / len(PLAYS) / frame.scale
        wanted = (frame.size[1], frame.scale * min(self._largest, slot / SLOT))
        if self._drawn_for != wanted:
            self._drawn_for = wanted
            self._puppets.clear()
            self._loader = Loader(self._load(), threaded=self._context.options.threads)

    def _load(self) -> Generator[float, None, None]:
        context, scale = self._context, self._drawn_for[1]
        for number, name in enumerate(context.session.band.members, 1):
            outfit = context.session.outfits.get(name)
            puppet = yield from load_puppet(context.assets / "art" / "band", name, scale, outfit)
            yield from puppet.bake("play")
            self._puppets[name] = puppet
            yield number / len(context.session.band.members)

    def update(self) -> None:
        """Draw a share, where no thread does."""
        if self._loader:
            self._loader.tick()
            if self._loader.done:
                self._loader = None

    @property
    def waiting(self) -> bool:
        """Whether the band is still being drawn."""
        return self._loader is not None

    def forget(self) -> None:
        """Let the drawings go: the band is drawn anew when it is wanted again."""
        self._loader = None
        self._puppets.clear()
        self._drawn_for = (0, 0.0)

    def draw(self, screen: pygame.Surface, on: Collection[str], beat: float | None) -> None:
        """Paint the band at a beat; None holds them still."""
        left, right = self._room
        frame = self._context.brush.frame
        ground = screen.get_height() - frame.u(GROUND)
        for number, (name, puppet) in enumerate(list(self._puppets.items())):
            plays = any(stem in on for stem in PLAYS.get(name, ()))
            phase = (beat or 0.0) / BEATS if plays else 0.0
            picture, anchor = puppet.frame("play" if plays else "idle", phase)
            x = left + (right - left) * (2 * number + 1) // (2 * len(PLAYS))
            y = ground + frame.u(NEARER) * (number % 2)
            screen.blit(picture, (x - anchor[0], y - anchor[1]))
