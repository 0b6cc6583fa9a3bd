"""A class's devices in tests: the real room behind the game, without process and network."""

from playing import Player

from game.class_devices.lesson import LessonDevices
from game.class_devices.wire import GameTells, Place, ServerTells, Trouble
from game.network.room.room import Answer, Refusal, Room


class RoomLink:
    """Stands in for the link to a server: what is told is taken at once."""

    def __init__(self, first: GameTells) -> None:
        self.room = Room(lambda: 100.0)
        self.room.take(first)
        self.closed = False
        self.gave_up = False
        self.trouble: Trouble | None = None

    @property
    def heard(self) -> ServerTells:
        """What the room tells."""
        places = (
            Place(address="192.168.1.4", adapter="eth0"),
            Place(address="10.0.0.4", adapter="w"),
        )
        return self.room.report().model_copy(
            update={
                "url": f"HTTP://192.168.1.4:{self.room.door.port}/",
                "qr": ("101", "010", "111"),
                "places": places,
                "trouble": self.trouble,
            }
        )

    def tell(self, told: GameTells) -> None:
        """Take what the game tells."""
        self.room.take(told)

    def close(self) -> None:
        """Close the room."""
        self.closed = True


class ClassOfDevices:
    """Children at their devices."""

    def __init__(self, player: Player) -> None:
        self.links: list[RoomLink] = []
        self.devices = LessonDevices(self._start)
        player.context.session.__dict__["class_devices"] = self.devices
        self.keys: list[str] = []

    def _start(self, first: GameTells) -> RoomLink:
        self.links.append(RoomLink(first))
        return self.links[-1]

    @property
    def room(self) -> Room:
        """The room as it is now."""
        return self.links[-1].room

    def join(self, count: int) -> None:
        """Let children join by the words on the projector."""
        for _child in range(count):
            key = self.room.join(" ".join(self.devices.door.words))
            assert not isinstance(key, Refusal)
            self.keys.append(key)

    def vote(self, *choices: str) -> None:
        """Let children vote, one after the other."""
        for key, choice in zip(self.keys, choices, strict=False):
            answer = self.room.vote(key, self.room.door.round, choice)
            assert answer is Answer.SENT, answer


def with_devices(player: Player) -> ClassOfDevices:
    """Give a player a class with devices."""
    return ClassOfDevices(player)
