"""Buttons side by side at the foot of a panel."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.ui.control import Control
from game.ui.roles import Key
from game.ui.scene import Change
from game.view.brush import CONTROL_HEIGHT, Brush, Face, button_style

GAP = 14  # design px


@dataclass(frozen=True)
class BarButton:
    """A button at the foot."""

    key: Key
    label: str
    act: Callable[[], Change | None]
    icon: str = ""
    primary: bool = False


def foot(
    brush: Brush, tools: Sequence[BarButton], panel: pygame.Rect
) -> tuple[list[Control], pygame.Rect]:
    """Place buttons along the foot of a panel, in as many lines as they need.

    Gives the controls and the strip that they take.
    """
    gap, widest = brush.u(GAP), panel.width
    lines: list[list[BarButton]] = [[]]
    for tool in tools:
        line = [*lines[-1], tool]
        needs = sum(width_of(brush, one, widest) for one in line) + gap * (len(line) - 1)
        if needs > widest and lines[-1]:
            lines.append([tool])
        else:
            lines[-1] = line
    height = height_of(brush, tools, widest)
    strip = pygame.Rect(panel.x, 0, widest, len(lines) * height + (len(lines) - 1) * gap)
    strip.bottom = panel.bottom
    controls = [
        control
        for number, line in enumerate(lines)
        for control in placed(brush, line, strip, strip.y + number * (height + gap), height)
    ]
    return controls, strip


def width_of(brush: Brush, tool: BarButton, most: int) -> int:
    """Return the width that a button needs, at most the panel's."""
    return min(most, brush.button_width(tool.label, icon=bool(tool.icon)))


def height_of(brush: Brush, tools: Sequence[BarButton], most: int) -> int:
    """Return the height of the buttons: the tallest decides."""
    line = round(brush.text.line_height(button_style()) + brush.u(16))
    tall = [
        brush.button_height(tool.label, width_of(brush, tool, most), icon=bool(tool.icon))
        for tool in tools
    ]
    return max(brush.u(CONTROL_HEIGHT), line, *tall)


def placed(
    brush: Brush, line: Sequence[BarButton], strip: pygame.Rect, top: int, height: int
) -> list[Control]:
    """Place one line of buttons; what is spare goes to the main one, or to all alike."""
    gap = brush.u(GAP)
    widths = [width_of(brush, tool, strip.width) for tool in line]
    spare = strip.width - sum(widths) - gap * (len(line) - 1)
    main = [index for index, tool in enumerate(line) if tool.primary] or list(range(len(line)))
    for index in main:
        widths[index] += spare // len(main)
    controls, left = [], strip.x
    for tool, width in zip(line, widths, strict=True):
        rect = pygame.Rect(left, top, width, height - brush.u(4))
        left = rect.right + gap
        controls.append(Control(tool.key, rect, tool.label, tool.act, painter(brush, tool)))
    return controls


def painter(brush: Brush, tool: BarButton) -> Callable[[pygame.Surface, pygame.Rect, Face], None]:
    """Return how a button at the foot is painted."""

    def draw(screen: pygame.Surface, rect: pygame.Rect, face: Face) -> None:
        brush.button(screen, rect, tool.label, face, primary=tool.primary, icon=tool.icon)

    return draw
