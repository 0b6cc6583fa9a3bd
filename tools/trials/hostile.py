"""Packs of stories that are well formed and mean harm: their ids are names the game may use."""

import re
from pathlib import Path
from random import Random

from trials.world import ROOT

NAMES = (
    "on", "back", "help", "break", "turn", "skip", "quit", "play", "title", "pause", "options",
    "end", "line", "line-0", "line-up", "line-1", "say-0", "say-1", "scroll-up", "scroll-down",
    "scroll", "stop", "again", "again-0", "certificate", "nothing", "hint", "look", "pointer",
    "click", "demo", "none", "true", "null", "next-stop", "country", "rabbit", "sum-42", "card-0",
)  # fmt: skip
"""Names of controls, devices and words that stories of a pack use as ids."""


def shipped_stories() -> list[Path]:
    """Return the paths of all stories that come with the game."""
    return sorted(p for p in (ROOT / "scenarios").glob("*/*.yaml") if p.parent.name != "tours")


def hostile_pack(folder: Path, luck: Random, stories: int) -> Path:
    """Write a pack whose stories and choices are named as the game names its own things."""
    folder.mkdir(parents=True, exist_ok=True)
    sources, names = luck.sample(shipped_stories(), stories), luck.sample(NAMES, stories)
    for path, name in zip(sources, names, strict=True):
        text = re.sub(r"(?m)^id: .*$", f"id: {name}", path.read_text(encoding="utf-8"))
        ids = iter(luck.sample(NAMES, len(NAMES)))
        text = re.sub(r"(?m)^(  - id: ).*$", lambda found: found[1] + next(ids), text)  # noqa: B023
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder
