"""Groove: presses on their beat, in a row. A miss takes nothing away, it only lets it fade."""

from bisect import bisect_left
from enum import Enum, auto

from game.simulation import events
from game.simulation.pieces import Course
from game.simulation.tuning import GROOVE_ROW, GROOVE_S, WIDE_GROOVE_S, Assists


class Step(Enum):
    """What an event does to the groove."""

    NONE = auto()
    HIT = auto()
    """A press was on its beat: a spark, an accent."""
    LIFT = auto()
    """That was the last of eight in a row: the sparkle comes in, the crowd is lifted."""
    FADE = auto()
    """The row broke while the crowd was lifted."""


class Groove:
    """Counts presses on their beat; told of each event of a run as it happens."""

    def __init__(self, course: Course) -> None:
        self.row = 0
        """Presses on their beat since the last miss."""
        self.best = 0
        self._must = {one.beat: one for one in course.obstacles if not one.kind.spec.harmless}
        self._beats = sorted({*(one.beat for one in course.obstacles), *course.hops})
        self._next = 0  # the first beat that is not yet played or over
        self._beat_s = 60 / course.bpm

    @property
    def lifted(self) -> bool:
        """Whether eight or more in a row lift the crowd."""
        return self.row >= GROOVE_ROW

    def on_event(self, event: events.Event, beat: float, assists: Assists) -> Step:
        """Take an event, which happened at a beat of the course; return what it does."""
        was, hit = self.lifted, False
        self._pass_over(beat, assists)
        match event:
            case events.Jumped():
                hit = self._press(beat, assists)
            case events.Strummed() if not assists.one_button:  # there it happens by itself
                hit = self._press(beat, assists)
            case events.Stumbled() | events.Tumbled():
                self.row = 0
            case events.ObstacleRemoved(obstacle=obstacle):
                self._must.pop(obstacle.beat, None)
            case events.SongSet(beat=since):
                self._next = bisect_left(self._beats, since)
        if was is not self.lifted:
            return Step.LIFT if self.lifted else Step.FADE
        return Step.HIT if hit else Step.NONE

    def _window(self, assists: Assists) -> float:
        """Return how far from its beat a press may be, in beats."""
        seconds = WIDE_GROOVE_S if assists.wide_timing else GROOVE_S
        return seconds * assists.stretch / self._beat_s

    def _press(self, beat: float, assists: Assists) -> bool:
        """Count a press if it is on the beat that is due; others do no harm."""
        if self._next == len(self._beats):
            return False
        if abs(self._beats[self._next] - beat) > self._window(assists):
            return False
        self._next += 1
        self.row += 1
        self.best = max(self.best, self.row)
        return True

    def _pass_over(self, beat: float, assists: Assists) -> None:
        """Break the row where something in the way was not played; what is free may be left out."""
        since = beat - self._window(assists)
        while self._next < len(self._beats) and self._beats[self._next] < since:
            missed = self._must.get(self._beats[self._next])
            by_itself = missed is not None and missed.smashable and assists.one_button
            if missed is not None and not by_itself:
                self.row = 0
            self._next += 1
