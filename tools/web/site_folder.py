"""OUT/site: files that any web server can serve, each named by what is in it."""

import gzip
import hashlib
import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from html_page import POLICY, Around, data_address, filled, script, text
from parts import Part
from picture import ICON_SIZES, icon

LICENCES = "licences.txt"
PACKED = (".js", ".json", ".html", ".mjs", ".wasm", ".zip", ".pack", ".webmanifest")
BROTLI = """
const {brotliCompressSync, constants: c} = require("zlib"), fs = require("fs");
for (const name of process.argv.slice(1)) {
  const content = fs.readFileSync(name);
  const params = {[c.BROTLI_PARAM_QUALITY]: 11, [c.BROTLI_PARAM_LGWIN]: 24,
    [c.BROTLI_PARAM_SIZE_HINT]: content.length};
  fs.writeFileSync(name + ".br", brotliCompressSync(content, {params}));
}
"""


def write_site(site: Path, parts: Mapping[str, Part], around: Around, *, brotli: bool) -> None:
    """Write the folder anew."""
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir(parents=True)
    known = {name: write_part(site, name, part) for name, part in parts.items()}
    (site / LICENCES).write_bytes(around.licences)
    for pixels in ICON_SIZES:
        (site / f"icon-{pixels}.png").write_bytes(icon(pixels))
    (site / "soundcheck.webmanifest").write_text(json.dumps(manifest(), indent=1), encoding="utf-8")
    code = script(known) + "\n" + text("offline.js")
    script_name = hashed("soundcheck", code.encode(), "js")
    (site / script_name).write_text(code, encoding="utf-8")
    old_name = hashed("old", text("old.js").encode(), "js")
    (site / old_name).write_text(text("old.js"), encoding="utf-8")
    (site / "index.html").write_text(page(script_name, old_name, around.picture), encoding="utf-8")
    (site / "worker.js").write_text(worker(known, (script_name, old_name)), encoding="utf-8")
    compress(site, brotli=brotli)


def hashed(name: str, content: bytes, ending: str) -> str:
    """Return a name that says what is in a file."""
    return f"{name.replace('/', '-')}.{hashlib.sha256(content).hexdigest()[:12]}.{ending}"


def write_part(site: Path, name: str, part: Part) -> dict[str, object]:
    """Write a part; return what the page has to know of it."""
    stem = name.removesuffix(f".{part.ending}")
    url = hashed(stem, part.content, part.ending)
    (site / url).write_bytes(part.content)
    return {"url": url, "bytes": len(part.content), "zipped": len(part.zipped)}


def page(script_name: str, old_name: str, picture: bytes) -> str:
    """Return the page."""
    links = (
        '<link rel="icon" href="icon-192.png"><link rel="apple-touch-icon" href="icon-180.png">'
        '<link rel="manifest" href="soundcheck.webmanifest">'
    )
    html = filled(
        policy=POLICY.format(scripts="'self'", connect="'self'"),
        links=links,
        style=text("style.css"),
        picture=data_address(picture, "image/webp"),
        licences=LICENCES,
        inside="",
        old="",
        script=f'<script src="{script_name}"></script>',
    )
    return html.replace("<script></script>", f'<script src="{old_name}"></script>')


def manifest() -> dict[str, object]:
    """Return what a device wants to know to put the game among its apps."""
    return {
        "name": "Soundcheck",
        "short_name": "Soundcheck",
        "start_url": "./",
        "scope": "./",
        "display": "fullscreen",
        "background_color": "#161a33",
        "theme_color": "#161a33",
        "icons": [
            {"src": f"icon-{pixels}.png", "sizes": f"{pixels}x{pixels}", "type": "image/png",
             "purpose": purpose}
            for pixels in (192, 512) for purpose in ("any", "maskable")
        ],
    }  # fmt: skip


def worker(known: Mapping[str, Mapping[str, object]], scripts: tuple[str, ...]) -> str:
    """Return the service worker, which knows every name of this build."""
    urls = [str(part["url"]) for part in known.values()]
    names = sorted([*scripts, *urls, *(f"{url}.gz" for url in urls)])
    version = hashlib.sha256("".join(names).encode()).hexdigest()[:12]
    code = text("worker.js").replace("{{version}}", version)
    code = code.replace("{{names}}", json.dumps(names))
    return code.replace("{{shell}}", json.dumps(["./", *scripts]))


def compress(site: Path, *, brotli: bool) -> None:
    """Put a gzip and a Brotli of each file beside it, for servers that send those."""
    packed = [path for path in sorted(site.iterdir()) if path.suffix in PACKED]
    for path in packed:
        zipped = gzip.compress(path.read_bytes(), 9, mtime=0)
        path.with_name(f"{path.name}.gz").write_bytes(zipped)
    if brotli:
        subprocess.run(["node", "-e", BROTLI, *map(str, packed)], check=True)
