"""Starts the game in a browser: `tools/web/page/boot.js` calls `start` once all is in place."""

import os
import traceback
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pygame

from game.paths import shipped
from game.web.frames import BrowserFrames, Watch
from game.web.mixer import BrowserMixer
from game.web.pace import Pace
from game.web.page import Page
from game.web.sound import BrowserSound
from game.web.store import BrowserStore, TabKeeping
from game.web.voice import browser_speaker

if TYPE_CHECKING:
    from game.ui.context import Shell
    from game.ui.play_options import PlayOptions
    from game.ui.scene import SceneStack

FOLDER = Path("/save/Soundcheck")
"""Where the page looks for what is to be kept."""
ENVIRONMENT = {
    "SOUNDCHECK_DATA": str(FOLDER),
    "PYGAME_BLEND_ALPHA_SDL2": "1",  # SDL's own blending: 20 times as fast here as pygame's
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    "SDL_EMSCRIPTEN_KEYBOARD_ELEMENT": "#canvas",  # or the page's own buttons would hear no key
    "PYDANTIC_DISABLE_PLUGINS": "__all__",
}
AGES = ("8-9", "10-12")


def start() -> "SceneStack":
    """Start the game on the page that has loaded it; returns its screens, for those who watch."""
    page: Page = import_module("soundcheck_page")
    os.environ.update(ENVIRONMENT)
    open_pygame(page)
    pace = Pace(
        int(page.remembered("level") or 0), lambda level: page.remember("level", f"{level}")
    )
    pygame.display.set_mode(tuple(page.size(pace.pixels)))
    from game.app import play_and_close  # noqa: PLC0415  (after the environment)
    from game.scenes.start.opening import opening  # noqa: PLC0415
    from game.ui.scene import SceneStack  # noqa: PLC0415

    shell = shell_in(page, options(dict(page.query())))
    stack = SceneStack(opening(shell))
    watch = Watch(lambda: stack.opened is not None, told)
    BrowserFrames(page, pace, watch).drive(play_and_close(shell, lambda: stack))
    return stack


def open_pygame(page: Page) -> None:
    """Open pygame; the browser mixes, where it can."""
    pygame.init()  # reads how to blend
    pygame.mixer.quit()
    if page.audio.usable:
        cast("Any", pygame).mixer = BrowserMixer(page.audio)


def options(query: Mapping[str, str]) -> "PlayOptions":
    """Return what the page's address asks for: `?seed=7&ages=8-9`."""
    from game.ui.play_options import PlayOptions  # noqa: PLC0415

    seed, ages = query.get("seed", ""), query.get("ages", "")
    return PlayOptions(
        seed=int(seed) if seed.isdecimal() else None,
        ages=ages if ages in AGES else "",
        threads=False,
    )


def shell_in(page: Page, asked: "PlayOptions") -> "Shell":
    """Put together what is there from the first frame on."""
    from game.commands.setup import Machine, shell_of  # noqa: PLC0415
    from game.settings import SettingsFile  # noqa: PLC0415
    from game.view.spoken_voice import SpokenVoice  # noqa: PLC0415

    keeping = TabKeeping(page.keeper)
    file = SettingsFile(FOLDER / "settings.json" if page.keeper.usable else None, keeping)
    settings = file.load()
    store = BrowserStore(page, FOLDER if page.keeper.usable else None, file, keeping)
    sound = BrowserSound(page, shipped("assets") / "sounds", settings)
    voice = SpokenVoice(page.said, browser_speaker(page.speech))
    size = pygame.display.get_window_size()
    return shell_of(asked, settings, size, Machine(sound, voice, store))


def told(error: BaseException) -> str:
    """Return what a grown-up may send on: what went wrong, without names."""
    from game.crash_log import scrub  # noqa: PLC0415

    return scrub("".join(traceback.format_exception(error)))
