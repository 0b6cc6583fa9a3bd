"""The page: its template filled in, for a folder or as one file."""

import base64
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).resolve().parent / "page"
SCRIPTS = ("tell", "loading", "audio", "speech", "keeping", "screen", "files", "buttons", "boot")
LOCK = {
    "info": {
        "abi_version": "2026_0", "arch": "wasm32", "platform": "emscripten_5_0_3",
        "python": "3.14.2", "version": "314.0.7",
    },
    "packages": {},
}  # fmt: skip
"""What Pyodide wants to know of the packages it could fetch: there are none."""
PROBE = "/app/assets/sounds/focus.ogg"
"""A small sound by which a browser shows whether it decodes the game's."""
POLICY = (
    "default-src 'none'; script-src {scripts} 'unsafe-eval' 'wasm-unsafe-eval' blob:; "
    "connect-src {connect} blob: data:; style-src 'unsafe-inline'; img-src {connect} data: blob:; "
    "manifest-src {connect}; worker-src {connect}; base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True)
class Around:
    """What comes with the game: its first picture, and everybody's licences."""

    picture: bytes
    licences: bytes


def text(name: str) -> str:
    """Return a file of the page."""
    return (PAGE / name).read_text(encoding="utf-8")


def script(parts: Mapping[str, Mapping[str, object]]) -> str:
    """Return the page's own script, with what it has to know."""
    known = f"soundcheck.parts={json.dumps(parts)};soundcheck.lock={json.dumps(LOCK)};"
    known += f"soundcheck.probe={json.dumps(PROBE)};"
    code = "\n".join(text(f"{name}.js") for name in SCRIPTS)
    return f"if (window.soundcheck) {{\n{known}\n{code}\n}}"


def data_address(content: bytes, kind: str) -> str:
    """Return content as an address of its own."""
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def filled(**values: str) -> str:
    """Return the page with its places filled in."""
    return re.sub(r"\{\{(\w+)\}\}", lambda place: values[place[1]], text("index.html"))
