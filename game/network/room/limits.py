"""How much anybody on the network may ask of the server; these figures held in the trials."""

from collections.abc import Callable
from dataclasses import dataclass

CONNECTIONS = 256
CONNECTIONS_EACH = 64
"""From one address: a whole class may stand behind one."""
STREAMS_A_SEAT = 3
HEAD_S = 5.0
"""For the head of a request to arrive, and again for its body."""
BODY_BYTES = 1024
HEAD_BYTES = 8 * 1024
PATH_CHARS = 200
REQUESTS_A_S, REQUEST_BURST = 20.0, 60.0
"""From one address."""
FILE_COST = 0.2
"""Of a request: a class behind one address loads its pages at once, and a file costs little."""
SEND_BUFFER, HIGH_WATER = 16 * 1024, 8 * 1024
STUCK_S = 20.0
"""How long nothing may be read at the other end before the connection is cut."""
KEEP_ALIVE_S = 5
PING_S = 5.0
BACKLOG = 128
WRONG_WORDS_A_MINUTE = 30.0
"""For the whole door, whoever tries: sleeping on a wrong word slows nobody."""
MOST_ADDRESSES = 512
"""Buckets that are remembered: the fullest are those of whoever asked least."""

FORGET_S = 10.0
"""How often addresses that ask for nothing any more are forgotten."""

Clock = Callable[[], float]


@dataclass
class Bucket:
    """Fills up with time and is drawn from: so much at once, and so much a second."""

    rate: float
    most: float
    left: float
    at: float

    def take(self, now: float, cost: float = 1.0) -> bool:
        """Draw one, or a part of it; False where not so much is left."""
        self.fill(now)
        if self.left < cost:
            return False
        self.left -= cost
        return True

    def fill(self, now: float) -> None:
        """Add what the time since the last look gives."""
        self.left = min(self.most, self.left + (now - self.at) * self.rate)
        self.at = now


class Rates:
    """A bucket for each address that asked lately, in memory alone."""

    def __init__(self, rate: float, burst: float, now: Clock) -> None:
        self._rate, self._burst, self._now = rate, burst, now
        self._buckets: dict[str, Bucket] = {}
        self._looked = now()

    def take(self, address: str, cost: float = 1.0) -> bool:
        """Count a request; False where there were too many."""
        now = self._now()
        if now - self._looked > FORGET_S or len(self._buckets) >= MOST_ADDRESSES:
            self._forget(now)
        bucket = self._buckets.setdefault(
            address, Bucket(self._rate, self._burst, self._burst, now)
        )
        return bucket.take(now, cost)

    def _forget(self, now: float) -> None:
        """Forget who has asked for nothing lately, and where that is nobody, who asked least."""
        self._looked = now
        for bucket in self._buckets.values():
            bucket.fill(now)
        busy = [item for item in self._buckets.items() if item[1].left < item[1].most]
        busy.sort(key=lambda item: item[1].left)
        self._buckets = dict(busy[: MOST_ADDRESSES // 2])
