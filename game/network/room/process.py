"""The process that serves devices: the game writes to its stdin, and it writes to its stdout.

Both send whole JSON lines (`game.class_devices.wire`), of which only the newest counts.

It ends when stdin does, so that it never outlives the game. Nobody but the game controls it.
"""

import asyncio
import errno
import logging
import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import BinaryIO

from game.class_devices.wire import GameTells, Place, ServerTells, Step, Trouble
from game.network.address import offers
from game.network.qr import modules, url
from game.network.room.app import FILES, Devices
from game.network.room.guard import Guard
from game.network.room.listening import listener, server
from game.network.room.news import News
from game.network.room.room import Room

MOST_LINE = 1_000_000
LEAST_S = 0.1
"""The shortest time between two lines to the game."""
MOST_S = 5.0
"""The longest: a silent server counts as one that hangs."""
LINGER_S = 4.0
"""How long devices can still load their page, empty by then, after the lesson has ended."""
NICER = 5
"""Added to the niceness of this process, so that the game gets the computer first."""
TAKEN = (errno.EADDRINUSE, errno.EACCES, 10013, 10048)
"""What the system says of a port that is taken; the last two are Windows' own numbers."""


def serve(stdin: BinaryIO, write_line: Callable[[bytes], None]) -> int:
    """Serve devices until the game ends; returns an exit code."""
    logging.disable(logging.CRITICAL)
    with suppress(OSError, AttributeError):
        os.nice(NICER)
    first = stdin.readline(MOST_LINE)
    if not first:
        return 0
    asyncio.run(Serving(GameTells.model_validate_json(first), stdin, write_line).run())
    return 0


class Serving:
    """One server, from the first line that the game sends to the last."""

    def __init__(
        self, first: GameTells, stdin: BinaryIO, write_line: Callable[[bytes], None]
    ) -> None:
        self._first, self._stdin, self._write_line = first, stdin, write_line
        self._places = tuple(Place(address=o.address, adapter=o.adapter) for o in offers())
        self._address = first.door.address or self._places[0].address
        self._port = first.door.port
        self._awake = asyncio.Event()
        self._room = Room(time.monotonic, self._changed)
        self._news = News()

    def _changed(self) -> None:
        """Wake what waits for news: the line to the game, and every device's stream."""
        self._awake.set()
        self._news.tell()

    async def run(self) -> None:
        """Serve until the game ends; where it cannot listen, tell the game why and return."""
        self._room.take(self._first)
        try:
            listening = listener(self._address, self._port)
        except OSError as error:
            trouble = Trouble.PORT_TAKEN if error.errno in TAKEN else Trouble.NO_ADDRESS
            self._write(ServerTells(trouble=trouble, places=self._places))
            return
        host = f"{self._address}:{self._port}"
        app = Devices(self._room, self._news, self._port).app()
        loop = asyncio.get_running_loop()
        threading.Thread(target=self._read, args=(loop,), daemon=True).start()
        telling = asyncio.create_task(self._tell())
        await server(Guard(app, host, time.monotonic, FILES)).serve([listening])
        telling.cancel()

    def _read(self, loop: asyncio.AbstractEventLoop) -> None:
        """Take each line that the game sends; once stdin ends, end this process."""
        while line := self._stdin.readline(MOST_LINE):
            with suppress(ValueError):
                loop.call_soon_threadsafe(self._room.take, GameTells.model_validate_json(line))
        if self._room.told.shown.step is Step.END:
            time.sleep(LINGER_S)  # devices without a stream ask every few seconds
        os._exit(0)

    async def _tell(self) -> None:
        """Tell the game the state of the room when it changes, at least every MOST_S."""
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._awake.wait(), MOST_S)
            self._awake.clear()
            await asyncio.to_thread(self._write, self._report())
            await asyncio.sleep(LEAST_S)

    def _report(self) -> ServerTells:
        door = self._room.door
        place = url(self._address, self._port)
        code = url(self._address, self._port, secret=door.token if door.joining else "")
        return self._room.report().model_copy(
            update={"places": self._places, "url": place, "qr": modules(code)}
        )

    def _write(self, told: ServerTells) -> None:
        self._write_line(told.model_dump_json().encode() + b"\n")


def own_stdout() -> Callable[[bytes], None]:
    """Take stdout for the game alone: whatever else prints goes nowhere."""
    mine = os.dup(sys.stdout.fileno())
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)

    def tell(line: bytes) -> None:
        with suppress(BrokenPipeError):
            rest = memoryview(line)
            while rest:
                rest = rest[os.write(mine, rest) :]

    return tell
