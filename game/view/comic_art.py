"""Comic panels: band members and things posed before a venue's scenery."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.assets import needed
from game.view import svg
from game.view.looks import Colours
from game.view.puppet import Puppet, load_puppet
from game.view.venue import load_venue_art

if TYPE_CHECKING:
    from game.scenario.tour import Figure, Panel, Prop

GROUND = 590.0  # design px, where feet stand
SCENE = (1280.0, 720.0)
BELOW = 0.17  # how much of a panel lies below the feet
AIR = 0.92  # a little more is seen than the zoom says
TALLEST = 690.0  # design px, a panel never sees more of the scene
HEADS = "crowd-front"
HEADS_TALL = 0.3  # of a panel, the heads of a crowd
CAMERA = 420.0  # design px, where a venue's still picture is taken from
NEAREST_WHOLE = 1.6  # who is nearer may be cut off at the sides
HEAD = 50.0  # design px, from the neck to the top of the hair
HEAD_HALF = 30.0
BODY_HALF = 56.0
SHADOW = '<ellipse cx="50" cy="10" rx="48" ry="9" fill="#241b3a" fill-opacity="0.22"/>'


@dataclass(frozen=True)
class Lens:
    """What of a scene a panel shows: its size in real px, and how the scene lies in it."""

    size: tuple[int, int]
    scale: float
    left: float
    top: float

    def at(self, x: float, up: float) -> tuple[int, int]:
        """Return where a point of the scene is in the panel, real px."""
        return round((x - self.left) * self.scale), round((GROUND - up - self.top) * self.scale)


def lens_for(panel: "Panel", size: tuple[int, int]) -> Lens:
    """Return the part of the scene that a panel of a size shows; nobody is cut off at the sides."""
    first, last = crowd(panel)
    near = max(size[0], size[1] * 16 / 9) * panel.zoom * AIR / SCENE[0]
    scale = max(min(near, size[0] / (last - first)), size[1] / TALLEST)
    wide, tall = size[0] / scale, size[1] / scale
    middle = panel.middle
    if first < middle - wide / 2 or last > middle + wide / 2:
        middle = (first + last) / 2
    left = min(max(middle - wide / 2, 0), SCENE[0] - wide)
    bottom = min(GROUND + tall * BELOW, SCENE[1]) - panel.lift
    return Lens(size, scale, left, bottom - tall)


def crowd(panel: "Panel") -> tuple[float, float]:
    """Return how far the people and things of a panel reach, px of the scene."""
    people = [(figure.x, BODY_HALF) for figure in panel.figures if figure.near <= NEAREST_WHOLE]
    things = [(prop.x, BODY_HALF * prop.size * 0.7) for prop in panel.props]
    both = people + things
    return min(x - half for x, half in both), max(x + half for x, half in both)


@dataclass(frozen=True)
class Drawn:
    """A panel's picture, where everybody's head is in it, and where each voice comes from."""

    picture: pygame.Surface
    heads: tuple[pygame.Rect, ...]
    mouths: Mapping[str, tuple[int, int]]


def draw_panel(
    art: Path, panel: "Panel", size: tuple[int, int], outfits: Mapping[str, Colours]
) -> Generator[float, None, Drawn]:
    """Draw a panel in steps."""
    lens = lens_for(panel, size)
    picture = yield from scenery(art, panel, lens)
    heads, mouths = [], {}
    for prop in panel.props:
        head, mouth = draw_prop(art, prop, lens, picture)
        heads.append(head)
        mouths[prop.name] = mouth
        yield 0.6
    for figure in panel.figures:
        scale = lens.scale * figure.near
        steps = load_puppet(art / "band", figure.who, scale, outfits.get(figure.who))
        puppet = yield from steps
        head = draw_figure(puppet, figure, lens, picture)
        heads.append(head)
        mouths[figure.who] = head.midtop
        yield 0.8
    if panel.crowd:
        draw_crowd(art, picture)
    return Drawn(picture, tuple(heads), mouths)


def scenery(art: Path, panel: "Panel", lens: Lens) -> Generator[float, None, pygame.Surface]:
    """Draw what is behind everybody."""
    small = lens.scale
    size = (round(SCENE[0] * small), round(SCENE[1] * small))
    venue = yield from load_venue_art(art, panel.venue, size)
    whole = pygame.Surface(size)
    for layer in [*venue.behind, *venue.front]:
        layer.draw(whole, (CAMERA + panel.scroll) * venue.stage.scale, 0)
    part = pygame.Rect(
        round(lens.left * small),
        max(0, round(lens.top * small)),
        lens.size[0],
        lens.size[1],
    ).clamp(whole.get_rect())
    part = part.clip(whole.get_rect())
    cut = whole.subsurface(part)
    picture = cut.copy() if part.size == lens.size else pygame.transform.smoothscale(cut, lens.size)
    return picture.convert() if pygame.display.get_surface() else picture


def draw_crowd(art: Path, picture: pygame.Surface) -> None:
    """Paint the heads of a crowd along the lower edge: the panel is seen from among them."""
    wide, tall = picture.get_size()
    heads = svg.stretched(art / "gig.svg", HEADS, (round(wide * 1.1), round(tall * HEADS_TALL)))
    picture.blit(heads, heads.get_rect(midbottom=(wide // 2, tall + tall // 30)))


def draw_prop(
    art: Path, prop: "Prop", lens: Lens, picture: pygame.Surface
) -> tuple[pygame.Rect, tuple[int, int]]:
    """Paint a thing or an animal; return the room it takes and where its voice comes from."""
    path = art / "ui" / "comics.svg"
    drawing = svg.rasterise(path, lens.scale * prop.size, prop.name)
    with needed(path):
        element = svg.group(svg.read(path), prop.name)
        box = svg.numbers(element.get("data-box", ""))
        mouth = svg.numbers(element.get("data-mouth", ""))
        across = (mouth[0] - box[0]) / box[2]
    if prop.left:
        drawing = pygame.transform.flip(drawing, True, False)
        across = 1 - across
    place = drawing.get_rect(midbottom=lens.at(prop.x, prop.up))
    picture.blit(drawing, place)
    down = (mouth[1] - box[1]) / box[3]
    spot = (place.x + round(across * place.width), place.y + round(down * place.height))
    return place, spot


def draw_figure(
    puppet: Puppet, figure: "Figure", lens: Lens, picture: pygame.Surface
) -> pygame.Rect:
    """Paint a band member with a shadow at the feet; return where the head is."""
    drawing, anchor = puppet.frame(figure.motion, figure.phase, figure.face)
    if figure.left:
        drawing = pygame.transform.flip(drawing, True, False)
        anchor = (drawing.get_width() - anchor[0], anchor[1])
    feet = lens.at(figure.x, figure.up)
    shade = svg.draw(
        svg.document(SHADOW, (0, 0, 100, 20)), svg.pixels(72, 13, lens.scale * figure.near)
    )
    picture.blit(shade, shade.get_rect(center=lens.at(figure.x, 0)))
    picture.blit(drawing, (feet[0] - anchor[0], feet[1] - anchor[1]))
    x, up = (
        px * figure.near for px in puppet.posing(figure.motion, figure.phase).place("head", "")
    )
    middle = lens.at(figure.x + (-x if figure.left else x), figure.up + up)
    scale = lens.scale * figure.near
    half, tall = round(HEAD_HALF * scale), round(HEAD * scale)
    return pygame.Rect(middle[0] - half, middle[1] - tall, 2 * half, tall)
