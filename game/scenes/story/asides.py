"""The lesser buttons of a dilemma, side by side below the rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.ui.control import Control, Draw
from game.ui.roles import Key
from game.ui.scene import Change
from game.view.brush import CONTROL_HEIGHT, Brush, Face, button_style


@dataclass(frozen=True)
class Aside:
    """A lesser button: below the rows, side by side with another where both fit."""

    key: Key
    label: str
    act: Callable[[], Change | None]
    icon: str = ""


def asides_above(brush: Brush, asides: Sequence[Aside], strip: pygame.Rect | None) -> list[Control]:
    """Put as many of the lesser buttons as fit, from the first on, into a strip above the panel."""
    controls: list[Control] = []
    height = row_height(brush)
    if strip is None or height > strip.height:
        return controls
    left = strip.left
    for one in asides:
        rect = pygame.Rect(left, strip.top, 0, height)
        rect.width = brush.button_width(one.label, icon=bool(one.icon))
        if rect.right > strip.right:
            break
        controls.append(Control(one.key, rect, one.label, one.act, painter(brush, one)))
        left = rect.right + brush.u(14)
    return controls


def row_height(brush: Brush) -> int:
    """Return how tall a lesser button of one line is, in real px."""
    return max(brush.u(CONTROL_HEIGHT), round(brush.text.line_height(button_style()) + brush.u(16)))


def asides_in_a_row(brush: Brush, asides: Sequence[Aside], width: int) -> list[Control] | None:
    """Put the lesser buttons side by side from x = 0; None where they do not fit."""
    if not asides:
        return []
    gap, edge = brush.u(14), brush.u(8)
    needs = [brush.button_width(one.label, icon=bool(one.icon)) for one in asides]
    spare = width - sum(needs) - gap * (len(asides) - 1)
    if spare < 0:
        return None
    controls, left = [], edge
    height = row_height(brush)
    for one, need in zip(asides, needs, strict=True):
        rect = pygame.Rect(left, 0, need + spare // len(asides), height)
        left = rect.right + gap
        controls.append(Control(one.key, rect, one.label, one.act, painter(brush, one)))
    return controls


def painter(brush: Brush, one: Aside) -> Draw:
    """Return how a lesser button is painted."""

    def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        brush.button(screen, rect, one.label, face, icon=one.icon)

    return draw
