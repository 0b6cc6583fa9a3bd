"""Setting off: a run is made ready behind a loading page, then it starts."""

from game.scenes.kit import Kit
from game.scenes.loading import Loading
from game.scenes.ready import FIRST_VENUE, Occasion, Ready, load
from game.scenes.running import Running
from game.scenes.scene import Replace


def setting_off(
    kit: Kit,
    runner: str,
    venue: str = FIRST_VENUE,
    *,
    encore: bool = False,
    occasion: Occasion | None = None,
) -> Loading[Ready]:
    """Load a run, then start it; without an occasion it is played alone."""
    return Loading(
        kit,
        kit.words.gettext("The band gets ready"),
        lambda: load(kit, runner, venue, encore=encore, occasion=occasion),
        lambda ready: Replace(Running(kit, ready)),
    )
