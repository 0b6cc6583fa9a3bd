"""`bench`: how fast the game is, as ratios measured in one run.

B is one opaque blit of the window's size, measured between the frames. F is the median frame in
B; P is the window areas drawn in a frame; the cold start is compared with a bare interpreter
that opens a window. Source of the method and the goals: docs/speed.md.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pygame

    from game.ui.context import Context
    from game.ui.scene import Scene

FRAMES = 1500
STEP = 3  # every so many frames, B is measured beside one
BARE = (
    "import pygame; pygame.display.init(); pygame.font.init(); "
    "s = pygame.display.set_mode((1280, 720)); s.fill((9, 9, 9)); pygame.display.flip()"
)
COLD = (
    "import sys; from game.app import open_window; from game.commands.setup import read_setup; "
    "import pygame; from game.ui.play_options import PlayOptions; "
    "setup = read_setup(PlayOptions(safe_mode=True, threads=False)); "
    "screen = open_window(windowed=True, headless=True); "
    "from game.scenes.start.opening import opening; "
    "shell = setup.shell(screen.get_size(), keep=False); "
    "scene = opening(shell); scene.enter(); scene.draw(screen); pygame.display.flip()"
)
MEMORY = (
    "import re; from game.commands import screenshots; from game.app import open_window; "
    "screen = open_window(windowed=True, headless=True); "
    "context = screenshots.gallery_context(screenshots.usual_options(), screen.get_size()); "
    "from game.commands.gallery import Gallery; "
    "scene = Gallery(context, 'corridor').run(0.3); "
    "scene.enter(); scene.draw(screen); "
    "print(re.search(r'VmRSS:\\s+(\\d+)', open('/proc/self/status').read())[1])"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    from game.simulation.course import VENUES

    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--size", default="1280x720", metavar="WxH", help="the window's size")
    parser.add_argument("--venue", choices=VENUES, default=VENUES[0])


def run(options: argparse.Namespace) -> int:
    """Measure and print."""
    figures = measure(options)
    if options.json:
        print(json.dumps(figures, indent=1))
        return 0
    for name, value in figures.items():
        print(f"{name:32} {value}")
    return 0


def measure(options: argparse.Namespace) -> dict[str, Any]:
    """Take every figure in this one run."""
    from game.app import open_window
    from game.commands.gallery import Gallery
    from game.commands.screenshots import gallery_context, usual_options

    width, height = (int(part) for part in options.size.split("x"))
    screen = open_window(windowed=True, headless=True, size=(width, height))
    context = gallery_context(usual_options(), screen.get_size())
    figures: dict[str, Any] = {"size": options.size, "venue": options.venue}
    figures |= frames(context, options.venue, screen)
    gallery = Gallery(context, options.venue)
    shots = {shot.name: shot for shot in gallery.shots()}
    scene = shots["dilemma-choices"].show()
    scene.enter()
    figures["dilemma frame, F"] = still(scene, screen)
    figures |= starts()
    figures |= loading()
    figures |= stepping(context, options.venue, screen)
    return figures


def blit_ns(screen: "pygame.Surface", picture: "pygame.Surface") -> int:
    """Time one opaque blit of the window's size, ns."""
    began = time.perf_counter_ns()
    screen.blit(picture, (0, 0))
    return time.perf_counter_ns() - began


