"""What a run leaves on the tour: goals reached, picks found, notes, and the venue played."""

from collections.abc import Callable

from game.scenario.tour import Goal
from game.scenes.kit import Kit
from game.scenes.ready import Ready


def goal_caption(reached: tuple[Goal, ...], _: Callable[[str], str]) -> str:
    """Say which goal was just reached; empty for none."""
    return _("[goal reached] {goal}").format(goal=reached[-1].text) if reached else ""


def keep_run(kit: Kit, ready: Ready) -> None:
    """Note the arrival at the gig, and all that was collected on the way."""
    progress, run, venue = kit.progress, ready.run, ready.venue
    progress.arrive(venue)
    progress.tutorial_done = True
    progress.notes += len(run.taken)
    progress.picks[venue] = sorted({*progress.picks.get(venue, ()), *run.picks})
    progress.reach(venue, sorted(ready.tally.reached))
    kit.save_progress()
