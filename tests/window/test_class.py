"""A whole class in a real window at 1920x1080, by keys: killed in the middle, resumed, reported."""

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
VOTING = {"vote-one": "first", "vote-two": "second"}
HANDS = {"first": ((7, 5, 9, 4), (2, 11, 8, 6)), "second": ((12, 3, 6, 4), (1, 14, 7, 5))}
"""What the class votes on its first and on its second story; the second one has small cells."""
SMALL = 3  # a range is wider
ENOUGH = 9  # votes from which on ranges are told


class Teacher:
    """Sets up a class, goes on with page down, and enters votes; remembers what was entered."""

    def __init__(self, game: WindowGame) -> None:
        self.game = game
        self.kept = game.data / "interrupted-class.json"
        self.entered: dict[str, dict[str, list[int]]] = {}

    def choose(self, words: str) -> None:
        """Go from control to control until one says these words, and press it."""
        for _press in range(40):
            if re.sub(r"\. \d+ of \d+\.$", "", self.game.last).endswith(words):
                self.game.key("Return")
                return
            self.game.key("Tab")
            time.sleep(0.1)
        raise AssertionError(f"no {words!r} among {self.game.said[-40:]}")

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
        """Start with the settings as they are."""
        self.choose("Start")
        self.game.wait_for("Before we start")
        self.game.key("Page_Down")
        self.game.until(self.kept.exists)

    def open(self) -> dict[str, Any]:
        """Return the story that is open, as it is kept; empty while a child runs."""
        if not self.kept.exists():
            return {}
        found: dict[str, Any] | None = json.loads(self.kept.read_text())["open"]
        return found or {}

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

        On the road nothing answers.
        """
        before = len(self.game.said)
        self.game.key("Page_Down")
        self.game.within(lambda: len(self.game.said) > before, ANSWER_S if self.open() else ROAD_S)

    @property
    def met(self) -> int:
        """How many stories are finished."""
        return len(json.loads(self.kept.read_text())["met"]) if self.kept.exists() else 0

    def vote(self, story: str, vote: str) -> None:
        """Enter the counts of a vote by the keys A to D, once, and see them kept."""
        mine = self.entered.setdefault(story, {})
        if vote in mine:
            return
        number = list(self.entered).index(story)
        ids = list(self.open()[vote]["counts"])
        counts = [*HANDS[vote][min(number, 1)][: len(ids)]]
        for letter, count in zip("abcd", counts, strict=False):
            for _hand in range(count):
                self.game.key(letter)
        mine[vote] = counts
        self.game.until(lambda: list(self.open()[vote]["counts"].values()) == counts)


def cells(table: Path) -> list[dict[str, str]]:
    """Read the saved table as a spreadsheet would."""
    return list(csv.DictReader(table.read_text(encoding="utf-8-sig").splitlines()))


def check_story(rows: list[dict[str, str]], first: list[int], second: list[int]) -> None:
    """Work a story's table out from what was entered, and compare."""
    answers = [row for row in rows if row["Letter"]]
    assert [row["Letter"] for row in answers] == list("ABCD"[: len(first)])
    for vote, entered in (("First vote", first), ("Second vote", second)):
        shown = [row[vote] for row in answers]
        total = sum(entered)
        assert total < ENOUGH or "left out" not in shown
        for count, cell in zip(entered, shown, strict=True):
            low, high = map(int, cell.split(" to "))
            assert low <= count <= high <= total
            assert high - low >= SMALL


@pytest.fixture
def teacher(open_game: Callable[..., WindowGame]) -> Teacher:
    """Return a teacher before a projector."""
    return Teacher(open_game(size=PROJECTOR, read_aloud=False))


def test_a_class_is_killed_in_the_middle_and_ends_with_its_report(teacher: Teacher) -> None:
    game = teacher.game
    teacher.to_setup()
    teacher.begin()
    teacher.teach(lambda: teacher.met == 1 and teacher.open().get("step") == "talk")
    before = json.loads(teacher.kept.read_text())
    game.process.kill()  # kill -9: no word, no clean-up
    game.process.wait(10)
    with game:
        assert json.loads(teacher.kept.read_text()) == before
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
        for number, (first, second) in enumerate(
            (votes["first"], votes["second"]) for votes in teacher.entered.values()
        ):
            mine = [row for row in rows if row["Number"] == str(number + 1)]
            check_story(mine, first, second)
            assert mine[0]["Story"] in page
        assert {row["Number"] for row in rows} == {"1", "2", "3"}
        game.key("Page_Down", "Page_Down")  # a long page scrolls first
        game.until(lambda: not teacher.kept.exists())
        assert game.printed == ""
