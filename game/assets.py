"""Files that came with the game: whatever is wrong with one, its name is told."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.paths import shipped


class AssetError(Exception):
    """A file that came with the game is missing or damaged."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{named(path)} is missing or damaged")
        self.name = named(path)
        """The file as it is found in the game's folder."""


def named(path: Path) -> str:
    """Return a file's place among the game's files."""
    for folder in ("assets", "scenarios"):
        if path.is_relative_to(shipped(folder)):
            return f"{folder}/{path.relative_to(shipped(folder)).as_posix()}"
    return path.name


@contextmanager
def needed(path: Path) -> Iterator[None]:
    """Name the file in whatever goes wrong while it is read; raises AssetError.

    A damaged file can go wrong in as many ways as there are readers: it is cut short, it is of
    another kind, or a part that the game asks for is not in it.
    """
    try:
        yield
    except AssetError:
        raise
    except Exception as error:
        raise AssetError(path) from error
