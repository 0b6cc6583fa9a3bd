"""The pages on devices in a real browser: for every size, by ear, by keys, without a script."""

import socket
import time
from collections.abc import Callable, Iterator

import pytest
from browser import Browser, Browsers, missing_for_browsers

from game.class_devices.link import Link
from game.class_devices.wire import Door, GameTells, Shown, Step
from game.paths import shipped
from game.scenario.loader import load_library
from game.scenario.model import Scenario
from game.teaching.classroom.flow import ClassFlow, ClassStep
from game.teaching.classroom.lesson import dilemma_of
from game.teaching.classroom.shown import shown_of
from game.teaching.lesson.lesson import Lesson

pytestmark = pytest.mark.network

HERE, WORDS = "127.0.0.1", ("lemon", "river")
LOOKS = {
    "phone": ((360, 640), {}),
    "tablet": ((768, 1024), {}),
    "laptop": ((1366, 768), {}),
    "zoom of 200 %": ((683, 384), {"deviceScaleFactor": 2}),
    "phone, zoom of 200 %": ((180, 320), {"deviceScaleFactor": 2}),
    "dark": ((768, 1024), {"colorScheme": "dark"}),
    "more contrast": ((768, 1024), {"contrast": "more"}),
    "more contrast, dark": ((768, 1024), {"contrast": "more", "colorScheme": "dark"}),
    "forced colours": ((768, 1024), {"forcedColors": "active"}),
}
SMALLEST = 360
"""px: the page of a phone that is zoomed already is not enlarged once more."""
SIDEWAYS = "document.documentElement.scrollWidth - window.innerWidth"
CUT = (
    "[...document.querySelectorAll('main *')].filter(one => one.clientWidth"
    " && getComputedStyle(one).overflow !== 'visible' && !one.classList.contains('unseen')"
    " && one.scrollWidth > one.clientWidth + 1).map(one => one.outerHTML)"
)
OUTSIDE = (
    "[...document.querySelectorAll('.choice')]"
    ".filter(one => [...one.querySelectorAll('span')].some("
    "part => part.getBoundingClientRect().right > one.getBoundingClientRect().right + 1))"
    ".map(one => one.innerText)"
)


class Shower:
    """A story that is shown on devices, step by step."""

    def __init__(self, story: Scenario) -> None:
        with socket.socket() as asking:
            asking.bind((HERE, 0))
            self.port = int(asking.getsockname()[1])
        self.flow = ClassFlow(dilemma_of(Lesson(), story))
        self.round = 1
        self.link = Link(self.tells(shown_of(self.flow, careful=True)))
        self.base = f"http://{HERE}:{self.port}"
        until(lambda: self.link.heard.url, "the server does not start")

    def tells(self, shown: Shown) -> GameTells:
        """Return what the game tells."""
        door = Door(address=HERE, port=self.port, words=WORDS, round=self.round)
        told = ("Tell a grown-up you trust.",)
        return GameTells(door=door, shown=shown, open=shown.step is Step.VOTE, help=told)

    def to(self, step: ClassStep) -> None:
        """Go on to a step of the story."""
        while self.flow.step is not step:
            self.flow.next()
            self.round += self.flow.step in (ClassStep.VOTE_ONE, ClassStep.VOTE_TWO)
        self.show(shown_of(self.flow, careful=True))

    def show(self, shown: Shown) -> None:
        """Show something on every device."""
        self.link.tell(self.tells(shown))


def until(condition: Callable[[], object], what: str) -> None:
    """Wait until something holds."""
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.05)


@pytest.fixture(scope="module")
def browsers() -> Iterator[Browsers]:
    """Return browsers; skipped where this machine has none."""
    if missing := missing_for_browsers():
        pytest.skip(f"needs {', '.join(missing)}")
    with Browsers() as found:
        yield found


@pytest.fixture
def lesson() -> Iterator[Shower]:
    """Return a lesson with a long story that has easier words."""
    library = load_library([shipped("scenarios")])
    stories = [one for one in library.scenarios.values() if one.easy and one.easy.scene]
    found = Shower(max(stories, key=lambda one: len(one.choices[0].text)))
    yield found
    found.link.close()


def join(lesson: Shower, browser: Browser) -> None:
    """Join by the words."""
    browser.goto(url=lesson.base + "/")
    browser.fill(selector="#words", value="Lemon river")
    browser.key(key="Enter")
    until(lambda: browser.has(selector=".mark"), "it is not in")


@pytest.mark.parametrize("look", LOOKS)
def test_no_page_is_cut_or_scrolls_sideways_and_axe_finds_nothing(
    lesson: Shower, browsers: Browsers, look: str
) -> None:
    size, media = LOOKS[look]
    browser = browsers.open(look, size, **media)
    browser.goto(url=lesson.base + "/")
    check(browser)
    browser.fill(selector="#words", value="lemon pie")
    browser.key(key="Enter")
    until(lambda: "not the words" in browser.inside, "nothing is said of wrong words")
    check(browser)
    join(lesson, browser)
    check(browser)
    lesson.to(ClassStep.VOTE_ONE)
    until(lambda: browser.has(selector="button.choice"), "no vote")
    check(browser)
    browser.click(selector="button.choice")
    until(lambda: browser.has(selector=".change"), "not sent")
    browser.click(selector=".change summary")
    browser.click(selector=".again summary")
    browser.click(selector=".help summary")
    check(browser)
    for _press in range(6 if size[0] >= SMALLEST else 0):
        browser.click(selector="#larger")
    check(browser)
    lesson.to(ClassStep.TALK)
    until(lambda: "Talk about it" in browser.inside, "no talk")
    check(browser)
    lesson.show(Shown(step=Step.END))
    until(lambda: "nothing is left" in browser.inside, "no end")
    check(browser)
    assert not browser.errors()


