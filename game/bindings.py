"""What keys and buttons stand for, and how a player changes that."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Act(StrEnum):
    """What a key or button can stand for."""

    JUMP = "jump"
    STRUM = "strum"
    SKIP = "skip"
    PAUSE = "pause"
    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    CONFIRM = "confirm"
    BACK = "back"
    NEXT = "next"
    A = "a"
    B = "b"
    C = "c"
    D = "d"
    HELP = "help"
    BREAK = "break"
    REPEAT = "repeat"
    WHERE = "where"
    STORY = "story"
    VOICE = "voice"
    FULLSCREEN = "fullscreen"
    ONWARDS = "presenter-on"
    BACKWARDS = "presenter-back"
    FINISH = "finish"


RUN_ACTS = (Act.JUMP, Act.STRUM, Act.SKIP, Act.PAUSE)
MENU_ACTS = (Act.UP, Act.DOWN, Act.LEFT, Act.RIGHT, Act.CONFIRM, Act.BACK, Act.NEXT)
CHOICE_ACTS = (Act.A, Act.B, Act.C, Act.D)
VOICE_ACTS = (Act.REPEAT, Act.WHERE, Act.STORY, Act.VOICE)
ANYWHERE_ACTS = (Act.HELP, Act.BREAK, *VOICE_ACTS, Act.FULLSCREEN)
PRESENTER_ACTS = (Act.ONWARDS, Act.BACKWARDS, Act.FINISH)
"""What a teacher's clicker or keyboard does in a lesson, on the road as well as in a story."""
YIELDING = (Act.WHERE, Act.STORY, Act.VOICE)
"""Acts whose start keys make way for keys that a player has given to something else."""
REBINDABLE = (*RUN_ACTS, *MENU_ACTS, *CHOICE_ACTS, *ANYWHERE_ACTS, *PRESENTER_ACTS)

KEYS: dict[Act, tuple[str, ...]] = {
    Act.JUMP: ("space", "up", "w"),
    Act.STRUM: ("x", "right", "j"),
    Act.SKIP: ("n",),
    Act.PAUSE: ("escape", "p", "."),
    Act.UP: ("up",),
    Act.DOWN: ("down",),
    Act.LEFT: ("left",),
    Act.RIGHT: ("right",),
    Act.CONFIRM: ("return", "space", "enter"),
    Act.BACK: ("escape", "backspace"),
    Act.NEXT: ("tab",),
    Act.A: ("1", "a"),
    Act.B: ("2", "b"),
    Act.C: ("3", "c"),
    Act.D: ("4", "d"),
    Act.HELP: ("f1", "h"),
    Act.BREAK: ("f2", "t"),
    Act.REPEAT: ("r",),
    Act.WHERE: ("f3", "l"),
    Act.STORY: ("f4", "s"),
    Act.VOICE: ("v", "f6"),  # not F5: clickers send it
    Act.FULLSCREEN: ("f11",),
    Act.ONWARDS: ("page down",),
    Act.BACKWARDS: ("page up",),
    Act.FINISH: ("f",),
}
PAD: dict[Act, tuple[str, ...]] = {
    Act.JUMP: ("south",),
    Act.STRUM: ("west", "right shoulder"),
    Act.SKIP: ("left shoulder",),
    Act.PAUSE: ("start",),
    Act.UP: ("pad up",),
    Act.DOWN: ("pad down",),
    Act.LEFT: ("pad left",),
    Act.RIGHT: ("pad right",),
    Act.CONFIRM: ("south",),
    Act.BACK: ("east",),
    Act.NEXT: ("right shoulder",),
    Act.HELP: ("north",),
    Act.BREAK: ("left stick",),
    Act.REPEAT: ("select",),
    Act.VOICE: ("right stick",),
}
SHOWN = {
    "south": "A (lower button)",
    "east": "B (right button)",
    "west": "X (left button)",
    "north": "Y (upper button)",
    "pad up": "up",
    "pad down": "down",
    "pad left": "left",
    "pad right": "right",
    "left stick": "left stick pressed",
    "right stick": "right stick pressed",
    "return": "enter",
    "enter": "enter on the number pad",
    "equals": "= on the number pad",
    "left meta": "left system key",
    "right meta": "right system key",
    "break": "pause",
}
"""Keys and buttons that people call otherwise than their files do."""
LONGEST_NAME = 40
MOST_NAMES = 8  # for one act


