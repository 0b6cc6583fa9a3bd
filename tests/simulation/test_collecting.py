"""Notes and picks, also those that were missed before a tumble."""

from dataclasses import replace

from small_run import road

from game.simulation.collecting import Collection
from game.simulation.events import NoteTaken, PickTaken
from game.simulation.pieces import Note, Pick
from game.simulation.runner import Runner

NOTE, PICK = Note(0, 900.0, 300.0, 4.5, 0), Pick(0, 1000.0, 300.0, 5.0)


def test_what_was_missed_can_be_taken_after_the_runner_is_set_back() -> None:
    collection = Collection(replace(road(), notes=(NOTE,), picks=(PICK,)))
    below, reaching = Runner(2000.0), Runner(1000.0)
    reaching.y = PICK.y
    assert collection.step(below, 1) == []
    assert collection.step(reaching, 2) == [], "it is behind the runner"
    collection.rewind(800.0)
    assert collection.step(reaching, 3) == [NoteTaken(3, NOTE), PickTaken(3, PICK)]
    collection.rewind(800.0)
    assert collection.step(reaching, 4) == [], "nothing is taken twice"
