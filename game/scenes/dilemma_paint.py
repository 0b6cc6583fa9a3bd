"""What of a dilemma is on the screen, and the painting of what lies behind it."""

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.scenario.dilemma import Dilemma
from game.scenes.column import Column
from game.scenes.dilemma_mate import Mate
from game.view.brush import Brush
from game.view.phone import Phone
from game.view.theme import Theme

Rect = pygame.Rect
COARSE = 4  # the road behind is blurred at this part of its size,
BLUR = 2  # by so many px, so that nothing on it asks to be read
VEIL = 72  # of 255, how much of the theme's shade lies over the road
DARK_VEIL = 150  # the same in a dark theme


@dataclass(frozen=True)
class Shown:
    """What of a dilemma is on the screen: everything that its picture depends on."""

    brush: Brush
    dilemma: Dilemma
    phone: Phone | None
    """None where the answers have the page to themselves."""
    mate: Mate | None
    panel: Rect
    column: Column
    word: str
    """What the last tap on a line brought."""

    @property
    def stage_key(self) -> tuple[object, ...]:
        """Everything that the picture of bandmate and phone depends on."""
        phone = self.phone.state if self.phone else None
        mate = (self.mate.name, self.mate.face) if self.mate else None
        return (phone, mate, self.dilemma.scenario.id)

    @property
    def key(self) -> tuple[object, ...]:
        """Everything that the still picture depends on."""
        controls, dilemma = self.column.controls, self.dilemma
        places = tuple((item.name, *item.rect) for item in controls.items)
        panel = (tuple(self.panel), self.word, dilemma.stage, dilemma.tried)
        return (self.stage_key, panel, places, controls.focus, controls.armed)

    def draw_panel(self, screen: pygame.Surface) -> None:
        """Paint the panel with its rows, and the corner buttons."""
        if self.panel.height:
            self.brush.panel(screen, self.panel)
        self.column.draw(screen)

    def draw_phone(self, screen: pygame.Surface, *, emote: bool = True) -> None:
        """Paint the bandmate and the phone in front."""
        if self.mate:
            self.mate.draw(screen)
        if self.mate and emote:
            self.mate.draw_emote(screen)
        if self.phone:
            self.phone.draw(screen)


def between(start: Rect, end: Rect, part: float) -> Rect:
    """Give a rectangle on the way from one to another."""
    pairs = zip(start, end, strict=True)
    left, top, width, height = (round(a + (b - a) * part) for a, b in pairs)
    return Rect(left, top, max(2, width), max(2, height))


def backdrop(
    behind: Callable[[pygame.Surface], None], size: tuple[int, int], theme: Theme
) -> pygame.Surface:
    """Paint what lies behind the dilemma, soft and shaded; plain black stays black."""
    road = pygame.Surface(size).convert()
    if theme.shade == (0, 0, 0):
        return road
    behind(road)
    coarse = (max(1, size[0] // COARSE), max(1, size[1] // COARSE))
    small = pygame.transform.gaussian_blur(pygame.transform.smoothscale(road, coarse), BLUR)
    road = pygame.transform.smoothscale(small, size)
    veil = pygame.Surface(size).convert()
    veil.fill(theme.shade)
    veil.set_alpha(VEIL if sum(theme.paper) > sum(theme.ink) else DARK_VEIL)
    road.blit(veil, (0, 0))
    return road
