"""The gig: the whole band plays on a stage before the heads of its crowd; soft moving lights."""

from collections.abc import Generator
from math import sin
from pathlib import Path

import pygame

from game.view import svg
from game.view.camera import Stage
from game.view.puppet import Puppet, load_puppet
from game.view.run_view import part

PLACES = (("ines", 380.0), ("mika", 560.0), ("leo", 760.0), ("zaynab", 950.0))
"""Who stands where, design x."""
FLOOR = 566.0
SIZE = 1.35
"""The band is nearer here than on the road."""
SWAY_S = 5.0


class GigView:
    """Draws the gig at a time; nothing in it flashes."""

    def __init__(self, stage: Stage, art: dict[str, pygame.Surface], band: list[Puppet]) -> None:
        self.stage, self.art, self.band = stage, art, band
        self.reduced_motion = False

    @staticmethod
    def load(
        art_folder: Path, venue_id: str, size: tuple[int, int]
    ) -> Generator[float, None, "GigView"]:
        """Load the stage and bake the four who play, in steps."""
        stage = Stage(*size)
        path = art_folder / "gig.svg"
        art = {}
        names = ("stage", "lamp", "crowd")
        for done, name in enumerate(names):
            art[name] = svg.rasterise(path, stage.scale, name)
            yield 0.2 * (done + 1) / len(names)
        band = []
        for number, (name, _) in enumerate(PLACES):
            start = 0.2 + 0.2 * number
            puppet = yield from part(
                load_puppet(art_folder / "band", name, stage.scale * SIZE), start, start + 0.02
            )
            yield from part(puppet.bake("play"), start + 0.02, start + 0.2)
            band.append(puppet)
        svg.forget()
        return GigView(stage, art, band)

    def draw(self, surface: pygame.Surface, t_s: float) -> None:
        """Draw the gig `t_s` seconds after its start."""
        surface.blit(pygame.transform.scale(self.art["stage"], surface.get_size()), (0, 0))
        middle = (self.stage.design_width - 1280) / 2
        for number, ((_, x), puppet) in enumerate(zip(PLACES, self.band, strict=True)):
            motion = puppet.motions["play"]
            picture, anchor = puppet.frame("play", t_s / motion.seconds + number * 0.25)
            place = (
                self.stage.x(x + middle) - anchor[0],
                self.stage.y(FLOOR) - anchor[1],
            )
            surface.blit(picture, place)
        crowd = self.art["crowd"]
        bob = 0 if self.reduced_motion else round(4 * sin(t_s * 6))
        surface.blit(crowd, (self.stage.x(middle), surface.get_height() - crowd.get_height() + bob))
