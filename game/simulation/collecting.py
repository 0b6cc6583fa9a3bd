"""The notes and picks that a run has collected."""

from game.simulation.contact import HALF_WIDTH
from game.simulation.events import Event, NoteTaken, PickTaken
from game.simulation.pieces import Course, Note, Pick
from game.simulation.runner import Runner
from game.simulation.tuning import HITBOX_HEIGHT, NOTE_REACH, PICK_SIZE

NEAR_PICK = HALF_WIDTH + PICK_SIZE / 2  # px along the road


class Collection:
    """What was taken, by index."""

    def __init__(self, course: Course) -> None:
        self.taken: set[int] = set()
        self.picks: set[int] = set()
        self._notes = course.notes
        self._picks = course.picks
        self._next = 0  # the first note that is still ahead
        self._next_pick = 0

    def rewind(self, x: float) -> None:
        """Start looking again from x, after the runner was set back."""
        self._next = sum(note.x <= x for note in self._notes)
        self._next_pick = 0

    def step(self, runner: Runner, tick: int) -> list[Event]:
        """Take what the runner passes in this tick."""
        events: list[Event] = []
        while self._next < len(self._notes) and self._notes[self._next].x <= runner.x:
            note = self._notes[self._next]
            self._next += 1
            if note.index not in self.taken and reaches_note(runner, note):
                self.taken.add(note.index)
                events.append(NoteTaken(tick, note))
        while self._next_pick < len(self._picks):
            pick = self._picks[self._next_pick]
            if runner.x < pick.x - NEAR_PICK:
                break
            if pick.index not in self.picks and touches_pick(runner, pick):
                self.picks.add(pick.index)
                events.append(PickTaken(tick, pick))
            if runner.x < pick.x + NEAR_PICK:
                break
            self._next_pick += 1
        return events


def reaches_note(runner: Runner, note: Note) -> bool:
    """Return whether a note that the runner's middle passes is near enough in height."""
    return runner.y - NOTE_REACH < note.y < runner.y + HITBOX_HEIGHT + NOTE_REACH


def touches_pick(runner: Runner, pick: Pick) -> bool:
    """Return whether the runner's hitbox touches the pick."""
    half = PICK_SIZE / 2
    return (
        abs(pick.x - runner.x) < half + HALF_WIDTH
        and runner.y - half < pick.y < runner.y + HITBOX_HEIGHT + half
    )
