"""The kinds of obstacle: all that the road, the drawing and the sounds ask about one."""

from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Self

from game.simulation import tuning

Size = tuple[float, float]
"""Width and height of the box that counts, px."""
HOLE_HEIGHT = tuning.GAP_DEPTH * tuning.HAZARD_PART
ALIKE = len(tuning.Level)


class Form(Enum):
    """How an obstacle is in the way."""

    STANDING = auto()
    """On the road: a jump gets over it."""
    HANGING = auto()
    """In the air, on a cable: too low to run under, too high to jump over."""
    HOLE = auto()
    """In the road: a jump gets across it."""
    FLOATING = auto()
    """In the air by itself, in nobody's way: there to be strummed."""


@dataclass(frozen=True, slots=True)
class ObstacleSpec:
    """What there is to know about a kind of obstacle."""

    form: Form
    smashable: bool
    """Whether a strum smashes it; what it does not smash asks for a jump."""
    looks: int
    """How many drawings a venue has of it."""
    sizes: tuple[Size, ...]
    """By level; the width of a hole is a part of a full jump."""
    bottom: float = 0.0
    """How far above the road it begins, px."""

    @property
    def harmless(self) -> bool:
        """Whether one runs and jumps through it."""
        return self.form is Form.FLOATING


class ObstacleKind(StrEnum):
    """What lies in the way, by the word for it in course files and a venue's looks.

    A new kind is an entry here and a drawing: of its own in each venue, or one of its name in
    road.svg. Where one is first met it stands alone; what is harmless needs no such care.
    """

    spec: ObstacleSpec

    def __new__(cls, word: str, spec: ObstacleSpec) -> Self:
        """Make a kind that is equal to its word."""
        kind = str.__new__(cls, word)
        kind._value_ = word
        kind.spec = spec
        return kind

    HURDLE = (
        "hurdle",
        ObstacleSpec(Form.STANDING, smashable=False, looks=3, sizes=tuning.HURDLE_SIZE),
    )
    GAP = (
        "gap",
        ObstacleSpec(
            Form.HOLE,
            smashable=False,
            looks=2,
            sizes=tuple((part, HOLE_HEIGHT) for part in tuning.GAP_PART),
            bottom=-tuning.GAP_DEPTH,
        ),
    )
    CRATE = (
        "crate",
        ObstacleSpec(Form.STANDING, smashable=True, looks=2, sizes=(tuning.CRATE_SIZE,) * ALIKE),
    )
    AMP = (
        "amp",
        ObstacleSpec(
            Form.HANGING,
            smashable=True,
            looks=2,
            sizes=(tuning.AMP_SIZE,) * ALIKE,
            bottom=tuning.AMP_BOTTOM,
        ),
    )
    BALLOON = (
        "balloon",
        ObstacleSpec(
            Form.FLOATING,
            smashable=True,
            looks=1,
            sizes=(tuning.BALLOON_SIZE,) * ALIKE,
            bottom=tuning.BALLOON_BOTTOM,
        ),
    )


HAZARDS = tuple(kind for kind in ObstacleKind if not kind.spec.harmless)
"""The kinds that tumble."""
