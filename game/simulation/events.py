"""What happened in a tick, for sound, particles, goals and replays."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.simulation.pieces import Note, Obstacle, Pick


@dataclass(frozen=True, slots=True)
class Jumped:
    """The runner left the ground by a press."""

    tick: int


@dataclass(frozen=True, slots=True)
class Landed:
    """The runner's feet came back to the ground."""

    tick: int


@dataclass(frozen=True, slots=True)
class Strummed:
    """A strum wave went out; in the air or on the ground."""

    tick: int
    in_air: bool


@dataclass(frozen=True, slots=True)
class Smashed:
    """The strum wave broke an obstacle."""

    tick: int
    obstacle: Obstacle


@dataclass(frozen=True, slots=True)
class NoteTaken:
    """A note was collected."""

    tick: int
    note: Note


@dataclass(frozen=True, slots=True)
class PickTaken:
    """A pick was collected."""

    tick: int
    pick: Pick


@dataclass(frozen=True, slots=True)
class Tumbled:
    """The runner fell over an obstacle; `asks` when a dilemma follows."""

    tick: int
    obstacle: Obstacle
    asks: bool


@dataclass(frozen=True, slots=True)
class Stumbled:
    """The runner clipped something easy, which clatters over; running goes on."""

    tick: int
    obstacle: Obstacle


@dataclass(frozen=True, slots=True)
class Rewound:
    """After a tumble the tape is wound back; running will go on from the bar on this beat."""

    tick: int
    beat: float


@dataclass(frozen=True, slots=True)
class HelpedUp:
    """A bandmate stands the runner on safe ground, before the obstacle."""

    tick: int


@dataclass(frozen=True, slots=True)
class SongSet:
    """The song goes on from this beat of the course, now, wherever it was."""

    tick: int
    beat: float


@dataclass(frozen=True, slots=True)
class ObstacleRemoved:
    """An obstacle was taken out of the way."""

    tick: int
    obstacle: Obstacle


@dataclass(frozen=True, slots=True)
class GateReached:
    """The runner stopped at a soundcheck gate."""

    tick: int
    gate: int


@dataclass(frozen=True, slots=True)
class DilemmaOpened:
    """A dilemma opened, at a gate or (None) after a tumble."""

    tick: int
    gate: int | None


@dataclass(frozen=True, slots=True)
class DilemmaClosed:
    """A dilemma ended in a safe choice."""

    tick: int
    gate: int | None
    scenario_id: str
    first_try: bool


@dataclass(frozen=True, slots=True)
class GateOpened:
    """A gate lets the runner through after the stick count."""

    tick: int
    gate: int


@dataclass(frozen=True, slots=True)
class LegStarted:
    """The runner set off on a leg, counted from 0."""

    tick: int
    leg: int


@dataclass(frozen=True, slots=True)
class Eased:
    """The rest of a leg became one step easier; nothing on screen says so."""

    tick: int
    leg: int


@dataclass(frozen=True, slots=True)
class GigReached:
    """The runner arrived at the gig; the run is over."""

    tick: int


Event = (
    Jumped
    | Landed
    | Strummed
    | Smashed
    | NoteTaken
    | PickTaken
    | Tumbled
    | Stumbled
    | Rewound
    | HelpedUp
    | SongSet
    | ObstacleRemoved
    | GateReached
    | DilemmaOpened
    | DilemmaClosed
    | GateOpened
    | LegStarted
    | Eased
    | GigReached
)


def gate_without_story(happened: Sequence[Event]) -> bool:
    """Return whether a gate has opened by itself, with no story to ask."""
    opened = any(isinstance(event, GateOpened) for event in happened)
    return opened and not any(isinstance(event, DilemmaClosed) for event in happened)
