"""A class's devices for pictures and trials: a server that is only said to be there."""

from collections.abc import Callable
from functools import partial

from game.class_devices.lesson import LessonDevices, new_door
from game.class_devices.wire import GameTells, KeptDevices, Place, ServerTells, Trouble
from game.scenes.joining.page import JoinPage, why_not_page
from game.teaching.classroom.lesson import ClassLesson
from game.ui.context import Context
from game.ui.scene import Pop, Scene

URL = "HTTP://192.168.178.124:8765/"
CODE = tuple(f"{(row * 2654435761) % (1 << 29):029b}" for row in range(1, 30))
"""As large as a QR code, and none."""
WORDS = ("lemon", "trumpet")
CHILDREN = 25


class StillLink:
    """Stands in for a server: devices are there, and nothing moves."""

    gave_up = False
    process_id = None

    def __init__(self, first: GameTells, joined: int = 0, trouble: Trouble | None = None) -> None:
        """Stand still with so many devices that joined, of which half have voted."""
        self._newest, self._trouble = first, trouble
        self._keys = [f"{number:022d}" for number in range(joined)]

    @property
    def heard(self) -> ServerTells:
        """What a server would tell."""
        door = self._newest.door
        places = (
            Place(address="192.168.178.124", adapter="wlan0"),
            Place(address="10.0.0.7", adapter="eth0"),
        )
        if self._trouble:
            return ServerTells(trouble=self._trouble, places=places)
        return ServerTells(
            places=places,
            url=URL,
            qr=CODE,
            opened=door.opened,
            seats={key: number for number, key in enumerate(self._keys)},
            round=door.round,
            votes=dict.fromkeys(self._keys[::2], "") if self._newest.open else {},
        )

    def tell(self, told: GameTells) -> None:
        """Take what the game tells."""
        self._newest = told

    def close(self) -> None:
        """Leave it: nothing runs."""


def with_devices(
    context: Context, show: Callable[[], Scene], joined: int = 18, trouble: Trouble | None = None
) -> Scene:
    """Show a screen of a class with devices."""
    devices = LessonDevices(partial(StillLink, joined=joined, trouble=trouble))
    context.session.__dict__["class_devices"] = devices
    door = new_door(WORDS).model_copy(update={"words": WORDS})
    devices.turn_on(KeptDevices(door=door))
    return show()


def device_screens(context: Context, lesson: ClassLesson) -> dict[str, Callable[[], Scene]]:
    """Return the pages on which devices join."""

    def page(present: int = CHILDREN) -> Scene:
        lesson.present = present
        return JoinPage(context, lesson, lambda: None, Pop)

    return {
        "class-join": lambda: with_devices(context, page),
        "class-join-many": lambda: with_devices(context, partial(page, 12)),
        "class-join-trouble": lambda: with_devices(context, page, trouble=Trouble.MISSING),
        "class-join-why": lambda: with_devices(context, lambda: why_not_page(context)),
    }
