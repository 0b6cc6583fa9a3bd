"""Smooth rounded shapes and icons for the interface, rasterised from SVG and remembered."""

from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pygame

from game.assets import needed
from game.paths import shipped
from game.view.remembered import Remembered, remembered
from game.view.theme import Colour
from game.view.vector import load_svg

MEMORY = Remembered(windows=8)
"""The shapes of the interface, rasterised once."""


def code(colour: Colour) -> str:
    """Write a colour as SVG wants it."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def picture(width: int, height: int, body: str, box: str | None = None) -> pygame.Surface:
    """Rasterise SVG elements to `width` x `height` real px; `box` is the viewBox."""
    view = box or f"0 0 {width} {height}"
    source = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="{view}">{body}</svg>'
    )
    return load_svg(source.encode(), (width, height)).convert_alpha()


@remembered(MEMORY)
def rounded(
    size: tuple[int, int], radius: int, fill: Colour, edge: Colour | None = None, border: int = 0
) -> pygame.Surface:
    """Draw a filled rounded rectangle with an optional border, all in real px."""
    inset = border / 2
    stroke = f' stroke="{code(edge)}" stroke-width="{border}"' if edge and border else ""
    return picture(
        *size,
        f'<rect x="{inset}" y="{inset}" width="{size[0] - border}" height="{size[1] - border}"'
        f' rx="{radius}" fill="{code(fill)}"{stroke}/>',
    )


@remembered(MEMORY)
def ring(size: tuple[int, int], radius: int, colour: Colour, border: int) -> pygame.Surface:
    """Draw a rounded outline."""
    inset = border / 2
    return picture(
        *size,
        f'<rect x="{inset}" y="{inset}" width="{size[0] - border}" height="{size[1] - border}"'
        f' rx="{radius}" fill="none" stroke="{code(colour)}" stroke-width="{border}"/>',
    )


@remembered(MEMORY)
def shadow(size: tuple[int, int], radius: int, spread: int) -> pygame.Surface:
    """Draw a soft contact shadow, `spread` px larger than `size` on every side."""
    steps = 5
    layers = []
    for step in range(steps):
        out = spread * (1 - step / steps)
        layers.append(
            f'<rect x="{spread - out}" y="{spread - out}" width="{size[0] + 2 * out}"'
            f' height="{size[1] + 2 * out}" rx="{radius + out}" fill="#0d1030"'
            ' fill-opacity="0.055"/>'
        )
    return picture(size[0] + 2 * spread, size[1] + 2 * spread, "".join(layers))


ICON_INK = "#1f2440"  # the colour in icons.svg that is repainted
BADGES = ("badge-circle", "badge-square", "badge-triangle", "badge-diamond")
"""The shapes behind the letters A, B, C and D."""


@lru_cache(maxsize=1)
def icon_groups() -> dict[str, str]:
    """Read the icons: the SVG text of each named group of icons.svg."""
    ET.register_namespace("", "http://www.w3.org/2000/svg")
    with needed(icons_path()):
        root = ET.parse(icons_path()).getroot()
        return {group.attrib["id"]: ET.tostring(group, encoding="unicode") for group in root}


def icons_path() -> Path:
    """Return the path of the drawing with all icons."""
    return shipped("assets") / "art" / "ui" / "icons.svg"


@remembered(MEMORY)
def icon(name: str, px: int, colour: Colour) -> pygame.Surface:
    """Draw an icon in a square of `px` real px."""
    with needed(icons_path()):
        markup = icon_groups()[name]
    return picture(px, px, markup.replace(ICON_INK, code(colour)), "0 0 24 24")


def badge(index: int, px: int, colour: Colour) -> pygame.Surface:
    """Draw the shape that stands behind the letter of choice `index`."""
    return icon(BADGES[index], px, colour)


@remembered(MEMORY)
def ticket(size: tuple[int, int], fill: Colour, edge: Colour, border: int) -> pygame.Surface:
    """Draw a ticket: a bite at either end, and the line along which it is torn off."""
    wide, tall, inset = size[0] - border / 2, size[1] - border / 2, border / 2
    bite, corner = tall * 0.13, tall * 0.12
    middle = size[1] / 2
    outline = (
        f"M{inset + corner},{inset} L{wide - corner},{inset}"
        f" Q{wide},{inset} {wide},{inset + corner}"
        f" L{wide},{middle - bite} A{bite},{bite} 0 0 0 {wide},{middle + bite}"
        f" L{wide},{tall - corner} Q{wide},{tall} {wide - corner},{tall}"
        f" L{inset + corner},{tall} Q{inset},{tall} {inset},{tall - corner}"
        f" L{inset},{middle + bite} A{bite},{bite} 0 0 0 {inset},{middle - bite}"
        f" L{inset},{inset + corner} Q{inset},{inset} {inset + corner},{inset} Z"
    )
    tear = size[0] - tall * 0.36
    dots = "".join(
        f'<circle cx="{tear}" cy="{size[1] * part / 10}" r="{max(1.0, border * 0.8)}"'
        f' fill="{code(edge)}"/>'
        for part in (2, 3.5, 5, 6.5, 8)
    )
    return picture(
        *size,
        f'<path d="{outline}" fill="{code(fill)}" stroke="{code(edge)}" stroke-width="{border}"/>'
        f"{dots}",
    )


@remembered(MEMORY)
def tape(size: tuple[int, int]) -> pygame.Surface:
    """Draw a strip of gaffer tape, stuck across a lower right corner."""
    wide, tall = size
    middle, half = wide / 2, tall / 2
    teeth = range(1, 7)
    right = "".join(f" L{wide - step % 2 * 2},{middle - half + tall * step / 6}" for step in teeth)
    left = "".join(f" L{step % 2 * 2},{middle + half - tall * step / 6}" for step in teeth)
    outline = f"M0,{middle - half} L{wide},{middle - half}{right} L0,{middle + half}{left} Z"
    shine = f"M3,{middle - tall / 5} L{wide - 3},{middle - tall / 5}"
    return picture(
        wide,
        wide,
        f'<g transform="rotate(-45 {middle} {middle})">'
        f'<path d="{outline}" fill="#352a52"/>'
        f'<path d="{shine}" stroke="#5a4d7a" stroke-width="{tall / 9}" fill="none"/></g>',
    )


@remembered(MEMORY)
def curtain(size: tuple[int, int], fold: int, light: Colour, dark: Colour) -> pygame.Surface:
    """Draw half a curtain that hangs in folds, with a darker hem."""
    wide, tall = size
    folds = "".join(
        f'<path d="M{x},0 C{x + fold * 0.7},{tall * 0.3} {x + fold * 0.3},{tall * 0.7}'
        f' {x + fold * 0.5},{tall} L{x + fold},{tall} L{x + fold * 0.9},0 Z" fill="{code(dark)}"/>'
        for x in range(-fold, wide + fold, 2 * fold)
    )
    hem = f'<rect x="0" y="{tall - fold}" width="{wide}" height="{fold}" fill="{code(dark)}"/>'
    return picture(
        wide, tall, f'<rect width="{wide}" height="{tall}" fill="{code(light)}"/>{folds}{hem}'
    )
