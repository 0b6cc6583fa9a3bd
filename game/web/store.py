"""Where a browser keeps things: in its own store; what is saved for grown-ups is downloaded."""

from collections.abc import Mapping
from pathlib import Path

from game.settings import SettingsFile
from game.teaching.shared.save_places import SavePlace
from game.ui.store import DesktopStore
from game.web.page import Keeper, Page

KEEPS_NOTHING = "This browser keeps nothing, so what you earn is gone when the page is closed."


class TabKeeping:
    """Lets the newest tab of a browser keep things, and has the page keep what has changed."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    @property
    def held_elsewhere(self) -> bool:
        """Whether a newer tab keeps things."""
        return self._keeper.elsewhere

    def take(self) -> bool:
        """Return whether this tab may keep things."""
        return not self._keeper.elsewhere

    def changed(self) -> None:
        """Have the page keep the folder as it is now."""
        self._keeper.keep()

    def release(self) -> None:
        """Keep nothing back: another tab takes over by opening."""


class BrowserStore(DesktopStore):
    """Keeps things in a folder in memory, which the page keeps for the next visit."""

    def __init__(
        self, page: Page, folder: Path | None, settings_file: SettingsFile, keeping: TabKeeping
    ) -> None:
        """Keep things in a folder; None where this browser keeps nothing."""
        notices = [*settings_file.notices, *([] if folder else [KEEPS_NOTHING])]
        super().__init__(folder, settings_file, keeping, notices)
        self._page = page
        self._keeping = keeping

    def places(self, inside: str) -> list[SavePlace]:
        """List the one place: a browser knows where its downloads go."""
        return [SavePlace("browser", Path("/tmp") / inside, opens=False)]  # noqa: S108  (memory)

    def write_new(self, folder: Path, stem: str, contents: Mapping[str, bytes]) -> list[Path]:
        """Offer files as downloads; raises OSError."""
        written = super().write_new(folder, stem, contents)
        for path in written:
            self._page.download(path.name, str(path))
        return written

    def delete_all(self) -> list[Path]:
        """Delete what the game has kept, here and in the browser; returns what is left of it."""
        left = super().delete_all()
        self._keeping.changed()
        return left
