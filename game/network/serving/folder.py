"""The files of a built site, as they are sent: their kind, how long they keep, how they are packed.

What can be asked for is listed once, at the start: no path of a request ever reaches the disk.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

KINDS = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".wasm": "application/wasm",
    ".zip": "application/zip",
    ".pack": "application/octet-stream",
    ".png": "image/png",
    ".txt": "text/plain; charset=utf-8",
    ".gz": "application/gzip",
}
PACKINGS = (("br", ".br"), ("gzip", ".gz"))
"""The ways in which a file may be packed, the smallest first, and how those files end."""
NAMED_BY_CONTENT = re.compile(r"\.[0-9a-f]{12}\.\w+(\.gz)?$")
FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
PAGE = "index.html"


class NoSiteError(Exception):
    """A folder is not a built site."""


@dataclass(frozen=True)
class Sent:
    """A file, and what is said of it."""

    path: Path
    kind: str
    keeps: str
    packed: Mapping[str, Path]
    """The same file packed, by the way of packing."""


def files_of(folder: Path) -> dict[str, Sent]:
    """List what a site sends, by its place in the address; raises NoSiteError."""
    if not (folder / PAGE).is_file():
        raise NoSiteError(folder)
    found = dict(_files(folder.resolve()))
    return found | {"/": found[f"/{PAGE}"]}


def _files(folder: Path) -> Iterator[tuple[str, Sent]]:
    for path in sorted(folder.iterdir()):
        kind = KINDS.get(path.suffix)
        if kind and path.is_file() and not path.is_symlink():
            packed = {way: path.with_name(path.name + end) for way, end in PACKINGS}
            there = {way: place for way, place in packed.items() if place.is_file()}
            keeps = FOR_EVER if NAMED_BY_CONTENT.search(path.name) else ASK_AGAIN
            yield f"/{path.name}", Sent(path, kind, keeps, there)


def packing(sent: Sent, accepted: str) -> str:
    """Return the smallest way of packing that a browser accepts; nothing for the plain file."""
    ways = {way.split(";")[0].strip() for way in accepted.split(",") if ";q=0" not in way}
    return next((way for way, _end in PACKINGS if way in sent.packed and way in ways), "")
