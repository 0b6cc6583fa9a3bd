"""Packs: stories from elsewhere, in a folder or a zip, opened as if they meant harm.

Nothing is unpacked to the disk. Whatever a pack claims, no more is read than the limits allow.
A pack with a trick in it is refused as a whole.
"""

import os
import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from game.scenario.files import MOST_FOLDERS, at_top, is_folder, is_story
from game.scenario.problems import Problem, ScenarioErrors
from game.scenario.yaml_mistakes import MOST_BYTES

MOST_ARCHIVE = 2 * 1024 * 1024
MOST_UNPACKED = 4 * 1024 * 1024
MOST_ENTRIES = 2000
MOST_STORIES = 500
"""Limits of a pack: bytes of the zip, bytes of its stories, entries, stories."""

METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""The others can be made to ask for gigabytes of memory."""
UTF8_NAME = 0x800
LOCKED = 0x1
"""Flags of a zip's entry."""
BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What Python's zipfile raises for damaged archives."""


@dataclass(frozen=True, slots=True)
class Pack:
    """The story files of a pack: their paths (for messages) and their bytes."""

    name: str
    path: Path
    files: tuple[tuple[Path, bytes], ...]


def open_pack(path: Path) -> Pack:
    """Open a folder, a zip or a single story; raises ScenarioErrors with what is wrong."""
    name = pack_name(path)
    try:
        entries = _folder(path) if is_folder(path) else _zip_or_story(path)
        files = tuple(
            (path / inner if str(inner) != "." else path, data) for inner, data in entries
        )
    except OSError as error:
        raise _refused(path, "not-readable", reason=error.strerror or "no reason") from error
    except BROKEN_ZIP as error:
        raise _refused(path, "pack-broken") from error
    if not files:
        raise _refused(path, "pack-empty")
    return Pack(name, path, files)


def packs_in(folder: Path) -> list[Path]:
    """List the packs that were dropped into a folder; none where it cannot be read."""
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return []
    return [
        entry
        for entry in entries
        if not entry.name.startswith(".") and (entry.suffix.lower() == ".zip" or _holds(entry))
    ]


def _holds(entry: Path) -> bool:
    """Whether something is a folder, or nobody may look: then opening it says so."""
    try:
        return stat.S_ISDIR(entry.stat().st_mode)
    except OSError as error:
        return isinstance(error, PermissionError)


def pack_name(path: Path) -> str:
    """Make the name before a story's id from a file name, as in `my-school/free-gems`."""
    stem = path.resolve().name if is_folder(path) else path.stem
    name = re.sub("[^a-z0-9]+", "-", stem.lower()).strip("-")[:40].strip("-")
    if not name:
        raise _refused(path, "pack-name")
    return name


