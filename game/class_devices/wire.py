"""What the game and the server of a class's devices tell each other, a JSON line at a time.

The game owns the state and always tells the whole of it: a server that died is started again with
the last one. The server tells the whole of what it knows, too, so that only the newest line counts.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from game.class_devices.ports import DEFAULT_PORT

PASS = ""
"""What stands in the place of a choice for a child who passes."""
MOST_SEATS = 64
"""Devices in one lesson: two classes' worth."""
KEY_CHARS = 22
"""128 random bits, as a cookie carries them."""
Port = Annotated[int, Field(ge=1024, le=65535)]
DeviceKey = Annotated[str, Field(pattern=rf"^[A-Za-z0-9_-]{{{KEY_CHARS}}}$")]
Mark = Annotated[int, Field(ge=0, lt=MOST_SEATS)]
"""Which coloured shape a device shows."""
Text = Annotated[str, Field(max_length=2000)]
Few = Field(max_length=MOST_SEATS)


class Wire(BaseModel):
    """A frozen value that refuses what nobody has named."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Step(StrEnum):
    """What a device shows."""

    WAIT = "wait"
    """A look at the big screen: somebody runs, or the teacher is busy."""
    READ = "read"
    VOTE = "vote"
    TALK = "talk"
    RESULT = "result"
    """The votes stand on the big screen, or what follows a choice."""
    PAPER = "paper"
    """This story is voted on with hands or cards."""
    END = "end"


class Wording(Wire):
    """A text, and the same in easier words where the story has them."""

    text: Text
    easy: Text = ""


class ShownLine(Wire):
    """A line of the scene; without a speaker the narrator says it."""

    speaker: Text
    words: Wording
    mine: bool = False
    """Whether the one whose phone it is says it."""


class ShownChoice(Wire):
    """A choice with its letter; its shape goes with the letter."""

    id: Text
    letter: Annotated[str, Field(pattern="^[A-D]$")]
    words: Wording


class Shown(Wire):
    """What stands on every device; never more than stands on the big screen."""

    step: Step = Step.WAIT
    title: Text = ""
    lines: Annotated[tuple[ShownLine, ...], Few] = ()
    question: Wording | None = None
    choices: Annotated[tuple[ShownChoice, ...], Field(max_length=4)] = ()


class Door(Wire):
    """How devices find in, and who is in: kept until the lesson ends, whatever crashes."""

    address: Text = ""
    """The address that is bound; none: the default route's."""
    port: Port = DEFAULT_PORT
    words: Annotated[tuple[Text, ...], Field(max_length=3)] = ()
    """The room's words: typed once on a device to join."""
    token: Text = ""
    """What the QR code carries instead of the words."""
    opened: int = 1
    """Which joining this is: who joined before is out."""
    joining: bool = True
    seats: Annotated[dict[DeviceKey, Mark], Few] = {}
    """Everybody who joined, by the key that their cookie carries."""
    round: int = 0
    """How many votes were opened: a vote for any other is refused."""


class KeptDevices(Wire):
    """What is kept of the devices until the lesson ends."""

    door: Door
    careful: bool = False
    """Whether careful stories come to devices, too."""


class GameTells(Wire):
    """Everything that the server needs to know."""

    door: Door
    shown: Shown = Shown()
    open: bool = False
    """Whether votes are taken, in the door's round."""
    votes: Annotated[dict[DeviceKey, Text], Few] = {}
    """What was voted in this round before: taken over where the round is new to the server."""
    help: Annotated[tuple[Text, ...], Field(max_length=8)] = ()
    """Where help is, in words."""


class Trouble(StrEnum):
    """Why a server cannot listen."""

    NO_ADDRESS = "no-address"
    PORT_TAKEN = "port-taken"
    MISSING = "missing"
    """The libraries are not installed."""
    GAVE_UP = "gave-up"
    """It was started again and again."""


class Place(Wire):
    """An address to choose, and the adapter that it belongs to."""

    address: Text
    adapter: Text


class ServerTells(Wire):
    """Everything that the game needs to know."""

    trouble: Trouble | None = None
    places: Annotated[tuple[Place, ...], Few] = ()
    url: Text = ""
    qr: Annotated[tuple[Text, ...], Few] = ()
    """The rows of the QR code: 1 for dark."""
    opened: int = 0
    seats: Annotated[dict[DeviceKey, Mark], Few] = {}
    looking: int = 0
    """How many devices were heard of in the last half minute."""
    round: int = 0
    votes: Annotated[dict[DeviceKey, Text], Few] = {}
