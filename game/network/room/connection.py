"""A connection that cannot be held open for nothing, and of which there are not too many."""

import asyncio
import socket
from collections import Counter

from uvicorn.protocols.http.h11_impl import H11Protocol

from game.network.room.limits import (
    CONNECTIONS,
    CONNECTIONS_EACH,
    HEAD_S,
    HIGH_WATER,
    KEEP_ALIVE_S,
    STUCK_S,
)

USER_TIMEOUT = getattr(socket, "TCP_USER_TIMEOUT", None)
"""Linux alone: how long data may stay unacknowledged, ms."""


class Crowd:
    """All connections that there are; who has said nothing yet makes room for who comes."""

    def __init__(self) -> None:
        self._by_address: Counter[str] = Counter()
        self._silent: dict[Connection, str] = {}

    def enter(self, one: "Connection", address: str) -> bool:
        """Count a connection; False where there are too many, and none of them is silent."""
        if self._by_address[address] >= CONNECTIONS_EACH and not self._make_room(address):
            return False
        if self._by_address.total() >= CONNECTIONS and not self._make_room():
            return False
        self._by_address[address] += 1
        self._silent[one] = address
        return True

    def _make_room(self, address: str = "") -> bool:
        """End the connection that has been silent longest, of an address or of any."""
        for one, where in self._silent.items():
            if address in ("", where):
                one.end()
                return True
        return False

    def spoke(self, one: "Connection") -> None:
        """Note that a whole head came: from now on the connection keeps its place."""
        self._silent.pop(one, None)

    def leave(self, one: "Connection", address: str) -> None:
        """Forget a connection, and its address with the last one of it."""
        self._silent.pop(one, None)
        self._by_address[address] -= 1
        if not self._by_address[address]:
            del self._by_address[address]


class Connection(H11Protocol):
    """uvicorn's connection, with an end to silence, to slow heads and to ends that never read."""

    _address: str | None = None
    """Where it comes from, as long as it counts."""
    _head_timer: asyncio.TimerHandle | None = None
    _stuck_timer: asyncio.TimerHandle | None = None

    @property
    def _crowd(self) -> Crowd:
        """All connections of this server."""
        crowd: Crowd = self.server_state.__dict__.setdefault("crowd", Crowd())
        return crowd

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Count the connection, or refuse it; the head must come soon."""
        super().connection_made(transport)
        address = self.client[0] if self.client else ""
        if not self._crowd.enter(self, address):
            transport.abort()
            return
        self._address = address
        transport.set_write_buffer_limits(high=HIGH_WATER)
        peer = transport.get_extra_info("socket")
        if peer and USER_TIMEOUT:
            peer.setsockopt(socket.IPPROTO_TCP, USER_TIMEOUT, int(STUCK_S * 1000))
        self._wait_for_head(HEAD_S)

    def connection_lost(self, exc: Exception | None) -> None:
        """Count it no more."""
        self._stop(self._head_timer)
        self._stop(self._stuck_timer)
        self._leave()
        super().connection_lost(exc)

    def end(self) -> None:
        """Make room for somebody else."""
        self._leave()
        self.transport.abort()

    def _leave(self) -> None:
        if self._address is not None:
            self._crowd.leave(self, self._address)
            self._address = None

    def _wait_for_head(self, seconds: float) -> None:
        self._stop(self._head_timer)
        self._head_timer = self.loop.call_later(seconds, self.transport.abort)

    def _stop(self, timer: asyncio.TimerHandle | None) -> None:
        if timer:
            timer.cancel()

    def handle_events(self) -> None:
        """Take what has come; once a head is whole it is waited for no more."""
        before = self.cycle
        super().handle_events()
        if self.cycle is not before:
            self._stop(self._head_timer)
            self._crowd.spoke(self)

    def on_response_complete(self) -> None:
        """Wait for the next head; a slow one is no reason to stay."""
        self._wait_for_head(KEEP_ALIVE_S + HEAD_S)
        super().on_response_complete()

    def pause_writing(self) -> None:
        """Cut the connection where nothing is read for long."""
        super().pause_writing()
        self._stop(self._stuck_timer)
        self._stuck_timer = self.loop.call_later(STUCK_S, self.transport.abort)

    def resume_writing(self) -> None:
        """Go on: somebody reads."""
        self._stop(self._stuck_timer)
        super().resume_writing()
