"""What lies behind a dilemma: the road, soft and shaded."""

from collections.abc import Callable

import pygame

from game.view.theme import Colour, Theme

COARSE = 4  # the road behind is blurred at this part of its size,
BLUR = 2  # by so many px, so that nothing on it asks to be read
VEIL = 46  # of 255, how much of the theme's shade lies over the road
DARK_VEIL = 150  # the same in a dark theme
BATHED = 0.5  # how much of the app's colour is in the light on the road


def backdrop(
    behind: Callable[[pygame.Surface], None], size: tuple[int, int], theme: Theme, tint: Colour
) -> pygame.Surface:
    """Paint what lies behind the dilemma, soft, in the app's light; plain black stays black."""
    road = pygame.Surface(size).convert()
    if theme.shade == (0, 0, 0):
        return road
    behind(road)
    coarse = (max(1, size[0] // COARSE), max(1, size[1] // COARSE))
    small = pygame.transform.gaussian_blur(pygame.transform.smoothscale(road, coarse), BLUR)
    road = pygame.transform.smoothscale(small, size)
    light = tuple(round(255 + (part - 255) * BATHED) for part in tint)
    road.fill(light, special_flags=pygame.BLEND_RGB_MULT)
    veil = pygame.Surface(size).convert()
    veil.fill(theme.shade)
    veil.set_alpha(VEIL if sum(theme.paper) > sum(theme.ink) else DARK_VEIL)
    road.blit(veil, (0, 0))
    return road
