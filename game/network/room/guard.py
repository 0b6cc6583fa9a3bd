"""What comes before every page: who may ask at all, and what a browser may do with the answer.

Whether a vote counts is not asked here but in `Room.vote`.
"""

from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from game.network.room.limits import (
    FILE_COST,
    HEAD_BYTES,
    PATH_CHARS,
    REQUEST_BURST,
    REQUESTS_A_S,
    Clock,
    Rates,
)

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = (
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),  # no-referrer would make the origin of a form "null"
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
    ("cache-control", "no-store"),  # nothing is left behind, not even for *back*
)
RAW_HEADERS = [(name.encode(), value.encode()) for name, value in HEADERS]
METHODS = ("GET", "HEAD", "POST")
FROM_ELSEWHERE = ("cross-site", "same-site")
"""Another port of this computer is the same site, and not the same place."""


class Guard:
    """Refuses what no page of the room asks for; keeps nothing of who asked."""

    def __init__(self, app: ASGIApp, host: str, now: Clock, files: Collection[str] = ()) -> None:
        """Guard an app that is reached at `host`, an address with its port; `files` cost little."""
        self._app = app
        self._host = host
        self._files = frozenset(files)
        self._rates = Rates(REQUESTS_A_S, REQUEST_BURST, now)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        refused = self.refused(scope)

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *RAW_HEADERS]
                if refused:
                    message["headers"].append((b"connection", b"close"))
            await send(message)

        answer = PlainTextResponse(refused[1], refused[0]) if refused else self._app
        await answer(scope, receive, guarded)

    def refused(self, scope: Scope) -> tuple[int, str] | None:
        """Return why a request is refused, as a status and a word; None where it is not."""
        headers = Headers(scope=scope)
        client = scope["client"][0] if scope.get("client") else ""
        size = sum(len(name) + len(value) for name, value in scope["headers"])
        cost = FILE_COST if scope["path"] in self._files else 1.0
        if not self._rates.take(client, cost):
            return 429, "Too many requests"
        if size > HEAD_BYTES:
            return 431, "Too long a head"
        if len(scope["raw_path"]) + len(scope["query_string"]) > PATH_CHARS:
            return 414, "Too long an address"
        if headers.getlist("host") != [self._host]:
            return 421, "Not this computer"
        return self._refused_by_way(scope, headers)

    def _refused_by_way(self, scope: Scope, headers: Headers) -> tuple[int, str] | None:
        """Return why the way in which something is asked is refused."""
        if scope["method"] not in METHODS:
            return 405, "Not possible"
        if headers.get("sec-fetch-site") in FROM_ELSEWHERE and scope["path"] != "/":
            return 403, "Not from another page"
        if scope["method"] != "POST":
            return None
        if headers.getlist("origin") != [f"http://{self._host}"]:
            return 403, "Not from another page"
        if headers.get("sec-fetch-site") in FROM_ELSEWHERE:
            return 403, "Not from another page"
        return None
