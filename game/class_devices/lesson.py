"""A class's devices during one lesson: off until a grown-up turns them on."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from game.class_devices.link import Link
from game.class_devices.wire import (
    PASS,
    Door,
    GameTells,
    KeptDevices,
    ServerTells,
    Shown,
    Step,
    Trouble,
)

WORDS = 2
"""That a device is asked for: of 366, so that ten minutes of guessing find 0.2 % of them."""
TOKEN_BYTES = 9
"""72 random bits: nobody guesses what the QR code carries."""
TOKEN_SIGNS = 12
Question = tuple[str, str]
"""A story and which of its votes: what a round is about."""


class Server(Protocol):
    """What serves devices, as a lesson sees it."""

    @property
    def heard(self) -> ServerTells:
        """What it told last."""

    @property
    def gave_up(self) -> bool:
        """Whether it ended too often."""

    def tell(self, told: GameTells) -> None:
        """Tell it the newest."""

    def close(self) -> None:
        """Let it end."""


Start = Callable[[GameTells], Server]


@dataclass(frozen=True)
class Round:
    """A vote on devices: what it is about, and its number."""

    about: Question
    number: int


def new_door(pool: Sequence[str], before: Door | None = None) -> Door:
    """Return a door with words and a token of its own; nobody who joined before is in."""
    words = tuple(secrets.SystemRandom().sample(list(pool), WORDS))
    token = secrets.token_urlsafe(TOKEN_BYTES)[:TOKEN_SIGNS]
    old = before or Door(opened=0)
    return Door(
        address=old.address,
        port=old.port,
        words=words,
        token=token,
        opened=old.opened + 1,
        round=old.round,
    )


class LessonDevices:
    """Shows a lesson on devices, and counts what they send; without devices it does nothing."""

    def __init__(self, start: Start | None = None) -> None:
        """Begin without devices; `start` starts a server, for who brings another one."""
        self._start: Start = start or Link
        self._link: Server | None = None
        self._seen: object = None
        self._kept: Mapping[str, int] = {}
        self._round: Round | None = None
        self._past: dict[Question, Mapping[str, str]] = {}
        """What devices sent in the rounds of the open story."""
        self._answered: set[Question] = set()
        """Which questions any device has answered in this game."""
        self.door = Door(opened=0)
        self.careful = False
        """Whether careful stories come to devices, too."""
        self.shown, self.open = Shown(), False
        self.help: tuple[str, ...] = ()
        """Where help is, in words."""

    @property
    def on(self) -> bool:
        """Whether devices take part."""
        return self._link is not None

    @property
    def heard(self) -> ServerTells:
        """What the server told last; nothing where there is none."""
        return self._link.heard if self._link else ServerTells()

    @property
    def trouble(self) -> Trouble | None:
        """Why devices cannot take part, although they are on."""
        if self._link and self._link.gave_up:
            return Trouble.GAVE_UP
        return self.heard.trouble

    @property
    def seats(self) -> Mapping[str, int]:
        """Who joined, by the key of their device."""
        heard = self.heard
        return heard.seats if heard.opened == self.door.opened else self.door.seats

    @property
    def sent(self) -> int:
        """How many have voted in the open round; a child who passes has, too."""
        return len(self._votes()) if self.open else 0

    def _votes(self) -> Mapping[str, str]:
        """Return what was sent in the newest round."""
        heard = self.heard
        same = heard.round == self.door.round and heard.opened == self.door.opened
        return heard.votes if same else {}

    def counts(self, about: Question, choices: Sequence[str]) -> Mapping[str, int] | None:
        """Count the votes on a question; None where no device has sent any in this game."""
        newest = self._round is not None and self._round.about == about
        votes = self._votes() if newest else self._past.get(about, {})
        if votes:
            self._answered.add(about)
        if about not in self._answered:
            return None
        sent = [choice for choice in votes.values() if choice != PASS]
        return {choice: sent.count(choice) for choice in choices}

    # Turning them on and off

    def turn_on(self, kept: KeptDevices) -> None:
        """Let devices join, or come back after a crash: a round that was open starts again."""
        self.close()
        self.door, self.careful = kept.door, kept.careful
        self.shown, self.open, self._round, self._past = Shown(), False, None, {}
        self._answered.clear()
        self._link = self._start(self._tells())

    def turn_off(self) -> None:
        """Go back to paper: every page is emptied, then the server ends."""
        self.end()
        self.close()

    def close(self) -> None:
        """Let the server end; devices look for it for a while."""
        if self._link:
            self._link.close()
        self._link = None

    def end(self) -> None:
        """Empty the page on every device: the lesson is over."""
        self.show(Shown(step=Step.END))

    def kept(self) -> dict[str, object] | None:
        """Return what is to be kept, as plain data; None where devices take no part."""
        if not self.on or self.shown.step is Step.END:
            return None
        self._kept = dict(self.seats)
        door = self.door.model_copy(update={"seats": self._kept})
        return KeptDevices(door=door, careful=self.careful).model_dump(mode="json")

    # The door

    def set_joining(self, joining: bool) -> None:
        """Open or close joining; whoever is in stays in."""
        self._change(joining=joining)

    def join_again(self, pool: Sequence[str]) -> None:
        """Start joining again: everybody is out, and the words are new."""
        self.door, self._past = new_door(pool, self.door), {}
        self._tell()

    def move(self, address: str, port: int) -> None:
        """Listen at another address or port; devices that joined have to go there."""
        self._change(address=address, port=port, seats=dict(self.seats))
        if self._link:
            self._link.close()
            self._link = self._start(self._tells())

    def _change(self, **values: object) -> None:
        self.door = self.door.model_copy(update=values)
        self._tell()

    # The lesson

    def show(self, shown: Shown, about: Question | None = None) -> None:
        """Show something on every device; `about` opens the vote on a question."""
        if about and (self._round is None or self._round.about != about):
            self._open(about)
        opens = about is not None
        if (shown, opens) != (self.shown, self.open):
            self.shown, self.open = shown, opens
            self._tell()

    def _open(self, about: Question) -> None:
        """Open a round; what was sent on another story is forgotten."""
        if self._round:
            self._past[self._round.about] = dict(self._votes())
        self._past = {asked: sent for asked, sent in self._past.items() if asked[0] == about[0]}
        self._round = Round(about, self.door.round + 1)
        self.door = self.door.model_copy(update={"round": self._round.number})
        self.open = False  # whatever stands there, this round is news

    def has_news(self) -> bool:
        """Tell whether the server told something since this was asked last."""
        before, self._seen = self._seen, (self.seats, self._votes(), self.trouble)
        return before != self._seen

    @property
    def is_unkept(self) -> bool:
        """Whether devices have joined that would not be known after a crash."""
        return self.on and self.shown.step is not Step.END and self._kept != self.seats

    def _tells(self) -> GameTells:
        past = self._past.get(self._round.about, {}) if self._round else {}
        return GameTells(
            door=self.door, shown=self.shown, open=self.open, votes=dict(past), help=self.help
        )

    def _tell(self) -> None:
        if self._link:
            self._link.tell(self._tells())
