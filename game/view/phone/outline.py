"""Shapes of the phones: bubbles with tails, rounded tops, the ring that a hand draws."""

from math import cos, pi, sin
from random import Random

import pygame

from game.view import shapes
from game.view.remembered import remembered
from game.view.shapes import code, picture
from game.view.theme import Colour

TURNS = 1.08  # how far round the hand goes
RING_STEPS = 14  # drawings from the first touch to the whole ring


@remembered(shapes.MEMORY)
def bubble(  # noqa: PLR0913  (a bubble has these parts)
    size: tuple[int, int], radius: int, fill: Colour, tail: int, side: str, edge: Colour | None
) -> pygame.Surface:
    """Draw a speech bubble; its tail, `tail` px long, is at the upper left, right or top."""
    w, h = size
    line = f' stroke="{code(edge)}" stroke-width="2" stroke-linejoin="round"' if edge else ""
    pad = 1 if edge else 0
    r = min(radius, (h - 2 * pad) // 2)
    left, top, right, bottom = pad, pad, w - pad, h - pad
    if side == "left":
        left += tail
    elif side == "right":
        right -= tail
    elif side == "top":
        top += tail
    points = {
        "left": f"M{left} {top + r} V{bottom - r} Q{left} {bottom} {left + r} {bottom}"
        f" H{right - r} Q{right} {bottom} {right} {bottom - r} V{top + r} Q{right} {top}"
        f" {right - r} {top} H{pad + 2} Q{pad} {top} {pad + 1} {top + 2}"
        f" Q{left - tail * 0.1:.1f} {top + tail * 0.55:.1f} {left} {top + r + tail * 0.4:.1f} Z",
        "right": f"M{right} {top + r} V{bottom - r} Q{right} {bottom} {right - r} {bottom}"
        f" H{left + r} Q{left} {bottom} {left} {bottom - r} V{top + r} Q{left} {top}"
        f" {left + r} {top} H{w - pad - 2} Q{w - pad} {top} {w - pad - 1} {top + 2}"
        f" Q{right + tail * 0.1:.1f} {top + tail * 0.55:.1f} {right} {top + r + tail * 0.4:.1f} Z",
        "": f"M{left} {top + r} V{bottom - r} Q{left} {bottom} {left + r} {bottom} H{right - r}"
        f" Q{right} {bottom} {right} {bottom - r} V{top + r} Q{right} {top} {right - r} {top}"
        f" H{left + r} Q{left} {top} {left} {top + r} Z",
        "top": f"M{left} {top + r} V{bottom - r} Q{left} {bottom} {left + r} {bottom}"
        f" H{right - r} Q{right} {bottom} {right} {bottom - r} V{top + r} Q{right} {top}"
        f" {right - r} {top} H{w / 2 + tail} L{w / 2} {pad} L{w / 2 - tail} {top}"
        f" H{left + r} Q{left} {top} {left} {top + r} Z",
    }
    return picture(w, h, f'<path d="{points[side]}" fill="{code(fill)}"{line}/>')


@remembered(shapes.MEMORY)
def bar(size: tuple[int, int], radius: int, fill: Colour) -> pygame.Surface:
    """Draw a bar with round upper corners."""
    w, h = size
    return picture(
        w, h, f'<path d="M0 {h} V{radius} Q0 0 {radius} 0 H{w - radius} Q{w} 0 {w} {radius} V{h} Z"'
        f' fill="{code(fill)}"/>',
    )  # fmt: skip


@remembered(shapes.MEMORY)
def hand_ring(  # noqa: PLR0913  (a ring has these parts)
    size: tuple[int, int], seed: int, step: int, colour: Colour, halo: Colour, width: int
) -> pygame.Surface:
    """Draw a hand's ring inside `size`, `step` of RING_STEPS done."""
    random = Random(seed)
    w, h = size
    margin = width * 1.4
    wobble = [random.uniform(-1, 1) for _ in range(6)]
    count = max(2, round(72 * step / RING_STEPS))
    points = []
    for i in range(count + 1):
        along = i / 72
        angle = -0.72 * pi + 2 * pi * TURNS * along
        away = 1 + 0.012 * sin(3 * angle + wobble[0]) - 0.05 * max(0.0, along - 0.9) * 10
        x, y = squared(angle, 0.24)
        x = w / 2 + x * (w / 2 - margin) * away
        y = h / 2 + y * (h / 2 - margin) * away + margin * 0.5 * wobble[1] * sin(2 * angle)
        points.append(f"{x:.1f} {y:.1f}")
    path = "M" + " L".join(points)
    look = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'
    return picture(
        w, h, f'<path d="{path}" stroke="{code(halo)}" stroke-width="{width * 1.9}" {look}/>'
        f'<path d="{path}" stroke="{code(colour)}" stroke-width="{width}" {look}/>',
    )  # fmt: skip


def squared(angle: float, power: float) -> tuple[float, float]:
    """Return a point of a circle pulled towards its square: the ring clears a text's corners."""
    c, s = cos(angle), sin(angle)
    return (
        (abs(c) ** power) * (1 if c >= 0 else -1),
        (abs(s) ** power) * (1 if s >= 0 else -1),
    )
