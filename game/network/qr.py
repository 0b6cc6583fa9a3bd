"""An address as a QR code that the back row can scan."""

import io
from urllib.parse import quote

Modules = tuple[str, ...]
"""The rows of a code without its quiet zone: 1 for dark, 0 for light."""
QUIET = 4
"""Modules of light around the code, as the standard asks."""


def url(address: str, port: int, *, secret: str = "") -> str:
    """Return the address of a server; what is secret stands behind # and is never sent.

    In capitals a code is smaller: with a plain address it has 25 modules a side.
    """
    place = f"HTTP://{address}:{port}/"
    return f"{place}#{quote(secret)}" if secret else place


def modules(text: str) -> Modules:
    """Return the code of a text."""
    import segno  # noqa: PLC0415  (an extra: it may be missing)

    code = segno.make(text, error="m", micro=False, boost_error=False)
    return tuple("".join(map(str, row)) for row in code.matrix)


def svg(text: str, *, title: str) -> str:
    """Return the code of a text as an SVG that scales; the title is what it is called aloud."""
    import segno  # noqa: PLC0415

    code = segno.make(text, error="m", micro=False, boost_error=False)
    out = io.BytesIO()
    code.save(out, kind="svg", border=QUIET, title=title, xmldecl=False, omitsize=True)
    return out.getvalue().decode()
