"""The gig: the band plays on a stage set before the venue, to its crowd, in slow soft light."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from math import pi, sin
from pathlib import Path

import pygame

from game.assets import needed
from game.view import svg
from game.view.camera import DESIGN_HEIGHT, DESIGN_WIDTH, DesignSpace
from game.view.looks import Colours
from game.view.puppet import Puppet, load_puppet
from game.view.steps import part
from game.view.venue import backdrop

Placed = tuple[pygame.Surface, tuple[int, int]]
BAND = ("ines", "mika", "leo", "zaynab")
"""Who plays, from left to right."""
PLACES = (
    ("ines", 350.0, 582.0, False),
    ("mika", 540.0, 612.0, False),
    ("leo", 796.0, 554.0, True),
    ("zaynab", 980.0, 598.0, True),
)
"""Who stands where: design x, the y of the feet, and whether they look to the left."""
DRUMS_X = 796.0
RISER_Y = 546.0
"""The drums' riser: the upper edge of its front, under Leo's wheels."""
SIZE = 1.6
"""The band is nearer here than on the road."""
LAMPS = (
    ("lamp-cool", "beam-left", -365.0),
    ("lamp-warm", "beam-left", -225.0),
    ("lamp-cool", "beam-right", 225.0),
    ("lamp-warm", "beam-right", 365.0),
)
"""Lamps with their beams, from the middle of the band."""
TRUSS_Y = 112.0
BEAM_TOP_Y = 168.0
CURTAINS = (80.0, 1200.0)
"""Where the side curtains end and begin; nobody stands and no lamp hangs beyond."""
MOST_ROOM = 700.0
"""The band stays together even in a wide window."""
SET_WIDTH = 1680.0
CROWD_HEIGHT = {"crowd-back": 130.0, "crowd-front": 110.0}
LAMP_NAMES = ("lamp-cool", "lamp-warm")
BEAM_NAMES = ("beam-left", "beam-right")
SWAY_PX = 26.0
BOB_PX = 5.0  # the crowd's, on each beat
LEAP_PX = 22.0  # and so much more when it cheers
HOP_PX = 26.0  # of who has the bar
MOTION_BEATS = 2.0  # a turn of the band's motion
PAPERS = 42
FALL_PX_S = 46.0
GAP_PX = 37.0


@dataclass(frozen=True)
class Moment:
    """What is drawn of a gig now."""

    t_s: float
    """Seconds since its start, for what drifts."""
    beat: float
    """Beats of the song, for all who move with it."""
    cheer: float = 0.0
    """How high the crowd leaps, 0 to 1."""
    star: int = -1
    """The number in BAND of who has the bar; -1 for all alike."""


class GigView:
    """Draws a moment of the gig; nothing in it flashes. `reduced_motion` stills all but the band.

    Set `room` (left and right, design px of the window) to bring the band together beside a
    panel.
    """

    def __init__(
        self,
        stage: DesignSpace,
        scene: pygame.Surface,
        art: dict[str, pygame.Surface],
        band: list[Puppet],
    ) -> None:
        self.stage, self.scene, self.art, self.band = stage, scene, art, band
        self.reduced_motion = False
        self.aside = (stage.design_width - DESIGN_WIDTH) / 2
        self.room = (PLACES[0][1] + self.aside, PLACES[-1][1] + self.aside)

    @staticmethod
    def load(
        art_folder: Path,
        venue_id: str,
        size: tuple[int, int],
        worn: Mapping[str, Colours] | None = None,
    ) -> Generator[float, None, "GigView"]:
        """Load the stage set and bake the four who play, in steps; returns the view.

        `worn` gives the colours of band members who wear a look.
        """
        stage = DesignSpace(*size)
        path = art_folder / "gig.svg"
        scene = backdrop(art_folder, venue_id, size)
        yield 0.1
        left = (DESIGN_WIDTH - stage.design_width) / 2
        seen = (left, stage.top, stage.design_width, DESIGN_HEIGHT - stage.top)
        root = svg.read(path)
        with needed(path):
            inner = svg.markup(svg.group(root, "set"))
        scene.blit(svg.draw(svg.document(inner, seen), size), (0, 0))
        names = ("riser", "banner", *BEAM_NAMES, *LAMP_NAMES)
        art = {name: svg.rasterise(path, stage.scale, name) for name in names}
        for name in ("crowd-back", "crowd-front"):
            wide = max(SET_WIDTH, stage.design_width)
            art[name] = svg.stretched(path, name, svg.pixels(wide, CROWD_HEIGHT[name], stage.scale))
        art["shadow"] = svg.rasterise(art_folder / "effects.svg", stage.scale * SIZE, "shadow")
        for number in range(4):
            art[f"paper-{number}"] = svg.rasterise(path, stage.scale, f"paper-{number + 1}")
        yield 0.2
        band = []
        for number, (name, _, _, looks_left) in enumerate(PLACES):
            start = 0.2 + 0.2 * number
            colours = (worn or {}).get(name)
            steps = load_puppet(art_folder / "band", name, stage.scale * SIZE, colours)
            puppet = yield from part(steps, start, start + 0.02)
            puppet.looks_left = looks_left
            yield from part(puppet.bake("play"), start + 0.02, start + 0.2)
            band.append(puppet)
        svg.forget()
        return GigView(stage, scene, art, band)

    def draw(self, surface: pygame.Surface, now: Moment) -> None:
        """Draw the gig as it is now."""
        surface.blit(self.scene, (0, 0))
        surface.fblits(self._lights(now))
        surface.fblits(self._band(now))
        if not self.reduced_motion:
            surface.fblits(self._papers(now.t_s))
        surface.fblits(self._crowd(now))

    def _x(self, design_x: float) -> int:
        """Turn a design x of the set, whose middle is 640, into window px."""
        return self.stage.x(design_x + self.aside)

    def _between(self) -> tuple[float, float]:
        """Return the room for the band on the set: beside the panel, between the curtains."""
        left = max(self.room[0] - self.aside, CURTAINS[0] + 40)
        right = min(self.room[1] - self.aside, CURTAINS[1] - 40)
        spare = max(0.0, right - left - MOST_ROOM) / 2
        return left + spare, right - spare

    def _lights(self, now: Moment) -> list[Placed]:
        """Return the banner over the middle of the band, and the lamps beside it."""
        middle = self._x(sum(self._between()) / 2)
        banner = self.art["banner"]
        placed = [(banner, (middle - banner.get_width() // 2, self.stage.y(TRUSS_Y)))]
        for number, (lamp, beam, away) in enumerate(LAMPS):
            x = middle + self.stage.x(away)
            if not self._x(CURTAINS[0] + 30) < x < self._x(CURTAINS[1] - 30):
                continue
            sway = 0.0 if self.reduced_motion else SWAY_PX * sin(now.t_s * 0.5 + number * 1.7)
            sway *= 1 + now.cheer
            aside = 90 if beam == "beam-left" else 210
            beam_x = x + self.stage.x(sway * 0.3 - aside)
            placed.append((self.art[beam], (beam_x, self.stage.y(BEAM_TOP_Y))))
            hung = self.art[lamp]
            placed.append((hung, (x - hung.get_width() // 2, self.stage.y(TRUSS_Y))))
        return placed

    def _band(self, now: Moment) -> list[Placed]:
        riser = self.art["riser"]
        at = self._x(self._beside(DRUMS_X)) - riser.get_width() // 2
        placed = [(RISER_Y, (riser, (at, self.stage.y(RISER_Y))))]
        for number, ((_, x, y, _), puppet) in enumerate(zip(PLACES, self.band, strict=True)):
            picture, anchor = puppet.frame("play", now.beat / MOTION_BEATS + number * 0.5)
            place = self._x(self._beside(x))
            hop = self.stage.x(HOP_PX * abs(sin(pi * now.beat))) if number == now.star else 0
            hop = 0 if self.reduced_motion else hop
            shadow = self.art["shadow"]
            under = (place - shadow.get_width() // 2, self.stage.y(y) - shadow.get_height() // 2)
            placed.append((y - 1, (shadow, under)))
            placed.append((y, (picture, (place - anchor[0], self.stage.y(y) - anchor[1] - hop))))
        return [one for _, one in sorted(placed, key=lambda pair: pair[0])]

    def _beside(self, x: float) -> float:
        """Bring a place on the whole stage into the room there is for the band."""
        (left, right), (first, last) = self._between(), (PLACES[0][1], PLACES[-1][1])
        return left + (x - first) / (last - first) * (right - left)

    def _papers(self, t_s: float) -> list[Placed]:
        placed = []
        tall = DESIGN_HEIGHT - self.stage.top
        for number in range(PAPERS):
            way = t_s * FALL_PX_S * (0.7 + (number % 5) * 0.15) + number * 97.0
            x = (number * GAP_PX * 7.3) % self.stage.design_width + 18 * sin(t_s * 1.3 + number)
            picture = self.art[f"paper-{number % 4}"]
            placed.append((picture, (self.stage.x(x), self.stage.y(self.stage.top + way % tall))))
        return placed

    def _crowd(self, now: Moment) -> list[Placed]:
        """Return both rows of heads; they bob on the beat, one row and then the other."""
        placed = []
        for number, (name, top) in enumerate((("crowd-back", 600.0), ("crowd-front", 620.0))):
            swing = sin(pi * (now.beat + number * 0.5))
            bob = 0.0 if self.reduced_motion else (BOB_PX + LEAP_PX * now.cheer) * swing * swing
            picture = self.art[name]
            x = (self.stage.width - picture.get_width()) // 2
            placed.append((picture, (x, self.stage.y(top - bob + 6))))
        return placed
