"""Fetches what a build is made of, by version and hash."""

import hashlib
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
LOCKED = (HERE / "package.json", HERE / "package-lock.json", HERE / ".npmrc")
WHEELS = HERE / "wheels.txt"
PYGAME = "pygame_ce-2.5.8-cp314-cp314-pyemscripten_2026_0_wasm32.whl"
PYGAME_SHA256 = "e32e8ac669c955c4440ecc727d190dddbcf668d86950c5766b1179b2574fb78c"
PLATFORMS = ("pyemscripten_2026_0_wasm32", "manylinux2014_x86_64")
NODE = 18


class InputsMissingError(Exception):
    """Something that a build needs is not there: what, and what to do."""


@dataclass(frozen=True)
class Inputs:
    """Where the inputs lie."""

    modules: Path
    wheels: Path

    @property
    def pyodide(self) -> Path:
        """The folder of Python for browsers."""
        return self.modules / "pyodide"


def fetch(folder: Path) -> Inputs:
    """Fetch whatever is not there yet; raises InputsMissingError."""
    folder.mkdir(parents=True, exist_ok=True)
    need_programs()
    marker, wanted = folder / "inputs.sha256", fingerprint()
    if not marker.exists() or marker.read_text(encoding="utf-8") != wanted:
        marker.unlink(missing_ok=True)
        fetch_modules(folder)
        fetch_wheels(folder / "wheels")
        marker.write_text(wanted, encoding="utf-8")
    return Inputs(folder / "node_modules", folder / "wheels")


def fingerprint() -> str:
    """Return a hash of everything that names the inputs."""
    named = b"".join(path.read_bytes() for path in (*LOCKED, WHEELS))
    return hashlib.sha256(named + PYGAME_SHA256.encode()).hexdigest()


def need_programs() -> None:
    """Raise InputsMissingError where node or npm is missing or too old."""
    for program in ("node", "npm"):
        if shutil.which(program) is None:
            raise InputsMissingError(
                f"{program} is missing. Install node {NODE} or newer with npm; on Debian and "
                "Ubuntu: apt install nodejs npm"
            )
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True)
    if int(version.stdout.strip("v \n").split(".")[0]) < NODE:
        raise InputsMissingError(f"node {version.stdout.strip()} is too old: {NODE} is needed.")


def fetch_modules(folder: Path) -> None:
    """Install the locked npm packages; raises InputsMissingError."""
    for path in LOCKED:
        shutil.copy(path, folder)
    run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder)


def fetch_wheels(folder: Path) -> None:
    """Download the wheels, and put pygame-ce's beside them; raises InputsMissingError."""
    shutil.rmtree(folder, ignore_errors=True)
    platforms = [word for name in PLATFORMS for word in ("--platform", name)]
    run(
        [
            sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
            "--no-deps", "--require-hashes", "--only-binary=:all:", *platforms,
            "--python-version", "3.14", "--implementation", "cp", "--abi", "cp314",
            "--dest", str(folder), "-r", str(WHEELS),
        ],
        folder.parent,
    )  # fmt: skip
    own = HERE / "pygame" / PYGAME
    if hashlib.sha256(own.read_bytes()).hexdigest() != PYGAME_SHA256:
        raise InputsMissingError(f"{own} is not the file that was tested.")
    shutil.copy(own, folder)


def run(command: list[str], folder: Path) -> None:
    """Run a command; raises InputsMissingError with what it said."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip())[-800:]
        raise InputsMissingError(f"{command[0]} could not fetch what is needed.\n{said}")
