"""The licences of everything in the edition, as one text that goes with it."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from inputs import HERE, Inputs

ROOT = HERE.parents[1]
OWN = (ROOT / "LICENSE", ROOT / "LICENSE-CONTENT")
OTHERS = (HERE / "licences" / "LGPL-2.1.txt", HERE / "licences" / "MPL-2.0.txt")


def licences(inputs: Inputs) -> bytes:
    """Return all texts, each under its name."""
    fonts = sorted((ROOT / "assets" / "fonts").glob("*.txt"))
    notice = (HERE / "licences" / "NOTICE.txt").read_text(encoding="utf-8")
    files = [(path.name, path.read_text(encoding="utf-8")) for path in (*OWN, *fonts, *OTHERS)]
    texts = [f"{'=' * 78}\n{name}\n\n{text}" for name, text in (*files, *of_wheels(inputs.wheels))]
    return "\n\n".join([notice, *texts]).encode()


def of_wheels(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the licences that the wheels bring."""
    for path in sorted(folder.glob("*.whl")):
        with zipfile.ZipFile(path) as wheel:
            for name in wheel.namelist():
                if ".dist-info/" in name and Path(name).name.upper().startswith(
                    ("LICENSE", "LICENCE", "COPYING")
                ):
                    yield f"{path.name.split('-')[0]}: {name}", wheel.read(name).decode()
