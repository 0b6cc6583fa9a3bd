"""SVG that stands in memory, turned into a picture."""

import io
from functools import cache
from tempfile import NamedTemporaryFile

import pygame

DOT = b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'


def load_svg(source: bytes, size: tuple[int, int]) -> pygame.Surface:
    """Rasterise an SVG document to fit `size`; raises pygame.error."""
    if reads_memory():
        return pygame.image.load_sized_svg(io.BytesIO(source), size)
    with NamedTemporaryFile(suffix=".svg") as file:
        file.write(source)
        file.flush()
        return pygame.image.load_sized_svg(file.name, size)


@cache
def reads_memory() -> bool:
    """Return whether this build of pygame loads pictures from memory; some know only files."""
    try:
        pygame.image.load_sized_svg(io.BytesIO(DOT), (1, 1))
    except RuntimeError:
        return False
    return True
