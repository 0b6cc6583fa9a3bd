"""What tells controls apart: their role on the screen, never a word that stories could choose."""

from dataclasses import dataclass
from enum import Enum, auto


class Role(Enum):
    """What a control is for. These names are the game's own; no data can bring one."""

    # buttons of which a screen has one
    ACCESS = auto()
    AGAIN = auto()
    BACK = auto()
    BACK_PANEL = auto()
    BREAK = auto()
    CAREFUL = auto()
    CERTIFICATE = auto()
    CLASS = auto()
    CODE = auto()
    COMFORT = auto()
    COMIC = auto()
    COUNTRY = auto()
    DELETE = auto()
    EASIER = auto()
    ENCORE = auto()
    END = auto()
    ERASE = auto()
    FINISH = auto()
    FIRST = auto()
    GIG = auto()
    GIVE_BACK = auto()
    GROWN_UPS = auto()
    GUIDE = auto()
    HELP = auto()
    HINT = auto()
    JUKEBOX = auto()
    KEYS = auto()
    KIND = auto()
    LENGTH = auto()
    LOOKS = auto()
    MAKE = auto()
    MINUTES = auto()
    NEWER = auto()
    NEW_RUN = auto()
    NEXT = auto()
    NEXT_STOP = auto()
    NONE = auto()
    NOTHING = auto()
    OLDER = auto()
    ON = auto()
    OPTIONS = auto()
    OTHERS = auto()
    OWN = auto()
    PACKS = auto()
    PAUSE = auto()
    PLACE = auto()
    PLAY = auto()
    PRIVACY = auto()
    PROGRESS = auto()
    QUIT = auto()
    REPORT = auto()
    REPORTING = auto()
    RESET = auto()
    RESUME = auto()
    ROUNDS = auto()
    RUNNER = auto()
    SAVE = auto()
    SAVED = auto()
    SCROLL_DOWN = auto()
    SCROLL_UP = auto()
    SEED = auto()
    SHOW_STORY = auto()
    SKIP = auto()
    SONG = auto()
    SOUND = auto()
    START = auto()
    STOP = auto()
    STORIES = auto()
    THREE = auto()
    TITLE = auto()
    TOGETHER = auto()
    TOPIC = auto()
    TOPICS = auto()
    TOUR = auto()
    TURN = auto()
    UNDO = auto()
    VOTES = auto()

    # controls of which a screen has several, told apart by whose they are
    BINDING = auto()
    CHOICE = auto()
    GUESS = auto()
    LESS = auto()
    LINE = auto()
    LOOK = auto()
    MEMBER = auto()
    MORE = auto()
    PACK = auto()
    PART = auto()
    PRESET = auto()
    SAY = auto()
    SETTING = auto()
    STEM = auto()
    STORY = auto()
    SUM = auto()
    VENUE = auto()
    WORD = auto()


@dataclass(frozen=True)
class Of:
    """One of several controls with the same role: whose it is, by an id or a number."""

    role: Role
    id: str | int


Key = Role | Of
"""What a control is known by. An id of a story only ever stands inside an `Of`."""
