"""A run that was left anywhere comes back as it was, and goes on like one that never was."""

from datetime import date
from random import Random

import pytest

from game.paths import shipped
from game.scenario.deck import Deck
from game.scenario.history import History
from game.scenario.loader import load_library
from game.scenario.model import Ages
from game.simulation.bot import Bot, answer
from game.simulation.course import build_course, load_venue
from game.simulation.intent import IDLE
from game.simulation.phase import Phase
from game.simulation.recording import Record, Recorder
from game.simulation.resuming import DoesNotFitError, bring_back
from game.simulation.run import Run
from game.simulation.tuning import TICKS_PER_SECOND

LIBRARY = load_library([shipped("scenarios")])
VENUE = load_venue(shipped("assets") / "courses", "corridor")
TODAY = date(2026, 11, 23)
FURTHEST_BACK_S = 12


def fresh(seed: int) -> Recorder:
    """Return a run at its start."""
    deck = Deck(LIBRARY.scenarios.values(), History().new_run(), TODAY, str(seed), Ages.LONGER)
    return Recorder(Run(build_course(VENUE, seed, tutorial=True), deck, seed))


def left_somewhere(seed: int) -> Recorder:
    """Run with a clumsy bot that answers anyhow and skips some, and stop at any tick."""
    recorder, random = fresh(seed), Random(seed)
    bot = Bot(recorder.run, error_s=0.12, seed=seed)
    stop = random.randrange(600, 15_000)
    while len(recorder.intents) < stop and not recorder.run.finished:
        recorder.step(bot.intent())
        if recorder.run.frozen and recorder.run.dilemma:
            if random.random() < 0.3 and recorder.run.skip_story():
                recorder.skipped()
            answer(recorder.run.dilemma, "random", random)
            recorder.finished(recorder.run.dilemma)
    return recorder


def brought_back(record: Record, seed: int) -> Recorder:
    """Bring a record back."""
    recorder = fresh(seed)
    for _done in bring_back(recorder, record, lambda _event, _beat: None):
        pass
    return recorder


@pytest.mark.parametrize("seed", range(12))
def test_a_run_comes_back_from_anywhere(seed: int) -> None:
    left = left_somewhere(seed)
    record = left.record()
    back = brought_back(record, seed)
    lost_s = (len(left.intents) - len(record.intents)) / TICKS_PER_SECOND
    assert lost_s < FURTHEST_BACK_S
    assert back.record() == record
    assert [(one.story.id, one.first_try, one.said) for one in back.met] == [
        (one.story.id, one.first_try, one.said) for one in left.met
    ]
    assert back.run.taken <= left.run.taken
    assert back.run.picks <= left.run.picks
    assert back.run.phase in (Phase.RUNNING, Phase.COUNTING) or back.run.dilemma
    for _tick in range(TICKS_PER_SECOND):
        assert back.run.phase is not Phase.DOWN, "a second without a press is safe"
        back.step(IDLE)


@pytest.mark.parametrize("seed", range(3))
def test_what_happens_next_is_what_would_have_happened(seed: int) -> None:
    left = left_somewhere(seed)
    record = left.record()
    again = brought_back(record, seed)
    rest = left.intents[len(record.intents) :]
    for intent in rest:
        again.step(intent)
    assert (again.run.tick, again.run.runner.x) == (left.run.tick, left.run.runner.x)
    assert again.run.taken == left.run.taken


def test_other_stories_do_not_fit() -> None:
    record = left_somewhere(2).record()
    assert record.told
    with pytest.raises(DoesNotFitError):
        brought_back(record, 3)
