"""How a lesson with devices bears load: votes, many connections, slow readers and floods.

`python tools/devices_load.py` starts the server as the game does, lets a run be drawn beside it and
prints figures for docs/speed.md: the game's frame times, how long a vote takes to the game, and how
much memory the server has. `--votes-only` is what CI runs.
"""

import argparse
import asyncio
import json
import os
import socket
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing import Process, Queue
from pathlib import Path
from random import Random

import pygame

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

from game.app import open_window  # noqa: E402
from game.class_devices.link import Link  # noqa: E402
from game.class_devices.wire import (  # noqa: E402
    Door,
    GameTells,
    Shown,
    ShownChoice,
    Step,
    Wording,
)
from game.commands.gallery import Gallery  # noqa: E402
from game.commands.screenshots import gallery_context, usual_options  # noqa: E402
from game.simulation.bot import Bot, answer  # noqa: E402

HERE = "127.0.0.1"
TOKEN = "load-of-devices"  # noqa: S105  (of this run alone)
DEVICES, VOTING_S = 60, 2.0
STARTING_S = 1.5
"""For the processes that ask to be there."""
FRAME_MS = 1000 / 60
SHOWN = Shown(
    step=Step.VOTE,
    title="Load",
    question=Wording(text="What now?"),
    choices=tuple(
        ShownChoice(id=letter.lower(), letter=letter, words=Wording(text=f"Way {letter} " * 8))
        for letter in "ABCD"
    ),
)


Attack = Callable[[int, list[str]], None]
"""Something that others do: given the port, and the cookies of the class."""


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--votes-only", action="store_true", help="sixty votes, nothing else")
    options = parser.parse_args()
    measuring = Measuring()
    try:
        return measuring.run(votes_only=options.votes_only)
    finally:
        measuring.link.close()


class Measuring:
    """One server, and who asks it; whoever asks is a process of its own, as other devices are."""

    def __init__(self) -> None:
        with socket.socket() as asking:
            asking.bind((HERE, 0))
            self.port = int(asking.getsockname()[1])
        self.round = 1
        began = time.perf_counter()
        self.link = Link(self.tells())
        until(lambda: self.link.heard.url)
        say("ready after", f"{time.perf_counter() - began:.2f} s")
        self.frames = drawn_run()
        next(self.frames)  # everything is read

    def tells(self) -> GameTells:
        """Return what the game tells."""
        door = Door(address=HERE, port=self.port, token=TOKEN, round=self.round)
        return GameTells(door=door, shown=SHOWN, open=True)

    def run(self, *, votes_only: bool) -> int:
        """Take every figure; returns 1 where votes were lost."""
        say("server, memory", memory(self.link.process_id))
        keys = asyncio.run(join(self.port))
        say("frames without devices", self.frame_figures())
        attacks = ATTACKS[:1] if votes_only else ATTACKS
        return 1 if sum(self.vote_beside(name, keys, beside) for name, beside in attacks) else 0

    def vote_beside(self, name: str, keys: list[str], beside: Attack) -> int:
        """Open a round, let everybody vote beside something else, and print what came of it."""
        self.round += 1
        self.link.tell(self.tells())
        until(lambda: self.link.heard.round == self.round)
        told: Queue[list[float]] = Queue()
        attack = Process(target=again, args=(beside, self.port, keys), daemon=True)
        voting = Process(target=vote_all, args=(self.port, keys, self.round, told), daemon=True)
        attack.start()
        voting.start()
        figures = self.frame_figures()
        took = statistics.quantiles(told.get(timeout=60), n=100)
        time.sleep(0.3)
        attack.kill()
        arrived = len(self.link.heard.votes)
        say(name, f"{arrived} of {len(keys)} votes; frames {figures}")
        answers = f"a vote's answer p50 {took[49]:.1f} p99 {took[98]:.1f} ms"
        say("", f"{answers}; server {memory(self.link.process_id)}")
        attack.join()
        voting.join()
        return len(keys) - arrived

    def frame_figures(self) -> str:
        """Draw a run for some seconds at sixty frames, and say how long a frame's work took."""
        times = []
        end = time.perf_counter() + STARTING_S + VOTING_S + 1
        while time.perf_counter() < end:
            began = time.perf_counter()
            next(self.frames)
            worked = (time.perf_counter() - began) * 1000
            times.append(worked)
            time.sleep(max(0.0, (FRAME_MS - worked) / 1000))
        parts = statistics.quantiles(times, n=100)
        return f"p50 {parts[49]:.1f} p99 {parts[98]:.1f} ms"


async def join(port: int) -> list[str]:
    """Let sixty devices join; returns their cookies."""
    keys = []
    for _device in range(DEVICES):
        head, _body = await ask(port, "POST", "/join", {"words": TOKEN})
        keys.append(head.split("set-cookie: ")[1].split(";")[0])
        await asyncio.sleep(0.06)  # a class behind one address is not a flood
    return keys


def vote_all(port: int, keys: list[str], number: int, told: "Queue[list[float]]") -> None:
    """Let every device vote within two seconds; tells how long the answers took, in ms."""

    async def one(place: int, key: str) -> float:
        await asyncio.sleep(place * VOTING_S / len(keys))
        began = time.perf_counter()
        body = {"round": number, "choice": "abcd"[place % 4]}
        for _again in range(20):  # as a child does: it is pressed again
            with suppress(OSError):
                head, _body = await ask(port, "POST", "/vote", body, key)
                if " 200 " in head:
                    break
            await asyncio.sleep(0.1)
        return (time.perf_counter() - began) * 1000

    async def every() -> list[float]:
        return await asyncio.gather(*(one(place, key) for place, key in enumerate(keys)))

    time.sleep(STARTING_S)
    told.put(asyncio.run(every()))


