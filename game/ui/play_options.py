"""What the command line asked for, as the screens see it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class PlayOptions:
    """What the command line asked for."""

    seed: int | None = None
    packs: tuple[Path, ...] = ()
    ages: str = ""
    safe_mode: bool = False
    threads: bool = True
    portable: bool = False
    speech_log: Path | None = None
