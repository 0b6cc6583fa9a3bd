"""The mark of a family of signs: its shape on a disc in its colour."""

import pygame

from game.scenario.sign_families import SignFamily
from game.view import shapes
from game.view.phone.art import PhoneArt
from game.view.phone.signs import sign
from game.view.theme import Colour, Theme


def family_colour(art: PhoneArt, family: SignFamily, theme: Theme) -> Colour:
    """Return the family's colour, dark enough to be seen on a page; plain where that is asked."""
    if theme.paper == (0, 0, 0):
        return theme.sign
    tone = "light" if sum(theme.paper) < sum(theme.ink) else "deep"
    return art.colour(f"{family.colour.removeprefix('phone.')}-{tone}")


def family_mark(art: PhoneArt, family: SignFamily, px: int, theme: Theme) -> pygame.Surface:
    """Draw the mark, `px` real px wide."""
    disc = shapes.rounded((px, px), px // 2, family_colour(art, family, theme)).copy()
    drawn = sign(family.shape.value, px * 6 // 10, theme.paper)
    disc.blit(drawn, drawn.get_rect(center=(px // 2, px // 2)))
    return disc