# What others do meanwhile, each from an address of its own


def nothing(_port: int, _keys: list[str]) -> None:
    """Do nothing."""
    time.sleep(1)


def hold_connections(port: int, _keys: list[str]) -> None:
    """Open five hundred connections that say nothing."""
    plugs = []
    for number in range(500):
        with suppress(OSError):
            plugs.append(plug(port, f"127.0.1.{1 + number % 200}"))
    time.sleep(4)
    for one in plugs:
        one.close()


def never_read(port: int, keys: list[str]) -> None:
    """Ask for the events of every device and read none of them."""
    plugs = []
    for place, key in enumerate(keys):
        with suppress(OSError):
            one = plug(port, f"127.0.2.{1 + place}", receive=1024)
            head = f"GET /events HTTP/1.1\r\nHost: {HERE}:{port}\r\nCookie: {key}\r\n\r\n"
            one.sendall(head.encode())
            plugs.append(one)
    time.sleep(4)
    for one in plugs:
        one.close()


def flood(port: int, _keys: list[str]) -> None:
    """Ask ten thousand times, on one connection after the other, as fast as it goes."""
    request = f"GET / HTTP/1.1\r\nHost: {HERE}:{port}\r\n\r\n".encode()
    for _turn in range(10_000):
        with suppress(OSError), plug(port, "127.0.3.1") as one:
            one.sendall(request)
            one.recv(256)


def megabytes(port: int, _keys: list[str]) -> None:
    """Send bodies of a megabyte, one after the other."""
    head = (
        f"POST /vote HTTP/1.1\r\nHost: {HERE}:{port}\r\nOrigin: http://{HERE}:{port}\r\n"
        "Content-Type: application/json\r\nContent-Length: 1000000\r\n\r\n"
    )
    with suppress(OSError), plug(port, "127.0.4.1") as one:
        one.sendall(head.encode() + b"x" * 1_000_000)
        one.recv(256)


def slow_bodies(port: int, _keys: list[str]) -> None:
    """Begin a hundred bodies that never end."""
    head = (
        f"POST /vote HTTP/1.1\r\nHost: {HERE}:{port}\r\nOrigin: http://{HERE}:{port}\r\n"
        "Content-Type: application/json\r\nContent-Length: 900\r\n\r\n{"
    )
    plugs = []
    for number in range(100):
        with suppress(OSError):
            plugs.append(plug(port, f"127.0.5.{1 + number}"))
            plugs[-1].sendall(head.encode())
    time.sleep(4)
    for one in plugs:
        one.close()


ATTACKS: list[tuple[str, Attack]] = [
    ("60 votes in 2 s", nothing),
    ("beside 500 connections", hold_connections),
    ("beside 60 streams never read", never_read),
    ("beside 100 bodies never ended", slow_bodies),
    ("beside 10,000 requests", flood),
    ("beside bodies of a megabyte", megabytes),
]


def again(beside: Attack, port: int, keys: list[str]) -> None:
    """Do something again and again."""
    while True:
        beside(port, keys)


def plug(port: int, source: str, *, receive: int = 0) -> socket.socket:
    """Return a connection from an address of this computer."""
    one = socket.socket()
    one.settimeout(5)
    if receive:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive)
    if sys.platform.startswith("linux"):
        one.bind((source, 0))
    one.connect((HERE, port))
    return one


async def ask(port: int, method: str, path: str, body: object, cookie: str = "") -> tuple[str, str]:
    """Ask once, and return head and body of the answer."""
    reader, writer = await asyncio.open_connection(HERE, port)
    sent = json.dumps(body).encode()
    head = (
        f"{method} {path} HTTP/1.1\r\nHost: {HERE}:{port}\r\nOrigin: http://{HERE}:{port}\r\n"
        f"Cookie: {cookie}\r\nContent-Type: application/json\r\nContent-Length: {len(sent)}\r\n"
        "Connection: close\r\n\r\n"
    )
    writer.write(head.encode() + sent)
    await writer.drain()
    answer = (await reader.read()).decode()
    writer.close()
    head, _blank, rest = answer.partition("\r\n\r\n")
    return head, rest


def drawn_run() -> Iterator[None]:
    """Draw a seeded run, a frame a step."""
    screen = open_window(windowed=True, headless=True, size=(1280, 720))
    wanted = usual_options()
    gallery = Gallery(gallery_context(wanted, screen.get_size()), "corridor")
    scene = gallery.run(0.02)
    scene.enter()
    ready, bot = gallery.ready, Bot(gallery.ready.run)
    for _frame in range(30):
        ready.view.tick(1 / 60)
        scene.draw(screen)
    while True:
        yield
        for _tick in range(2):
            if ready.run.dilemma:
                answer(ready.run.dilemma, "safe", Random(1))
            ready.view.react(ready.run.step(bot.intent()), ready.run)
        ready.view.tick(1 / 60)
        scene.draw(screen)
        pygame.display.flip()


def memory(process: int | None) -> str:
    """Say how much memory a process has."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except OSError:
        return "memory not known here"
    return f"{int(status.split('VmRSS:')[1].split()[0]) // 1024} MB"


def until(condition: Callable[[], object], seconds: float = 20) -> None:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.005)


def say(name: str, told: str) -> None:
    """Print a figure."""
    print(f"{name:32} {told}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
