"""Builds the wheel of pygame-ce for browsers; README.md says where its sources come from.

    python3 build_wheel.py BUILD OUT.whl

Two builds from the same sources give the same bytes.
"""

import base64
import hashlib
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

VERSION = "2.5.8"
TAG = "cp314-cp314-pyemscripten_2026_0_wasm32"
LIBRARY = "base.cpython-314-wasm32-emscripten.so"
DAY = (1980, 1, 1, 0, 0, 0)
EMSCRIPTEN = Path("/usr/share/emscripten")
EXCEPTIONS = ("-fwasm-exceptions", "-sSUPPORT_LONGJMP=wasm")
FLAGS = ("-O2", "-fPIC", *EXCEPTIONS, "-fwrapv", "-DNDEBUG", "-w")
SDL_THREADS = ("SDL_syscond.c", "SDL_sysmutex.c", "SDL_syssem.c", "SDL_systhread.c", "SDL_systls.c")
FORMATS = ("PNG", "JPG", "BMP", "GIF", "TGA", "PNM", "QOI", "SVG", "XPM", "PCX", "LBM", "XCF", "XV")
OTHER_SYSTEMS = ("IMG_WIC.c", "IMG_ImageIO.c")
MIXER = ("effect_position", "effect_stereoreverse", "effects_internal", "mixer", "music", "utils")
CYTHON = ("audio", "mixer", "sdl2", "video")
PYGAME = ("base.c", "bitmask.c", "rotozoom.c", "SDL_gfx/SDL_gfxPrimitives.c")
LEFT_OUT = ("__pyinstaller", "__briefcase", "tests/")
PATCH = (
    ("PyMODINIT_FUNC\nPyInit_sdl2(void);", "PyMODINIT_FUNC\nPyInit_controller(void);\n\n"),
    (
        'load_submodule_mphase("pygame._sdl2", PyInit_sdl2(), spec, "sdl2");',
        'load_submodule("pygame._sdl2", PyInit_controller(), "controller");\n    ',
    ),
)
"""The static build compiles _sdl2/controller.c and never registers it: what goes before what."""


@dataclass(frozen=True)
class Sources:
    """Where the unpacked sources lie."""

    build: Path

    def debian(self, name: str) -> Path:
        """Return the folder of a Debian source package."""
        (found,) = (self.build / "src").glob(f"{name}-[0-9]*/")
        return found

    @property
    def pygame(self) -> Path:
        """The unpacked source distribution of pygame-ce."""
        return self.build / f"pygame_ce-{VERSION}"

    @property
    def includes(self) -> list[str]:
        """Where SDL's headers are."""
        mixer, image = self.debian("libsdl2-mixer"), self.debian("libsdl2-image")
        folders = (
            self.debian("libsdl2") / "include", image / "include", image, mixer / "include",
            mixer / "src", mixer / "src" / "codecs", self.debian("libsdl2-ttf"),
            self.debian("freetype") / "include",
        )  # fmt: skip
        return [f"-I{folder}" for folder in folders]


Job = tuple[Path, list[str]]
"""A C file, and its own flags."""


def jobs(sources: Sources) -> Iterator[Job]:
    """Yield every C file that goes into the library."""
    yield from sdl_jobs(sources)
    yield from image_jobs(sources)
    yield from mixer_jobs(sources)
    yield from font_jobs(sources)
    yield from pygame_jobs(sources)
    yield EMSCRIPTEN / "system/lib/html5/dom_pk_codes.c", []
    stub = sources.build / "stub.c"  # SDL waits with it only where it may
    stub.write_text("void emscripten_sleep(unsigned ms) { (void)ms; }\n", encoding="utf-8")
    yield stub, []


def sdl_jobs(sources: Sources) -> Iterator[Job]:
    """Yield SDL's files, as emscripten's own port lists them, with threads that do nothing."""
    port = (EMSCRIPTEN / "tools/ports/sdl2.py").read_text(encoding="utf-8")
    (listed,) = re.findall(r"srcs = '''(.*?)'''", port, re.DOTALL)
    folder = sources.debian("libsdl2")
    for name in (*listed.split(), *(f"thread/generic/{name}" for name in SDL_THREADS)):
        if (folder / "src" / name).exists():
            yield folder / "src" / name, [f"-I{folder}/include"]


def image_jobs(sources: Sources) -> Iterator[Job]:
    """Yield SDL_image's files, with stb as their decoder."""
    folder = sources.debian("libsdl2-image")
    loads = [f"-DLOAD_{name}" for name in FORMATS]
    saves = ["-DUSE_STBIMAGE", "-DSDL_IMAGE_SAVE_PNG=1", "-DSDL_IMAGE_SAVE_JPG=1"]
    for path in sorted((folder / "src").glob("*.c")):
        if path.name not in OTHER_SYSTEMS:
            yield path, [*sources.includes, *saves, *loads, f"-I{folder}/src", "-I/usr/include/stb"]


def mixer_jobs(sources: Sources) -> Iterator[Job]:
    """Yield SDL_mixer's files, with stb as their decoder."""
    folder = sources.debian("libsdl2-mixer") / "src"
    flags = [*sources.includes, "-DMUSIC_WAV", "-DMUSIC_OGG", "-DOGG_USE_STB"]
    for path in (
        *(folder / f"{name}.c" for name in MIXER),
        *sorted((folder / "codecs").glob("*.c")),
    ):
        yield path, flags