def _zip_or_story(path: Path) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Yield a zip's stories, or the one story of a YAML file."""
    if not path.exists():
        raise _refused(path, "no-pack")
    if not path.is_file():
        raise _refused(path, "no-file")
    if is_story(Path(path.name)):
        with path.open("rb") as file:
            yield PurePosixPath(), file.read(MOST_BYTES + 1)
        return
    if path.stat().st_size > MOST_ARCHIVE:
        raise _refused(path, "pack-too-large", most=MOST_ARCHIVE // 1024)
    with zipfile.ZipFile(path) as archive:
        yield from _zip(path, archive)


def _zip(path: Path, archive: zipfile.ZipFile) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Yield a zip's stories, after a look at all of its entries."""
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        raise _refused(path, "pack-too-many", most=MOST_ENTRIES)
    names = [_safe_name(path, entry) for entry in entries]
    if len(set(names)) < len(names):
        raise _refused(path, "pack-broken")
    _refuse_alike(path, map(str, names))
    stories = [pair for pair in zip(names, entries, strict=True) if _is_story(*pair)]
    _refuse_many(path, len(stories), sum(entry.file_size for _, entry in stories))
    left = MOST_UNPACKED
    for name, entry in sorted(stories, key=lambda pair: pair[0]):
        if entry.flag_bits & LOCKED:
            raise _refused(path, "pack-locked")
        if entry.compress_type not in METHODS:
            raise _refused(path, "pack-broken")
        with archive.open(entry) as file:
            data = file.read(MOST_BYTES + 1)
        left -= len(data)
        if left < 0:
            raise _refused(path, "pack-too-large", most=MOST_UNPACKED // 1024)
        yield name, data


def _is_story(name: PurePosixPath, entry: zipfile.ZipInfo) -> bool:
    """Whether a zip's entry is a story file."""
    return not entry.is_dir() and is_story(Path(name))


def _safe_name(path: Path, entry: zipfile.ZipInfo) -> PurePosixPath:
    """Return the name of a zip's entry, unless it leads elsewhere."""
    text = entry.orig_filename
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise _refused(path, "pack-link", text=_shown(text))
    if not (text.isascii() or entry.flag_bits & UTF8_NAME):
        raise _refused(path, "pack-odd-name", text=_shown(text))
    _refuse_name(path, text)
    return PurePosixPath(text)


def _folder(folder: Path) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Yield a folder's stories without following links."""
    names_seen: list[str] = []
    stories = size = 0
    for here, folders, names in os.walk(folder, onerror=_raise):
        folders.sort()
        inner = Path(here).relative_to(folder)
        for name in sorted(names) + folders:
            text = (inner / name).as_posix()
            names_seen.append(text)
            if len(names_seen) > MOST_ENTRIES:
                raise _refused(folder, "pack-too-many", most=MOST_ENTRIES)
            _refuse_name(folder, text)
            if Path(here, name).is_symlink():
                raise _refused(folder, "pack-link", text=_shown(text))
        for name in sorted(names):
            if is_story(inner / name):
                data = _bytes_of(Path(here, name), folder)
                stories, size = stories + 1, size + len(data)
                _refuse_many(folder, stories, size)
                yield PurePosixPath((inner / name).as_posix()), data
    _refuse_alike(folder, names_seen)


def _bytes_of(path: Path, pack: Path) -> bytes:
    """Read a file of a folder, which may be no file at all."""
    if not path.is_file():
        raise _refused(pack, "pack-link", text=_shown(path.name))
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _refuse_name(pack: Path, text: str) -> None:
    """Refuse names that lead out of the pack, or that not every system can write."""
    parts = text.rstrip("/").split("/")
    odd = any(part in ("", ".", "..") or not part.isprintable() for part in parts)
    try:
        text.encode()
    except UnicodeEncodeError:
        odd = True
    if odd or "\\" in text or ":" in text or len(text) > 200:
        raise _refused(pack, "pack-odd-name", text=_shown(text))
    if len(parts) > MOST_FOLDERS + 1:
        raise _refused(pack, "pack-too-deep", most=MOST_FOLDERS)


def _refuse_alike(pack: Path, names: Iterable[str]) -> None:
    """Refuse names that are one to a computer without capitals, or with other accents."""
    seen: set[str] = set()
    for name in names:
        plain = unicodedata.normalize("NFC", name).casefold()
        if plain in seen:
            raise _refused(pack, "pack-names-alike", text=_shown(name))
        seen.add(plain)


def _refuse_many(pack: Path, stories: int, size: int) -> None:
    """Refuse more stories, or larger ones, than a pack may have."""
    if stories > MOST_STORIES:
        raise _refused(pack, "pack-too-many", most=MOST_STORIES)
    if size > MOST_UNPACKED:
        raise _refused(pack, "pack-too-large", most=MOST_UNPACKED // 1024)


def _shown(text: str) -> str:
    """Make a hostile name fit to be shown."""
    return "".join(c if c.isprintable() else "?" for c in text[:60])


def _raise(error: OSError) -> None:
    """Stop the walk at a folder that cannot be read."""
    raise error


def _refused(path: Path, rule: str, **params: object) -> ScenarioErrors:
    """Return the problem of a whole pack."""
    problem: Problem = at_top(path, rule, **params)
    return ScenarioErrors([problem])
