"""A class's report, recomputed by a few lines of its own from the keys that were pressed.

Nothing of the game decides what is expected here: the votes are remembered as they are typed,
what a choice leads to is read from the story files, and the ranges are worked out below.
"""

import csv
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml
from class_playing import begin, page_down_to, run_on, story
from playing import ROOT, Player

from game.scenes.classroom.story import ClassStory
from game.teaching.classroom.flow import ClassStep

Vote = dict[str, int]
WORDS = {"safe": "Safe: go on", "nearly": "Nearly: try again", "unsafe": "Unsafe: try again"}
LARGE = ((7, 5, 9, 4), (12, 3, 6, 4))
SMALL = ((14, 7, 3, 1), (20, 4, 1, 0))
EQUAL = ((2, 2, 2, 12), (1, 8, 8, 1))


class Notebook:
    """Someone at the back who writes down every hand that goes up."""

    def __init__(self, *hands: tuple[tuple[int, ...], ...]) -> None:
        self._hands = hands
        self.votes: dict[str, list[Vote]] = {}
        self.order: list[str] = []
        self.shown: dict[str, list[str]] = {}

    def hands(self, scene: ClassStory) -> tuple[int, ...]:
        """Raise hands, and write them down by the words of the choices."""
        dilemma, name = scene.flow.dilemma, scene.flow.dilemma.scenario.id
        if name not in self.order:
            self.order.append(name)
        turn = self._hands[(self.order.index(name)) % len(self._hands)]
        hands = turn[scene.flow.step is ClassStep.VOTE_TWO]
        texts = [choice.text for choice in dilemma.choices]
        self.shown[name] = texts
        self.votes.setdefault(name, []).append(dict(zip(texts, hands, strict=False)))
        return hands


def told_in_files() -> dict[str, dict[str, Any]]:
    """Read every story from its file, without the game."""
    stories = [
        yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  (texts)
        for path in (ROOT / "scenarios").glob("*/*.yaml")
        if path.parent.name != "tours"
    ]
    return {told["id"]: told for told in stories if "choices" in told}


STORIES = told_in_files()


def column(vote: list[int], stories: int = 1) -> list[str]:
    """Write a vote as it is to be read: the range of each count, worked out by the rule."""
    total = sum(vote)
    fit = [w for w in range(5, 10) if total % (w * stories) >= 3 * stories]
    if total < 8 * stories or not fit:
        return ["left out"] * len(vote)
    width = fit[0] * stories
    top = (total - 4 * stories) // width * width
    if top <= 0:
        return ["left out"] * len(vote)
    lows = [min(count // width * width, top) for count in vote]
    return [f"{low} to {total if low == top else low + width - 1}" for low in lows]


def safeties(name: str, vote: Vote) -> list[int]:
    """Add the hands up by what the choices lead to."""
    kinds = {choice["text"]: choice["safety"] for choice in STORIES[name]["choices"]}
    return [sum(n for text, n in vote.items() if kinds[text] == kind) for kind in WORDS]


def save(player: Player, folder: Path) -> tuple[list[dict[str, str]], str]:
    """Save the report; return the table's rows and the page."""
    page_down_to(player, "Where to get help")
    page_down_to(player, "Class report")
    player.click(player.place("save"))
    table = next((folder / "class-reports").glob("*.csv"))
    page = next((folder / "class-reports").glob("*.html"))
    text = table.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(text.splitlines())), page.read_text(encoding="utf-8")


def cells_of(part: str) -> list[list[str]]:
    """Read the cells of the first table in a part of the page."""
    rows = re.findall(r"<tr>(.*?)</tr>", part, re.DOTALL)[1:]
    cells = [re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL) for row in rows]
    return [[unescape(re.sub(r"<[^>]+>", "", cell)).strip() for cell in row] for row in cells]


def check_story(name: str, notes: Notebook, rows: list[dict[str, str]], article: str) -> None:
    """Compare one story in the table and on the page with the notebook."""
    columns = [column(list(vote.values())) for vote in notes.votes[name]]
    answers = rows
    assert [row["Answer"] for row in answers] == notes.shown[name]
    assert [[row[vote] for row in answers] for vote in ("First vote", "Second vote")] == columns
    kinds = {choice["text"]: choice["safety"] for choice in STORIES[name]["choices"]}
    assert [row["What it leads to"] for row in answers] == [
        WORDS[kinds[text]] for text in notes.shown[name]
    ]
    wanted = [[*pair] for pair in zip(*columns, strict=True)]
    assert [row[2:] for row in cells_of(article)] == wanted
    for text in notes.shown[name]:
        assert text in unescape(article)


@pytest.mark.parametrize("hands", [(LARGE, SMALL, EQUAL), (SMALL, EQUAL, LARGE)])
def test_every_number_of_a_lesson(
    player: Player, tmp_path: Path, hands: tuple[tuple[tuple[int, ...], ...], ...]
) -> None:
    notes = Notebook(*hands)
    begin(player)
    for _story in range(3):
        run_on(player, "ClassStory")
        story(player, notes.hands)
    run_on(player, "Gig")
    rows, page = save(player, tmp_path)
    assert len(notes.order) == 3
    articles = re.findall(r"<article.*?</article>", page, re.DOTALL)
    for number, name in enumerate(notes.order, 1):
        mine = [row for row in rows if row["Number"] == str(number)]
        assert mine[0]["Story"] == STORIES[name]["title"]
        assert mine[0]["story_id"] == name
        check_story(name, notes, mine, articles[number - 1])
    check_short(notes, page)
    assert page.index("stand as ranges") < page.index("<article"), "explained before they come"
    assert {row["Number"] for row in rows} == {"1", "2", "3"}
    assert "Before" not in rows[0]
    assert "Before and after" not in page


