"""A screen without a monitor, for measuring and testing through a real window.

Xvfb keeps its picture in a file (`-fbdir`), which is read here as memory: looking at a pixel
costs microseconds and asks nobody. Keys and buttons are pressed by xdotool.
"""

import mmap
import os
import shutil
import struct
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Self

PROGRAMS = ("Xvfb", "xdotool")
HEADER = struct.Struct(">25I")  # of an XWD file, which is what the server keeps its picture in
COLOUR_BYTES = 12  # an entry of the colour table between header and pixels
PIXEL_BYTES = 4
Colour = tuple[int, int, int]


def missing_programs() -> list[str]:
    """Return the programs that this machine does not have."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


class VirtualScreen:
    """An X server on a free display, as long as the `with` block lasts."""

    def __init__(self, folder: Path, size: tuple[int, int] = (1280, 720)) -> None:
        self.size = size
        self._folder = folder
        self.display = ""

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        width, height = self.size
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24"]
        self._server = subprocess.Popen(
            [*command, "-fbdir", str(self._folder), "-nolisten", "tcp", "-noreset"],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as pipe:
            self.display = f":{pipe.readline().strip()}"
        self._open_picture()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._picture.close()
        self._server.terminate()
        self._server.wait(10)

    def _open_picture(self) -> None:
        with (self._folder / "Xvfb_screen0").open("rb") as file:
            self._picture = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = HEADER.unpack_from(self._picture)
        self._line_bytes, colours = header[12], header[19]
        self._first = header[0] + colours * COLOUR_BYTES

    @property
    def env(self) -> dict[str, str]:
        """The environment of a program that shall open its window here."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith("SDL_")}
        kept.pop("WAYLAND_DISPLAY", None)
        return kept | {"DISPLAY": self.display, "SDL_AUDIODRIVER": "dummy"}

    def pixel(self, x: int, y: int) -> Colour:
        """Return the colour of a pixel: red, green, blue."""
        place = self._first + y * self._line_bytes + x * PIXEL_BYTES
        blue, green, red = self._picture[place : place + 3]
        return red, green, blue

    def row(self, x: int, y: int, width: int) -> bytes:
        """Return the bytes of pixels side by side, to compare with what was there before."""
        place = self._first + y * self._line_bytes + x * PIXEL_BYTES
        return self._picture[place : place + width * PIXEL_BYTES]

    def area(self, x: int, y: int, width: int, height: int) -> bytes:
        """Return the bytes of a rectangle."""
        return b"".join(self.row(x, line, width) for line in range(y, y + height))

    def save(self, path: Path) -> None:
        """Save what is seen as a picture."""
        import pygame  # noqa: PLC0415  (who only looks at pixels does not need it)

        pixels = bytearray(self.area(0, 0, *self.size))
        pixels[0::4], pixels[2::4] = pixels[2::4], pixels[0::4]
        pygame.image.save(pygame.image.frombuffer(pixels, self.size, "RGBX"), path)

    def xdotool(self, *words: str) -> str:
        """Press, move or ask something; return what xdotool prints."""
        done = subprocess.run(
            ["xdotool", *words], env=self.env, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()
