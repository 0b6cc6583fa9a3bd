"""The browser edition, built and played in Chromium: by keys, by touch, and without a network."""

import base64
import io
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

import pygame
import pytest
from browser import Browser, Browsers, missing_for_browsers

from game.network.address import LOOPBACK
from game.network.room.listening import listener, server
from game.network.serving.app import app
from game.network.serving.folder import files_of

ROOT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(bool(missing_for_browsers()), reason=", ".join(missing_for_browsers())),
]
LOADS_MS = 90_000
"""For the slowest machine that runs these tests; speed.md has what a quiet one takes."""
WHOLE_RUN_S = 280
PYTHON = """
import json
from random import Random
import soundcheck_page as page
from game.commands.autoplay import controls_of, wanted
from game.scenes.story.scene import DilemmaScene

def look():
    scene, spot, ready = page.game.top, None, True
    controls = controls_of(scene)
    if controls:
        story = isinstance(scene, DilemmaScene)
        key = wanted(scene, "safe", Random(7)) if story else controls.focus
        rects = {item.key: item.rect for item in controls.items}
        ready = key not in rects or key == controls.focus
        spot = rects[key].center if key in rects else None
    return json.dumps([type(scene).__name__, ready, spot])
"""
GALLERY = """
import pygame
import soundcheck_page as page
from game.commands.gallery import Gallery
from game.commands.screenshots import gallery_context, settle, usual_options
size = (1280, 720)
screen = pygame.display.set_mode(size)
context = gallery_context(usual_options(), size)
shots = iter(Gallery(context, "corridor").shots())

def shoot(left_out):
    for shot in shots:
        if shot.name in left_out:
            continue
        scene = shot.show()
        scene.enter()
        if not shot.name.startswith("run"):
            settle(scene)
        scene.draw(screen)
        pygame.image.save(screen, "/tmp/shot.png")
        return shot.name
    return ""
"""
NAMES_FOLDERS = ("class-report", "grown-card", "grown-guide")
"""Screens that name this computer's folders, which a browser has not."""
MOST_DIFFERENT = 0.03
"""Of a screen's pixels: letters are drawn by another FreeType."""
SEEN = 24
"""By how much of 255 a pixel's colour must differ to be seen."""


