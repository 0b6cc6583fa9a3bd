"""The tour: its stops in order, the goals of each, and the comic strips between them."""

from collections.abc import Collection
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import Field

from game.scenario.fields import Id, Text, Word, YesNo
from game.scenario.files import read_file
from game.scenario.model import Value
from game.scenario.parse import parse_model

Short = Annotated[str, Field(min_length=1, max_length=11)]
"""A stop's name as it fits on its card at the largest text size."""


class GoalKind(StrEnum):
    """What a goal counts; never answers and never tumbles."""

    NOTES = "notes"
    ROW = "row"
    """Notes taken one after the other, none left out."""
    LEG_NOTES = "leg-notes"
    """Legs of which every note was taken."""
    SMASH = "smash"
    AIR_SMASH = "air-smash"
    """Things smashed that stand in the air."""
    AIR_STRUM = "air-strum"
    """Strums in the middle of a jump."""
    BEAT_STRUM = "beat-strum"
    PICKS = "picks"


class Mood(StrEnum):
    """The faces a band member can make."""

    HAPPY = "happy"
    THINKING = "thinking"
    SURPRISED = "surprised"
    PROUD = "proud"
    WORRIED = "worried"


class Goal(Value):
    """Something to try in a run: how many of what."""

    id: Id
    kind: GoalKind
    count: Annotated[int, Field(ge=1, le=300)]
    text: Word


class Stop(Value):
    """A venue on the tour."""

    venue: Id
    name: Word
    short: Short
    words: Text
    goals: Annotated[tuple[Goal, ...], Field(min_length=3, max_length=3)]


class Figure(Value):
    """Somebody in a comic panel: who, where (px of the venue's 1280x720 scene), and how."""

    who: Id
    x: float
    up: float = 0
    face: Mood = Mood.HAPPY
    motion: Word = "idle"
    phase: float = 0
    left: YesNo = False
    """Whether they look to the left."""
    near: Annotated[float, Field(ge=0.5, le=4)] = 1
    """How much larger they are than the others, for who stands closer; cut by the panel's edge."""


class Prop(Value):
    """A thing or an animal in a comic panel, drawn in comics.svg."""

    name: Id
    x: float
    up: float = 0
    size: float = 1
    left: YesNo = False


class Bubble(Value):
    """What somebody in a panel says: a figure, or a prop by its name."""

    who: Id
    text: Text


class Panel(Value):
    """One picture of a comic strip."""

    venue: Id
    scroll: float = 0
    """How far along the venue the picture is, px."""
    middle: float = 640
    """The middle of what is seen, px of the scene."""
    zoom: Annotated[float, Field(ge=1, le=5)] = 2.2
    crowd: YesNo = False
    """Whether it is seen from the crowd, over its heads."""
    lift: float = 0
    """How much higher the picture looks than at the feet, px: for faces close by."""
    alt: Text
    """The picture in words, for those who hear it."""
    caption: Text | None = None
    figures: Annotated[tuple[Figure, ...], Field(min_length=1)]
    props: tuple[Prop, ...] = ()
    says: Annotated[tuple[Bubble, ...], Field(max_length=3)] = ()


class Strip(Value):
    """A comic strip, shown after the band has played a venue, or before the first run."""

    id: Id
    title: Word
    after: Id | None = None
    """The venue it follows; without one it opens the tour."""
    panels: Annotated[tuple[Panel, ...], Field(min_length=3, max_length=4)]


class Tour(Value):
    """The whole tour."""

    id: Id
    title: Word
    stops: Annotated[tuple[Stop, ...], Field(min_length=1)]
    strips: tuple[Strip, ...] = ()

    def stop(self, venue: str) -> Stop:
        """Return the stop at a venue; raises KeyError when the tour does not go there."""
        for stop in self.stops:
            if stop.venue == venue:
                return stop
        raise KeyError(venue)

    def before(self, venue: str) -> Stop | None:
        """Return the stop before a venue."""
        place = [stop.venue for stop in self.stops].index(venue)
        return self.stops[place - 1] if place else None

    def after(self, venue: str) -> Stop | None:
        """Return the stop after a venue."""
        venues = [stop.venue for stop in self.stops]
        place = venues.index(venue) + 1 if venue in venues else len(venues)
        return self.stops[place] if place < len(venues) else None

    def is_open(self, venue: str, arrived: Collection[str]) -> bool:
        """Return whether a venue can be played: it was, or the band has played the one before."""
        before = self.before(venue)
        return before is None or venue in arrived or before.venue in arrived

    def next_stop(self, arrived: Collection[str]) -> Stop:
        """Return the first stop that the band has not played; the last one when it has them all."""
        return next((stop for stop in self.stops if stop.venue not in arrived), self.stops[-1])

    def opening(self) -> Strip | None:
        """Return the comic strip shown before the first run."""
        return next((strip for strip in self.strips if strip.after is None), None)

    def strip_after(self, venue: str) -> Strip | None:
        """Return the comic strip that follows a venue."""
        return next((strip for strip in self.strips if strip.after == venue), None)


def load_tour(path: Path) -> Tour:
    """Read a tour; raises ScenarioErrors with every problem of the file."""
    return parse_model(Tour, read_file(path), path)
