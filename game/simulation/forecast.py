"""A look ahead at a jump that is under way, so that a short press never spoils a good jump."""

from copy import copy

from game.simulation.contact import Road
from game.simulation.intent import IDLE
from game.simulation.runner import Runner
from game.simulation.tuning import Assists


def must_hold(runner: Runner, road: Road, assists: Assists) -> bool:
    """Return whether a jump cut short now tumbles over what a full one carries over.

    Children tap: a tap of 0.1 s is over too soon for most hurdles. Where the road is clear a
    short press is a short jump; where it matters the jump stays full.
    """
    short, full = copy(runner), copy(runner)
    short.released = True
    full.cut_short = True  # once is all, so from here on nothing is cut
    in_the_way = _falls_over(short, road, assists)
    if in_the_way is None:
        return False
    later = _falls_over(full, road, assists)
    return later is None or later > in_the_way


def _falls_over(runner: Runner, road: Road, assists: Assists) -> int | None:
    """Return the index of what the runner falls over before landing, if nothing is pressed."""
    while not runner.on_ground:
        runner.step(IDLE, 0, road.speed, road.over_gap, assists)
        obstacle = road.tumble(runner, assists)
        if obstacle is not None:
            return obstacle.index
    return None