def shown_name(name: str) -> str:
    """Return the name of a key or button as a prompt shows it."""
    if len(name) == 3 and name.startswith("[") and name.endswith("]"):
        name = f"{name[1]} on the number pad"
    named = SHOWN.get(name, name)
    return named[:1].upper() + named[1:]


@dataclass
class Bindings:
    """Which keys and buttons stand for which act."""

    keys: dict[Act, tuple[str, ...]] = field(default_factory=lambda: dict(KEYS))
    pad: dict[Act, tuple[str, ...]] = field(default_factory=lambda: dict(PAD))

    @classmethod
    def stored(
        cls, keys: Mapping[str, Iterable[str]], pad: Mapping[str, Iterable[str]]
    ) -> "Bindings":
        """Take the defaults and the player's own changes over them.

        A name that no key can have is left out, and so is one that would stand for two things
        at the same time: neither could have come from the page of bindings.
        """
        bindings = cls()
        for device, own in (("keyboard", keys), ("pad", pad)):
            table = bindings._table(device)
            changed = {Act(act): usable(names) for act, names in own.items() if act in REBINDABLE}
            table.update({act: names for act, names in changed.items() if names})
            taken = {name for names in changed.values() for name in names}
            for act in YIELDING:
                if act in table and act not in changed:
                    table[act] = tuple(name for name in table[act] if name not in taken)
            for act in changed:
                free = (name for name in table[act] if not bindings.conflict(act, name, device))
                start = KEYS if device == "keyboard" else PAD
                table[act] = tuple(free) or start.get(act, ())
        return bindings

    def _table(self, device: str) -> dict[Act, tuple[str, ...]]:
        return self.keys if device == "keyboard" else self.pad

    def acts(self, name: str, device: str = "keyboard") -> frozenset[Act]:
        """Return every act that a key or button stands for; one without a name stands for none."""
        table = self._table(device)
        return frozenset(act for act, names in table.items() if name and name in names)

    def of_key(self, name: str, place: str) -> frozenset[Act]:
        """Return every act of a key: by its own name, or else by what stands in its place."""
        return self.acts(name) or self.acts(place)

    def prompt(self, act: Act, device: str = "keyboard") -> str:
        """Return the first key or button for an act, as a prompt shows it."""
        names = self._table(device).get(act) or self.keys[act]
        return shown_name(names[0])

    def conflict(self, act: Act, name: str, device: str = "keyboard") -> Act | None:
        """Return the act that already needs this key where `act` is used; None if it is free."""
        table = self._table(device)
        for other in rivals(act):
            if other != act and name in table.get(other, ()):
                return other
        return None


def usable(names: Iterable[str]) -> tuple[str, ...]:
    """Keep of stored names those that a key or button can have."""
    fit = (name for name in names if name.strip() and name.isprintable())
    return tuple(name for name in fit if len(name) <= LONGEST_NAME)[:MOST_NAMES]


def rivals(act: Act) -> tuple[Act, ...]:
    """Return the acts that are listened to at the same time as `act`."""
    if act in RUN_ACTS:
        return (*RUN_ACTS, *ANYWHERE_ACTS, *PRESENTER_ACTS)
    if act in MENU_ACTS + CHOICE_ACTS:
        return (*MENU_ACTS, *CHOICE_ACTS, *ANYWHERE_ACTS, *PRESENTER_ACTS)
    return tuple(Act)
