"""Replays: a seed and the presses of a run are enough to have all of it again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from enum import Enum
from itertools import groupby
from random import Random
from typing import Any, Self

from game.simulation.bot import Answers, answer
from game.simulation.events import Event
from game.simulation.intent import IDLE, Intent
from game.simulation.pieces import Course, Note, Obstacle, Pick
from game.simulation.run import Run
from game.simulation.stories import StorySource
from game.simulation.tuning import Assists, TumbleDilemmas

LETTERS = {"jump": "j", "release": "r", "strum": "s", "skip": "k"}
NOTHING = "."


@dataclass(frozen=True, slots=True)
class Replay:
    """What makes a run: its course, its presses tick by tick, its help, how it was answered."""

    venue: str
    seed: str
    intents: tuple[Intent, ...]
    encore: bool = False
    tutorial: bool = False
    answers: Answers = Answers.SAFE
    assists: tuple[tuple[int, Assists], ...] = ((0, Assists()),)  # from this tick on

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain values for a file."""
        return {
            "venue": self.venue,
            "seed": self.seed,
            "encore": self.encore,
            "tutorial": self.tutorial,
            "answers": self.answers.value,
            "assists": {tick: _plain(assists) for tick, assists in self.assists},
            "intents": encode(self.intents),
        }

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Self:
        """Read it back; raise KeyError or ValueError for what is no replay."""
        assists = values["assists"].items()
        return cls(
            venue=values["venue"],
            seed=str(values["seed"]),
            intents=tuple(decode(values["intents"])),
            encore=values["encore"],
            tutorial=values["tutorial"],
            answers=Answers(values["answers"]),
            assists=tuple((int(tick), _assists(changed)) for tick, changed in assists),
        )


def play(replay: Replay, course: Course, deck: StorySource) -> list[Event]:
    """Run a replay again and return all that happened."""
    changes = dict(replay.assists)
    run = Run(course, deck, replay.seed, changes.get(0))
    random = Random(f"{replay.seed}:answers")
    events: list[Event] = []
    for intent in replay.intents:
        run.assists = changes.get(run.tick, run.assists)
        events += run.step(intent)
        if run.dilemma is not None and not run.dilemma.done:
            answer(run.dilemma, replay.answers, random)
    return events


def encode(intents: Sequence[Intent]) -> str:
    """Write intents as counted letters: `118. j 12. r`; the idle end is kept."""
    words = []
    for letters, same in groupby(map(_letters, intents)):
        count = len(list(same))
        words.append(f"{count if count > 1 else ''}{letters}")
    return " ".join(words)


def decode(text: str) -> Iterator[Intent]:
    """Read intents back; raise ValueError for what is none."""
    for word in text.split():
        letters = word.lstrip("0123456789")
        intent = _intent(letters)
        for _ in range(int(word[: -len(letters)] or 1)):
            yield intent


def describe(event: Event) -> str:
    """Return an event as one line of text: its tick, its name, what it concerns."""
    concerns = [f"{f.name}={_short(getattr(event, f.name))}" for f in fields(event)[1:]]
    return " ".join([f"{event.tick:5}", type(event).__name__, *concerns])


def _letters(intent: Intent) -> str:
    """Return the letters of an intent."""
    return "".join(v for name, v in LETTERS.items() if getattr(intent, name)) or NOTHING


def _intent(letters: str) -> Intent:
    """Return the intent of some letters."""
    if letters == NOTHING:
        return IDLE
    if not letters or set(letters) - set(LETTERS.values()):
        raise ValueError(f"{letters!r} is not an intent")
    return Intent(**{name: letter in letters for name, letter in LETTERS.items()})


def _short(value: object) -> str:
    """Return a value of an event in a few letters."""
    match value:
        case Obstacle():
            return f"{value.kind}-{value.index}"
        case Note() | Pick():
            return str(value.index)
        case bool():
            return "yes" if value else "no"
        case None:
            return "none"
    return str(value)


def _plain(assists: Assists) -> dict[str, Any]:
    """Return the assists that differ from the usual, as plain values."""
    usual = asdict(Assists())
    changed = {name: value for name, value in asdict(assists).items() if value != usual[name]}
    return {n: v.value if isinstance(v, Enum) else v for n, v in changed.items()}


def _assists(changed: Mapping[str, Any]) -> Assists:
    """Return the assists of plain values."""
    values = dict(changed)
    if "tumble_dilemmas" in values:
        values["tumble_dilemmas"] = TumbleDilemmas(values["tumble_dilemmas"])
    return Assists(**values)
