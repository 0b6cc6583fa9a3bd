"""Devices in tests: a room with an app before it, and clients that ask it without a network."""

from dataclasses import dataclass, field
from typing import Any

import httpx

from game.class_devices.wire import (
    Door,
    GameTells,
    Shown,
    ShownChoice,
    ShownLine,
    Step,
    Wording,
)
from game.network.room.app import FILES, Devices
from game.network.room.guard import Guard
from game.network.room.news import News
from game.network.room.room import Room

HOST = "192.168.1.4:8765"
ORIGIN = f"http://{HOST}"
WORDS = ("lemon", "river")
TOKEN = "AbCdEf123456"  # noqa: S105
VOTE = Shown(
    step=Step.VOTE,
    title="The parcel",
    lines=(
        ShownLine(speaker="Mika", words=Wording(text="It says tap here.", easy="Tap!"), mine=True),
    ),
    question=Wording(text="What could Mika do?"),
    choices=tuple(
        ShownChoice(id=name, letter=letter, words=Wording(text=f"Way {letter}"))
        for letter, name in zip("ABC", ("tap", "ask", "pass"), strict=True)
    ),
)


def door(**values: Any) -> Door:
    """Return a door with words and token."""
    return Door(**{"address": "192.168.1.4", "words": WORDS, "token": TOKEN, "round": 1} | values)


def tells(shown: Shown = VOTE, *, open_vote: bool = True, **values: Any) -> GameTells:
    """Return what a game tells."""
    return GameTells(door=door(**values), shown=shown, open=open_vote, help=("Tell a grown-up.",))


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    at: float = 100.0

    def __call__(self) -> float:
        """Return the time, in s."""
        return self.at


@dataclass
class Place:
    """A room with everything before it but the network."""

    clock: Clock = field(default_factory=Clock)

    def __post_init__(self) -> None:
        self.news = News()
        self.room = Room(self.clock, self.news.tell)
        self.room.take(tells())
        self.devices = Devices(self.room, self.news, 8765)
        self.guard = Guard(self.devices.app(), HOST, self.clock, FILES)

    def device(self, address: str = "192.168.1.20", **headers: str) -> httpx.AsyncClient:
        """Return a browser at an address."""
        transport = httpx.ASGITransport(self.guard, client=(address, 5000))
        return httpx.AsyncClient(
            transport=transport, base_url=ORIGIN, headers={"origin": ORIGIN} | headers
        )
