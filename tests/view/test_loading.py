"""Loading in steps, on a thread and between frames."""

from collections.abc import Generator

import pytest

from game.view.loading import WAITING, Loader


def waiting(times: int) -> Generator[float, None, str]:
    yield 0.5
    for _time in range(times):
        yield WAITING
    yield 1.0
    return "loaded"


@pytest.mark.parametrize("threaded", [False, True])
def test_what_waits_for_something_outside_is_finished_all_the_same(threaded: bool) -> None:
    assert Loader(waiting(2), threaded=threaded).finish() == "loaded"


def test_a_frame_does_not_go_on_trying_what_only_waits() -> None:
    loader = Loader(waiting(3), threaded=False, budget_s=10)
    for _frame in range(3):
        loader.tick()
        assert not loader.done
        assert loader.progress == 0.5
    loader.tick()
    assert loader.done
    assert loader.result == "loaded"
