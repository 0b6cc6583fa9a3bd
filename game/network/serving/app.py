"""Answers browsers with the files of a site, and with nothing else."""

from collections.abc import Mapping

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from game.network.serving.folder import Sent, packing

HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
SHOWN_AT = "/show"
"""Where the page for the projector stands."""


def app(files: Mapping[str, Sent], shown: str) -> Starlette:
    """Return the app; `shown` is the page that shows a class the address."""

    async def answer(request: Request) -> Response:
        if request.url.path == SHOWN_AT and shown:
            return HTMLResponse(shown, headers={**HEADERS, "cache-control": "no-store"})
        sent = files.get(request.url.path)
        if sent is None:
            return PlainTextResponse("There is no such page.", 404, headers=HEADERS)
        return response(sent, request.headers.get("accept-encoding", ""))

    return Starlette(routes=[Route("/{path:path}", answer, methods=["GET", "HEAD"])])


def response(sent: Sent, accepted: str) -> Response:
    """Send a file as small as the browser takes it; ranges are Starlette's."""
    way = packing(sent, accepted)
    headers = {**HEADERS, "cache-control": sent.keeps, "vary": "accept-encoding"}
    if way:
        headers["content-encoding"] = way
    return FileResponse(sent.packed.get(way, sent.path), headers=headers, media_type=sent.kind)
