"""soundcheck.html: everything inside one page, which asks for nothing."""

import base64
from collections.abc import Mapping
from pathlib import Path

from html_page import POLICY, Around, data_address, filled, script, text
from parts import Part
from picture import icon


def write_one_file(path: Path, parts: Mapping[str, Part], around: Around) -> None:
    """Write the page with all parts inside."""
    known = {
        name: {"element": f"part-{number}", "bytes": len(part.content), "zipped": len(part.zipped)}
        for number, (name, part) in enumerate(parts.items())
    }
    inside = "".join(
        f'<script type="text/plain" id="{known[name]["element"]}">'
        f"{base64.b64encode(part.zipped).decode()}</script>\n"
        for name, part in parts.items()
    )
    html = filled(
        policy=POLICY.format(scripts="'unsafe-inline'", connect="data:"),
        links=f'<link rel="icon" href="{data_address(icon(192), "image/png")}">',
        style=text("style.css"),
        picture=data_address(around.picture, "image/webp"),
        licences=data_address(around.licences, "text/plain"),
        inside=inside,
        old=text("old.js"),
        script=f"<script>{script(known)}</script>",
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8")
