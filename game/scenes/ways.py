"""Where screens lead that many lead to: the only place that knows all of these."""

from game.assets import AssetError
from game.scenes.damaged import damaged
from game.scenes.going_on import other_run_page
from game.scenes.kit import Kit
from game.scenes.opening import opening
from game.scenes.rest import rest
from game.scenes.scene import Scene
from game.scenes.setting_off import setting_off
from game.scenes.support import support
from game.scenes.title import Title


class AllWays:
    """Makes the screens anew each time."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def opening(self) -> Scene:
        """Give the first page, which reads everything anew."""
        return opening(self._kit)

    def title(self) -> Scene:
        """Give the title."""
        return Title(self._kit)

    def damaged(self, error: AssetError) -> Scene:
        """Give the page that names a damaged file of the game."""
        return damaged(self._kit, error)

    def rest(self) -> Scene:
        """Give the page for a break."""
        return rest(self._kit)

    def support(self) -> Scene:
        """Give the page with help."""
        return support(self._kit)

    def run(self, runner: str, venue: str, *, encore: bool = False) -> Scene:
        """Give a run, which is made ready first; one that waits is asked about before."""
        kept = self._kit.run_file.run

        def new_run() -> Scene:
            return setting_off(self._kit, runner, venue, encore=encore)

        return other_run_page(self._kit, kept, new_run) if kept else new_run()
