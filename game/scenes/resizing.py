"""A run in a window of another size: its drawings are made anew, the run itself waits."""

from collections.abc import Callable

from game.scenes.kit import Kit
from game.scenes.loading import Loading
from game.scenes.ready import Ready
from game.scenes.scene import Change, Pop, Push


def resizing(kit: Kit, ready: Ready, take: Callable[[object], None]) -> Change:
    """Load the drawings for the window's size, then go back to the run."""
    from game.view.run_view import RunView  # noqa: PLC0415

    def done(view: RunView) -> Change:
        take(view)
        return Pop()

    def steps() -> object:
        size = kit.brush.frame.size
        return RunView.load(kit.assets / "art", ready.venue, ready.runner, size, kit.outfits)

    return Push(Loading(kit, kit.words.gettext("The band gets ready"), steps, done))  # type: ignore[arg-type]
