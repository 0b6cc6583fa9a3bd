"""Every screen of the game, laid out in a window that only exists in memory."""

from collections.abc import Iterator
from pathlib import Path

from playing import make_kit

from game.app import open_window
from game.commands.gallery import Gallery
from game.scenes.run.running import Running
from game.scenes.start.opening import hand_over, load
from game.ui.kit import Kit
from game.ui.scene import Scene
from game.view.loading import Loader


def loaded_kit(folder: Path) -> Kit:
    """Return a kit that has read everything, as the title has it."""
    open_window(windowed=True, headless=True)
    kit = make_kit(folder, (1280, 720), True, reduced_motion=True)
    hand_over(kit, Loader(load(kit), threaded=False).finish())
    return kit


def all_screens(kit: Kit) -> Iterator[tuple[str, Scene]]:
    """Name every screen and open it; a run stands where it is."""
    for shot in Gallery(kit, "corridor").shots():
        scene = shot.show()
        if not isinstance(scene, Running):
            scene.enter()
        yield shot.name, scene
        if not isinstance(scene, Running):
            scene.leave()
