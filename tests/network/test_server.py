"""The server as it runs: a process of its own, real sockets, bad neighbours."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import httpx
import pytest
from devices import TOKEN, VOTE, tells

from game.class_devices.link import Link
from game.class_devices.start import CODE, command, environment
from game.class_devices.wire import GameTells, ServerTells, Shown, Step, Trouble
from game.network.room.limits import CONNECTIONS_EACH, HEAD_S

pytestmark = pytest.mark.network

HERE = "127.0.0.1"
PATIENCE_S = 20.0


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as asking:
        asking.bind((HERE, 0))
        return int(asking.getsockname()[1])


def until(condition: Callable[[], object], what: str) -> None:
    """Wait until something holds."""
    end = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.01)


class Class:
    """A game with a server, and the children's devices."""

    def __init__(self) -> None:
        self.port = free_port()
        self.tells = self.told(VOTE)
        self.link = Link(self.tells)
        self.base = f"http://{HERE}:{self.port}"
        until(lambda: self.link.heard.url, "the server does not start")

    def told(self, shown: Shown, *, open_vote: bool = True, **values: object) -> GameTells:
        """Return what the game tells."""
        return tells(shown, open_vote=open_vote, address=HERE, port=self.port, **values)

    def device(self) -> httpx.Client:
        """Return a device that has joined."""
        device = httpx.Client(base_url=self.base, headers={"origin": self.base}, timeout=10)
        assert device.post("/join", json={"words": TOKEN}).json()["joined"]
        return device

    def plug(self) -> socket.socket:
        """Return a bare connection."""
        plug = socket.create_connection((HERE, self.port), timeout=PATIENCE_S)
        plug.settimeout(PATIENCE_S)
        return plug


@pytest.fixture
def school() -> Iterator[Class]:
    school = Class()
    yield school
    school.link.close()


def vote(device: httpx.Client, choice: str) -> int:
    """Vote, and return the answer's status."""
    return device.post("/vote", json={"round": 1, "choice": choice}).status_code


def ended(plug: socket.socket) -> bool:
    """Wait until the other side ends a connection."""
    try:
        while plug.recv(65536):
            pass
    except ConnectionResetError:
        pass
    except TimeoutError:
        return False
    return True


def test_votes_reach_the_game_and_the_qr_code_leads_to_the_server(school: Class) -> None:
    devices = [school.device() for _device in range(9)]
    for number, device in enumerate(devices):
        assert vote(device, ("tap", "ask", "pass")[number % 3]) == 200
    until(lambda: len(school.link.heard.votes) == 9, "votes are missing")
    assert sorted(school.link.heard.votes.values()) == ["ask"] * 3 + ["pass"] * 3 + ["tap"] * 3
    assert school.link.heard.url.lower() == f"{school.base}/"
    assert set("".join(school.link.heard.qr)) == {"0", "1"}


def test_a_stream_brings_what_the_projector_shows(school: Class) -> None:
    device = school.device()
    with device.stream("GET", "/events") as stream:
        lines = stream.iter_lines()
        first = next(line for line in lines if line.startswith("data: {"))
        assert "What could Mika do?" in json.loads(first[6:])["html"]
        school.link.tell(school.told(Shown(step=Step.RESULT), open_vote=False))
        second = next(line for line in lines if line.startswith("data: {"))
        assert "What could Mika do?" not in json.loads(second[6:])["html"]


