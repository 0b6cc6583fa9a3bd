"""What is heard in a browser: as on a desktop, but that music may still be on its way."""

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from game.settings import Settings
from game.ui.sound import DesktopSound, RunLoading
from game.view.loading import WAITING
from game.view.song_sheet import LEGS
from game.web.page import Page

if TYPE_CHECKING:
    from game.view.music import Song


class BrowserSound(DesktopSound):
    """Waits for a venue's music before it loads it."""

    def __init__(self, page: Page, folder: Path, settings: Settings) -> None:
        super().__init__(folder, settings, threads=False)
        self._page = page

    def load_run(self, folder: Path, venue: str, leg: int, plays: str) -> "RunLoading":
        """Load a venue's song as it is run, once the first sections have arrived."""
        for section in {"intro", LEGS[leg]}:  # what plays under a story comes with the intro
            while not self._page.arrived(f"music/{venue}/{section}"):
                yield WAITING
        song = yield from super().load_run(folder, venue, leg, plays)
        song.arrived = lambda section: self._page.arrived(f"music/{venue}/{section}")
        return song

    def load_song(self, folder: Path, venue: str) -> Generator[float, None, "Song"]:
        """Load the song of a venue's gig in steps, once it has arrived."""
        while not self._page.arrived(f"music/{venue}/gig"):
            yield WAITING
        return (yield from super().load_song(folder, venue))