def check_short(notes: Notebook, page: str) -> None:
    """Compare what stands in short with the hands: never more than was voted, and all shown."""
    found = re.findall(r"(First vote|After the talk): in (\d) of (\d) stories", page)
    for part, safe, known in found:
        place = ("First vote", "After the talk").index(part)
        votes = [(name, notes.votes[name][place]) for name in notes.order]
        whole = sum(2 * safeties(name, vote)[0] >= sum(vote.values()) for name, vote in votes)
        assert int(safe) <= whole
        assert int(known) - int(safe) <= len(votes) - whole


FAR = ((20, 15, 12, 14),) * 2
FEW = ((24, 1, 0, 1),) * 2
LEAST = ((3, 1, 1, 1),) * 2


@pytest.mark.parametrize(("hands", "gaps"), [(FAR, False), (FEW, False), (LEAST, True)])
def test_every_number_of_before_and_after(
    player: Player, tmp_path: Path, hands: tuple[tuple[int, ...], ...], gaps: bool
) -> None:
    before, lesson, after = Notebook(hands), Notebook(LARGE), Notebook(hands)
    begin(player, rounds=True)
    seen = vote_round(player, before, "Running")
    for _story in range(3):
        run_on(player, "ClassStory")
        story(player, lesson.hands)
    run_on(player, "Gig")
    page_down_to(player, "ClassStory")
    seen += vote_round(player, after, "answers")
    assert seen == [ClassStep.READ, ClassStep.VOTE_ONE] * 6, "read and voted on once, nothing more"
    check_pairs(before.order, lesson.order, after.order)
    shown = answers(player)
    assert [name for name, _words in shown] == before.order + after.order
    rows, page = save(player, tmp_path)
    sums = [
        [sum(column) for column in zip(*(safeties(n, notes.votes[n][0]) for n in notes.order),
                                       strict=True)]
        for notes in (before, after)
    ]  # fmt: skip
    columns = [column(vote, 3) for vote in sums]
    assert ("left out" in columns[0]) == gaps
    mine = [row for row in rows if not row["Number"]]
    assert len([row for row in rows if row["Number"] == "1"]) in (4, 5)
    assert all(row["Before"] == row["After"] == "" for row in rows if row["Number"])
    kinds = [row for row in mine if row["What it leads to"] in WORDS.values()]
    assert [row["What it leads to"] for row in kinds] == list(WORDS.values())
    assert [[row[part] for row in kinds] for part in ("Before", "After")] == columns
    assert kinds == mine
    part = page[page.index('class="rounds"') :]
    wanted = [[*pair] for pair in zip(*columns, strict=True)]
    assert [row[1:] for row in cells_of(part)] == wanted
    for name in before.order + after.order:
        assert STORIES[name]["title"] in unescape(part)
    for words in ("these stories on this day", "no two stories are equally hard",
                  "does not show what they would do"):  # fmt: skip
        assert words in part


def vote_round(player: Player, notes: Notebook, until: str) -> list[ClassStep]:
    """Vote once on three stories, with page down and letters alone."""
    seen: list[ClassStep] = []
    for _story in range(3):
        seen += story(player, notes.hands)
    if until != "answers":
        player.wait_for(until)
    return seen


def check_pairs(before: list[str], lesson: list[str], after: list[str]) -> None:
    """Before and after are other stories, of the same topics in the same numbers and ages."""
    assert len({*before, *lesson, *after}) == 9
    for part in (before, after):
        assert {STORIES[name]["ages"] for name in part} == {STORIES[lesson[0]]["ages"]}
    topics = [sorted(STORIES[name]["topic"] for name in part) for part in (before, after)]
    assert topics[0] == topics[1] == sorted(STORIES[name]["topic"] for name in lesson)
    assert "careful" not in {STORIES[name]["weight"] for name in before + after}


def answers(player: Player) -> list[tuple[str, str]]:
    """Go through the answers; each says a safe choice and why."""
    shown: list[tuple[str, str]] = []
    while player.scene_name == "ClassStory":
        flow = player.scene.flow
        assert flow.step is ClassStep.ANSWER
        told, said = STORIES[flow.dilemma.scenario.id], player.context.voice.last
        for choice in told["choices"]:
            assert (choice["feedback"] in said) == (choice["safety"] == "safe")
        shown.append((told["id"], said))
        scene = player.scene
        while player.scene is scene:
            player.key("page down")
    return shown


def test_the_rule_here_is_the_one_on_paper() -> None:
    assert column([12, 6, 7]) == ["7 to 13", "0 to 6", "7 to 13"]
    assert column([12, 6, 6]) == ["10 to 14", "5 to 9", "5 to 9"]
    assert column([3, 2, 2]) == ["left out"] * 3


def test_votes_that_were_not_counted_are_not_compared(
    player: Player, tmp_path: Path, player_with: Callable[..., Player]
) -> None:
    del player_with
    before, after = Notebook(FAR), Notebook(FAR)
    begin(player, rounds=True)
    story(player)  # nobody counts the first story
    for _story in range(2):
        story(player, before.hands)
    player.wait_for("Running")
    player.key("p")
    player.click(player.place("gig"))
    player.wait_for("Gig", frames=1500)
    page_down_to(player, "ClassStory")
    uncounted = player.scene.flow.dilemma.scenario
    for _story in range(3):
        story(player, after.hands)
    assert len(answers(player)) == 6, "what was not counted has its answer too"
    rows, page = save(player, tmp_path)
    assert {row["Story"] for row in rows} == {"Before and after: votes on 2 + 2 stories"}
    part = page[page.index('class="rounds"') :]
    assert uncounted.title not in unescape(part)
