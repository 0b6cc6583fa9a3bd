"""Setting off: a run is made ready behind a loading page, then it starts."""

from game.scenes.run.ready import FIRST_VENUE, PreparedRun, RunMode, load
from game.scenes.run.running import Running
from game.ui.context import Context
from game.ui.loading import Loading
from game.ui.scene import Replace


def setting_off(
    context: Context, mode: RunMode, runner: str, venue: str = FIRST_VENUE, *, encore: bool = False
) -> Loading[PreparedRun]:
    """Load a run, then start it."""
    return Loading(
        context,
        context.words.gettext("The band gets ready"),
        lambda: load(context, mode, runner, venue, encore=encore),
        lambda ready: Replace(Running(context, ready)),
    )