def font_jobs(sources: Sources) -> Iterator[Job]:
    """Yield FreeType's files, as emscripten's own port lists them, and SDL_ttf's."""
    port = (EMSCRIPTEN / "tools/ports/freetype.py").read_text(encoding="utf-8")
    folder = sources.debian("freetype")
    flags = ["-DFT2_BUILD_LIBRARY", "-DHAVE_UNISTD_H", "-DHAVE_FCNTL_H", f"-I{folder}/include"]
    for name in re.findall(r"'((?:src|builds)/[\w/]+\.c)'", port):
        yield folder / name, flags
    ttf = sources.debian("libsdl2-ttf") / "SDL_ttf.c"
    yield ttf, [*sources.includes, "-DTTF_USE_HARFBUZZ=0"]


def pygame_jobs(sources: Sources) -> Iterator[Job]:
    """Yield pygame's own files: one library that holds them all."""
    code = sources.pygame / "src_c"
    flags = [
        *sources.includes, f"-I{code}", f"-I{code}/include", f"-I{code}/SDL_gfx",
        "-DBUILD_STATIC=1",
        *(f"-DPG_{part}_VERSION={number}" for part, number in
          zip(("MAJOR", "MINOR", "PATCH"), VERSION.split("."), strict=True)),
        '-DPG_VERSION_TAG=""', f"-I{sources.build}/python3.14", "-DPY_CALL_TRAMPOLINE",
    ]  # fmt: skip
    for name in CYTHON:
        made = sources.build / f"{name}.c"
        pyx = code / "cython/pygame/_sdl2" / f"{name}.pyx"
        subprocess.run(
            ["cython3", "-3", "-X", "language_level=3", "-I", code / "cython", pyx, "-o", made],
            check=True,
        )
        yield made, [*flags, f"-I{code}/cython", f"-I{code}/_sdl2"]
    for name in PYGAME:
        yield code / name, flags


def patched(sources: Sources) -> None:
    """Have the static build register `pygame._sdl2.controller`."""
    path = sources.pygame / "src_c" / "base.c"
    text = path.read_text(encoding="utf-8")
    if "PyInit_controller" in text:
        return
    for before, more in PATCH:
        assert before in text, before
        text = text.replace(before, more + before, 1)
    path.write_text(text, encoding="utf-8")


def compiled(sources: Sources, job: Job) -> Path:
    """Compile a file, unless that was done."""
    path, flags = job
    objects = sources.build / "objects"
    name = re.sub(r"\W", "_", str(path.relative_to(path.anchor)))
    made = objects / f"{name}.o"
    if not made.exists():
        command = ["emcc", "-c", path, "-o", made, *FLAGS, "-include", sources.build / "abi.h"]
        subprocess.run([*command, *flags], check=True)
    return made


def linked(sources: Sources) -> bytes:
    """Compile and link everything; returns the library."""
    (sources.build / "objects").mkdir(exist_ok=True)
    (sources.build / "abi.h").touch()
    patched(sources)
    with ThreadPoolExecutor() as pool:
        objects = list(pool.map(lambda job: compiled(sources, job), jobs(sources)))
    library = sources.build / LIBRARY
    subprocess.run(
        ["emcc", "-O2", "-sSIDE_MODULE=2", "-sWASM_BIGINT=1", *EXCEPTIONS,
         "-sEXPORTED_FUNCTIONS=_PyInit_base", "-o", library, *objects],
        check=True,
    )  # fmt: skip
    return library.read_bytes()


def files(sources: Sources, library: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield what the wheel holds, but for its list of files."""
    root = sources.pygame / "src_py"
    for path in sorted(root.rglob("*")):
        name = f"pygame/{path.relative_to(root).as_posix()}"
        kept = path.suffix == ".py" or path.name in ("freesansbold.ttf", "pygame_icon.bmp")
        if kept and not any(part in name for part in LEFT_OUT):
            yield name, path.read_bytes()
    yield f"pygame/{LIBRARY}", library
    info = f"pygame_ce-{VERSION}.dist-info"
    yield (
        f"{info}/METADATA",
        f"Metadata-Version: 2.1\nName: pygame-ce\nVersion: {VERSION}\n".encode(),
    )
    wheel = f"Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: false\nTag: {TAG}\n"
    yield f"{info}/WHEEL", wheel.encode()


def write_wheel(path: Path, sources: Sources, library: bytes) -> None:
    """Pack the wheel, with fixed dates."""
    held = dict(files(sources, library))
    record = f"pygame_ce-{VERSION}.dist-info/RECORD"
    rows = [f"{name},sha256={digest(content)},{len(content)}\n" for name, content in held.items()]
    held[record] = f"{''.join(rows)}{record},,\n".encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as wheel:
        for name, content in sorted(held.items()):
            wheel.writestr(zipfile.ZipInfo(name, DAY), content, zipfile.ZIP_DEFLATED)
    print(path, hashlib.sha256(path.read_bytes()).hexdigest())


def digest(content: bytes) -> str:
    """Return a hash as wheels write it."""
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


def main() -> None:
    """Build the wheel."""
    sources = Sources(Path(sys.argv[1]).resolve())
    write_wheel(Path(sys.argv[2]), sources, linked(sources))


if __name__ == "__main__":
    main()
