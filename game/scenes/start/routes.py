"""Where screens lead that many lead to: the only place that knows all of these."""

from game.assets import AssetError
from game.scenes.help.break_page import rest
from game.scenes.help.support import support
from game.scenes.run.going_on import other_run_page
from game.scenes.run.start_run import setting_off
from game.scenes.start.opening import opening
from game.scenes.start.title import Title
from game.scenes.tour.solo import SoloMode
from game.ui.context import Context
from game.ui.damaged import damaged
from game.ui.scene import Scene


class AllRoutes:
    """Makes the screens anew each time."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._solo = SoloMode(context)

    def opening(self) -> Scene:
        """Return the first page, which reads everything anew."""
        return opening(self._context)

    def title(self) -> Scene:
        """Return the title."""
        return Title(self._context)

    def damaged(self, error: AssetError) -> Scene:
        """Return the page that names a damaged file of the game."""
        return damaged(self._context, error)

    def rest(self) -> Scene:
        """Return the page for a break."""
        return rest(self._context)

    def support(self) -> Scene:
        """Return the page with help."""
        return support(self._context)

    def run(self, runner: str, venue: str, *, encore: bool = False) -> Scene:
        """Return a run, which is made ready first; one that waits is asked about before."""
        kept = self._context.session.run_file.run

        def new_run() -> Scene:
            return setting_off(self._context, self._solo, runner, venue, encore=encore)

        return other_run_page(self._context, self._solo, kept, new_run) if kept else new_run()
