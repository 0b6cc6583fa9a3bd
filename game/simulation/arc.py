"""The arc of a full jump, by the runner's own step, for placing what lies along it."""

from functools import cache

from game.simulation.intent import IDLE, Intent
from game.simulation.runner import Runner
from game.simulation.tuning import TICK_S, Assists


@cache
def full_jump() -> tuple[float, ...]:
    """Return the height of the feet, in px, at each tick from the press to the landing."""
    runner = Runner()
    heights: list[float] = []
    while not heights or not runner.on_ground:
        press = IDLE if heights else Intent(jump=True)
        runner.step(press, 0, 0.0, lambda _x: False, Assists())
        heights.append(runner.y)
    return tuple(heights)


def jump_s() -> float:
    """Return how long a full jump lasts, in seconds."""
    return len(full_jump()) * TICK_S


def height_at(seconds: float) -> float:
    """Return the height of the feet this long after the press of a full jump, in px."""
    tick = round(seconds / TICK_S) - 1
    heights = full_jump()
    return heights[tick] if 0 <= tick < len(heights) else 0.0


def middle_s(height: float) -> float:
    """Return the middle of the time that a full jump is this high or higher, in seconds."""
    above = [tick for tick, y in enumerate(full_jump(), start=1) if y >= height]
    return (above[0] + above[-1]) / 2 * TICK_S


def top_s() -> float:
    """Return when a full jump is highest, in seconds."""
    heights = full_jump()
    return (heights.index(max(heights)) + 1) * TICK_S
