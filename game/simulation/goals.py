"""The goals of a run, counted from its events as they happen."""

from collections import Counter
from collections.abc import Iterable

from game.scenario.tour import Goal, GoalKind
from game.simulation import events
from game.simulation.obstacles import Form
from game.simulation.pieces import Course

AIRBORNE = (Form.HANGING, Form.FLOATING)
"""What is smashed in the air."""
ON_BEAT_S = 0.1
"""How far from a beat a strum may be to count as on it."""


class Tally:
    """Counts towards a run's goals; a goal once reached stays reached."""

    def __init__(self, goals: Iterable[Goal], course: Course) -> None:
        self.goals = tuple(goals)
        self.reached: set[str] = set()
        self._beat_s = 60 / course.bpm
        self._left = [
            {note.index for note in course.notes if leg.start <= note.x < leg.end}
            for leg in course.legs
        ]
        self._counts: Counter[GoalKind] = Counter()
        self._row = 0
        self._last_note = -1

    def count(self, kind: GoalKind) -> int:
        """Return how many of a kind there are so far."""
        return self._counts[kind]

    def on_event(self, event: events.Event, beat: float) -> tuple[Goal, ...]:
        """Take an event, which happened at a beat of the course; return the goals it reaches."""
        match event:
            case events.NoteTaken(note=note):
                self._note(note.index)
            case events.PickTaken():
                self._counts[GoalKind.PICKS] += 1
            case events.Smashed(obstacle=obstacle):
                self._counts[GoalKind.SMASH] += 1
                self._counts[GoalKind.AIR_SMASH] += obstacle.form in AIRBORNE
            case events.Strummed(in_air=in_air):
                self._counts[GoalKind.AIR_STRUM] += in_air
                off = abs(beat - round(beat)) * self._beat_s
                self._counts[GoalKind.BEAT_STRUM] += off <= ON_BEAT_S
            case _:
                return ()
        return self._new()

    def _note(self, index: int) -> None:
        self._counts[GoalKind.NOTES] += 1
        self._row = self._row + 1 if index == self._last_note + 1 else 1
        self._last_note = index
        self._counts[GoalKind.ROW] = max(self._counts[GoalKind.ROW], self._row)
        for left in self._left:
            if index in left:
                left.remove(index)
                self._counts[GoalKind.LEG_NOTES] += not left

    def _new(self) -> tuple[Goal, ...]:
        new = tuple(
            goal
            for goal in self.goals
            if goal.id not in self.reached and self._counts[goal.kind] >= goal.count
        )
        self.reached.update(goal.id for goal in new)
        return new
