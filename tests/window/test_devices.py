"""A whole lesson in a real window with real browsers: joined, voted, cut off, killed, reported."""

import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import httpx
import pytest
from browser import Browser, Browsers, missing_for_browsers
from test_class import Teacher, cells, check_story
from window_game import WindowGame

from game.class_devices.ports import PORTS

pytestmark = pytest.mark.network

PROJECTOR = (1280, 720)
SCRIPTED = 9
PATIENCE_S = 40.0
"""For a browser to show something, on a busy machine; a device that lost the server waits 5 s."""


def until(condition: Callable[[], object], what: str, seconds: float = PATIENCE_S) -> None:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.1)


class DevicesTeacher(Teacher):
    """A teacher whose class votes from its own devices."""

    @property
    def door(self) -> dict[str, object]:
        """How devices find in, as it is kept."""
        found: dict[str, object] = json.loads(self.kept.read_text())["devices"]["door"]
        return found

    @property
    def base(self) -> str:
        """The address of the server."""
        return f"http://127.0.0.1:{self.door['port']}"

    def to_join_page(self) -> float:
        """Turn devices on and go to the page on which they join; returns the seconds."""
        self.choose("Time: 40 minutes")
        while "Time: 20 minutes" not in self.game.last:  # one story, then the gig
            self.game.key("Return")
            time.sleep(0.3)
        self.choose("Children's devices: Off")
        began = time.monotonic()
        self.begin()
        self.game.wait_for("Join with your device")
        self.game.wait_for("Then these words")
        return time.monotonic() - began

    def begin(self) -> None:
        """Start, past the question of full screen where it is asked."""
        self.choose("Start")
        self.game.wait_for("Before we start")
        self.game.key("Page_Down")
        self.game.until(self.kept.exists)

    def vote(self, story: str, vote: str) -> None:
        """Leave it: devices vote."""

    def to_step(self, step: str) -> dict[str, object]:
        """Go on until the open story is at a step."""
        end = time.monotonic() + 300
        while self.open().get("step") != step:
            assert time.monotonic() < end, self.game.said[-5:]
            self.go_on()
        return self.open()


class Children:
    """Three browsers and nine devices that a script holds."""

    def __init__(self, teacher: DevicesTeacher, browsers: Browsers) -> None:
        base, door = teacher.base, teacher.door
        self.base = base
        words = " ".join(map(str, door["words"]))  # type: ignore[call-overload]
        self.ana, self.ben, self.cem = (browsers.open(name) for name in ("ana", "ben", "cem"))
        self.real = (self.ana, self.ben, self.cem)
        self.ana.goto(url=base + "/")
        self.ana.fill(selector="#words", value=words.upper())
        self.ana.click(selector="button.primary")
        self.ben.goto(url=f"{base}/#{door['token']}")
        self.cem.goto(url=base + "/")
        self.cem.key(key="Tab")
        while self.cem.evaluate(code="document.activeElement.id") != "words":
            self.cem.key(key="Tab")
        self.cem.type(value=words)
        self.cem.key(key="Enter")
        for one in self.real:
            until(lambda: one.has(selector=".mark"), f"{one.name} is not in")  # noqa: B023
        self.scripted = [
            httpx.Client(base_url=base, headers={"origin": base}) for _child in range(SCRIPTED)
        ]
        for child in self.scripted:
            assert child.post("/join", json={"words": words}).json()["joined"]

    @property
    def round(self) -> int:
        """The number of the open vote, as it stands on a page."""
        return int(self.ana.evaluate(code='document.querySelector("[name=round]").value'))

    def all_see(self, words: str) -> None:
        """Wait until every browser shows some words."""
        for one in self.real:
            until(lambda: words in one.inside, f"{one.name}: {words!r} not in {one.inside!r}")  # noqa: B023

    def script_votes(self, choices: list[str], number: int) -> None:
        """Let the scripted devices vote, one after another in the order of the choices."""
        for place, child in enumerate(self.scripted):
            body = {"round": number, "choice": choices[place % len(choices)]}
            assert child.post("/vote", json=body).status_code == 200


def choose(browser: Browser, choice: str) -> None:
    """Press a choice in a browser and see it sent."""
    browser.click(selector=f'main > form button[value="{choice}"]')
    until(lambda: "Your answer is in" in browser.inside, f"{browser.name} sees no answer")


def choose_by_keys(browser: Browser, choice: str) -> None:
    """Choose with the keyboard alone."""
    for _press in range(30):
        if browser.evaluate(code="document.activeElement.value") == choice:
            break
        browser.key(key="Tab")
    browser.key(key="Enter")
    until(lambda: "Your answer is in" in browser.inside, f"{browser.name} sees no answer")


@pytest.fixture
def browsers() -> Iterator[Browsers]:
    """Return browsers; skipped where this machine has none."""
    if missing := missing_for_browsers():
        pytest.skip(f"needs {', '.join(missing)}")
    with Browsers() as found:
        yield found


