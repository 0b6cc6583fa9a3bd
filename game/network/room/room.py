"""The room that devices join: seats, the open round and its votes; without the network itself."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from hmac import compare_digest

from game.class_devices.wire import (
    KEY_CHARS,
    MOST_SEATS,
    PASS,
    Door,
    GameTells,
    ServerTells,
    Step,
)
from game.network.room.limits import WRONG_WORDS_A_MINUTE, Bucket, Clock

RECENT_S = 30.0
"""A device that was there in the last so many seconds still counts as looking."""


class Refusal(StrEnum):
    """Why a device is not let in."""

    WRONG = "wrong"
    CLOSED = "closed"
    FULL = "full"
    SLOWLY = "slowly"
    """There were too many wrong words: for a while none are taken; who is in notices nothing."""


class Answer(StrEnum):
    """What became of a vote."""

    SENT = "sent"
    LATE = "late"
    """That round is not open."""
    NONSENSE = "nonsense"
    """There is no such choice."""


@dataclass
class Seat:
    """A device that joined."""

    mark: int
    """The number of its coloured shape."""
    heard: float
    """When it last was there: it asked for something, or its stream was open."""


def new_key() -> str:
    """Return 128 random bits, as text."""
    return secrets.token_urlsafe(16)


@dataclass
class Room:
    """Who is in, and what they voted; what the game told last (`told`) decides everything else."""

    now: Clock
    changed: Callable[[], None] = lambda: None
    """Called whenever there is something to tell the game."""
    make_key: Callable[[], str] = new_key
    told: GameTells = field(default_factory=lambda: GameTells(door=Door(opened=0)))
    seats: dict[str, Seat] = field(default_factory=dict)
    votes: dict[str, str] = field(default_factory=dict)
    version: int = 0
    """Rises whenever the game tells something."""

    def __post_init__(self) -> None:
        most = WRONG_WORDS_A_MINUTE
        self._wrong = Bucket(most / 60, most, most, self.now())

    @property
    def door(self) -> Door:
        """How devices find in."""
        return self.told.door

    @property
    def open(self) -> bool:
        """Whether votes are taken."""
        return self.told.open and self.told.shown.step is Step.VOTE

    def take(self, told: GameTells) -> None:
        """Go by what the game tells now."""
        before, self.told = self.told, told
        if told.door.opened != before.door.opened:
            self.seats = {key: Seat(mark, 0.0) for key, mark in told.door.seats.items()}
            self.votes = {}
        if told.door.round != before.door.round or told.door.opened != before.door.opened:
            self.votes = {key: vote for key, vote in told.votes.items() if key in self.seats}
        self.version += 1
        self.changed()

    def seen_by(self, key: str) -> tuple[int, str | None]:
        """Return a value that differs whenever the page of a device does."""
        return self.version, self.votes.get(key)

    # Joining

    def join(self, given: str) -> str | Refusal:
        """Let a device in by the room's words or the QR code's token; returns its key."""
        if not self.door.joining:
            return Refusal.CLOSED
        if not self._right(given):
            return Refusal.WRONG if self._wrong.take(self.now()) else Refusal.SLOWLY
        if len(self.seats) >= MOST_SEATS:
            return Refusal.FULL
        key = self.make_key()
        taken = {seat.mark for seat in self.seats.values()}
        mark = secrets.choice([one for one in range(MOST_SEATS) if one not in taken])
        self.seats[key] = Seat(mark, self.now())
        self.changed()
        return key

    def _right(self, given: str) -> bool:
        """Tell whether this is the token or the words; after too many wrong words only the token.

        The token cannot be guessed, so it is always taken.
        """
        token = self.door.token
        if token and compare_digest(given.strip().encode(), token.encode()):
            return True
        wanted = spoken("".join(self.door.words))
        if not wanted:
            return False
        self._wrong.fill(self.now())
        return self._wrong.left >= 1 and compare_digest(spoken(given).encode(), wanted.encode())

    def seat(self, key: str) -> Seat | None:
        """Find the seat of a device by its key, and note that it is there."""
        if len(key) != KEY_CHARS:
            return None
        seat = self.seats.get(key)
        if seat:
            seat.heard = self.now()
        return seat

    # Voting

    def vote(self, key: str, round_number: int, choice: str) -> Answer:
        """Check and keep one vote of a device, which replaces the one it sent before.

        It counts only from a device that joined, in the open round, for one of its choices or a
        pass.
        """
        if not self.open or round_number != self.door.round or key not in self.seats:
            return Answer.LATE
        if choice != PASS and choice not in {one.id for one in self.told.shown.choices}:
            return Answer.NONSENSE
        if self.votes.get(key) != choice:
            self.votes[key] = choice
            self.changed()
        return Answer.SENT

    def report(self) -> ServerTells:
        """Return what the game is told of the room."""
        recent = self.now() - RECENT_S
        return ServerTells(
            opened=self.door.opened,
            seats={key: seat.mark for key, seat in self.seats.items()},
            looking=sum(seat.heard >= recent for seat in self.seats.values()),
            round=self.door.round,
            votes=dict(self.votes),
        )


def spoken(words: str) -> str:
    """Return words as they sound: letters alone, small ones."""
    return "".join(sign for sign in words.casefold() if sign.isalpha())
