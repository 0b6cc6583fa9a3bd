"""A still world: time passes a frame at a time, luck is seeded, and every write is heard of.

`hold_still` comes before the first import of the game, whose modules take their clocks from
`time` and their luck from `random` and `secrets`. After it, the same seed plays the same again.
"""

import contextlib
import errno
import os
import random
import secrets
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FRAME_NS = 1_000_000_000 // 60
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = {
    "os.chmod": 1, "os.link": 2, "os.mkdir": 1, "os.remove": 1, "os.rename": 2, "os.rmdir": 1,
}  # fmt: skip
"""What changes the disk, and how many of its arguments are paths."""
LOOKS = ("os.listdir", "os.scandir")
FAULTS = (errno.ENOSPC, errno.EACCES, errno.EIO, errno.EROFS, errno.EBUSY)
FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.startfile")
HARMLESS = ("socket.gethostname",)  # a crash log takes the machine's name out of what it keeps
MEGABYTE = 1024 * 1024


class World:
    """The time, the luck and the disk of a trial."""

    def __init__(self) -> None:
        self.ns = 0
        self.luck = random.Random(0)
        self.allowed: list[Path] = []
        self.failing = 0.0
        """How often the disk fails below the allowed folders, 0 to 1."""
        self._disk = random.Random(0)
        self._trespasses: list[str] = []

    def frame_clock(self) -> int:
        """Return the time in ns, a frame later than the last time."""
        self.ns += FRAME_NS
        return self.ns

    def trespasses(self) -> list[str]:
        """Return what was done outside the allowed folders since the last call."""
        found, self._trespasses = self._trespasses, []
        return found

    def fail(self, often: float, seed: str) -> None:
        """Make the disk fail from now on, as often as that."""
        self.failing, self._disk = often, random.Random(seed)

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        """Note what is no business of a game; called by Python for everything it does."""
        if event == "open":
            path, _mode, flags = arguments
            if isinstance(flags, int) and flags & WRITES:
                self._judge(event, [path], [-1])
            elif self.failing and str(path).startswith(tuple(map(str, self.allowed))):
                self._give_out(str(path))
        elif event in LOOKS and self.failing:
            if str(arguments[0]).startswith(tuple(map(str, self.allowed))):
                self._give_out(str(arguments[0]))
        elif event in CHANGES:
            count = CHANGES[event]
            self._judge(event, arguments[:count], arguments[-count:])
        elif event.startswith(FORBIDDEN) and event not in HARMLESS:
            self._trespasses.append(f"{event} {arguments}")

    def _judge(self, event: str, paths: Sequence[object], folders: Sequence[object]) -> None:
        """Note paths outside; each may be given as seen from an open folder's number."""
        for path, folder in zip(paths, folders, strict=True):
            if not isinstance(path, str | bytes | os.PathLike):
                continue  # a file that was opened before
            start = ""
            if isinstance(folder, int) and folder >= 0:
                with contextlib.suppress(OSError):
                    start = os.readlink(f"/proc/self/fd/{folder}")  # noqa: PTH115
            place = os.path.abspath(os.path.join(start, os.fsdecode(path)))  # noqa: PTH100, PTH118
            inside = any(place == str(a) or place.startswith(f"{a}{os.sep}") for a in self.allowed)
            if not inside and place != os.devnull:
                self._trespasses.append(f"{event} {place}")
            elif inside:
                self._give_out(place)

    def _give_out(self, place: str) -> None:
        """Fail in the game's place, as a full, a locked or a broken disk would."""
        if self.failing and self._disk.random() < self.failing:
            code = self._disk.choice(FAULTS)
            raise OSError(code, os.strerror(code), place)


def hold_still() -> World:
    """Take over clock, luck and disk; returns the world that now passes by hand."""
    world = World()
    time.perf_counter_ns = time.monotonic_ns = lambda: world.ns
    time.perf_counter = lambda: world.ns / 1_000_000_000

    class Luck(random.Random):
        """Without a seed: one from the trial's own luck."""

        def __init__(self, seed: float | str | bytes | bytearray | None = None) -> None:
            super().__init__(world.luck.getrandbits(64) if seed is None else seed)

    random.Random = Luck  # type: ignore[misc]
    secrets.randbelow = lambda below: world.luck.randrange(below)  # noqa: PLW0108  (luck changes)
    os.environ |= {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PATH": ""}
    os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(ROOT))
    sys.addaudithook(world.hear)
    sync = os.fsync

    def synced(handle: int) -> None:
        if world.failing:
            world._give_out("")  # noqa: SLF001
        sync(handle)

    os.fsync = synced
    return world


def move_in(home: Path) -> Path:
    """Make a home with the folders that a desktop has; returns the game's data folder."""
    for name in ("Documents", "Desktop", "Downloads", "data"):
        (home / name).mkdir(parents=True, exist_ok=True)
    for name in list(os.environ):
        if name.startswith("XDG_"):
            del os.environ[name]
    os.environ |= {"HOME": str(home), "SOUNDCHECK_DATA": str(home / "data")}
    return home / "data"


def memory_mb() -> int:
    """Return the memory in use by this process now; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") // MEGABYTE
