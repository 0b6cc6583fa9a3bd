"""What every staging lays its lines out with: the hand that draws, the colours, the story."""

from collections.abc import Callable, Sequence
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass

import pygame

from game.scenario.model import Line, Scenario, Sign
from game.scenario.sign_families import SignFamily
from game.view.brush import Brush
from game.view.phone.art import PhoneArt
from game.view.text import SMALL, Style
from game.view.theme import STANDARD, Colour, Theme

NAME = Style(SMALL, bold=True)
GAP = 14  # design px, between lines
EDGE = 14  # design px, from the page's edge
MIDDLE = 384  # the sum of red, green and blue halfway from black to white


@dataclass(frozen=True)
class PhoneLook:
    """The colours of one phone: the page, the app's bar, a caption, a line round things."""

    page: Colour
    bar: Colour
    bar_ink: Colour
    caption: Colour
    edge: Colour | None
    """The border of solid shapes where the theme needs one to tell them apart."""


@dataclass(frozen=True)
class Block:
    """One line laid out: where it stands on the page, its picture, where it grows from."""

    index: int
    rect: pygame.Rect
    picture: pygame.Surface
    root: tuple[int, int]
    """Where a bubble's tail is, px from the block's top left."""
    beside: tuple[int, int] = (0, 0)
    """How much of the block's left and right the avatar takes, px."""
    spots: tuple[tuple[str, pygame.Rect], ...] = ()
    """Parts of the drawing that can be pressed, by name, px from the block's top left."""

    @property
    def body(self) -> pygame.Rect:
        """The bubble without the avatar beside it, on the page."""
        left, right = self.beside
        rect = self.rect
        return pygame.Rect(rect.x + left, rect.y, rect.width - left - right, rect.height)


@dataclass(frozen=True)
class StagingArt:
    """How a staging is drawn; the table of them is `stagings.py`."""

    sign: str
    """The small sign at the end of the app's bar, one of `signs.SIGNS`."""
    lay: "Layer"
    head: "Head | None" = None
    """What stands above the first line."""
    ground: "Ground | None" = None
    """What lies behind the lines."""
    radius: float = 20
    """The corners of its bubbles, design px."""
    between_two: bool = False
    """Whether the app's bar names whom the messages are with."""
    members: bool = False
    """Whether the app's bar shows who is in it."""
    first_apart: bool = False
    """Whether what follows the first line begins anew: it is what all others answer to."""
    paper: bool = False
    """Whether it is told on paper and not on a screen."""


@dataclass(frozen=True)
class PhonePage:
    """The part of a phone's screen that holds a story's lines."""

    brush: Brush
    art: PhoneArt
    look: PhoneLook
    staging: StagingArt
    story: Scenario
    width: int
    words: Callable[[str], str]
    sign_name: Callable[[Sign], str]
    families: Sequence[SignFamily] = ()
    """The families of signs, whose colours and shapes mark what was found."""
    lines: Sequence[Line] = ()
    """What stands on the page: the scene so far, then what follows a choice."""

    def family(self, line: Line) -> SignFamily | None:
        """Return the family of the sign in a line."""
        return next((one for one in self.families if line.sign in one.signs), None)

    @property
    def others(self) -> list[str]:
        """Who speaks besides the hero, in order of appearance; an app counts too."""
        seen = dict.fromkeys(line.speaker for line in self.story.scene if not line.told)
        return [name for name in seen if name != self.story.hero]

    @property
    def room(self) -> int:
        """The width between the page's edges, real px."""
        return self.width - 2 * self.brush.u(EDGE)

    def mine(self, line: Line) -> bool:
        """Return whether the phone's owner says it."""
        return line.speaker == self.story.hero

    def first_of(self, index: int) -> bool:
        """Return whether a line begins a new speaker's turn; what follows a post does."""
        if index == 1 and self.staging.first_apart:
            return True
        lines = self.lines
        return index == 0 or lines[index - 1].speaker != lines[index].speaker


Layer = Callable[[PhonePage, int, Line, int], Block]
"""Lays out the line of a number at a height of the page."""
Head = Callable[[PhonePage], pygame.Surface]
Ground = Callable[[PhonePage, pygame.Surface], None]
"""Paints on the ground of a page."""


def mix(one: Colour, other: Colour, part: float) -> Colour:
    """Blend `part` (0 to 1) of another colour into one."""
    return (
        round(one[0] + (other[0] - one[0]) * part),
        round(one[1] + (other[1] - one[1]) * part),
        round(one[2] + (other[2] - one[2]) * part),
    )


def look_for(theme: Theme, bar: Colour, *, told: bool = False) -> PhoneLook:
    """Return a phone's colours in a theme; high contrast keeps to black, white and lines.

    A told page is paper, whatever its bar.
    """
    if theme.paper == (0, 0, 0):
        return PhoneLook(theme.paper, theme.paper, theme.ink, theme.paper, theme.edge)
    dark = sum(theme.paper) < MIDDLE
    page = mix(theme.paper, washed(bar, dark=dark), 0.7 if theme.paper == STANDARD.paper else 0.35)
    if told:
        page = mix(theme.paper, theme.nearly, 0.5)
    return PhoneLook(page, bar, (255, 255, 255), mix(theme.paper, theme.nearly, 0.8), None)


def washed(colour: Colour, *, dark: bool) -> Colour:
    """Return a pale tone of a colour for a ground; in a dark theme a deep one."""
    hue, _light, full = rgb_to_hls(*(part / 255 for part in colour))
    light, full = (0.2, full * 0.6) if dark else (0.9, min(0.72, full * 1.3))
    red, green, blue = (round(part * 255) for part in hls_to_rgb(hue, light, full))
    return (red, green, blue)


def blank(size: tuple[int, int]) -> pygame.Surface:
    """Return an empty see-through surface."""
    return pygame.Surface((max(1, size[0]), max(1, size[1])), pygame.SRCALPHA)


def draw_growing(
    screen: pygame.Surface, block: Block, offset: tuple[int, int], part: float
) -> None:
    """Paint a block that has grown by `part` of its size, from its root."""
    scale = 0.4 + 0.6 * (1 - (1 - part) ** 3)
    size = (round(block.rect.width * scale), round(block.rect.height * scale))
    if min(size) < 1:
        return
    rect, root = block.rect.move(offset), block.root
    small = pygame.transform.smoothscale(block.picture, size)
    screen.blit(small, (rect.x + root[0] - root[0] * scale, rect.y + root[1] - root[1] * scale))