def check(browser: Browser) -> None:
    """Look a page over."""
    assert browser.evaluate(code=SIDEWAYS) <= 0
    assert browser.evaluate(code=CUT) == []
    assert browser.evaluate(code=OUTSIDE) == []
    assert browser.axe() == []


def test_a_vote_without_a_script(lesson: Shower, browsers: Browsers) -> None:
    browser = browsers.open("plain", script=False)
    join(lesson, browser)
    until(lambda: not browser.has(selector="#larger:visible"), "what needs a script is shown")
    lesson.to(ClassStep.VOTE_ONE)
    until(lambda: browser.has(selector="button.choice"), "the page does not look again")
    browser.click(selector="button.choice")
    until(lambda: "Your answer is in" in browser.inside, "not sent")
    browser.click(selector="noscript a")
    until(lambda: "You chose" in browser.inside, "the answer is not shown")
    time.sleep(6)  # longer than a page that waits stays
    browser.click(selector=".change button.pass")
    until(lambda: list(lesson.link.heard.votes.values()) == [""], "the pass is not heard")
    lesson.to(ClassStep.TALK)
    until(lambda: "Talk about it" in browser.inside, "the page does not look again")
    browser.click(selector="#easy")
    assert browser.has(selector=".easier:visible")
    assert not browser.has(selector=".plain:visible")


def test_a_vote_by_keyboard_alone(lesson: Shower, browsers: Browsers) -> None:
    browser = browsers.open("keys")
    lesson.to(ClassStep.VOTE_ONE)
    browser.goto(url=lesson.base + "/")
    tab_to(browser, "one.id === 'words'")
    browser.type(value="lemon river")
    browser.key(key="Enter")
    until(lambda: browser.has(selector=".has-script button.choice"), "it is not in")
    tab_to(browser, "one.classList.contains('choice')")
    browser.key(key="Enter")
    until(lambda: browser.has(selector=".change"), "not sent")
    assert browser.evaluate(code="document.activeElement.tagName") == "H1"
    tab_to(browser, "one.closest('.change')")
    browser.key(key="Enter")
    tab_to(browser, "one.classList.contains('pass')")
    browser.key(key="Space")
    until(lambda: list(lesson.link.heard.votes.values()) == [""], "the pass is not heard")


def tab_to(browser: Browser, wanted: str) -> None:
    """Go on with Tab until something has the focus."""
    for _press in range(30):
        browser.key(key="Tab")
        if browser.evaluate(code=f"(one => Boolean({wanted}))(document.activeElement)"):
            return
    raise AssertionError(wanted)


def test_lines_are_added_and_nothing_else_moves(lesson: Shower, browsers: Browsers) -> None:
    """A screen reader hears the new line alone, and what was opened stays open."""
    browser = browsers.open("lines")
    join(lesson, browser)
    until(lambda: browser.has(selector="main .line"), "no line")
    browser.evaluate(code="document.querySelector('main .line').was = 'here'; true")
    browser.click(selector=".help summary")
    lesson.flow.next()
    lesson.show(shown_of(lesson.flow, careful=True))
    until(lambda: browser.has(selector="main .line") == 2, "no second line")
    assert browser.evaluate(code="document.querySelector('main .line').was") == "here"
    assert browser.has(selector=".help p:visible")


def test_the_own_choices_of_a_child_stay_and_are_not_sent(
    lesson: Shower, browsers: Browsers
) -> None:
    browser = browsers.open("own")
    join(lesson, browser)
    browser.click(selector="#easy")
    browser.click(selector="#larger")
    until(lambda: browser.asked()[-1].endswith("/events"), "it does not listen")
    time.sleep(0.5)  # and asks for nothing more
    before = len(browser.asked())
    browser.click(selector=".help summary")
    time.sleep(0.3)
    assert len(browser.asked()) == before
    browser.reload()
    assert browser.evaluate(code="document.getElementById('easy').checked")
    assert browser.evaluate(code="document.documentElement.style.fontSize") == "150%"


def test_a_device_that_loses_its_server_says_so_and_comes_back(
    lesson: Shower, browsers: Browsers
) -> None:
    browser = browsers.open("away")
    lesson.to(ClassStep.VOTE_ONE)
    join(lesson, browser)
    browser.offline(value=True)
    browser.click(selector="button.choice")
    until(lambda: "not sent" in browser.text(selector="#away"), "nothing is said")
    browser.offline(value=False)
    browser.click(selector="button.choice")
    until(lambda: "Your answer is in" in browser.inside, "not sent")
    assert browser.text(selector="#away") == ""


def test_two_tabs_of_one_device_are_one_vote(lesson: Shower, browsers: Browsers) -> None:
    browser = browsers.open("tabs")
    lesson.to(ClassStep.VOTE_ONE)
    join(lesson, browser)
    other = browser.another(as_name="tabs, second")
    assert other is None
    second = Browser(browsers, "tabs, second")
    second.goto(url=lesson.base + "/")
    second.click(selector="button.choice >> nth=1")
    until(lambda: "Your answer is in" in browser.inside, "the first tab does not know")
    until(lambda: len(lesson.link.heard.votes) == 1, "the vote is not heard")
