"""The game's hold on the server of a class's devices: it starts, tells, hears and ends it.

Nothing here waits for the server: it is told from a thread, the newest word alone, and what it
tells is put aside until the game asks. A server that dies is started again with everything it knew.
"""

import subprocess
import threading
import time
from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import IO

from game.class_devices.start import command, environment, flags
from game.class_devices.wire import GameTells, ServerTells

AGAIN_S = 0.3
"""Before a server that died is started again."""
DEATHS, DEATHS_S = 5, 60.0
"""So many in so long are too many: something is wrong with this computer."""
SILENCE_S = 20.0
"""A server tells something every five seconds; one that is silent for so long hangs."""
MOST_LINE = 1_000_000
END_S = 6.0
"""For a server to end by itself once it is told nothing more: every page is emptied first."""


class Link:
    """One server, from turning devices on to turning them off."""

    def __init__(
        self,
        first: GameTells,
        words: Sequence[str] | None = None,
        env: Mapping[str, str] | None = None,
    ) -> None:
        """Start the server; `words` and `env` are another command line, for tests."""
        self._words, self._env = words or command(), env or environment()
        self._newest = first
        self._heard = ServerTells()
        self._heard_at = 0.0
        self._ready = threading.Condition()
        self._told = 0
        """How many words of the game there were."""
        self._closing = False
        self._process: subprocess.Popen[bytes] | None = None
        self.gave_up = False
        """Whether the server died too often."""
        self._running = threading.Thread(target=self._run, daemon=True)
        self._running.start()

    @property
    def heard(self) -> ServerTells:
        """What the server told last."""
        return self._heard

    @property
    def process_id(self) -> int | None:
        """The number of the server's process; None where there is none."""
        return self._process.pid if self._process else None

    def tell(self, told: GameTells) -> None:
        """Tell the server the newest; nobody waits."""
        with self._ready:
            self._newest = told
            self._told += 1
            self._ready.notify_all()

    def close(self) -> None:
        """Let the server end; this returns at once."""
        with self._ready:
            self._closing = True
            self._ready.notify_all()
        process = self._process
        if process:
            threading.Thread(target=end, args=(process,), daemon=True).start()

    # In threads of its own

    def _run(self) -> None:
        """Start a server as often as it is needed."""
        deaths: deque[float] = deque(maxlen=DEATHS)
        while not self._closing:
            self._serve()
            if self._closing or self._heard.trouble:
                return
            deaths.append(time.monotonic())
            if len(deaths) == DEATHS and deaths[-1] - deaths[0] < DEATHS_S:
                self.gave_up = True
                return
            time.sleep(AGAIN_S)

    def _serve(self) -> None:
        """Run one server until it ends."""
        try:
            process = self._start()
        except OSError:
            return
        if process.stdin is None or process.stdout is None:
            return
        threading.Thread(target=self._write, args=(process, process.stdin), daemon=True).start()
        threading.Thread(target=self._watch, args=(process,), daemon=True).start()
        self._read(process.stdout)
        process.wait()
        with self._ready:
            self._ready.notify_all()  # its writer ends

    def _start(self) -> subprocess.Popen[bytes]:
        with self._ready:
            self._process = subprocess.Popen(  # noqa: S603  (this very program)
                self._words,
                env=dict(self._env),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=flags(),
            )
            if self._closing:
                self._process.kill()
            return self._process

    def _known(self) -> GameTells:
        """Return the newest word with who joined and what they voted, for a server that is new."""
        newest, heard = self._newest, self._heard
        if heard.opened != newest.door.opened:
            return newest
        door = newest.door.model_copy(update={"seats": heard.seats})
        votes = heard.votes if heard.round == door.round else newest.votes
        return newest.model_copy(update={"door": door, "votes": votes})

    def _write(self, process: "subprocess.Popen[bytes]", pipe: IO[bytes]) -> None:
        """Tell a server everything first, then whatever is new; without more to tell it ends."""
        told, words = self._told, self._known()
        with suppress(OSError, ValueError):  # it has ended, which the reader notices
            while True:
                pipe.write(words.model_dump_json().encode() + b"\n")
                pipe.flush()
                with self._ready:
                    while self._told == told and not self._closing and process.poll() is None:
                        self._ready.wait()
                    if self._told == told or process.poll() is not None:
                        break
                    told, words = self._told, self._newest
        with suppress(OSError):
            pipe.close()

    def _watch(self, process: "subprocess.Popen[bytes]") -> None:
        """End a server that hangs: it tells something every few seconds."""
        self._heard_at = time.monotonic()
        while process.poll() is None:
            if time.monotonic() - self._heard_at > SILENCE_S:
                process.kill()
            time.sleep(1)

    def _read(self, pipe: IO[bytes]) -> None:
        """Put aside what a server tells."""
        with pipe:
            while line := pipe.readline(MOST_LINE):
                with suppress(ValueError):
                    self._heard = ServerTells.model_validate_json(line)
                    self._heard_at = time.monotonic()


def end(process: "subprocess.Popen[bytes]") -> None:
    """Wait a moment for a server to end, or end it."""
    try:
        process.wait(END_S)
    except subprocess.TimeoutExpired:
        process.kill()
