"""The band beside the jukebox: whoever has a stem that is on plays, the others wait."""

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
SIZE = 1.5  # against the road
GROUND = 560.0  # design px
BEATS = 2.0  # a turn of the motion lasts so long


class Band:
    """The four, drawn in steps for the window's size."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._puppets: dict[str, Puppet] = {}
        self._left = 0
        self._size = (0, 0)
        self._loader: Loader[None] | None = None

    def draw_anew(self, left: int) -> None:
        """Draw the band for the window's size; they stand right of `left`."""
        self._left = left
        if self._size != self._context.brush.frame.size:
            self._size = self._context.brush.frame.size
            self._puppets.clear()
            self._loader = Loader(self._load(), threaded=self._context.options.threads)

    def _load(self) -> Generator[float, None, None]:
        context = self._context
        for number, name in enumerate(context.session.band.members, 1):
            scale = context.brush.frame.scale * SIZE
            steps = load_puppet(
                context.assets / "art" / "band", name, scale, context.session.outfits.get(name)
            )
            puppet = yield from steps
            yield from puppet.bake("play")
            self._puppets[name] = puppet
            yield number / len(context.session.band.members)

    def update(self) -> None:
        """Draw a share, where no thread does."""
        if self._loader:
            self._loader.tick()
            if self._loader.done:
                self._loader = None

    def draw(self, screen: pygame.Surface, on: Collection[str], beat: float | None) -> None:
        """Paint the band at a beat; None holds them still."""
        space = screen.get_width() - self._left
        frame = self._context.brush.frame
        ground = round(screen.get_height() - frame.u(720 - GROUND))
        for number, (name, puppet) in enumerate(list(self._puppets.items())):
            plays = any(stem in on for stem in PLAYS.get(name, ()))
            phase = (beat or 0.0) / BEATS if plays else 0.0
            picture, anchor = puppet.frame("play" if plays else "idle", phase)
            x = self._left + space * (2 * number + 1) // (2 * len(PLAYS))
            y = ground + frame.u(18) * (number % 2)
            screen.blit(picture, (x - anchor[0], y - anchor[1]))
