"""The few addresses that devices use: the page, joining, a vote, what is new."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from pathlib import Path
from urllib.parse import parse_qs

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import (
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from game.class_devices.wire import Step
from game.network.room.limits import BODY_BYTES, HEAD_S, PING_S, STREAMS_A_SEAT
from game.network.room.news import News
from game.network.room.pages import Pages
from game.network.room.room import Answer, Refusal, Room

STATIC = Path(__file__).parent / "static"
FILES = {
    "/page.css": "text/css",
    "/page.js": "text/javascript",
    "/icon.svg": "image/svg+xml",
    "/andika.woff": "font/woff",
}
JSON, FORM = "application/json", "application/x-www-form-urlencoded"


class BadBodyError(Exception):
    """A request's body that none of the room's own pages would send; `status` is the answer."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Devices:
    """Answers devices for a room."""

    def __init__(self, room: Room, news: News, port: int) -> None:
        self._room, self._news = room, news
        self._pages = Pages(room)
        self._cookie = f"soundcheck-{port}"
        self._streams: dict[str, int] = {}

    def app(self) -> Starlette:
        """Return the app."""
        routes = [
            Route("/", self.page),
            Route("/now", self.now),
            Route("/events", self.events),
            Route("/join", self.join, methods=["POST"]),
            Route("/vote", self.vote, methods=["POST"]),
            *(Route(path, file_at(path, kind)) for path, kind in FILES.items()),
        ]
        return Starlette(routes=routes, exception_handlers={BadBodyError: refuse_body})

    def _key(self, request: Request) -> str:
        return request.cookies.get(self._cookie, "")

    async def page(self, request: Request) -> Response:
        """Return the whole page of a device."""
        changing = request.url.query == "change"
        page = self._pages.whole(self._key(request), changing=changing)
        return self._forgetting(HTMLResponse(page))

    async def now(self, request: Request) -> Response:
        """Return what a device is to show now, for a page without a stream."""
        return self._forgetting(JSONResponse(self._told(self._key(request))))

    def _forgetting(self, answer: Response) -> Response:
        """Take the key from a device where the lesson is over."""
        if self._room.told.shown.step is Step.END:
            answer.delete_cookie(self._cookie, httponly=True, samesite="strict")
        return answer

    def _told(self, key: str, refused: Refusal | None = None, *, late: bool = False) -> object:
        """Return what a device is to show, as the page's script reads it."""
        inside = self._pages.inside(key, late=late)
        return {
            "joined": inside is not None,
            "ended": self._room.told.shown.step is Step.END,
            "html": self._pages.door(refused) if inside is None else inside,
        }

    async def join(self, request: Request) -> Response:
        """Let a device in; one that is in already stays the one it is."""
        given, plain = await body_of(request)
        key, refused = self._key(request), None
        if self._room.seat(key) is None:
            found = self._room.join(str(given.get("words", "")))
            key, refused = ("", found) if isinstance(found, Refusal) else (found, None)
        answer: Response
        if plain and not refused:
            answer = RedirectResponse("/", 303)
        elif plain:
            answer = HTMLResponse(self._pages.whole("", refused))
        else:
            answer = JSONResponse(self._told(key, refused))
        if key:
            answer.set_cookie(self._cookie, key, httponly=True, samesite="strict")
        return answer

    async def vote(self, request: Request) -> Response:
        """Take a vote; whether it counts is for the room to say (`Room.vote`)."""
        given, plain = await body_of(request)
        key, number, choice = self._key(request), given.get("round"), given.get("choice")
        if self._room.seat(key) is None:
            return PlainTextResponse("Not joined", 403)
        if isinstance(number, str) and number.isdecimal():
            number = int(number)
        if type(number) is not int or not isinstance(choice, str):
            raise BadBodyError(400)
        sent = self._room.vote(key, number, choice)
        if sent is Answer.NONSENSE:
            raise BadBodyError(400)
        late = sent is Answer.LATE
        if plain:
            return HTMLResponse(self._pages.whole(key, late=late), 409) if late else (
                RedirectResponse("/", 303)
            )  # fmt: skip
        return JSONResponse(self._told(key, late=late), 409 if late else 200)

    async def events(self, request: Request) -> Response:
        """Stream what a device is to show, each time that changes."""
        key = self._key(request)
        if self._room.seat(key) is None:
            return PlainTextResponse("Not joined", 403)
        if self._streams.get(key, 0) >= STREAMS_A_SEAT:
            return PlainTextResponse("Enough streams", 429)
        return StreamingResponse(self._stream(key), media_type="text/event-stream")

    def _is_new(self, key: str, seen: object) -> bool:
        return self._room.seen_by(key) != seen

    async def _stream(self, key: str) -> AsyncIterator[str]:
        self._streams[key] = self._streams.get(key, 0) + 1
        try:
            seen: object = None
            while True:
                now = self._room.seen_by(key)
                told = json.dumps(self._told(key)) if now != seen else ""
                seen = now
                yield f"event: page\ndata: {told}\n\n" if told else "event: ping\ndata:\n\n"
                await self._news.until(partial(self._is_new, key, seen), PING_S)
                self._room.seat(key)  # it is still there
        finally:
            self._streams[key] -= 1
            if not self._streams[key]:
                del self._streams[key]


def file_at(path: str, kind: str) -> Callable[[Request], Awaitable[Response]]:
    """Return what answers with one of the few files; they are read once."""
    content = (STATIC / path.lstrip("/")).read_bytes()

    async def answer(_request: Request) -> Response:
        return Response(content, media_type=kind)

    return answer


async def refuse_body(_request: Request, error: Exception) -> Response:
    """Answer a body that no page sends; the rest of it is not waited for."""
    status = error.status if isinstance(error, BadBodyError) else 400
    return PlainTextResponse("Not understood", status, {"connection": "close"})


async def body_of(request: Request) -> tuple[dict[str, object], bool]:
    """Return the few values that were sent, and whether a plain form sent them.

    Raises BadBodyError where it is too long, too slow or nothing that the pages send.
    """
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind not in (JSON, FORM):
        raise BadBodyError(415)
    raw = b""
    try:
        async with asyncio.timeout(HEAD_S):
            async for part in request.stream():
                raw += part
                if len(raw) > BODY_BYTES:
                    raise BadBodyError(413)
        found = json.loads(raw) if kind == JSON else form_of(raw.decode())
    except (TimeoutError, ClientDisconnect) as error:
        raise BadBodyError(408) from error
    except (ValueError, RecursionError) as error:
        raise BadBodyError(400) from error
    if not isinstance(found, dict):
        raise BadBodyError(400)
    return found, kind == FORM


def form_of(text: str) -> dict[str, object]:
    """Read the fields of a plain form; of each name the last one counts."""
    return {name: values[-1] for name, values in parse_qs(text, keep_blank_values=True).items()}