def test_a_lesson_with_three_browsers_and_nine_scripted_devices(
    open_game: Callable[..., WindowGame], browsers: Browsers
) -> None:
    settings = {"read_aloud": False, "fullscreen_asked": True, "devices_port": free_port()}
    teacher = DevicesTeacher(open_game(size=PROJECTOR, **settings))
    game = teacher.game
    teacher.to_setup()
    print(f"from on to the join page: {teacher.to_join_page():.1f} s")
    children = Children(teacher, browsers)
    game.until(lambda: len(teacher.door["seats"]) == 3 + SCRIPTED)  # type: ignore[arg-type]
    game.key("Page_Down")
    story = teacher.to_step("vote-one")
    choices = list(story["first"]["counts"])  # type: ignore[index]
    first = first_vote(teacher, children, choices)
    second_vote_until_it_is_killed(teacher, children, choices)
    with game:
        second = second_vote_again(teacher, children, choices)
        assert kept_votes(teacher, "first", choices) == first
        teacher.teach(lambda: teacher.met == 1)
        record = json.loads(teacher.kept.read_text())["record"]["stories"][0]
        assert (record["first"], record["second"]) == (first, second)
        report(teacher, children, first, second)
        assert game.printed == ""
    for child in children.real:
        hosts = {url.split("/")[2] for url in child.asked() if "http" in url}
        assert hosts == {children.base.split("/")[2]}
        assert not [error for error in child.errors() if "ERR_" not in error]


def free_port() -> int:
    """Return one of the game's ports that nobody uses."""
    for port in PORTS:
        with socket.socket() as trying, suppress(OSError):
            trying.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no port is free")


def first_vote(teacher: DevicesTeacher, children: Children, choices: list[str]) -> list[int]:
    """Vote by pointer, by keys and with a change; returns what was sent, by choice."""
    children.all_see("You may pass")
    choose(children.ana, choices[0])
    choose_by_keys(children.ben, choices[1])
    choose(children.cem, choices[0])
    children.cem.click(selector=".change summary")
    children.cem.click(selector=f'.change button[value="{choices[1]}"]')
    children.script_votes(choices, children.round)
    sent = [1, 2, *[0] * (len(choices) - 2)]
    for place in range(SCRIPTED):
        sent[place % len(choices)] += 1
    teacher.to_step("talk")
    children.all_see("Talk about it")
    teacher.game.until(lambda: kept_votes(teacher, "first", choices) == sent)
    return sent


def second_vote_until_it_is_killed(
    teacher: DevicesTeacher, children: Children, choices: list[str]
) -> None:
    """Reload one, send one to another page and back, cut one off, and kill the game."""
    children.ben.reload()
    assert "Talk about it" in children.ben.inside
    children.ana.goto(url="about:blank")
    children.cem.offline(value=True)
    teacher.to_step("vote-two")
    children.ana.back()
    until(lambda: "You may pass" in children.ana.inside, "ana is not back")
    choose(children.ana, choices[2])
    teacher.game.process.kill()  # kill -9: no word, no clean-up
    teacher.game.process.wait(10)
    until(lambda: not answers(children.base), "the server outlives the game", 10)
    children.cem.offline(value=False)


def second_vote_again(teacher: DevicesTeacher, children: Children, choices: list[str]) -> list[int]:
    """Go on with the class: everybody is back, and the open vote begins again."""
    teacher.to_setup()
    teacher.choose("Go on with that class")
    teacher.game.wait_for("Join with your device")
    teacher.game.key("Page_Down")
    teacher.game.until(lambda: teacher.open().get("step") == "vote-two")
    children.all_see("You may pass")
    for child in children.real:
        choose(child, choices[0])
    children.script_votes([choices[2]], children.round)
    return [3, 0, SCRIPTED, *[0] * (len(choices) - 3)]


def report(
    teacher: DevicesTeacher, children: Children, first: list[int], second: list[int]
) -> None:
    """End the class: pages are empty, and the report has the ranges of what was sent."""
    game = teacher.game
    teacher.teach(lambda: any("Class report" in line for line in game.said))
    children.all_see("nothing is left on it")
    teacher.choose("Save the report")
    reports = game.data / "class-reports"
    game.until(lambda: len(list(reports.glob("*"))) == 2)
    rows = cells(next(reports.glob("*.csv")))
    votes = {"first": first, "second": second}
    check_story([row for row in rows if row["Number"] == "1"], votes, rough=False)


def kept_votes(teacher: DevicesTeacher, vote: str, choices: list[str]) -> list[int]:
    """Return what devices sent in a vote, as it is kept."""
    devices = teacher.open()[vote].get("devices", {})
    return [devices.get(choice, 0) for choice in choices]


def answers(base: str) -> bool:
    """Tell whether a server answers."""
    try:
        httpx.get(base, timeout=2)
    except httpx.TransportError:
        return False
    return True
