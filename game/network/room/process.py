"""The process that serves devices: told by the game on its stdin, and telling on its stdout.

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
"""Between two words to the game."""
LINGER_S = 4.0
"""How long an emptied page can still be had."""
NICER = 5
"""How much less than the game this process may have of the computer."""


def serve(given: BinaryIO, told: Callable[[bytes], None]) -> int:
    """Serve devices until the game ends; returns an exit code."""
    logging.disable(logging.CRITICAL)
    with suppress(OSError, AttributeError):
        os.nice(NICER)
    first = given.readline(MOST_LINE)
    if not first:
        return 0
    asyncio.run(Serving(GameTells.model_validate_json(first), given, told).run())
    return 0


class Serving:
    """One server, from its first word to its last."""

    def __init__(self, first: GameTells, given: BinaryIO, told: Callable[[bytes], None]) -> None:
        self._first, self._given, self._told = first, given, told
        self._places = tuple(Place(address=o.address, adapter=o.adapter) for o in offers())
        self._address = first.door.address or self._places[0].address
        self._port = first.door.port
        self._awake = asyncio.Event()
        self._room = Room(time.monotonic, self._changed)
        self._news = News()

    def _changed(self) -> None:
        self._awake.set()
        self._news.tell()

    async def run(self) -> None:
        """Listen, or say why not."""
        self._room.take(self._first)
        try:
            listening = listener(self._address, self._port)
        except OSError as error:
            taken = error.errno in (errno.EADDRINUSE, errno.EACCES, 10013, 10048)
            trouble = Trouble.PORT_TAKEN if taken else Trouble.NO_ADDRESS
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
        """Take what the game tells; where it tells no more it has ended, and so does this."""
        while line := self._given.readline(MOST_LINE):
            with suppress(ValueError):
                loop.call_soon_threadsafe(self._room.take, GameTells.model_validate_json(line))
        if self._room.told.shown.step is Step.END:
            time.sleep(LINGER_S)  # devices without a stream ask every few seconds
        os._exit(0)

    async def _tell(self) -> None:
        """Tell the game what is new, the newest alone and not too often."""
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._awake.wait(), 5)
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
        self._told(told.model_dump_json().encode() + b"\n")


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