def test_a_server_that_is_killed_is_back_with_everybody_and_their_votes(school: Class) -> None:
    devices = [school.device() for _device in range(3)]
    assert vote(devices[0], "ask") == 200
    until(lambda: len(school.link.heard.votes) == 1, "the vote is missing")
    old = school.link.process_id
    assert old is not None
    os.kill(old, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
    until(lambda: school.link.process_id != old, "no new server")
    until(lambda: reached(devices[1]), "the server is not back")
    assert vote(devices[1], "tap") == 200
    until(lambda: len(school.link.heard.votes) == 2, "a vote is lost")
    assert len(school.link.heard.seats) == 3


def reached(device: httpx.Client) -> bool:
    """Tell whether the server answers a device that is in."""
    try:
        return device.get("/now").json()["joined"] is True
    except httpx.TransportError:
        return False


def test_the_server_ends_with_the_game() -> None:
    process = subprocess.Popen(
        command(), env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin
    assert process.stdout
    told = tells(address=HERE, port=free_port())
    process.stdin.write(told.model_dump_json().encode() + b"\n")
    process.stdin.flush()
    assert ServerTells.model_validate_json(process.stdout.readline()).url
    process.stdin.close()
    assert process.wait(PATIENCE_S) == 0
    process.stdout.close()


def test_a_port_in_use_and_an_address_of_another_computer_are_told() -> None:
    with socket.socket() as taken:
        taken.bind((HERE, 0))
        taken.listen()
        link = Link(tells(address=HERE, port=taken.getsockname()[1]))
        until(lambda: link.heard.trouble, "nothing is told")
        assert link.heard.trouble is Trouble.PORT_TAKEN
        assert link.heard.places
    for address in ("192.168.77.77", "0.0.0.0", "8.8.8.8", "::"):  # noqa: S104
        link = Link(tells(address=address, port=free_port()))
        until(lambda: link.heard.trouble, "nothing is told")  # noqa: B023
        assert link.heard.trouble is Trouble.NO_ADDRESS


def test_a_server_that_cannot_stay_up_is_given_up() -> None:
    link = Link(tells(), [sys.executable, "-c", "raise SystemExit(1)"])
    until(lambda: link.gave_up, "it is started for ever")


def test_a_game_that_is_told_nothing_does_not_wait() -> None:
    """The server hangs and reads nothing: telling it goes on without waiting."""
    link = Link(tells(), [sys.executable, "-c", "import time; time.sleep(60)"])
    until(lambda: link.process_id, "it does not start")
    long = VOTE.model_copy(update={"lines": VOTE.lines * 60})
    began = time.monotonic()
    for number in range(2000):
        link.tell(tells(long, round=number))
    assert time.monotonic() - began < PATIENCE_S
    process = link._process
    assert process
    process.kill()
    link.close()


def test_the_command_works_from_any_folder(tmp_path: pytest.TempPathFactory) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-c", CODE], env=environment(), cwd=str(tmp_path), input=b"",
        capture_output=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


WATCH = """
import sys
def watch(event, given):
    if event in ("socket.bind", "socket.connect", "socket.getaddrinfo", "socket.sendto"):
        sys.stderr.write(f"{event} {given[1:]}\\n")
sys.addaudithook(watch)
"""


def test_a_lesson_reaches_no_other_address() -> None:
    """All that the server asks the system for: its own place, and a look at the default route."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", WATCH + CODE], env=environment(), stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdin
    assert process.stdout
    assert process.stderr
    told = tells(address=HERE, port=port)
    process.stdin.write(told.model_dump_json().encode() + b"\n")
    process.stdin.flush()
    assert ServerTells.model_validate_json(process.stdout.readline()).url
    base = f"http://{HERE}:{port}"
    device = httpx.Client(base_url=base, headers={"origin": base})
    assert device.post("/join", json={"words": TOKEN}).json()["joined"]
    assert vote(device, "ask") == 200
    process.stdin.close()
    process.wait(PATIENCE_S)
    heard = process.stderr.read().decode().splitlines()
    process.stdout.close()
    process.stderr.close()
    route = "socket.connect (('192.0.2.1', 9),)"
    assert set(heard) == {f"socket.bind (('{HERE}', {port}),)", route}


# Bad neighbours


def test_silent_connections_and_slow_heads_are_ended_and_nobody_else_is(school: Class) -> None:
    device = school.device()
    plugs = [school.plug() for _plug in range(40)]
    for plug in plugs[20:]:
        plug.sendall(b"GET / HTTP/1.1\r\nHost: ")
    assert vote(device, "ask") == 200
    began = time.monotonic()
    assert all(ended(plug) for plug in plugs)
    assert time.monotonic() - began > HEAD_S / 2
    assert vote(device, "tap") == 200


def test_silent_connections_make_room_for_who_has_something_to_say(school: Class) -> None:
    device = school.device()
    plugs = [school.plug() for _plug in range(CONNECTIONS_EACH + 20)]
    assert vote(device, "ask") == 200
    plugs[0].settimeout(1)
    assert ended(plugs[0])
    for plug in plugs:
        plug.close()


def test_no_address_holds_more_than_its_part_of_the_connections(school: Class) -> None:
    head = f"GET /page.css HTTP/1.1\r\nHost: {HERE}:{school.port}\r\n\r\n".encode()
    kept = 0
    plugs = [school.plug() for _plug in range(CONNECTIONS_EACH + 6)]
    for plug in plugs:
        try:
            plug.sendall(head)
            kept += bool(plug.recv(10))
        except ConnectionError:
            continue
    assert kept <= CONNECTIONS_EACH
    for plug in plugs:
        plug.close()


def test_a_body_that_never_comes_is_not_waited_for(school: Class) -> None:
    device, plug = school.device(), school.plug()
    head = (
        f"POST /vote HTTP/1.1\r\nHost: {HERE}:{school.port}\r\nOrigin: {school.base}\r\n"
        "Content-Type: application/json\r\nContent-Length: 500\r\n"
    )
    cookie = "; ".join(f"{one.name}={one.value}" for one in device.cookies.jar)
    plug.sendall(f"{head}Cookie: {cookie}\r\n\r\n".encode() + b'{"round"')
    assert b" 408 " in plug.recv(4096)
    assert ended(plug)
    assert vote(device, "ask") == 200


def test_a_megabyte_is_not_read(school: Class) -> None:
    device = school.device()
    try:
        answer = device.post("/vote", content=b"x" * 1_000_000)
        assert answer.status_code in (413, 415)
    except httpx.TransportError:
        pass  # it was cut off in the middle
    assert vote(school.device(), "ask") == 200


def test_what_is_no_http_is_ended(school: Class) -> None:
    for bad in (
        b"\x16\x03\x01\x02\x00\x01",
        b"\x00" * 70_000,
        b"GET / HTTP/9.9\r\n\r\n",
        b"\r\n" * 9,
    ):
        plug = school.plug()
        try:
            plug.sendall(bad)
            assert ended(plug)
        except (BrokenPipeError, ConnectionResetError):
            continue
    assert vote(school.device(), "ask") == 200


def test_a_page_for_websockets_is_no_way_in(school: Class) -> None:
    device = school.device()
    headers = {"connection": "Upgrade", "upgrade": "websocket", "sec-websocket-version": "13"}
    assert device.get("/events", headers=headers | {"host": "evil"}).status_code == 421
