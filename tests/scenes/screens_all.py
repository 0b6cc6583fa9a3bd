"""Every screen of the game, laid out in a window that only exists in memory."""

from collections.abc import Iterator
from pathlib import Path

from playing import make_shell

from game.app import open_window
from game.commands.gallery import Gallery
from game.scenes.run.running import Running
from game.scenes.start.opening import open_now
from game.ui.context import Context
from game.ui.scene import Scene


def loaded_context(folder: Path) -> Context:
    """Return a context that has read everything, as the title has it."""
    open_window(windowed=True, headless=True)
    shell = make_shell(folder, (1280, 720), True, reduced_motion=True)
    return open_now(shell)


def all_screens(context: Context) -> Iterator[tuple[str, Scene]]:
    """Name every screen and open it; a run stands where it is."""
    for shot in Gallery(context, "corridor").shots():
        scene = shot.show()
        if not isinstance(scene, Running):
            scene.enter()
        yield shot.name, scene
        if not isinstance(scene, Running):
            scene.leave()
