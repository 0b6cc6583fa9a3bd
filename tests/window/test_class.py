"""A whole class in a real window at 1920x1080, by keys.

Hands are counted, corrected and counted in another way; the power goes in the middle; the report
is worked out once more from what was entered, by lines that know nothing of the game.
"""

import csv
import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from window_game import WindowGame

pytestmark = pytest.mark.window

PROJECTOR = (1920, 1080)
LESSON_S = 420  # about 240 on a quiet machine
ANSWER_S = 20.0  # for a page to say what is on it, on a busy machine
ROAD_S = 1.0
QUIET_S = 0.4
SETTLED_S = 2.0  # what is pressed while the window changes is not taken
VOTING = {"vote-one": "first", "vote-two": "second"}
HANDS = {"first": ((7, 5, 9, 4), (2, 11, 8, 6)), "second": ((12, 3, 6, 4), (1, 14, 7, 5))}
"""What the class votes on its first and on its second story; the second one has small cells."""
ROUGH = {"first": (3, 1, 0, 2), "second": (1, 3, 0, 0)}
"""How often a letter is pressed on the third story: none, few, some, most."""
AMOUNTS = ("none", "few", "some", "most")
PLACE = re.compile(r"(?: Choice| Line)? \d+ of \d+\.$")


class Teacher:
    """Sets up a class, goes on with page down, and enters votes; remembers what was entered."""

    def __init__(self, game: WindowGame) -> None:
        self.game = game
        self.kept = game.data / "interrupted-class.json"
        self.entered: dict[str, dict[str, list[int]]] = {}

    @property
    def focused(self) -> str:
        """What was said last, without which of how many it is."""
        return PLACE.sub("", self.game.last).removesuffix(".")

    def go_to(self, words: str) -> None:
        """Go from control to control until one says these words at its end."""
        for _press in range(60):
            if self.focused.endswith(words):
                return
            before = len(self.game.said)
            self.game.key("Tab")
            self.game.within(lambda: len(self.game.said) > before, ANSWER_S)  # noqa: B023  (asked at once)
        raise AssertionError(f"no {words!r} among {self.game.said[-40:]}")

    def choose(self, words: str) -> None:
        """Go to a control and press it; wait for the answer."""
        self.go_to(words)
        before = len(self.game.said)
        self.game.key("Return")
        self.game.until(lambda: len(self.game.said) > before)

    def to_setup(self) -> None:
        """Come from the title to the page that sets up a class, past the sum."""
        self.choose("With others")
        self.choose("For grown-ups (class, guide, privacy)")
        self.game.wait_for("What is ")
        asked = [line for line in self.game.said if "What is " in line][-1]
        one, other = re.findall(r"(\d+) × (\d+)", asked)[0]
        for digit in str(int(one) * int(other)):
            self.choose(digit)
        self.game.wait_for("With a class")
        self.choose("With a class")
        self.game.wait_for("One computer, one projector")

    def begin(self) -> None:
        """Start with the settings as they are, the screen filled."""
        self.choose("Start")
        self.game.wait_for("Full screen?")
        self.game.key("Page_Down")
        self.game.wait_for("Before we start")
        self.game.until(lambda: self.size == PROJECTOR)
        time.sleep(SETTLED_S)
        self.game.key("Page_Down")
        self.game.until(self.kept.exists)

    @property
    def size(self) -> tuple[int, int]:
        """The size of the window."""
        told = self.game.screen.xdotool("getwindowgeometry", str(self.game.window))
        wide, tall = re.findall(r"Geometry: (\d+)x(\d+)", told)[0]
        return int(wide), int(tall)

    def pause(self) -> None:
        """Open the pause page."""
        before = len(self.game.said)
        self.game.key("p")
        self.game.until(lambda: any("Pause" in line for line in self.game.said[before:]))

    def open(self) -> dict[str, Any]:
        """Return the story that is open, as it is kept; empty while a child runs."""
        if not self.kept.exists():
            return {}
        found: dict[str, Any] | None = json.loads(self.kept.read_text())["open"]
        return found or {}

    def record(self, number: int) -> dict[str, Any]:
        """Return the votes on a finished story, as they are kept."""
        found: dict[str, Any] = json.loads(self.kept.read_text())["record"]["stories"][number]
        return found

    def teach(self, until: Callable[[], bool]) -> None:
        """Lead the class on, entering votes, until something holds."""
        end = time.monotonic() + LESSON_S
        while not until():
            assert time.monotonic() < end, self.game.said[-5:]
            self.game.must_run()
            story = self.open()
            if vote := VOTING.get(story.get("step", "")):
                self.vote(story["story"], vote)
            self.go_on()

    def go_on(self) -> None:
        """Press page down once and wait for the answer: a second press would go one step too far.

        On the road nothing answers. A story may open by itself between a press and its answer, so
        it is also waited until nothing more is said.
        """
        before = len(self.game.said)
        self.game.key("Page_Down")
        self.game.within(lambda: len(self.game.said) > before, ANSWER_S if self.open() else ROAD_S)
        heard = -1
        while heard != len(self.game.said):
            heard = len(self.game.said)
            time.sleep(QUIET_S)

    @property
    def met(self) -> int:
        """How many stories are finished."""
        return len(json.loads(self.kept.read_text())["met"]) if self.kept.exists() else 0

    def vote(self, story: str, vote: str) -> None:
        """Enter a vote by the keys A to D, once, and see it kept."""
        mine = self.entered.setdefault(story, {})
        if vote in mine:
            return
        number = list(self.entered).index(story)
        if number == 2 and vote == "first":
            self.count_as("few, some, most")
        ids = list(self.open()[vote]["counts"])
        counts = [*(HANDS[vote][number] if number < 2 else ROUGH[vote])[: len(ids)]]
        for letter, count in zip("abcd", counts, strict=False):
            for _hand in range(count):
                self.game.key(letter)
        mine[vote] = counts
        self.game.until(lambda: self.shown(vote, ids) == counts)
        if (number, vote) == (1, "first"):
            self.count_as("few, some, most")
            self.count_as("counted")
            assert self.shown(vote, ids) == counts, "no other way of counting loses it"

    def shown(self, vote: str, ids: list[str]) -> list[int]:
        """Return what is kept of the open vote, in the way that is meant."""
        votes = self.open()[vote]
        numbers = votes["amounts"] if votes["rough"] else votes["counts"]
        return [numbers.get(name, 0) for name in ids]

    def count_as(self, words: str) -> None:
        """Turn to the other way of counting, on the pause page."""
        self.pause()
        self.go_to("Votes: counted" if words != "counted" else "Votes: few, some, most")
        self.game.key("Return")
        self.game.until(lambda: self.focused.endswith(f"Votes: {words}"))
        self.choose("Go on")

    def correct(self) -> None:
        """Take two hands of the first story's first answer away, and bring one back."""
        was = self.record(0)["first"][0]
        self.pause()
        self.choose("Correct the counts")
        self.choose(self.record(0)["title"])
        self.go_to(f"A: {self.record(0)['options'][0]['text']}: {was}")
        self.game.key("Left", "Left")
        self.game.until(lambda: self.record(0)["first"][0] == was - 2)
        self.choose("Undo")
        self.game.until(lambda: self.record(0)["first"][0] == was - 1)
        first = next(iter(self.entered.values()))["first"]
        first[0] = was - 1
        self.game.key("Escape")
        self.game.key("Escape")
        self.choose("Go on")


