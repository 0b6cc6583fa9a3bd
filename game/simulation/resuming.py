"""Bringing a run back to where it was left: its presses once more, without sound or pictures."""

from collections.abc import Callable, Iterator

from game.scenario.dilemma import Dilemma, Stage
from game.simulation.events import Event
from game.simulation.recording import Record, Recorder, Told

TICKS_A_STEP = 600
NEAR_PX = 0.001  # how well a place on the road must be met again


class DoesNotFitError(Exception):
    """The same presses lead elsewhere: the game or its stories have changed."""


def bring_back(
    recorder: Recorder, record: Record, hear: Callable[[Event, float], object]
) -> Iterator[float]:
    """Play a record in a fresh run, in steps that yield how much is done, 0 to 1.

    `hear` is told of each event and the beat of it. Raises DoesNotFitError.
    """
    run, changes, told = recorder.run, dict(record.assists), list(record.told)
    for number, intent in enumerate(record.intents):
        if run.frozen or run.finished:
            raise DoesNotFitError
        run.assists = changes.get(number, run.assists)
        for event in recorder.step(intent):
            hear(event, run.beat)
        if run.frozen:
            _read_again(recorder, told.pop(0) if told else None)
        if number % TICKS_A_STEP == 0:
            yield number / len(record.intents)
    if told or abs(run.runner.x - record.x) > NEAR_PX:
        raise DoesNotFitError


def _read_again(recorder: Recorder, told: Told | None) -> None:
    """Come out of the story that has just opened as the child did, or leave it open."""
    run = recorder.run
    if told is None:
        raise DoesNotFitError
    for _swap in range(told.skips):
        if not run.skip_story():
            raise DoesNotFitError
        recorder.skipped()
    if run.dilemma is None or run.dilemma.scenario.id != told.story:
        raise DoesNotFitError
    if told.first_try is not None:
        finish(run.dilemma, told)
        recorder.finished(run.dilemma)


def finish(dilemma: Dilemma, told: Told) -> None:
    """Read a story to its end: at the first try or not, with the words that were said."""
    while dilemma.stage is Stage.SCENE:
        dilemma.next()
    if dilemma.stage is Stage.SPOT:
        dilemma.leave_spot()
    others = [] if told.first_try else [c.id for c in dilemma.choices if not c.safe]
    safe = next(choice.id for choice in dilemma.choices if choice.safe)
    for choice_id in [*others[:1], safe]:
        dilemma.choose(choice_id)
        while dilemma.stage not in (Stage.CHOICES, Stage.SAY_IT, Stage.DONE):
            dilemma.pass_over()
    if dilemma.stage is Stage.SAY_IT:
        last = len(dilemma.scenario.say_it) - 1
        dilemma.say(min(told.said or 0, last))
