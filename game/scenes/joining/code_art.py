"""A QR code, painted large enough for the back row."""

from collections.abc import Sequence

import pygame

QUIET = 4
"""Light modules around a code."""
LIGHT, DARK = (255, 255, 255), (0, 0, 0)
"""Whatever the theme: cameras want dark on light."""


def qr_picture(rows: Sequence[str], px: int) -> pygame.Surface:
    """Return a code at most so many px wide, in whole px a module."""
    side = len(rows) + 2 * QUIET
    module = max(1, px // side)
    small = pygame.Surface((side, side))
    small.fill(LIGHT)
    for y, row in enumerate(rows):
        for x, sign in enumerate(row):
            if sign == "1":
                small.set_at((x + QUIET, y + QUIET), DARK)
    return pygame.transform.scale(small, (side * module, side * module))
