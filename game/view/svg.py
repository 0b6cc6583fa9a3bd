"""Turning hand-written SVG files, and named groups of them, into pygame surfaces."""

from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pygame

from game.assets import needed
from game.view.vector import load_svg

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
Box = tuple[float, float, float, float]

ET.register_namespace("", SVG)
ET.register_namespace("xlink", XLINK)


class ArtError(Exception):
    """A drawing lacks something the game needs: which file, which group."""


@lru_cache(maxsize=4)
def _read(path: Path, _changed_ns: int) -> ET.Element:
    return ET.parse(path).getroot()


def read(path: Path) -> ET.Element:
    """Return the parsed drawing; a handful stay in memory while their groups are taken out."""
    with needed(path):
        return _read(path, path.stat().st_mtime_ns)


def forget() -> None:
    """Forget the parsed drawings once a venue or puppet is loaded."""
    _read.cache_clear()


def numbers(text: str) -> list[float]:
    """Read numbers parted by spaces or commas."""
    return [float(part) for part in text.replace(",", " ").split()]


def group(root: ET.Element, name: str) -> ET.Element:
    """Find a named group anywhere in a drawing, or raise `ArtError`."""
    for element in root.iter(f"{{{SVG}}}g"):
        if element.get("id") == name:
            return element
    raise ArtError(f"no group {name!r} in the drawing")


def groups_with_box(path: Path) -> dict[str, Box]:
    """List the groups that can be cut out: those with `data-box="x y width height"`."""
    found: dict[str, Box] = {}
    with needed(path):
        for element in read(path).iter(f"{{{SVG}}}g"):
            box, name = element.get("data-box"), element.get("id")
            if box and name:
                x, y, width, height = numbers(box)
                found[name] = (x, y, width, height)
    return found


def markup(element: ET.Element) -> str:
    """Write one element back to text, to be put into a document of its own."""
    return ET.tostring(element, encoding="unicode")


def definitions(root: ET.Element) -> str:
    """Write the drawing's gradients, which a group taken out may point at."""
    return "".join(markup(element) for element in root.findall(f"{{{SVG}}}defs"))


def document(inner: str, box: Box) -> bytes:
    """Wrap markup in an SVG document that shows `box`."""
    x, y, width, height = box
    head = (
        f'<svg xmlns="{SVG}" xmlns:xlink="{XLINK}" width="{width:g}" height="{height:g}" '
        f'viewBox="{x:g} {y:g} {width:g} {height:g}">'
    )
    return f"{head}{inner}</svg>".encode()


def draw(source: bytes, size: tuple[int, int]) -> pygame.Surface:
    """Rasterise a whole document to fit `size` and convert it when a window exists."""
    return converted(load_svg(source, size))


def converted(surface: pygame.Surface) -> pygame.Surface:
    """Convert a surface to the window's own format, which makes each blit cheaper."""
    return surface.convert_alpha() if pygame.display.get_surface() else surface


def coded(surface: pygame.Surface) -> pygame.Surface:
    """Run-length code a picture with much empty or solid room: faster, and smaller in memory.

    SDL codes it at the first blit, so one is made here, outside any frame.
    """
    surface.set_alpha(255, pygame.RLEACCEL)
    if pygame.display.get_surface():
        pygame.Surface((1, 1)).convert().blit(surface, (0, 0))
    return surface


def uncoded(picture: pygame.Surface) -> pygame.Surface:
    """Return a copy without run-length code, which would lose what is half clear in a blit."""
    plain = picture.copy()
    plain.set_alpha(255, 0)
    return plain


def pixels(width: float, height: float, scale: float) -> tuple[int, int]:
    """Scale a size and round it up to whole pixels."""
    return max(1, round(width * scale)), max(1, round(height * scale))


def rasterise(path: Path, scale: float, group_id: str | None = None) -> pygame.Surface:
    """Draw a file, or one of its named groups with a `data-box`, at a scale."""
    with needed(path):
        return _rasterised(read(path), scale, group_id)


def _rasterised(root: ET.Element, scale: float, group_id: str | None) -> pygame.Surface:
    if group_id is None:
        box = numbers(root.get("viewBox", "0 0 100 100"))
        inner = "".join(markup(child) for child in root)
        return draw(
            document(inner, (box[0], box[1], box[2], box[3])), pixels(box[2], box[3], scale)
        )
    element = group(root, group_id)
    x, y, width, height = numbers(element.get("data-box", ""))
    inner = definitions(root) + markup(element)
    return draw(document(inner, (x, y, width, height)), pixels(width, height, scale))


def stretched(path: Path, group_id: str, size: tuple[int, int]) -> pygame.Surface:
    """Draw a named group so that its box fills `size` exactly, wider or flatter if need be."""
    with needed(path):
        root = read(path)
        x, y, width, height = numbers(group(root, group_id).get("data-box", ""))
        return fitted(root, group_id, (x, y, width, height), size)


def fitted(root: ET.Element, group_id: str, box: Box, size: tuple[int, int]) -> pygame.Surface:
    """Draw what a named group shows in `box` so that it fills `size` to the last pixel."""
    x, y, width, height = box
    across, down = size[0] / width, size[1] / height
    inner = f'<g transform="matrix({across} 0 0 {down} {-x * across} {-y * down})">'
    inner = f"{definitions(root)}{inner}{markup(group(root, group_id))}</g>"
    return draw(document(inner, (0, 0, size[0], size[1])), size)