def frames(context: "Context", venue: str, screen: "pygame.Surface") -> dict[str, Any]:
    """Play a seeded run with its dilemmas and time the frames, flip included."""
    import pygame

    from game.commands.gallery import Gallery
    from game.simulation.bot import Bot, answer

    gallery = Gallery(context, venue)
    scene = gallery.run(0.02)
    scene.enter()
    ready = gallery.ready
    bot = Bot(ready.run)
    picture = pygame.Surface(screen.get_size()).convert()
    times, blits, pixels = [], [], []
    for frame in range(FRAMES):
        for _tick in range(2):
            if ready.run.dilemma:
                answer(ready.run.dilemma, "safe", Random(1))
            ready.view.react(ready.run.step(bot.intent()), ready.run)
        ready.view.tick(1 / 60)
        began = time.perf_counter_ns()
        scene.draw(screen)
        pygame.display.flip()
        times.append(time.perf_counter_ns() - began)
        if frame % STEP == 0:
            blits.append(blit_ns(screen, picture))
        if frame % 100 == 50:
            pixels.append(drawn(scene, screen))
    one = statistics.median(blits)
    times.sort()
    return {
        "B, ms": round(one / 1e6, 3),
        "F": round(statistics.median(times) / one, 2),
        "p99 / median": round(times[len(times) * 99 // 100] / statistics.median(times), 2),
        "P": round(statistics.mean(pixels), 2),
    }


def drawn(scene: "Scene", screen: "pygame.Surface") -> float:
    """Count the pixels that a frame draws, in window areas."""
    from game.commands.counting import CountingSurface

    counting = CountingSurface(screen)
    scene.draw(counting)
    scene.draw(screen)  # SDL codes pictures anew for another surface; the next frame is timed
    return counting.pixels / (screen.get_width() * screen.get_height())


def still(scene: "Scene", screen: "pygame.Surface") -> float:
    """Time a screen that is drawn again and again, in B."""
    import pygame

    picture = pygame.Surface(screen.get_size()).convert()
    times, blits = [], []
    for _frame in range(200):
        scene.update(1_000_000_000 // 60)
        began = time.perf_counter_ns()
        scene.draw(screen)
        pygame.display.flip()
        times.append(time.perf_counter_ns() - began)
        blits.append(blit_ns(screen, picture))
    return round(statistics.median(times) / statistics.median(blits), 2)


def starts() -> dict[str, Any]:
    """Compare the first frame with a bare window, and read the memory of a run."""
    bare = statistics.median(child(BARE)[0] for _ in range(5))
    cold = statistics.median(child(COLD)[0] for _ in range(5))
    figures: dict[str, Any] = {"cold start / bare": round(cold / bare, 2)}
    printed = child(MEMORY)[1].strip().splitlines() if sys.platform == "linux" else []
    if printed and printed[-1].isdigit():
        figures["RSS without stems, MB"] = round(int(printed[-1]) / 1024, 1)
    return figures


def child(code: str) -> tuple[float, str]:
    """Run code in a fresh interpreter: seconds and what it printed."""
    import os

    from game.paths import PACKAGE

    quiet = {
        "SDL_VIDEODRIVER": "dummy",
        "SDL_AUDIODRIVER": "dummy",
        "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    }
    began = time.perf_counter()
    done = subprocess.run(  # noqa: S603  (this program's own interpreter and code)
        [sys.executable, "-c", code],
        env=os.environ | quiet,
        cwd=PACKAGE.parent,
        check=True,
        capture_output=True,
        text=True,
    )
    return time.perf_counter() - began, done.stdout


def loading() -> dict[str, Any]:
    """Load the stories over and over until they are a thousand; compare with the plain parser."""
    import yaml

    from game.paths import shipped
    from game.scenario.loader import parse_scenario

    paths = sorted(shipped("scenarios").glob("*/*.yaml"))
    paths = [path for path in paths if path.parent.name != "tours"]
    sources = [(path.read_bytes(), path) for path in paths]
    wanted = [sources[i % len(sources)] for i in range(1000)]
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    plain = timed(lambda: [yaml.load(source, loader) for source, _path in wanted[:200]]) * 5  # noqa: S506
    ours = timed(lambda: [parse_scenario(source, path) for source, path in wanted])
    return {
        "1,000 stories, s": round(ours, 3),
        "1,000 stories / plain YAML": round(ours / plain, 3),
        "goal for that ratio": round(0.15 / 0.17, 3),
    }


def timed(work: Callable[[], object]) -> float:
    """Time some work, s; the better of two tries."""
    best = float("inf")
    for _try in range(2):
        began = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - began)
    return best


def stepping(context: "Context", venue: str, screen: "pygame.Surface") -> dict[str, Any]:
    """Time a tick of the run against B."""
    import pygame

    from game.scenes.run.ready import make_run
    from game.simulation.bot import Bot, answer

    run = make_run(context, venue)
    bot = Bot(run)
    picture = pygame.Surface(screen.get_size()).convert()
    steps, blits = [], []
    while not run.finished:
        if run.dilemma:
            answer(run.dilemma, "safe", Random(1))
        intent = bot.intent()
        began = time.perf_counter_ns()
        run.step(intent)
        steps.append(time.perf_counter_ns() - began)
        if len(steps) % 100 == 0:
            blits.append(blit_ns(screen, picture))
    return {"Run.step, B": round(statistics.mean(steps) / statistics.median(blits), 4)}
