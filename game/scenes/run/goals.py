"""What a run leaves on the tour: goals reached, picks found, notes, and the venue played."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.scenario.tour import Goal
from game.scenes.run.ready import PreparedRun
from game.ui.context import Context
from game.ui.session import Session

if TYPE_CHECKING:
    from game.kept_run import KeptRun, RunStart
    from game.simulation.recording import Recorder


def goal_caption(reached: tuple[Goal, ...], _: Callable[[str], str]) -> str:
    """Return the caption for a goal that was just reached; empty for none."""
    return _("[goal reached] {goal}").format(goal=reached[-1].text) if reached else ""


def keep_run(context: Context, ready: PreparedRun) -> None:
    """Note the arrival at the gig, and all that was collected on the way."""
    progress, run, venue = context.session.progress, ready.run, ready.venue
    progress.arrive(venue)
    progress.tutorial_done = True
    progress.notes += len(run.taken)
    progress.picks[venue] = sorted({*progress.picks.get(venue, ()), *run.picks})
    progress.reach(venue, sorted(ready.tally.reached))
    context.save_progress()


def keep_place(
    session: Session, ready: PreparedRun, start: "RunStart", recorder: "Recorder"
) -> None:
    """Keep a run that is not over: its place, and what it has earned so far."""
    from game.kept_run import Earned, KeptRun  # noqa: PLC0415  (after the first frame)

    run = ready.run
    earned = Earned(
        notes=len(run.taken),
        picks=tuple(sorted(run.picks)),
        goals=tuple(sorted(ready.tally.reached)),
        tutorial=start.tutorial and all(one.end <= run.runner.x for one in run.course.lessons),
    )
    session.run_file.keep(KeptRun.of(ready.runner, start, recorder.record(), earned))


def keep_earned(context: Context, kept: "KeptRun") -> None:
    """Add what a run has earned to the progress where the run cannot go on, and forget the run."""
    progress, earned, venue = context.session.progress, kept.earned, kept.start.venue
    progress.tutorial_done = progress.tutorial_done or earned.tutorial
    progress.notes += earned.notes
    progress.picks[venue] = sorted({*progress.picks.get(venue, ()), *earned.picks})
    progress.reach(venue, earned.goals)
    context.save_progress()
    context.session.run_file.erase()
