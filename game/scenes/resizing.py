"""A run in a window of another size: its drawings are made anew, the run itself waits."""

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

from game.scenes.kit import Kit
from game.scenes.loading import Loading
from game.scenes.ready import Ready
from game.scenes.scene import Change, Pop, Push

if TYPE_CHECKING:
    from game.view.run_view import RunView


def resizing(kit: Kit, ready: Ready, take: "Callable[[RunView], None]") -> Change:
    """Load the drawings for the window's size, then go back to the run."""
    from game.view.run_view import RunView  # noqa: PLC0415

    def done(view: "RunView") -> Change:
        take(view)
        return Pop()

    def steps() -> "Generator[float, None, RunView]":
        size = kit.brush.frame.size
        return RunView.load(kit.assets / "art", ready.venue, ready.runner, size, kit.outfits)

    return Push(Loading(kit, kit.words.gettext("The band gets ready"), steps, done))