@dataclass(frozen=True)
class Built:
    """What was built, and where it is served."""

    out: Path
    address: str


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """Build the edition and serve it."""
    out = tmp_path_factory.mktemp("web")
    command = [sys.executable, "tools/web/build.py", str(out), "--no-brotli"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    listening = listener(LOOPBACK, 0)
    serving = server(app(files_of(out / "site"), ""))
    thread = threading.Thread(target=serving.run, kwargs={"sockets": [listening]})
    thread.start()
    yield Built(out, f"http://{LOOPBACK}:{listening.getsockname()[1]}/")
    serving.should_exit = True
    thread.join()


@pytest.fixture(scope="module")
def browsers() -> Iterator[Browsers]:
    """Start Chromium."""
    with Browsers() as started:
        yield started


class Edition:
    """The game on a page."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser = browser
        browser.goto(url=address)
        self.loaded()

    def loaded(self) -> None:
        """Wait for the title."""
        try:
            self.browser.wait(code="document.getElementById('cover').hidden", ms=LOADS_MS)
        except AssertionError as error:
            told = self.browser.evaluate(code="document.getElementById('details').textContent")
            raise AssertionError(told) from error
        self.python(PYTHON)

    def python(self, code: str) -> Any:
        """Run code beside the game."""
        return self.browser.evaluate(code=f"soundcheck.python.runPython({json.dumps(code)})")

    def look(self) -> tuple[str, bool, list[int] | None]:
        """Return the screen in front, whether Enter is the key to press, and what to touch."""
        name, ready, spot = json.loads(self.python("look()"))
        return name, ready, spot

    def touch(self, spot: list[int] | None) -> None:
        """Touch a place of the picture."""
        if spot:
            wide = self.browser.evaluate(code="soundcheck.screen.canvas.clientWidth")
            scale = wide / self.browser.evaluate(code="soundcheck.screen.canvas.width")
            self.browser.tap(x=spot[0] * scale, y=spot[1] * scale)

    def until(self, screen: str, key: str = "Enter", seconds: float = 40) -> None:
        """Press a key until a screen is there."""
        end = time.monotonic() + seconds
        while self.look()[0] != screen:
            assert time.monotonic() < end, f"{screen} is not reached: {self.look()[0]}"
            self.browser.key(key=key)
            time.sleep(0.3)

    def picture(self, path: str) -> bytes:
        """Return a file that the game has written."""
        code = (
            f"btoa(Array.from(soundcheck.file({path!r}), (c) => String.fromCharCode(c)).join(''))"
        )
        return base64.b64decode(self.browser.evaluate(code=code))

    @property
    def kept(self) -> dict[str, Any]:
        """What is kept, as it would be saved as a file."""
        text = self.browser.evaluate(code="soundcheck.keeper.exported()")
        return {Path(name).name: content for name, content in json.loads(text).items()}

    def set(self, **settings: Any) -> None:
        """Change settings, as the settings page does."""
        values = "; ".join(f"shell.settings.{name} = {value!r}" for name, value in settings.items())
        self.python(f"shell = page.game.opened; {values}; shell.apply_settings()")


@pytest.fixture
def opened(built: Built, browsers: Browsers, request: pytest.FixtureRequest) -> Edition:
    """Open the edition in a fresh browser."""
    return Edition(browsers.open(request.node.name), f"{built.address}?seed=7")


def assert_quiet(edition: Edition, built: Built) -> None:
    """See that nothing went wrong, and that nobody else was asked for anything."""
    assert edition.browser.errors() == []
    asked = [url for url in edition.browser.asked() if not url.startswith(("blob:", "data:"))]
    assert asked
    assert all(url.startswith((built.address, "file:")) for url in asked), asked


def play_to_the_gig(edition: Edition) -> int:
    """Play by keys; returns how many stories were met."""
    road, end, stories, before = cycle(("Space", "x")), time.monotonic() + WHOLE_RUN_S, 0, ""
    while (look := edition.look())[0] != "Gig":
        assert time.monotonic() < end, look
        name, ready, _spot = look
        stories += name == "DilemmaScene" != before
        before = name
        if name == "Running":
            edition.browser.key(key=next(road), held=120)
        else:
            edition.browser.key(key="Enter" if ready else "Tab")
    return stories


def test_from_the_title_to_the_gig_by_keys_and_progress_is_kept(
    opened: Edition, built: Built
) -> None:
    opened.set(speed=150)
    opened.until("Running")
    assert play_to_the_gig(opened) >= 3
    before = opened.kept
    assert {"settings.json", "progress.json"} <= set(before)
    opened.browser.reload()
    opened.loaded()
    assert opened.kept == before
    assert_quiet(opened, built)


@pytest.mark.parametrize("size", [(812, 375), (768, 1024)], ids=["phone", "tablet"])
def test_by_touch(built: Built, browsers: Browsers, size: tuple[int, int]) -> None:
    held = browsers.open(f"held {size}", size, hasTouch=True, deviceScaleFactor=2)
    edition = Edition(held, f"{built.address}?seed=7")
    edition.set(speed=150)
    end = time.monotonic() + 200
    while (look := edition.look())[0] != "DilemmaScene":
        assert time.monotonic() < end, look
        name, _ready, spot = look
        edition.touch([60, 300] if name == "Running" else spot)
        time.sleep(0.3)
    while (look := edition.look())[0] == "DilemmaScene":
        assert time.monotonic() < end, look
        edition.touch(look[2])
        time.sleep(0.2)
    assert_quiet(edition, built)


def test_every_screen_looks_as_on_a_desktop(opened: Edition, built: Built, tmp_path: Path) -> None:
    drawn = [sys.executable, "main.py", "screenshots", str(tmp_path)]
    subprocess.run(drawn, cwd=ROOT, env={**os.environ, "PATH": ""}, check=True, capture_output=True)
    opened.browser.evaluate(code="window.requestAnimationFrame = (next) => { window.next = next; }")
    opened.python(GALLERY)
    seen, different = 0, {}
    while name := opened.python(f"shoot({NAMES_FOLDERS!r})"):
        seen += 1
        share = difference(tmp_path / f"{name}.png", opened.picture("/tmp/shot.png"))  # noqa: S108
        if share > MOST_DIFFERENT:
            different[name] = round(share, 3)
    assert seen == len(list(tmp_path.iterdir())) - len(NAMES_FOLDERS)
    assert different == {}
    assert_quiet(opened, built)


def difference(desktop: Path, browser: bytes) -> float:
    """Return the share of pixels whose colour differs to the eye."""
    pictures = (pygame.image.load(desktop), pygame.image.load(io.BytesIO(browser)))
    one, other = (pygame.surfarray.array3d(picture).astype(int) for picture in pictures)
    return float((abs(one - other).max(axis=2) > SEEN).mean())


def test_one_file_opens_without_a_network(built: Built, browsers: Browsers) -> None:
    alone = browsers.open("alone")
    alone.offline(value=True)
    edition = Edition(alone, (built.out / "soundcheck.html").as_uri())
    edition.until("Running")
    assert_quiet(edition, built)


def test_a_newer_tab_keeps_things_and_an_older_one_says_so(opened: Edition, built: Built) -> None:
    opened.set(speed=80)
    opened.browser.another(as_name="newer")
    newer = Edition(Browser(opened.browser._browsers, "newer"), built.address)
    newer.set(speed=120)
    before = newer.kept["settings.json"]
    opened.set(speed=50)
    assert opened.python("shell.store.held_elsewhere")
    newer.browser.reload()
    newer.loaded()
    assert newer.kept["settings.json"] == before
    assert newer.python("page.game.opened.settings.speed") == 125


def test_what_the_game_says_stands_on_the_page_for_screen_readers(opened: Edition) -> None:
    spoken = "document.getElementById('spoken').textContent"
    opened.browser.key(key="Tab")
    first = opened.browser.evaluate(code=spoken)
    opened.browser.key(key="Tab")
    time.sleep(0.3)
    assert first
    assert opened.browser.evaluate(code=spoken) not in ("", first)


def test_a_hidden_tab_waits(opened: Edition) -> None:
    opened.until("Running")
    time.sleep(4)  # by then the picture has its size
    opened.until("Running")
    opened.browser.evaluate(code="window.dispatchEvent(new Event('blur'))")
    time.sleep(1)
    assert opened.look()[0] == "Pause"
