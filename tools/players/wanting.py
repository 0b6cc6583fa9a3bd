"""What a child wants to press, from what the game has said so far."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from game.scenario.do_steps import step_words
from game.scenario.loader import load_library
from game.scenario.model import Scenario

SCENARIOS = Path(__file__).resolve().parents[2] / "scenarios"
PLACE = re.compile(r"(?: Choice| Line)? (\d+) of (\d+)\.$")
ON = ("Next", "Go on", "Choose again", "To the choices", "Play", "guitar and voice")
FINE = "It is fine as it is"


@dataclass(frozen=True)
class Way:
    """What a child plays with: ready-made sets, single options, a voice, one key."""

    name: str
    sets: Sequence[str] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    aloud: bool = False
    one_key: bool = False
    by_sound: bool = False
    """Whether the keys of the road are pressed a beat after each sound ahead."""


def plan_of(way: Way) -> list[dict[str, str]]:
    """Return what is wanted before playing, screen by screen: controls and their values."""
    sets = [{"Make it comfy": ""}, dict.fromkeys(way.sets, "On"), {FINE: ""}]
    options = [{"Settings": ""}, dict(way.options), {"Back": ""}]
    return [*(sets if way.sets else ()), *(options if way.options else ())]


def bare(said: str) -> str:
    """Return words without which of how many a control is, and without the last stop."""
    return PLACE.sub("", said).removesuffix(".")


def ends_with(said: str, name: str) -> bool:
    """Return whether the last thing that was said is this name."""
    return (
        re.search(rf"(?:^|[.?!:…\"] ){re.escape(name.removesuffix('.'))}$", bare(said)) is not None
    )


def value_of(said: str, name: str) -> str | None:
    """Return the value that an option was said to have, if it was said last."""
    found = re.search(rf"(?:^|\. ){re.escape(name)}: ([^.]*?)(?:\. .*)?$", bare(said))
    return found.group(1) if found else None


class Wanting:
    """What one child wants: first what makes it comfy, then sound choices, on to the gig."""

    def __init__(self, way: Way) -> None:
        self._plan = plan_of(way)
        library = load_library([SCENARIOS]).scenarios.values()
        self._stories = {f"Soundcheck: {story.title}": story for story in library}
        self._story: Scenario | None = None
        self._heard = 0
        self._to_do: list[str] = []

    def hear(self, said: Sequence[str]) -> None:
        """Take note of which story is open, and of what has come to be as it should."""
        for line in said[self._heard :]:
            for title, story in self._stories.items():
                if title in line:
                    self._story = story
                    self._to_do = [step_words(step, str).label for step in story.do]
            if self._plan:
                self._check_off(line)
        self._heard = len(said)

    def _check_off(self, line: str) -> None:
        now = self._plan[0]
        for name in [
            name for name, value in now.items() if value and value_of(line, name) == value
        ]:
            del now[name]
        if not now:
            self._plan.pop(0)

    def wants(self, said: str) -> bool:
        """Return whether what has the focus is wanted."""
        if self._plan:
            return any(self._is_on(said, *goal) for goal in self._plan[0].items())
        return any(ends_with(said, name) for name in (*ON, *self._words())) or self._answers(said)

    @staticmethod
    def _is_on(said: str, name: str, value: str) -> bool:
        told = value_of(said, name)
        return told not in (None, value) if value else ends_with(said, name)

    def _words(self) -> Iterable[str]:
        """Return what is pressed and said in the open story."""
        return (*self._to_do[:1], *self._story.say_it, *self._story.say_no) if self._story else ()

    def _answers(self, said: str) -> bool:
        choices = self._story.choices if self._story else ()
        sound = (one.text.removesuffix(".") for one in choices if one.safe)
        return any(re.search(rf"\b[A-D]\. {re.escape(text)}$", bare(said)) for text in sound)

    def wants_row(self, row: str) -> bool:
        """Return whether a row that lights up as a whole holds what is wanted."""
        names = re.split(r", | to ", bare(row))
        if self._plan:
            wanted = set(self._plan[0])
            return bool(wanted & set(names)) or (
                "I read slowly" in names and "Make it comfy" not in wanted and FINE not in wanted
            )
        return names[0] == "A" or any(name in (*ON, *self._words()) for name in names)

    def pressed(self, said: str) -> None:
        """Take note that what has the focus was pressed."""
        if self._plan and any(
            ends_with(said, name) for name, value in self._plan[0].items() if not value
        ):
            self._plan.pop(0)
        elif self._to_do and ends_with(said, self._to_do[0]):
            self._to_do.pop(0)
