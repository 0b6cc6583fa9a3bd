"""What somebody on the school's network may try, with an answer to each."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable

import httpx
import pytest
from devices import HOST, ORIGIN, TOKEN, VOTE, Place, door, tells

from game.class_devices.wire import GameTells, Shown, ShownChoice, ShownLine, Step, Wording
from game.network.room.app import FILES
from game.network.room.guard import HEADERS, POLICY

EVIL = '"><script src=//evil.example></script><img src=x onerror=alert(1)>{{7*7}}'
Play = Callable[[Place], Awaitable[None]]


def run(play: Play) -> None:
    """Play something in a room."""
    asyncio.run(play(Place()))  # type: ignore[arg-type]


async def join(device: httpx.AsyncClient, words: str = TOKEN) -> httpx.Response:
    """Join as the page does."""
    return await device.post("/join", json={"words": words})


async def vote(device: httpx.AsyncClient, choice: str, number: int = 1) -> httpx.Response:
    """Vote as the page does."""
    return await device.post("/vote", json={"round": number, "choice": choice})


@pytest.mark.parametrize(
    "host",
    ["evil.example", "192.168.1.4", "192.168.1.4:8766", "192.168.1.5:8765", "localhost:8765",
     f"{HOST}.evil.example", f"{HOST} ", ""],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/", "/now", "/page.js"])
def test_a_forged_or_rebound_host_is_refused(host: str, path: str) -> None:
    async def play(place: Place) -> None:
        device = place.device()
        answer = await device.get(path, headers={"host": host})
        assert answer.status_code == 421

    run(play)


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example", "null", "https://192.168.1.4:8765", "http://192.168.1.4",
     "http://192.168.1.4:8766", "http://192.168.1.5:8765", f"{ORIGIN}.evil.example", ""],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/join", "/vote"])
def test_a_forged_origin_is_refused_also_by_port(origin: str, path: str) -> None:
    async def play(place: Place) -> None:
        device = place.device()
        await join(device)
        answer = await device.post(path, json={}, headers={"origin": origin})
        assert answer.status_code == 403
        assert not place.room.votes

    run(play)


def test_a_post_without_an_origin_is_refused() -> None:
    async def play(place: Place) -> None:
        device = place.device()
        del device.headers["origin"]
        assert (await join(device)).status_code == 403
        assert not place.room.seats

    run(play)


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_other_pages_reach_nothing_but_the_first_page(site: str) -> None:
    async def play(place: Place) -> None:
        device = place.device()
        for path, status in (("/", 200), ("/now", 403), ("/events", 403), ("/page.js", 403)):
            answer = await device.get(path, headers={"sec-fetch-site": site})
            assert answer.status_code == status
        answer = await device.post("/join", json={}, headers={"sec-fetch-site": site})
        assert answer.status_code == 403

    run(play)


def test_a_double_vote_counts_once_and_a_replayed_one_not_at_all() -> None:
    async def play(place: Place) -> None:
        device = place.device()
        await join(device)
        for _turn in range(5):
            assert (await vote(device, "ask")).status_code == 200
        assert list(place.room.votes.values()) == ["ask"]
        place.room.take(tells(round=2))
        assert (await vote(device, "ask", 1)).status_code == 409
        assert not place.room.votes

    run(play)


def test_joining_twice_in_one_browser_is_one_seat() -> None:
    async def play(place: Place) -> None:
        device = place.device()
        await join(device)
        await join(device)
        assert len(place.room.seats) == 1

    run(play)


@pytest.mark.parametrize("key", ["", "x", "A" * 22, "A" * 4000, "../../etc/passwd"])
def test_a_key_that_was_made_up_is_no_seat(key: str) -> None:
    async def play(place: Place) -> None:
        device = place.device()
        headers = {"cookie": f"soundcheck-8765={key}"}
        for path in ("/events", "/vote"):
            ask = device.get if path == "/events" else device.post
            assert (await ask(path, headers=headers)).status_code in (403, 415)
        assert (await device.post("/vote", json={}, headers=headers)).status_code == 403
        assert (await device.get("/now", headers=headers)).json()["joined"] is False

    run(play)


def test_a_key_of_another_port_is_no_seat() -> None:
    async def play(place: Place) -> None:
        device = place.device()
        await join(device)
        (cookie,) = device.cookies.jar
        headers = {"cookie": f"soundcheck-9000={cookie.value}"}
        answer = await place.device().get("/now", headers=headers)
        assert answer.json()["joined"] is False

    run(play)


def test_the_key_is_kept_from_scripts_and_from_other_pages() -> None:
    async def play(place: Place) -> None:
        answer = await join(place.device())
        told = answer.headers["set-cookie"].lower()
        assert told.startswith("soundcheck-8765=")
        assert "httponly" in told
        assert "samesite=strict" in told
        assert "max-age" not in told
        assert "expires" not in told

    run(play)


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"null", b"{", b'{"round": true, "choice": "tap"}', b'{"round": 1}',
     b'{"round": 1, "choice": ["tap"]}', b'{"round": 1e9, "choice": "tap"}', b"\xff\xfe",
     b"[" * 500, b'{"round": "1x", "choice": "tap"}', b'{"round": 1, "choice": "nothing"}'],
)  # fmt: skip
def test_a_body_that_no_page_sends_is_refused(body: bytes) -> None:
    async def play(place: Place) -> None:
        device = place.device()
        await join(device)
        headers = {"content-type": "application/json"}
        answer = await device.post("/vote", content=body, headers=headers)
        assert answer.status_code == 400
        assert not place.room.votes

    run(play)


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data", "", "application/xml"])
def test_a_body_of_another_kind_is_refused(kind: str) -> None:
    async def play(place: Place) -> None:
        headers = {"content-type": kind}
        answer = await place.device().post("/join", content=b"{}", headers=headers)
        assert answer.status_code == 415

    run(play)


def test_a_long_body_a_long_head_and_a_long_address_are_refused() -> None:
    async def play(place: Place) -> None:
        device = place.device()
        assert (await join(device, "x" * 2000)).status_code == 413
        assert (await device.get("/", headers={"x-long": "x" * 9000})).status_code == 431
        assert (await device.get("/" + "x" * 300)).status_code == 414

    run(play)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT"])
def test_other_ways_to_ask_are_refused(method: str) -> None:
    async def play(place: Place) -> None:
        answer = await place.device().request(method, "/vote")
        assert answer.status_code == 405

    run(play)


def test_nothing_on_the_network_controls_the_lesson() -> None:
    """No address but these answers, and none of them moves the lesson on."""

    async def play(place: Place) -> None:
        device = place.device()
        await join(device)
        before = place.room.told
        for path in ("/next", "/reveal", "/close", "/admin", "/state", "/door", "/..%2f"):
            place.clock.at += 1
            assert (await device.get(path)).status_code == 404
            assert (await device.post(path, json={"step": "end"})).status_code == 404
        assert (await device.post("/now", json={})).status_code == 405
        assert place.room.told is before

    run(play)


def test_no_answer_tells_how_anybody_voted_or_how_many() -> None:
    async def play(place: Place) -> None:
        devices = [place.device(f"192.168.1.{number}") for number in range(20, 29)]
        for number, device in enumerate(devices):
            await join(device)
            await vote(device, ("tap", "ask", "pass")[number % 3])
        other = place.device("192.168.1.99")
        await join(other)
        before = (await other.get("/now")).text
        for device in devices:
            await vote(device, "tap")
        assert (await other.get("/now")).text == before
        keys = list(place.room.seats)
        for path in ("/", "/now"):
            text = (await other.get(path)).text
            assert not [key for key in keys if key in text]
            assert "9" not in re.sub(r"<svg.*?</svg>", "", text, flags=re.DOTALL)

    run(play)


def test_nothing_is_shown_that_is_not_yet_on_the_projector() -> None:
    """The words of the door and the token are on no page."""

    async def play(place: Place) -> None:
        place.room.take(tells(Shown(step=Step.READ, title="T"), open_vote=False))
        device = place.device()
        pages = [(await device.get("/")).text]
        await join(device)
        pages += [(await device.get(path)).text for path in ("/", "/now")]
        for page in pages:
            assert TOKEN not in page
            assert "lemon" not in page
            assert "Way A" not in page

    run(play)


def test_script_in_any_text_stays_text() -> None:
    wording = Wording(text=EVIL, easy=EVIL)
    shown = Shown(
        step=Step.VOTE,
        title=EVIL,
        lines=(ShownLine(speaker=EVIL, words=wording), ShownLine(speaker="", words=wording)),
        question=wording,
        choices=(ShownChoice(id=EVIL, letter="A", words=wording),),
    )

    async def play(place: Place) -> None:
        device = place.device()
        await join(device)
        for step in Step:
            place.clock.at += 5
            now = shown.model_copy(update={"step": step})
            place.room.take(GameTells(door=door(), shown=now, open=True, help=(EVIL,)))
            for path in ("/", "/now"):
                answer = await device.get(path)
                text = answer.text if path == "/" else answer.json()["html"]
                assert "<script src=//" not in text
                assert "<img" not in text
                assert "49" not in text
                assert answer.headers["content-security-policy"] == POLICY
        await vote(device, EVIL)
        assert "<img" not in (await device.get("/")).text

    run(play)


def test_every_answer_has_the_headers_that_keep_it_to_itself() -> None:
    async def play(place: Place) -> None:
        device = place.device()
        answers = [
            await device.get("/"),
            await device.get("/page.js"),
            await device.get("/nothing"),
            await device.get("/", headers={"host": "evil.example"}),
            await join(device, "wrong"),
        ]
        for answer in answers:
            assert {name: answer.headers[name] for name, _value in HEADERS} == dict(HEADERS)
            assert "server" not in answer.headers

    run(play)


def test_a_flood_from_one_address_ends_at_the_door_and_others_go_on() -> None:
    async def play(place: Place) -> None:
        child, flooder = place.device("192.168.1.20"), place.device("192.168.1.66")
        await join(child)
        answers = [(await flooder.get("/")).status_code for _request in range(1000)]
        assert answers.count(429) >= 900
        assert (await vote(child, "ask")).status_code == 200

    run(play)


def test_a_class_behind_one_address_loads_its_pages_at_once() -> None:
    async def play(place: Place) -> None:
        for _child in range(20):
            child = place.device()
            for path in ("/", *FILES):
                assert (await child.get(path)).status_code == 200
            assert (await join(child)).status_code == 200

    run(play)


def test_guessing_words_from_many_addresses_is_limited_together() -> None:
    async def play(place: Place) -> None:
        told = []
        for number in range(120):
            device = place.device(f"10.0.{number}.1")
            told.append((await join(device, f"guess {number}")).json()["html"])
        assert sum("many wrong words" in html for html in told) == 120 - 30
        assert not place.room.seats

    run(play)


def test_a_seat_has_three_streams_and_then_asks() -> None:
    async def play(place: Place) -> None:
        device = place.device()
        await join(device)
        (cookie,) = device.cookies.jar
        streams = [asyncio.create_task(listen(place, str(cookie.value))) for _stream in range(3)]
        await asyncio.sleep(0.05)
        assert (await device.get("/events")).status_code == 429
        assert (await device.get("/now")).status_code == 200
        for stream in streams:
            stream.cancel()
        await asyncio.sleep(0.05)
        assert not place.devices._streams

    run(play)


async def listen(place: Place, key: str) -> None:
    """Hold a stream open until the task is cancelled."""

    async def receive() -> dict[str, str]:
        await asyncio.sleep(60)
        return {"type": "http.disconnect"}

    async def send(_message: object) -> None:
        return None

    scope = {
        "type": "http", "method": "GET", "path": "/events", "raw_path": b"/events",
        "query_string": b"", "client": ("192.168.1.20", 1), "scheme": "http",
        "server": ("192.168.1.4", 8765), "http_version": "1.1", "root_path": "",
        "headers": [(b"host", HOST.encode()), (b"cookie", f"soundcheck-8765={key}".encode())],
        "asgi": {"version": "3.0", "spec_version": "2.3"},
    }  # fmt: skip
    await place.guard(scope, receive, send)  # type: ignore[arg-type]


def test_a_plain_form_joins_and_votes_without_a_script() -> None:
    async def play(place: Place) -> None:
        device = place.device()
        answer = await device.post("/join", data={"words": "lemon river"})
        assert answer.status_code == 303
        page = (await device.get("/")).text
        assert 'name="choice" value="ask"' in page
        answer = await device.post("/vote", data={"round": "1", "choice": ""})
        assert answer.status_code == 303
        assert list(place.room.votes.values()) == [""]
        assert "You passed" in (await device.get("/")).text
        late = await device.post("/vote", data={"round": "7", "choice": "ask"})
        assert "over before your answer came" in late.text

    run(play)


def test_a_page_without_a_script_waits_by_itself_but_not_while_a_child_chooses() -> None:
    async def play(place: Place) -> None:
        device = place.device()
        await join(device)
        assert "refresh" not in (await device.get("/")).text
        await vote(device, "ask")
        assert '<meta http-equiv="refresh"' in (await device.get("/")).text

    run(play)


def test_the_end_empties_the_page_and_takes_the_key_away() -> None:
    async def play(place: Place) -> None:
        device = place.device()
        await join(device)
        place.room.take(tells(Shown(step=Step.END), open_vote=False))
        answer = await device.get("/now")
        assert answer.json()["ended"] is True
        assert "Mika" not in answer.text
        assert not device.cookies

    run(play)


def test_what_a_device_is_told_is_small() -> None:
    async def play(place: Place) -> None:
        device = place.device()
        await join(device)
        sizes = [
            len((await device.get(path)).content)
            for path in ("/", "/page.css", "/page.js", "/andika.woff", "/icon.svg")
        ]
        assert sum(sizes) < 60_000
        long = VOTE.model_copy(update={"lines": VOTE.lines * 20})
        place.room.take(tells(long))
        assert len(json.dumps((await device.get("/now")).json())) < 8_000

    run(play)
