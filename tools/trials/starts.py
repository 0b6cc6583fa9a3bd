"""Where a trial begins: settings, progress, packs and ages at random, and a way into the game."""

import json
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import Any

from game.bindings import REBINDABLE
from game.progress import Progress
from game.settings import CHOICES, Settings, values_of
from game.simulation.course import VENUES
from game.ui.controls import Control
from trials.hands import SIZES
from trials.hostile import hostile_pack
from trials.session import Session, seen_part
from trials.world import World

CODE = "For grown-ups"
WAYS: dict[str, tuple[str, ...]] = {
    "title": (),
    "run": ("Play", "*"),
    "tour": ("Tour", "*"),
    "story stage": ("Story stage",),
    "together": ("With others", "Together"),
    "lesson code": ("With others", "Lesson code"),
    "comfort": ("Make it comfy",),
    "settings": ("Settings",),
    "keys": ("Settings", "Keys and buttons"),
    "packs": ("Settings", "Packs of stories"),
    "grown-ups": ("With others", CODE, "="),
    "class": ("With others", CODE, "=", "With a class", "Start", "*"),
    "code maker": ("With others", CODE, "=", "Make a lesson code"),
    "guide": ("With others", CODE, "=", "Guide to print"),
    "delete": ("With others", CODE, "=", "Delete everything"),
    "album": ("With others", CODE, "=", "Progress"),
}
"""What is pressed on the way: the words a control begins with, * for any, = for the sum."""


@dataclass(frozen=True)
class Start:
    """One start of the game."""

    settings: dict[str, Any]
    progress: dict[str, Any] | None
    hostile: int
    ages: str | None
    size: tuple[int, int]
    pilot: bool
    way: str
    seed: int


def random_start(luck: Random, ways: tuple[str, ...] = tuple(WAYS)) -> Start:
    """Think of a start."""
    return Start(
        settings=random_settings(luck),
        progress=random_progress(luck).to_dict() if luck.random() < 0.6 else None,
        hostile=luck.choice((0, 0, 3, 12)),
        ages=luck.choice((None, "8-9", "10-12")),
        size=luck.choice(SIZES),
        pilot=luck.random() < 0.6,
        way=luck.choice(ways),
        seed=luck.randrange(1000),
    )


def random_settings(luck: Random) -> dict[str, Any]:
    """Change some options, seldom many."""
    settings = Settings()
    for name, value in asdict(settings).items():
        if luck.random() < 0.15 and (name in CHOICES or isinstance(value, bool)):
            settings.set(name, luck.choice(values_of(name)))
    if luck.random() < 0.1:
        act = luck.choice(REBINDABLE)
        settings.keys = {act: luck.sample(["q", "y", "left shift", "page down", "f9"], 2)}
    return asdict(settings)


def random_progress(luck: Random) -> Progress:
    """Come some way."""
    arrived = list(VENUES[: luck.randrange(len(VENUES) + 1)])
    return Progress(tutorial_done=True, arrived=arrived, notes=luck.choice((0, 90, 5000)))


def open_session(
    start: Start, world: World, home: Path, draw_every: int, *, keep_files: bool = False
) -> Session:
    """Lay the files out, unless those that lie there are to be kept, and open the game."""
    data, luck = home / "data", Random(f"{start.seed}:packs")
    if not keep_files:
        (data / "settings.json").write_text(json.dumps(start.settings), encoding="utf-8")
    if start.progress and not keep_files:
        (data / "progress.json").write_text(json.dumps(start.progress), encoding="utf-8")
    packs = []
    if start.hostile:
        packs = [hostile_pack(home / f"pack-{start.seed}", luck, start.hostile)]
    return Session(
        world, start.size, packs=packs, ages=start.ages, seed=start.seed,
        draw_every=draw_every, pilot=start.pilot,
    )  # fmt: skip


def go(session: Session, way: str, luck: Random) -> None:
    """Go from the title as far along a way as it leads."""
    for words in WAYS[way]:
        if not session.load() or not (control := find(session, wanted(session, words, luck))):
            return
        if not session.click(control):
            return
    session.load()


def wanted(session: Session, words: str, luck: Random) -> Callable[[Control], bool]:
    """Return what tells the control that is meant."""
    if words == "=":
        asked = re.findall(r"(\d+) \+ (\d+)", session.context.voice.last)
        answer = str(sum(map(int, asked[0]))) if asked else ""
        return lambda item: item.spoken == answer
    if words == "*":
        chosen = luck.randrange(5)
        items = session.controls.items if session.controls else []
        return lambda item: item is items[chosen % len(items)]
    return lambda item: item.spoken.startswith(words)


def find(session: Session, is_meant: Callable[[Control], bool]) -> Control | None:
    """Find a control that can be clicked, going down the page by key."""
    for _press in range(40):
        items = session.controls.items if session.controls else []
        meant = next((item for item in items if is_meant(item)), None)
        if meant is None or seen_part(meant).height > 4:
            return meant
        session.key("down")
    return None
