"""Memory that is no longer needed goes back to the computer, at moments when nothing moves."""

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ctypes

M_MMAP_THRESHOLD = -3  # of glibc's malloc.h
M_ARENA_MAX = -8
LARGE_BYTES = 256 * 1024  # a picture of 256 by 256 px


def keep_pictures_apart() -> None:
    """Allocate large pictures in memory of their own, which is returned when they go.

    By itself glibc soon puts them among the small things, and one small thing between two
    pictures keeps the room of both; the loading thread would have a heap of its own, too.
    """
    if c_library := glibc():
        c_library.mallopt(M_MMAP_THRESHOLD, LARGE_BYTES)
        c_library.mallopt(M_ARENA_MAX, 1)


def give_back() -> None:
    """Free everything that is no longer in use: a venue left behind, its song, its faces.

    Screens and their buttons know each other, so that only the collector frees them; it comes too
    seldom by itself, for it counts objects and not the pictures that hang on them. glibc keeps
    what was freed unless it is asked.
    """
    gc.collect()
    if c_library := glibc():
        c_library.malloc_trim(0)


def glibc() -> "ctypes.CDLL | None":
    """Find glibc; other systems give memory back by themselves."""
    if sys.platform != "linux":
        return None
    import ctypes  # noqa: PLC0415  (some systems have none)

    library = ctypes.CDLL(None)
    return library if hasattr(library, "malloc_trim") and hasattr(library, "mallopt") else None
