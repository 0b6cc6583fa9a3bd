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


class Connection(H11Protocol):
    """uvicorn's connection, with an end to silence, to slow heads and to ends that never read."""

    _counted = ""
    _head_timer: asyncio.TimerHandle | None = None
    _stuck_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Count the connection, or refuse it; the head must come soon."""
        super().connection_made(transport)
        address = self.client[0] if self.client else ""
        counts = self._counts()
        if counts.total() >= CONNECTIONS or counts[address] >= CONNECTIONS_EACH:
            transport.abort()
            return
        counts[address] += 1
        self._counted = address
        transport.set_write_buffer_limits(high=HIGH_WATER)
        peer = transport.get_extra_info("socket")
        if peer and USER_TIMEOUT:
            peer.setsockopt(socket.IPPROTO_TCP, USER_TIMEOUT, int(STUCK_S * 1000))
        self._wait_for_head(HEAD_S)

    def _counts(self) -> Counter[str]:
        """Return how many connections there are from each address; forgotten with the last one."""
        counts: Counter[str] = self.server_state.__dict__.setdefault("by_address", Counter())
        return counts

    def connection_lost(self, exc: Exception | None) -> None:
        """Count it no more."""
        self._stop(self._head_timer)
        self._stop(self._stuck_timer)
        if self._counted:
            counts = self._counts()
            counts[self._counted] -= 1
            if not counts[self._counted]:
                del counts[self._counted]
            self._counted = ""
        super().connection_lost(exc)

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
