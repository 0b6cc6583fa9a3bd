"""Replays: the same seed and presses are the same run, event by event."""

from pathlib import Path

import pytest
import yaml
from small_run import EmptyDeck, SmallDeck, play, venue

from game.simulation.bot import Answers, Bot
from game.simulation.course import build_course
from game.simulation.events import Event
from game.simulation.intent import IDLE, Intent
from game.simulation.recording import Recorder
from game.simulation.replay import Replay, decode, describe, encode
from game.simulation.replay import play as replay_events
from game.simulation.run import Run
from game.simulation.tuning import Assists

REPLAYS = sorted((Path(__file__).parents[1] / "replays").glob("*.yaml"))


@pytest.mark.parametrize("path", REPLAYS, ids=lambda path: path.stem)
def test_replay(path: Path) -> None:
    """Recorded with `tools/record_replays.py`; a difference is a change of the movement."""
    values = yaml.safe_load(path.read_text())
    replay = Replay.from_dict(values)
    course = build_course(venue(replay.venue), replay.seed, replay.encore, replay.tutorial)
    events = [describe(event) for event in replay_events(replay, course, SmallDeck())]
    assert events == values["events"]


def test_there_are_replays() -> None:
    assert len(REPLAYS) >= 6


def recorded(assists: Assists | None = None) -> tuple[Replay, list[Event]]:
    """Record a bot that taps late, with a change of help on the way."""
    run = Run(build_course(venue("street"), 5), SmallDeck(), 5, assists)
    recorder, bot = Recorder(run), Bot(run, error_s=0.4, seed=5, held_s=0.1)
    events: list[Event] = []
    from random import Random

    from game.simulation.bot import answer

    random = Random("5:answers")
    while not run.finished:
        if run.tick == 4000:
            run.assists = Assists(speed=1.3, wide_timing=True)
        events += recorder.step(bot.intent())
        if run.dilemma is not None and not run.dilemma.done:
            answer(run.dilemma, Answers.UNSAFE_FIRST, random)
    return recorder.replay(answers=Answers.UNSAFE_FIRST), events


def test_a_replay_is_the_run() -> None:
    replay, events = recorded()
    assert len(replay.assists) == 2
    course = build_course(venue("street"), replay.seed)
    assert replay_events(replay, course, SmallDeck()) == events


def test_a_replay_survives_its_file() -> None:
    replay, _ = recorded(Assists(one_button=True))
    text = yaml.safe_dump(replay.to_dict())
    assert Replay.from_dict(yaml.safe_load(text)) == replay


def test_other_stories_leave_course_and_movement_alone() -> None:
    """With no stories at all the running is the same, but for the stops."""
    runs = []
    for deck in (SmallDeck(), EmptyDeck()):
        run = Run(build_course(venue("park"), 3), deck, 3)
        events = play(run, Bot(run))
        runs.append([describe(e).split(maxsplit=1)[1] for e in events if "Dilemma" not in repr(e)])
    assert runs[0] == runs[1]


def test_intents_in_letters() -> None:
    intents = [IDLE, IDLE, Intent(jump=True, strum=True), Intent(release=True), Intent(skip=True)]
    assert encode(intents) == "2. js r k"
    assert list(decode("2. js r k")) == intents


@pytest.mark.parametrize("text", ["12", "x", "3q"])
def test_wrong_letters_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not an intent"):
        list(decode(text))


def test_an_event_in_one_line() -> None:
    replay, events = recorded()
    lines = [describe(event) for event in events]
    assert lines[0] == "    1 LegStarted leg=0"
    assert any("Tumbled obstacle=" in line and "asks=no" in line for line in lines)
    assert any("DilemmaClosed gate=0 scenario_id=gate-0 first_try=no" in line for line in lines)
    assert replay.venue == "street"
