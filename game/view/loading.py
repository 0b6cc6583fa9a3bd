"""Loading in small steps: beside the game on a thread, or between frames where there is none."""

import threading
import time
from collections.abc import Generator
from typing import Generic, TypeVar

T = TypeVar("T")
FRAME_BUDGET_S = 0.008  # spent on loading in a frame where there are no threads

WAITING = -1.0
"""What a step yields that can only wait: the next try is a moment later."""
WAIT_S = 0.02


class Loader(Generic[T]):
    """Drains a generator that yields its progress (0 to 1) and returns what was loaded."""

    def __init__(
        self,
        steps: Generator[float, None, T],
        *,
        threaded: bool = True,
        budget_s: float = FRAME_BUDGET_S,
    ) -> None:
        """Drain `steps` on a thread, or for `budget_s` in each frame."""
        self.progress = 0.0
        self.done = False
        self._steps = steps
        self._budget_s = budget_s
        self._result: T | None = None
        self._error: Exception | None = None
        self._thread: threading.Thread | None = None
        if threaded:
            self._thread = threading.Thread(target=self._drain, name="loading", daemon=True)
            self._thread.start()

    def tick(self) -> None:
        """Do a frame's share of the work, where no thread does it."""
        if self._thread:
            return
        until = time.perf_counter() + self._budget_s
        while not self.done and time.perf_counter() < until:
            if not self._step():
                break

    def finish(self) -> T:
        """Do the rest of the work now."""
        if self._thread:
            self._thread.join()
        self._drain()
        return self.result

    @property
    def result(self) -> T:
        """What was loaded; raises what went wrong on the way."""
        if self._error:
            raise self._error
        return self._result  # type: ignore[return-value]  # set once done

    def _drain(self) -> None:
        while not self.done:
            if not self._step():
                time.sleep(WAIT_S)

    def _step(self) -> bool:
        """Do a step; False where the next one would only wait."""
        try:
            progress = next(self._steps)
            if progress == WAITING:
                return False
            self.progress = progress
        except StopIteration as end:
            self._result, self.done = end.value, True
        except Exception as error:  # noqa: BLE001  (raised again by `result`, on the main thread)
            self._error, self.done = error, True
        return True
