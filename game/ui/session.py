"""What the opening has loaded: stories, progress, the tour, the band, the run that waits."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from game.kept_file import Kept
from game.ui.band import Band
from game.view.looks import Colours, Wardrobe

if TYPE_CHECKING:
    from game.class_devices.lesson import LessonDevices
    from game.kept_run import RunFile
    from game.progress import Progress, ProgressFile
    from game.scenario.library import Library
    from game.scenario.tour import Tour


@dataclass
class Stories:
    """The stories in play, which change where packs are switched."""

    library: "Library"

    def take(self, library: "Library") -> None:
        """Go on with other stories."""
        self.library = library


@dataclass(frozen=True)
class Session:
    """One player's game from the title on."""

    stories: Stories
    progress: "Progress"
    progress_file: "ProgressFile"
    run_file: "RunFile"
    """The run that waits."""
    tour: "Tour"
    band: Band
    wardrobe: Wardrobe
    seat: int = 0
    """Whose progress and run it is."""

    @property
    def library(self) -> "Library":
        """The stories in play."""
        return self.stories.library

    @property
    def outfits(self) -> dict[str, Colours]:
        """The colours of everybody who wears a look."""
        return self.wardrobe.worn(self.progress.wearing)

    @cached_property
    def class_devices(self) -> "LessonDevices":
        """A class's own devices, off until a grown-up turns them on."""
        from game.class_devices.lesson import LessonDevices  # noqa: PLC0415  (classes alone)

        return LessonDevices()

    def save(self) -> Kept:
        """Keep the progress; true where it was kept."""
        return self.progress_file.save(self.progress)
