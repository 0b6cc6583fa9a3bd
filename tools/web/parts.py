"""The parts that the page loads: Python, its library, the game's code, data, art, sound."""

import gzip
import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from data_files import as_built
from inputs import HERE, Inputs

ROOT = HERE.parents[1]
SITE = "/lib/python3.14/site-packages"
DAY = (1980, 1, 1, 0, 0, 0)
LEFT_OUT_OF_LIBRARY = frozenset({
    "__phello__", "_pydatetime.py", "_pydecimal.py", "_pyio.py", "_pyrepl", "antigravity.py",
    "bdb.py", "cmd.py", "cProfile.py", "ctypes", "curses", "dbm", "doctest.py", "ensurepip",
    "ftplib.py", "idlelib", "imaplib.py", "lib2to3", "mailbox.py", "multiprocessing",
    "nntplib.py", "optparse.py", "pdb.py", "pickletools.py", "plistlib.py", "poplib.py",
    "profile.py", "profiling", "pstats.py", "pydoc.py", "pydoc_data", "sched.py", "smtplib.py",
    "sqlite3", "statistics.py", "test", "this.py", "tkinter", "tomllib", "trace.py", "turtle.py",
    "turtledemo", "unittest", "venv", "wave.py", "webbrowser.py", "wsgiref", "xml/dom", "xml/sax",
    "xmlrpc", "zipapp.py",
})  # fmt: skip
"""What of Python's own library neither the game nor the page ever loads."""
ENCODINGS = frozenset({
    "__init__", "aliases", "ascii", "cp437", "cp1252", "idna", "latin_1", "punycode",
    "raw_unicode_escape", "unicode_escape", "utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_8",
    "utf_8_sig",
})  # fmt: skip
"""Of the many encodings those that may be met: in zips, in documents that are no stories."""
LEFT_OUT_OF_WHEELS = (
    "pydantic/v1/", "pydantic/mypy", "pygame/tests/", "pygame/docs/", "pygame/examples/",
    "pygame/midi", "pygame/camera", "pygame/_camera", "pygame/sndarray", "pygame/surfarray",
    "pygame/ftfont", "pygame/freetype", "pygame/macosx", "pygame/_sdl3", "pygame/__pyinstaller",
    "pygame/__briefcase", "pygame/_audio",
)  # fmt: skip
LEFT_OUT_OF_GAME = ("game/network/",)
"""What needs a socket; a browser has none."""


@dataclass(frozen=True)
class Part:
    """One file that the page loads."""

    content: bytes
    ending: str

    @cached_property
    def zipped(self) -> bytes:
        """The content as gzip packs it, the same at every build."""
        return gzip.compress(self.content, 9, mtime=0)


Files = Mapping[str, bytes]
"""Contents by the path at which the game finds them."""


def make_parts(inputs: Inputs, work: Path) -> dict[str, Part]:
    """Make all parts, in the order in which they are needed."""
    compiled = compile_all(inputs, work / "compiled")
    parts = {
        name: Part((inputs.pyodide / name).read_bytes(), Path(name).suffix[1:])
        for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
    }
    parts["library"] = Part(zip_of(below(compiled / "library")), "zip")
    code = {f"{SITE}/{path}": content for path, content in below(compiled / "wheels")}
    code |= {f"/app/{path}": content for path, content in below(compiled / "game")}
    parts["code"] = Part(pack(code), "pack")
    for name, files in assets().items():
        parts[name] = Part(pack(files), "pack")
    return parts


def compile_all(inputs: Inputs, folder: Path) -> Path:
    """Lay out library, wheels and game, and compile their modules."""
    shutil.rmtree(folder, ignore_errors=True)
    lay_out(folder / "library", library(inputs.pyodide / "python_stdlib.zip"))
    for wheel in sorted(inputs.wheels.glob("*.whl")):
        lay_out(folder / "wheels", wheel_files(wheel))
    game = ((f"game/{path}", content) for path, content in below(ROOT / "game"))
    lay_out(folder / "game", (file for file in game if not file[0].startswith(LEFT_OUT_OF_GAME)))
    program = [str(HERE / "compile.mjs"), str(inputs.pyodide), str(folder)]
    subprocess.run(["node", *program], check=True, stdout=subprocess.DEVNULL)
    return folder


def lay_out(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files below a folder."""
    for path, content in files:
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def library(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield what is used of Python's own library."""
    with zipfile.ZipFile(path) as library_zip:
        for item in library_zip.infolist():
            if not item.is_dir() and is_used(item.filename):
                yield item.filename, library_zip.read(item)


def is_used(name: str) -> bool:
    """Whether a file of Python's library is used."""
    folders = name.split("/")
    if folders[0] == "encodings":
        return folders[1].removesuffix(".py") in ENCODINGS
    return LEFT_OUT_OF_LIBRARY.isdisjoint((folders[0], "/".join(folders[:2])))


def wheel_files(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield what is used of a wheel: no other machine's code, types or lists of files."""
    with zipfile.ZipFile(path) as wheel:
        for item in wheel.infolist():
            name = item.filename
            foreign = name.endswith(".so") and "emscripten" not in name and "wasm32" not in name
            unused = name.endswith((".pyi", ".typed", ".c")) or (
                ".dist-info/" in name and not name.endswith("/METADATA")
            )
            if not (item.is_dir() or foreign or unused or name.startswith(LEFT_OUT_OF_WHEELS)):
                yield name, wheel.read(item)


def assets() -> dict[str, dict[str, bytes]]:
    """Return stories, art and sound as the game finds them, by part."""
    parts: dict[str, dict[str, bytes]] = {"data": {}, "art": {}, "fonts": {}, "sounds": {}}
    for folder in ("scenarios", "assets"):
        for path, content in below(ROOT / folder):
            name = f"{folder}/{path}"
            parts.setdefault(part_of(name), {})[f"/app/{name}"] = as_built(name, content)
    return parts


COMES_WITH = {"story": "intro", "ending": "gig"}
"""Music that comes with that of a section."""


def part_of(name: str) -> str:
    """Return the part in which a file comes; a section's music comes when it is asked for."""
    match name.split("/"):
        case ["assets", "music", venue, file] if name.endswith(".ogg"):
            section = file.removesuffix(".ogg").split("-")[0]
            return f"music/{venue}/{COMES_WITH.get(section, section)}"
        case ["assets", "art" | "fonts" | "sounds" as part, *_rest]:
            return part
    return "data"


def below(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files below a folder in a fixed order."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def pack(files: Files) -> bytes:
    """Put files one behind the other, after a list of their paths and lengths."""
    head = json.dumps([[path, len(content)] for path, content in files.items()]).encode()
    return b"".join((len(head).to_bytes(4, "little"), head, *files.values()))


def zip_of(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip that is not packed: Python reads it in place, the network packs it better."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as archive:
        for path, content in files:
            archive.writestr(zipfile.ZipInfo(path, DAY), content)
    return written.getvalue()
