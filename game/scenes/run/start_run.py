"""Setting off: a run is made ready behind a loading page, then it starts."""

from game.scenes.run.ready import FIRST_VENUE, PreparedRun, RunMode, load
from game.scenes.run.running import Running
from game.ui.kit import Kit
from game.ui.loading import Loading
from game.ui.scene import Replace


def setting_off(
    kit: Kit, mode: RunMode, runner: str, venue: str = FIRST_VENUE, *, encore: bool = False
) -> Loading[PreparedRun]:
    """Load a run, then start it."""
    return Loading(
        kit,
        kit.words.gettext("The band gets ready"),
        lambda: load(kit, mode, runner, venue, encore=encore),
        lambda ready: Replace(Running(kit, ready)),
    )
