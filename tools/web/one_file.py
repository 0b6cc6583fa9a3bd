"""soundcheck.html: everything inside one page, which asks for nothing."""

import re
from collections.abc import Mapping
from pathlib import Path

from html_page import POLICY, Around, data_address, filled, script, text
from parts import Part
from picture import icon

CHARSET = "windows-1252"
"""One letter a byte, whichever it is: base64 would be a third longer."""
NOT_AS_IT_IS = re.compile(rb"[\0\r<=]")
"""Bytes that a page would read as something else; `=` and another letter stand for them."""


def dense(content: bytes) -> str:
    """Write bytes as letters of a page; `loading.js` reads them."""
    shifted = NOT_AS_IT_IS.sub(lambda byte: bytes((ord("="), (byte[0][0] + 64) % 256)), content)
    return shifted.decode("latin-1")


def in_ascii(code: str) -> str:
    """Write a script without letters of its own, which the page's bytes would not be."""
    return code.encode("ascii", "backslashreplace").decode()


def write_one_file(path: Path, parts: Mapping[str, Part], around: Around) -> None:
    """Write the page with all parts inside."""
    known = {
        name: {"element": f"part-{number}", "bytes": len(part.content), "zipped": len(part.zipped)}
        for number, (name, part) in enumerate(parts.items())
    }
    inside = "".join(
        f'<script type="text/plain" id="{known[name]["element"]}">{dense(part.zipped)}</script>\n'
        for name, part in parts.items()
    )
    html = filled(
        policy=POLICY.format(scripts="'unsafe-inline'", connect="data:"),
        links=f'<link rel="icon" href="{data_address(icon(192), "image/png")}">',
        style=text("style.css"),
        picture=data_address(around.picture, "image/webp"),
        licences=data_address(around.licences, "text/plain"),
        inside=inside,
        old=in_ascii(text("old.js")),
        script=f"<script>{in_ascii(script(known))}</script>",
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(html.replace('charset="utf-8"', f'charset="{CHARSET}"', 1).encode("latin-1"))
