"""Wakes whoever waits for something new in the room."""

import asyncio
from collections.abc import Callable
from contextlib import suppress


class News:
    """Streams wait here; whoever wakes looks at what is newest, so nobody falls behind."""

    def __init__(self) -> None:
        self._waking = asyncio.Event()

    def tell(self) -> None:
        """Wake everybody who waits."""
        self._waking.set()
        self._waking = asyncio.Event()

    async def until(self, new: Callable[[], bool], seconds: float) -> None:
        """Wait until something is new, or so long."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while not new():
                    await self._waking.wait()