def cells(table: Path) -> list[dict[str, str]]:
    """Read the saved table as a spreadsheet would."""
    return list(csv.DictReader(table.read_text(encoding="utf-8-sig").splitlines()))


def ranges(counts: list[int]) -> list[str]:
    """Work out what a report may tell of a vote, from the rule as it is written for teachers."""
    total = sum(counts)
    width = next(w for w in range(5, 10) if total % w >= 3)
    last = (total - 4) // width * width
    return [
        f"{last} to {total}" if count >= last
        else f"{count // width * width} to {count // width * width + width - 1}"
        for count in counts
    ]  # fmt: skip


def check_story(rows: list[dict[str, str]], votes: dict[str, list[int]], *, rough: bool) -> None:
    """Work a story's table out from what was entered, and compare."""
    answers = [row for row in rows if row["Letter"]]
    assert [row["Letter"] for row in answers] == list("ABCD"[: len(votes["first"])])
    for name, vote in (("First vote", "first"), ("Second vote", "second")):
        entered = votes[vote]
        wanted = [AMOUNTS[one] for one in entered] if rough else ranges(entered)
        assert [row[name] for row in answers] == wanted


@pytest.fixture
def teacher(open_game: Callable[..., WindowGame]) -> Teacher:
    """Return a teacher before a projector."""
    return Teacher(open_game(size=PROJECTOR, windowed=False, read_aloud=False))


def test_a_class_is_corrected_killed_resumed_and_ends_with_its_report(teacher: Teacher) -> None:
    game = teacher.game
    teacher.to_setup()
    teacher.begin()
    teacher.teach(lambda: teacher.met == 1)
    teacher.correct()
    teacher.teach(lambda: teacher.met == 1 and teacher.open().get("step") == "talk")
    before = json.loads(teacher.kept.read_text())
    game.process.kill()  # kill -9: no word, no clean-up
    game.process.wait(10)
    with game:
        assert json.loads(teacher.kept.read_text()) == before
        assert teacher.size == PROJECTOR, "that it fills the screen is remembered"
        teacher.to_setup()
        teacher.choose("Go on with that class")
        game.until(lambda: teacher.open().get("step") == "talk")
        assert json.loads(teacher.kept.read_text())["record"] == before["record"]
        teacher.teach(lambda: any("Class report" in line for line in game.said))
        teacher.choose("Save the report")
        reports = game.data / "class-reports"
        game.until(lambda: len(list(reports.glob("*"))) == 2)
        page = next(reports.glob("*.html")).read_text(encoding="utf-8")
        rows = cells(next(reports.glob("*.csv")))
        assert {row["Number"] for row in rows} == {"1", "2", "3"}
        for number, votes in enumerate(teacher.entered.values()):
            mine = [row for row in rows if row["Number"] == str(number + 1)]
            check_story(mine, votes, rough=number == 2)
            assert mine[0]["Story"] in page
        game.key("Page_Down", "Page_Down")  # a long page scrolls first
        game.until(lambda: not teacher.kept.exists())
        assert game.printed == ""
